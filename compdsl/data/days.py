"""Dates and periods in data: ISO text to the ordinal of the day, or of the period's first day.

A datetime is cut to its date. One with an offset is a moment, and the day that it belongs to
depends on the time zone that the plan names; it is refused where the plan names none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from compdsl.data.moments import day_in
from compdsl.data.refused import RefusedError
from compdsl.ir.frames import MONTHS_IN

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?"
    r" ?([zZ]|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
_LOOSE = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})|([0-9]{4})([0-9]{2})([0-9]{2})")
_OTHER_ORDER = re.compile(r"[0-9]{1,2}[-/. ]+([0-9]{1,2}|[^\W\d]+)[-/., ]+([0-9]{4}|[0-9]{2})")
_SERIAL = re.compile(r"[1-9][0-9]{4}(\.[0-9]+)?")
_PERIODS: dict[str, re.Pattern[str]] = {
    "month": re.compile(r"([0-9]{4})-([0-9]{2})"),
    "quarter": re.compile(r"([0-9]{4})-Q([0-9])"),
    "half": re.compile(r"([0-9]{4})-H([0-9])"),
    "year": re.compile(r"([0-9]{4})()"),
}
_EXAMPLES = {"month": "2026-03", "quarter": "2026-Q1", "half": "2026-H1", "year": "2026"}
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_LONG = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def read_date(text: str, zone: str = "") -> int:
    """Return the ordinal of `2026-01-31`; a datetime is cut to its date. Raises RefusedError.

    A datetime with an offset is cut to its date in the plan's time zone.
    """
    match = _DAY.fullmatch(text)
    if match is not None:
        return _ordinal(int(match[1]), int(match[2]), int(match[3]))
    moment = _MOMENT.fullmatch(text)
    if moment is None:
        raise _odd_date(text)
    day = read_date(moment[1])
    if int(moment[2]) > 23 or int(moment[3]) > 59 or int(moment[4] or 0) > 59:
        raise RefusedError("not a time of day", f"write the date alone: `{moment[1]}`")
    if not moment[5]:
        return day
    if not zone:
        raise RefusedError(
            f"a time with a time zone (`{moment[5]}`), and the plan names no `timezone`",
            'write the date alone, or add a line such as `timezone "Europe/Berlin"` to the plan',
        )
    clock = f"{moment[1]}T{moment[2]}:{moment[3]}:{moment[4] or '00'}"
    return day_in(zone, clock, moment[5])


def period_reader(kind: str, year_starts: int = 1) -> Callable[[str], int]:
    """Return a reader of a month, quarter, half or year: its first day. Raises RefusedError.

    Where the plan's year starts in another month than January, its periods are `FY2026-Q1`.
    """
    pattern, months = _PERIODS[kind], MONTHS_IN[kind]
    lead = "FY" if year_starts != 1 and kind != "month" else ""

    def read_period(text: str) -> int:
        match = pattern.fullmatch(text.removeprefix(lead))
        if match is not None and not text.startswith(lead):
            raise RefusedError(
                f"a calendar {kind}, and the plan's year starts in {_MONTHS[year_starts - 1]}",
                f"write `FY{text}` for the year that starts in {match[1]}",
            )
        if match is None:
            raise _odd_period(text, kind, lead)
        number = int(match[2] or 1)
        if not 1 <= number <= 12 // months:
            raise RefusedError(
                f"there is no {kind} {number}", f"write a {kind} like `{lead}{_EXAMPLES[kind]}`"
            )
        index = (number - 1) * months + (year_starts - 1 if lead else 0)
        return _ordinal(int(match[1]) + index // 12, index % 12 + 1, 1)

    return read_period


def period_text(ordinal: int, kind: str, year_starts: int = 1) -> str:
    """Return a day (`date`) or the period of `kind` that starts on it, as it is written."""
    day = date.fromordinal(ordinal)
    year, month = divmod(day.year * 12 + day.month - year_starts, 12)
    lead = "" if year_starts == 1 else "FY"
    match kind:
        case "month":
            return f"{day.year:04d}-{day.month:02d}"
        case "quarter":
            return f"{lead}{year:04d}-Q{month // 3 + 1}"
        case "half":
            return f"{lead}{year:04d}-H{month // 6 + 1}"
        case "year":
            return f"{lead}{year:04d}"
        case _:
            return day.isoformat()


def _ordinal(year: int, month: int, day: int) -> int:
    if year == 0:
        raise RefusedError("not a calendar date: there is no year 0", "check the year")
    if not 1 <= month <= 12:
        raise RefusedError(f"not a calendar date: there is no month {month}", "check the month")
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    last = _LONG[month - 1] + leap
    if not 1 <= day <= last:
        name = f"February {year}" if month == 2 else _MONTHS[month - 1]
        raise RefusedError(f"not a calendar date: {name} has {last} days", "check the day")
    return date(year, month, day).toordinal()


def _odd_date(text: str) -> RefusedError:
    loose = _LOOSE.fullmatch(text)
    if loose is not None:
        year, month, day = (part for part in loose.groups() if part is not None)
        return RefusedError(
            "a date in another form", f"write `{year}-{int(month):02d}-{int(day):02d}`"
        )
    if _OTHER_ORDER.fullmatch(text):
        return RefusedError(
            "it does not say which part is the day", "write year, month, day: `2026-01-31`"
        )
    if _SERIAL.fullmatch(text):
        return RefusedError(
            "a spreadsheet's number for a day", "format the column as a date like `2026-01-31`"
        )
    for kind, pattern in _PERIODS.items():
        if pattern.fullmatch(text):
            return RefusedError(f"a {kind} where a day is expected", "write a day: `2026-01-31`")
    return RefusedError("not a date", "write year, month, day: `2026-01-31`")


def _odd_period(text: str, kind: str, lead: str) -> RefusedError:
    hint = f"write a {kind} like `{lead}{_EXAMPLES[kind]}`"
    if text.upper().startswith(lead) and _PERIODS[kind].fullmatch(text.upper()[len(lead) :]):
        return RefusedError("a small letter", f"write `{text.upper()}`")
    if _DAY.fullmatch(text) or _MOMENT.fullmatch(text):
        return RefusedError(f"a day where a {kind} is expected", hint)
    for other, pattern in _PERIODS.items():
        if pattern.fullmatch(text):
            return RefusedError(f"a {other} where a {kind} is expected", hint)
    return RefusedError(f"not a {kind}", hint)
