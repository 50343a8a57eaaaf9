"""A plan that is to be signed: the words for each default compile, and change no amount."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from compdsl.diagnostics.model import Diagnostic
from compdsl.pipeline import check, compile_plan
from compdsl.report.examples import run_examples
from compdsl.run.ledger import Entry
from compdsl.source import SourceFile

ROOT = Path(__file__).resolve().parent.parent
PLANS = sorted(
    path
    for folder in ("tests/cases/run", "tests/cases/contract", "examples")
    for path in (ROOT / folder).rglob("*.comp")
    if not path.stem.startswith("amendment")
)
ASKED = {"COMP701", "COMP702", "COMP703", "COMP704"}


def unsaid(text: str) -> list[Diagnostic]:
    found = check(SourceFile("plan.comp", text), to_sign=True).diagnostics
    return [each for each in found if each.code in ASKED]


def said(text: str) -> str:
    """Return a plan with the words for each of its defaults: the first fix of each message."""
    while found := unsaid(text):
        for edit in sorted(found[0].fixes[0].edits, key=lambda edit: -edit.span.start):
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def ledgers(text: str) -> list[list[Entry]]:
    """Return the entries of each worked example."""
    cases = run_examples(compile_plan(SourceFile("plan.comp", text)))
    results = [case.result for case in cases if case.result is not None]
    assert len(results) == len(cases)
    return [[replace(each, posting=0) for each in result.entries] for result in results]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_words_for_a_default_change_no_amount(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    signed = said(text)
    assert check(SourceFile("plan.comp", signed)).ok
    assert ledgers(signed) == ledgers(text)
