"""One line's characters with its blanks put right: which tokens stand apart, and which together.

Tokens are cut by a pattern; the few cuts that depend on meaning (is this `-` a minus between two
values?) come from the parsed clause, as `Marks`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from compdsl.source import Span
from compdsl.syntax import declarations as d
from compdsl.syntax import expressions as x
from compdsl.syntax.node import Node, Word, walk

ATOM = re.compile(
    r'"[^"\n]*"'
    r"|[A-Z]{3}[ \t]+-?\d+(?:,\d+)*(?:\.\d+)?(?![\w%])"
    r"|[$€£¥₹][ \t]*-?\d+(?:,\d+)*(?:\.\d+)?"
    r"|\d[\d_]*(?:\.\d+)?[ \t]+%"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\w%])"
    r'|[,()\[\]:=]|"|[^\s,()\[\]:="]+'
)
SIGN = re.compile(r"==|!=|>=|<=|[=<>]")
WORDS = {
    "eq": "is", "ne": "is not", "ge": "is at least", "le": "is at most",
    "gt": "is above", "lt": "is below",
}  # fmt: skip
AFTER_IS = re.compile(r"(?:not|at|above|below|one|between|present)\b")
BINARY, UNARY, DOT, CALL = "binary", "unary", "dot", "call"


@dataclass(slots=True)
class Marks:
    """What the parsed clauses know about single characters, by offset.

    `kinds` says what a sign or bracket is; `spelt` gives a comparison sign's end and its words.
    """

    kinds: dict[int, str] = field(default_factory=dict)
    spelt: dict[int, tuple[int, str]] = field(default_factory=dict)

    def read(self, item: Node, masked: str) -> None:
        """Collect the marks of one header or clause."""
        for node in walk(item):
            match node:
                case x.Arithmetic(left=left, right=right):
                    self._between(left.span, right.span, masked, "+-*/", BINARY)
                case x.Negate():
                    self.kinds[node.span.start] = UNARY
                case x.Path(words=words):
                    for one, other in pairwise(words):
                        self._between(one.span, other.span, masked, ".", DOT)
                case x.Call(word=word) | d.FunctionHeader(word=Word() as word):
                    self.kinds[masked.index("(", word.span.end)] = CALL
                case x.Compare(left=left, how=how, right=right):
                    self._comparison(left.span, WORDS[how], right.span, masked)
                case _:
                    pass

    def _between(self, left: Span, right: Span, masked: str, signs: str, kind: str) -> None:
        gap = masked[left.end : right.start]
        sign = gap.strip()
        if len(sign) == 1 and sign in signs:
            self.kinds[left.end + gap.index(sign)] = kind

    def _comparison(self, left: Span, words: str, right: Span, masked: str) -> None:
        gap = masked[left.end : right.start]
        sign = SIGN.fullmatch(gap.strip())
        if sign is None:
            return
        start = left.end + gap.index(sign[0])
        ambiguous = words == "is" and AFTER_IS.match(masked, right.start)
        self.spelt[start] = (start + len(sign[0]), sign[0] if ambiguous else words)


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of a line that holds no blanks to change; `apart`: a blank came before it."""

    text: str
    kind: str
    apart: bool


def atoms(masked: str, start: int, end: int, marks: Marks) -> list[Atom]:
    """Cut the characters from `start` to `end` into atoms."""
    found: list[Atom] = []
    at = start
    while at < end:
        if masked[at].isspace():
            at += 1
            continue
        apart = at > start and masked[at - 1].isspace()
        stop, text, kind = _atom(masked, at, end, marks)
        found.append(Atom(text, kind, apart))
        at = stop
    return found


def _atom(masked: str, at: int, end: int, marks: Marks) -> tuple[int, str, str]:
    if at in marks.spelt:
        stop, words = marks.spelt[at]
        return stop, words, BINARY
    if at in marks.kinds:
        return at + 1, masked[at], marks.kinds[at]
    found = ATOM.match(masked, at, end)
    if found is None:
        return at + 1, masked[at], ""
    stop = found.end()
    if masked[at] != '"':
        stop = next((cut for cut in range(at + 1, stop) if _is_cut(cut, marks)), stop)
    text = masked[at:stop].rstrip()
    stop = at + len(text)
    if text[0] != '"':
        text = " ".join(text.split()).replace(" %", "%")
    return stop, text, ""


def _is_cut(at: int, marks: Marks) -> bool:
    return at in marks.spelt or at in marks.kinds


def joined(found: list[Atom]) -> str:
    """Return atoms as one text, with the blanks that belong between them."""
    parts: list[str] = []
    before: Atom | None = None
    for atom in found:
        if before is not None and _apart(before, atom):
            parts.append(" ")
        parts.append(atom.text)
        before = atom
    return "".join(parts)


def _apart(one: Atom, other: Atom) -> bool:
    if other.text in (",", ")", "]", "[") or one.text in ("(", "["):
        return False
    if one.text == "," or BINARY in (one.kind, other.kind):
        return True
    if one.text in (":", "=") or other.text in (":", "="):
        return True
    if one.kind in (UNARY, DOT) or other.kind in (CALL, DOT):
        return False
    if other.text == "(" or one.text in (")", "]") or '"' in (one.text[0], other.text[0]):
        return True
    return other.apart
