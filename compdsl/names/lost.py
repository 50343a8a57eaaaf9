"""The words in lines that could not be read: what a plan may declare without our knowing.

A broken line is reported where it stands. The field, value or declaration that it was to make is
missing then, and every use of it would be reported again. So the words of such lines are kept, and
nothing is said about a name that is one of them.
"""

from __future__ import annotations

import re

from compdsl.diagnostics.model import Report
from compdsl.syntax.declarations import BlockKind, File
from compdsl.syntax.node import Node

WORD = re.compile(r"[^\W\d]\w*")
NAMED = re.compile(r"\w+\s+(?!(?:for|on|by|per|from)\b)([^\W\d]\w*)")
"""The first line of a declaration as far as its name."""
ANYTHING = "*"
"""Among the lost words: a library that could not be used may have declared any name."""
SKIPPED = ("#", '"', "|")  # remarks, contract text and rows name nothing new


def lost_words(file: File, report: Report) -> frozenset[str]:
    """Return the words of all lines that are no part of the tree; none if all was read."""
    if not report.has_errors:
        return frozenset()
    read = _lines_read(file)
    lost: set[str] = set()
    for number in range(1, file.source.line_count + 1):
        line = file.source.line(number)
        if number not in read and not line.lstrip().startswith(SKIPPED):
            lost.update(WORD.findall(line.split("#", 1)[0]))
    return frozenset(lost)


def nameless_kinds(file: File) -> frozenset[BlockKind]:
    """Return the kinds of declarations whose first line is broken before the name."""
    broken = (block for block in file.blocks if block.header is None)
    return frozenset(block.kind for block in broken if not NAMED.match(block.span.text))


def _lines_read(file: File) -> set[int]:
    read: set[int] = set()
    for block in file.blocks:
        if block.header is not None:
            _cover(block.header, read)
        for clause in block.clauses:
            _cover(clause, read)
    return read


def _cover(node: Node, read: set[int]) -> None:
    last = node.span.file.position(max(node.span.end - 1, node.span.start))[0]
    read.update(range(node.span.line, last + 1))
