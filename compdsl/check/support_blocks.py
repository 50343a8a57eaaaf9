"""What is read but not worked out yet and shows only in a whole block."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check.support_clauses import clause_too_early
from compdsl.check.too_early import TooEarly
from compdsl.check.typed import Typed
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block, OnHeader
from compdsl.syntax.node import walk


def block_too_early(typed: Typed, block: Block) -> Iterator[TooEarly]:
    """Yield what a block asks for as a whole that is not worked out yet."""
    yield from _leaving_dates(typed, block)
    if block.kind == "accelerator":
        yield from _accelerated(typed, block)


def _leaving_dates(typed: Typed, block: Block) -> Iterator[TooEarly]:
    lines = [each for each in block.all(c.Leaving) if not clause_too_early(typed, block, each)]
    other = next((each for each in lines if each.date.span.text != lines[0].date.span.text), None)
    if other is not None:
        hint = f"write all of them `on {lines[0].date.span.text}`"
        yield TooEarly(other.date.span, "a second date in the lines about leaving", hint)


def _accelerated(typed: Typed, block: Block) -> Iterator[TooEarly]:
    header = block.header
    if not isinstance(header, OnHeader) or not header.targets:
        return
    named = {word.name for word in header.targets}
    for node in walk(block):
        ref = typed.refs.get(node) if isinstance(node, x.Path) else None
        if ref is not None and ref.kind == "earning" and ref.name not in named:
            hint = f"work it out from `{header.targets[0].name}`"
            yield TooEarly(node.span, f"`{ref.name}` in an accelerator that is not on it", hint)
