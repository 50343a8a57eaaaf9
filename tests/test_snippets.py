"""The editor's snippets, with their blanks filled as they stand, are blocks that read rightly."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from compdsl.diagnostics.model import Report
from compdsl.source import SourceFile
from compdsl.syntax.format import format_text
from compdsl.syntax.parse import parse
from compdsl.syntax.trouble import BLOCK_WORDS

ROOT = Path(__file__).resolve().parent.parent
SNIPPETS: dict[str, dict[str, Any]] = json.loads(
    (ROOT / "lsp/comp_lsp/snippets.json").read_text(encoding="utf-8")
)


def filled(body: list[str]) -> str:
    """Return the text that a snippet leaves when nothing is typed over its blanks."""
    text = "\n".join(body).replace("$CURRENT_YEAR", "2026").replace("$0", "")
    text = re.sub(r"\$\{\d+\|([^,|]*)[^|]*\|\}", r"\1", text)
    return re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text).strip("\n") + "\n"


@pytest.mark.parametrize("name", SNIPPETS)
def test_a_snippet_reads_rightly(name: str) -> None:
    source = SourceFile("snippet.comp", filled(SNIPPETS[name]["body"]))
    report = Report()
    parse(source, report)
    assert not report.items, [each.message for each in report.items]
    assert format_text(source).text == source.text


def test_every_block_has_a_snippet() -> None:
    assert set(BLOCK_WORDS) == {each["prefix"] for each in SNIPPETS.values()} == set(SNIPPETS)
