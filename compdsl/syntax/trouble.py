"""What to say when a header or clause cannot be parsed.

The parser knows which token it met and which it would have taken. From that, and from trying the
line in the other kinds of block, comes one message: a clause in the wrong place, an unknown clause
with a near name, a line that ends too early, or a word that cannot stand where it is.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lark import TextSlice
from lark.exceptions import UnexpectedCharacters, UnexpectedInput, UnexpectedToken
from lark.lexer import PatternStr

from compdsl.diagnostics.model import Report
from compdsl.source import Span
from compdsl.syntax import wording
from compdsl.syntax.declarations import BlockKind
from compdsl.syntax.lines import Line, LineTree
from compdsl.syntax.tables import parser

BLOCK_WORDS: dict[str, BlockKind] = {
    **{word: "earning" for word in ("salary", "commission", "bonus", "spiff", "fee", "award")},
    "plan": "plan", "choice": "choice", "record": "record", "term": "term", "quota": "quota",
    "metric": "metric", "tiers": "tiers", "grid": "grid", "accelerator": "accelerator",
    "cap": "cap", "clawback": "clawback", "draw": "draw", "payment": "payment",
    "vesting": "vesting", "reward": "reward", "function": "function", "use": "use",
    "ensure": "ensure", "example": "example",
}  # fmt: skip
ITEM_KINDS: tuple[BlockKind, ...] = (
    "plan", "record", "quota", "tiers", "earning", "accelerator", "cap", "clawback", "draw",
    "payment", "vesting", "reward", "example",
)  # fmt: skip
NAMED = {
    "NAME": "a name", "SLUG": "a name", "NUMBER": "a number", "PERCENT": "a percentage",
    "STRING": "a text in quotation marks", "DATE": "a date such as `2026-03-31`",
    "CODE": "a currency code such as `EUR`", "ROW": "a table row", "$END": "the end of the line",
    "MONTH_LIT": "a month such as `2026-03`", "QUARTER_LIT": "a quarter such as `2026-Q1`",
    "TO_DATE": "`quarter to date`", "FRACTION": "a fraction such as `1/80`",
    "MONEY": "an amount such as `EUR 100`",
}  # fmt: skip
VALUE_STARTS = {"NAME", "NUMBER", "MONEY", "PERCENT", "LPAR"}
OPERATORS = {"PLUS", "MINUS", "STAR", "SLASH", "LBRACE", "DOT", "LSQB", "AT", "OTHERWISE"}
SHOWN = 7


class Trouble:
    """Turns parse errors of one file into diagnostics."""

    def __init__(self, tree: LineTree, report: Report) -> None:
        self.tree = tree
        self.source = tree.source
        self.report = report

    def a(self, kind: str | None, header: Line | None = None) -> str:
        """Return the kind of block in words: `a commission`, `an accelerator`."""
        word = kind or "contract text"
        if kind == "earning" and header is not None:
            word = header.span.text.split(maxsplit=1)[0]
        return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"

    def unknown_block(self, line: Line) -> None:
        """Report a line at the margin that starts no declaration."""
        from compdsl.diagnostics.near import nearest

        word = re.match(r"\S+", line.span.text)
        text = word.group() if word else line.span.text
        span = Span(self.source, line.span.start, line.span.start + min(len(text), 60))
        if text.startswith("|"):
            self.report.add(wording.stray_row(span, "the margin of a file"))
            return
        self.report.add(wording.unknown_block(span, span.text, nearest(text[:60], BLOCK_WORDS)))

    def no_clauses(self, line: Line, kind: BlockKind, header: Line) -> None:
        """Report a line below a declaration that is a single line."""
        self.report.add(wording.stray_children(line.span, self.a(kind), header.span))

    def stray_child(self, child: Line, parent: Line, kind: BlockKind | None) -> None:
        """Report a line that is indented below a clause."""
        what = "this clause" if kind else "contract text"
        self.report.add(wording.stray_children(child.span, what, parent.span))

    def explain(
        self, problem: UnexpectedInput, line: Line, rule: str, kind: BlockKind, header: Line
    ) -> None:
        """Report why a header or clause could not be parsed."""
        at = self._position(problem, line)
        here = self.a(kind, header)
        if rule.endswith("_item") and self._belongs_elsewhere(line, kind, here, header):
            return
        wanted = self._wanted(problem)
        if at >= line.span.end:
            last = Span(self.source, max(line.span.end - 1, line.span.start), line.span.end)
            self.report.add(wording.unfinished(last, _listed(wanted), self._what(line, kind, rule)))
            return
        if at == line.span.start and rule.endswith("_item"):
            self._unknown_clause(line, here, rule)
            return
        token = Span(self.source, at, self._token_end(at, line))
        found = "a quotation mark without its partner" if _lone_quote(token) else f"`{token.text}`"
        self.report.add(
            wording.cannot_read(token, found, _listed(wanted), self._what(line, kind, rule))
        )

    def _what(self, line: Line, kind: BlockKind, rule: str) -> str:
        if rule.endswith("_header"):
            return f"the first line of {self.a(kind, line)}"
        first = line.span.text.split(maxsplit=1)[0]
        if kind in ("record", "choice", "term", "example") and not first.islower():
            return f"a line of {self.a(kind)}"
        return f"this `{first}` clause" if first.isalpha() else f"a line of {self.a(kind)}"

    def _position(self, problem: UnexpectedInput, line: Line) -> int:
        if isinstance(problem, UnexpectedToken) and problem.token.type == "$END":
            return line.span.end
        at = problem.pos_in_stream
        return line.span.end if at is None or at < 0 else at

    def _token_end(self, at: int, line: Line) -> int:
        match = re.compile(r"[\w.,%-]+|\"[^\"\n]*\"?|\S").match(self.tree.masked, at, line.span.end)
        return match.end() if match else min(at + 1, line.span.end)

    def _wanted(self, problem: UnexpectedInput) -> list[str]:
        if isinstance(problem, UnexpectedToken):
            try:
                names = set(problem.interactive_parser.accepts())
            except (AttributeError, TypeError):
                names = set(problem.accepts or problem.expected)
        elif isinstance(problem, UnexpectedCharacters):
            names = set(problem.allowed or ())
        else:
            names = set()
        return describe(names)

    def _belongs_elsewhere(self, line: Line, kind: BlockKind, here: str, header: Line) -> bool:
        text = TextSlice(self.tree.masked, line.span.start, line.span.end)
        homes = []
        for other in ITEM_KINDS:
            if other == kind:
                continue
            try:
                parser().parse(text, start=f"{other}_item")
            except UnexpectedInput:
                continue
            homes.append(other)
        if not homes or (homes == ["record"] and ":" in line.span.text):
            return False
        names = [self.a(home) for home in homes[:3]]
        phrase = " ".join(line.span.text.split()[:2])
        self.report.add(
            wording.wrong_block(line.span, phrase, " or ".join(names), here, header.span)
        )
        return True

    def _unknown_clause(self, line: Line, here: str, rule: str) -> None:
        from compdsl.diagnostics.near import nearest

        word = line.span.text.split(maxsplit=1)[0]
        span = Span(self.source, line.span.start, line.span.start + min(len(word), 60))
        phrases = clause_starts(rule)
        firsts = {phrase.split()[0] for phrase in phrases}
        near = nearest(word[:60], firsts)
        wanted = ", ".join(f"`{phrase}`" for phrase in phrases)
        self.report.add(wording.unknown_clause(span, span.text, here, wanted, near))


def _lone_quote(token: Span) -> bool:
    return token.text.startswith('"') and not (len(token.text) > 1 and token.text.endswith('"'))


def _listed(names: list[str]) -> str:
    shown = names[:SHOWN]
    return ", ".join(shown[:-1]) + (" or " if len(shown) > 1 else "") + (shown[-1] if shown else "")


def describe(names: set[str]) -> list[str]:
    """Return what the parser would take, in words; a value's many beginnings become `a value`."""
    wanted: list[str] = []
    if names >= VALUE_STARTS:
        wanted.append("a value")
        names = names - _value_terminals()
    if {"PLUS", "STAR"} <= names:
        names = names - OPERATORS - _operator_terminals()
    wanted.extend(sorted({phrase(name) for name in names if name != "$END"}))
    if "$END" in names:
        wanted.append("the end of the line")
    return wanted


