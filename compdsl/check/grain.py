"""What a value is *per*: one for the plan, for each payee and period, or for each record.

The grain of an expression is that of its finest part. A value that a window still has to be put to
(`bookings`, a quota) remembers so: `waits` for aggregates, `quotas` by name.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compdsl.syntax.expressions import Period

MONTHLY: tuple[Period, ...] = ("month", "quarter", "half", "year")
LENGTHS: tuple[Period, ...] = ("day", "week", "month", "quarter", "half", "year")


@dataclass(frozen=True, slots=True)
class Grain:
    """What a value is per.

    `row`: one for each row of this record. `payee`: one for each person paid. `group`: one for
    each row or value of this record or choice. `waits` and `quotas`: a window from outside still
    decides about aggregates, and about these quotas. `ahead`: the whole periods that it
    reads. `ranks`: it holds a rank.
    """

    row: str = ""
    payee: bool = False
    group: str = ""
    waits: bool = False
    quotas: frozenset[str] = frozenset()
    ahead: frozenset[Period] = frozenset()
    ranks: bool = False

    @property
    def takes_window(self) -> bool:
        """Whether a window put after it would change it."""
        return self.waits or bool(self.quotas)

    def join(self, other: Grain) -> Grain:
        """Return the grain of something made of both."""
        if other == PLAIN:
            return self
        if self == PLAIN:
            return other
        return Grain(
            self.row or other.row,
            self.payee or other.payee,
            self.group or other.group,
            self.waits or other.waits,
            self.quotas | other.quotas,
            self.ahead | other.ahead,
            self.ranks or other.ranks,
        )

    def within(self, ahead: Period | None) -> Grain:
        """Return the grain once a window is put to it, which reads to the end of `ahead`."""
        read = self.ahead | {ahead} if self.waits and ahead is not None else self.ahead
        return replace(self, waits=False, quotas=frozenset(), ahead=read)

    def words(self, payee: str) -> str:
        """Return the grain in words: `per Deal`, `per Rep and period`."""
        parts = [f"`{self.row}`"] if self.row else []
        if self.group:
            parts.append(f"`{self.group}`")
        if self.payee and not self.row:
            parts.append(f"`{payee}`" if payee else "payee")
        if self.takes_window or self.ahead:
            parts.append("period")
        return f"per {' and '.join(parts)}" if parts else "one for the whole plan"


PLAIN = Grain()


def length(period: Period) -> int:
    """Return a rank that grows with the length of a period."""
    return LENGTHS.index("month" if period == "pay period" else period)


def ends_with(period: Period, known: Period) -> bool:
    """Whether with the last day of `known` a `period` ends, too: with a quarter ends a month."""
    if period in ("day", known):
        return True
    both = period in MONTHLY and known in MONTHLY
    return both and MONTHLY.index(period) <= MONTHLY.index(known)


def is_longer(period: Period, than: Period) -> bool:
    """Whether a period is made of several whole periods of another kind."""
    both = period in MONTHLY and than in MONTHLY
    return both and MONTHLY.index(period) > MONTHLY.index(than)
