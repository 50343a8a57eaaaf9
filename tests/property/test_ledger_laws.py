"""Laws of every ledger: ids, the order of rows, the stored program, and the prefix law."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from generated import FIRST, LATER, NAMES, Data, data_for, lowered, read, run
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compdsl.ir.model import Program
from compdsl.pipeline import calculate
from compdsl.run.ledger import Entry

few = settings(
    max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@pytest.mark.parametrize("name", NAMES)
@few
@given(draws=st.data())
def test_no_two_entries_share_an_id(name: str, draws: st.DataObject) -> None:
    entries = run(name, draws.draw(data_for(name))).entries
    twice = [key for key, count in Counter(e.entry_id for e in entries).items() if count > 1]
    assert not twice, [e for e in entries if e.entry_id in twice]


@pytest.mark.parametrize("name", NAMES)
@few
@given(draws=st.data())
def test_the_order_of_rows_does_not_matter(name: str, draws: st.DataObject) -> None:
    data = draws.draw(data_for(name))
    other = Data({table: draws.draw(st.permutations(rows)) for table, rows in data.rows.items()})
    assert _plain(run(name, data).entries) == _plain(run(name, other).entries)


@pytest.mark.parametrize("name", NAMES)
@few
@given(draws=st.data())
def test_a_stored_program_makes_the_same_ledger(name: str, draws: st.DataObject) -> None:
    program = lowered(name).program
    stored = Program.model_validate_json(program.model_dump_json())
    data = draws.draw(data_for(name))
    again = calculate(stored, read(stored, data), LATER.toordinal())
    assert _plain(run(name, data).entries) == _plain(again.entries)


@pytest.mark.parametrize("name", NAMES)
@few
@given(draws=st.data(), early=st.integers(0, 400), further=st.integers(0, 90))
def test_a_ledger_only_grows(name: str, draws: st.DataObject, early: int, further: int) -> None:
    """As of D, it is the ledger as of E with what is earned by D: only fates may differ."""
    data = draws.draw(data_for(name))
    first = FIRST + timedelta(days=early)
    then = run(name, data, first).entries
    later = run(name, data, first + timedelta(days=further)).entries
    assert _earned(then, first) == _earned(later, first)


def _plain(entries: list[Entry]) -> list[tuple[object, ...]]:
    return [
        (e.entry_id, e.payee, e.component, e.kind, e.record_key, e.earned_on, e.payable_on,
         e.amount, e.status, e.reason)
        for e in entries
    ]  # fmt: skip


def _earned(entries: list[Entry], by: date) -> Counter[tuple[object, ...]]:
    """Sum up amounts, whatever became of them, by what earned them."""
    found: Counter[tuple[object, ...]] = Counter()
    for e in entries:
        if e.earned_on <= by:
            found[e.payee, e.component, e.kind, e.record_key, e.earned_on] += e.amount
    return Counter({key: amount for key, amount in found.items() if amount})
