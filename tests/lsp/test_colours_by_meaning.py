"""An editor that colours the syntax itself is told of names only; the others of every token."""

from __future__ import annotations

from pathlib import Path

from comp_lsp.analysis import analysed
from comp_lsp.features.semantic import SYNTAX, TYPES, tokens
from comp_lsp.text import Text

from compdsl.data.libraries import of_project

PLAN = """record Deal
  amount     : money

metric bookings = sum of Deal.amount  # all of them
"""


def kinds(names_only: bool) -> list[str]:
    analysis = analysed("plan.comp", 1, Text(PLAN), of_project(Path("plan.comp")))
    data = tokens(analysis, names_only=names_only).data
    return [TYPES[each] for each in data[3::5]]


def test_names_alone_keep_their_order() -> None:
    assert kinds(names_only=True) == [
        each for each in kinds(names_only=False) if each not in SYNTAX
    ]
    assert "type" in kinds(names_only=True)
    assert "keyword" in kinds(names_only=False)
