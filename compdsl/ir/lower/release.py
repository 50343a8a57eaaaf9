"""Lowering of release: the parts of each row, when each is due, and whether it is dropped.

Shares are whole-number fractions of one denominator, allocated by cumulative rounding before a
cliff gathers. A part is due on its day, but not before it is earned.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from math import lcm

from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower, lower_column, months_and_days, moved_date
from compdsl.ir.lower.state import Lowering, Rows
from compdsl.ir.lower.steps import AS_OF, NO, number, said
from compdsl.ir.model import Const, Expand, Operand
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a component's rows. All names but `frame` are its columns.

    `due` is undefined while the day is not known; `nominal` is the day before a cliff gathers,
    `previous` that of the part before (or the anchor); `dropped` that an `unless` holds.
    """

    frame: str
    rows: Rows
    amount: str
    due: str
    nominal: str
    previous: str
    dropped: str
    number: str
    unless: str
    """The words of the `unless` that drops parts, for the ledger."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """One part before lowering: which line, its cumulative share, its step from the anchor."""

    line: int
    before: Fraction
    upto: Fraction
    months: int = 0
    days: int = 0
    months_before: int = 0
    days_before: int = 0


def parts(low: Lowering, rows: Rows) -> Parts:
    """Lower the release of a component's rows."""
    lines = rows.release.all(c.Payable)
    pieces = _pieces(low, lines)
    whole = lcm(*(piece.upto.denominator for piece in pieces))
    constants = tuple(
        _constants(piece, position, whole) for position, piece in enumerate(pieces, 1)
    )
    steps = low.steps
    frame = steps.frame(f"{rows.component}.parts", Expand(of=rows.frame, rows=constants), "a part")
    context = rows.context.at(frame)
    amount = _amount(low, rows, frame, whole)
    earned = steps.up(frame, rows.earned_on)
    nominal, previous, due = _dates(low, context, lines, earned)
    dropped = _dropped(low, context, lines, due)
    unless = "; ".join(said(line.unless.span.text) for line in lines if line.unless is not None)
    number_ = steps.field(frame, "part", "number")
    _explain(low, rows, frame, lines, amount, due)
    return Parts(frame, rows, amount, due, nominal, previous, dropped, number_, unless)


def _explain(
    low: Lowering, rows: Rows, frame: str, lines: list[c.Payable], amount: str, due: str
) -> None:
    """Say which part of the row the entry is."""
    steps = low.steps
    if not lines:
        return
    line = steps.field(frame, "line", "number")
    whole = steps.up(frame, rows.amount)
    for position, clause in enumerate(lines):
        here = steps.row(frame, "same", line, number(position))
        low.note(
            frame,
            rows.component,
            f"{said(clause.span.text)}: {{{amount}}} of {{{whole}}}, due {{{due}}}",
            1,
            here,
        )


def _constants(piece: _Piece, position: int, whole: int) -> dict[str, Const]:
    values: dict[str, int | Fraction] = {
        "part": position,
        "line": piece.line,
        "upto": piece.upto * whole,
        "before": piece.before * whole,
        "months": piece.months,
        "days": piece.days,
        "months before": piece.months_before,
        "days before": piece.days_before,
    }
    return {name: number(int(value)) for name, value in values.items()}


def share_of(share: x.Percent | x.Fraction | str | None) -> Fraction:
    """Return a written share as an exact fraction; no share is the whole."""
    if isinstance(share, x.Percent):
        return Fraction(share.text) / 100
    if isinstance(share, x.Fraction):
        return Fraction(share.over, share.under)
    return Fraction(1)


def _pieces(low: Lowering, lines: list[c.Payable]) -> list[_Piece]:
    if not lines:
        return [_Piece(0, Fraction(0), Fraction(1))]
    made: list[_Piece] = []
    so_far = Fraction(0)
    for position, line in enumerate(lines):
        share = share_of(line.share)
        if line.release.how == "by":
            made.extend(_vested(low, line, position, so_far, share))
        else:
            made.append(_Piece(position, so_far, so_far + share))
        so_far += share
    return made


def vesting_step(low: Lowering, name: str) -> tuple[int, int, int]:
    """Return how many parts a vesting has, and the months and days from one to the next."""
    block = low.typed.symbols.names[name].block
    line = block.first(c.VestLine)
    assert line is not None
    assert line.length is not None
    every = line.every or line.length
    length_months, length_days = months_and_days(line.length)
    months, days = months_and_days(every)
    count = length_months // months if months else length_days // days if days else 0
    if (bool(length_months) != bool(months)) or count < 1:
        low.unsupported(line, f"`{line.span.text}` (months and days mixed)")
        return 1, months, days
    return count, months, days


