"""Days, months and periods, on day ordinals (1 January of the year 1 is day 1).

A period is the unit and its first day. `year_starts` is the month in which the plan's year starts;
it moves quarters, halves and years, never months. `PlanCalendar` adds what a plan decides: its pay
period and its own span. What would leave the years 1 to 9999 is an overflow.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from compdsl.ir.frames import MONTHS_IN
from compdsl.ir.model import OwnPeriods, PeriodUnit, PlanHeader
from compdsl.run.own_periods import own_end, own_start
from compdsl.run.values import OVERFLOW, Overflow

LAST_DAY: Final = date.max.toordinal()


def start_of(unit: PeriodUnit, day: int, year_starts: int = 1) -> int:
    """Return the first day of the day, week (from Monday), month, quarter, half or year."""
    if unit == "day":
        return day
    if unit == "week":
        return max(1, day - (day - 1) % 7)
    month = _start_month(unit, day, year_starts)
    return _first_of(month) if month >= 12 else 1


def end_of(unit: PeriodUnit, day: int, year_starts: int = 1) -> int:
    """Return the last day of the day, week, month, quarter, half or year."""
    if unit == "day":
        return day
    if unit == "week":
        return min(LAST_DAY, day - (day - 1) % 7 + 6)
    after = _start_month(unit, day, year_starts) + MONTHS_IN[unit]
    return _first_of(after) - 1 if after < 120000 else LAST_DAY


def add_days(day: int, days: int) -> int | Overflow:
    """Return the day so many days later."""
    return day + days if 0 < day + days <= LAST_DAY else OVERFLOW


def add_months(day: int, months: int) -> int | Overflow:
    """Return the same day so many months later, or that month's last day if it has no such day."""
    then = date.fromordinal(day)
    month = then.year * 12 + then.month - 1 + months
    if not 12 <= month < 120000:
        return OVERFLOW
    year, index = divmod(month, 12)
    last = monthrange(year, index + 1)[1]
    return date(year, index + 1, min(then.day, last)).toordinal()


def days_between(first: int, last: int) -> int:
    """Return how many days after the first day the last one lies; negative if before."""
    return last - first


def working_days_between(first: int, last: int) -> int:
    """Return how many of the days after the first, up to the last, are from Monday to Friday.

    Negative, of the same size, where the days are the other way round.
    """
    return _working_days_until(last) - _working_days_until(first)


def _working_days_until(day: int) -> int:
    weeks, rest = divmod(day, 7)
    return weeks * 5 + min(rest, 5)


def months_between(first: int, last: int) -> int:
    """Return the complete months: the most that can be added to the first and not pass the last.

    Negative, of the same size, where the days are the other way round.
    """
    if last < first:
        return -months_between(last, first)
    a, b = date.fromordinal(first), date.fromordinal(last)
    months = (b.year - a.year) * 12 + b.month - a.month
    reached = add_months(first, months)
    return months if isinstance(reached, int) and reached <= last else months - 1


def periods(
    unit: PeriodUnit, first: int, last: int, year_starts: int = 1
) -> Iterator[tuple[int, int]]:
    """Give the first and last day of each period that touches the days from first to last."""
    start = start_of(unit, first, year_starts)
    while start <= last:
        end = end_of(unit, start, year_starts)
        yield start, end
        start = end + 1


def period_name(unit: PeriodUnit, start: int, year_starts: int = 1) -> str:
    """Return the name of a period as the plan writes it: `2026-02`, `2026-Q1`, `FY2026-H2`."""
    first = date.fromordinal(start)
    match unit:
        case "plan":
            return "the whole plan"
        case "day" | "pay period":
            return first.isoformat()
        case "week":
            year, week, _ = first.isocalendar()
            return f"{year}-W{week:02d}"
        case "month":
            return f"{first.year:04d}-{first.month:02d}"
        case _:
            return _part_of_year(unit, first, year_starts)


def _part_of_year(unit: PeriodUnit, first: date, year_starts: int) -> str:
    year, month = divmod(first.year * 12 + first.month - year_starts, 12)
    name = f"{year:04d}" if year_starts == 1 else f"FY{year:04d}"
    if unit == "year":
        return name
    return f"{name}-{'Q' if unit == 'quarter' else 'H'}{month // MONTHS_IN[unit] + 1}"


def _start_month(unit: PeriodUnit, day: int, year_starts: int) -> int:
    """Return the month in which the period starts, counted from the year 0."""
    then = date.fromordinal(day)
    since = then.year * 12 + then.month - year_starts
    return since - since % MONTHS_IN[unit] + year_starts - 1


def _first_of(month: int) -> int:
    year, index = divmod(month, 12)
    return date(year, index + 1, 1).toordinal()


FOREVER = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class PlanCalendar:
    """The calendar of one plan: its year, its pay period, its first and last day."""

    year_starts: int
    pay_unit: PeriodUnit
    first: int
    last: int
    own: OwnPeriods | None = None

    @classmethod
    def of(cls, plan: PlanHeader) -> PlanCalendar:
        """Read the calendar from a plan's header."""
        first, last = (date.fromisoformat(d) for d in (plan.effective_from, plan.effective_to))
        pay = plan.pay
        return cls(plan.year_starts, pay.unit, first.toordinal(), last.toordinal(), pay.own)

    def unit(self, unit: PeriodUnit) -> PeriodUnit:
        """Return the unit itself; for `pay period` the calendar unit, if the plan pays by one."""
        return self.pay_unit if unit == "pay period" and self.own is None else unit

    def start_of(self, unit: PeriodUnit, day: int) -> int:
        """Return the first day of the period of a unit that holds the day."""
        unit = self.unit(unit)
        if unit == "pay period" and self.own is not None:
            return own_start(self.own, day, self.year_starts)
        return self.first if unit == "plan" else start_of(unit, day, self.year_starts)

    def end_of(self, unit: PeriodUnit, day: int) -> int:
        """Return the last day of the period of a unit that holds the day."""
        unit = self.unit(unit)
        if unit == "pay period" and self.own is not None:
            return own_end(self.own, day, self.year_starts)
        return self.last if unit == "plan" else end_of(unit, day, self.year_starts)

    def periods(self, unit: PeriodUnit, first: int, last: int) -> list[tuple[int, int]]:
        """List the periods that touch a range."""
        unit = self.unit(unit)
        if unit == "plan":
            return [(first, last)]
        if unit == "pay period":
            return list(self._own_periods(first, last))
        return list(periods(unit, first, last, self.year_starts))

    def _own_periods(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        start = self.start_of("pay period", first)
        while start <= last:
            end = self.end_of("pay period", start)
            yield start, end
            start = end + 1

    def name(self, unit: PeriodUnit, start: int) -> str:
        """Return the name of a period of the plan; of its own pay periods, the first and last day.

        `2026-01-15 to 2026-02-14`
        """
        unit = self.unit(unit)
        if unit == "pay period":
            end = date.fromordinal(self.end_of(unit, start))
            return f"{date.fromordinal(start).isoformat()} to {end.isoformat()}"
        return period_name(unit, start, self.year_starts)
