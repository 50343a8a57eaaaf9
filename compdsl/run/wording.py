"""Reasons and notes: templates filled with the shown cells of rows.

Each different value of a column is put into words once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import cast, get_args

from compdsl.ir.model import PeriodUnit
from compdsl.run.interpreter import Evaluation
from compdsl.run.show import fill, placeholders, show


class Wording:
    """How the cells of an evaluation read, each by its column's type and unit."""

    def __init__(self, evaluation: Evaluation) -> None:
        self._evaluation = evaluation

    def shown(self, column_id: str, row: int) -> str:
        """Return the text of a cell, such as `EUR 2,400.00`, `45%` or `2026-Q1`."""
        return self.all_shown(column_id, [row])[0]

    def fill(self, template: str, row: int) -> str:
        """Return a template with each `{column}` replaced by its cell in the row."""
        return self.fill_all(template, [row])[0]

    def all_shown(self, column_id: str, rows: Sequence[int]) -> list[str]:
        """Return the texts of a column in some rows."""
        column = self._evaluation.needs.column(column_id)
        calendar, operations = self._evaluation.calendar, self._evaluation.operations
        unit = column.unit
        cells = self._evaluation.column(column_id)
        if column.type == "date" and unit in get_args(PeriodUnit):
            name = partial(calendar.name, cast("PeriodUnit", unit))
            return [name(cell) if isinstance(cell, int) else show(cell, "date")
                    for cell in (cells[row] for row in rows)]  # fmt: skip
        text = partial(
            show,
            type=column.type,
            unit=unit,
            minor_units=operations.minor_units(unit),
            year_starts=calendar.year_starts,
        )
        texts = {cell: text(cell) for cell in {cells[row] for row in rows}}
        return [texts[cells[row]] for row in rows]

    def fill_all(self, template: str, rows: Sequence[int]) -> list[str]:
        """Return a template filled for each of some rows."""
        names = list(dict.fromkeys(placeholders(template)))
        columns = [self.all_shown(name, rows) for name in names]
        if not columns:
            return [template] * len(rows)
        return [
            fill(template, dict(zip(names, texts, strict=True)).__getitem__)
            for texts in zip(*columns, strict=True)
        ]
