"""Lowering of the lines of a quota: `split`, `ramp` and `prorated`, on each part in turn.

A split gives each part its share, and the last one the rest, so parts add up to the whole. A ramp
then takes the share of the part's own time since the day that it counts from, and what is prorated
the days or months on which the payee takes part: of each period of the ramp, if there is one.
"""

from __future__ import annotations

from dataclasses import replace

from compdsl.ir.lower import data
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower
from compdsl.ir.lower.part_time import active_share
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import NO, ZERO, number
from compdsl.ir.model import Operand
from compdsl.syntax.clauses import Prorated, Ramp, Split
from compdsl.syntax.declarations import Block, QuotaHeader
from compdsl.syntax.expressions import MONTHS_IN

AFTER_LEAVING = "value after leaving"


def parted(low: Lowering, parts: Context, block: Block, whole: str, shown: str) -> str:
    """Return the share of a quota that falls to each of its parts."""
    split = block.first(Split)
    return whole if split is None else _split(low, parts, block, split, whole, shown)


def shortened(
    low: Lowering, parts: Context, block: Block, whole: str, shown: str, *, stays: bool
) -> str:
    """Return what a ramp and part time leave of a part of a quota.

    Under a ramp part time is taken in each of its periods, so that a period before somebody joins,
    of which the ramp leaves nothing, is not taken off once more.
    """
    ramp, clause = block.first(Ramp), block.first(Prorated)
    if ramp is not None:
        return _ramped(low, parts, ramp, clause, whole, shown, stays=stays)
    return whole if clause is None else _active(low, parts, clause, whole, shown, stays=stays)


def _active(
    low: Lowering, parts: Context, clause: Prorated, whole: str, shown: str, *, stays: bool
) -> str:
    """Return an amount times what is active of a period, multiplied first."""
    active, all_of_it = active_share(low, parts, clause, stays=stays)
    product = low.steps.row(parts.frame, "mul", whole, active, unit=shown)
    return low.steps.row(parts.frame, "div", product, all_of_it, unit=shown)


def left_before(low: Lowering, context: Context) -> str:
    """Return whether the payee of a place has left before it."""
    part = low.record(low.plan.payee).takes_part
    assert context.date is not None
    if part is None or part.last is None:
        return low.steps.as_column(context.frame, NO)
    place = Context(low.steps, context.frame, payee_record=low.plan.payee, payee=context.payee)
    last = data.payee_field(low, place, tuple(word.name for word in part.last.words))
    gone = low.steps.row(context.frame, "gt", context.date, last)
    return low.steps.row(context.frame, "otherwise", gone, NO, name="has left")


def _split(
    low: Lowering, parts: Context, block: Block, split: Split, whole: str, shown: str
) -> str:
    steps, frame = low.steps, parts.frame
    assert isinstance(block.header, QuotaHeader)
    assert block.header.per is not None
    start = steps.row(frame, "start_of", str(parts.start), option=block.header.per)
    passed = steps.row(frame, "months_between", start, str(parts.start))
    shares = [
        steps.row(frame, "mul", whole, lower(low, parts, each), unit=shown)
        for each in split.shares[:-1]
    ]
    rest: str = whole
    for share in shares:
        rest = steps.row(frame, "sub", rest, share, unit=shown)
    made = rest
    for position, share in enumerate(shares):
        here = steps.row(frame, "same", passed, number(position * MONTHS_IN[split.period]))
        made = steps.row(frame, "if", here, share, made, unit=shown)
    return made


def _ramped(
    low: Lowering, parts: Context, ramp: Ramp, clause: Prorated | None, whole: str, shown: str,
    *, stays: bool,
) -> str:  # fmt: skip
    """Take the average share of the ramp's periods that lie in the part; all of it after the ramp.

    The first share is for the period that holds the day the ramp counts from; before it, nothing.
    """
    steps, frame = low.steps, parts.frame
    own, step = MONTHS_IN[parts.period or "month"], MONTHS_IN[ramp.period]
    since = data.payee_field(low, parts, tuple(word.name for word in ramp.since.words))
    began = steps.row(frame, "start_of", since, option=ramp.period)
    total: Operand = ZERO
    count = max(own // step, 1)
    for position in range(count):
        first = steps.row(frame, "add_months", str(parts.start), number(position * step))
        share = _share_at(low, parts, ramp, began, first)
        made = steps.row(frame, "mul", whole, share, unit=shown)
        if clause is not None:
            inside = replace(parts, start=first, period=ramp.period if count > 1 else parts.period)
            made = _active(low, inside, clause, made, shown, stays=stays)
        total = made if total == ZERO else steps.row(frame, "add", total, made, unit=shown)
    return steps.row(frame, "div", total, number(count), unit=shown)


def _share_at(low: Lowering, parts: Context, ramp: Ramp, began: str, first: str) -> str:
    """Return the share of the ramp in the period that holds a day."""
    steps, frame = low.steps, parts.frame
    made: Operand = number(1)
    for position in range(len(ramp.shares) - 1, -1, -1):
        until = steps.row(
            frame, "add_months", began, number((position + 1) * MONTHS_IN[ramp.period])
        )
        inside = steps.row(frame, "lt", first, until)
        made = steps.row(frame, "if", inside, lower(low, parts, ramp.shares[position]), made)
    before = steps.row(frame, "lt", first, began)
    period_start = steps.row(frame, "start_of", first, option=ramp.period)
    joined = steps.row(frame, "lt", period_start, began)
    return steps.row(frame, "if", steps.row(frame, "and", before, joined), ZERO, made)
