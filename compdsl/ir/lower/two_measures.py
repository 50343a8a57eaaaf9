"""Lowering of grids: a value by two measures, read at the place.

`stepped`: the column and the row that are reached. `interpolated`: between four values, weighed by
the distances to them; all products first, then one division; flat outside.
"""

from __future__ import annotations

from collections.abc import Sequence

from compdsl.check.grids import cell_type, read_grid
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower
from compdsl.ir.lower.state import Lowering, unit
from compdsl.ir.lower.steps import said
from compdsl.ir.lower.tiers import Band, reached, reaches
from compdsl.ir.model import Operand
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import TierRow
from compdsl.syntax.declarations import GridHeader, TiersHeader


def grid_value(low: Lowering, context: Context, name: str) -> str:
    """Return what a grid gives at a place."""
    block = low.typed.symbols.names[name].block
    header, table = block.header, read_grid(block)
    assert isinstance(header, GridHeader)
    assert table is not None
    shown = unit(cell_type(table.values[0][0]))
    values = [[lower(low, context, cell) for cell in row] for row in table.values]
    across = _Side(low, context, header, header.across, table.columns)
    down = _Side(low, context, header, header.down, table.rows)
    if header.mode == "stepped":
        found = down.step([across.step(row, shown) for row in values], shown)
    else:
        found = _between(low, context, across, down, values, shown)
    made = low.steps.as_column(context.frame, found, f"value of {name}", shown)
    low.note(context.frame, "", f"{said(name)}: {{{made}}}", 2)
    return made


class _Side:
    """One measure of a grid, and where it stands among its bounds."""

    def __init__(
        self,
        low: Lowering,
        context: Context,
        header: GridHeader,
        measure: x.Expr,
        bounds: Sequence[x.Expr],
    ) -> None:
        self.low = low
        self.context = context
        self.bounds = bounds
        alone = TiersHeader(
            header.span, header.word, header.title, measure, "interpolated", header.over
        )
        self.at = reached(low, context, alone)

    def step(self, values: Sequence[Operand], shown: str) -> Operand:
        """Return the value of the bound that is reached; of the first below it."""
        made = values[0]
        for bound, value in list(zip(self.bounds, values, strict=True))[1:]:
            row = TierRow(bound.span, "from", bound, bound)
            hit = reaches(
                self.low, self.context, Band(row, bound, False, bound), self.at, self.at.end
            )
            made = self.low.steps.row(self.context.frame, "if", hit, value, made, unit=shown)
        return made

    def value(self) -> Operand:
        """Return the measure itself, held between the first bound and the last."""
        steps, frame, at = self.low.steps, self.context.frame, self.at
        made = at.end
        if at.over is not None:
            made = steps.row(frame, "div", at.end, at.over, name="measure", unit="%")
            if at.fallback is not None:
                made = steps.row(frame, "if", str(at.flows), made, at.fallback, unit="%")
        first, last = (lower(self.low, self.context, each) for each in self.ends())
        return steps.row(frame, "max", first, steps.row(frame, "min", last, made))

    def ends(self) -> tuple[x.Expr, x.Expr]:
        """Return the first bound and the last."""
        return self.bounds[0], self.bounds[-1]

    def pick(self, value: Operand, each: Sequence[Operand]) -> Operand:
        """Return of one value for each gap between bounds that of the gap that holds `value`."""
        steps, frame = self.low.steps, self.context.frame
        made = each[0]
        for bound, other in list(zip(self.bounds[:-1], each, strict=True))[1:]:
            hit = steps.row(frame, "ge", value, lower(self.low, self.context, bound))
            made = steps.row(frame, "if", hit, other, made)
        return made

    def gap(self, value: Operand) -> tuple[Operand, Operand, Operand]:
        """Return the distances from `value` to the bounds around it, and between these."""
        steps, frame = self.low.steps, self.context.frame
        bounds = [lower(self.low, self.context, each) for each in self.bounds]
        under, over = self.pick(value, bounds[:-1]), self.pick(value, bounds[1:])
        return (
            steps.row(frame, "sub", value, under),
            steps.row(frame, "sub", over, value),
            steps.row(frame, "sub", over, under),
        )


def _between(
    low: Lowering,
    context: Context,
    across: _Side,
    down: _Side,
    values: list[list[Operand]],
    shown: str,
) -> Operand:
    """Weigh the four values around a place by the areas opposite to them."""
    steps, frame = low.steps, context.frame
    here, there = across.value(), down.value()
    left, right, width = across.gap(here)
    above, below, height = down.gap(there)

    def corner(rows: list[list[Operand]], *, first: bool) -> Operand:
        picked = [across.pick(here, row[:-1] if first else row[1:]) for row in rows]
        return down.pick(there, picked)

    weighed = [
        (corner(values[:-1], first=True), right, below),
        (corner(values[:-1], first=False), left, below),
        (corner(values[1:], first=True), right, above),
        (corner(values[1:], first=False), left, above),
    ]
    total: Operand | None = None
    for value, wide, high in weighed:
        area = steps.row(frame, "mul", wide, high)
        part = steps.row(frame, "mul", value, area)
        total = part if total is None else steps.row(frame, "add", total, part)
    assert total is not None
    return steps.row(frame, "div", total, steps.row(frame, "mul", width, height), unit=shown)
