"""The tokens of a line as the grammar cuts them, with the words of its keywords.

For tools that look at a line and not at its meaning: colours, hovers, completion. Where the line
stops making sense the tokens end, and `rest` says where.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lark.exceptions import UnexpectedInput

from compdsl.diagnostics.model import Report
from compdsl.source import SourceFile
from compdsl.syntax.declarations import BlockKind
from compdsl.syntax.expected import phrases
from compdsl.syntax.lines import Line, LineTree, line_tree
from compdsl.syntax.nesting import guessed_kind, regrouped
from compdsl.syntax.tables import parser
from compdsl.syntax.trouble import BLOCK_WORDS, first_word


@dataclass(frozen=True, slots=True)
class Piece:
    """A token: the grammar's name for it, the keyword that it is (or nothing), and its place."""

    kind: str
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CodeLine:
    """A header or clause: the kind of its block, the rule that reads it, and its characters."""

    block: BlockKind
    rule: str
    code: str
    start: int
    end: int
    depth: int
    """0 for a header, 1 for a clause, 2 for a row of a table below a clause."""


def code_lines(source: SourceFile) -> Iterator[CodeLine]:
    """Give the lines of a file that are code, in reading order."""
    report = Report()
    tree = line_tree(source, report)
    for line in regrouped(tree, report):
        kind = BLOCK_WORDS.get(first_word(tree.code(line)))
        kind = kind or (guessed_kind(tree, line) if line.children else None)
        if kind is not None:
            yield from _lines(tree, line, kind, 0)


def pieces(rule: str, code: str, start: int = 0) -> list[Piece]:
    """Return the tokens of a line up to where it stops following its rule."""
    said = phrases()
    found: list[Piece] = []
    at = parser().parse_interactive(code, start=rule)
    try:
        for token in at.iter_parse():
            begin, end = token.start_pos or 0, token.end_pos or 0
            words = said.get(token.type, "")
            found.append(Piece(token.type, words, start + begin, start + end))
    except UnexpectedInput:
        pass
    return found


def going_on(rule: str, code: str) -> tuple[frozenset[str], int]:
    """Return the terminals that may come next in a line, and up to where the line makes sense."""
    at = parser().parse_interactive(code, start=rule)
    end = 0
    try:
        for token in at.iter_parse():
            end = token.end_pos or end
    except UnexpectedInput:
        pass
    names: set[str] = at.accepts()  # type: ignore[no-untyped-call]
    return frozenset(names), end


def _lines(tree: LineTree, line: Line, kind: BlockKind, depth: int) -> Iterator[CodeLine]:
    code = tree.code(line)
    if not code.startswith('"') or kind == "ensure":
        rule = "given_row" if code.startswith("|") else f"{kind}_{'item' if depth else 'header'}"
        yield CodeLine(kind, rule, code, line.span.start, line.span.end, depth)
    for child in line.children:
        yield from _lines(tree, child, kind, depth + 1)
