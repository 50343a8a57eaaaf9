"""Diagnostics for people: the words, the lines of the plan with marks under them, and what to do.

    error[COMP214]: a per-deal amount is used where one figure per quarter is needed
      --> acme-2026.comp:31:8
       |
    31 |   when bookings >= target
       |        ^^^^^^^^    ------ per rep and quarter (line 22)
       |        per deal, as `for each Deal` makes it (line 30)
       = help: say which bookings: `bookings of the quarter` or `bookings quarter to date`

A related span that equals the primary one gives it its label. The text is the same with and without
colour: colour only adds ANSI styles around pieces of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from compdsl.diagnostics.cells import clean
from compdsl.diagnostics.excerpt import Mark, Row, Tone, excerpt, gutter_width
from compdsl.diagnostics.model import Diagnostic
from compdsl.source import SourceFile


def terminal(diagnostics: Iterable[Diagnostic], color: bool = False) -> str:
    """Return the diagnostics with their excerpts and a closing count; nothing for none.

    `color` adds ANSI styles.
    """
    items = list(diagnostics)
    if not items:
        return ""
    rows = [row for item in items for row in (*_diagnostic(item), [])]
    rows.append([(summary(items), "strong")])
    return _paint(rows) if color else _plain(rows)


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many there are of each severity: `2 errors and 1 warning`."""
    counts = Counter[str](item.severity for item in diagnostics)
    words = {
        "error": ("error", "errors"),
        "warning": ("warning", "warnings"),
        "advice": ("piece of advice", "pieces of advice"),
    }
    parts = [
        f"{counts[severity]} {one if counts[severity] == 1 else many}"
        for severity, (one, many) in words.items()
        if severity in counts
    ]
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def _diagnostic(item: Diagnostic) -> Iterator[Row]:
    yield [(f"{item.severity}[{item.code}]", item.severity), (f": {clean(item.message)}", "strong")]
    marks = _marks(item)
    gutter = gutter_width(marks)
    arrow = "-->"
    if item.place:
        yield [(f"{'':>{gutter}}{arrow} ", "gutter"), (clean(item.place), "plain")]
        arrow = ":::"
    for file in _files(marks):
        here = [mark for mark in marks if mark.span.file is file]
        if arrow == ":::":
            yield [(f"{'':>{gutter}} |", "gutter")]
        yield [(f"{'':>{gutter}}{arrow} ", "gutter"), (clean(str(here[0].span)), "plain")]
        yield [(f"{'':>{gutter}} |", "gutter")]
        yield from excerpt(here, gutter)
        arrow = ":::"
    yield from _advice(item, gutter)


def _marks(item: Diagnostic) -> list[Mark]:
    """List what to underline: the primary span, then the related ones in the order given."""
    related = list(item.related)
    marks: list[Mark] = []
    if item.span is not None:
        own = next((each for each in related if each.span == item.span), None)
        marks.append(Mark(item.span, own.message if own else "", item.severity))
        related = [each for each in related if each is not own]
    return marks + [Mark(each.span, each.message, "related") for each in related]


def _files(marks: list[Mark]) -> list[SourceFile]:
    files: list[SourceFile] = []
    for mark in marks:
        if mark.span.file not in files:
            files.append(mark.span.file)
    return files


def _advice(item: Diagnostic, gutter: int) -> Iterator[Row]:
    notes = [("help", item.hint)] if item.hint else []
    notes += [("fix", fix.title) for fix in item.fixes]
    for word, text in notes:
        lead = f"{'':>{gutter}} = "
        for number, line in enumerate(text.splitlines()):
            if number:
                yield [(" " * (len(lead) + len(word) + 2), "plain"), (clean(line), "plain")]
            else:
                yield [(lead, "gutter"), (f"{word}: ", "help"), (clean(line), "plain")]


def _trimmed(row: Row) -> Row:
    """Leave out the white space at the end of a row."""
    filled = len(row)
    while filled and not row[filled - 1][0].strip():
        filled -= 1
    return [*row[: filled - 1], (row[filled - 1][0].rstrip(), row[filled - 1][1])] if filled else []


def _plain(rows: list[Row]) -> str:
    return "".join("".join(text for text, _ in _trimmed(row)) + "\n" for row in rows)


def _paint(rows: list[Row]) -> str:
    """Write the same text with ANSI styles around its pieces."""
    from rich.color import ColorSystem
    from rich.style import Style

    looks: dict[Tone, str] = {
        "plain": "none",
        "strong": "bold",
        "gutter": "blue",
        "related": "bold blue",
        "help": "bold green",
        "error": "bold red",
        "warning": "bold yellow",
        "advice": "bold cyan",
    }
    styles = {tone: Style.parse(look) for tone, look in looks.items()}
    lines = (
        "".join(styles[tone].render(text, color_system=ColorSystem.STANDARD) for text, tone in row)
        for row in map(_trimmed, rows)
    )
    return "".join(f"{line}\n" for line in lines)
