"""Where an expression stands: whose names it sees, and what the words around it decide.

A `Scope` is made for a clause by `blocks`, and made narrower on the way down: in the `where` of an
aggregate, after a window, behind a guard.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from compdsl.check.grain import ends_with
from compdsl.check.typed import Ref
from compdsl.names.types import Type
from compdsl.source import Span
from compdsl.syntax.expressions import Period

Place = Literal["record", "period", "day", "metric", "payee", "row", "plan"]
Windows = Literal["place", "given", "waits", "needed", "never"]
Fact = tuple[str, ...]
FUNCTION = "a function"
"""The purpose of a function's expression."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a name may mean in one place, and which values may be read there.

    `purpose` names the place in messages: `the condition after `when``. `place` says where a value
    is read: at a record, a period's end or a day, in a metric, for a payee alone, in a row alone,
    or nowhere (`plan`).
    `row` is the record of the row at hand, `clause` that of the clause outside an aggregate, `also`
    records whose rows stand beside it (`Payment.amount`). `payee` is the record of the person paid,
    empty where nobody is; its fields are looked at never, after the row's, or first.
    `windows` says what a bare metric means: the `period` of the place, what a window around it
    says, what the metric's user says, nothing before a window is written, or that none may be read.
    `known` are the periods that have ended when the value is read; `looks_ahead` lifts that
    rule. `later` is a place that is looked at once the earning is earned: when it is paid, what
    leaving does. `event` is a clawback: it stands on the day of its event and on no other.
    `present` holds paths that are not blank here. `open` keeps silent about unknown names, because
    the line that would say whose they are is missing.
    """

    purpose: str
    place: Place
    row: str = ""
    clause: str = ""
    also: tuple[str, ...] = ()
    payee: str = ""
    payee_fields: Literal["no", "after", "first"] = "no"
    windows: Windows = "never"
    period: Period | None = None
    known: frozenset[Period] = frozenset()
    looks_ahead: bool = False
    later: bool = False
    event: bool = False
    names: dict[str, tuple[Type, Ref]] = field(default_factory=dict)
    present: frozenset[Fact] = frozenset()
    group: str = ""
    open: bool = False
    origin: Span | None = None

    def to(self, purpose: str) -> Scope:
        """Return the same place for another purpose."""
        return replace(self, purpose=purpose)

    def knowing(self, facts: Iterable[Fact]) -> Scope:
        """Return the place behind a guard."""
        found = frozenset(facts)
        return replace(self, present=self.present | found) if found - self.present else self

    def with_window(self) -> Scope:
        """Return the place in front of a window."""
        return replace(self, windows="given")

    def counting(self, record: str, facts: frozenset[Fact]) -> Scope:
        """Return the place in the `where` of an aggregate, with the record counted as its row.

        What is known about the clause's own row is known about `this`.
        """
        outer = self.clause or self.row
        about_this = {("clause", *fact[1:]) for fact in self.present if fact[0] == "row"}
        kept = {fact for fact in self.present if fact[0] != "row"}
        return replace(
            self,
            purpose="the condition after `where`",
            place="row",
            row=record,
            clause=outer,
            also=(),
            payee_fields="no",
            windows="never",
            names={name: each for name, each in self.names.items() if each[1].kind == "parameter"},
            present=frozenset(kept | about_this) | facts,
        )

    def is_known(self, period: Period) -> bool:
        """Whether a whole `period` that holds this place has ended when the value is read."""
        if self.looks_ahead or self.place in ("metric", "payee", "row", "plan"):
            return True
        return any(ends_with(period, each) for each in self.known)
