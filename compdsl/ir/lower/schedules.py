"""Lowering of vesting schedules: their parts as exact shares, and the day of each part.

Lines start at the anchor and run side by side; `then` starts where the line above ended. Months
are added to the anchor, or after days to the month reached, on the anchor's day of the month.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from compdsl.ir.lower.context import Context
from compdsl.ir.lower.durations import months_and_days
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import ONE, ZERO, day, number
from compdsl.ir.model import Operand
from compdsl.ir.values import CUMULATIVE_ROUNDING
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block

Move = tuple[int, int]


@dataclass(frozen=True, slots=True)
class VestPart:
    """One part of a schedule: its line, its share of all, and its last move and the one before.

    A move is a number of months or of days, from where the line's own `moves` lead.
    """

    line: int
    share: Fraction
    move: Move
    before: Move
    is_first: bool


@dataclass(frozen=True, slots=True)
class VestLine:
    """A line of a schedule: the moves from the anchor to its last one, and its first date if any.

    `date` is a written day that takes the anchor's place; `by_months` says that a rule about the
    day of the month applies.
    """

    moves: tuple[Move, ...]
    date: str = ""
    by_months: bool = False


@dataclass(frozen=True, slots=True)
class Schedule:
    """A vesting schedule before lowering."""

    parts: tuple[VestPart, ...]
    lines: tuple[VestLine, ...]
    method: str
    rule: c.VestDays | None
    cliffs: tuple[c.Cliff, ...]

    def bounds(self) -> tuple[int, ...]:
        """Return the cumulative shares as whole numbers from 0 to the whole."""
        whole = lcm(*(part.share.denominator for part in self.parts))
        made, total = [0], Fraction(0)
        for part in self.parts:
            total += part.share
            made.append(int(total * whole))
        return tuple(made)


def share_of(share: x.Percent | x.Fraction | str | None) -> Fraction:
    """Return a written share as an exact fraction; no share is the whole."""
    if isinstance(share, x.Percent):
        return Fraction(share.text) / 100
    if isinstance(share, x.Fraction):
        return Fraction(share.over, share.under)
    return Fraction(1)


def schedule(low: Lowering, name: str) -> Schedule:
    """Return the parts of a vesting, in the order of its lines."""
    block: Block = low.typed.symbols.names[name].block
    written = block.all(c.VestLine)
    counts = [_count(line) for line in written]
    given = sum(
        (share_of(line.share) * count
         for line, count in zip(written, counts, strict=True) if _has_share(line)),
        Fraction(0),
    )  # fmt: skip
    parts: list[VestPart] = []
    lines: list[VestLine] = []
    end: tuple[tuple[Move, ...], str] = ((), "")
    for at, (line, count) in enumerate(zip(written, counts, strict=True)):
        start = end if line.then else ((), "")
        share = share_of(line.share) if _has_share(line) else (1 - given) / count
        made, own = _line(line, at, count, share, *start)
        parts += own
        lines.append(made)
        end = ((*made.moves, own[-1].move), made.date)
    allocate = block.first(c.Allocate)
    method = allocate.method if allocate is not None else CUMULATIVE_ROUNDING
    rule = block.first(c.VestDays)
    return Schedule(tuple(parts), tuple(lines), method, rule, tuple(block.all(c.Cliff)))


def _has_share(line: c.VestLine) -> bool:
    return line.share not in (None, "rest")


def _count(line: c.VestLine) -> int:
    if line.every is None or line.length is None:
        return 1
    (months, days), (every_months, every_days) = (
        months_and_days(each) for each in (line.length, line.every)
    )
    return months // every_months if every_months else days // every_days


def _line(
    line: c.VestLine, at: int, count: int, share: Fraction, moves: tuple[Move, ...], date: str
) -> tuple[VestLine, list[VestPart]]:
    if line.date is not None:
        return VestLine((), line.date.text), [VestPart(at, share, (0, 0), (0, 0), True)]
    each = line.every or line.length
    months, days = months_and_days(each) if each is not None else (0, 0)
    base = (0, 0)
    # What is counted in the same unit as the move before is one move: 12 months, then 1 month, is
    # 13 months from the anchor.
    if moves and bool(moves[-1][0]) == bool(months):
        moves, base = moves[:-1], moves[-1]
    steps = [(base[0] + months * k, base[1] + days * k) for k in range(count + 1)]
    parts = [VestPart(at, share, steps[k + 1], steps[k], k == 0) for k in range(count)]
    return VestLine(moves, date, bool(months)), parts


# --- dates ---------------------------------------------------------------------------------------


def dates(
    low: Lowering, context: Context, made: Schedule, anchor: Operand, later: Operand = ZERO
) -> tuple[Operand, Operand]:
    """Return the day of each part before any cliff, and that of the part before it.

    `later` are months by which pauses have moved a part.
    """
    steps, frame = low.steps, context.frame
    at = steps.field(frame, "vesting line", "number")
    nominal: Operand = anchor
    previous: Operand = anchor
    for position in range(len(made.lines) - 1, -1, -1):
        line = made.lines[position]
        own, before = _line_dates(low, context, made, line, anchor, later)
        if position == len(made.lines) - 1:
            nominal, previous = own, before
            continue
        here = steps.row(frame, "same", at, number(position))
        nominal = steps.row(frame, "if", here, own, nominal)
        previous = steps.row(frame, "if", here, before, previous)
    return nominal, previous


def _line_dates(
    low: Lowering,
    context: Context,
    made: Schedule,
    line: VestLine,
    anchor: Operand,
    later: Operand,
) -> tuple[Operand, Operand]:
    steps, frame = low.steps, context.frame
    start: Operand = day(line.date) if line.date else anchor
    fresh, reached = True, start
    for months, days in line.moves:
        reached = _moved(low, frame, start, reached, number(months), number(days), fresh=fresh)
        fresh = False

    def stepped(suffix: str) -> Operand:
        months, days = (
            steps.field(frame, f"{unit}{suffix}", "number") for unit in ("months", "days")
        )
        if line.by_months and later != ZERO:
            months = steps.row(frame, "add", months, later)
        return _moved(low, frame, start, reached, months, days, fresh=fresh)

    own, before = stepped(""), stepped(" before")
    if not line.by_months and later != ZERO:
        own = steps.row(frame, "add_months", own, later)
    if line.by_months and made.rule is not None:
        first = steps.row(frame, "same", steps.field(frame, "first", "number"), ONE)
        own = ruled(low, frame, made.rule, own)
        before = steps.row(frame, "if", first, before, ruled(low, frame, made.rule, before))
    return own, before


def _moved(
    low: Lowering, frame: str, start: Operand, reached: Operand, months: Operand, days: Operand,
    *, fresh: bool,
) -> str:  # fmt: skip
    """Move a day by months and then days; months after days count on the start's day."""
    steps = low.steps
    if fresh:
        later = steps.row(frame, "add_months", reached, months)
        return steps.row(frame, "add_days", later, days)
    month = steps.row(frame, "start_of", reached, option="month")
    first = steps.row(frame, "add_months", month, months)
    into = steps.row(
        frame, "days_between", steps.row(frame, "start_of", start, option="month"), start
    )
    on_day = _in_month(low, frame, first, into)
    stays = steps.row(frame, "same", months, ZERO)
    return steps.row(frame, "add_days", steps.row(frame, "if", stays, reached, on_day), days)


def _in_month(low: Lowering, frame: str, first: Operand, into: Operand) -> str:
    """Return the day so many days after a month's first, at most its last."""
    steps = low.steps
    last = steps.row(frame, "end_of", first, option="month")
    return steps.row(frame, "min", steps.row(frame, "add_days", first, into), last, kind="date")


def ruled(low: Lowering, frame: str, rule: c.VestDays | None, date: Operand) -> Operand:
    """Return the day of the month that `dates on` names, for a date already held to its month."""
    steps = low.steps
    if rule is None or rule.rule == "same day":
        return date
    if rule.rule == "day before":
        return steps.row(frame, "add_days", date, number(-1))
    if rule.rule == "last":
        return steps.row(frame, "end_of", date, option="month")
    first = steps.row(frame, "start_of", date, option="month")
    if rule.rule == "first":
        return first
    return _in_month(low, frame, first, number((rule.day or 1) - 1))
