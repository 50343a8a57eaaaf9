"""A plan's text cut at its declarations, so that a keystroke costs one of them and not all.

A chunk is a declaration with the remarks and contract text above it. Chunks are compared by their
text alone: where a declaration stands plays no part in what is right or wrong about it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from weakref import WeakValueDictionary

from compdsl.syntax.trouble import BLOCK_WORDS

START = re.compile(rf"^(?:{'|'.join(BLOCK_WORDS)})(?!\w)", re.MULTILINE)
WORD = re.compile(r"[^\W\d]\w*")
HEADER = re.compile(r"^(\w+)[ \t]+([^\W\d]\w*)", re.MULTILINE)
KEPT = 1_024
"""So many chunks are kept that no document holds any longer: an undo may bring them back."""
LIVING: WeakValueDictionary[str, Chunk] = WeakValueDictionary()
"""Every chunk that somebody holds, by its text."""

COMMON = frozenset({"plan", "record", "choice", "use", "payment"})
"""What all other declarations rest on; a change here is looked at with the whole plan."""

LIMITS = frozenset({"accelerator", "cap", "clawback", "draw"})
"""What is about earnings, and may be said beside them."""


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Chunk:
    """A declaration as text: its kind, the name that it declares, and all words in it."""

    text: str
    kind: str
    name: str
    words: frozenset[str]

    @property
    def is_common(self) -> bool:
        """Whether everything else may rest on it."""
        return self.kind in COMMON

    @property
    def is_earning(self) -> bool:
        """Whether it says what somebody earns."""
        return BLOCK_WORDS.get(self.kind) == "earning"


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A chunk and the offset at which it starts."""

    chunk: Chunk
    start: int

    @property
    def end(self) -> int:
        """The offset behind it."""
        return self.start + len(self.chunk.text)


def cut(text: str) -> list[Placed]:
    """Return the chunks of a text in order; together they are the text. No text is one chunk."""
    starts = [_with_above(text, found.start()) for found in START.finditer(text)]
    edges = [0, *(each for each in starts if each > 0), len(text)]
    return [
        Placed(chunk_of(text[start:end]), start)
        for start, end in pairwise(edges)
        if start < end or not text
    ]


def chunk_of(text: str) -> Chunk:
    """Return the chunk of a text, the same one for as long as it is held."""
    return LIVING.get(text) or _chunk(text)


@lru_cache(maxsize=KEPT)
def _chunk(text: str) -> Chunk:
    started = START.search(text)
    kind = started[0] if started else ""
    named = HEADER.match(text, started.start()) if started else None
    name = named[2] if named else ""
    made = Chunk(text, kind, name, frozenset(WORD.findall(text)))
    LIVING[text] = made
    return made


def _with_above(text: str, start: int) -> int:
    """Return where the remarks and the contract text directly above a declaration start."""
    at = start
    while at > 0:
        line = text.rfind("\n", 0, at - 1) + 1
        if text[line : line + 1] not in ("#", '"'):
            return at
        at = line
    return at