@lru_cache(maxsize=1)
def _value_terminals() -> frozenset[str]:
    lark = parser().parse_interactive("", start="tiers_item")
    lark.feed_token(_keyword_token("from"))
    return frozenset(lark.accepts())


@lru_cache(maxsize=1)
def _operator_terminals() -> frozenset[str]:
    return frozenset(
        terminal.name
        for terminal in parser().terminals
        if terminal.name.startswith(("_IS", "_OF_THE", "_OVER_THE", "_SINCE", "_BEFORE"))
        or terminal.name in ("IN_CURRENCY", "IN_CURRENCY_ON", "TO_DATE", "_IN", "EQUAL", "LESSTHAN",
                             "MORETHAN", "SINCE", "EARNED", "PAID")
        or terminal.name.startswith("__ANON")
    )  # fmt: skip


def _keyword_token(word: str) -> object:
    from lark import Token

    for terminal in parser().terminals:
        if isinstance(terminal.pattern, PatternStr) and terminal.pattern.value == word:
            return Token(terminal.name, word)
    raise LookupError(word)


@lru_cache(maxsize=64)
def clause_starts(rule: str) -> tuple[str, ...]:
    """Return the words with which the clauses of a block may start."""
    accepts = parser().parse_interactive("", start=rule).accepts()
    phrases = sorted(phrase(name).strip("`") for name in accepts if name not in NAMED)
    return tuple(phrases)


def phrase(name: str) -> str:
    """Return a terminal as people write it."""
    if name in NAMED:
        return NAMED[name]
    for terminal in parser().terminals:
        if terminal.name == name:
            text = terminal.pattern.value
            return "`" + re.sub(r"\\s\+", " ", text).replace(r"\b", "").replace("(?:", "") + "`"
    return f"`{name.lower()}`"


def first_word(text: str) -> str:
    """Return the characters of a line up to the first blank."""
    return text.split(maxsplit=1)[0] if text.strip() else ""
