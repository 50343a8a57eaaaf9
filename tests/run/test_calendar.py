from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compdsl.ir.model import OwnPeriods, PeriodUnit
from compdsl.run import calendar
from compdsl.run.calendar import LAST_DAY, PlanCalendar
from compdsl.run.values import OVERFLOW

DAYS = st.integers(1, LAST_DAY) | st.integers(*(date(y, 1, 1).toordinal() for y in (2020, 2032)))
UNITS = st.sampled_from(["day", "week", "month", "quarter", "half", "year"])
STARTS = st.integers(1, 12)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def iso(ordinal: object) -> str:
    assert isinstance(ordinal, int)
    return date.fromordinal(ordinal).isoformat()


@given(DAYS, UNITS, STARTS)
def test_a_period_holds_its_day_and_meets_its_neighbours(d: int, unit: PeriodUnit, y: int) -> None:
    start, end = calendar.start_of(unit, d, y), calendar.end_of(unit, d, y)
    assert start <= d <= end
    assert calendar.start_of(unit, end, y) == start
    assert calendar.end_of(unit, start, y) == end
    if end < LAST_DAY:
        assert calendar.start_of(unit, end + 1, y) == end + 1


@pytest.mark.parametrize(
    ("unit", "year_starts", "start", "end", "name"),
    [
        ("day", 1, "2026-02-11", "2026-02-11", "2026-02-11"),
        ("week", 1, "2026-02-09", "2026-02-15", "2026-W07"),
        ("month", 7, "2026-02-01", "2026-02-28", "2026-02"),
        ("quarter", 1, "2026-01-01", "2026-03-31", "2026-Q1"),
        ("half", 1, "2026-01-01", "2026-06-30", "2026-H1"),
        ("year", 1, "2026-01-01", "2026-12-31", "2026"),
        ("quarter", 2, "2026-02-01", "2026-04-30", "FY2026-Q1"),
        ("quarter", 7, "2026-01-01", "2026-03-31", "FY2025-Q3"),
        ("half", 7, "2026-01-01", "2026-06-30", "FY2025-H2"),
        ("year", 4, "2025-04-01", "2026-03-31", "FY2025"),
    ],
)
def test_the_period_of_a_day(
    unit: PeriodUnit, year_starts: int, start: str, end: str, name: str
) -> None:
    d = day("2026-02-11")
    assert iso(calendar.start_of(unit, d, year_starts)) == start
    assert iso(calendar.end_of(unit, d, year_starts)) == end
    assert calendar.period_name(unit, day(start), year_starts) == name


@pytest.mark.parametrize(
    ("start", "months", "then"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-01-31", 2, "2026-03-31"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-12-15", 1, "2027-01-15"),
    ],
)
def test_adding_months_clamps(start: str, months: int, then: str) -> None:
    assert iso(calendar.add_months(day(start), months)) == then


@given(st.integers(800, LAST_DAY - 900), st.integers(0, 800))
def test_complete_months_are_the_most_that_can_be_added(first: int, later: int) -> None:
    last = first + later
    months = calendar.months_between(first, last)
    reached, over = (calendar.add_months(first, n) for n in (months, months + 1))
    assert isinstance(reached, int)
    assert isinstance(over, int)
    assert reached <= last < over
    assert calendar.months_between(last, first) == -months


@given(DAYS, st.integers(-4_000_000, 4_000_000))
def test_days_that_leave_the_calendar_overflow(d: int, more: int) -> None:
    try:
        expected: object = (date.fromordinal(d) + timedelta(more)).toordinal()
    except OverflowError:
        expected = OVERFLOW
    assert calendar.add_days(d, more) == expected


def test_months_that_leave_the_calendar_overflow() -> None:
    assert calendar.add_months(LAST_DAY, 1) is OVERFLOW
    assert calendar.add_months(1, -1) is OVERFLOW


@given(DAYS.filter(lambda d: d < LAST_DAY - 900), st.integers(0, 800), UNITS, STARTS)
def test_periods_cover_the_range(first: int, more: int, unit: PeriodUnit, y: int) -> None:
    spans = list(calendar.periods(unit, first, first + more, y))
    assert spans[0][0] <= first <= spans[0][1]
    assert spans[-1][0] <= first + more <= spans[-1][1]
    assert all(a[1] + 1 == b[0] for a, b in pairwise(spans))


OWN = st.one_of(
    st.builds(OwnPeriods, weeks=st.integers(1, 9), first=st.just("2026-01-05")),
    st.just(OwnPeriods()),
    st.builds(OwnPeriods, months=st.sampled_from((1, 2, 3, 4, 6, 12)), day=st.integers(1, 28)),
    st.builds(OwnPeriods, months=st.integers(1, 40), first=st.just("2026-02-28")),
)


@given(st.integers(500, LAST_DAY - 2000), st.integers(0, 800), OWN, STARTS)
def test_pay_periods_of_its_own_cover_the_range(
    first: int, more: int, own: OwnPeriods, y: int
) -> None:
    plan = PlanCalendar(y, "pay period", 1, LAST_DAY, own)
    spans = plan.periods("pay period", first, first + more)
    assert spans[0][0] <= first <= spans[0][1]
    assert spans[-1][0] <= first + more <= spans[-1][1]
    assert all(a[1] + 1 == b[0] for a, b in pairwise(spans))
    for start, end in spans:
        assert plan.start_of("pay period", end) == start
        assert plan.end_of("pay period", start) == end


@pytest.mark.parametrize("at", [1, 40, LAST_DAY - 40, LAST_DAY])
@pytest.mark.parametrize(
    "own", [OwnPeriods(), OwnPeriods(months=5, first="2026-02-28"), OwnPeriods(months=1, day=15),
            OwnPeriods(weeks=2, first="2026-01-05")],
)  # fmt: skip
def test_pay_periods_at_the_ends_of_the_calendar(at: int, own: OwnPeriods) -> None:
    plan = PlanCalendar(1, "pay period", 1, LAST_DAY, own)
    assert 1 <= plan.start_of("pay period", at) <= at <= plan.end_of("pay period", at) <= LAST_DAY


def test_a_pay_period_of_its_own_is_named_by_its_days() -> None:
    plan = PlanCalendar(1, "pay period", 1, LAST_DAY, OwnPeriods(months=1, day=15))
    assert plan.name("pay period", day("2026-12-15")) == "2026-12-15 to 2027-01-14"


def test_the_calendar_of_a_plan() -> None:
    plan = PlanCalendar(4, "quarter", day("2026-02-15"), day("2027-03-31"))
    assert iso(plan.start_of("pay period", day("2026-02-20"))) == "2026-01-01"
    assert iso(plan.end_of("plan", day("2026-02-20"))) == "2027-03-31"
    first, last = day("2026-05-01"), day("2026-08-01")
    assert [iso(a) for a, _ in plan.periods("pay period", first, last)] == [
        "2026-04-01",
        "2026-07-01",
    ]
    assert plan.periods("plan", first, last) == [(first, last)]


@given(st.integers(1, LAST_DAY - 30), st.integers(0, 30))
def test_working_days_are_the_days_from_monday_to_friday_after_the_first(d: int, n: int) -> None:
    days = [date.fromordinal(each) for each in range(d + 1, d + n + 1)]
    counted = sum(each.isoweekday() <= 5 for each in days)
    assert calendar.working_days_between(d, d + n) == counted
    assert calendar.working_days_between(d + n, d) == -counted
