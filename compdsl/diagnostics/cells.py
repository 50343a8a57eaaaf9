"""How wide text is in a terminal, so that a caret stands under the character that it means.

A terminal has cells, and a character takes none (a combining accent), one, or two (CJK, emoji).
What could move the cursor, turn the reading direction or hide is replaced by something to be seen:
a plan is other people's text. Widths follow Unicode's East Asian Width (UAX #11) and emoji
sequences (UTS #51).
"""

from __future__ import annotations

from unicodedata import category, east_asian_width

TAB = "    "
JOINER = "\u200d"
EMOJI_STYLE = "\ufe0f"
REPLACED = "\ufffd"
# Soft hyphen, zero-width space, direction marks and overrides, word joiner, byte-order mark.
HIDDEN = frozenset("\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u2060\ufeff") | frozenset(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)

Cell = tuple[str, int]
"""What is shown for one character, and how many cells that takes."""


def cells(text: str) -> list[Cell]:
    """Return for each character of `text` what is shown for it and its width."""
    if text.isascii() and text.isprintable():
        return [(char, 1) for char in text]
    shown: list[Cell] = []
    before = ""
    for char in text:
        width = shown[-1][1] if shown else 0
        shown.append(_cell(char, before, width))
        before = char
    return shown


def clean(text: str) -> str:
    """Return `text` on one line, with nothing in it that a terminal would obey."""
    if text.isascii() and text.isprintable():
        return text
    flat = " ".join(text.splitlines()) if "\n" in text or "\r" in text else text
    return "".join(shown for shown, _ in cells(flat))


def width(shown: list[Cell]) -> int:
    """Return how many terminal cells these characters take together."""
    return sum(size for _, size in shown)


def _cell(char: str, before: str, width_before: int) -> Cell:
    if char == "\t":
        return TAB, len(TAB)
    kind = category(char)
    if char in HIDDEN or kind == "Cs":
        return REPLACED, 1
    if kind == "Cc":
        # U+2400 and on are pictures of the control characters; U+2421 is that of DEL.
        return (
            chr(0x2400 + ord(char)) if char < " " else "\u2421" if char == "\x7f" else REPLACED
        ), 1
    if char == EMOJI_STYLE:
        return char, int(width_before == 1)
    if before == JOINER or kind in ("Mn", "Me", "Cf") or _joins(char):
        return char, 0
    return char, 2 if east_asian_width(char) in "WF" else 1


def _joins(char: str) -> bool:
    """Whether the character melts into the one before: a skin tone, a later part of Hangul."""
    return "\U0001f3fb" <= char <= "\U0001f3ff" or "\u1160" <= char <= "\u11ff"
