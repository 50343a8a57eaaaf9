"""The tables that a plan needs: what their columns are called and what they may hold."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from compdsl.ir.values import Model


class ChoiceType(Model):
    """The values of a choice, and other spellings with the value that they mean."""

    name: str
    values: tuple[str, ...]
    aliases: dict[str, str] = Field(default_factory=dict)


FieldKind = Literal[
    "text",
    "number",
    "count",
    "percent",
    "money",
    "units",
    "date",
    "month",
    "quarter",
    "half",
    "year",
    "yes/no",
    "choice",
    "reference",
    "currency",
]


class FieldSchema(Model):
    """One column of a table: the name in the plan, the header in the data, and what it may hold."""

    name: str
    header: str
    kind: FieldKind
    optional: bool = False
    key: bool = False
    choice: str = ""
    refers_to: str = ""
    currency: str = ""
    """For money: a code, or the name of the field that holds the currency of each row."""
    about: str = ""
    year_starts: int = 1
    """For a quarter, half or year: the month in which the plan's year starts."""
    timezone: str = ""
    """For a date: the time zone in which a moment with an offset is cut to its day."""
    ends: bool = False
    """Whether the plan follows it from row to row, on every day: it must come to an end."""
    built_in: bool = False
    """Whether every plan has it, so that no plan can say that it may be blank."""


class TableSchema(Model):
    """A table that the data must bring: a record, or a quota or term `from data`.

    `date` names the field that places a row in time (only a field of the table itself).
    """

    name: str
    kind: Literal["record", "quota", "term"]
    fields: tuple[FieldSchema, ...]
    unique: tuple[str, ...] = ()
    about: str = ""
    optional: bool = False
    """Whether the data may do without it: no table means no rows."""


LATE = TableSchema(
    name="late differences",
    kind="record",
    fields=(
        FieldSchema(name="payee", header="payee", kind="text"),
        FieldSchema(name="pay_period", header="pay_period", kind="date"),
        FieldSchema(name="amount", header="amount", kind="money"),
    ),
    about="What a run makes itself of a closed ledger; no file is read for it.",
    optional=True,
)
