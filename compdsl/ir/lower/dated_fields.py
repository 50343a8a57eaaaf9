"""Lowering of fields whose value changes from one date to the next.

A field that is `dated` has a table of its own, named after it (`Rep.manager`), with the key of the
record, the day from which a value holds, and the value. It is read on the date of the place: of
the rows for that record, the last one that starts on that day or before.
"""

from __future__ import annotations

from dataclasses import dataclass

from compdsl.ir.lower.context import Context
from compdsl.ir.lower.state import Lowering, snake, unit, value_type
from compdsl.ir.model import Fetch, FieldSchema, Fold, Operand, TableRows, TableSchema
from compdsl.names.symbols import Field

STARTS, VALUE = "from", "value"


@dataclass(frozen=True, slots=True)
class Dated:
    """The rows of a dated field: whose it is, from which day a row holds, and its value."""

    frame: str
    key: str
    begins: str
    value: str


def table_name(made: Field) -> str:
    """Return the name of a dated field's table."""
    return f"{made.record}.{made.name}"


def in_force(low: Lowering, context: Context, made: Field, key: Operand) -> str:
    """Return the value of a dated field of the record with a key, on the date of the place.

    What is looked at on a later day reads it on that day.
    """
    steps = low.steps
    day = context.date if context.looked_on is None else context.looked_on
    if day is None:
        low.unsupported(made.line, f"`{made.name}` where no date is at hand")
    table = rows_of(low, made)
    last = Fold(
        other=table.frame,
        agg="largest",
        value=table.begins,
        match=((table.key, key),),
        order=table.begins,
        upto=day,
    )
    since = steps.column(context.frame, last, "date")
    found = Fetch(
        other=table.frame, keys=(table.key, table.begins), args=(key, since), column=table.value
    )
    return steps.column(context.frame, found, value_type(made.type), unit(made.type))


def rows_of(low: Lowering, made: Field) -> Dated:
    """Return the rows of a dated field, and their columns."""
    steps, name = low.steps, table_name(made)
    frame = steps.frame(name, TableRows(table=name), f"each value of {name}")
    return Dated(
        frame,
        steps.field(frame, snake(made.record), "text"),
        steps.field(frame, STARTS, "date"),
        steps.field(frame, VALUE, value_type(made.type), unit(made.type)),
    )


def schema_of(made: Field, value: FieldSchema) -> TableSchema:
    """Return the table of a dated field; `value` is its own column."""
    key = snake(made.record)
    fields = (
        FieldSchema(name=key, header=key, kind="reference", refers_to=made.record),
        FieldSchema(name=STARTS, header=STARTS, kind="date"),
        value.model_copy(update={"name": VALUE, "header": VALUE, "key": False}),
    )
    return TableSchema(name=table_name(made), kind="term", fields=fields, unique=(key, STARTS))
