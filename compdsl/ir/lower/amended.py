"""The words of a clause that an amendment has changed: each text where it holds."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.ir.lower.context import Context
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import day
from compdsl.syntax import expressions as x
from compdsl.syntax.node import Clause


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
