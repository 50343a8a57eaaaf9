"""Lowering of limits: each row is left as much as the smaller of limit and total so far grows.

The limit of a row is the one of the day on which it is earned, so nothing that is known later
changes what was left before. Where the limit has fallen below what was left already, that stays:
a later row is left nothing, and takes back only what the total falls below it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compdsl.ir.lower.context import Context
from compdsl.ir.lower.measured import rounded
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import ZERO
from compdsl.ir.lower.timeline import Body
from compdsl.ir.model import Operand, Running, State

HELD = "held"


@dataclass(frozen=True, slots=True)
class Under:
    """The rows under a limit: columns of a frame, of which each partition is held apart."""

    frame: str
    amount: str
    most: str
    partition: tuple[str, ...]
    order: tuple[str, ...]
    shown: str
    name: str


def on_its_day(context: Context, earned_on: str) -> Context:
    """Return the place where the limit of a row is read: the day on which it is earned."""
    return replace(context, date=earned_on, known=earned_on)


def in_units(low: Lowering, frame: str, most: str, shown: str) -> str:
    """Return a limit in whole units: below zero it leaves nothing, and does not turn pay around."""
    return rounded(low, frame, low.steps.row(frame, "max", ZERO, most, unit=shown), shown)


def growth(low: Lowering, under: Under, *, both_ways: bool = False) -> tuple[str, str]:
    """Return what each row is left, and the total so far; `both_ways` holds one below zero too."""
    running = Running(agg="sum", value=under.amount, partition=under.partition, order=under.order)
    total = low.steps.column(under.frame, running, "number", under.shown, "total so far")
    body = Body(under.frame, under.shown, under.name)
    after = held(body, under.most, f"@{HELD}", total, both_ways=both_ways)
    left = body.row("sub", after, f"@{HELD}", name=f"left by {under.name}")
    state = State(name=HELD, type="number", init=ZERO, next=after)
    low.steps.carry(under.frame, under.partition, under.order, (state,), body.columns)
    return left, total


def held(
    body: Body, most: Operand, before: Operand, total: Operand, *, both_ways: bool = False
) -> str:
    """Return what a limit leaves of a total, of which it has left something before."""
    if not both_ways:
        return body.row("min", body.row("max", most, before), total)
    size = body.row("max", most, body.row("abs", before))
    return body.row("max", body.row("min", size, total), body.row("neg", size))
