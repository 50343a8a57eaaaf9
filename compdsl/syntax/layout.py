"""The formatter's page: which rows a file gets, how far each is indented, where blank rows stand.

Takes the line tree and the parsed clauses and gives the text. A line that was understood is set
anew from its atoms; any other line keeps its characters and is only indented.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from compdsl.source import Span
from compdsl.syntax import declarations as d
from compdsl.syntax.alignment import Written, aligned
from compdsl.syntax.clauses import Clause
from compdsl.syntax.lines import Line, LineTree, width_of
from compdsl.syntax.lookalikes import LOOKALIKES
from compdsl.syntax.node import Node
from compdsl.syntax.spacing import Marks, atoms, joined

STEP = 2
PLAIN_BLANKS = " \t\r"


@dataclass(frozen=True, slots=True)
class Item:
    """A logical line or a remark of its own, as it will be written.

    `rows` are without the indent of `depth`; `leads` is true for what belongs to the line below it
    (remarks and contract texts, which are `is_text` too); `blank` says whether a blank row comes
    before it.
    """

    depth: int
    rows: tuple[str, ...]
    leads: bool
    blank: bool
    is_text: bool = False
    has_lines: bool = False


def laid_out(tree: LineTree, file: d.File) -> str:
    """Return the text of a file with white space, columns and a few spellings put right."""
    items = _Page(tree, file).items()
    rows: list[str] = []
    for item in _spaced(items):
        if item.blank and rows:
            rows.append("")
        rows.extend(" " * (STEP * item.depth) + row if row else "" for row in item.rows)
    return "".join(row + "\n" for row in rows)


class _Page:
    """The rows of one file."""

    def __init__(self, tree: LineTree, file: d.File) -> None:
        self.tree = tree
        self.source = tree.source
        self.marks = Marks()
        self.parsed = self._parsed(file)
        self.remarks = {span.line: span for span in tree.remarks}
        self.depths = [depth for _, depth in self._lines(tree.top, 0)]

    def _parsed(self, file: d.File) -> dict[int, Node]:
        """Map the start of each line that was understood, and may be set anew, to its node."""
        found: dict[int, Node] = {}
        for block in file.blocks:
            lines: list[Node] = [*block.clauses, *([block.header] if block.header else [])]
            for clause in block.clauses:
                if isinstance(clause, d.Given | d.ExpectLedger):
                    lines.extend(clause.rows)
            for line in lines:
                found[line.span.start] = line
                self.marks.read(line, self.tree.masked)
        return found

    def items(self) -> list[Item]:
        """Return all lines and remarks of the file in order."""
        written = {start: rows for line in self._heads() for start, rows in self._block(line)}
        found: list[tuple[int, Item]] = []
        covered: set[int] = set()
        for line, depth in self._lines(self.tree.top, 0):
            first, last = line.span.line, self.source.position(line.span.end)[0]
            covered.update(range(first, last + 1))
            rows = written.get(line.span.start) or self._rows(line, None)
            blank = self._is_blank_before(first)
            is_text = line.is_text
            item = Item(depth, tuple(rows), is_text, blank, is_text, bool(line.children))
            found.append((first, item))
        return self._with_remarks(found, covered)

    def _heads(self) -> Iterator[list[Line]]:
        """Yield the groups of lines whose columns belong together."""
        yield self.tree.top
        for line in self.tree.flat:
            if line.children:
                yield line.children

    def _block(self, lines: list[Line]) -> Iterator[tuple[int, list[str]]]:
        known = [line for line in lines if self._is_understood(line)]
        clauses = [
            Written(clause, atoms(self.tree.masked, *self._first_row(line), self.marks))
            for line in known
            if isinstance(clause := self.parsed[line.span.start], Clause)
        ]
        texts = iter(aligned(clauses))
        for line in known:
            is_clause = isinstance(self.parsed[line.span.start], Clause)
            yield line.span.start, self._rows(line, next(texts) if is_clause else None)

    def _is_understood(self, line: Line) -> bool:
        span = line.span
        if span.start not in self.parsed:
            return False
        text, masked = span.text, self.tree.code(line)
        return text == masked or not any(
            char != masked[i] for i, char in enumerate(text) if char in LOOKALIKES
        )

    def _first_row(self, line: Line) -> tuple[int, int]:
        end = self.source.text.find("\n", line.span.start, line.span.end)
        return line.span.start, line.span.end if end < 0 else end

    def _rows(self, line: Line, first: str | None) -> list[str]:
        """Return the rows of a logical line, `first` being the text of its first row."""
        understood = self._is_understood(line)
        rows: list[str] = []
        depth, at = 0, line.span.start
        while at < line.span.end:
            end = self.source.text.find("\n", at)
            end = len(self.source.text) if end < 0 else end
            code = self.tree.masked[at : min(end, line.span.end)]
            text = self._set(at, min(end, line.span.end), understood)
            if rows and not text and self._remark(at) is None:
                at = end + 1
                continue
            if rows:
                closers = len(text) - len(text.lstrip(")]"))
                text = " " * (STEP * (1 + max(0, depth - closers))) + text
            elif first is not None:
                text = first
            rows.append(self._remarked(text, at))
            depth += _opened(code)
            at = end + 1
        return rows

    def _set(self, start: int, end: int, understood: bool) -> str:
        if understood:
            return joined(atoms(self.tree.masked, start, end, self.marks))
        remark = self._remark(start)
        stop = end if remark is None else min(end, remark.start)
        return self.source.text[start:stop].strip(PLAIN_BLANKS)

    def _remark(self, at: int) -> Span | None:
        return self.remarks.get(self.source.position(at)[0])

    def _remarked(self, text: str, at: int) -> str:
        remark = self._remark(at)
        if remark is None:
            return text
        return f"{text}  {remark.text}" if text.strip() else text + remark.text

    def _lines(self, lines: list[Line], depth: int) -> Iterator[tuple[Line, int]]:
        waiting = [(line, depth) for line in reversed(lines)]
        while waiting:
            line, depth = waiting.pop()
            yield line, depth
            waiting.extend((child, depth + 1) for child in reversed(line.children))

    def _with_remarks(self, found: list[tuple[int, Item]], covered: set[int]) -> list[Item]:
        rows = [row for row, _ in found]
        for row, span in self.remarks.items():
            if row not in covered:
                depth = self._remark_depth(span, bisect_left(rows, row))
                blank = self._is_blank_before(row)
                found.append((row, Item(depth, (span.text,), True, blank)))
        return [item for _, item in sorted(found, key=lambda pair: pair[0])]

    def _remark_depth(self, remark: Span, place: int) -> int:
        """Return the depth of a remark: that of the line that it stands in line with.

        Between a line and its first child a remark belongs to the child.
        """
        row = self.source.line(remark.line)
        indent = width_of(row[: remark.column - 1])
        flat = self.tree.flat
        below = flat[place] if place < len(flat) else None
        if below is not None and below.indent == indent:
            return self.depths[place]
        for before in range(place - 1, -1, -1):
            if flat[before].indent <= indent:
                is_first = below is not None and below in flat[before].children[:1]
                inside = is_first and flat[before].indent < indent and before == place - 1
                return self.depths[before] + (1 if inside else 0)
        return 0

    def _is_blank_before(self, row: int) -> bool:
        return row > 1 and not self.source.line(row - 1).strip()


def _opened(code: str) -> int:
    depth, quoted = 0, False
    for char in code:
        if char == '"':
            quoted = not quoted
        elif not quoted:
            depth += (char in "([") - (char in ")]")
    return depth


def _spaced(items: list[Item]) -> Iterator[Item]:
    """Yield the items with their blank rows put right: one between declarations, few inside."""
    for place, item in enumerate(items):
        yield replace(item, blank=_is_set_off(items, place))


def _is_set_off(items: list[Item], place: int) -> bool:
    """Whether a blank row comes before an item."""
    item, previous = items[place], items[place - 1] if place else None
    if previous is None or previous.is_text:
        return False
    if item.depth > 0:
        return item.blank and (previous.depth >= item.depth or previous.leads)
    if item.blank or (previous.leads and previous.depth == 0):
        return item.blank
    return _needs_blank(items, place)


def _needs_blank(items: list[Item], place: int) -> bool:
    """Whether a declaration that starts here without a blank row must have one."""
    previous = items[place - 1]
    for at in range(place, len(items)):
        item = items[at]
        if at > place and item.blank and not items[at - 1].is_text:
            return False
        if not item.leads:
            return item.depth == 0 and (item.has_lines or previous.depth > 0)
    return False
