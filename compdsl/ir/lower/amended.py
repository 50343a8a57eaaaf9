"""What an amendment has changed: the words of a clause, and the release of what it earned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compdsl.ir.lower.context import Context
from compdsl.ir.lower.state import Lowering, Rows
from compdsl.ir.lower.steps import day
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block
from compdsl.syntax.node import Clause
from compdsl.syntax.texts import earlier_of, texts_of

PARTS = ("payee", "amount", "earned_on", "place", "key", "period", "cause", "by", "again")


def by_text(low: Lowering, rows: Rows, block: Block) -> list[Rows]:
    """Return the rows of an earning, those of each of its texts apart, each with its release.

    Rows are told apart where the release differs, and where something is earned later than on the
    day whose text made it. All of them are rows of one earning, under the same limits.
    """
    days = [each.since.text for each in earlier_of(block) if each.released]
    if block.first(c.EarnedOn) is not None:
        days = sorted({*days, *(since for since, _ in low.plan.earlier)})
    if not days or rows.context.date is None:
        return [rows]
    assert low.plan.first is not None
    starts = [low.plan.first.isoformat(), *days]
    return [
        _of_text(low, rows, block, start if position else "", [*days, ""][position], start)
        for position, start in enumerate(starts)
    ]


def _of_text(low: Lowering, rows: Rows, block: Block, since: str, until: str, text: str) -> Rows:
    """Return the rows that are dated from one day on (if one is given) and before another."""
    steps, frame, date = low.steps, rows.frame, rows.context.date
    assert date is not None
    tests = [steps.row(frame, "ge", date, day(since))] if since else []
    tests += [steps.row(frame, "lt", date, day(until))] if until else []
    words = f"each row from {since}" if since else f"each row before {until}"
    own = steps.filter(frame, steps.all_of(frame, *tests), f"{rows.component}.text", words)
    lifted = {
        part: steps.lift(own, column)
        for part in PARTS
        if (column := getattr(rows, part)) is not None
    }
    release = next(each.block for each in texts_of(block) if not each.since or text < each.since)
    is_late = block.first(c.EarnedOn) is not None
    return replace(
        rows, frame=own, context=rows.context.at(own), release=release,
        text=text if is_late else "", **lifted,  # type: ignore[arg-type]
    )  # fmt: skip


def texts(
    low: Lowering, context: Context, clause: Clause, written: x.Expr
) -> Iterator[tuple[str, str | None]]:
    """Yield the text of a clause and the column that says where it holds; None for everywhere."""
    if not isinstance(written, x.Dated) or context.date is None:
        yield clause.span.text, None
        return
    begun = low.steps.row(context.frame, "ge", context.date, day(written.since.text))
    if written.span.file.name != clause.span.file.name or isinstance(written.after, x.YesNo):
        yield f"when {written.span.text}", None  # what an amendment adds or removes
        return
    lead = clause.span.text[: written.span.start - clause.span.start]
    yield clause.span.text, begun
    if not isinstance(written.before, x.YesNo):
        yield f"{lead}{written.before.span.text}", low.steps.row(context.frame, "not", begun)
