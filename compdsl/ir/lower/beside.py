"""Lowering of conditions inside an aggregate that look at the place where it is used.

`this.X` is a field of the clause's own record, and who has left is seen from the place. So the
answer differs from place to place: each is paired with the rows that could belong to it, the
condition is asked of each pair, and the pairs are folded back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compdsl.ir.lower import data, leaving_days
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.state import Lowering
from compdsl.ir.model import Fold, Ordinal, Pairs
from compdsl.syntax import expressions as x
from compdsl.syntax.node import Node, walk


def reads_this(low: Lowering, written: Node | None) -> bool:
    """Whether a condition inside an aggregate reads the clause's own record."""
    refs = [low.typed.refs.get(node) for node in walk(written)] if written is not None else []
    return any(ref is not None and ref.kind == "field" and ref.start == "clause" for ref in refs)


def asks_the_place(low: Lowering, written: x.Expr | None) -> bool:
    """Whether a condition inside an aggregate is asked anew at each place of the aggregate.

    It is where it reads the clause's own record, and where it asks who has left by then.
    """
    if written is None:
        return False
    return reads_this(low, written) or leaving_days.is_read(low, written)


def paired(low: Lowering, context: Context, source: Context, where: x.Expr, fold: Fold) -> Fold:
    """Return a fold over pairs of the place's rows and the rows counted."""
    steps = low.steps
    row = steps.column(context.frame, Ordinal(order=()), "number", name="row")
    match = [(steps.as_column(context.frame, own), theirs) for theirs, own in fold.match]
    match += _equal(low, context, source, where)
    pairs = Pairs(of=context.frame, other=source.frame, match=tuple(match))
    frame = steps.frame(f"{context.frame}.beside.{source.record}", pairs, "each with each")
    outer = replace(context, side=False).at(frame)
    place = replace(replace(source, side=True, outer=None).at(frame), outer=outer)
    if leaving_days.is_read(low, where):
        place = replace(place, known=leaving_days.seen_up_to(outer))

    def theirs(column: str | None) -> str | None:
        return None if column is None else steps.up(frame, column, side=True)

    return fold.model_copy(
        update={
            "other": frame,
            "value": theirs(fold.value),
            "where": lower_column(low, place, where),
            "match": ((steps.up(frame, row), row),),
            "order": theirs(fold.order),
        }
    )


def _equal(
    low: Lowering, context: Context, source: Context, where: x.Expr
) -> Iterator[tuple[str, str]]:
    """Yield what must be equal in all pairs: `customer is this.customer`, joined by `and`."""
    match where:
        case x.Brackets():
            yield from _equal(low, context, source, where.inner)
        case x.Logic(word="and"):
            yield from _equal(low, context, source, where.left)
            yield from _equal(low, context, source, where.right)
        case x.Compare(how="eq", left=x.Path() as one, right=x.Path() as other):
            sides = [low.typed.refs.get(each) for each in (one, other)]
            starts = [ref.start if ref is not None and ref.kind == "field" else "" for ref in sides]
            if sorted(starts) != ["clause", "row"]:
                return
            own, theirs = (one, other) if starts[0] == "clause" else (other, one)
            yield _own(low, context, own), lower_column(low, source, theirs)
        case _:
            return


def _own(low: Lowering, context: Context, written: x.Path) -> str:
    ref = low.typed.refs[written]
    if not ref.fields:
        assert context.row_key is not None
        return context.row_key
    return data.chain(low, context, ref.record, ref.fields)
