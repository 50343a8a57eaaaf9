"""Every keyword of the grammar has a colour in the editor, where a line or a block may have it."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path

import pytest

from compdsl.syntax.expected import phrases

ROOT = Path(__file__).resolve().parent.parent
COLOURS = ROOT / "lsp/vscode/syntaxes/comp.tmLanguage.json"
COLOURED = re.compile(r"(keyword|support|storage|constant\.language)\.")


@lru_cache(maxsize=1)
def repository() -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = json.loads(COLOURS.read_text("utf-8"))["repository"]
    return found


def patterns(name: str) -> list[re.Pattern[str]]:
    """Return the patterns below a name that colour what they find, or what their groups find."""
    listed = repository()[name].get("patterns", [repository()[name]])
    assert isinstance(listed, list)
    return [
        re.compile(each.get("match") or each["begin"])
        for each in listed
        if "include" not in each and (COLOURED.match(each.get("name", "keyword.")))
    ]


def coloured(words: str) -> bool:
    """Whether a keyword is coloured: as a header, at the start of a clause, or inside a line."""
    header = any(each.match(f"{words} x") for each in patterns("header"))
    clause = any(words in each.groups() for each in found("line", f"  {words} x"))
    inside = any(words == each.group() for each in found("word", f"  x {words} y"))
    return header or clause or inside


def found(name: str, line: str) -> list[re.Match[str]]:
    return [each for pattern in patterns(name) for each in pattern.finditer(line)]


@pytest.mark.parametrize(
    "words", sorted({each.lstrip(", ") for each in phrases().values() if each[-1].isalpha()})
)
def test_every_keyword_is_coloured(words: str) -> None:
    assert coloured(words), f"`{words}` has no colour: npm run grammar in lsp/vscode"


def test_what_is_no_keyword_is_not_coloured() -> None:
    assert not coloured("amount")
    assert not coloured("northwind")
