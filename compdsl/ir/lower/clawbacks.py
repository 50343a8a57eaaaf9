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
from compdsl.ir.lower.durations import constant_duration, months_and_days
from compdsl.ir.lower.expressions import lower, lower_column
from compdsl.ir.lower.measured import rounded
from compdsl.ir.lower.schedules import share_of
from compdsl.ir.lower.scopes import claw_window, dated_tests, scope_of
from compdsl.ir.lower.state import UNITS, Lowering, Rows
from compdsl.ir.lower.steps import ONE, ZERO, nothing, number, said
from compdsl.ir.model import Operand, Pairs, Tally
from compdsl.names.symbols import Symbol
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x

AMOUNTS = ("money", "units")
DIGITS = 10**12
"""A share that is worked out has at most 12 digits after the point."""


@dataclass(frozen=True, slots=True)
class Claw:
    """A clawback: its events, the record that they reach, and its share taken apart.

    The share falls from `high` to `low` while `elapsed` runs up to `over`; without `elapsed` it is
    `high`. Both are fractions, or columns of numbers from 0 to 1. `amount` is what is taken instead
    of a share.
    """

    symbol: Symbol
    index: int
    context: Context
    reached: str
    """Column with the key of the record whose earnings are taken back."""
    high: Fraction | str
    low: Fraction | str
    over: int = 1
    elapsed: str | None = None
    amount: str | None = None

    @property
    def denominator(self) -> int:
        """The denominator that keeps the share whole."""
        return lcm(_denominator(self.high, self.over), _denominator(self.low, self.over))


def _denominator(share: Fraction | str, over: int) -> int:
    return DIGITS * over if isinstance(share, str) else (share / over).denominator


def clawbacks_on(low: Lowering, component: str) -> list[Claw]:
    """Return the clawbacks that take back what a component earned, in plan order."""
    made = []
    for index, symbol in enumerate(low.typed.symbols.of_kind("clawback"), 1):
        take = symbol.block.first(c.TakeBack)
        if take is not None and any(word.name == component for word in take.earnings):
            made.append(claw_of(low, symbol, index, take))
    return made


def claw_of(low: Lowering, symbol: Symbol, index: int, take: c.TakeBack) -> Claw:
    """Return a clawback with its events, those within its window that pass its conditions."""
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
    whole = Claw(symbol, index, events, reached, Fraction(1), Fraction(1))
    if clause is None or clause.how == "all":
        return whole
    if clause.how == "of":
        assert clause.share is not None
        kind = low.typed.types[clause.share].kind
        if kind in AMOUNTS:
            asked = _worked_out(low, events, symbol, clause, clause.share)
            amount = rounded(low, events.frame, asked, UNITS.get(kind, ""))
            return replace(whole, high=Fraction(0), low=Fraction(0), amount=amount)
        share = _share(low, events, symbol, clause, clause.share)
        return replace(whole, high=share, low=share)
    assert clause.over is not None
    assert clause.high is not None
    assert clause.low is not None
    length = constant_duration(low, clause.over)
    since = clause.since or scope.of
    if length is None or since is None:
        low.unsupported(clause, f"`{clause.span.text}`")
        return whole
    months, days = months_and_days(length)
    elapsed = _elapsed(low, symbol, events, clause, since, months, days)
    high, least = (_share(low, events, symbol, clause, e) for e in (clause.high, clause.low))
    return Claw(symbol, index, events, reached, high, least, months or days, elapsed)


def _elapsed(
    low: Lowering,
    symbol: Symbol,
    events: Context,
    clause: c.ClawShare,
    since: x.Expr,
    months: int,
    days: int,
) -> str:
    """Return how many of the days or months had passed, from none to all of them.

    A started month counts from its first day: it is one more than the complete ones.
    """
    steps, frame = low.steps, events.frame
    assert events.date is not None
    began = lower(low, events, since)
    passed = steps.row(frame, "months_between" if months else "days_between", began, events.date)
    if clause.counting == "started":
        passed = steps.row(frame, "add", passed, ONE)
    held = steps.row(frame, "min", steps.row(frame, "max", ZERO, passed), number(months or days))
    elapsed = steps.as_column(frame, held, "elapsed")
    unit = f"{clause.counting} months".strip() if months else "days"
    had = "had started" if clause.counting == "started" else "had passed"
    words = f"{said(clause.span.text)}: {{{elapsed}}} of {months or days} {unit} {had}"
    low.note(frame, symbol.name, words, 1)
    return elapsed


def _share(
    low: Lowering, events: Context, symbol: Symbol, clause: c.ClawShare, written: x.Expr
) -> Fraction | str:
    """Return a share: as it is written, or worked out and held between nothing and all."""
    if isinstance(written, x.Percent | x.Fraction):
        return min(max(share_of(written), Fraction(0)), Fraction(1))
    share = _worked_out(low, events, symbol, clause, written)
    return low.steps.row(events.frame, "min", ONE, share, unit="%")


def _worked_out(
    low: Lowering, events: Context, symbol: Symbol, clause: c.ClawShare, written: x.Expr
) -> str:
    """Work a share or an amount out for each event; it must be known, and is never below zero."""
    steps, frame = low.steps, events.frame
    raw = lower_column(low, events, written)
    words = f"`{clause.span.text}` of {symbol.name}"
    if low.typed.types[written].kind == "number":
        # a number above 1 may be meant per cent, and must not become all of it
        inside = steps.row(frame, "le", raw, ONE)
        raw = steps.row(frame, "if", inside, raw, nothing("number"), kind="number", unit="%")
        words = f"{words}, a number from 0 to 1,"
    low.demand(raw, words, clause.span, context=events)
    unit = steps.unit_of(raw) if low.typed.types[written].kind in AMOUNTS else "%"
    shown = steps.row(frame, "copy", raw, unit=unit)
    low.note(frame, symbol.name, f"{said(written.span.text)} = {{{shown}}}", 1)
    known = steps.row(frame, "otherwise", raw, ZERO, unit=unit)
    return steps.row(frame, "max", ZERO, known, unit=unit)


def numerator(low: Lowering, claw: Claw, whole: int) -> str:
    """Return the share of an event as a whole number of `1 / whole`."""
    steps, frame = low.steps, claw.context.frame
    name = f"share of {whole}"
    if claw.elapsed is None:
        return steps.as_column(frame, _scaled(low, claw, claw.high, whole), name)
    part = whole // claw.over
    left = steps.row(frame, "sub", number(claw.over), claw.elapsed)
    high = steps.row(frame, "mul", left, _scaled(low, claw, claw.high, part))
    least = steps.row(frame, "mul", claw.elapsed, _scaled(low, claw, claw.low, part))
    return steps.row(frame, "add", high, least, name=name)


def _scaled(low: Lowering, claw: Claw, share: Fraction | str, by: int) -> Operand:
    if isinstance(share, str):
        return low.steps.row(claw.context.frame, "mul", share, number(by))
    return number(int(share * by))


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
    amount: str | None


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
        steps.up(frame, claw.amount) if claw.amount is not None else None,
    )
