"""What a part can wait for: records that are counted, without a window, up to each day."""

from __future__ import annotations

from compdsl.check.measures import aggregates_of
from compdsl.check.too_early import TooEarly
from compdsl.check.typed import Typed
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block
from compdsl.syntax.node import walk

COUNTED = "count records, as in `(count of Payment of this Deal) is at least 3`"


def waits_too_early(typed: Typed, block: Block, condition: x.Expr, words: str) -> TooEarly | None:
    """Return what cannot be looked at day by day in the condition of `payable when`."""
    for node in walk(condition):
        if isinstance(node, x.Windowed | x.EarnedSum | x.Rank):
            return TooEarly(node.span, f"a window in `{words}`", COUNTED)
    if words == "cliff when":
        found = own_row(typed, condition, words)
        if found is not None:
            return found
    scope = block.first(c.ForEachRecord)
    own = scope.record.name if scope is not None else ""
    for counted in aggregates_of(typed, condition):
        if counted.of_this is None and own and counted.path.first.name == own:
            what = f"counting `{own}` in `{words}` of each `{own}`"
            return TooEarly(counted.span, what, COUNTED)
    return None


def own_row(typed: Typed, written: x.Expr, words: str) -> TooEarly | None:
    """Return a field of the record at hand: several earnings may vest by one schedule."""
    for node in x.outside_aggregates(written):
        ref = typed.refs.get(node)
        of_row = ref is not None and ref.kind == "field" and ref.start == "row"
        if of_row or (isinstance(node, x.Aggregate) and node.of_this is not None):
            hint = "write a time, as in `cliff 12 months`, or what holds for everybody"
            return TooEarly(node.span, f"a look at one record in `{words}`", hint)
    return None
