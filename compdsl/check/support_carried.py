"""What cannot stand beside `excess carried forward` yet: it comes later, and has no record."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check.caps import targets_of
from compdsl.check.components import named
from compdsl.check.too_early import TooEarly
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.names.wording import KIND_WORDS
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block, OnHeader
from compdsl.syntax.node import Node, walk

COUNTING = (x.Aggregate, x.EarnedSum, x.Rank)
WORDS = "`excess carried forward`"


def carried_too_early(typed: Typed, block: Block) -> Iterator[TooEarly]:
    """Yield what a block asks for beside what is carried forward."""
    carried = [each for each in block.all(c.AtMost) if each.excess == "carried"]
    if block.kind == "earning" and carried:
        yield from _beside(block, carried)
        for limit in block.all(c.AtMost):
            if isinstance(limit.scope, str):
                yield from _limit(typed, limit)
        for line in block.all(c.Payable):
            yield from _payable(typed, line)
    elif carried:
        hint = "write it in the earning itself, or `excess lost` here"
        yield TooEarly(carried[0].span, f"{WORDS} in {KIND_WORDS[block.kind]}", hint)
    if isinstance(block.header, OnHeader) and block.kind in ("accelerator", "cap"):
        yield from _on_carried(typed, block, block.header)


def _beside(block: Block, carried: list[c.AtMost]) -> Iterator[TooEarly]:
    for second in carried[1:]:
        hint = "write `excess lost` in one of the two"
        yield TooEarly(second.span, f"a second limit with {WORDS}", hint)
    if block.first(c.LessEarlier) is not None:
        hint = "write `excess lost`; a later period catches up with what this one could not earn"
        yield TooEarly(carried[0].span, f"{WORDS} beside `less what was earned earlier`", hint)


def _limit(typed: Typed, limit: c.AtMost) -> Iterator[TooEarly]:
    """Yield a limit that differs from record to record, or from day to day."""
    for node in walk(limit.amount):
        ref = typed.refs.get(node)
        is_figure = ref is not None and ref.kind in ("metric", "tiers", "earning")
        if isinstance(node, COUNTING) or is_figure or _of_record(typed, node):
            what = f"`{limit.amount.span.text}` as a limit beside {WORDS}"
            hint = "write an amount, a term, a quota or a field of the person, as in `payee.limit`"
            yield TooEarly(limit.amount.span, what, hint)
            return


def _payable(typed: Typed, line: c.Payable) -> Iterator[TooEarly]:
    """Yield a part that looks at the record: what is carried forward has none."""
    looks = any(_of_record(typed, node) for node in x.outside_aggregates(line))
    if looks or line.release.how == "with each":
        hint = "leave the line out, so that it is payable when it is earned, or write `excess lost`"
        yield TooEarly(line.span, f"`{line.span.text}` beside {WORDS}", hint)


def _of_record(typed: Typed, node: Node) -> bool:
    """Whether it is a field of the record at hand, or counts records of it."""
    ref, plan = typed.refs.get(node), typed.symbols.plan
    if isinstance(node, x.Aggregate):
        return node.of_this is not None
    is_field = ref is not None and ref.kind == "field" and ref.start != "payee"
    return is_field and plan is not None and ref is not None and ref.record != plan.payee


def _on_carried(typed: Typed, block: Block, header: OnHeader) -> Iterator[TooEarly]:
    """Yield what works on each row of an earning that has rows without a record."""
    if block.kind == "cap":
        per_record = [each for each in block.all(c.AtMost) if not isinstance(each.scope, str)]
        carries = any(_carries(symbol.block) for symbol in targets_of(typed, block))
        for limit in per_record if carries else ():
            what = "a cap per record on what is carried forward"
            yield TooEarly(limit.span, what, "write a cap over time, as in `per year`")
        return
    for word, symbol in named(typed, header.targets, ("earning", "accelerator"), Report()):
        if _carries(symbol.block):
            hint = "write `excess lost` there, or an earning of its own in place of this one"
            yield TooEarly(word.span, "an accelerator on what is carried forward", hint)


def _carries(block: Block) -> bool:
    return any(each.excess == "carried" for each in block.all(c.AtMost))
