"""Source texts and places in them: the only arithmetic between offsets, lines and columns.

Every node of the tree and every diagnostic carries a `Span`. Offsets count characters of the
text as Python sees it; lines and columns count from 1 and are made here and nowhere else.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class SourceFile:
    """A named text, equal only to itself.

    `name` is what people see: a path as the user wrote it, or `<text>`.
    """

    name: str
    text: str
    _starts: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        starts = [0]
        find = self.text.find
        at = find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = find("\n", at + 1)
        object.__setattr__(self, "_starts", starts)

    @property
    def line_count(self) -> int:
        """How many lines the text has; a text without a line break has one."""
        return len(self._starts)

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and column, both from 1, of a character offset."""
        row = bisect_right(self._starts, offset)
        return row, offset - self._starts[row - 1] + 1

    def offset(self, line: int, column: int = 1) -> int:
        """Return the offset of a line and column, both from 1."""
        return self._starts[line - 1] + column - 1

    def line(self, number: int) -> str:
        """Return the text of line `number` (from 1) without its line end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of characters of one file."""

    file: SourceFile
    start: int
    end: int

    @property
    def text(self) -> str:
        """The characters that the span covers."""
        return self.file.text[self.start : self.end]

    @property
    def line(self) -> int:
        """The line, from 1, on which the span starts."""
        return self.file.position(self.start)[0]

    @property
    def column(self) -> int:
        """The column, from 1, at which the span starts."""
        return self.file.position(self.start)[1]

    def to(self, other: Span) -> Span:
        """Return the span from the start of this one to the end of `other`."""
        return Span(self.file, min(self.start, other.start), max(self.end, other.end))

    def __str__(self) -> str:
        line, column = self.file.position(self.start)
        return f"{self.file.name}:{line}:{column}"
