"""The line tree: which lines a file has, how they nest, and what is remark.

A clause is one line; an open `(` or `[` lets it run on over the lines below that are indented
further, if one of them closes it. The tree is made from indentation alone, so a broken clause costs
that clause and nothing else. The parser sees `masked`: the same text, length kept, in which
remarks, carriage returns and the line breaks inside brackets are blanks, and characters that only
look like Comp's are Comp's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from compdsl.diagnostics.model import Report
from compdsl.source import SourceFile, Span
from compdsl.syntax import wording
from compdsl.syntax.lookalikes import INVISIBLE, LOOKALIKES, QUOTES, masked_as

MAX_LINE = 20_000
MAX_BRACKETS = 60
MAX_ROWS = 200
BOM = "\ufeff"
NO_WIDTH = "\r" + BOM
BLANKS = " \t\u00a0" + NO_WIDTH
SPECIAL = re.compile(f'["#()\\[\\]\n\r{"".join(LOOKALIKES)}]')
CLOSING_QUOTE = re.compile(f'["{"".join(QUOTES)}]')


@dataclass(slots=True)
class Line:
    """A logical line: its characters without indent, remark and line end, and the lines below it.

    `unreadable` lines are too long or too deep to be parsed, `is_odd` ones line up with no other;
    both has been reported.
    """

    span: Span
    indent: int
    children: list[Line] = field(default_factory=list)
    unreadable: bool = False
    is_odd: bool = False

    @property
    def is_text(self) -> bool:
        """Whether the line is one text in quotes and nothing else."""
        text = self.span.text
        return text.startswith('"') and text.find('"', 1) == len(text) - 1


@dataclass(slots=True)
class LineTree:
    """The lines of a file by nesting; `flat` has all of them in order, blank ones left out."""

    source: SourceFile
    masked: str
    top: list[Line]
    flat: list[Line]
    remarks: list[Span]

    def code(self, line: Line) -> str:
        """Return the characters of a line as the parser sees them."""
        return self.masked[line.span.start : line.span.end]


def line_tree(source: SourceFile, report: Report) -> LineTree:
    """Read the lines of a file; report tabs, look-alike characters and odd indents with fixes."""
    scan = _Scan(source, report)
    flat = scan.lines()
    return LineTree(source, "".join(scan.mask), _nest(flat, report), flat, scan.remarks)


class _Scan:
    """One walk over the characters that finds where logical lines start and end."""

    def __init__(self, source: SourceFile, report: Report) -> None:
        self.source = source
        self.text = source.text
        self.mask = list(source.text)
        self.report = report
        self.remarks: list[Span] = []
        self.tabs: list[Span] = []
        self.odd: dict[str, list[Span]] = {}
        self.texts: list[Span] = []
        self.odd_marks: list[Span] = []
        self.at = 0

    def lines(self) -> list[Line]:
        """Read all lines that are not blank."""
        found: list[Line] = []
        while self.at < len(self.text):
            line = self._logical_line()
            if line is not None:
                found.append(line)
        self._tell()
        return found

    def _tell(self) -> None:
        """Report odd characters, each kind once for the whole file."""
        if self.tabs:
            self.report.add(wording.tab_indents(self.tabs))
        if self.texts:
            self.report.add(wording.odd_quotes(self.texts, self.odd_marks))
        for char, spans in self.odd.items():
            self.report.add(wording.lookalike(spans, char, LOOKALIKES[char]))

    def _logical_line(self) -> Line | None:
        indent = self._indent()
        start, end, depth, runs_to = self.at, self.at, 0, 0
        deepest = 0
        while True:
            found = SPECIAL.search(self.text, self.at)
            stop = found.start() if found else len(self.text)
            end = self._code_end(self.at, stop, end)
            self.at = stop + 1
            if found is None:
                break
            char = found[0]
            if char == "\n":
                if depth > 0 and stop >= runs_to:
                    runs_to = self._runs_to(depth, indent)
                if depth == 0 or stop >= runs_to:
                    break
                self.mask[stop] = " "
            elif char in "()[]":
                depth = depth + 1 if char in "([" else max(0, depth - 1)
                deepest, end = max(deepest, depth), self.at
            else:
                end = max(end, self._special(char, stop))
        return self._line(start, end, indent, deepest)

    def _code_end(self, start: int, stop: int, end: int) -> int:
        """Return where the code ends, given the plain characters from `start` to `stop`."""
        plain = self.text[start:stop].rstrip()
        return start + len(plain) if plain else end

    def _special(self, char: str, at: int) -> int:
        """Read a remark, a text or an odd character; return where the code ends, or 0."""
        if char == "#":
            self._remark(at)
            return 0
        if char == "\r":
            self.mask[at] = " "
            return 0
        if char == '"':
            close = self.text.find('"', at + 1, self._row_end(at))
            self.at = self._row_end(at) if close < 0 else close + 1
            return at + len(self.text[at : self.at].rstrip())
        if char in QUOTES:
            return self._odd_quotes(at)
        span = Span(self.source, at, at + 1)
        if char != BOM or at > 0:
            self.odd.setdefault(char, []).append(span)
        self.mask[at] = masked_as(char)
        return 0 if char in INVISIBLE else at + 1

    def _odd_quotes(self, at: int) -> int:
        """Read a text in typographic quotation marks as if they were straight."""
        found = CLOSING_QUOTE.search(self.text, at + 1, self._row_end(at))
        marks = [at] if found is None else [at, found.start()]
        self.at = marks[-1] + 1
        for mark in marks:
            self.mask[mark] = '"'
        self.texts.append(Span(self.source, at, self.at))
        odd = [mark for mark in marks if self.text[mark] in QUOTES]
        self.odd_marks += [Span(self.source, mark, mark + 1) for mark in odd]
        return self.at

    def _line(self, start: int, end: int, indent: int, deepest: int) -> Line | None:
        if end <= start:
            return None
        line = Line(Span(self.source, start, end), indent)
        if deepest > MAX_BRACKETS:
            line.unreadable = True
            self.report.add(wording.too_deep(self._first_characters(line)))
        elif end - start > MAX_LINE and self.text[start] not in '|"':
            line.unreadable = True
            span = self._first_characters(line)
            self.report.add(wording.line_too_long(span, end - start, MAX_LINE))
        return line

    def _first_characters(self, line: Line) -> Span:
        return Span(self.source, line.span.start, min(line.span.end, line.span.start + 60))

    def _indent(self) -> int:
        start = self.at
        blanks, width = self._blanks(start)
        self.at += len(blanks)
        for at in range(start, self.at):
            self.mask[at] = " "
        blank_line = self.at >= len(self.text) or self.text[self.at] == "\n"
        if not blank_line and blanks.strip(" " + NO_WIDTH):
            self.tabs.append(Span(self.source, start, self.at))
        return width

    def _blanks(self, start: int) -> tuple[str, int]:
        """Return the blanks that a row starts with, and how wide they are."""
        at = start
        while at < len(self.text) and self.text[at] in BLANKS:
            at += 1
        blanks = self.text[start:at]
        return blanks, width_of(blanks)

    def _runs_to(self, depth: int, indent: int) -> int:
        """Return where brackets left open are closed by the rows below; 0 if they are not."""
        row = self.at
        for _ in range(MAX_ROWS):
            if row >= len(self.text):
                break
            blanks, width = self._blanks(row)
            end = self._row_end(row)
            first = self.text[row + len(blanks) : end][:1]
            if first not in ("", "#", ")", "]") and width <= indent:
                break
            depth, closed = self._depth_after(row, end, depth)
            if depth <= 0:
                return closed
            row = end + 1
        return 0

    def _depth_after(self, start: int, end: int, depth: int) -> tuple[int, int]:
        """Return how many brackets are open after a row, and where the last one was closed."""
        at = start
        while found := SPECIAL.search(self.text, at, end):
            at = found.end()
            if found[0] == "#":
                break
            if found[0] == '"' or found[0] in QUOTES:
                closing = CLOSING_QUOTE if found[0] in QUOTES else re.compile('"')
                close = closing.search(self.text, at, end)
                at = close.end() if close else (end if found[0] == '"' else at)
            elif found[0] in "()[]":
                depth += 1 if found[0] in "([" else -1
                if depth <= 0:
                    return depth, at
        return depth, at

    def _row_end(self, at: int) -> int:
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def _remark(self, start: int) -> None:
        end = self._row_end(start)
        stop = start + len(self.text[start:end].rstrip())
        self.remarks.append(Span(self.source, start, stop))
        self.mask[start:end] = " " * (end - start)
        self.at = end


def width_of(blanks: str) -> int:
    """Return how far a row is indented by these blanks; a tab is two wide."""
    return len(re.sub(f"[{NO_WIDTH}]", "", blanks).replace("\t", "  "))


def _nest(flat: list[Line], report: Report) -> list[Line]:
    """Hang each line below the nearest line before it that is indented less."""
    top: list[Line] = []
    open_lines: list[Line] = []
    reported: set[tuple[int, int]] = set()
    for place, line in enumerate(flat):
        closed: Line | None = None
        while open_lines and open_lines[-1].indent >= line.indent:
            closed = open_lines.pop()
        siblings = open_lines[-1].children if open_lines else top
        if closed is not None and siblings and siblings[0].indent != line.indent:
            # lines at one indent line up with each other, and the first line of the block does not
            place_of_it = (siblings[0].span.start, line.indent)
            if place_of_it not in reported:
                report.add(wording.odd_indent(line.span, line.indent, siblings[0].span))
            reported.add(place_of_it)
            line.is_odd = True
            following = flat[place + 1] if place + 1 < len(flat) else line
            if len(siblings) == 1 and following.indent == line.indent:
                siblings[0].indent = line.indent
            line.indent = siblings[0].indent
        elif not open_lines and line.indent > 0 and not top:
            report.add(wording.first_line_indented(line.span))
        siblings.append(line)
        open_lines.append(line)
    return top
