"""What a plan needs to be given: its tables, their columns in words, and empty files to fill.

For `comp schema`: one description for each table, in the plan's order.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from compdsl.data.lines import csv_line
from compdsl.diagnostics.making import a
from compdsl.ir.model import ChoiceType, FieldSchema, Program, TableSchema

_FORMS = {
    "text": "text",
    "number": "number (`1234.56`)",
    "count": "whole number (`3`)",
    "units": "units (`3000`)",
    "percent": "percent (`8%` or `0.08`)",
    "date": "date (`2026-01-31`)",
    "month": "month (`2026-01`)",
    "quarter": "quarter (`2026-Q1`)",
    "half": "half-year (`2026-H1`)",
    "year": "year (`2026`)",
    "yes/no": "yes or no",
    "currency": "currency (`EUR`)",
}
_KINDS = {"record": "record", "quota": "quota from data", "term": "term from data"}


@dataclass(frozen=True, slots=True)
class ColumnDescription:
    """A column: what it may hold, in words.

    `values` lists what a choice allows, other spellings included in `also`.
    """

    header: str
    field: str
    holds: str
    required: bool
    key: bool = False
    values: tuple[str, ...] = ()
    also: tuple[tuple[str, str], ...] = ()
    refers_to: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class TableDescription:
    """A table that the data must bring, and the file that it is looked for in."""

    name: str
    file: str
    kind: str
    columns: tuple[ColumnDescription, ...]
    one_row_per: tuple[str, ...] = ()
    about: str = ""
    optional: bool = False


def describe(program: Program) -> list[TableDescription]:
    """Return a description of each table that the plan reads."""
    choices = {each.name: each for each in program.choices}
    return [_table(schema, choices) for schema in program.tables]


def templates(program: Program) -> dict[str, str]:
    """Return, for each file that the plan reads, its header line."""
    return {f"{schema.name}.csv": csv_line(_headers(schema.fields)) for schema in program.tables}


def _headers(fields: Iterable[FieldSchema]) -> list[str]:
    return [each.header for each in fields]


def _table(schema: TableSchema, choices: dict[str, ChoiceType]) -> TableDescription:
    headers = {each.name: each.header for each in schema.fields}
    return TableDescription(
        name=schema.name,
        file=f"{schema.name}.csv",
        kind=_KINDS[schema.kind],
        columns=tuple(_column(each, choices) for each in schema.fields),
        one_row_per=tuple(headers[name] for name in schema.unique if name in headers),
        about=schema.about,
        optional=schema.optional,
    )


def _column(field: FieldSchema, choices: dict[str, ChoiceType]) -> ColumnDescription:
    choice = choices[field.choice] if field.kind == "choice" else None
    return ColumnDescription(
        header=field.header,
        field=field.name,
        holds=_holds(field, choice),
        required=field.key or not field.optional,
        key=field.key,
        values=choice.values if choice is not None else (),
        also=tuple(choice.aliases.items()) if choice is not None else (),
        refers_to=field.refers_to if field.kind == "reference" else "",
        about=field.about,
    )


def _holds(field: FieldSchema, choice: ChoiceType | None) -> str:
    if choice is not None:
        return "one of " + ", ".join(choice.values)
    if field.kind == "reference":
        return f"key of {a(field.refers_to)}"
    if field.kind == "money":
        if len(field.currency) == 3 and field.currency.isupper():
            return f"money in {field.currency} (`1234.56` or `{field.currency} 1,234.56`)"
        if field.currency:
            return f"money in the row's `{field.currency}` (`1234.56`)"
        return "money (`1234.56`)"
    form = _FORMS[field.kind]
    return form.replace("`2026", "`FY2026") if field.year_starts != 1 else form
