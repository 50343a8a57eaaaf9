"""The texts of a declaration that amendments have changed, each with the day on which it ends."""

from __future__ import annotations

from dataclasses import dataclass

from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block
from compdsl.syntax.node import Clause

RELEASE = (c.Payable, c.Leaving, c.Pause)
"""The lines that say what becomes of what was earned: they are those of the text, as a whole."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a declaration; it holds until the day before `since`, the last for ever."""

    since: str
    block: Block


def texts_of(block: Block) -> list[Text]:
    """Return what a block says about release, text by text, in order of time."""
    own = tuple(each for each in block.clauses if not isinstance(each, c.Until))
    rest = tuple(each for each in own if not isinstance(each, RELEASE))
    earlier = (each for each in earlier_of(block) if each.released)
    made = [Text(each.since.text, _with(block, (*rest, *each.lines))) for each in earlier]
    return [*made, Text("", _with(block, own) if made else block)]


def earlier_of(block: Block) -> list[c.Until]:
    """Return what a block was, in order of time."""
    return sorted(block.all(c.Until), key=lambda each: each.since.text)


def _with(block: Block, clauses: tuple[Clause, ...]) -> Block:
    return Block(block.span, block.kind, block.header, clauses, block.contract_text, block.broken)
