"""Lowering of leaving lines: which line applies to a payee, on which day, and what it keeps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from compdsl.ir.lower.context import Context, on_payee
from compdsl.ir.lower.expressions import lower, lower_column
from compdsl.ir.lower.measured import rounded
from compdsl.ir.lower.release import Parts
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import AS_OF, NO, ZERO, nothing, number, said
from compdsl.ir.model import Operand
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block

KEEPS_ALL = ("keep all", "vest all")


@dataclass(frozen=True, slots=True)
class Day:
    """The leaving lines of one date, on the rows of a frame: the day, and which line applies.

    `action` is the number, from 1, of the first line that applies, else 0.
    """

    lines: tuple[c.Leaving, ...]
    left: str
    action: str


def leaving_lines(block: Block) -> list[tuple[c.Leaving, ...]]:
    """Return the leaving lines of a block by date, if any of them changes anything."""
    by_date: dict[str, tuple[c.Leaving, ...]] = {}
    for line in block.all(c.Leaving):
        words = " ".join(line.date.span.text.split())
        by_date[words] = (*by_date.get(words, ()), line)
    dates = list(by_date.values())
    acts = any(line.action != "keep all" for lines in dates for line in lines)
    return dates if acts else []


def days(low: Lowering, context: Context, dates: list[tuple[c.Leaving, ...]]) -> list[Day]:
    """Return the days of a block's leaving lines, as columns of the context's frame.

    Where two dates are the same day, only the first line that applies does.
    """
    steps, frame = low.steps, context.frame
    made: list[Day] = []
    for lines in dates:
        left, action = left_on(low, context, lines[0]), action_number(low, context, lines)
        for above in made:
            same = steps.row(frame, "same", left, above.left)
            acted = steps.row(frame, "ne", above.action, ZERO)
            taken = steps.row(frame, "and", same, acted)
            action = steps.row(frame, "if", taken, ZERO, action)
        made.append(Day(lines, left, action))
    return made


def left_on(low: Lowering, context: Context, line: c.Leaving) -> str:
    """Return the day of leaving as a column of the context's frame, once it has come."""
    steps, frame = low.steps, context.frame
    written = lower_column(low, on_payee(context), line.date)
    come = steps.row(frame, "otherwise", steps.row(frame, "le", written, AS_OF), NO)
    return steps.row(frame, "if", come, written, nothing("date"), kind="date", name="left on")


def lost_words(dates: list[tuple[c.Leaving, ...]]) -> str:
    """Say for the ledger what has ended parts: leaving, or the day of an event."""
    written = [lines[0].date for lines in dates if any(loses(line) for line in lines)]
    words = ("leaving" if isinstance(day, x.Path) else said(day.span.text) for day in written)
    return f", forfeited on {' or '.join(dict.fromkeys(words))}"


def loses(line: c.Leaving) -> bool:
    """Whether a line may forfeit something."""
    return line.action not in (*KEEPS_ALL, "vest share")


def action_number(low: Lowering, context: Context, lines: Sequence[c.Leaving]) -> str:
    """Return the number, from 1, of the first line that applies, else 0."""
    steps, left = low.steps, left_on(low, context, lines[0])
    # What a line asks is looked at on its day: what is dated later does not count.
    inside = replace(on_payee(context), date=left).later(left)
    made: Operand = ZERO
    for position in range(len(lines), 0, -1):
        line = lines[position - 1]
        if line.when is None:
            made = number(position)
            continue
        holds = lower_column(low, inside, line.when)
        made = steps.row(
            context.frame,
            "if",
            steps.row(context.frame, "otherwise", holds, NO),
            number(position),
            made,
        )
    return steps.as_column(context.frame, made, "leaving line")


def one_of(low: Lowering, frame: str, action: str, wanted: list[int]) -> str:
    """Return whether the line that applies is one of these."""
    steps = low.steps
    made: Operand = NO
    for position in wanted:
        hit = steps.row(frame, "same", action, number(position))
        made = hit if made == NO else steps.row(frame, "or", made, hit)
    return steps.as_column(frame, made)


