"""Rows of a report: pieces of text with a tone, the same words plain and with styles.

`table` lines cells up in columns; `plain` joins the pieces, `painted` puts ANSI styles around them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

from compdsl.diagnostics.cells import cells, clean, width

Tone: TypeAlias = Literal["plain", "strong", "soft", "good", "bad", "head"]
Row: TypeAlias = list[tuple[str, Tone]]

LOOKS: dict[Tone, str] = {
    "plain": "none",
    "strong": "bold",
    "soft": "dim",
    "good": "green",
    "bad": "red",
    "head": "bold cyan",
}


def row(text: str, tone: Tone = "plain", indent: int = 0) -> Row:
    """Return a row of one piece."""
    return [(" " * indent + clean(text), tone)]


def blank() -> Row:
    """Return an empty row."""
    return []


def table(
    lines: Sequence[Sequence[str]],
    right: Sequence[int] = (),
    indent: int = 0,
    head: bool = True,
    tones: Sequence[Tone] = (),
) -> list[Row]:
    """Line cells up in columns, two blanks apart; columns in `right` end at the same place.

    With `head` the first line is a heading. `tones` gives the tone of each line.
    """
    shown = [[clean(cell) for cell in line] for line in lines]
    widths = [max(width(cells(cell)) for cell in column) for column in zip(*shown, strict=True)]
    made: list[Row] = []
    for number, line in enumerate(shown):
        tone: Tone = "soft" if head and number == 0 else "plain"
        if tones:
            tone = tones[number]
        padded = [
            _padded(cell, size, at in right)
            for at, (cell, size) in enumerate(zip(line, widths, strict=True))
        ]
        made.append([(" " * indent + "  ".join(padded).rstrip(), tone)])
    return made


def plain(rows: Iterable[Row]) -> str:
    """Return rows as text without styles."""
    return "".join("".join(text for text, _ in each).rstrip() + "\n" for each in rows)


def painted(rows: Iterable[Row]) -> str:
    """Return the same text with ANSI styles."""
    from rich.color import ColorSystem
    from rich.style import Style

    styles = {tone: Style.parse(look) for tone, look in LOOKS.items()}
    lines = (
        "".join(styles[tone].render(text, color_system=ColorSystem.STANDARD) for text, tone in each)
        for each in rows
    )
    return "".join(f"{line}\n" for line in lines)


def _padded(text: str, size: int, right: bool) -> str:
    gap = " " * (size - width(cells(text)))
    return gap + text if right else text + gap
