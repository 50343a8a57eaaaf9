"""Lowering of ranks: everybody's figure in one window, largest first.

The people who take part on the window's last day are ranked, of those that `among` names; all
others rank after them, level with each other.
"""

from __future__ import annotations

from dataclasses import replace

from compdsl.ir.lower import data
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.grids import period_grid
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import number
from compdsl.ir.model import Fetch, Operand, Rank
from compdsl.syntax import expressions as x


def rank(low: Lowering, context: Context, written: x.Rank) -> Operand:
    """Lower `rank of METRIC [among Rep where …]`."""
    steps = low.steps
    window = _window(context, written.operand)
    period = context.period if window is None or window.period is None else window.period
    assert period is not None
    last = window is not None and window.kind == "last"
    grid = period_grid(low, period)
    assert grid.payee is not None
    assert grid.start is not None
    value = lower_column(low, _ranked_in(grid, window), _bare(written.operand))
    among = steps.all_of(
        grid.frame,
        data.active(low, grid.frame, grid.payee, str(grid.date)),
        _among(low, grid, written),
    )
    operation = Rank(value=value, partition=(grid.start,), among=among, dense=written.dense)
    ranked = steps.column(grid.frame, operation, "number", name="rank")
    assert context.date is not None
    start = steps.row(context.frame, "start_of", context.date, option=period, unit=period)
    if last:
        before = steps.row(context.frame, "add_days", start, number(-1))
        start = steps.row(context.frame, "start_of", before, option=period, unit=period)
    keys, args = (grid.payee, grid.start), (str(context.payee), start)
    found = Fetch(other=grid.frame, keys=keys, args=args, column=ranked)
    return steps.column(context.frame, found, "number")


def _window(context: Context, operand: x.Expr) -> x.Window | None:
    """Return the window of a rank: its figure's own, or the one that reaches it."""
    while isinstance(operand, x.Brackets):
        operand = operand.inner
    return operand.window if isinstance(operand, x.Windowed) else context.window


def _bare(operand: x.Expr) -> x.Expr:
    while isinstance(operand, x.Brackets):
        operand = operand.inner
    return operand.operand if isinstance(operand, x.Windowed) else operand


def _ranked_in(grid: Context, window: x.Window | None) -> Context:
    """Return the place of everybody's figure: a whole period is that of the grid itself."""
    if window is None or window.kind in ("of", "last"):
        return replace(grid, window=None)
    return replace(grid, window=window)


def _among(low: Lowering, grid: Context, written: x.Rank) -> str | None:
    if written.where is None:
        return None
    people = data.row_context(low, low.plan.payee, data.table(low, low.plan.payee))
    return lower_column(low, replace(people.at(grid.frame), date=grid.date), written.where)
