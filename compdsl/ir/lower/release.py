"""Lowering of release: the parts of each row, when each is due, and whether it is dropped.

Shares are whole-number fractions of one denominator, allocated by cumulative rounding before a
cliff gathers. A part is due on its day, but not before it is earned.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from math import lcm

from compdsl.ir.lower import data, leaving_days, pauses, schedules, waiting
from compdsl.ir.lower.context import Context, on_payee
from compdsl.ir.lower.durations import months_and_days, moved_date
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.schedules import share_of
from compdsl.ir.lower.state import Lowering, Rows
from compdsl.ir.lower.steps import AS_OF, NO, ZERO, nothing, number, said
from compdsl.ir.model import Const, Expand, Operand, Pairs, Union, UnionPart, ValueType
from compdsl.ir.values import CUMULATIVE_ROUNDING
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x

MOST_RECORDS = 100_000
"""Parts that come with records are numbered apart for each line."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a component's rows. All names but `frame` are its columns.

    `due` is undefined while the day is not known; `nominal` is the day before a cliff gathers,
    `previous` that of the part before in a schedule (or its anchor), else the day of the earning;
    `dropped` that an `unless` holds.
    """

    frame: str
    rows: Rows
    amount: str
    due: str
    nominal: str
    previous: str
    dropped: str
    number: str
    line: str
    unless: str
    """The words of the `unless` that drops parts, for the ledger."""
    waits: str = ""
    """What parts whose day is not known yet wait for."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """One part before lowering: its line, its cumulative share, and how its day is counted.

    `inner` holds the cumulative shares within the vesting of the line, where it is rounded in
    another way than cumulatively.
    """

    line: int
    before: Fraction
    upto: Fraction
    vest: schedules.VestPart | None = None
    inner: tuple[int, int] = (0, 1)


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
    amount = _amount(low, rows, frame, whole, lines)
    earned = steps.up(frame, rows.earned_on)
    nominal, previous, due = _dates(low, context, rows, lines, earned)
    number_, line = (steps.field(frame, name, "number") for name in ("part", "line"))
    dropped = dropped_by(low, context, lines, line, due)
    unless = "; ".join(said(line.unless.span.text) for line in lines if line.unless is not None)
    made = Parts(frame, rows, amount, due, nominal, previous, dropped, number_, line, unless,
                 _waits(low, rows, lines))  # fmt: skip
    if any(each.release.how == "with each" for each in lines):
        made = _with_each(low, made, lines, len(pieces))
    _explain(low, made, lines)
    return made


def _waits(low: Lowering, rows: Rows, lines: list[c.Payable]) -> str:
    """Say what parts without a day wait for."""
    words = [f"the end of `{pause.span.text}`" for pause in rows.release.all(c.Pause)]
    for line in lines:
        if line.release.record is not None and line.release.of is not None:
            words.append(f"a {line.release.record.name} of this {line.release.of.name}")
        elif line.release.how == "when":
            words.append(f"payable {line.release.span.text}")
        elif line.release.how == "by":
            words += [
                cliff.span.text for cliff in _schedule(low, line).cliffs if cliff.wait is None
            ]
    return "; ".join(said(each) for each in dict.fromkeys(words))


def _with_each(low: Lowering, made: Parts, lines: list[c.Payable], count: int) -> Parts:
    """Put parts that came with records beside the others, which keep what has not come yet."""
    steps, rows, frame = low.steps, made.rows, made.frame
    row = waiting.row_number(low, rows)
    line, shown = made.line, rows.unit
    left: Operand = made.amount
    sources: list[UnionPart] = []
    for position, clause in enumerate(lines):
        if clause.release.how != "with each":
            continue
        here = steps.row(frame, "same", line, number(position))
        waits = steps.filter(frame, here, f"{rows.component}.waiting parts")
        amount = steps.up(waits, made.amount)
        first = count + position * MOST_RECORDS
        came = waiting.with_each(low, rows, clause, waits, amount, first)
        match = ((came.row, steps.up(frame, row)),)
        arrived = data.fold(low, frame, came.frame, "sum", match, came.amount, unit=shown)
        rest = steps.row(frame, "sub", made.amount, arrived, unit=shown)
        left = steps.row(frame, "if", here, rest, left, unit=shown)
        sources.append(_arrived(low, came, position, rows))
    rest_of = UnionPart(
        frame=frame,
        fields={
            "row": steps.up(frame, row), "part": made.number, "line": line,
            "amount": steps.as_column(frame, left), "due": made.due, "nominal": made.nominal,
            "previous": made.previous, "dropped": made.dropped,
        },
    )  # fmt: skip
    return _gathered(low, made, row, (rest_of, *sources))


def _gathered(low: Lowering, made: Parts, row: str, sources: tuple[UnionPart, ...]) -> Parts:
    """Gather parts of several frames under the rows that they belong to, with their line."""
    steps, rows, shown = low.steps, made.rows, made.rows.unit
    together = steps.frame(f"{rows.component}.all parts", Union(parts=sources))
    number_ = steps.field(together, "row", "number")
    pairs = steps.frame(
        f"{rows.component}.each part",
        Pairs(of=rows.frame, other=together, match=((row, number_),)),
        "a part",
    )

    def side(name: str, kind: ValueType = "number", unit: str = "") -> str:
        return steps.up(pairs, steps.field(together, name, kind, unit), side=True)

    return replace(
        made, frame=pairs, amount=side("amount", unit=shown), due=side("due", "date"),
        nominal=side("nominal", "date"), previous=side("previous", "date"),
        dropped=side("dropped", "bool"), number=side("part"), line=side("line"),
    )  # fmt: skip


def _arrived(low: Lowering, came: waiting.Shared, position: int, rows: Rows) -> UnionPart:
    steps = low.steps
    earned = steps.lift(came.frame, rows.earned_on)
    assert earned is not None
    return UnionPart(
        frame=came.frame,
        fields={
            "row": came.row, "part": came.number, "line": number(position), "amount": came.amount,
            "due": came.due, "nominal": came.due, "previous": earned, "dropped": NO,
        },
    )  # fmt: skip


def _explain(low: Lowering, made: Parts, lines: list[c.Payable]) -> None:
    """Say which part of the row the entry is."""
    steps, frame = low.steps, made.frame
    if not lines:
        return
    whole = steps.up(frame, made.rows.amount)
    for position, clause in enumerate(lines):
        here = steps.row(frame, "same", made.line, number(position))
        low.note(
            frame,
            made.rows.component,
            f"{said(clause.span.text)}: {{{made.amount}}} of {{{whole}}}, due {{{made.due}}}",
            1,
            here,
        )


def _constants(piece: _Piece, position: int, whole: int) -> dict[str, Const]:
    vest = piece.vest
    (months, days), (months_before, days_before) = (
        (vest.move, vest.before) if vest is not None else ((0, 0), (0, 0))
    )
    values: dict[str, int | Fraction] = {
        "part": position,
        "line": piece.line,
        "upto": piece.upto * whole,
        "before": piece.before * whole,
        "months": months,
        "days": days,
        "months before": months_before,
        "days before": days_before,
        "vesting line": vest.line if vest is not None else 0,
        "first": int(vest.is_first) if vest is not None else 1,
        "from within": piece.inner[0],
        "upto within": piece.inner[1],
    }
    return {name: number(int(value)) for name, value in values.items()}


def _pieces(low: Lowering, lines: list[c.Payable]) -> list[_Piece]:
    if not lines:
        return [_Piece(0, Fraction(0), Fraction(1))]
    made: list[_Piece] = []
    so_far = Fraction(0)
    given = sum((share_of(line.share) for line in lines if line.share != "rest"), Fraction(0))
    for position, line in enumerate(lines):
        share = 1 - given if line.share == "rest" else share_of(line.share)
        if line.release.how == "by":
            made.extend(_vested(low, line, position, so_far, share))
        else:
            made.append(_Piece(position, so_far, so_far + share))
        so_far += share
    return made


def piece_lines(low: Lowering, lines: list[c.Payable]) -> list[int]:
    """Return for each part of a row which `payable` line it comes from, in order."""
    return [piece.line for piece in _pieces(low, lines)]


def _schedule(low: Lowering, line: c.Payable) -> schedules.Schedule:
    assert line.release.vesting is not None
    return schedules.schedule(low, line.release.vesting.name)


def _vested(
    low: Lowering, line: c.Payable, position: int, so_far: Fraction, share: Fraction
) -> list[_Piece]:
    made = _schedule(low, line)
    bounds = made.bounds()
    pieces: list[_Piece] = []
    for at, part in enumerate(made.parts):
        reached = so_far + share * part.share
        inner = (bounds[at], bounds[at + 1])
        pieces.append(_Piece(position, so_far, reached, part, inner))
        so_far = reached
    if made.method == CUMULATIVE_ROUNDING:
        return pieces
    # Another way of rounding shares out what the line has, which is cut from the whole first.
    start, end = pieces[0].before, pieces[-1].upto
    return [replace(piece, before=start, upto=end) for piece in pieces]


def _amount(low: Lowering, rows: Rows, frame: str, whole: int, lines: list[c.Payable]) -> str:
    """Return the amount of each part: by cumulative shares, or as its vesting allocates it."""
    steps, unit = low.steps, rows.unit
    total = steps.up(frame, rows.amount)

    def field(name: str) -> str:
        return steps.field(frame, name, "number")

    made: Operand = steps.row(
        frame, "allocate", total, field("upto"), field("before"), number(whole),
        option=unit, unit=unit, name="part",
    )  # fmt: skip
    for position, line in enumerate(lines):
        vesting = _schedule(low, line) if line.release.how == "by" else None
        if vesting is None or vesting.method == CUMULATIVE_ROUNDING:
            continue
        bounds = vesting.bounds()
        way = f"{unit}; {vesting.method}; {' '.join(map(str, bounds))}"
        part = steps.row(
            frame, "allocate", made, field("upto within"), field("from within"),
            number(bounds[-1]), option=way, unit=unit,
        )  # fmt: skip
        here = steps.row(frame, "same", field("line"), number(position))
        made = steps.row(frame, "if", here, part, made, unit=unit)
    return steps.as_column(frame, made, "part", unit)


def _dates(
    low: Lowering, context: Context, rows: Rows, lines: list[c.Payable], earned: str
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
        day, before, held = _line_dates(low, context, rows, lines[position], earned)
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
    low: Lowering, context: Context, rows: Rows, line: c.Payable, earned: str
) -> tuple[Operand, Operand, Operand]:
    steps, frame, release = low.steps, context.frame, line.release
    if release.condition is not None:
        first = waiting.first_day(low, rows, rows.context, release.condition)
        known = steps.up(frame, first)
        return known, earned, known
    if release.how == "with each":
        return _unpaid_dates(low, context, release, earned)
    if release.how == "now" or release.date is None:
        return earned, earned, earned
    day = leaving_days.worked_out(low, replace(context, known=AS_OF), release.date)
    if release.how == "by":
        return _vesting_dates(low, context, rows, line, day, earned)
    if release.how == "after":
        assert release.wait is not None
        day = moved_date(low, context, day, release.wait)
    # A day that comes before the earning is that of the earning.
    day = steps.row(frame, "max", day, earned, kind="date")
    return day, earned, day


def _unpaid_dates(
    low: Lowering, context: Context, release: c.Release, earned: str
) -> tuple[Operand, Operand, Operand]:
    """What has not come yet has no day, but where all is not above zero it comes at once."""
    steps, frame = low.steps, context.frame
    assert isinstance(release.ratio, x.Arithmetic)
    asked = steps.row(frame, "gt", lower_column(low, context, release.ratio.right), ZERO)
    due = steps.row(frame, "if", asked, nothing("date"), earned, kind="date")
    return due, earned, due


def _vesting_dates(
    low: Lowering, context: Context, rows: Rows, line: c.Payable, anchor: Operand, earned: str
) -> tuple[Operand, Operand, Operand]:
    steps, frame = low.steps, context.frame
    made = _schedule(low, line)
    nominal, previous = schedules.dates(low, context, made, anchor)
    nominal = pauses.moved(low, context, rows, line, made, anchor, nominal)
    due: Operand = steps.row(frame, "max", nominal, earned, kind="date")
    for cliff in made.cliffs:
        held: Operand | None = None
        if cliff.wait is not None:
            held = moved_date(low, context, anchor, cliff.wait)
            if months_and_days(cliff.wait)[0]:
                held = schedules.ruled(low, frame, made.rule, held)
        elif cliff.date is not None:
            held = leaving_days.worked_out(low, on_payee(context), cliff.date)
        elif cliff.condition is not None:
            first = waiting.first_day(low, rows, on_payee(rows.context), cliff.condition)
            held = steps.up(frame, first)
        if held is not None:
            due = steps.row(frame, "max", due, held, kind="date")
    return nominal, previous, due


def dropped_by(low: Lowering, context: Context, lines: list[c.Payable], line: str, due: str) -> str:
    """Return whether a part's `unless` holds on the day it is due (that whole day counts)."""
    steps, frame = low.steps, context.frame
    made: Operand = NO
    for position, clause in enumerate(lines):
        if clause.unless is None:
            continue
        inside = context.later(due)
        holds = lower_column(low, inside, clause.unless, "unless")
        come = steps.row(frame, "le", due, AS_OF)
        here = steps.row(frame, "same", line, number(position))
        asked = steps.all_of(frame, here, steps.row(frame, "otherwise", come, NO))
        low.demand(holds, f"`unless {clause.unless.span.text}`", clause.span, where=asked)
        holds = steps.all_of(frame, asked, holds)
        made = holds if made == NO else steps.row(frame, "or", made, holds)
    return steps.as_column(frame, made, "dropped")
