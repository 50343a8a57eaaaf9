"""What a plan needs of its libraries: only that becomes part of it.

All that the plan's own file declares is needed, all that pays, takes back or pays ahead, and
whatever those read. A record of a library that nothing reads asks for no table, and a name that
nothing reads clashes with none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compdsl.names.renaming import declared_word
from compdsl.source import SourceFile
from compdsl.syntax.clauses import TypeName
from compdsl.syntax.declarations import Block, BlockKind
from compdsl.syntax.node import Word, walk

ALWAYS: tuple[BlockKind, ...] = (
    "plan", "earning", "accelerator", "cap", "clawback", "draw", "payment", "reward", "ensure",
)  # fmt: skip


def reached(plans: set[SourceFile], blocks: Iterable[Block], given: set[Block]) -> set[Block]:
    """Return the blocks that a plan needs, of all that it and its libraries declare.

    `given` are terms whose value the plan gives. A name means the declaration of the file that it
    stands in, else the plan's own, else another.
    """
    blocks = list(blocks)
    named: dict[str, list[Block]] = {}
    for block in blocks:
        word = declared_word(block)
        if word is not None:
            named.setdefault(word.name, []).append(block)
    waiting = [
        each for each in blocks if each.span.file in plans or each.kind in ALWAYS or each in given
    ]
    kept: set[Block] = set()
    while waiting:
        block = waiting.pop()
        if block not in kept:
            kept.add(block)
            waiting += _read_by(block, named, plans)
    return kept


def _read_by(
    block: Block, named: dict[str, list[Block]], plans: set[SourceFile]
) -> Iterator[Block]:
    here = block.span.file
    for node in walk(block):
        found = named.get(node.name, []) if isinstance(node, Word | TypeName) else []
        own = [each for each in found if each.span.file is here]
        of_plan = [each for each in found if each.span.file in plans]
        yield from [*own, *of_plan, *found][:1]
