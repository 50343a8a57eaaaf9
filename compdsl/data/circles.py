"""Hierarchies that never end: people who stand above each other in a circle (COMP509)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from compdsl.data.account import TableAccount, shown
from compdsl.diagnostics.model import Diagnostic
from compdsl.ir.model import FieldSchema, TableSchema
from compdsl.run.table import Table, Value

_SHOWN = 8


def circles(
    schemas: Sequence[TableSchema], tables: Mapping[str, Table], account: Sequence[TableAccount]
) -> list[Diagnostic]:
    """Return an error for each circle along a reference that must come to an end."""
    paths = {each.table: each.path or each.file for each in account}
    return [
        _told(found, field, schema, tables[schema.name], paths.get(schema.name, ""))
        for schema in schemas
        for field in schema.fields
        if field.ends and schema.name in tables
        for found in _circles(tables[schema.name], field, schema)
    ]


def _circles(table: Table, field: FieldSchema, schema: TableSchema) -> Iterator[list[int]]:
    """Yield the rows of each circle once, each row followed by the one above it."""
    key = next(each.name for each in schema.fields if each.key)
    row_of: dict[Value, int] = {value: row for row, value in enumerate(table.columns[key])}
    above = [row_of.get(value) for value in table.columns[field.name]]
    done: set[int] = set()
    for start in range(len(table)):
        walked: dict[int, int] = {}
        row: int | None = start
        while row is not None and row not in done and row not in walked:
            walked[row] = len(walked)
            row = above[row]
        if row is not None and row in walked:
            yield list(walked)[walked[row] :]
        done.update(walked)


def _told(
    rows: list[int], field: FieldSchema, schema: TableSchema, table: Table, path: str
) -> Diagnostic:
    key = next(each.name for each in schema.fields if each.key)
    names = [f"`{shown(table.columns[key][row])}`" for row in rows]
    label = field.name
    if len(names) == 1:
        message = f"{names[0]} is named as {label} of {names[0]}: nobody stands above themselves"
    else:
        steps = [*names[:_SHOWN], *(["…"] if len(names) > _SHOWN else []), names[0]]
        message = f"the {label}s of `{schema.name}` run in a circle: {' → '.join(steps)}"
    hint = f"leave the {label} of the one at the top blank"
    origin = table.origins[rows[0]]
    return Diagnostic("COMP509", "error", message, hint=hint, place=f"{path}:{origin.line}")
