"""Lowering of clawbacks to events: which record takes back how much of which lines, and when.

A share is kept as a whole number over a denominator that all clawbacks of a component have in
common, so that shares of several events add up exactly.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from math import lcm

from compdsl.ir.lower import data
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import (
    constant_duration,
    lower,
    lower_column,
    months_and_days,
)
from compdsl.ir.lower.release import share_of
from compdsl.ir.lower.scopes import claw_window, dated_tests, scope_of
from compdsl.ir.lower.state import Lowering, Rows
from compdsl.ir.lower.steps import ZERO, number, said
from compdsl.ir.model import Operand, Pairs, Tally
from compdsl.names.symbols import Symbol
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x


@dataclass(frozen=True, slots=True)
class Claw:
    """A clawback: its events, the record that they reach, and its share taken apart."""

    symbol: Symbol
    index: int
    context: Context
    reached: str
    """Column with the key of the record whose earnings are taken back."""
    high: Fraction
    low: Fraction
    over: int
    elapsed: str | None

    @property
    def denominator(self) -> int:
        """The denominator that keeps the share whole."""
        return lcm((self.high / self.over).denominator, (self.low / self.over).denominator)


def clawbacks_on(low: Lowering, component: str) -> list[Claw]:
    """Return the clawbacks that take back what a component earned, in plan order."""
    made = []
    for index, symbol in enumerate(low.typed.symbols.of_kind("clawback"), 1):
        take = symbol.block.first(c.TakeBack)
        if take is not None and any(word.name == component for word in take.earnings):
            made.append(_claw(low, symbol, index, take))
    return made


def _claw(low: Lowering, symbol: Symbol, index: int, take: c.TakeBack) -> Claw:
    scope = scope_of(symbol.block)
    assert isinstance(scope, c.ForEachRecord)
    base = data.placed(low, scope.record.name)
    where = lower_column(low, base, scope.where) if scope.where is not None else None
    inside = claw_window(low, base, scope)
    gates = [lower_column(low, base, gate.condition) for gate in symbol.block.all(c.When)]
    kept = low.steps.all_of(base.frame, where, inside, *gates)
    tests = [("outside the window of `within`", inside), ("left out by `where`", where)]
    chosen = [(words, column) for words, column in tests if column is not None]
    tally = Tally(
        table=base.record,
        frame=base.frame,
        clause=symbol.block.span.text,
        tests=(*dated_tests(low, base.record), *chosen),
    )
    if tally not in low.tallies:
        low.tallies.append(tally)
    events = base.at(low.steps.filter(base.frame, kept, f"{symbol.name}.events"))
    return _shared(low, symbol, index, events, data.path(low, events, take.path), scope)


def _shared(
    low: Lowering,
    symbol: Symbol,
    index: int,
    events: Context,
    reached: str,
    scope: c.ForEachRecord,
) -> Claw:
    clause = symbol.block.first(c.ClawShare)
    if clause is None or clause.how == "all":
        return Claw(symbol, index, events, reached, Fraction(1), Fraction(1), 1, None)
    if clause.how == "of":
        share = _percentage(low, clause, clause.share)
        return Claw(symbol, index, events, reached, share, share, 1, None)
    assert clause.over is not None
    length = constant_duration(low, clause.over)
    since = clause.since or scope.of
    if length is None or since is None:
        low.unsupported(clause, f"`{clause.span.text}`")
        return Claw(symbol, index, events, reached, Fraction(1), Fraction(1), 1, None)
    months, days = months_and_days(length)
    over = months or days
    assert events.date is not None
    began = lower(low, events, since)
    steps, frame = low.steps, events.frame
    passed = steps.row(frame, "months_between" if months else "days_between", began, events.date)
    held = steps.row(frame, "min", steps.row(frame, "max", ZERO, passed), number(over))
    elapsed = steps.as_column(frame, held, "elapsed")
    unit = "months" if months else "days"
    low.note(
        frame,
        symbol.name,
        f"{said(clause.span.text)}: {{{elapsed}}} of {over} {unit} had passed",
        1,
    )
    high, least = (_percentage(low, clause, each) for each in (clause.high, clause.low))
    return Claw(symbol, index, events, reached, high, least, over, elapsed)


def _percentage(low: Lowering, clause: c.ClawShare, written: x.Expr | None) -> Fraction:
    """Return a share that is written out; checking lets no other pass."""
    if not isinstance(written, x.Percent):
        low.unsupported(clause, f"`{clause.span.text}`")
        return Fraction(1)
    return share_of(written)


def numerator(low: Lowering, claw: Claw, whole: int) -> str:
    """Return the share of an event as a whole number of `1 / whole`."""
    steps, frame = low.steps, claw.context.frame
    if claw.elapsed is None:
        return steps.as_column(frame, number(int(claw.high * whole)), f"share of {whole}")
    high, fall = claw.high * whole / claw.over, (claw.high - claw.low) * whole / claw.over
    start: Operand = number(int(high * claw.over))
    fallen = steps.row(frame, "mul", claw.elapsed, number(int(fall)))
    return steps.row(frame, "sub", start, fallen, name=f"share of {whole}")


@dataclass(frozen=True, slots=True)
class ClawEvents:
    """The events of one clawback on the lines of one component."""

    claw: Claw
    frame: str
    payee: str
    line: str
    date: str
    share: str
    key: str


def events_on(
    low: Lowering, claw: Claw, rows: Rows, lines: str, payee: str, line: str, whole: int
) -> ClawEvents:
    """Pair the events of a clawback with the lines that they reach."""
    steps = low.steps
    share = numerator(low, claw, whole)
    pairs = Pairs(of=claw.context.frame, other=lines, match=((claw.reached, line),))
    frame = steps.frame(f"{claw.symbol.name}.{rows.component}", pairs, "an event for a line")
    at = replace(claw.context).at(frame)
    assert at.row_key is not None
    return ClawEvents(
        claw,
        frame,
        steps.up(frame, payee, side=True),
        steps.up(frame, line, side=True),
        str(at.date),
        steps.up(frame, share),
        at.row_key,
    )
