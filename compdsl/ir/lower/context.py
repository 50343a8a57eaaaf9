"""Where an expression stands: the frame it is worked out on, its row, its payee and its dates."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

from compdsl.ir.lower.steps import AS_OF, Steps
from compdsl.ir.model import Operand
from compdsl.syntax.expressions import Duration, Period, Window
from compdsl.syntax.node import Node, shape

if TYPE_CHECKING:
    from compdsl.syntax.clauses import Span_


@dataclass(frozen=True, slots=True)
class Names:
    """Values that have a name only here: the row of an earning in its accelerator."""

    values: dict[str, str] = field(default_factory=dict)
    bands: dict[str, str] = field(default_factory=dict)
    """For a re-rating: the column with the number of the band, by the name of the tiers."""
    lengths: dict[str, Duration] = field(default_factory=dict)
    """Lengths of time that are given to a function, by the name of its parameter."""


NO_NAMES = Names()


@dataclass(frozen=True, slots=True)
class Context:
    """The place of an expression.

    `record` and `row_key`: the record at hand and the column with its key; `payee_record` and
    `payee`: whose pay it is. `date` places it in time; `known` is the day up to which facts may be
    read. `looked_on` is the day of a look that comes later than the place: when a part falls due,
    when somebody leaves. What counts is dated up to it, and what changes over time is read on it.
    `period` with `start` is set in period clauses. `window` reaches what has none of its own;
    for quotas in the measure of tiers that is `quota_window`, the whole of the tiers' window.
    `stays` reads quotas as if nobody left, for what re-rates. `exclusive` leaves out the record at
    hand; `side` says that the row comes by the right of pairs, `in_metric` that a bare field is the
    payee's. `spread` is the same place before its rows were
    repeated for several people. `group` with `group_key`: the team (or `plan`) whose figure it is.
    """

    steps: Steps
    frame: str
    record: str = ""
    row_key: str | None = None
    payee_record: str = ""
    payee: str | None = None
    date: Operand | None = None
    known: Operand | None = None
    bound: Operand | None = None
    looked_on: Operand | None = None
    period: Period | None = None
    start: str | None = None
    window: Window | None = None
    quota_window: Window | None = None
    whole_plan: bool = False
    stays: bool = False
    exclusive: bool = False
    side: bool = False
    in_metric: bool = False
    outer: Context | None = None
    names: Names = NO_NAMES
    spread: Context | None = None
    group: str = ""
    group_key: Operand | None = None

    def same(self) -> Hashable:
        """Return what two places must have in common for an expression to be the same there."""
        return tuple(_same(getattr(self, each.name)) for each in fields(self))

    def at(self, frame: str) -> Context:
        """Return the same place on a frame made of this one."""
        steps = self.steps

        def lifted(operand: Operand | None) -> Operand | None:
            if not isinstance(operand, str):
                return operand
            made = steps.lift(frame, operand, side=self.side)
            assert made is not None, (frame, operand)
            return made

        def column(name: str | None) -> str | None:
            made = lifted(name)
            assert made is None or isinstance(made, str)
            return made

        names = Names(
            {k: column(v) or v for k, v in self.names.values.items()},
            {k: column(v) or v for k, v in self.names.bands.items()},
            self.names.lengths,
        )
        return replace(
            self,
            frame=frame,
            row_key=column(self.row_key),
            payee=column(self.payee),
            date=lifted(self.date),
            known=lifted(self.known),
            bound=lifted(self.bound),
            looked_on=lifted(self.looked_on),
            start=column(self.start),
            group_key=lifted(self.group_key),
            names=names,
        )

    def later(self, day: Operand) -> Context:
        """Return the same place as it is looked at on a later day."""
        return replace(self, known=day, bound=day, looked_on=day)


def _same(part: object) -> Hashable:
    match part:
        case Context():
            return part.same()
        case Names():
            return tuple(_same(getattr(part, each.name)) for each in fields(part))
        case dict():
            return tuple((name, _same(value)) for name, value in part.items())
        case Node():
            return shape(part)
        case _:
            return part


def on_payee(context: Context) -> Context:
    """Return the place of what is looked at later, or of leaving: bare names are the payee's."""
    return replace(
        context, record="", row_key=None, period=None, start=None, in_metric=True, known=AS_OF
    )


def span_window(over: Span_ | None) -> tuple[Window | None, bool]:
    """Return the window of a tiers' span, and whether it is the whole plan."""
    if over is None or over.kind == "record":
        return None, False
    if over.kind == "plan":
        return Window(over.span, "start"), True
    if over.kind == "since":
        return Window(over.span, "since", date=over.date), False
    return Window(over.span, "of", over.period), False
