"""Conservation: what the clauses made is what the ledger holds, each side worked out apart."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest
from generated import NAMES, Lowered, data_for, lowered, run
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compdsl.pipeline import Result
from compdsl.run.interpreter import Evaluation
from compdsl.run.ledger import ENDED, Entry

Line = tuple[str, str, object]

few = settings(
    max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@pytest.mark.parametrize("name", NAMES)
@few
@given(draws=st.data())
def test_each_line_is_conserved(name: str, draws: st.DataObject) -> None:
    """What a clause earned = payable + pending + forfeited + cancelled, for every line."""
    result = run(name, draws.draw(data_for(name)))
    assert earned_by_line(name, result) == posted_by_line(name, result)


@pytest.mark.parametrize("name", NAMES)
@few
@given(draws=st.data())
def test_what_is_taken_back_was_paid(name: str, draws: st.DataObject) -> None:
    result = run(name, draws.draw(data_for(name)))
    paid: Counter[str] = Counter()
    taken: Counter[str] = Counter()
    for entry in result.entries:
        if entry.kind == "clawback":
            assert entry.amount < 0
            taken[entry.payee] -= entry.amount
        elif entry.status == "payable" and entry.amount > 0 and _is_earned(name, entry):
            paid[entry.payee] += entry.amount
    assert all(amount <= paid[payee] for payee, amount in taken.items())


@pytest.mark.parametrize("name", NAMES)
@few
@given(draws=st.data())
def test_payments_and_balances(name: str, draws: st.DataObject) -> None:
    """No pay period ends below zero, what is carried arrives, and no draw is recovered twice."""
    result = run(name, draws.draw(data_for(name)))
    paid: dict[str, Counter[object]] = defaultdict(Counter)
    balance: Counter[tuple[str, str]] = Counter()
    for entry in result.entries:
        is_carried = entry.kind == "carry" and entry.status in ENDED
        if (entry.status == "payable" or is_carried) and entry.kind != "reward":
            paid[entry.payee][entry.pay_period] += entry.amount
        if entry.kind in ("advance", "recovery"):
            balance[entry.payee, entry.component] += entry.amount
            assert balance[entry.payee, entry.component] >= 0
    assert all(amount >= 0 for periods in paid.values() for amount in periods.values())
    assert all(total == 0 for total in _carried(result.entries).values())


def _carried(entries: list[Entry]) -> Counter[tuple[str, str]]:
    """Sum what is carried; the last amount may still be on its way."""
    sums: Counter[tuple[str, str]] = Counter()
    last = max((entry.earned_on for entry in entries if entry.kind == "carry"), default=None)
    for entry in entries:
        is_on_its_way = entry.earned_on == last and entry.amount > 0
        if entry.kind == "carry" and entry.component == "balance" and not is_on_its_way:
            sums[entry.payee, entry.component] += entry.amount
    return sums


def _is_earned(name: str | Lowered, entry: Entry) -> bool:
    return entry.component in lowered(name).low.rows


def earned_by_line(name: str | Lowered, result: Result) -> Counter[Line]:
    """Sum up the rows of every clause by line, from the columns that the clause made."""
    low, evaluation = lowered(name).low, result.evaluation
    assert evaluation is not None
    sums: Counter[Line] = Counter()
    for component, apart in low.apart.items():
        for rows in apart:
            cent = evaluation.operations.minor_step(rows.unit)
            line = rows.key or rows.period
            assert line is not None
            columns = (rows.payee, line, rows.amount)
            for payee, key, amount in zip(*map(evaluation.column, columns), strict=True):
                assert isinstance(amount, int)
                assert amount % cent == 0
                sums[component, str(payee), _shown(evaluation, line, key)] += amount // cent
    return Counter({key: amount for key, amount in sums.items() if amount})


def _shown(evaluation: Evaluation, column: str, cell: object) -> object:
    from datetime import date

    if evaluation.type_of(column) == "date":
        assert isinstance(cell, int)
        return date.fromordinal(cell).isoformat()
    return cell


def posted_by_line(name: str | Lowered, result: Result) -> Counter[Line]:
    sums: Counter[Line] = Counter()
    for entry in result.entries:
        if _is_earned(name, entry):
            sums[entry.component, entry.payee, entry.record_key] += entry.amount
    return Counter({key: amount for key, amount in sums.items() if amount})
