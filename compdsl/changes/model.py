"""A change that is offered at a place of a plan, and what the families of changes look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Edit
from compdsl.names.collect import RESERVED_NAMES
from compdsl.names.symbols import Record
from compdsl.source import Span
from compdsl.syntax.declarations import Block
from compdsl.syntax.node import Node, children

ChangeKind = Literal["mend", "rewrite", "extract", "inline"]
SLUG = re.compile(r"[^\W_][\w./@-]*")


@dataclass(frozen=True, slots=True)
class Change:
    """A named change. One that `mend`s answers diagnostics with one of the `codes`."""

    kind: ChangeKind
    title: str
    edits: tuple[Edit, ...]
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A place: the declaration that it is in, and its offset in the text of that.

    `is_whole` says that `typed` is the whole plan, and not the part of a long one that the place is
    about; `taken` are the names of the others. `start` is where the declaration starts in the plan.
    """

    typed: Typed
    block: Block
    offset: int
    start: int
    is_whole: bool = True
    taken: frozenset[str] = frozenset()

    @property
    def path(self) -> list[Node]:
        """The nodes that hold the place, from the declaration to the innermost."""
        found: list[Node] = [self.block]
        while inside := [each for each in children(found[-1]) if self.is_at(each.span)]:
            found.append(inside[0])
        return found

    def is_at(self, span: Span) -> bool:
        """Whether the place is in a span, its end included."""
        return span.file is self.block.span.file and span.start <= self.offset <= span.end

    def own(self, nodes: Iterator[Node]) -> list[Node]:
        """Return the nodes that stand in the plan's own text."""
        return [each for each in nodes if each.span.file is self.block.span.file]


def above(block: Block) -> Span:
    """Return where a declaration starts, with the remarks and contract text right above it."""
    file = block.span.file
    line = block.span.line
    while line > 1 and file.line(line - 1)[:1] in ("#", '"'):
        line -= 1
    start = file.offset(line)
    return Span(file, start, start)


def fresh(asked: Asked, name: str) -> str:
    """Return a name that nothing has, like the one given."""
    symbols = asked.typed.symbols
    fields = {f for r in symbols.names.values() if isinstance(r, Record) for f in r.fields}
    taken = {*asked.taken, *symbols.names, *symbols.lost, *symbols.spare, *fields, *RESERVED_NAMES}
    number, made = 1, name
    while made in taken:
        number += 1
        made = f"{name}_{number}"
    return made


def key_text(key: str) -> str:
    """Return a key as an example names it."""
    return key if SLUG.fullmatch(key) else f'"{key}"'
