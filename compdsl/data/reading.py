"""Reading the tables that a plan needs, strictly, with an account of every row.

Whatever the source (a folder of files, rows from Python, tables written in an example), the steps
are the same: find the columns, read each row alone (`rows`), then follow references over all tables
(`references`). What comes out is a `Reading`: tables of engine values, rejects and problems.

    drafts = [read_rows(schema, choices, rows, schema.name), ...]
    reading = complete(schemas, drafts)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from compdsl.data.account import (
    Draft,
    Heading,
    Reading,
    Reject,
    TableAccount,
    empty_table,
    shown,
)
from compdsl.data.cells import cell_text, near, plan_text
from compdsl.data.circles import circles
from compdsl.data.files import Found, locate, open_sheet, sheet_of_records
from compdsl.data.references import drop, find_dangling, links_of
from compdsl.data.refused import RefusedError, UnreadableError
from compdsl.data.rows import Sheet, cannot_be_read, read_sheet, unreadable
from compdsl.diagnostics.model import Diagnostic
from compdsl.ir.model import ChoiceType, Program, Rule, TableSchema

__all__ = [
    "Draft",
    "Reading",
    "Reject",
    "TableAccount",
    "apply_rules",
    "complete",
    "read_cells",
    "read_folder",
    "read_rows",
]


def read_folder(
    schemas: Sequence[TableSchema],
    choices: Sequence[ChoiceType],
    folder: Path | None,
    named: Mapping[str, Path],
) -> Reading:
    """Read each table from `NAME.csv`, `.jsonl` or `.json` in `folder`, or from its named file.

    A table that is not found is COMP501, one that cannot be read COMP502 or COMP503.
    """
    problems = _unknown_names(schemas, named)
    unnamed = [each for each in schemas if each.name not in named]
    if unnamed and folder is not None and not folder.exists():
        problems.append(_no_folder(folder))
        drafts = [unreadable(each, f"{each.name}.csv", []) for each in unnamed]
        schemas_to_read = [each for each in schemas if each.name in named]
    else:
        drafts, schemas_to_read = [], list(schemas)
    drafts.extend(_read_file(each, choices, folder, named) for each in schemas_to_read)
    reading = complete(schemas, drafts)
    reading.problems[:0] = problems
    return reading


def read_rows(
    schema: TableSchema,
    choices: Sequence[ChoiceType],
    rows: Iterable[Mapping[str, object]],
    label: str,
) -> Draft:
    """Read rows given as mappings from column to value; the first row is row 1 of `label`.

    Values may be str, int, Decimal, date, datetime, bool or None; a binary floating-point number
    rejects its row. `complete` then follows the references.
    """
    records = [(number, _record(row)) for number, row in enumerate(rows, 1)]
    if not records:
        return read_nothing(schema, label)
    return read_sheet(schema, choices, sheet_of_records(records, label, "row"))


def read_cells(
    schema: TableSchema,
    choices: Sequence[ChoiceType],
    headers: Sequence[str],
    rows: Iterable[tuple[int, list[str]]],
    label: str,
    header_line: int = 1,
) -> Draft:
    """Read a table written in a plan: each row with its line, cells as the plan writes values."""
    cells = ((line, list[object](row)) for line, row in rows)
    sheet = Sheet(label, [each.strip() for each in headers], cells, header_line, plan_text)
    return read_sheet(schema, choices, sheet)


def read_nothing(schema: TableSchema, label: str) -> Draft:
    """Return a table without rows, as a draft."""
    table = empty_table(schema.name, [each.name for each in schema.fields])
    return Draft(table, TableAccount(schema.name, label))


def complete(schemas: Sequence[TableSchema], drafts: Iterable[Draft]) -> Reading:
    """Follow the references between tables and return the reading.

    A schema without a draft is a table without rows: what refers to it dangles.
    """
    by_name = {draft.table.name: draft for draft in drafts}
    ordered = [by_name.get(each.name) or read_nothing(each, each.name) for each in schemas]
    unread = frozenset(each.table.name for each in ordered if not each.readable)
    tables = {each.table.name: each.table for each in ordered}
    account = [each.account for each in ordered]
    lost = {each.table.name: each.lost for each in ordered}
    links = links_of(schemas, unread)
    rejects = [reject for each in ordered for reject in each.rejects]
    dangling, fallen = find_dangling(links, tables, {each.table: each for each in account}, lost)
    linked = drop(links, tables, account, fallen)
    problems = [problem for each in ordered for problem in each.problems]
    problems += circles(schemas, linked.tables, linked.account)
    reading = Reading(linked.tables, [], linked.account, problems, unread)
    return _with_rejects(reading, [*rejects, *dangling, *linked.rejects])


def apply_rules(program: Program, reading: Reading, broken: Iterable[tuple[Rule, int]]) -> Reading:
    """Reject the rows that break a rule of the plan (COMP507), and what refers to them.

    `broken` holds rules with the row's position in the reading's table.
    """
    schemas = {each.name: each for each in program.tables}
    account = {each.table: each for each in reading.account}
    fallen: dict[str, set[int]] = defaultdict(set)
    rejects = []
    for rule, row in broken:
        fallen[rule.table].add(row)
        rejects.append(_broken(rule, row, schemas[rule.table], account[rule.table], reading))
    links = links_of(program.tables, reading.unread)
    linked = drop(links, reading.tables, reading.account, fallen)
    problems = list(reading.problems)
    after = Reading(linked.tables, list(reading.rejects), linked.account, problems, reading.unread)
    return _with_rejects(after, [*rejects, *linked.rejects])


def _broken(
    rule: Rule, row: int, schema: TableSchema, account: TableAccount, reading: Reading
) -> Reject:
    table = reading.tables[rule.table]
    field = next((each for each in schema.fields if each.name == rule.field), None)
    heading, value = Heading("", 0), ""
    if field is not None:
        heading = account.headings.get(field.name, Heading(field.header, 0))
        value = shown(cell_text(field, table.columns[field.name][row]))
    return Reject(
        rule.table,
        account.file,
        table.origins[row].line,
        heading.text,
        value,
        f"the plan says `{rule.what}`",
        "correct the row",
        heading.number,
        "COMP507",
    )


def _with_rejects(reading: Reading, rejects: list[Reject]) -> Reading:
    """Add rejects in order of table, line and column, each as a problem too."""
    place = {each.table: at for at, each in enumerate(reading.account)}
    paths = {each.table: each.path for each in reading.account}
    rejects = [replace(each, path=paths[each.table]) for each in rejects]
    ordered = sorted(rejects, key=lambda each: (place[each.table], each.line, each.number))
    reading.rejects.extend(ordered)
    reading.problems.extend(each.diagnostic() for each in ordered)
    return reading


def _read_file(
    schema: TableSchema,
    choices: Sequence[ChoiceType],
    folder: Path | None,
    named: Mapping[str, Path],
) -> Draft:
    label = path = f"{schema.name}.csv"
    try:
        found = locate(schema, folder, named)
        if not isinstance(found, Found) and schema.optional and schema.name not in named:
            return read_nothing(schema, label)
        if not isinstance(found, Found):
            return unreadable(schema, label, [found])
        label, path = found.label, str(found.path)
        return read_sheet(schema, choices, open_sheet(schema, found))
    except UnreadableError as fault:
        return unreadable(schema, label, [cannot_be_read(schema, path, fault)])
    except OSError as fault:
        why = UnreadableError(str(fault.strerror).lower(), "check the file and who may read it")
        return unreadable(schema, label, [cannot_be_read(schema, path, why)])


def _record(row: Mapping[str, object]) -> Mapping[str, object] | RefusedError:
    if isinstance(row, Mapping):
        return row
    return RefusedError("it is not a mapping from column to value", 'pass {"column": value, …}')


def _unknown_names(schemas: Sequence[TableSchema], named: Mapping[str, Path]) -> list[Diagnostic]:
    known = [each.name for each in schemas]
    problems = []
    for name in named:
        if name not in known:
            close = near(name, known)
            hint = f"write `--data {close}={named[name]}`" if close else "remove it"
            message = f"the plan reads no table `{name}`"
            problems.append(Diagnostic("COMP501", "error", message, hint=hint))
    return problems


def _no_folder(folder: Path) -> Diagnostic:
    message = f"the data folder `{folder}` was not found"
    hint = "name it with `--data DIR`, or make one with `comp schema PLAN --write DIR`"
    return Diagnostic("COMP501", "error", message, hint=hint, place=str(folder))
