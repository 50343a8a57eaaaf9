"""The reference pages as the editor reads them: every word of the language has its row."""

from __future__ import annotations

from pathlib import Path

import pytest

from compdsl.reference.explained import PAGES, example_of, explained
from compdsl.reference.pages import entries, page_text
from compdsl.syntax.declarations import BlockKind
from compdsl.syntax.expected import phrases
from compdsl.syntax.tables import parser

SHOWN = Path(__file__).parent / "cases" / "explained.txt"


def terminals(rule: str) -> set[str]:
    """Return the terminals that may stand in a rule of the grammar."""
    parts: dict[str, set[tuple[str, bool]]] = {}
    for each in parser().rules:
        found = parts.setdefault(str(each.origin.name), set())
        found |= {(symbol.name, symbol.is_term) for symbol in each.expansion}
    waiting, seen, names = [rule], set[str](), set[str]()
    while waiting:
        here = waiting.pop()
        if here in seen:
            continue
        seen.add(here)
        names |= {name for name, ends in parts.get(here, ()) if ends}
        waiting += [name for name, ends in parts.get(here, ()) if not ends]
    return names


def words_of(kind: BlockKind) -> list[str]:
    said = phrases()
    names = terminals(f"{kind}_header") | terminals(f"{kind}_item")
    words = {said[name] for name in names if name in said}
    return sorted(word for word in words if word[0].isalpha())


@pytest.mark.parametrize("kind", PAGES)
def test_every_word_of_a_block_is_explained(kind: BlockKind) -> None:
    later = page_text("not-supported")
    unsaid = [word for word in words_of(kind) if explained(kind, word) is None]
    assert [word for word in unsaid if word not in later] == []


@pytest.mark.parametrize("page", sorted({page for pages in PAGES.values() for page in pages}))
def test_every_row_can_be_read(page: str) -> None:
    assert entries(page)
    for entry in entries(page):
        assert entry.forms, entry
        assert entry.meaning, entry
        assert example_of(entry, entry.forms[0])


def cases() -> list[tuple[BlockKind, str, str, str]]:
    """Return the lines of the file of cases: kind, words, line, and the row that is meant."""
    rows = [line.split(" | ") for line in SHOWN.read_text(encoding="utf-8").splitlines() if line]
    return [(kind, words, line, meant) for kind, words, line, meant in rows]  # type: ignore[misc]


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case[0]}: {case[2]}")
def test_the_row_that_is_meant(case: tuple[BlockKind, str, str, str]) -> None:
    kind, words, line, meant = case
    entry = explained(kind, words, line)
    assert entry is not None
    assert f"{entry.page}: {entry.forms[0]}" == meant
