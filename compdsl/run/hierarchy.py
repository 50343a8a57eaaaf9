"""Going up a hierarchy from level to level, also where it changes from one date to the next."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from compdsl.run.values import Cell, Cells, can_match


@dataclass(slots=True)
class Hierarchy:
    """Who stands directly above whom: once and for all, or from one day to the next."""

    always: dict[Cell, Cell] = field(default_factory=dict)
    by_day: dict[Cell, list[tuple[int, Cell]]] = field(default_factory=dict)
    """For each person the days from which somebody else stands above, in order."""

    @classmethod
    def of(cls, people: Cells, above: Cells, begins: Cells | None) -> Hierarchy:
        """Make a hierarchy of rows; with `begins`, a row holds from that day until the next."""
        if begins is None:
            return cls(always=dict(zip(people, above, strict=True)))
        by_day: dict[Cell, list[tuple[int, Cell]]] = defaultdict(list)
        for person, day, one in zip(people, begins, above, strict=True):
            if isinstance(day, int):
                by_day[person].append((day, one))
        return cls(by_day={each: sorted(rows, key=_day) for each, rows in by_day.items()})

    def upwards(self, start: Cell, day: Cell, most: int | None) -> list[Cell]:
        """Return everybody above somebody on a day, the nearest first; nobody twice."""
        found: list[Cell] = []
        holder = self._next_up(start, day)
        while can_match(holder) and holder not in found and (most is None or len(found) < most):
            found.append(holder)
            holder = self._next_up(holder, day)
        return found

    def _next_up(self, person: Cell, day: Cell) -> Cell:
        if not self.by_day:
            return self.always.get(person)
        rows: Sequence[tuple[int, Cell]] = self.by_day.get(person, ())
        if not isinstance(day, int):
            return None
        at = bisect_right(rows, day, key=_day)
        return rows[at - 1][1] if at else None


def _day(row: tuple[int, Cell]) -> int:
    return row[0]
