"""A moment with its offset from UTC, cut to the day that it is in a plan's time zone."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from compdsl.data.refused import RefusedError

_OFFSET = re.compile(r"([+-])([0-9]{2}):?([0-9]{2})?")
_FARTHEST = timedelta(hours=15)
"""No place on earth is farther from UTC."""


def day_in(zone: str, moment: str, offset: str) -> int:
    """Return the ordinal of the day that a moment is in a time zone. Raises RefusedError.

    `moment` is the date and time of day as `2026-04-14T23:45:00`, `offset` as `+02:00`, `Z` or
    `UTC`.
    """
    apart = _apart(offset)
    if abs(apart) > _FARTHEST:
        raise RefusedError(f"no time zone is {offset} from UTC", "check the time zone of the time")
    there = datetime.fromisoformat(moment).replace(tzinfo=timezone(apart))
    try:
        return there.astimezone(ZoneInfo(zone)).date().toordinal()
    except OverflowError:
        raise RefusedError(
            "not a calendar date in the plan's time zone", "check the year"
        ) from None


def _apart(offset: str) -> timedelta:
    found = _OFFSET.fullmatch(offset)
    if found is None:
        return timedelta()
    apart = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return -apart if found[1] == "-" else apart
