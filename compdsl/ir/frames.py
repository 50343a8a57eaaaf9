"""Frames: sets of rows, and where the rows come from."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from compdsl.ir.values import Const, Model, Operand, Param

PeriodUnit = Literal["day", "week", "month", "quarter", "half", "year", "pay period", "plan"]


MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12}
"""How many months a period of the calendar has that is made of whole ones."""


class TableRows(Model):
    """Every row of a table of the data, ordered by key."""

    kind: Literal["table"] = "table"
    table: str


class Filter(Model):
    """The rows of frame `of` where column `where` is yes. Undefined counts as no."""

    kind: Literal["filter"] = "filter"
    of: str
    where: str


class Grid(Model):
    """Each row of `of` with each period of `unit` that touches `first` to `last`.

    Own fields: `start` and `end`, the first and last day of the period. Unit `plan` makes one
    period from `first` to `last`.
    """

    kind: Literal["grid"] = "grid"
    of: str
    unit: PeriodUnit
    first: Const | Param
    last: Const | Param
    until_as_of: bool = False
    """Whether periods that end after the run's date are left out."""


class Expand(Model):
    """Each row of `of` with each constant row of `rows`, whose values are own fields."""

    kind: Literal["expand"] = "expand"
    of: str
    rows: tuple[dict[str, Const], ...]


class Ancestors(Model):
    """Each row of `of` with everybody above the person in its column `start`, level by level.

    The next one up is column `above` of the row of `other` whose `key` is this one. Own fields:
    `holder`, the key of the one above, and `level`, from 1. It ends where nobody is above, after
    `most` levels, and before anybody would be met twice.

    With `begins` the hierarchy changes over time: column `begins` of `other` is the day from which
    a row holds, and of the rows for one person the last that begins by the row's day `on` counts.
    """

    kind: Literal["ancestors"] = "ancestors"
    of: str
    start: str
    other: str
    key: str
    above: str
    most: int | None = None
    begins: str | None = None
    on: Operand | None = None


class Pairs(Model):
    """Pairs of a row of `of` (left) and a row of `other` whose `match` columns are equal.

    `match` holds (left column, right column); undefined matches nothing. With `earlier`, (left,
    right) order columns, only pairs whose right value is below the left one. Columns of the left
    row come by `up`, of the right row by `side`. Ordered by left row, then right row.
    """

    kind: Literal["pairs"] = "pairs"
    of: str
    other: str
    match: tuple[tuple[str, str], ...]
    earlier: tuple[str, str] | None = None


class Distinct(Model):
    """One row for each different value of columns `by` of frame `of`, in order of those values.

    Its own fields are named as the columns in `by`. Rows with an undefined value are left out.
    """

    kind: Literal["distinct"] = "distinct"
    of: str
    by: tuple[str, ...]


class UnionPart(Model):
    """One source of a union: for each field of the union, the source's column (or a constant)."""

    frame: str
    fields: dict[str, Operand]


class Union(Model):
    """The rows of several frames after each other, with fields in common.

    A field that a part does not name is undefined there.
    """

    kind: Literal["union"] = "union"
    parts: tuple[UnionPart, ...]


Source = Annotated[
    TableRows | Filter | Grid | Expand | Ancestors | Pairs | Distinct | Union,
    Field(discriminator="kind"),
]


class Frame(Model):
    """A named set of rows. `about` says in words what one row is."""

    step: Literal["frame"] = "frame"
    id: str
    source: Source
    about: str = ""
