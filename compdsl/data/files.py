"""Finding the file of a table and reading its lines: CSV, or JSON with one object a line.

Lines are physical ones, as an editor counts them, also after a quoted text with line breaks.
Nothing is guessed: a file is UTF-8 and whole, or it is not read.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from compdsl.data.cells import near, plain_text
from compdsl.data.refused import RefusedError, UnreadableError
from compdsl.data.rows import Row, Sheet
from compdsl.diagnostics.model import Diagnostic
from compdsl.ir.model import TableSchema

if TYPE_CHECKING:
    from _csv import Reader

_LONGEST_CELL = 64 * 1024 * 1024
ENDINGS = (".csv", ".jsonl", ".json")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Found:
    """A table's file, and the name by which places in it are shown."""

    path: Path
    label: str


def locate(
    schema: TableSchema, folder: Path | None, named: Mapping[str, Path]
) -> Found | Diagnostic:
    """Return the file of a table, or COMP501 if there is none, COMP502 if there are several."""
    if schema.name in named:
        path = named[schema.name]
        return Found(path, str(path)) if path.exists() else _not_there(schema, path)
    paths = [folder / f"{schema.name}{end}" for end in ENDINGS] if folder is not None else []
    present = [path for path in paths if path.exists()]
    if len(present) > 1:
        names = " and ".join(f"`{path.name}`" for path in present)
        return Diagnostic(
            "COMP502",
            "error",
            f"`{schema.name}` has {len(present)} files: {names}",
            hint=f"keep one, or name it with `--data {schema.name}=PATH`",
            place=str(folder),
        )
    if not present:
        return _not_found(schema, folder)
    return Found(present[0], present[0].name)


def open_sheet(schema: TableSchema, found: Found) -> Sheet:
    """Return the header and rows of a file. Raises UnreadableError, also while rows are taken."""
    if found.path.is_dir():
        raise UnreadableError("it is a folder", f"name a file with `--data {schema.name}=PATH`")
    if found.path.suffix.lower() in (".json", ".jsonl"):
        return _json_sheet(found)
    return _csv_sheet(found)


def sheet_of_records(
    records: Iterable[tuple[int, Mapping[str, object] | RefusedError]],
    label: str,
    unit: str = "line",
) -> Sheet:
    """Return records (each with its line) as rows of cells, a column for every name in them."""
    kept = list(records)
    headers: dict[str, None] = {}
    for _, record in kept:
        if not isinstance(record, RefusedError):
            headers.update(dict.fromkeys(map(str, record)))
    names = list(headers)
    return Sheet(label, names, _rows_of(kept, names), text=lambda _: plain_text, unit=unit)


def _rows_of(
    records: list[tuple[int, Mapping[str, object] | RefusedError]], names: list[str]
) -> Iterator[Row]:
    for line, record in records:
        if isinstance(record, RefusedError):
            yield line, record
        else:
            yield line, [record.get(name) for name in names]


# --- CSV ----------------------------------------------------------------------------------------


def _csv_sheet(found: Found) -> Sheet:
    rows = csv_rows(found.path)
    first = next(rows, None)
    if first is None:
        raise UnreadableError("it is empty", "write a header line with the names of the columns")
    line, headers = first
    names = [str(each) for each in headers]
    return Sheet(found.label, names, rows, header_line=line, path=str(found.path))


def csv_rows(path: Path) -> Iterator[tuple[int, list[object]]]:
    """Give each row with the physical line on which it starts; blank lines are no rows."""
    limit = csv.field_size_limit()
    try:
        csv.field_size_limit(_LONGEST_CELL)
        with path.open(encoding="utf-8-sig", newline="") as file:
            for line, cells in _numbered(csv.reader(file, strict=True)):
                yield line, list[object](cells)
    except UnicodeDecodeError as fault:
        raise _not_utf8(path) from fault
    except OSError as fault:
        raise UnreadableError(_system(fault), "check the file and who may read it") from fault
    finally:
        csv.field_size_limit(limit)


def _numbered(reader: Reader) -> Iterator[tuple[int, list[str]]]:
    """Give each record with its first line: the one after the last that the record before took."""
    start = 1
    try:
        for cells in reader:
            if cells:
                yield start, cells
            start = reader.line_num + 1
    except csv.Error as fault:
        raise _broken_csv(fault, start) from fault


