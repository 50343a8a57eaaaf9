"""Laws of the period close: what was signed stays, and all in all the same is paid."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from generated import LATER, NAMES, Data, data_for, lowered, read
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compdsl.data.closed import read_closed
from compdsl.data.writing import ledger_text
from compdsl.ir.model import Program
from compdsl.pipeline import Result, calculate
from compdsl.run.calendar import PlanCalendar
from compdsl.run.close import Close
from compdsl.run.ledger import ENDED, Entry

few = settings(
    max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
ENDS = st.sampled_from(
    [date(2026, 1, 31), date(2026, 3, 31), date(2026, 5, 31), date(2026, 11, 30)]
)


def _calculate(program: Program, data: Data, as_of: date, close: Close | None = None) -> Result:
    result = calculate(program, read(program, data), as_of.toordinal(), close=close)
    assert result.ok, [item.message for item in result.diagnostics]
    return result


def _text(program: Program, entries: list[Entry]) -> list[str]:
    return "".join(ledger_text(entries, {program.plan.currency: program.plan.minor_units})).split(
        "\n"
    )


def _signed(program: Program, entries: list[Entry], last: date, folder: Path) -> Close:
    """Write a ledger and take it back as closed, as a signed file goes."""
    path = folder / "ledger.csv"
    units = {program.plan.currency: program.plan.minor_units}
    path.write_text("".join(ledger_text(entries, units)), encoding="utf-8", newline="")
    found, problems = read_closed(path, program.plan)
    assert not problems, [item.message for item in problems]
    return Close(f"{last:%Y-%m}", last, tuple(found))


def _sums(entries: list[Entry]) -> Counter[tuple[str, ...]]:
    """Return what everybody has in each component and status, but for what is carried."""
    sums: Counter[tuple[str, ...]] = Counter()
    for each in entries:
        if each.kind != "carry":
            sums[each.payee, each.component, each.status, each.currency] += each.amount
    return Counter({key: amount for key, amount in sums.items() if amount})


@pytest.mark.parametrize("name", NAMES)
@few
@given(draws=st.data(), last=ENDS)
def test_unchanged_data_gives_the_same_ledger(
    name: str, draws: st.DataObject, last: date, tmp_path_factory: pytest.TempPathFactory
) -> None:
    program, folder = lowered(name).program, tmp_path_factory.mktemp("close")
    data = draws.draw(data_for(name))
    for day in (last, LATER):
        signed = _calculate(program, data, day).entries
        close = _signed(program, signed, last, folder)
        again = _calculate(program, data, day, close).entries
        assert _text(program, again) == _text(program, signed)
    early = _calculate(program, data, last).entries
    later = _calculate(program, data, LATER, _signed(program, early, last, folder)).entries
    assert Counter(_text(program, later)) == Counter(
        _text(program, _calculate(program, data, LATER).entries)
    )


@pytest.mark.parametrize("name", NAMES)
@few
@given(draws=st.data(), last=ENDS)
def test_what_was_signed_stays_and_all_in_all_the_same_is_paid(
    name: str, draws: st.DataObject, last: date, tmp_path_factory: pytest.TempPathFactory
) -> None:
    program, folder = lowered(name).program, tmp_path_factory.mktemp("close")
    first, second, third = (draws.draw(data_for(name)) for _ in range(3))
    signed = _calculate(program, first, last).entries
    close = _signed(program, signed, last, folder)
    between = date(2026, 12, 31)
    now = _calculate(program, second, between, close).entries
    full = _calculate(program, second, between).entries
    _holds(program, close, now, full, between)
    again = _signed(program, now, between, folder)
    late = _calculate(program, third, LATER, again).entries
    _holds(program, again, late, _calculate(program, third, LATER).entries, LATER)


def _holds(program: Program, close: Close, now: list[Entry], full: list[Entry], day: date) -> None:
    kept = [each for each in close.closed if each.status != "pending"]
    waiting = {_line(each) for each in close.closed if each.status == "pending"}
    assert not Counter(_text(program, kept)) - Counter(_text(program, now))
    assert len({each.entry_id for each in now}) == len(now)
    assert _sums(now) == _sums(full)
    names = {each.entry_id for each in kept}
    new = [e for e in now if e.earned_on <= close.last and e.entry_id not in names]
    assert {_line(each) for each in new} <= waiting
    _is_paid(program, close, now, full, day)


def _line(entry: Entry) -> tuple[str, str, str]:
    return entry.payee, entry.component, entry.record_key


def _is_paid(
    program: Program, close: Close, now: list[Entry], full: list[Entry], day: date
) -> None:
    """Nobody is paid less than nothing in an open pay period that has ended."""
    calendar = PlanCalendar.of(program.plan)
    sums: Counter[tuple[str, date]] = Counter()
    for each in now:
        is_carried = each.kind == "carry" and each.status in ENDED
        counts = each.is_money and (each.status == "payable" or is_carried)
        if counts and each.pay_period is not None:
            sums[each.payee, each.pay_period] += each.amount
    known = {each.payee for each in full}
    for (payee, start), amount in sums.items():
        last = calendar.end_of("pay period", start.toordinal())
        if close.last.toordinal() < last <= day.toordinal() and payee in known:
            assert amount >= 0, (payee, start)
