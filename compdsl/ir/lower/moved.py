"""What fates leave for pay periods, and for what reads clawbacks: who is paid what on which day."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Paid:
    """Amounts that have become payable, by payee and day, for the pay periods."""

    component: str
    kind: str
    frame: str
    payee: str
    date: str
    amount: str
    where: str
    earned_on: str | None = None
    """The day on which the amounts were earned, where nothing but time touches them."""
    change: str | None = None
    """By how much an event changes what is to come, and the column with the event's day."""
    event: str | None = None
    record: str = ""
    line: str | None = None
    """The record that the amounts are for, and the column with its key."""
    cut_of: str = ""
    """For a cap: the kind of what it cuts."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Amounts taken back after they were paid, by payee and day."""

    clawback: str
    component: str
    frame: str
    payee: str
    date: str
    amount: str
    where: str
    record: str = ""
    line: str | None = None


@dataclass(frozen=True, slots=True)
class Clawed:
    """The entries of a clawback on one component: what was taken is negative."""

    frame: str
    payee: str
    date: str
    amount: str
    where: str
    unit: str


@dataclass(slots=True)
class Fates:
    """What pay periods read, and what is read of clawbacks by name."""

    paid: list[Paid] = field(default_factory=list)
    taken: list[Taken] = field(default_factory=list)
    clawed: dict[str, list[Clawed]] = field(default_factory=dict)
