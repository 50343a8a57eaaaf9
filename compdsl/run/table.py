"""Tables of facts, as an engine takes them: columns of engine values, and where each row was read.

The values are those of `compdsl.ir.model`: a number is a whole number of 10^-12, a date the ordinal
of its day, text and choices are strings, `None` is a missing value.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Value = int | str | bool | None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a row was read: `Deal.csv`, line 14; or `given Deal`, line 80 of the plan."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(slots=True)
class Table:
    """Rows by column. Every column has as many values as there are `origins`."""

    name: str
    columns: dict[str, list[Value]]
    origins: list[Origin] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.origins)

    def without(self, rows: set[int]) -> Table:
        """Return the table without the rows at these positions."""
        keep = [i for i in range(len(self)) if i not in rows]
        columns = {name: [values[i] for i in keep] for name, values in self.columns.items()}
        return Table(self.name, columns, [self.origins[i] for i in keep])
