"""Days and periods on the command line: `2026-06-30`, `2026-06`, `2026-Q2`, `2026-H1`, `FY2026`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from compdsl.cli.output import wrong_use
from compdsl.ir.model import PeriodUnit, PlanHeader
from compdsl.run.calendar import end_of

DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
PERIOD = re.compile(r"(FY)?(\d{4})(?:-(?:(Q[1-4])|(H[12])|(\d\d)))?")
FORMS = "a month (`2026-02`), a quarter (`2026-Q1`), a half (`2026-H1`) or a year (`2026`)"


def read_day(text: str, option: str) -> int:
    """Return the ordinal of a day; what is no day ends the command as wrong use."""
    found = DAY.fullmatch(text)
    if found is None:
        wrong_use(f"{option} `{text}` is not a day", "write it as year-month-day: `2026-06-30`")
    year, month, day = (int(part) for part in found.groups())
    if year == 0 or not 1 <= month <= 12:
        wrong_use(f"{option} `{text}` is not a day", "write it as year-month-day: `2026-06-30`")
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        end = f"{year:04d}-{month:02d}-{last}"
        wrong_use(f"{option} `{text}` is not a day: that month has {last} days", f"write `{end}`?")
    return date(year, month, day).toordinal()


def read_period(text: str, plan: PlanHeader, option: str = "--period") -> tuple[int, int]:
    """Return the ordinals of a period's first and last day; no period is wrong use."""
    if DAY.fullmatch(text):
        day = read_day(text, option)
        return day, day
    found = PERIOD.fullmatch(text.upper())
    if found is None or int(found[2]) == 0:
        wrong_use(f"{option} `{text}` is not a period", f"write {FORMS}")
    unit, months = _unit(found)
    if not 0 <= months < 12:
        wrong_use(
            f"{option} `{text}` is not a period: there is no month {months + 1}", f"write {FORMS}"
        )
    if plan.year_starts != 1 and unit != "month" and not found[1]:
        wrong_use(
            f"--period `{text}` is a calendar {unit}, and the plan's year starts in another month",
            f"write `FY{text.upper()}` for the plan's year that starts in {found[2]}",
        )
    year = int(found[2])
    start = months + (0 if unit == "month" else plan.year_starts - 1)
    first = date(year + start // 12, start % 12 + 1, 1).toordinal()
    return first, end_of(unit, first, plan.year_starts)


def _unit(found: re.Match[str]) -> tuple[PeriodUnit, int]:
    """Return the unit, and how many months of the year lie before the period."""
    if found[3]:
        return "quarter", (int(found[3][1]) - 1) * 3
    if found[4]:
        return "half", (int(found[4][1]) - 1) * 6
    return ("month", int(found[5]) - 1) if found[5] else ("year", 0)
