"""Where a diagnostic is, in lines and columns, for the formats that tools read.

A span of a plan has both ends; a place in the data (`Deal.csv:14:3`) is text and has what it says.
Lines and columns count from 1, the end column is the one after the last character.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from compdsl.diagnostics.model import Diagnostic
from compdsl.source import Span

PLACE = re.compile(r"(?P<file>.+?)(?::(?P<line>\d+))?(?::(?P<column>\d+))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Point:
    """One end of a location; `offset` counts characters of the file, where there is a text."""

    line: int
    column: int | None
    offset: int | None


@dataclass(frozen=True, slots=True)
class Location:
    """A file and, where known, the range in it."""

    file: str
    start: Point | None
    end: Point | None


def of_span(span: Span) -> Location:
    """Return the location of a span."""
    start, end = (
        Point(*span.file.position(offset), offset=offset) for offset in (span.start, span.end)
    )
    return Location(span.file.name, start, end)


def of_diagnostic(item: Diagnostic) -> Location | None:
    """Return the location of the span, else of the place, else None."""
    if item.span is not None:
        return of_span(item.span)
    found = PLACE.fullmatch(item.place)
    if found is None:
        return None
    if found["line"] is None:
        return Location(found["file"], None, None)
    column = int(found["column"]) if found["column"] else None
    point = Point(int(found["line"]), column, None)
    return Location(found["file"], point, point)
