"""The prefix law on worked plans: a later run changes nothing that is dated before.

For every example of a sample of the plans, a run as of an earlier day is laid beside the last one:
what is earned by that day, and what has become payable by it, is the same in both.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from compdsl.data.account import Reading
from compdsl.ir.model import Program
from compdsl.pipeline import Compiled, calculate, compile_plan
from compdsl.report.examples import run_examples
from compdsl.run.ledger import Entry
from compdsl.source import SourceFile

CASES = Path(__file__).resolve().parent.parent / "cases"
ALWAYS = ("read_at_its_place", "ranks_among", "release_waiting", "leaving_events", "dated-fields")
EVERY = sorted((*CASES.glob("run/*.comp"), *CASES.glob("public/*.comp")))
PLANS = [p for k, p in enumerate(EVERY) if p.stem in ALWAYS or k % 4 == 0]
EARLIER = (45, 130, 250)
"""Days before the last one on which a run is made: each within another quarter."""


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_later_run_changes_nothing_before(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = compile_plan(SourceFile(path.name, path.read_text(encoding="utf-8")))
    runs = _runs(compiled, monkeypatch)
    assert runs
    for program, reading, last in runs:
        late = calculate(program, reading, last)
        for back in EARLIER if late.ok else ():
            early = calculate(program, reading, last - back)
            if early.ok:
                day = date.fromordinal(last - back)
                assert _by(early.entries, day) == _by(late.entries, day), day


def _runs(
    compiled: Compiled, monkeypatch: pytest.MonkeyPatch
) -> list[tuple[Program, Reading, int]]:
    """Return what the examples of a plan run, and up to which day."""
    from compdsl.report import examples

    found: list[tuple[Program, Reading, int]] = []

    def kept(program: Program, reading: Reading, day: int | None, **how: object) -> object:
        result = calculate(program, reading, day, **how)  # type: ignore[arg-type]
        if day is not None:
            found.append((program, reading, day))
        return result

    monkeypatch.setattr(examples, "calculate", kept)
    run_examples(compiled)
    return found


def _by(entries: list[Entry], day: date) -> Counter[tuple[object, ...]]:
    """Sum up what is earned by a day, whatever became of it, and what is payable by it."""
    found: Counter[tuple[object, ...]] = Counter()
    for e in entries:
        if e.earned_on <= day:
            found["earned", e.payee, e.component, e.kind, e.record_key, e.earned_on] += e.amount
        if e.status == "payable" and e.payable_on is not None and e.payable_on <= day:
            found["paid", e.payee, e.component, e.kind, e.record_key, e.payable_on] += e.amount
    return Counter({key: amount for key, amount in found.items() if amount})
