"""The tables that an example gives: which columns they may have, and which they must have.

A table here has the columns of the data file that it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from compdsl.check import wording_examples as wording
from compdsl.check.sample_cells import added_columns
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Fix, Report
from compdsl.names.symbols import Record, Symbol
from compdsl.syntax.clauses import TableRow
from compdsl.syntax.declarations import Block, Given, QuotaHeader, TermHeader

GIVEN = ("record", "quota", "term")


@dataclass(frozen=True, slots=True)
class Table:
    """A given table: the columns that it may and must have, its header and its rows."""

    name: str
    columns: tuple[str, ...]
    required: tuple[str, ...]
    header: TableRow
    rows: tuple[TableRow, ...] = ()
    adding: Callable[[Sequence[str]], tuple[Fix, ...]] | None = None
    """Gives the fix that adds columns, where there is one."""

    def check(self, rows: Sequence[TableRow], report: Report) -> None:
        """Report columns that are unknown, double or missing, and rows of another length."""
        seen: set[str] = set()
        for cell in self.header.cells:
            if cell.name not in self.columns:
                report.add(wording.unknown_column(cell, self.name, self.columns))
            elif cell.name in seen:
                report.add(wording.column_twice(cell, self.name))
            seen.add(cell.name)
        missing = [column for column in self.required if column not in seen]
        near = [cell for cell in self.header.cells if cell.name not in self.columns]
        # an unknown column is most likely the missing one, misspelt
        if missing and not near:
            fixes = self.adding(missing) if self.adding is not None else ()
            report.add(wording.columns_missing(self.header.span, self.name, missing, fixes))
        for row in rows:
            if len(row.cells) != len(self.header.cells):
                count = len(self.header.cells)
                report.add(wording.cell_count(row.span, len(row.cells), count))

    def keys(self, typed: Typed) -> list[str]:
        """Return the keys of the rows; none if there is no key column."""
        record = typed.symbols.record(self.name)
        key = record.fields[record.key] if record is not None and record.key else None
        names = [cell.name for cell in self.header.cells]
        at = next((i for i, n in enumerate(names) if key and n in (key.name, key.header)), None)
        rows = [row for row in self.rows if at is not None and at < len(row.cells)]
        return [row.cells[at].name.strip('"') for row in rows if at is not None]


def given_tables(typed: Typed, block: Block, report: Report) -> dict[str, Table]:
    """Return the tables that an example gives, by name, after checking them."""
    found: dict[str, Table] = {}
    first: dict[str, Given] = {}
    for given in block.all(Given):
        symbol = typed.symbols.given(given.word.name)
        dated = _dated(typed, given.word.name)
        if dated is not None and given.rows:
            found[given.word.name] = _checked(given, dated, report)
            continue
        if symbol is None and typed.symbols.nameless.intersection(GIVEN):
            continue
        if symbol is None or symbol.kind not in GIVEN:
            names = [each.name for each in typed.symbols.names.values() if each.kind in GIVEN]
            report.add(wording.not_given(given.word, names))
            continue
        before = first.setdefault(symbol.name, given)
        if before is not given:
            report.add(wording.given_twice(given.word.span, symbol.name, before.word.span))
        elif table := _table(typed, symbol, given, report):
            found[symbol.name] = table
    return found


def _dated(typed: Typed, name: str) -> tuple[str, ...] | None:
    """Return the columns of the table of a dated field (`Rep.manager`), if the name is one."""
    owner, _, field = name.partition(".")
    record = typed.symbols.record(owner)
    made = record.fields.get(field) if record is not None else None
    return (column_name(owner), "from", "value") if made is not None and made.dated else None


def _checked(given: Given, columns: tuple[str, ...], report: Report) -> Table:
    header, *rows = given.rows
    table = Table(given.word.name, columns, columns, header, tuple(rows))
    table.check(rows, report)
    return table


def _table(typed: Typed, symbol: Symbol, given: Given, report: Report) -> Table | None:
    columns = columns_of(typed, symbol)
    head = symbol.block.header
    is_rate = isinstance(head, TermHeader) and bool(head.to_currency)
    if is_rate and isinstance(head, TermHeader) and not head.from_data:
        message = "holds exchange rates, which stand in the plan"
        hint = "leave it out, or read the rates `per month from data`"
        report.add(wording.given_how(given.span, symbol.name, message, hint))
        return None
    if given.value is not None:
        if is_rate:
            message, hint = "has a rate for each currency", f"write `given {symbol.name}` and rows"
            report.add(wording.given_how(given.span, symbol.name, message, hint))
        if symbol.kind == "record":
            hint = f"write `given {symbol.name}` and its rows below"
            message = "is a record, which has rows and no value"
            report.add(wording.given_how(given.span, symbol.name, message, hint))
        return None
    if not given.rows:
        report.add(wording.no_rows(given.span, symbol.name, columns))
        return None
    required = required_of(symbol, columns)
    first, *rows = given.rows
    header_names = tuple(column for column in columns) + _headers(symbol)
    table = Table(symbol.name, header_names, required, _by_field(symbol, first), tuple(rows))
    if isinstance(symbol, Record):
        table = replace(table, adding=partial(added_columns, typed, symbol, given.rows))
    plan = typed.symbols.plan
    is_whole = isinstance(symbol, Record) or (plan is not None and plan.payee != "")
    if is_whole and not symbol.block.broken:
        table.check(rows, report)
    return table


def columns_of(typed: Typed, symbol: Symbol) -> tuple[str, ...]:
    """Return the columns of a table as its data file has them."""
    if isinstance(symbol, Record):
        return tuple(name for name, each in symbol.fields.items() if not each.dated)
    header, plan = symbol.block.header, typed.symbols.plan
    payee = (column_name(plan.payee),) if plan is not None and plan.payee else ()
    if isinstance(header, QuotaHeader):
        return (*payee, *((header.per,) if header.per else ()), "value")
    if isinstance(header, TermHeader):
        keys = tuple(column_name(word.name) for word in header.by)
        keys = ("currency",) if header.to_currency else keys
        return (*keys, *((header.per,) if header.per else ()), "value")
    return ()


def required_of(symbol: Symbol, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of the columns of a table that it must have."""
    if not isinstance(symbol, Record):
        return columns
    fields = symbol.fields.items()
    return tuple(n for n, field in fields if not (field.type.optional or field.dated))


def _headers(symbol: Symbol) -> tuple[str, ...]:
    """Return the headers that data files have for fields (`from "Close value"`)."""
    if not isinstance(symbol, Record):
        return ()
    return tuple(each.header for each in symbol.fields.values() if each.header != each.name)


def _by_field(symbol: Symbol, header: TableRow) -> TableRow:
    """Return a header row with the names of fields in place of the headers of data files."""
    if not isinstance(symbol, Record):
        return header
    names = {field.header: field.name for field in symbol.fields.values()}
    cells = tuple(
        cell if cell.name in symbol.fields or cell.name not in names
        else type(cell)(cell.span, names[cell.name])
        for cell in header.cells
    )  # fmt: skip
    return TableRow(header.span, cells)


def column_name(name: str) -> str:
    """Return the column that a record or choice has as a key: its name in lower snake case.

    >>> column_name("SalesRep"), column_name("Product")
    ('sales_rep', 'product')
    """
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
