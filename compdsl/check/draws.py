"""Draws and payments: what counts towards a draw, how it is recovered, what limits a payment."""

from __future__ import annotations

from compdsl.check import wording_declarations as declarations
from compdsl.check import wording_pay as wording
from compdsl.check.clawbacks import check_percent
from compdsl.check.components import named, record_of
from compdsl.check.constants import constant
from compdsl.check.earnings import block_name, check_months, check_placed
from compdsl.check.leaving import check_leaving
from compdsl.check.period_clauses import check_periods
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.names.symbols import Symbol
from compdsl.syntax.clauses import Counting, DrawRecovery, ForEachRecord, Leaving, PaymentRule
from compdsl.syntax.declarations import Block
from compdsl.syntax.expressions import DateLiteral, Expr
from compdsl.syntax.node import Word


def check_draws(typed: Typed, report: Report) -> None:
    """Check all draws."""
    for block in typed.file.of_kind("draw"):
        check_months(block, report)
        for line in block.all(Counting):
            counted = list(named(typed, line.earnings, ("earning", "accelerator", "cap"), report))
            _check_record(typed, block, counted, report)
        check_leaving(block, report)
        check_periods(typed, block, report)
        recovery, leaving = block.first(DrawRecovery), block.first(Leaving)
        if recovery is not None and recovery.how == "nothing" and leaving is not None:
            report.add(wording.no_balance(leaving.span, recovery.span))
        if recovery is not None:
            _check_recovery(typed, recovery, report)


def _check_record(
    typed: Typed, block: Block, counted: list[tuple[Word, Symbol]], report: Report
) -> None:
    """Check a draw for each record: whose it is and when, and that what counts is for the same."""
    scope = block.first(ForEachRecord)
    record = typed.symbols.record(scope.record.name) if scope is not None else None
    plan = typed.symbols.plan
    if scope is None or record is None or record.block.broken:
        return
    check_placed(typed, block, record, scope, report)
    if record.payee is None and plan is not None and record.name != plan.payee:
        name, span = block_name(block), scope.record.span
        report.add(declarations.nobody_paid(span, name, record.name, record.span, plan.payee))
    for word, symbol in counted:
        per = record_of(typed, symbol.block)
        if per != record.name and not symbol.block.broken:
            report.add(wording.counts_another(word.span, word.name, per, record.name, scope.span))


def _check_recovery(typed: Typed, recovery: DrawRecovery, report: Report) -> None:
    if recovery.how == "share" and recovery.amount is not None:
        check_percent(typed, recovery.amount, "the share of pay", report)
    since, until = recovery.since, recovery.until_date
    if not isinstance(since, DateLiteral) or not isinstance(until, DateLiteral):
        return
    if since.text > until.text:
        report.add(wording.ends_before_it_starts(recovery.span, since.text, until.text))


def check_payments(typed: Typed, report: Report) -> None:
    """Check the rules of payment: one block, and limits that leave something to pay."""
    blocks = typed.file.of_kind("payment")
    for block in blocks[1:]:
        report.add(wording.second_payment(block.span, blocks[0].span))
    for block in blocks:
        lines = {line.rule: line for line in block.all(PaymentRule)}
        hold, most = lines.get("hold"), lines.get("cap")
        for line in (hold, most):
            if line is not None and line.amount is not None:
                _check_not_below(typed, line.amount, report)
        if hold is None or most is None or hold.amount is None or most.amount is None:
            continue
        least, largest = constant(typed, hold.amount), constant(typed, most.amount)
        if least is not None and largest is not None and least > largest:
            report.add(wording.holds_everything(hold.span, most.span))


def _check_not_below(typed: Typed, amount: Expr, report: Report) -> None:
    value = constant(typed, amount)
    if value is not None and value <= 0:
        report.add(wording.no_payment(amount.span, amount.span.text))
