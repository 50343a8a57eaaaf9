"""The tables of the reference pages, read as entries: the one source of what a clause means.

A page explains clauses in tables whose first column shows forms, each in code marks
(`payable on DATE`), and whose others say what they mean and what holds without them. The editor
shows those same rows; nothing about a clause is written a second time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FORM = re.compile(r"`([^`]+)`")
CELL = re.compile(r"(?<!\\)\|")
RULE = re.compile(r"\|[-| ]+\|")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: the forms that it explains, their meaning, and what holds when it is left out.

    `page` is the page's name without its ending, `section` the heading that the row stands under.
    The texts are Markdown, as written on the page.
    """

    page: str
    section: str
    forms: tuple[str, ...]
    meaning: str
    left_out: str


def folder() -> Path:
    """Return the folder of the pages: in the installed package, else in the checkout."""
    inside = Path(__file__).parent / "pages"
    beside = Path(__file__).parent.parent.parent / "docs" / "reference"
    return inside if inside.is_dir() else beside


def page_text(page: str) -> str:
    """Return the text of a page, without its links to other pages.

    Raises `OSError` where there is no such page.
    """
    text = (folder() / f"{page}.md").read_text(encoding="utf-8")
    return re.sub(r"\[([^]]+)\]\([^)]+\)", r"\1", text)


@lru_cache(maxsize=64)
def entries(page: str) -> tuple[Entry, ...]:
    """Return the rows of a page's tables, in reading order."""
    return tuple(_entries(page, page_text(page).splitlines()))


def _entries(page: str, lines: list[str]) -> Iterator[Entry]:
    section, is_table, is_code = "", False, False
    for line in lines:
        if line.startswith("```"):
            is_code = not is_code
        elif is_code:
            continue
        elif line.startswith("#"):
            section = line.lstrip("# ")
        elif RULE.fullmatch(line):
            is_table = True
        elif not line.startswith("|"):
            is_table = False
        elif is_table and (entry := _entry(page, section, line)).forms:
            yield entry


def _entry(page: str, section: str, line: str) -> Entry:
    cells = [cell.strip() for cell in CELL.split(line)[1:-1]]
    forms = FORM.findall(cells[0]) or FORM.findall(cells[1])
    return Entry(page, section, tuple(forms), cells[1], cells[2] if len(cells) > 2 else "")


@lru_cache(maxsize=64)
def example_lines(page: str) -> tuple[str, ...]:
    """Return the lines of Comp that a page shows, in reading order."""
    blocks = re.findall(r"^```comp\n(.*?)^```", page_text(page), re.MULTILINE | re.DOTALL)
    return tuple(line for block in blocks for line in block.splitlines() if line.strip())
