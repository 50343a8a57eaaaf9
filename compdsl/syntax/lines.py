"""The line tree: which lines a file has, how they nest, and what is remark.

A clause is one line; an open `(` or `[` lets it run on. The tree is made from indentation alone, so
a broken clause costs that clause and nothing else. The parser sees `masked`: the same text, length
kept, in which remarks, carriage returns and the line breaks inside brackets are blanks.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from compdsl.diagnostics.model import Report
from compdsl.source import SourceFile, Span
from compdsl.syntax import wording

MAX_LINE = 20_000
MAX_BRACKETS = 60
LOOKALIKES = {"\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00a0": " ", "\u202f": " ",
              "\u2212": "-", "\u2013": "-", "\ufeff": ""}  # fmt: skip


@dataclass(slots=True)
class Line:
    """A logical line: its characters without indent, remark and line end, and the lines below it."""

    span: Span
    indent: int
    children: list[Line] = field(default_factory=list)
    remark: Span | None = None
    too_long: bool = False


@dataclass(slots=True)
class LineTree:
    """The lines of a file by nesting; `flat` has all of them in order, blank ones left out."""

    source: SourceFile
    masked: str
    top: list[Line]
    flat: list[Line]
    remarks: list[Span]


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
        self.at = 0

    def lines(self) -> list[Line]:
        found: list[Line] = []
        while self.at < len(self.text):
            line = self._logical_line()
            if line is not None:
                found.append(line)
        return found

    def _logical_line(self) -> Line | None:
        indent = self._indent()
        start, end, depth = self.at, self.at, 0
        remark: Span | None = None
        quoted = False
        while self.at < len(self.text):
            char = self.text[self.at]
            if char == "\n":
                self.at += 1
                if depth <= 0 or quoted or not self._continues():
                    break
                self.mask[self.at - 1] = " "
                continue
            if char == '"':
                quoted = not quoted and self._closes()
            elif char == "#" and not quoted:
                remark = self._remark()
                continue
            elif not quoted:
                depth = self._bracket(char, depth)
            elif char in LOOKALIKES and char not in "\u00a0\u202f":
                pass
            if char == "\r":
                self.mask[self.at] = " "
            elif not char.isspace():
                end = self.at + 1
            self.at += 1
        return self._line(start, end, indent, remark)

    def _line(self, start: int, end: int, indent: int, remark: Span | None) -> Line | None:
        if end <= start:
            return None
        span = Span(self.source, start, end)
        line = Line(span, indent, remark=remark, too_long=end - start > MAX_LINE)
        if line.too_long and not self.text.startswith("|", start):
            self.report.add(wording.line_too_long(span, end - start, MAX_LINE))
        return line

    def _indent(self) -> int:
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in " \t\u00a0":
            self.at += 1
        blanks = self.text[start : self.at]
        blank_line = self.at >= len(self.text) or self.text[self.at] in "\r\n"
        if not blank_line and blanks.strip(" "):
            self.report.add(wording.tab_indent(Span(self.source, start, self.at), blanks))
        return len(blanks.replace("\t", "  "))

    def _continues(self) -> bool:
        """Whether a bracket left open may run on: the next line must not start a new declaration."""
        rest = self.text[self.at : self.at + 200].split("\n", 1)[0]
        return not rest.strip() or rest[0] in " \t\r)]#"

    def _closes(self) -> bool:
        end = self.text.find("\n", self.at)
        end = len(self.text) if end < 0 else end
        return self.text.find('"', self.at + 1, end) >= 0

    def _remark(self) -> Span:
        end = self.text.find("\n", self.at)
        end = len(self.text) if end < 0 else end
        stop = self.at + len(self.text[self.at : end].rstrip())
        span = Span(self.source, self.at, stop)
        self.remarks.append(span)
        self.mask[self.at : end] = " " * (end - self.at)
        self.at = end
        return span

    def _bracket(self, char: str, depth: int) -> int:
        if char in "([":
            if depth == MAX_BRACKETS:
                self.report.add(wording.too_deep(Span(self.source, self.at, self.at + 1)))
            return depth + 1
        if char in ")]":
            return depth - 1
        if char in LOOKALIKES:
            plain = LOOKALIKES[char]
            self.report.add(wording.lookalike(Span(self.source, self.at, self.at + 1), char, plain))
            self.mask[self.at] = plain or " "
        return depth


def _nest(flat: list[Line], report: Report) -> list[Line]:
    """Hang each line below the nearest line before it that is indented less."""
    top: list[Line] = []
    open_lines: list[Line] = []
    for line in flat:
        closed: Line | None = None
        while open_lines and open_lines[-1].indent >= line.indent:
            closed = open_lines.pop()
        siblings = open_lines[-1].children if open_lines else top
        if closed is not None and siblings and siblings[0].indent != line.indent:
            report.add(wording.odd_indent(line.span, line.indent, siblings[0].span))
        elif not open_lines and line.indent > 0 and not top:
            report.add(wording.first_line_indented(line.span))
        siblings.append(line)
        open_lines.append(line)
    return top