def _broken_csv(fault: csv.Error, line: int) -> UnreadableError:
    said = str(fault)
    if "limit" in said:
        return UnreadableError("a cell is longer than 64 million characters", "shorten it", line)
    if "unexpected end" in said:
        return UnreadableError("a quoted text is not closed", 'add the missing `"`', line)
    if "expected after" in said:
        return UnreadableError(
            "something follows a closing quote",
            'double the quotes inside a text: `"the ""big"" deal"`',
            line,
        )
    return UnreadableError("the row cannot be split into cells", "save the file as CSV anew", line)


def _not_utf8(path: Path) -> UnreadableError:
    """Look for the first line that is not UTF-8; decoding in blocks has forgotten it."""
    hint = "save the file as CSV UTF-8"
    with suppress(OSError), path.open("rb") as file:
        for number, raw in enumerate(file, 1):
            at = _first_bad_byte(raw)
            if number == 1 and raw[:2] in _UTF16:
                return UnreadableError("it is UTF-16 text, not UTF-8", hint, 1)
            if at is not None:
                what = f"byte {at + 1} of line {number} (0x{raw[at]:02X}) is not UTF-8"
                return UnreadableError(what, hint, number)
    return UnreadableError("it is not UTF-8 text", hint)


def _first_bad_byte(raw: bytes) -> int | None:
    try:
        raw.decode()
    except UnicodeDecodeError as fault:
        return fault.start
    return None


def _system(fault: OSError) -> str:
    said = fault.strerror or "the system refuses it"
    return said[:1].lower() + said[1:]


# --- JSON ---------------------------------------------------------------------------------------


def _json_sheet(found: Found) -> Sheet:
    try:
        with found.path.open(encoding="utf-8-sig", newline="\n") as file:
            records = [
                (line, _json_record(text, line))
                for line, text in enumerate(file, 1)
                if text and not text.isspace()
            ]
    except UnicodeDecodeError as fault:
        raise _not_utf8(found.path) from fault
    except OSError as fault:
        raise UnreadableError(_system(fault), "check the file and who may read it") from fault
    if not records:
        raise UnreadableError("it is empty", 'write one object a line: `{"id": "d1"}`')
    line, first = records[0]
    if isinstance(first, RefusedError) and all(isinstance(r, RefusedError) for _, r in records):
        raise UnreadableError(first.what, first.hint, line)
    sheet = sheet_of_records(records, found.label)
    return replace(sheet, path=str(found.path))


def _json_record(text: str, line: int) -> Mapping[str, object] | RefusedError:
    """Return the object of a line. Numbers stay text, so that each digit is as it was written."""
    try:
        record = json.loads(
            text,
            parse_float=str,
            parse_int=str,
            parse_constant=str,
            object_pairs_hook=_without_repeats,
        )
    except json.JSONDecodeError as fault:
        if line == 1 and text.lstrip().startswith("["):
            raise _a_list() from fault
        return RefusedError(f"not JSON from character {fault.colno} on", "write one object a line")
    except RecursionError:
        return RefusedError("brackets inside brackets without end", "write one object a line")
    except RefusedError as fault:
        return fault
    if line == 1 and isinstance(record, list):
        raise _a_list()
    if not isinstance(record, dict):
        return RefusedError("not a JSON object", 'write the row as `{"column": value}`')
    return record


def _a_list() -> UnreadableError:
    return UnreadableError(
        "it is a JSON list", "write one object a line, without brackets around", 1
    )


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    record = dict(pairs)
    if len(record) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise RefusedError(f"`{twice}` stands in it twice", "keep one of them")
    return record


# --- no file ------------------------------------------------------------------------------------


def _not_there(schema: TableSchema, path: Path) -> Diagnostic:
    return Diagnostic(
        "COMP501",
        "error",
        f"`{schema.name}` was to be read from `{path}`, which is not there{_close_by(path)}",
        hint=f"name the file with `--data {schema.name}=PATH`",
    )


def _not_found(schema: TableSchema, folder: Path | None) -> Diagnostic:
    if folder is None:
        message, place = f"no file is named for `{schema.name}`", ""
    else:
        wanted = folder / f"{schema.name}.csv"
        message = f"`{wanted.name}` was not found in `{folder}`{_close_by(wanted)}"
        place = str(wanted)
    return Diagnostic(
        "COMP501",
        "error",
        message,
        hint=f"name it with `--data {schema.name}=PATH`, "
        "or write empty tables with `comp schema PLAN --write DIR`",
        place=place,
    )


def _close_by(wanted: Path) -> str:
    """Return words for a file in the same folder whose name is near to the one looked for."""
    try:
        stems = {each.stem: each.name for each in sorted(wanted.parent.iterdir())}
    except OSError:
        return ""
    close = near(wanted.stem, list(stems))
    return f"; there is `{stems[close]}`" if close else ""
