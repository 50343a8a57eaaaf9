"""The table of adjustments as data: it may be absent, and what is in it is read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

import compdsl
from compdsl.data.reading import read_folder
from compdsl.run.ledger import Entry

PLAN = """\
plan "Adjusted"
  id adjusted
  effective 2026-01-01 to 2026-06-30
  currency EUR
  pays Rep monthly

record Rep
  id : text, key
"""
ROW = {
    "payee": "ana",
    "amount": "12.50",
    "date": "2026-02-03",
    "reason": "Fuel",
    "author": "kim",
    "approver": "lou",
}


def _run(*rows: dict[str, str], as_of: str | None = None) -> compdsl.Run:
    return compdsl.run(PLAN, {"Rep": [{"id": "ana"}], "Adjustment": list(rows)}, as_of)


def _entries(*rows: dict[str, str], as_of: str | None = None) -> list[Entry]:
    result = _run(*rows, as_of=as_of).result
    assert result is not None
    return result.entries


def test_no_table_means_no_adjustments(tmp_path: Path) -> None:
    (tmp_path / "Rep.csv").write_text("id\nana\n", encoding="utf-8")
    program = compdsl.compile(PLAN).program
    assert program is not None
    reading = read_folder(program.tables, program.choices, tmp_path, {})
    assert not reading.problems
    assert len(reading.tables["Adjustment"]) == 0
    assert compdsl.run(PLAN, {"Rep": [{"id": "ana"}]}).ok


def test_a_row_is_an_entry_of_its_day_also_after_the_plan() -> None:
    (entry,) = _entries(ROW | {"date": "2026-07-31", "record": "d1"})
    assert (entry.kind, entry.amount, entry.status) == ("adjustment", 1250, "payable")
    assert (str(entry.earned_on), str(entry.pay_period)) == ("2026-07-31", "2026-07-01")
    assert (entry.record, entry.record_key) == ("Adjustment", "d1")
    assert not _entries(ROW, as_of="2026-02-02")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"reason": " "}, "`reason` of `Adjustment` cannot be ` `: every row needs it"),
        ({"approver": ""}, "`approver` of `Adjustment` cannot be blank: every row needs it"),
        ({"payee": "zed"}, "`payee` of `Adjustment` cannot be `zed`: no `Rep` has this key"),
        ({"date": "2025-12-31"}, "the plan says `effective 2026-01-01 to 2026-06-30`"),
    ],
)
def test_what_a_row_must_have(change: dict[str, str], said: str) -> None:
    (problem,) = _run(ROW | change).diagnostics
    assert said in problem.message


def test_ids_stay_when_rows_move_or_an_amount_is_corrected() -> None:
    other = ROW | {"reason": "Hotel", "amount": "80"}
    there = {entry.entry_id: entry.amount for entry in _entries(ROW, other)}
    back = {entry.entry_id: entry.amount for entry in _entries(other, ROW)}
    mended = {entry.entry_id: entry.amount for entry in _entries(ROW, other | {"amount": "81"})}
    assert there == back
    assert list(there) == list(mended)
    assert len({entry.entry_id for entry in _entries(ROW, ROW)}) == 2
