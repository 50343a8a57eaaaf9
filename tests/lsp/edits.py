"""Edits as an editor sends them, and a document that a test keeps for itself to compare with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st
from lsprotocol import types as lsp

ROOT = Path(__file__).resolve().parents[2]
QUICKSTART = (ROOT / "examples/quickstart/plan.comp").read_text(encoding="utf-8")
PLANS = (
    QUICKSTART,
    (ROOT / "examples/sdr-agency/plan.comp").read_text(encoding="utf-8"),
    (ROOT / "tests/cases/run/accelerators.comp").read_text(encoding="utf-8"),
)
ODD = (
    "\u2028",
    "\u2029",
    "\x85",
    "\v",
    "\f",
    "\x1c",
    "\x00",
    "\r",
    "\n",
    "\r\n",
    "\n\r",
    "\t",
    "\ufeff",
    "\u00a0",
    "😀",
    "a😀b\u0301",
    "👩‍👩‍👧",
    "é",
    "“”",
    '"',
    "#",
    "|",
    "(",
    "0.",
    "EUR ",
    "",
)
LINES = sorted({line for plan in PLANS for line in plan.splitlines(keepends=True)})
WORDS = sorted({word for plan in PLANS for word in plan.split()})
BREAKS = (0x0A, 0x0D)
LOW = range(0xDC00, 0xE000)


@dataclass(frozen=True, slots=True)
class Edit:
    """The text between two places, each a line and a column, gives way to another."""

    start: tuple[int, int]
    end: tuple[int, int]
    text: str

    @property
    def change(self) -> lsp.TextDocumentContentChangePartial:
        (line, column), (last, behind) = self.start, self.end
        range_ = lsp.Range(
            start=lsp.Position(line=line, character=column),
            end=lsp.Position(line=last, character=behind),
        )
        return lsp.TextDocumentContentChangePartial(range=range_, text=self.text)


class Plain:
    """A text as a list of UTF-16 units, edited as the protocol's pages say and in no clever way."""

    def __init__(self, text: str) -> None:
        self.units = units(text)

    @property
    def text(self) -> str:
        return b"".join(u.to_bytes(2, "little") for u in self.units).decode("utf-16-le")

    def edit(self, edit: Edit) -> None:
        places = sorted((self.place(*edit.start), self.place(*edit.end)))
        self.units[places[0] : places[1]] = units(edit.text)

    def place(self, line: int, column: int) -> int:
        """Return which unit a place is; a place behind a line's end is that end."""
        at = 0
        for _ in range(line):
            at = self._line_end(at)
            if at == len(self.units):
                return at
            at += 2 if self.units[at : at + 2] == [0x0D, 0x0A] else 1
        at = min(at + column, self._line_end(at))
        return at - 1 if at < len(self.units) and self.units[at] in LOW else at

    def characters(self, line: int, column: int) -> int:
        """Return how many characters stand before a place."""
        before = self.units[: self.place(line, column)]
        return sum(unit not in LOW for unit in before)

    def _line_end(self, at: int) -> int:
        while at < len(self.units) and self.units[at] not in BREAKS:
            at += 1
        return at


def units(text: str) -> list[int]:
    """Return a text's UTF-16 units."""
    coded = text.encode("utf-16-le")
    return [int.from_bytes(coded[at : at + 2], "little") for at in range(0, len(coded), 2)]


def texts() -> st.SearchStrategy[str]:
    """What may be typed or pasted."""
    small = st.sampled_from(ODD) | st.sampled_from(WORDS) | st.text(max_size=3).filter(_is_whole)
    lines = st.lists(st.sampled_from(LINES), min_size=1, max_size=4).map("".join)
    return st.one_of(small, small, lines, st.lists(small, max_size=4).map("".join))


def edits(lines: int = 60) -> st.SearchStrategy[Edit]:
    """Edits of a text of about so many lines: near, across everything, and behind its end."""
    column = st.integers(0, 40) | st.sampled_from([0, 0, 1, 10**6])
    place = st.tuples(st.integers(0, lines + 3), column)
    here = st.builds(lambda at, text: Edit(at, at, text), place, texts())
    near = st.builds(
        lambda at, down, across, text: Edit(at, (at[0] + down, at[1] + across), text),
        place,
        st.integers(0, 2),
        st.integers(0, 12),
        texts(),
    )
    far = st.builds(Edit, place, place, texts())
    whole = st.builds(
        lambda text: Edit((0, 0), (10**6, 0), text), st.sampled_from(["", *PLANS, "\r"])
    )
    return st.one_of(here, here, near, near, near, far, whole)


def _is_whole(text: str) -> bool:
    return not any(0xD800 <= ord(char) < 0xE000 for char in text)
