"""Each text of an amended plan makes its own entries: their version, their fate, their words."""

from __future__ import annotations

from pathlib import Path

import pytest

from compdsl import api
from compdsl.data.libraries import of_project
from compdsl.pipeline import Compiled, compile_plan
from compdsl.report.contract.sections import contract
from compdsl.report.explain import explain
from compdsl.source import SourceFile

FOLDER = Path(__file__).parent / "cases" / "amendments"
PEOPLE = [{"id": "ana", "joined_on": "2025-01-01"}]
DEALS = [
    {"id": "d1", "rep": "ana", "closed_on": "2026-07-31", "amount": "1000"},
    {"id": "d2", "rep": "ana", "closed_on": "2026-08-01", "amount": "1000"},
]
ROWS = {"Rep": PEOPLE, "Deal": DEALS, "Cancellation": []}


def compiled(name: str) -> Compiled:
    path = FOLDER / f"{name}.comp"
    return compile_plan(SourceFile(str(path), path.read_text()), of_project(path))


def test_before_its_day_an_amendment_changes_nothing() -> None:
    """Not the fate of a part either, years later; only what is dated later differs."""
    rows = {**ROWS, "Deal": DEALS[:1]}
    old = api.run(compiled("release-2026"), rows, "2026-09-29").ledger
    new = api.run(compiled("amendment-of-release-2"), rows, "2026-09-29").ledger
    assert [(e.entry_id, e.amount, e.status, e.version, e.payable_on) for e in old] == [
        (e.entry_id, e.amount, e.status, e.version, e.payable_on) for e in new
    ]


@pytest.mark.parametrize(("key", "file", "words"), [
    ("d1", "release-2026", "payable 50% on closed_on"),
    ("d2", "amendment-of-release", "payable 90 days after closed_on"),
])  # fmt: skip
def test_an_entry_is_explained_by_its_own_text(key: str, file: str, words: str) -> None:
    result = api.run(compiled("amendment-of-release"), ROWS, "2026-12-31").result
    assert result is not None
    entry = next(e for e in result.entries if (e.component, e.record_key) == ("base", key))
    told = explain(result, entry)
    assert Path(told.place.rpartition(":")[0]).stem == file
    assert any(words in step.text for step in told.steps)


def test_the_contract_says_what_changes_on_which_day() -> None:
    made = contract(compiled("amendment-of-release-2"))
    dates = next(each for each in made.sections if each.title == "What changes with each date")
    lines = [line.text for line in dates.articles[0].lines]
    assert lines[1] == "1 August 2026: version 2 takes the place of version 1."
    assert "1 August 2026: “slow”, “base” and “late” have another text." in lines
