"""The works of lowering that modules ask of each other in turn.

Lowering goes round: an expression names a metric, which holds an aggregate, whose rows may be those
of an earning, whose amount is an expression again. Modules that would import each other for it ask
for the work by its name instead (`low.works.metric`); `plan` says who does it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compdsl.ir.lower.context import Context
from compdsl.ir.model import Operand
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block

if TYPE_CHECKING:
    from compdsl.ir.lower.state import Lowering, Rows
    from compdsl.ir.lower.tiers import Reached


@dataclass(frozen=True, slots=True)
class Works:
    """Who lowers what. All but the rows of a component are lowered at a place."""

    expression: Callable[[Lowering, Context, x.Expr], Operand]
    aggregate: Callable[[Lowering, Context, x.Aggregate], str]
    earned: Callable[[Lowering, Context, x.EarnedSum], Operand]
    convert: Callable[[Lowering, Context, x.Convert], str]
    call: Callable[[Lowering, Context, x.Call], Operand]
    rank: Callable[[Lowering, Context, x.Rank], Operand]
    metric: Callable[[Lowering, Context, str, Operand | None], str]
    """By its name; per group, that of the key."""
    quota: Callable[[Lowering, Context, str], str]
    earned_in: Callable[[Lowering, Context, str], str]
    clawed_in: Callable[[Lowering, Context, str], str]
    at_tiers: Callable[[Lowering, Context, str, x.At], str]
    bare_rate: Callable[[Lowering, Context, str, x.Expr], Operand]
    marginal: Callable[[Lowering, Context, str, str, Reached], str]
    newly_reached: Callable[[Lowering, Context, str], str]
    value_reached: Callable[[Lowering, Context, str, Reached], str]
    grid_value: Callable[[Lowering, Context, str], str]
    row_amount: Callable[[Lowering, Context, Block, str], str]
    rows_of: Callable[[Lowering, str], Rows]
    rows_apart: Callable[[Lowering, str], list[Rows]]
