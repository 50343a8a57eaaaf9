"""The one row validator: rows of cells from anywhere to a table of engine values.

A row is taken if it has a cell for each header, every cell can be read, and neither its key nor a
group of fields that may occur only once was there before. All that is wrong with a row is told at
once, one reject for each cell. References wait until every table is read (`references`).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from compdsl.data.account import Draft, Heading, Reject, TableAccount, empty_table, shown
from compdsl.data.cells import amount_in, parser_for
from compdsl.data.columns import Columns, match_columns
from compdsl.data.refused import RefusedError, UnreadableError
from compdsl.diagnostics.model import Diagnostic
from compdsl.ir.model import ChoiceType, FieldSchema, TableSchema
from compdsl.run.numbers import is_currency
from compdsl.run.table import Origin, Table, Value

Row = tuple[int, list[object] | RefusedError]
ToText = Callable[[object], str]

_UNREAD = object()


@dataclass(slots=True)
class Sheet:
    """Headers and rows (each with its line) from any source, before anything is checked.

    `text` gives, for a field, what turns a cell into text; without it cells are text already.
    `unit` is what a line is called: a row of a Python list has no line.
    """

    label: str
    headers: list[str]
    rows: Iterator[Row]
    header_line: int = 1
    text: Callable[[FieldSchema], ToText] | None = None
    unit: str = "line"
    path: str = ""

    @property
    def place(self) -> str:
        """How the file is called in messages: by its path, if it has one."""
        return self.path or self.label


def read_sheet(schema: TableSchema, choices: Sequence[ChoiceType], sheet: Sheet) -> Draft:
    """Return the table of a sheet with its rejects; problems of the whole file are COMP502, 503."""
    columns = match_columns(schema, sheet.headers, sheet.place, sheet.header_line)
    if columns.problems:
        return unreadable(schema, sheet.label, columns.problems)
    taker = _RowTaker(schema, {each.name: each for each in choices}, sheet, columns)
    try:
        for line, cells in sheet.rows:
            taker.take(line, cells)
    except UnreadableError as fault:
        return unreadable(schema, sheet.label, [cannot_be_read(schema, sheet.place, fault)])
    return taker.draft(columns)


def unreadable(schema: TableSchema, label: str, problems: list[Diagnostic]) -> Draft:
    """Return the draft of a table that could not be read at all."""
    table = empty_table(schema.name, [each.name for each in schema.fields])
    account = TableAccount(schema.name, label)
    return Draft(table, account, problems=problems, readable=False)


def cannot_be_read(schema: TableSchema, path: str, fault: UnreadableError) -> Diagnostic:
    """Return COMP502 for a file that cannot be read."""
    place = f"{path}:{fault.line}" if fault.line else path
    message = f"the data of `{schema.name}` cannot be read: {fault.what}"
    return Diagnostic("COMP502", "error", message, hint=fault.hint, place=place)


@dataclass(slots=True)
class _Once:
    """Fields whose values together may stand in one row only, and the line of each that did."""

    fields: tuple[FieldSchema, ...]
    at: tuple[int, ...]
    is_key: bool
    blanks_count: bool
    seen: dict[Hashable, int]

    def first_line(self, values: list[Any], line: int) -> int | None:
        """Return the line that had these values before, or note that this one has them."""
        taken = tuple([values[at] for at in self.at])
        if _UNREAD in taken or (None in taken and not self.blanks_count):
            return None
        if taken in self.seen:
            return self.seen[taken]
        self.seen[taken] = line
        return None


class _RowTaker:
    """Takes the rows of one sheet one after the other."""

    def __init__(
        self,
        schema: TableSchema,
        choices: Mapping[str, ChoiceType],
        sheet: Sheet,
        columns: Columns,
    ) -> None:
        self.schema = schema
        self.sheet = sheet
        self.headings = columns.headings
        self.width = len(sheet.headers)
        self.fields = [each for each in schema.fields if each.name in columns.headings]
        self.cells = [
            (columns.headings[each.name].number - 1, _parser(each, choices, sheet))
            for each in self.fields
        ]
        self.by_row = _in_currency_of_row(self.fields)
        self.groups = _groups(schema, [each.name for each in self.fields])
        self.kept: list[list[Value]] = []
        self.lines: list[int] = []
        self.rejects: list[Reject] = []
        self.lost: dict[Value, int] = {}
        self.read = 0

    def take(self, line: int, cells: list[object] | RefusedError) -> None:
        """Keep a row, or note each reason for which it is rejected."""
        self.read += 1
        if isinstance(cells, RefusedError):
            self.reject(line, None, "", cells)
            return
        if all(map(_is_blank, cells)):
            self.reject(line, None, "", RefusedError("it is empty", "delete the row"))
            return
        if len(cells) != self.width:
            self.reject(line, None, "", _wrong_width(len(cells), self.width))
            return
        before = len(self.rejects)
        values: list[Any]
        try:
            values = [parse(cells[at]) for at, parse in self.cells]
        except RefusedError:
            values = self.read_each(line, cells)
        for at, held in self.by_row:
            values[at] = self.in_its_currency(line, cells, at, values[at], values, held)
        for group in self.groups:
            first = group.first_line(values, line)
            if first is not None:
                self.reject_repeated(line, group, cells, first)
        if len(self.rejects) == before:
            self.kept.append(values)
            self.lines.append(line)
        else:
            self.note_lost_key(values, line)

    def read_each(self, line: int, cells: list[object]) -> list[Any]:
        """Read every cell of a row that has a bad one, so that all reasons are told."""
        values: list[Any] = []
        for each, (at, parse) in zip(self.fields, self.cells, strict=True):
            try:
                values.append(parse(cells[at]))
            except RefusedError as fault:
                values.append(_UNREAD)
                self.reject(line, self.headings[each.name], cells[at], fault)
        return values

    def in_its_currency(
        self, line: int, cells: list[object], at: int, text: Any, values: list[Any], held: int
    ) -> Any:
        """Read an amount by the currency of its own row, which stands in column `held`."""
        currency = values[held] if held >= 0 else None
        if text is None or text is _UNREAD or currency is _UNREAD:
            return None if text is None else _UNREAD
        field = self.fields[at]
        try:
            if currency is None:
                hint = f"fill in `{field.currency}`"
                raise RefusedError("the currency of the row is not there", hint)
            return amount_in(currency, text)
        except RefusedError as fault:
            heading = self.headings[field.name]
            self.reject(line, heading, cells[heading.number - 1], fault)
            return _UNREAD

    def reject_repeated(self, line: int, group: _Once, cells: list[object], first: int) -> None:
        heading = self.headings[group.fields[0].name]
        where = f"{self.sheet.unit} {first}"
        if group.is_key:
            fault = RefusedError(f"{where} has the same key", "give each row a key of its own")
        else:
            names = " and ".join(f"`{each.name}`" for each in group.fields)
            fault = RefusedError(
                f"{where} has the same {names}, and the plan allows one row of each",
                "remove one of the two rows",
            )
        self.reject(line, heading, cells[heading.number - 1], fault, "COMP505")

    def reject(
        self,
        line: int,
        heading: Heading | None,
        cell: object,
        why: RefusedError,
        code: str = "COMP504",
    ) -> None:
        column, number = (heading.text, heading.number) if heading is not None else ("", 0)
        value = "" if cell is None else shown(cell)
        self.rejects.append(
            Reject(
                self.schema.name,
                self.sheet.label,
                line,
                column,
                value,
                why.what,
                why.hint,
                number,
                code,
            )
        )

    def note_lost_key(self, values: list[Any], line: int) -> None:
        key = self.groups[0] if self.groups and self.groups[0].is_key else None
        if key is not None and len(key.at) == 1 and values[key.at[0]] is not _UNREAD:
            self.lost.setdefault(values[key.at[0]], line)

    def draft(self, columns: Columns) -> Draft:
        """Return what was taken, by column."""
        by_field = dict(
            zip((each.name for each in self.fields), zip(*self.kept, strict=True), strict=False)
        )
        missing: tuple[Value, ...] = (None,) * len(self.kept)
        values = {
            each.name: list(cast("tuple[Value, ...]", by_field.get(each.name, missing)))
            for each in self.schema.fields
        }
        label = self.sheet.label
        table = Table(self.schema.name, values, [Origin(label, line) for line in self.lines])
        used = len(self.kept)
        account = TableAccount(
            self.schema.name,
            label,
            self.read,
            self.read - used,
            used,
            columns.unused,
            columns.absent,
            columns.headings,
            self.sheet.path,
        )
        return Draft(table, account, self.rejects, lost=self.lost)


def _parser(
    field: FieldSchema, choices: Mapping[str, ChoiceType], sheet: Sheet
) -> Callable[[Any], Value]:
    parse = parser_for(field, choices)
    if sheet.text is None:
        return parse
    to_text = sheet.text(field)
    return lambda cell: parse(to_text(cell))


def _groups(schema: TableSchema, present: list[str]) -> list[_Once]:
    keys = tuple(each for each in schema.fields if each.key)
    unique = tuple(each for each in schema.fields if each.name in schema.unique)
    groups = []
    for fields, is_key in ((keys, True), (unique, False)):
        if fields and all(each.name in present for each in fields):
            at = tuple(present.index(each.name) for each in fields)
            groups.append(_Once(fields, at, is_key, schema.kind != "record", {}))
    return groups


def _in_currency_of_row(fields: Sequence[FieldSchema]) -> list[tuple[int, int]]:
    """Return which fields hold money in the row's own currency, and where that stands (or -1)."""
    names = [each.name for each in fields]
    return [
        (at, names.index(each.currency) if each.currency in names else -1)
        for at, each in enumerate(fields)
        if each.kind == "money" and each.currency and not is_currency(each.currency)
    ]


def _is_blank(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _wrong_width(found: int, wanted: int) -> RefusedError:
    cells = "1 cell" if found == 1 else f"{found} cells"
    what = f"it has {cells} where the header has {wanted}"
    if found > wanted:
        return RefusedError(what, "put quotes around a text that holds a comma")
    return RefusedError(what, "fill the missing cells, or leave them empty between commas")
