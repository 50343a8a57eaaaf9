"""Hierarchies that never end: people who stand above each other in a circle (COMP509).

Where the hierarchy changes over time, its changes are taken in order of their day: after those of
one day, a circle that is new goes through somebody who changed on it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compdsl.data.account import TableAccount, shown
from compdsl.data.days import period_text
from compdsl.diagnostics.model import Diagnostic
from compdsl.ir.model import FieldSchema, TableSchema
from compdsl.run.table import Table, Value

_SHOWN = 8


def circles(
    schemas: Sequence[TableSchema], tables: Mapping[str, Table], account: Sequence[TableAccount]
) -> list[Diagnostic]:
    """Return an error for each circle along a reference that must come to an end."""
    paths = {each.table: each.path or each.file for each in account}
    found: list[Diagnostic] = []
    for schema in schemas:
        for field in schema.fields:
            if field.ends and schema.name in tables:
                at = _Place(schema, field, tables[schema.name], paths.get(schema.name, ""))
                found += _once_and_for_all(at) if schema.kind == "record" else _day_by_day(at)
    return found


@dataclass(frozen=True, slots=True)
class _Place:
    """A reference that must come to an end, in its table."""

    schema: TableSchema
    field: FieldSchema
    table: Table
    path: str


def _once_and_for_all(at: _Place) -> Iterator[Diagnostic]:
    key = next(each.name for each in at.schema.fields if each.key)
    people = at.table.columns[key]
    for rows in _circles(at.table, at.field, at.schema):
        label = at.field.name
        hint = f"leave the {label} of the one at the top blank"
        yield _told(at, at.schema.name, label, [people[row] for row in rows], "", hint, rows[0])


def _day_by_day(at: _Place) -> Iterator[Diagnostic]:
    """Yield the circles of a hierarchy that changes, each on the first day on which it holds."""
    record, label = at.schema.name.split(".", 1)
    who, begins = at.schema.unique
    people, days = at.table.columns[who], at.table.columns[begins]
    above: dict[Value, Value] = {}
    changed: dict[Value, list[int]] = defaultdict(list)
    for row in range(len(at.table)):
        changed[days[row]].append(row)
    for day in sorted(each for each in changed if isinstance(each, int)):
        above.update((people[row], at.table.columns[at.field.name][row]) for row in changed[day])
        told: set[Value] = set()
        for row in changed[day]:
            circle = _through(people[row], above)
            if circle and people[row] not in told:
                told.update(circle)
                since = period_text(day, "date")
                hint = f"leave the value of the one at the top blank from {since}"
                yield _told(at, record, label, circle, f" on {since}", hint, row)


def _through(start: Value, above: Mapping[Value, Value]) -> list[Value]:
    """Return the circle that goes through somebody, who stands first; nobody without one."""
    walked: dict[Value, None] = {}
    at = start
    while at is not None and at not in walked:
        walked[at] = None
        at = above.get(at)
    return list(walked) if at == start else []


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
    at: _Place, record: str, label: str, people: list[Value], when: str, hint: str, row: int
) -> Diagnostic:
    names = [f"`{shown(each)}`" for each in people]
    if len(names) == 1:
        message = (
            f"{names[0]} is named as {label} of {names[0]}{when}: nobody stands above themselves"
        )
    else:
        steps = [*names[:_SHOWN], *(["…"] if len(names) > _SHOWN else []), names[0]]
        message = f"the {label}s of `{record}` run in a circle{when}: {' → '.join(steps)}"
    place = f"{at.path}:{at.table.origins[row].line}"
    return Diagnostic("COMP509", "error", message, hint=hint, place=place)
