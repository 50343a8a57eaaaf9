"""Periods that are counted from a date of a record: `for each month of Contract from D for …`."""

from __future__ import annotations

from compdsl.check import wording_declarations as wording
from compdsl.check.constants import constant_duration
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block

DAYS = {"week": 7}
UNITS = {"months": 1, "quarters": 3, "years": 12}


def contract_scope(block: Block) -> c.ForEachPeriod | None:
    """Return the line of a block that is for each period of a record, if it has one."""
    scope = block.first(c.ForEachPeriod)
    return scope if scope is not None and scope.record is not None else None


def check_contract_periods(typed: Typed, block: Block, report: Report) -> None:
    """Report a time that is no whole number of the periods that are counted."""
    scope = contract_scope(block)
    if scope is None or scope.length is None:
        return
    if scope.period not in x.MONTHS_IN and scope.period not in DAYS:
        message = "periods from a date are weeks, months, quarters, halves or years, no {}s"
        hint = "write `for each month of …`"
        report.add(wording.together(scope.span, message.format(scope.period), hint))
        return
    length = constant_duration(typed, scope.length)
    if length is not None and not _fits(length, scope.period):
        message = f"`{length.amount} {length.unit}` is no whole number of {plural(scope.period)}"
        hint = f"name a time that is, as in `for {example(scope.period)}`"
        report.add(wording.together(scope.length.span, message, hint))


def _fits(length: x.Duration, period: x.Period) -> bool:
    if length.amount <= 0:
        return False
    if period in x.MONTHS_IN:
        return (
            length.unit in UNITS and length.amount * UNITS[length.unit] % x.MONTHS_IN[period] == 0
        )
    return length.unit == "weeks" or (length.unit == "days" and length.amount % 7 == 0)


def plural(period: x.Period) -> str:
    """Return a period's name for several of them."""
    return "halves" if period == "half" else f"{period}s"


def example(period: x.Period) -> str:
    """Return a time that holds several periods."""
    return "12 weeks" if period in DAYS else "24 months"
