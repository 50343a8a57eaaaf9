"""The text of an open document as the protocol counts it: lines, and characters of UTF-16.

The protocol breaks lines at `\\n`, `\\r\\n` and `\\r` alone. Python's `splitlines`, and pygls with
it, also breaks them at form feeds and U+2028, after which every edit lands in the wrong place; so
documents are kept here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from lsprotocol.types import Position, PositionEncodingKind, Range

BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A text and where its lines start. `encoding` says in which units columns are counted."""

    content: str
    encoding: str = PositionEncodingKind.Utf16.value
    starts: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        starts = [0, *(found.end() for found in BREAK.finditer(self.content))]
        object.__setattr__(self, "starts", starts)

    def edited(self, range_: Range, new: str) -> Text:
        """Return the text with a range replaced."""
        start, end = self.offset(range_.start), self.offset(range_.end)
        start, end = min(start, end), max(start, end)
        return Text(self.content[:start] + new + self.content[end:], self.encoding)

    def offset(self, position: Position) -> int:
        """Return the offset of a position; one behind its line's end is that end."""
        if position.line >= len(self.starts):
            return len(self.content)
        line = self._line(position.line)
        if line.isascii() or self.encoding == PositionEncodingKind.Utf32.value:
            return self.starts[position.line] + min(position.character, len(line))
        return self.starts[position.line] + self._characters(line, position.character)

    def position(self, offset: int) -> Position:
        """Return the position of an offset."""
        row = bisect_right(self.starts, offset) - 1
        before = self.content[self.starts[row] : offset]
        return Position(line=row, character=self._units(before))

    def range(self, start: int, end: int) -> Range:
        """Return the range between two offsets."""
        return Range(start=self.position(start), end=self.position(end))

    def _line(self, row: int) -> str:
        """Return a line without its line break."""
        end = self.starts[row + 1] if row + 1 < len(self.starts) else len(self.content)
        return self.content[self.starts[row] : end].rstrip("\r\n")

    def _units(self, text: str) -> int:
        if text.isascii() or self.encoding == PositionEncodingKind.Utf32.value:
            return len(text)
        if self.encoding == PositionEncodingKind.Utf8.value:
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text) + sum(char > "\uffff" for char in text)

    def _characters(self, line: str, units: int) -> int:
        """Return how many characters a number of units makes; half a character is none."""
        for at, char in enumerate(line):
            units -= self._units(char)
            if units < 0:
                return at
        return len(line)