def _vested(
    low: Lowering, line: c.Payable, position: int, so_far: Fraction, share: Fraction
) -> list[_Piece]:
    assert line.release.vesting is not None
    count, months, days = vesting_step(low, line.release.vesting.name)
    return [
        _Piece(
            position,
            so_far + share * k / count,
            so_far + share * (k + 1) / count,
            months * (k + 1),
            days * (k + 1),
            months * k,
            days * k,
        )
        for k in range(count)
    ]


def _amount(low: Lowering, rows: Rows, frame: str, whole: int) -> str:
    steps = low.steps
    total = steps.up(frame, rows.amount)
    return steps.row(
        frame,
        "allocate",
        total,
        steps.field(frame, "upto", "number"),
        steps.field(frame, "before", "number"),
        number(whole),
        option=low.plan.currency,
        unit=low.plan.currency,
        name="part",
    )


def _dates(
    low: Lowering, context: Context, lines: list[c.Payable], earned: str
) -> tuple[str, str, str]:
    """Return each part's day before cliffs, that of the part before it, and its due day."""
    steps, frame = low.steps, context.frame
    if not lines:
        return earned, earned, earned
    nominal: Operand | None = None
    previous: Operand | None = None
    due: Operand | None = None
    line = steps.field(frame, "line", "number")
    for position in range(len(lines) - 1, -1, -1):
        day, before, held = _line_dates(low, context, lines[position], earned)
        here = steps.row(frame, "same", line, number(position))
        nominal = day if nominal is None else steps.row(frame, "if", here, day, nominal)
        previous = before if previous is None else steps.row(frame, "if", here, before, previous)
        due = held if due is None else steps.row(frame, "if", here, held, due)
    assert nominal is not None
    assert previous is not None
    assert due is not None
    named = (steps.as_column(frame, each) for each in (nominal, previous))
    first, second = named
    return first, second, steps.as_column(frame, due, "due")


def _line_dates(
    low: Lowering, context: Context, line: c.Payable, earned: str
) -> tuple[Operand, Operand, Operand]:
    steps, frame, release = low.steps, context.frame, line.release
    if release.how == "now" or release.date is None:
        return earned, earned, earned
    day = lower(low, context, release.date)
    if release.how == "by":
        return _vesting_dates(low, context, line, day, earned)
    if release.how == "after":
        assert release.wait is not None
        day = moved_date(low, context, day, release.wait)
    # A day that comes before the earning is that of the earning.
    day = steps.row(frame, "max", day, earned, kind="date")
    return day, day, day


def _vesting_dates(
    low: Lowering, context: Context, line: c.Payable, anchor: Operand, earned: str
) -> tuple[Operand, Operand, Operand]:
    steps, frame = low.steps, context.frame

    def stepped(suffix: str) -> str:
        months = steps.field(frame, f"months{suffix}", "number")
        moved = steps.row(frame, "add_months", anchor, months)
        return steps.row(frame, "add_days", moved, steps.field(frame, f"days{suffix}", "number"))

    nominal, previous = stepped(""), stepped(" before")
    due: Operand = steps.row(frame, "max", nominal, earned, kind="date")
    assert line.release.vesting is not None
    block = low.typed.symbols.names[line.release.vesting.name].block
    for cliff in block.all(c.Cliff):
        if cliff.wait is not None:
            held = moved_date(low, context, anchor, cliff.wait)
            due = steps.row(frame, "max", due, held, kind="date")
    return nominal, previous, due


def _dropped(low: Lowering, context: Context, lines: list[c.Payable], due: str) -> str:
    """Return whether a part's `unless` holds on the day it is due (that whole day counts)."""
    steps, frame = low.steps, context.frame
    made: Operand = NO
    line = steps.field(frame, "line", "number")
    for position, clause in enumerate(lines):
        if clause.unless is None:
            continue
        inside = replace(context, known=due)
        holds = lower_column(low, inside, clause.unless, "unless")
        come = steps.row(frame, "le", due, AS_OF)
        here = steps.row(frame, "same", line, number(position))
        asked = steps.all_of(frame, here, steps.row(frame, "otherwise", come, NO))
        low.demand(holds, f"`unless {clause.unless.span.text}`", clause.span, where=asked)
        holds = steps.all_of(frame, asked, holds)
        made = holds if made == NO else steps.row(frame, "or", made, holds)
    return steps.as_column(frame, made, "dropped")
