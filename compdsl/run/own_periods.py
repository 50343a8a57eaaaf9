"""Pay periods that are no periods of the calendar: every 2 weeks, half months, from the 15th.

Every day lies in exactly one of them, before the day from which they are counted as well.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from compdsl.ir.model import OwnPeriods

LAST_DAY: Final = date.max.toordinal()
LAST_MONTH: Final = 10000 * 12


def own_start(own: OwnPeriods, day: int, year_starts: int) -> int:
    """Return the first day of the pay period that holds a day."""
    if own.weeks:
        return max(1, day - _days_into(own, day))
    if not own.months:
        then = date.fromordinal(day)
        return then.replace(day=1 if then.day < 16 else 16).toordinal()
    month, start = _month(own, day, year_starts)
    return _day_of(month, start)


def own_end(own: OwnPeriods, day: int, year_starts: int) -> int:
    """Return the last day of the pay period that holds a day."""
    if own.weeks:
        return min(LAST_DAY, day - _days_into(own, day) + 7 * own.weeks - 1)
    if not own.months:
        then = date.fromordinal(day)
        month = then.year * 12 + then.month - 1
        return (_day_of(month, 16) if then.day < 16 else _day_of(month + 1, 1)) - 1
    month, start = _month(own, day, year_starts)
    return _day_of(month + own.months, start) - 1


def _days_into(own: OwnPeriods, day: int) -> int:
    return (day - date.fromisoformat(own.first).toordinal()) % (7 * own.weeks)


def _month(own: OwnPeriods, day: int, year_starts: int) -> tuple[int, int]:
    """Return the month, counted from the year 0, and the day of it on which the period starts."""
    start, counted_from = own.day, year_starts - 1
    if own.first:
        first = date.fromisoformat(own.first)
        start, counted_from = first.day, first.year * 12 + first.month - 1
    then = date.fromordinal(day)
    month = then.year * 12 + then.month - 1 - (then.day < start)
    return month - (month - counted_from) % own.months, start


def _day_of(month: int, day: int) -> int:
    """Return a day of a month; before the year 1 its first day, after 9999 the day after all."""
    if month < 12:
        return 1
    if month >= LAST_MONTH:
        return LAST_DAY + 1
    year, index = divmod(month, 12)
    return date(year, index + 1, day).toordinal()
