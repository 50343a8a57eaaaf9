"""Reading a closed ledger: the file that a run wrote and that was signed, taken as it is.

What stays must stay byte for byte, so nothing but a ledger as Comp writes it is taken: each cell
is read strictly, and the lines that were read are compared with those that Comp would write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import get_args

from compdsl.data.files import csv_rows
from compdsl.data.lines import csv_line
from compdsl.data.refused import UnreadableError
from compdsl.diagnostics.model import Diagnostic
from compdsl.ir.model import Kind, PlanHeader, Status
from compdsl.names.ledger_columns import LEDGER_COLUMNS
from compdsl.run.close import Close
from compdsl.run.ledger import ENDED, Entry

HINT = "take the file that `comp run … --out` wrote, as it is"
ID = re.compile(r"[0-9a-f]{16}")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def close_up_to(
    path: Path, plan: PlanHeader, label: str, last: date
) -> tuple[Close | None, list[Diagnostic]]:
    """Return what a signed ledger closes, up to and including a day, or why it cannot be taken."""
    entries, problems = read_closed(path, plan)
    return (None if problems else Close(label, last, tuple(entries))), problems


def read_closed(path: Path, plan: PlanHeader) -> tuple[list[Entry], list[Diagnostic]]:
    """Return the entries of a closed ledger of a plan, and COMP510 for all that is wrong in it."""
    try:
        rows = [(line, [str(cell) for cell in cells]) for line, cells in csv_rows(path)]
    except UnreadableError as fault:
        return [], [_problem(path, fault.what, fault.hint, fault.line)]
    except OSError as fault:
        return [], [_problem(path, (fault.strerror or str(fault)).lower(), "check the file")]
    if not rows or tuple(rows[0][1]) != LEDGER_COLUMNS:
        return [], [_problem(path, *_no_ledger(rows[0][1] if rows else []))]
    reader = _Reader(path, plan)
    entries = [entry for line, cells in rows[1:] for entry in reader.entry(line, cells)]
    problems = reader.problems or _as_written(path, rows)
    return ([] if problems else entries), problems


class _Reader:
    """Reads the rows of one file; `problems` is all that is wrong."""

    def __init__(self, path: Path, plan: PlanHeader) -> None:
        self.path = path
        self.plan = plan
        self.problems: list[Diagnostic] = []
        self.lines: dict[str, int] = {}

    def entry(self, line: int, cells: Sequence[str]) -> Iterator[Entry]:
        """Give the entry of a row, unless something is wrong with it."""
        if len(cells) != len(LEDGER_COLUMNS):
            what = f"the row has {len(cells)} cells, and a ledger has {len(LEDGER_COLUMNS)} columns"
            self.problems.append(_problem(self.path, what, HINT, line))
            return
        row = dict(zip(LEDGER_COLUMNS, cells, strict=True))
        before = len(self.problems)
        for column, what in self._faults(line, row):
            at = LEDGER_COLUMNS.index(column) + 1
            self.problems.append(_problem(self.path, what, HINT, line, at))
        if len(self.problems) == before:
            yield self._made(row)

    def _faults(self, line: int, row: dict[str, str]) -> Iterator[tuple[str, str]]:
        """Give the columns of a row that are wrong, and why."""
        if ID.fullmatch(row["entry_id"]) is None:
            yield "entry_id", f"`{row['entry_id']}` is no entry id of 16 hexadecimal digits"
        elif (first := self.lines.setdefault(row["entry_id"], line)) != line:
            yield "entry_id", f"the entry `{row['entry_id']}` stands on line {first} already"
        if row["plan"] != self.plan.id:
            yield "plan", f"the row is of the plan `{row['plan']}`, and this is `{self.plan.id}`"
        for column, allowed in (("kind", get_args(Kind)), ("status", get_args(Status))):
            if row[column] not in allowed:
                yield column, f"`{row[column]}` is no {column} of a ledger"
        yield from self._bad_days(row)
        yield from self._bad_amount(row)

    def _bad_days(self, row: dict[str, str]) -> Iterator[tuple[str, str]]:
        is_carry = row["status"] in ENDED and row["kind"] == "carry"
        is_paid = row["status"] == "payable" or is_carry
        for column in ("earned_on", "payable_on", "pay_period"):
            text = row[column]
            if text and _day(text) is None:
                yield column, f"`{text}` is no day"
            elif not text and (is_paid or column == "earned_on"):
                yield column, f"`{column}` is blank, and what is {row['status']} has one"
            elif text and not is_paid and column == "pay_period":
                yield column, f"what is {row['status']} has no pay period"

    def _bad_amount(self, row: dict[str, str]) -> Iterator[tuple[str, str]]:
        digits = self._digits(row)
        form = rf"-?\d+\.\d{{{digits}}}" if digits else r"-?\d+"
        if re.fullmatch(form, row["amount"], re.ASCII) is None:
            want = f"a number with {digits} decimals" if digits else "a whole number"
            yield "amount", f"the amount `{row['amount']}` is not {want}"
        is_code = re.fullmatch(r"[A-Z]{3}", row["currency"]) is not None
        if row["kind"] != "reward" and is_code and row["currency"] != self.plan.currency:
            want = self.plan.currency
            yield "currency", f"the row is in {row['currency']}, and the plan pays in {want}"

    def _digits(self, row: dict[str, str]) -> int:
        return self.plan.minor_units if row["currency"] == self.plan.currency else 0

    def _made(self, row: dict[str, str]) -> Entry:
        earned = _day(row["earned_on"])
        assert earned is not None
        return Entry(
            entry_id=row["entry_id"], plan=row["plan"], version=row["version"],
            payee=row["payee"], component=row["component"], kind=row["kind"],
            record=row["record"], record_key=row["record_key"], earned_on=earned,
            payable_on=_day(row["payable_on"]), pay_period=_day(row["pay_period"]),
            amount=int(row["amount"].replace(".", "")), currency=row["currency"],
            status=row["status"], reason=row["reason"],
        )  # fmt: skip


def _day(text: str) -> date | None:
    if DAY.fullmatch(text) is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _no_ledger(header: Sequence[str]) -> tuple[str, str, int, int]:
    """Say that the first line is not that of a ledger, and in which column."""
    pairs = zip(header, LEDGER_COLUMNS, strict=False)
    at = next((at for at, (a, b) in enumerate(pairs) if a != b), len(header))
    if not header:
        return "it is empty", HINT, 1, 0
    if at >= len(LEDGER_COLUMNS):
        return "it has columns that a ledger does not have", HINT, 1, at + 1
    found = f"`{header[at]}`" if at < len(header) else "nothing"
    return f"a ledger has the column `{LEDGER_COLUMNS[at]}` where it has {found}", HINT, 1, at + 1


def _as_written(path: Path, rows: Sequence[tuple[int, list[str]]]) -> list[Diagnostic]:
    """Report the first line that is not written as Comp writes it: it could not stay as it is."""
    text = path.read_bytes()
    at = 0
    for line, cells in rows:
        written = csv_line(cells).encode()
        if text[at : at + len(written)] != written:
            what = "the line is not written as Comp writes it, so it cannot stay byte for byte"
            return [_problem(path, what, HINT, line)]
        at += len(written)
    if at != len(text):
        return [_problem(path, "something follows its last row", HINT, rows[-1][0])]
    return []


def _problem(path: Path, what: str, hint: str, line: int = 0, column: int = 0) -> Diagnostic:
    place = ":".join(str(each) for each in (path, line, column) if each)
    message = f"`{path}` cannot be taken as a closed ledger: {what}"
    return Diagnostic("COMP510", "error", message, hint=hint, place=place)
