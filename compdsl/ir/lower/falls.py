"""Lowering of `attainment falls`: what clawbacks take out of the sums and counts of a record.

For every event of such a clawback a negative copy of the record it reaches, times the share, stands
at the end of the event's day (or of the record's own day in the metric, if that is later). Shares
of several events add up to the whole record at most. A copy pays nothing itself: records after it
start lower, and `whole` tiers re-rate as by any other record that they count.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import lcm

from compdsl.ir.lower import data
from compdsl.ir.lower.clawbacks import Claw, claw_of, numerator
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.state import Fallen, Lowering
from compdsl.ir.lower.steps import AS_OF, NO, ZERO, number, text
from compdsl.ir.model import Operand, Pairs, Running, Shift, Union, UnionPart, ValueType
from compdsl.syntax import clauses as c
from compdsl.syntax.expressions import Path

FIELDS: dict[str, ValueType] = {
    "record": "text", "day": "date", "share": "number", "claw": "number", "event": "text",
    "by": "text",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Copies:
    """The copies of a record as a metric dates them: their place, and how much of each counts.

    `counted_on` is the day on which the record itself is counted: whose it was, and what held, then
    decides, as in the row that a copy takes out.
    """

    context: Context
    counted_on: Operand | None
    share: str
    whole: int
    event: str
    by: str


def copies(low: Lowering, record: str, on: Path | None) -> Copies | None:
    """Return the negative copies of a record, or None if nothing makes it fall."""
    if record not in low.falls:
        low.falls[record] = None
        low.falls[record] = _fallen(low, record)
    fallen = low.falls[record]
    if fallen is None:
        return None
    steps, frame = low.steps, fallen.frame
    base = replace(data.row_context(low, record, data.table(low, record), on), side=True)
    context = base.at(frame)
    day = steps.up(frame, fallen.day)
    if context.date is not None:
        day = steps.row(frame, "max", day, context.date, kind="date")
    come = steps.row(frame, "otherwise", steps.row(frame, "le", day, AS_OF), NO)
    name = f"{record}.fallen" if on is None else f"{record}.fallen.by.{on.name}"
    kept = steps.filter(frame, come, name, f"what is taken out of each {record}")
    counted = context.at(kept)
    context = replace(context, date=day, known=day).at(kept)
    share, event, by = (
        steps.lift(kept, steps.up(frame, each)) or ""
        for each in (fallen.share, fallen.event, fallen.by)
    )
    return Copies(context, counted.date, share, fallen.whole, event, by)


def _fallen(low: Lowering, record: str) -> Fallen | None:
    claws = [claw for claw in _claws(low) if claw[0] == record]
    if not claws:
        return None
    steps, whole = low.steps, lcm(*(claw.denominator for _, claw in claws))
    parts = tuple(_part(low, claw, whole) for _, claw in claws)
    frame = steps.frame(f"{record}.falls", Union(parts=parts), f"each event that {record} falls by")
    field = {name: steps.field(frame, name, kind) for name, kind in FIELDS.items()}
    order = (field["day"], field["claw"], field["event"])
    operation = Running(agg="sum", value=field["share"], partition=(field["record"],), order=order)
    total = steps.column(frame, operation, "number")
    held = steps.row(frame, "min", number(whole), total)
    before = steps.column(
        frame, Shift(value=held, partition=(field["record"],), order=order, first=ZERO), "number"
    )
    share = steps.row(frame, "sub", held, before)
    pairs = Pairs(
        of=frame, other=data.table(low, record),
        match=((field["record"], data.key_field(low, record)),),
    )  # fmt: skip
    copied = steps.frame(f"{record}.copies", pairs, f"each {record} that falls")
    return Fallen(copied, share, whole, field["day"], field["event"], field["by"])


def _claws(low: Lowering) -> list[tuple[str, Claw]]:
    """Return the clawbacks by which attainment falls, each with the record that it reaches."""
    made = []
    for index, symbol in enumerate(low.typed.symbols.of_kind("clawback"), 1):
        rule, take = symbol.block.first(c.AttainmentRule), symbol.block.first(c.TakeBack)
        if rule is not None and rule.falls and take is not None:
            claw = claw_of(low, symbol, index, take)
            made.append((data.path_type(low, claw.context.record, take.path).name, claw))
    return made


def _part(low: Lowering, claw: Claw, whole: int) -> UnionPart:
    assert claw.context.date is not None
    return UnionPart(
        frame=claw.context.frame,
        fields={
            "record": claw.reached, "day": claw.context.date,
            "share": numerator(low, claw, whole), "claw": number(claw.index),
            "event": claw.context.row_key or text(""), "by": text(claw.context.record),
        },
    )  # fmt: skip
