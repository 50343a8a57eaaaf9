"""The lines of a plan that a diagnostic speaks of, with marks under them.

Takes the spans of one file and gives rows of styled pieces. A line is shown once, with all its
marks: one row of underlines, the label of the rightmost mark behind it, and the other labels below,
from right to left, each under the start of its mark:

    31 |   when bookings >= target
       |        ^^^^^^^^    ------ per rep and quarter
       |        per deal

A very long line is cut into windows around its marks, so that what is printed stays small whatever
the plan holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from compdsl.diagnostics.cells import Cell, cells, clean, width
from compdsl.source import SourceFile, Span

Tone = Literal["plain", "strong", "gutter", "related", "help", "error", "warning", "advice"]
Piece = tuple[str, Tone]
Row = list[Piece]

LONGEST = 160  # characters of a line that is shown whole
WINDOW = 120  # characters shown of a longer one
LEAD = 40  # of which before the first mark
CUT = "..."


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to underline, with a few words. The first one of a diagnostic is the primary one."""

    span: Span
    label: str
    tone: Tone

    @property
    def sign(self) -> str:
        """The character to underline with."""
        return "-" if self.tone == "related" else "^"


@dataclass(frozen=True, slots=True)
class _Stroke:
    """A mark on its line: a half-open range of characters, later of cells; perhaps empty."""

    start: int
    end: int
    mark: Mark


def gutter_width(marks: Iterable[Mark]) -> int:
    """Return the width of the largest line number shown, at least 2."""
    return max([2, *(len(str(mark.span.line)) for mark in marks)])


def excerpt(marks: list[Mark], gutter: int) -> Iterator[Row]:
    """Give the rows that show the marks of one file, lines in order, `...` for lines left out."""
    file = marks[0].span.file
    lines = sorted({mark.span.line for mark in marks})
    for at, number in enumerate(lines):
        left_out = number - lines[at - 1] - 1 if at else 0
        if left_out == 1:
            yield from _line(file, number - 1, [], gutter)
        elif left_out > 1:
            yield [(CUT, "gutter")]
        yield from _line(file, number, [mark for mark in marks if mark.span.line == number], gutter)


def _line(file: SourceFile, number: int, marks: list[Mark], gutter: int) -> Iterator[Row]:
    text = file.line(number)
    strokes = [_stroke(mark, file.offset(number), text) for mark in marks]
    for start, end, inside in _windows(len(text), strokes):
        before, after = CUT if start else "", CUT if end < len(text) else ""
        shown = cells(text[start:end])
        line = before + "".join(char for char, _ in shown) + after
        yield [(f"{number:>{gutter}} | ", "gutter"), (line.rstrip(), "plain")]
        placed = [_in_cells(stroke, start, shown, len(before)) for stroke in inside]
        for row in _under(placed):
            yield [(f"{'':>{gutter}} | ", "gutter"), *row]


def _stroke(mark: Mark, line_start: int, text: str) -> _Stroke:
    """Place a mark on its line; one that goes on below is underlined to the end of the line."""
    start = min(mark.span.start - line_start, len(text))
    end = mark.span.end - line_start
    if end > len(text):
        end = len(text.rstrip())
    return _Stroke(start, max(start, end), mark)


def _windows(length: int, strokes: list[_Stroke]) -> Iterator[tuple[int, int, list[_Stroke]]]:
    if length <= LONGEST or not strokes:
        yield 0, min(length, LONGEST), strokes
        return
    left = sorted(strokes, key=lambda stroke: stroke.start)
    while left:
        start = max(0, left[0].start - LEAD)
        room = start + WINDOW - LEAD
        yield start, min(length, start + WINDOW), [each for each in left if each.start <= room]
        left = [each for each in left if each.start > room]


def _in_cells(stroke: _Stroke, window: int, shown: list[Cell], shift: int) -> _Stroke:
    """Turn characters into cells. Nothing is narrower than one cell, where the eye can find it."""
    start, end = stroke.start - window, stroke.end - window
    while 0 < start < len(shown) and shown[start][1] == 0:
        start -= 1  # an accent is marked under its letter
    first, last = width(shown[:start]), width(shown[:end])
    return _Stroke(first + shift, max(first + 1, last) + shift, stroke.mark)


def _under(strokes: list[_Stroke]) -> Iterator[Row]:
    """Give the row of underlines and the rows of labels that hang below it."""
    if not strokes:
        return
    labelled = sorted((each for each in strokes if each.mark.label), key=lambda each: -each.start)
    row = _underlines(strokes)
    rightmost = max(each.end for each in strokes)
    if labelled and labelled[0].end == rightmost:
        first = labelled.pop(0)
        row.append((f" {clean(first.mark.label)}", first.mark.tone))
    yield row
    for at, stroke in enumerate(labelled):
        yield _hanging(stroke, labelled[at + 1 :])


def _underlines(strokes: list[_Stroke]) -> Row:
    canvas: list[Piece] = [(" ", "plain")] * max(each.end for each in strokes)
    # The primary mark, and the shorter of two others, are drawn last and so stay whole.
    order = sorted(strokes, key=lambda each: (each.mark.sign == "^", each.start - each.end))
    for stroke in order:
        size = stroke.end - stroke.start
        canvas[stroke.start : stroke.end] = [(stroke.mark.sign, stroke.mark.tone)] * size
    return [("".join(char for char, _ in run), tone) for tone, run in _runs(canvas)]


def _runs(canvas: list[Piece]) -> Iterator[tuple[Tone, list[Piece]]]:
    for tone, run in groupby(canvas, key=lambda piece: piece[1]):
        yield tone, list(run)


def _hanging(stroke: _Stroke, waiting: list[_Stroke]) -> Row:
    """Write a label under the start of its mark, with bars for the labels yet to come."""
    row: Row = []
    at = 0
    for other in sorted(waiting, key=lambda each: each.start):
        if at <= other.start < stroke.start:
            row += [(" " * (other.start - at), "plain"), ("|", other.mark.tone)]
            at = other.start + 1
    return [
        *row,
        (" " * (stroke.start - at), "plain"),
        (clean(stroke.mark.label), stroke.mark.tone),
    ]
