"""What reading hands over: tables, an account of each, and every row that was not taken.

The one idea: rows read = rows used + rows rejected, for every table, and each rejected row says
where it stood and why.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from compdsl.diagnostics.model import Diagnostic
from compdsl.run.table import Table, Value

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Heading:
    """A column as the data heads it, and its number from 1."""

    text: str
    number: int


@dataclass(frozen=True, slots=True)
class Reject:
    """A cell for which a row was rejected. `number` is the column's number, 0 for a whole row."""

    table: str
    file: str
    line: int
    column: str
    value: str
    reason: str
    hint: str = ""
    number: int = 0
    code: str = "COMP504"
    path: str = ""

    @property
    def place(self) -> str:
        """The cell's place by the file's path: `data/Deal.csv:14:3`."""
        place = f"{self.path or self.file}:{self.line}"
        return f"{place}:{self.number}" if self.number else place

    @property
    def words(self) -> str:
        """The reason and what to write instead, in one line."""
        return f"{self.reason}: {self.hint}" if self.hint else self.reason

    def diagnostic(self) -> Diagnostic:
        """Return the reject as a problem to show."""
        if not self.column:
            message = f"a row of `{self.table}` is rejected: {self.reason}"
        else:
            found = f"`{self.value}`" if self.value else "blank"
            message = f"`{self.column}` of `{self.table}` cannot be {found}: {self.reason}"
        return Diagnostic(self.code, "error", message, hint=self.hint, place=self.place)


@dataclass(frozen=True, slots=True)
class TableAccount:
    """How many rows of a table were read, rejected and used, and which columns were not.

    `absent_columns` are optional fields that the data does not bring. `headings` holds, by field,
    the column that it was read from. `path` is the way to the file as it was given, `file` its
    name, which is the same wherever the data lies.
    """

    table: str
    file: str
    read: int = 0
    rejected: int = 0
    used: int = 0
    unused_columns: tuple[str, ...] = ()
    absent_columns: tuple[str, ...] = ()
    headings: Mapping[str, Heading] = field(default_factory=dict)
    path: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The tables of a run with what happened to every row.

    Every table of the plan is in `tables`, without rows where it could not be read (`unread`).
    """

    tables: dict[str, Table]
    rejects: list[Reject]
    account: list[TableAccount]
    problems: list[Diagnostic]
    unread: frozenset[str] = frozenset()


@dataclass(slots=True)
class Draft:
    """A table whose rows were each read alone; nobody has looked at references yet.

    `lost` holds the keys of rejected rows with their lines.
    """

    table: Table
    account: TableAccount
    rejects: list[Reject] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)
    lost: dict[Value, int] = field(default_factory=dict)
    readable: bool = True


def shown(value: object) -> str:
    """Return a value as one short line."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int) and value.bit_length() > _SHOWN * 4:
        return "a very large number"
    text = str(value).replace("\r", "\\r").replace("\n", "\\n")
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def empty_table(name: str, fields: Iterable[str]) -> Table:
    """Return a table with these columns and no rows."""
    return Table(name, {each: [] for each in fields})
