"""Lowering of pools: `share AMOUNT by WEIGHT`, whose parts add up to the amount."""

from __future__ import annotations

from compdsl.ir.lower import data
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.measured import measure
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import ZERO, said
from compdsl.ir.model import Apportion
from compdsl.syntax import clauses as c


def part_of_pool(low: Lowering, context: Context, pool: c.Pool, name: str, total: str) -> str:
    """Return what somebody gets of the pool of a period or record, among all whom it is for.

    `total` is the column with the pool, rounded to the smallest unit of the currency.
    """
    steps, frame, shown = low.steps, context.frame, measure(low, name)
    assert context.payee is not None
    one = context.start if context.start is not None else data.ordinal(low, context)
    weight = lower_column(low, context, pool.weight, "weight")
    shared = Apportion(total=total, weight=weight, partition=(one,), order=(context.payee,))
    made = steps.column(frame, shared, "number", shown, "part of the pool")
    low.note(frame, name, f"{said(pool.amount.span.text)} = {{{total}}} to share", 1)
    low.note(frame, name, f"by {said(pool.weight.span.text)} = {{{weight}}}: {{{made}}}", 1)
    nobody = steps.row(frame, "eq", weight, ZERO)
    low.note(frame, name, "a weight of zero gets nothing", 1, nobody)
    return made
