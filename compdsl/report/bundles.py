"""Bundles: parts of one line that differ in their day only, told together on a statement.

Takes entries with their words and days, gives them bundled: 36 monthly parts of a vest are one line
and not 36. Nothing is bundled whose amounts differ by more than rounding does. The ledger, JSON
and explanations keep every part.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from compdsl.report.money import grouped, money
from compdsl.run.ledger import UNITS, Entry

FEWEST_IN_A_ROW = 3
EVERY = {1: "monthly", 3: "quarterly", 6: "half-yearly", 12: "yearly"}
WEEK = 7


@dataclass(frozen=True, slots=True)
class Part:
    """An entry, the words for it, and its day where it is known."""

    entry: Entry
    words: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Bundle:
    """Parts that are told together, in order of their days."""

    parts: tuple[Part, ...]

    @property
    def amount(self) -> int:
        """What the parts come to."""
        return sum(part.entry.amount for part in self.parts)

    @property
    def first(self) -> Part:
        """The part that comes first."""
        return self.parts[0]

    def words(self, digits: int) -> str:
        """Return the words of the parts, and how many of which amount there are."""
        if len(self.parts) == 1:
            return self.first.words
        every = _every(self.parts)
        kind = f"{every} parts" if every else "parts"
        return f"{self.first.words}, {len(self.parts)} {kind} of {self._each(digits)}"

    def days(self) -> str:
        """Return the day of the parts, or the first and the last; empty if it is not known."""
        first, last = self.parts[0].day, self.parts[-1].day
        if first is None or last is None:
            return ""
        return first.isoformat() if first == last else f"{first} to {last}"

    def shown(self, digits: int) -> str:
        """Return the amount of all parts, with its currency."""
        entry = self.first.entry
        if entry.currency == UNITS:
            return f"{self.amount:,} {UNITS}"
        return money(self.amount, entry.currency, digits)

    def _each(self, digits: int) -> str:
        entries = [part.entry for part in self.parts]
        amounts = sorted({entry.amount for entry in entries})
        places = 0 if entries[0].currency == UNITS else digits
        low, high = (grouped(amount, places) for amount in (amounts[0], amounts[-1]))
        if len(amounts) == 1:
            return low
        return f"{low} or {high}" if len(amounts) == 2 else f"{low} to {high}"


def bundled(parts: Iterable[Part]) -> list[Bundle]:
    """Return parts in bundles, in the order of the first part of each line."""
    lines: dict[tuple[object, ...], list[Part]] = {}
    for part in parts:
        entry = part.entry
        key = (part.words, entry.component, entry.kind, entry.record, entry.record_key,
               entry.earned_on, entry.status, entry.frame)  # fmt: skip
        lines.setdefault(key, []).append(part)
    return [bundle for line in lines.values() for bundle in _of_line(line)]


def apart(parts: Iterable[Part]) -> list[Bundle]:
    """Return every part by itself."""
    return [Bundle((part,)) for part in parts]


def _of_line(parts: list[Part]) -> list[Bundle]:
    """Bundle what comes on one day, and then what comes at even intervals."""
    by_day: list[list[Part]] = []
    for part in sorted(parts, key=lambda each: (each.day or date.max, each.entry.amount)):
        last = by_day[-1][0] if by_day else None
        if last is not None and last.day == part.day and _is_alike(last, part):
            by_day[-1].append(part)
        else:
            by_day.append([part])
    made: list[Bundle] = []
    row: list[Part] = []
    for together in by_day:
        if len(together) > 1:
            made += [*_row(row), Bundle(tuple(together))]
            row = []
        elif _goes_on(row, together[0]):
            row.append(together[0])
        else:
            made += _row(row)
            row = together
    return [*made, *_row(row)]


def _row(parts: list[Part]) -> list[Bundle]:
    if len(parts) < FEWEST_IN_A_ROW:
        return apart(parts)
    return [Bundle(tuple(parts))]


def _goes_on(row: list[Part], part: Part) -> bool:
    """Whether a part is one more of a row: of the same amount but for rounding, and in its step."""
    if not row:
        return True
    if part.day is None or not _is_alike(row[0], part):
        return False
    return len(row) == 1 or bool(_every([*row, part]))


def _is_alike(one: Part, other: Part) -> bool:
    """Whether two amounts differ by no more than rounding makes them differ."""
    return abs(one.entry.amount - other.entry.amount) <= 1


def _every(parts: Iterable[Part]) -> str:
    """Return how parts follow each other, such as `monthly`; empty if they do not evenly."""
    days = [part.day for part in parts if part.day is not None]
    steps = set(pairwise(days))
    weeks = {(later - earlier).days for earlier, later in steps}
    if weeks == {WEEK}:
        return "weekly"
    on = max((day.day for day in days), default=0)
    if any(day.day not in (on, _last(day)) for day in days):
        return ""
    months = {_month(later) - _month(earlier) for earlier, later in steps}
    return EVERY.get(months.pop(), "") if len(months) == 1 else ""


def _month(day: date) -> int:
    return day.year * 12 + day.month


def _last(day: date) -> int:
    return calendar.monthrange(day.year, day.month)[1]
