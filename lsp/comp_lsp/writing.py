"""What is being written at a place: the line up to there, and what the grammar would take next."""

from __future__ import annotations

import re
from dataclasses import dataclass

from comp_lsp.analysis import Analysis
from comp_lsp.place import block_at
from comp_lsp.view import View
from compdsl.check.offers import Here
from compdsl.syntax.declarations import Block, BlockKind
from compdsl.syntax.tokens import Piece, code_lines, going_on, pieces
from compdsl.syntax.trouble import BLOCK_WORDS

LAST_WORD = re.compile(r"\w*\Z")
BEHIND = re.compile(r"((?:\w+\.)+)\Z")
COMPARED = re.compile(r"([\w.]+)\s+is(?:\s+not)?(?:\s+one\s+of(?:\s+\w+\s*,)*)?\s*\Z")
COUNTED = re.compile(
    r"(?:(?:sum|count|average|smallest|largest|first|last) of(?: distinct)?|any)"
    r"\s+(\w+)[^()]*\swhere\s[^()]*\Z"
)
TYPED = ("record", "term", "quota", "function")


@dataclass(frozen=True, slots=True)
class Writing:
    """A line up to a place.

    `before` is what stands before the word that is being written, `begun` that word with the
    words before it that may be the start of a longer keyword; `names` are the terminals that the
    grammar would take in its place. `start` is where `begun` starts in the document.
    """

    view: View
    kind: BlockKind | None
    block: Block | None
    rule: str
    before: str
    begun: str
    start: int
    names: frozenset[str]
    pieces: tuple[Piece, ...]

    @property
    def keyword(self) -> str:
        """The last keyword before the place."""
        words = [each.words for each in self.pieces if each.words[:1].isalpha()]
        return words[-1] if words else ""

    @property
    def here(self) -> Here:
        """The place as the checker's names need it."""
        behind = BEHIND.search(self.before)
        compared = COMPARED.search(self.before)
        counted = COUNTED.search(self.before)
        return Here(
            self.kind,
            self.block,
            self.keyword,
            tuple(behind[1].split(".")[:-1]) if behind else (),
            tuple(compared[1].split(".")) if compared else (),
            bool(self.pieces) and self.pieces[-1].kind == "COLON" and self.kind in TYPED,
            counted[1] if counted else "",
        )


def writing_at(analysis: Analysis, offset: int) -> Writing | None:
    """Return what is being written at an offset; None inside a remark, a text or a table."""
    view = analysis.around(offset)
    inside = view.layout.inward(offset)
    if inside is None:
        return None
    source = view.layout.source
    start = source.text.rfind("\n", 0, inside) + 1
    line = source.text[start:inside]
    indent = len(line) - len(line.lstrip())
    open_line = next((c for c in code_lines(source) if c.start < start <= inside <= c.end), None)
    code = line.lstrip() if open_line is None else open_line.code[: inside - open_line.start]
    if _is_prose(code):
        return None
    depth = (1 if indent else 0) if open_line is None else open_line.depth
    block = block_at(view, inside)
    kind = _kind(code, depth, block)
    rule = f"{kind}_{'item' if depth else 'header'}" if kind is not None else ""
    return _writing(view, kind, block if depth else None, rule, code, offset)


def _kind(code: str, depth: int, block: Block | None) -> BlockKind | None:
    if depth:
        return None if block is None else block.kind
    first = re.match(r"\w+(?=\s)", code)
    return BLOCK_WORDS.get(first[0]) if first is not None else None


def _writing(
    view: View, kind: BlockKind | None, block: Block | None, rule: str, code: str, offset: int
) -> Writing:
    last = LAST_WORD.search(code)
    begun = last[0] if last is not None else ""
    before = code[: len(code) - len(begun)]
    names: frozenset[str] = frozenset()
    if rule:
        names, end = going_on(rule, before)
        open_words = before[end:].lstrip()
        begun, before = open_words + begun, before[: len(before) - len(open_words)]
    found = tuple(pieces(rule, before)) if rule else ()
    return Writing(view, kind, block, rule, before, begun, offset - len(begun), names, found)


def _is_prose(code: str) -> bool:
    outside = re.sub(r'"[^"]*"', "", code)
    return "#" in outside or '"' in outside or code.startswith("|")