def at_once(low: Lowering, days_: list[Day], parts: Parts) -> tuple[str, str]:
    """Return when each part falls due after leaving, and whether it is moved to that day.

    The days are those of the parts. A day moves what is earned by then and comes later.
    """
    steps, frame = low.steps, parts.frame
    due, moved = parts.due, steps.as_column(frame, NO)
    for day in days_:
        wanted = [
            position
            for position, line in enumerate(day.lines, 1)
            if "at once" in line.options and line.action in ("vest all", "keep pro rata")
        ]
        if not wanted:
            continue
        applies = one_of(low, frame, day.action, wanted)
        mine = steps.all_of(frame, applies, still_to_come(low, day, parts, due))
        due = steps.row(frame, "if", mine, day.left, due, name="due after leaving")
        moved = steps.row(frame, "or", moved, mine)
    return due, moved


def still_to_come(low: Lowering, day: Day, parts: Parts, due: str) -> str:
    """Return whether a part is earned by a day and comes after it."""
    steps, frame = low.steps, parts.frame
    come = steps.row(frame, "otherwise", steps.row(frame, "le", due, day.left), NO)
    return steps.all_of(
        frame,
        steps.row(frame, "defined", day.left),
        _earned_by(low, day, parts),
        steps.row(frame, "not", come),
    )


def _earned_by(low: Lowering, day: Day, parts: Parts) -> str:
    steps, frame = low.steps, parts.frame
    earned = steps.lift(frame, parts.rows.earned_on)
    assert earned is not None
    by_then = steps.row(frame, "le", earned, day.left)
    return steps.row(frame, "otherwise", by_then, NO)


def kept(low: Lowering, context: Context, day: Day, parts: Parts) -> str:
    """Return what a leaving line keeps of each part, by the days before any cliff gathers.

    Pro rata keeps the parts reached, and of the running part the share of months or days that
    have passed since the part before it in a schedule, else since the day on which it was earned.
    What is earned after the day has nothing to do with it.
    """
    steps, frame = low.steps, parts.frame
    made: Operand = ZERO
    for position, line in enumerate(day.lines, 1):
        if line.action != "keep pro rata":
            continue
        here = steps.row(frame, "same", day.action, number(position))
        here = steps.row(frame, "and", here, _earned_by(low, day, parts))
        known = _running_share(low, context, day, line, parts, here)
        made = steps.row(frame, "if", here, known, made)
    return steps.as_column(frame, made, "kept", parts.rows.unit)


def _running_share(
    low: Lowering, context: Context, day: Day, line: c.Leaving, parts: Parts, here: str
) -> str:
    """Return what a line keeps of each part where it applies (`here`); its day must be known."""
    steps, frame, left, unit = low.steps, parts.frame, day.left, parts.rows.unit
    since = parts.previous
    if line.since is not None:
        since = steps.as_column(frame, lower(low, replace(context, known=AS_OF), line.since))
    between = "months_between" if line.by == "months" else "days_between"
    reached = steps.row(frame, "le", parts.nominal, left)
    began = steps.row(frame, "le", since, left)
    gone = steps.row(frame, between, since, left)  # type: ignore[arg-type]
    span = steps.row(frame, between, since, parts.nominal)  # type: ignore[arg-type]
    share = steps.row(frame, "div", steps.row(frame, "mul", parts.amount, gone), span)
    # Where not even one month is complete until the part's day, none has passed.
    share = steps.row(frame, "if", steps.row(frame, "same", span, ZERO), ZERO, share)
    part = steps.row(frame, "if", began, rounded(low, frame, share, unit), ZERO, unit=unit)
    stays = steps.row(frame, "if", reached, parts.amount, part, unit=unit)
    low.demand(stays, f"`{said(line.span.text)}` of {parts.rows.component}", line.span,
               where=here, context=context)  # fmt: skip
    low.note(
        frame, parts.rows.component,
        f"{said(line.span.text)}: {{{gone}}} of {{{span}}} {line.by} had passed on {{{left}}}, so "
        f"{{{part}}} of {{{parts.amount}}} stays", 1,
        steps.all_of(frame, here, began, steps.row(frame, "not", reached)),
    )  # fmt: skip
    return steps.row(frame, "otherwise", stays, ZERO, unit=unit)
