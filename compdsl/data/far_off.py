"""A warning for a run's date that one row alone decides: most often a mistyped year (COMP605)."""

from __future__ import annotations

from datetime import date

from compdsl.data.account import Reading
from compdsl.diagnostics.model import Diagnostic
from compdsl.ir.model import Program
from compdsl.run.table import Table

GAP = 400
"""Days between the latest row and all others from which on somebody should look."""


def far_off(program: Program, reading: Reading, day: int) -> list[Diagnostic]:
    """Return a warning if the latest dated row lies more than a year after every other."""
    placed = sorted(_days(program, reading))
    if len(placed) < 2:
        return []
    (before, _, _), (last, table, row) = placed[-2:]
    if last - before <= GAP:
        return []
    paths = {each.table: each.path for each in reading.account}
    origin = reading.tables[table].origins[row]
    return [
        Diagnostic(
            "COMP605",
            "warning",
            f"the run goes up to {date.fromordinal(day)}, because of one row of `{table}` dated "
            f"{date.fromordinal(last)}; all others end by {date.fromordinal(before)}",
            hint="mend the date if it is mistyped, or say the day of the run with `--as-of`",
            place=f"{paths.get(table) or origin.file}:{origin.line}",
        )
    ]


def _days(program: Program, reading: Reading) -> list[tuple[int, str, int]]:
    """Return the days of dated records with the table and row that they stand in."""
    columns = {column.split("/", 1)[0]: column.split("/", 1)[1] for _, column in program.dated}
    found = []
    for name, field in columns.items():
        table = reading.tables.get(name)
        found.extend(_dated_rows(name, field, table) if table is not None else [])
    return found


def _dated_rows(name: str, field: str, table: Table) -> list[tuple[int, str, int]]:
    cells = table.columns.get(field, [])
    return [(cell, name, row) for row, cell in enumerate(cells) if type(cell) is int]
