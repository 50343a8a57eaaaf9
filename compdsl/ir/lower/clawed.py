"""Lowering of a clawback that is read by its name: its entries, which are negative, by their day.

What is cancelled before it was paid is no entry of the clawback, and what is given back is one.
"""

from __future__ import annotations

from compdsl.ir.lower.context import Context
from compdsl.ir.lower.fates import fates_of
from compdsl.ir.lower.measured import measure
from compdsl.ir.lower.metrics import in_window
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import ZERO
from compdsl.ir.model import Operand
from compdsl.syntax import clauses as c


def clawed_in(low: Lowering, context: Context, name: str) -> str:
    """Return what a clawback took in the window of a place, below zero."""
    block = low.typed.symbols.names[name].block
    reached = [word.name for line in block.all(c.TakeBack) for word in line.earnings]
    # a circle is reported when the plan is checked; what is left of one is not worked out
    if not all(fates_of(low, each) for each in reached):
        low.unsupported(block, f"what `{name}` takes, here,")
    unit = measure(low, name)
    total: Operand = ZERO
    for each in low.fates.clawed.get(name, []):
        if each.unit != unit:
            continue  # units and money are never summed
        source = Context(
            low.steps, each.frame, payee_record=low.plan.payee, payee=each.payee, date=each.date
        )
        taken = in_window(low, context, source, each.amount, each.unit, where=each.where)
        if total != ZERO:
            taken = low.steps.row(context.frame, "add", total, taken, unit=unit)
        total = taken
    return low.steps.as_column(context.frame, total, unit=unit)
