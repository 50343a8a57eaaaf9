"""Lowering of taking part: who is active on a day, and on how many days of a period.

The share of a period is worked out here and nowhere else: the days from the later of two first days
to the earlier of two last days, all of them counted, over the days of the period.
"""

from __future__ import annotations

from typing import Literal

from compdsl.ir.lower import data
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.measured import measure
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import ONE, ZERO, number, said
from compdsl.ir.model import Operand
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block
from compdsl.syntax.expressions import MONTHS_IN

Asked = Literal["on the day", "in the period", "from the start"]
ABSENT: dict[Asked, str] = {
    "on the day": "the payee takes no part on the day it is earned",
    "in the period": "the payee takes no part in the period",
    "from the start": "the payee has not joined by the day it is earned",
}
"""Why somebody is left out, for the account of the rows."""
AWAY: dict[Asked, str] = {
    "on the day": "the payee does not take part on",
    "in the period": "the payee does not take part on any day of the period that counts for",
    "from the start": "the payee has not joined by",
}
"""Why nothing is earned, before the day on which it would be."""


def takes_part(low: Lowering, block: Block, context: Context, earned_on: str) -> str | None:
    """Return whether the payee of a row takes part as its clause asks; None if all do.

    A prorated clause needs one active day in its period; `also after leaving` asks only that the
    payee has joined by the day it is earned; any other clause asks for that very day.
    """
    assert context.payee is not None
    if asked(block) == "in the period":
        days = days_active(low, context)
        return low.steps.row(context.frame, "gt", days, ZERO, name="takes part")
    return on_the_day(low, block, context.frame, context.payee, earned_on)


def on_the_day(low: Lowering, block: Block, frame: str, payee: str, day: Operand) -> str | None:
    """Return whether the payee takes part on a day as a clause asks; None if all do."""
    if asked(block) != "from the start":
        return data.active(low, frame, payee, day)
    first = _edges(low, Context(low.steps, frame, payee_record=low.plan.payee, payee=payee))[0]
    if first is None:
        return None
    return low.steps.row(frame, "le", first, day, name="has joined")


def asked(block: Block) -> Asked:
    """Return when the payee must take part for a clause to earn."""
    if block.first(c.Prorated) is not None:
        return "in the period"
    is_after = any(line.what == "leaving" for line in block.all(c.AlsoAfter))
    return "from the start" if is_after else "on the day"


def days_active(low: Lowering, context: Context) -> str:
    """Return the days of the context's period on which its payee takes part."""
    days = _days(low, context.frame, *_stay(low, context))
    return low.steps.row(context.frame, "max", ZERO, days, name="days active")


def active_share(
    low: Lowering, context: Context, clause: c.Prorated, *, stays: bool = False
) -> tuple[str, str]:
    """Return how many days or months of the context's period count, and how many it has.

    A complete month is one of which every day is active; a started month one with an active day.
    With `stays` the payee counts as active to the period's end, whatever the day of leaving.
    """
    steps, frame = low.steps, context.frame
    assert context.start is not None
    began, ended = _stay(low, context, stays=stays)
    joined_on = _edges(low, context)[0]
    if clause.without_first_day and joined_on is not None:
        joined = steps.row(frame, "ge", joined_on, context.start)
        later = steps.row(frame, "add_days", began, ONE)
        began = steps.row(frame, "if", joined, later, began)
    if clause.by != "days":
        return _months_active(low, context, clause.by == "complete months", began, ended)
    days = steps.row(frame, "max", ZERO, _days(low, frame, began, ended), name="days active")
    whole = steps.row(
        frame, "copy", _days(low, frame, context.start, _end(low, context)),
        kind="number", name="days of the period",
    )  # fmt: skip
    return days, whole


def _months_active(
    low: Lowering, context: Context, is_complete: bool, began: Operand, ended: Operand
) -> tuple[str, str]:
    """Count calendar months of the period: all of their days active, or at least one."""
    steps, frame = low.steps, context.frame
    assert context.start is not None
    period = context.period or "month"
    count = MONTHS_IN[low.plan.pay_unit if period == "pay period" else period]
    total: Operand = ZERO
    for position in range(count):
        first = steps.row(frame, "add_months", context.start, number(position))
        last = steps.row(frame, "end_of", first, option="month")
        reached, left = (first, last) if is_complete else (last, first)
        inside = steps.row(
            frame,
            "and",
            steps.row(frame, "le", began, reached),
            steps.row(frame, "ge", ended, left),
        )
        one = steps.row(frame, "if", inside, ONE, ZERO)
        total = one if total == ZERO else steps.row(frame, "add", total, one)
    kind = "complete" if is_complete else "started"
    made = steps.row(frame, "copy", total, kind="number", name=f"{kind} months active")
    return made, steps.as_column(frame, number(count), "months of the period")


def _stay(low: Lowering, context: Context, *, stays: bool = False) -> tuple[Operand, Operand]:
    """Return the first and the last day of the period on which the payee may be active."""
    steps, frame = low.steps, context.frame
    assert context.start is not None
    first, last = _edges(low, context)
    began: Operand = context.start
    ended: Operand = _end(low, context)
    if first is not None:
        began = steps.row(frame, "max", began, first, kind="date")
    if last is not None and not stays:
        known = steps.row(frame, "otherwise", last, ended, kind="date")
        ended = steps.row(frame, "min", ended, known, kind="date")
    return began, ended


def prorated(low: Lowering, context: Context, block: Block, amount: str, name: str) -> str:
    """Return an amount times what is active over the whole of the period, multiplied first."""
    clause = block.first(c.Prorated)
    if clause is None:
        return amount
    steps, frame, shown = low.steps, context.frame, measure(low, name)
    active, whole = active_share(low, context, clause)
    product = steps.row(frame, "mul", amount, active, unit=shown)
    made = steps.row(frame, "div", product, whole, unit=shown)
    unit = "days" if clause.by == "days" else "months"
    words = said(clause.span.text)
    low.note(frame, name, f"{words}: {{{active}}} of {{{whole}}} {unit}, {{{made}}}", 1)
    return made


def _days(low: Lowering, frame: str, first: Operand, last: Operand) -> str:
    between = low.steps.row(frame, "days_between", first, last)
    return low.steps.row(frame, "add", between, ONE)


def _end(low: Lowering, context: Context) -> str:
    assert context.start is not None
    assert context.period is not None
    return low.steps.row(context.frame, "end_of", context.start, option=context.period)


def _edges(low: Lowering, context: Context) -> tuple[str | None, str | None]:
    """Return the payee's first and last day, where the plan names them."""
    symbol = low.record(low.plan.payee)
    if symbol.takes_part is None:
        return None, None
    place = Context(low.steps, context.frame, payee_record=low.plan.payee, payee=context.payee)
    found = [
        None if path is None else data.payee_field(low, place, tuple(w.name for w in path.words))
        for path in (symbol.takes_part.first, symbol.takes_part.last)
    ]
    return found[0], found[1]
