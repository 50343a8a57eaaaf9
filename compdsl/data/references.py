"""References between tables: a row that refers to nothing is not used, nor is what refers to it.

Looked at when every table is read. First the rows whose reference finds no key are rejected; then
rejection spreads along references until nothing changes, each row telling which one it fell with.
Each row is visited once, so a long chain of managers costs no more than a flat table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from compdsl.data.account import Heading, Reject, TableAccount, shown
from compdsl.data.cells import cell_text, near, parser_for
from compdsl.data.refused import RefusedError
from compdsl.ir.model import FieldSchema, TableSchema
from compdsl.run.table import Table, Value

# Looking for near keys is slow: only among so many, and only for the first rejects.
_NEAR_AMONG, _NEAR_FOR = 2000, 50

Fallen = dict[str, set[int]]


@dataclass(slots=True)
class Link:
    """A field of one table that names the key of another; `form` has the kind of its values."""

    table: str
    field: FieldSchema
    target: str
    key: FieldSchema
    form: FieldSchema


@dataclass(slots=True)
class Linked:
    """What is left of the tables when nothing dangles any more."""

    tables: dict[str, Table]
    account: list[TableAccount]
    rejects: list[Reject]


def links_of(schemas: Sequence[TableSchema], unread: Iterable[str]) -> list[Link]:
    """Return every reference that can be followed: to a table that was read and has one key."""
    left = set(unread)
    known = {each.name: each for each in schemas if each.name not in left}
    found = []
    for schema in known.values():
        for field in schema.fields:
            target = known.get(field.refers_to) if field.kind == "reference" else None
            key = _only_key(target) if target is not None else None
            if target is not None and key is not None:
                found.append(Link(schema.name, field, target.name, key, _form(key, known)))
    return found


def find_dangling(
    links: list[Link],
    tables: Mapping[str, Table],
    account: Mapping[str, TableAccount],
    lost: Mapping[str, Mapping[Value, int]],
) -> tuple[list[Reject], Fallen]:
    """Return a reject for each reference without a row, and the rows that have one.

    References to a key that is not text become values of that key's kind on the way.
    """
    rejects: list[Reject] = []
    fallen: Fallen = defaultdict(set)
    for link in links:
        _as_keys(tables[link.table].columns[link.field.name], link.form)
    for link in links:
        keys = set(tables[link.target].columns[link.key.name])
        for row, value in enumerate(tables[link.table].columns[link.field.name]):
            if value is not None and value not in keys:
                look = len(keys) <= _NEAR_AMONG and len(rejects) < _NEAR_FOR
                known = [str(each) for each in keys] if look else []
                why = _why(link, value, known, lost.get(link.target, {}))
                rejects.append(_reject(link, row, tables[link.table], account[link.table], why))
                fallen[link.table].add(row)
    return rejects, fallen


def drop(
    links: list[Link],
    tables: Mapping[str, Table],
    account: Sequence[TableAccount],
    fallen: Mapping[str, set[int]],
) -> Linked:
    """Return the tables without the fallen rows and all rows that refer to them, and so on."""
    by_name = {each.table: each for each in account}
    gone: Fallen = {name: set(rows) for name, rows in fallen.items()}
    rejects: list[Reject] = []
    waiting = [(name, row) for name in gone for row in sorted(gone[name])]
    referrers = _referrers(links, tables) if waiting else {}
    while waiting:
        name, at = waiting.pop()
        key = next((link.key.name for link in links if link.target == name), None)
        if key is None:
            continue
        value, line = tables[name].columns[key][at], tables[name].origins[at].line
        for link, row in referrers.get((name, value), ()):
            if row in gone.setdefault(link.table, set()):
                continue
            gone[link.table].add(row)
            waiting.append((link.table, row))
            why = _rejected_there(link, line)
            rejects.append(_reject(link, row, tables[link.table], by_name[link.table], why))
    left = {name: table.without(gone.get(name, set())) for name, table in tables.items()}
    counted = [_recount(each, len(gone.get(each.table, ()))) for each in account]
    return Linked(left, counted, rejects)


def _recount(account: TableAccount, fallen: int) -> TableAccount:
    return replace(account, rejected=account.rejected + fallen, used=account.used - fallen)


def _only_key(schema: TableSchema) -> FieldSchema | None:
    keys = [each for each in schema.fields if each.key]
    return keys[0] if len(keys) == 1 else None


def _referrers(
    links: list[Link], tables: Mapping[str, Table]
) -> dict[tuple[str, Value], list[tuple[Link, int]]]:
    found: dict[tuple[str, Value], list[tuple[Link, int]]] = defaultdict(list)
    for link in links:
        for row, value in enumerate(tables[link.table].columns[link.field.name]):
            if value is not None:
                found[link.target, value].append((link, row))
    return found


def _form(key: FieldSchema, known: Mapping[str, TableSchema]) -> FieldSchema:
    """Return the field whose kind a key's values have: a key may itself be a reference."""
    for _ in known:
        target = known.get(key.refers_to) if key.kind == "reference" else None
        further = _only_key(target) if target is not None else None
        if further is None:
            break
        key = further
    return key


def _as_keys(column: list[Value], form: FieldSchema) -> None:
    """Turn references, which are read as text, into values of the key's kind if it has another."""
    if form.kind in ("text", "choice", "reference"):
        return
    parse = parser_for(form, {})
    for row, value in enumerate(column):
        if isinstance(value, str):
            with suppress(RefusedError):
                column[row] = parse(value)


def _why(link: Link, value: Value, known: list[str], lost: Mapping[Value, int]) -> RefusedError:
    if value in lost:
        return _rejected_there(link, lost[value])
    what = f"no `{link.target}` has this key"
    close = near(str(value), sorted(known))
    if close and close != value:
        return RefusedError(f"{what}; `{shown(close)}` is close to it", f"write `{shown(close)}`")
    return RefusedError(what, f"add a row for it to `{link.target}`, or correct the reference")


def _rejected_there(link: Link, line: int) -> RefusedError:
    what = f"the row of `{link.target}` that it refers to was rejected (line {line})"
    return RefusedError(what, "mend that row first")


def _reject(link: Link, row: int, table: Table, account: TableAccount, why: RefusedError) -> Reject:
    heading = account.headings.get(link.field.name, Heading(link.field.header, 0))
    return Reject(
        table.name,
        account.file,
        table.origins[row].line,
        heading.text,
        shown(cell_text(link.form, table.columns[link.field.name][row])),
        why.what,
        why.hint,
        heading.number,
        "COMP506",
    )
