"""What to say when a header or clause cannot be parsed: one message a mistake.

The questions are asked in this order, and the first that is answered yes gives the message. Is a
bracket or quotation mark without its partner? Is a number or date written as elsewhere? Is the line
a clause of another kind of block? Is a word near to one that may stand there? Is something missing,
or too much? Else: what stands here, and what may.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lark.exceptions import UnexpectedInput, UnexpectedToken

from compdsl.diagnostics.model import Report
from compdsl.diagnostics.near import nearest
from compdsl.source import Span
from compdsl.syntax import expected, repairs, wording, wording_values
from compdsl.syntax.around import Around
from compdsl.syntax.clause_words import example, likely, sayable, worked_out
from compdsl.syntax.declarations import BlockKind
from compdsl.syntax.lines import Line, LineTree
from compdsl.syntax.lookalikes import LOOKALIKES
from compdsl.syntax.notations import foreign
from compdsl.syntax.repairs import Repair
from compdsl.syntax.slips import slip

BLOCK_WORDS: dict[str, BlockKind] = {
    **dict.fromkeys(("salary", "commission", "bonus", "spiff", "fee", "award"), "earning"),
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
SINGLE: tuple[BlockKind, ...] = ("metric", "function", "use")
FREE_STARTS: tuple[BlockKind, ...] = ("choice", "record", "term", "ensure")
PARTNERS = {"(": ")", "[": "]"}
SHOWN = 60


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
            word = first_word(self.tree.code(header))
        elif kind == "earning":
            word = "commission or another earning"
        if kind in ("tiers", "use"):
            return "tiers" if kind == "tiers" else "a `use` line"
        return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"

    def unknown_block(self, line: Line, kind: BlockKind | None = None) -> None:
        """Report a line at the margin that starts no declaration; `kind` is that of its clauses."""
        word = first_word(self.tree.code(line))
        span = self._part(line, 0, min(len(word), SHOWN))
        if word.startswith('"') and line.children:
            likely = kind if kind in BLOCK_WORDS else ""
            self.report.add(wording.text_with_clauses(line.span, likely or ""))
            return
        if word.startswith("|"):
            self.report.add(wording.stray_row(span, "the margin of a file"))
            return
        self.report.add(wording.unknown_block(span, word[:SHOWN], meant_block(word)))

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
        at = _position(problem, line)
        if self.source.text[line.span.start + at : line.span.start + at + 1] in tuple(LOOKALIKES):
            return  # reported as such, with its fix
        _Broken(self, line, rule, kind, header).explain(at)

    def _part(self, line: Line, start: int, end: int) -> Span:
        return Span(self.source, line.span.start + start, line.span.start + end)


class _Broken:
    """One line that could not be parsed, with the rule for its place."""

    def __init__(
        self, trouble: Trouble, line: Line, rule: str, kind: BlockKind, header: Line
    ) -> None:
        self.trouble = trouble
        self.report = trouble.report
        self.line = line
        self.text = trouble.tree.code(line)
        self.rule = rule
        self.kind = kind
        self.header = header
        self.here = trouble.a(kind, header)

    def explain(self, at: int) -> None:
        """Report what is wrong, given where the parser stopped."""
        if self._without_partner() or self._foreign(at) or self._slip() or self._elsewhere():
            return
        if self._square(at) or self._own_line(at) or self._spreadsheet(at) or self._brackets(at):
            return
        if self.text[at - 1 : at].isalnum() and self.text[at : at + 1].isalnum():
            at = len(self.text[:at]) - len(re.split(r"\W", self.text[:at])[-1])
        twice = repairs.doubled(self.rule, self.text, at)
        if twice is not None:
            span = self._span(twice.start, twice.end)
            self.report.add(wording.twice(span, span.text))
            return
        names = expected.accepted(self.rule, self.text[:at])
        meant = repairs.exchanged(self.rule, self.text, at, names)
        if meant is None or not expected.reads(self.rule, meant.applied(self.text)):
            meant = repairs.before_it(self.rule, self.text, at) or meant
        if meant is not None:
            self._meant(meant)
        elif at >= len(self.text):
            span = self._span(max(at - 1, 0), at)
            wanted = self._mode() or expected.described(sayable(self.kind, names))
            self.report.add(wording.unfinished(span, wanted, self._what()))
        elif at == 0 and self.rule.endswith("_item") and self.kind not in FREE_STARTS:
            self._unknown_clause()
        else:
            self._cannot_stand(at, names)

    def _mode(self) -> str:
        """Return what tiers or a grid lack that end before saying how their rates apply."""
        for rule, modes in wording.MODES.items():
            if self.rule == rule and expected.reads(rule, f"{self.text}, interpolated"):
                return modes
        return ""

    def _span(self, start: int, end: int) -> Span:
        first = self.line.span.start
        return Span(self.trouble.source, first + start, first + end)

    def _what(self) -> str:
        """Return the line in words: `this `payable` clause`, `the first line of a term`."""
        if self.rule.endswith("_header"):
            return f"the first line of {self.trouble.a(self.kind, self.line)}"
        if self.kind != "ensure":
            for phrase in sorted(expected.clause_starts(self.rule), key=len, reverse=True):
                if self.text.startswith(phrase + " ") or self.text == phrase:
                    return f"this `{phrase}` clause"
        return f"a line of {self.here}"

    def _without_partner(self) -> bool:
        """Report a bracket or a quotation mark without its partner."""
        lone = _lone_mark(self.text)
        if lone is None:
            return False
        at, sign = lone
        if sign == '"':
            repair = repairs.closed(self.rule, self.text, '"', at) or self._opened(at)
            start, end = at, (at + 1 if repair and repair.start < at else len(self.text))
            span = self._span(start, min(end, start + SHOWN))
            self.report.add(wording.lone_quote(span, self._edit(repair)))
        elif sign in PARTNERS:
            repair = repairs.closed(self.rule, self.text, PARTNERS[sign], at)
            span = self._span(at, at + 1)
            self.report.add(wording.open_bracket(span, sign, PARTNERS[sign], self._edit(repair)))
        else:
            left_out: Repair | None = Repair(at, at + 1, "")
            if left_out and not expected.reads(self.rule, left_out.applied(self.text)):
                left_out = None
            span = self._span(at, at + 1)
            self.report.add(wording.stray_bracket(span, sign, self._edit(left_out)))
        return True

    def _opened(self, at: int) -> Repair | None:
        """Return the repair that puts a quotation mark where a text without one starts."""
        for found in list(re.finditer(r"(?<=\s)\S", self.text[:at]))[:8]:
            repair = Repair(found.start(), found.start(), '"')
            if expected.reads(self.rule, repair.applied(self.text)):
                return repair
        return None

    def _edit(self, repair: Repair | None) -> tuple[Span, str] | None:
        return None if repair is None else (self._span(repair.start, repair.end), repair.text)

    def _foreign(self, at: int) -> bool:
        """Report an amount or a date in another notation."""
        found = foreign(self.text, at) if len(self.text) <= repairs.LONGEST else None
        if found is None:
            return False
        span = self._span(found.start, found.end)
        self.report.add(wording_values.foreign(found.what, span, span.text, found.plain))
        return True

    def _slip(self) -> bool:
        """Report a line that says something as other tools or everyday speech do."""
        found = slip(self.rule, self.text, Around(self.trouble.tree, self.header))
        if found is None:
            return False
        span = self._span(found.repair.start, found.repair.end)
        meant = found.repair.text
        if found.message:
            self.report.add(wording.written_otherwise(span, found.message, meant, self._what()))
        else:
            self._meant(found.repair)
        return True

    def _elsewhere(self) -> bool:
        """Report a clause that is right, in the wrong kind of block."""
        if not self.rule.endswith("_item") or len(self.text) > repairs.LONGEST:
            return False
        kinds = [kind for kind in ITEM_KINDS if kind != self.kind]
        homes = [kind for kind in kinds if expected.reads(f"{kind}_item", self.text)]
        if not homes or (homes == ["record"] and ":" in self.text):
            return False
        named = expected.listed([self.trouble.a(home) for home in homes[:3]])
        starts = sorted(expected.clause_starts(f"{homes[0]}_item"), key=len, reverse=True)
        phrase = next((each for each in starts if self.text.startswith(each)), self.text.split()[0])
        self.report.add(
            wording.wrong_block(self.line.span, phrase, named, self.here, self.header.span)
        )
        return True

    def _meant(self, repair: Repair) -> None:
        wrong = self.text[repair.start : repair.end]
        span = self._span(repair.start, repair.end)
        if repair.start == 0 and self.rule.endswith("_item") and self.kind not in FREE_STARTS:
            self.report.add(wording.unknown_clause(span, wrong, self.here, "", repair.text))
        else:
            self.report.add(wording.misspelt(span, wrong, repair.text, self._what()))

    def _unknown_clause(self) -> None:
        phrases = worked_out(self.kind, expected.clause_starts(self.rule))
        word = first_word(self.text)[:SHOWN]
        alike = [phrase for phrase in phrases if phrase.split()[0] == word]
        near = None if alike else nearest(word, [phrase.split()[0] for phrase in phrases])
        if near is not None and near not in phrases:
            alike = [phrase for phrase in phrases if phrase.split()[0] == near and len(word) > 3]
            near = None
        if alike and word == "for":
            word = " ".join(self.text.split()[:2])[:SHOWN]
            alike = [example(self.kind, phrase) for phrase in alike]
        wanted = expected.listed([f"`{phrase}`" for phrase in alike or likely(phrases)])
        span = self._span(0, len(word))
        self.report.add(wording.unknown_clause(span, word, self.here, wanted, near))

    def _square(self, at: int) -> bool:
        """Report square brackets where round ones are meant."""
        end = self.text.find("]", at)
        if self.text[at : at + 1] != "[" or end < 0 or len(self.text) > repairs.LONGEST:
            return False
        round_ones = f"{self.text[:at]}({self.text[at + 1 : end]}){self.text[end + 1 :]}"
        if not expected.reads(self.rule, round_ones):
            return False
        spans = self._span(at, at + 1), self._span(end, end + 1)
        self.report.add(wording.square_brackets(*spans))
        return True

    def _brackets(self, at: int) -> bool:
        """Report an aggregate or a date that is worked out, which stand in brackets there."""
        meant = repairs.bracketed(self.rule, self.text, at)
        if meant is None:
            return False
        span = self._span(meant.start, meant.end)
        self.report.add(wording.needs_brackets(span, meant.text, self._what()))
        return True

    def _own_line(self, at: int) -> bool:
        """Report a second clause on the line of a first one."""
        if (
            not self.rule.endswith("_item")
            or self.kind in FREE_STARTS
            or len(self.text) > repairs.LONGEST
        ):
            return False
        for start in {at, self.text.rfind(" ", 0, max(at - 1, 0)) + 1}:
            before, rest = self.text[:start].rstrip(" ,"), self.text[start:]
            if before and expected.reads(self.rule, rest) and expected.reads(self.rule, before):
                word = first_word(rest)
                span = self._span(start, start + len(word))
                indent = " " * (self.line.span.column - 1)
                self.report.add(wording.own_line(span, word, rest, indent, self._what()))
                return True
        return False

    def _spreadsheet(self, at: int) -> bool:
        """Report `IF(…, …, …)` of a spreadsheet."""
        found = re.search(r"\b[iI][fF](?=\()", self.text[:at])
        if found is not None:
            self.report.add(wording.spreadsheet_if(self._span(*found.span()), self._what()))
        return found is not None

    def _cannot_stand(self, at: int, names: frozenset[str]) -> None:
        token = repairs.token_at(self.text, at)
        span = self._span(at, at + min(len(token), SHOWN))
        only = Repair(at, at + len(token), expected.phrases().get(next(iter(names), ""), ""))
        if len(names) == 1 and only.text and expected.reads(self.rule, only.applied(self.text)):
            self._meant(only)
            return
        gaps = repairs.missing(self.rule, self.text, at, names)
        extra = repairs.superfluous(self.rule, self.text, at)
        signs = tuple(expected.phrases().get(name, "") for name, _ in gaps)
        if (
            extra is not None
            and len(gaps) > 1
            and "*" in signs
            and at + len(token) == len(self.text)
        ):
            texts = tuple(sorted(filter(None, signs), key=len))
            self.report.add(wording.extra_or_missing(span, token, texts, self._what()))
        elif gaps:
            wanted = frozenset(name for name, _ in gaps)
            texts = tuple(sorted((expected.phrases().get(n, "") for n, _ in gaps), key=len))
            words = _in_words(wanted)
            self.report.add(wording.something_missing(span, token, words, texts, self._what()))
        elif extra is not None:
            self.report.add(wording.too_much(span, token, self._what()))
        else:
            wanted_words = expected.described(sayable(self.kind, names))
            self.report.add(wording.cannot_read(span, token, wanted_words, self._what()))


def _in_words(names: frozenset[str]) -> str:
    said = expected.phrases()
    rest = sorted(expected.NAMED[name] for name in names if name not in said)
    keys = sorted(names & said.keys(), key=lambda name: (len(said[name]), said[name]))
    words = [f"`{said[name]}`" for name in keys]
    if rest == ["a name"] and expected.ARITHMETIC[0] not in names and not words:
        rest = ["a name or value"]
    return expected.listed([*words, *rest][: expected.SHOWN])


def meant_block(word: str) -> str | None:
    """Return the word of a declaration that a misspelt one most likely means."""
    return nearest(word[:SHOWN], BLOCK_WORDS)


def first_word(text: str) -> str:
    """Return the characters of a line up to the first blank."""
    return text.split(maxsplit=1)[0] if text.strip() else ""


def _position(problem: UnexpectedInput, line: Line) -> int:
    length = line.span.end - line.span.start
    if isinstance(problem, UnexpectedToken) and problem.token.type == "$END":
        return length
    at: int | None = problem.pos_in_stream
    return length if at is None or at < 0 else min(at, length)


def _lone_mark(text: str) -> tuple[int, str] | None:
    """Return where a bracket or quotation mark without its partner stands, and which it is."""
    waiting: list[tuple[int, str]] = []
    for at, sign in _marks(text):
        if sign in PARTNERS:
            waiting.append((at, sign))
        elif sign == '"' or not waiting or PARTNERS[waiting.pop()[1]] != sign:
            return at, sign
    return waiting[-1] if waiting else None


def _marks(text: str) -> Iterator[tuple[int, str]]:
    """Yield the brackets outside of texts, and a quotation mark that opens a text for ever."""
    for found in re.finditer(r'"[^"\n]*"|["()\[\]]', text):
        if len(found[0]) == 1:
            yield found.start(), found[0]
            if found[0] == '"':
                return
