"""Writing ledgers and rejects: whole files or none, the same bytes for the same content.

A file is written beside its target and put in its place when it is complete and on the disk, so
that a full disk never leaves half a ledger. Whatever the system refuses becomes COMP508.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Literal

from compdsl.data.account import Reject
from compdsl.data.amounts import decimal_text
from compdsl.data.lines import csv_line
from compdsl.diagnostics.model import Diagnostic
from compdsl.names.ledger_columns import LEDGER_COLUMNS
from compdsl.run.ledger import Entry

LedgerForm = Literal["csv", "json"]

REJECT_COLUMNS = ("table", "file", "line", "column", "column_number", "value", "reason")


def write_ledger(
    entries: Iterable[Entry],
    path: Path,
    minor_units: Mapping[str, int],
    form: LedgerForm = "csv",
) -> Diagnostic | None:
    """Write a ledger, and return COMP508 if that fails.

    `minor_units` gives the decimals of each currency; a reward's unit that it lacks has none.
    """
    return write_whole(path, ledger_text(entries, minor_units, form))


def ledger_text(
    entries: Iterable[Entry], minor_units: Mapping[str, int], form: LedgerForm = "csv"
) -> Iterator[str]:
    """Give the ledger's text in pieces: CSV, or a JSON list with one entry a line."""
    rows = (_entry_cells(entry, minor_units) for entry in entries)
    return _csv(LEDGER_COLUMNS, rows) if form == "csv" else _json(LEDGER_COLUMNS, rows)


def write_rejects(rejects: Iterable[Reject], path: Path) -> Diagnostic | None:
    """Write rejected rows with place and reason as CSV, and return COMP508 if that fails."""
    return write_whole(path, _csv(REJECT_COLUMNS, map(_reject_cells, rejects)))


def write_whole(path: Path, pieces: Iterable[str]) -> Diagnostic | None:
    """Write a file completely or leave what was there, and return COMP508 if that fails."""
    try:
        # A link stays a link: what it points to is replaced.
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file():
            _write_through(target, pieces)
        else:
            _replace(target, pieces)
    except OSError as fault:
        return _not_written(path, fault)
    except UnicodeEncodeError:
        message = f"`{path}` could not be written: a text in it is no valid Unicode"
        hint = "mend the texts of the data that the ledger repeats"
        return Diagnostic("COMP508", "error", message, hint=hint, place=str(path))
    return None


def _replace(target: Path, pieces: Iterable[str]) -> None:
    beside = target.with_name(f".{target.name[:100]}.{secrets.token_hex(6)}.part")
    try:
        with beside.open("x", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o7777)
        beside.replace(target)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _write_through(target: Path, pieces: Iterable[str]) -> None:
    """Write to a device or a pipe, which cannot be replaced."""
    with target.open("w", encoding="utf-8", newline="") as file:
        file.writelines(pieces)


def _not_written(path: Path, fault: OSError) -> Diagnostic:
    said = fault.strerror or "the system refuses it"
    message = f"`{path}` could not be written: {said[:1].lower()}{said[1:]}"
    match fault:
        case FileNotFoundError() | NotADirectoryError():
            hint = f"make the folder `{path.parent}` first"
        case IsADirectoryError():
            hint = "name a file, not a folder"
        case PermissionError():
            hint = "write to a folder that you may change"
        case _:
            hint = "write to another place, or make room there"
    return Diagnostic("COMP508", "error", message, hint=hint, place=str(path))


def _entry_cells(entry: Entry, minor_units: Mapping[str, int]) -> list[str | None]:
    digits = minor_units[entry.currency] if entry.is_money else 0
    return [
        entry.entry_id,
        entry.plan,
        entry.version,
        entry.payee,
        entry.component,
        entry.kind,
        entry.record,
        entry.record_key,
        entry.earned_on.isoformat(),
        _day(entry.payable_on),
        _day(entry.pay_period),
        amount_text(entry.amount, digits),
        entry.currency,
        entry.status,
        entry.reason,
    ]


def amount_text(amount: int, digits: int) -> str:
    """Return a whole number of minor units with all its decimals: `-1200.50`, `80`."""
    whole, point, fraction = decimal_text(amount, digits).partition(".")
    if digits == 0:
        return whole
    return f"{whole}{point or '.'}{fraction.ljust(digits, '0')}"


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _reject_cells(reject: Reject) -> list[str | None]:
    number = str(reject.number) if reject.number else ""
    return [
        reject.table, reject.file, str(reject.line), reject.column, number, reject.value,
        reject.words,
    ]  # fmt: skip


def _csv(columns: tuple[str, ...], rows: Iterable[list[str | None]]) -> Iterator[str]:
    yield csv_line(columns)
    for row in rows:
        yield csv_line([cell or "" for cell in row])


def _json(columns: tuple[str, ...], rows: Iterable[list[str | None]]) -> Iterator[str]:
    before = "[\n"
    for row in rows:
        yield before + json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
