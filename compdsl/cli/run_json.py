"""The JSON of `comp run`: statements, totals, the account of rows, and problems.

Amounts are decimal text, as in the ledger. A change of the shape raises `version`.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path

from compdsl.data.writing import amount_text
from compdsl.pipeline import Result
from compdsl.report.account_text import account
from compdsl.report.statement import Group, Line, Payee, Statement, Totals, statements

VERSION = 1


def run_shape(
    result: Result, payee: str | None, diagnostics: list[object], written: list[Path]
) -> dict[str, object]:
    """Return a run as the object to print; without statements if it did not go through."""
    plan = result.program.plan
    made = statements(result, payee) if result.ok else None
    shape = _Shape(plan.minor_units)
    return {
        "version": VERSION,
        "ok": result.ok,
        "plan": {"id": plan.id, "title": plan.title, "version": plan.version},
        "as_of": date.fromordinal(result.as_of).isoformat(),
        "currency": plan.currency,
        "payees": [shape.payee(each) for each in made.payees] if made is not None else [],
        "totals": shape.totals(made.totals) if made is not None else None,
        "account": [asdict(each) for each in account(result)],
        "files": [str(path) for path in written],
        "diagnostics": diagnostics,
    }


class _Shape:
    """Statements as dictionaries, amounts with the decimals of the plan's currency."""

    def __init__(self, digits: int) -> None:
        self.digits = digits

    def amount(self, amount: int) -> str:
        return amount_text(amount, self.digits)

    def totals(self, totals: Totals) -> dict[str, str]:
        return {name: self.amount(value) for name, value in asdict(totals).items()}

    def payee(self, payee: Payee) -> dict[str, object]:
        return {
            "payee": payee.key,
            "name": payee.name,
            "statements": [self.statement(each) for each in payee.statements],
            "pending": [
                {
                    **self.line(each.line),
                    "component": each.line.entry.component,
                    "due": each.due.isoformat() if each.due else None,
                }
                for each in payee.pending
            ],
            "forfeited": [self.line(each) for each in payee.forfeited],
            "cancelled": [self.line(each) for each in payee.cancelled],
            "ended": [{**self.line(each), "status": each.entry.status} for each in payee.ended],
            "units": [
                {
                    **self.line(each.line),
                    "component": each.line.entry.component,
                    "amount": str(each.line.entry.amount),
                    "status": each.line.entry.status,
                }
                for each in payee.units
            ],
            "rewards": [
                {
                    "entry_id": each.entry.entry_id,
                    "component": each.entry.component,
                    "gift": each.gift,
                    "amount": str(each.entry.amount),
                    "unit": each.entry.currency,
                    "earned_on": each.entry.earned_on.isoformat(),
                }
                for each in payee.rewards
            ],
            "totals": self.totals(payee.totals),
        }

    def statement(self, made: Statement) -> dict[str, object]:
        return {
            "period": made.period,
            "first": made.first.isoformat(),
            "last": made.last.isoformat(),
            "pay_date": made.pay_date.isoformat(),
            "opening": self.amount(made.opening),
            "groups": [self.group(each) for each in made.groups],
            "carried": self.amount(made.carried + sum(each.entry.amount for each in made.on_hold)),
            "on_hold": [self.line(each) for each in made.on_hold],
            "payment": self.amount(made.payment),
            "so_far": made.so_far,
            "to_be_recovered": {each.component: self.amount(each.amount) for each in made.balances},
        }

    def group(self, group: Group) -> dict[str, object]:
        return {
            "component": group.component,
            "title": group.title,
            "kind": group.kind,
            "total": self.amount(group.total),
            "lines": [self.line(each) for each in group.lines],
        }

    def line(self, line: Line) -> dict[str, object]:
        entry = line.entry
        return {
            "entry_id": entry.entry_id,
            "record": entry.record,
            "record_key": entry.record_key,
            "earned_on": entry.earned_on.isoformat(),
            "amount": self.amount(entry.amount),
            "reason": entry.reason,
        }
