"""Lowering of leaving lines: which line applies to a payee, on which day, and what it keeps."""

from __future__ import annotations

from dataclasses import replace

from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower, lower_column
from compdsl.ir.lower.measured import rounded
from compdsl.ir.lower.release import Parts
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import AS_OF, NO, ZERO, number, said
from compdsl.ir.model import Operand
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block

KEEPS_ALL = ("keep all", "vest all")


def leaving_lines(low: Lowering, block: Block) -> list[c.Leaving]:
    """Return the leaving lines of a block, if any of them changes anything."""
    lines = block.all(c.Leaving)
    days = {line.date.span.text for line in lines}
    if len(days) > 1:
        low.unsupported(lines[-1], "leaving lines with different dates")
    acts = any(line.action != "keep all" for line in lines)
    return lines if acts else []


def on_payee(context: Context) -> Context:
    """Return the place as leaving lines see it: bare names are the payee's."""
    return replace(
        context, record="", row_key=None, period=None, start=None, in_metric=True, known=AS_OF
    )


def left_on(low: Lowering, context: Context, line: c.Leaving) -> str:
    """Return the day of leaving as a column of the context's frame."""
    return lower_column(low, on_payee(context), line.date, "left on")


def lost_words(lines: list[c.Leaving]) -> str:
    """Say for the ledger what has ended parts: leaving, or the day of an event."""
    day = lines[0].date
    return f", forfeited on {'leaving' if isinstance(day, x.Path) else said(day.span.text)}"


def action_number(low: Lowering, context: Context, lines: list[c.Leaving]) -> str:
    """Return the number, from 1, of the first line that applies, else 0."""
    steps, left = low.steps, left_on(low, context, lines[0])
    # What a line asks is looked at on its day: what is dated later does not count.
    inside = replace(on_payee(context), date=left, known=left, bound=left)
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


def at_once(
    low: Lowering, context: Context, lines: list[c.Leaving], parts: Parts
) -> tuple[str, str]:
    """Return when each part falls due after leaving, and whether it is moved to that day."""
    steps, frame = low.steps, parts.frame
    wanted = [
        position
        for position, line in enumerate(lines, 1)
        if "at once" in line.options and line.action in ("vest all", "keep pro rata")
    ]
    if not wanted:
        return parts.due, steps.as_column(frame, NO)
    left = left_on(low, context, lines[0])
    applies = one_of(low, frame, action_number(low, context, lines), wanted)
    later = steps.row(
        frame, "not", steps.row(frame, "otherwise", steps.row(frame, "le", parts.due, left), NO)
    )
    moved = steps.all_of(frame, steps.row(frame, "defined", left), applies, later)
    return steps.row(frame, "if", moved, left, parts.due, name="due after leaving"), moved


def kept(low: Lowering, context: Context, lines: list[c.Leaving], parts: Parts) -> str:
    """Return what a leaving line keeps of each part, by the days before any cliff gathers.

    Pro rata keeps the parts reached, and of the running part the share of months or days that
    have passed since the part before it.
    """
    steps, frame = low.steps, parts.frame
    made: Operand = ZERO
    action = action_number(low, context, lines)
    left = left_on(low, context, lines[0])
    for position, line in enumerate(lines, 1):
        if line.action != "keep pro rata":
            continue
        here = steps.row(frame, "same", action, number(position))
        since = parts.previous
        if line.since is not None:
            since = str(lower(low, on_payee(context), line.since))
        share = _running_share(low, parts, left, line, since)
        made = steps.row(frame, "if", here, share, made)
    return steps.as_column(frame, made, "kept", parts.rows.unit)


def _running_share(low: Lowering, parts: Parts, left: str, line: c.Leaving, since: str) -> str:
    steps, frame = low.steps, parts.frame
    between = "months_between" if line.by == "months" else "days_between"
    reached = steps.row(frame, "le", parts.nominal, left)
    began = steps.row(frame, "le", since, left)
    gone = steps.row(frame, between, since, left)  # type: ignore[arg-type]
    span = steps.row(frame, between, since, parts.nominal)  # type: ignore[arg-type]
    share = steps.row(frame, "div", steps.row(frame, "mul", parts.amount, gone), span)
    running = rounded(low, frame, share, parts.rows.unit)
    part = steps.row(frame, "if", began, running, ZERO)
    made = steps.row(frame, "if", reached, parts.amount, part)
    return steps.row(frame, "otherwise", made, ZERO, unit=parts.rows.unit)
