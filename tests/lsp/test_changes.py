"""Changes that are offered: wherever one is applied, the plan has no new mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from compdsl.changes.model import Asked, Change
from compdsl.changes.offered import offered
from compdsl.data.libraries import of_project
from compdsl.diagnostics.model import Diagnostic
from compdsl.pipeline import check
from compdsl.report.trials import NOT_AS_EXPECTED, Tried, trial
from compdsl.source import SourceFile
from compdsl.syntax.declarations import Block
from compdsl.syntax.node import walk

ROOT = Path(__file__).resolve().parents[2]
PLANS = [
    *sorted((ROOT / "examples").glob("*/plan.comp")),
    *sorted((ROOT / "stdlib").rglob("*.comp")),
    *sorted((ROOT / "tests" / "cases" / "run").glob("*.comp"))[::3],
]
EACH = 12
"""How many changes of a kind are applied to one plan; those left out lie between them."""


def applied(text: str, change: Change) -> str:
    for edit in sorted(change.edits, key=lambda edit: -edit.span.start):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def everywhere(path: Path, source: SourceFile, tries: list[Tried]) -> list[Change]:
    """Return the changes that are offered at each node of a plan, those of a kind spread out."""
    typed = check(source, of_project(path)).typed
    found: dict[str, list[Change]] = {}
    for block in typed.file.blocks:
        for start in places(block) if block.span.file is source else ():
            for change in offered(Asked(typed, block, start, block.span.start), tries):
                kept = found.setdefault(change.kind + change.title[:12], [])
                kept += [] if change in kept else [change]
    return [each for kept in found.values() for each in kept[:: max(1, len(kept) // EACH)]]


def places(block: Block) -> list[int]:
    nodes = (node for node in walk(block) if node.span.file is block.span.file)
    return sorted({node.span.start for node in nodes})


def errors(found: list[Diagnostic]) -> list[str]:
    return [each.message for each in found if each.severity == "error"]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_each_change_holds(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    source = SourceFile(str(path), text)
    before = trial(source, of_project(path))
    known = errors(before.diagnostics)
    for change in everywhere(path, SourceFile(str(path), text), before.examples):
        made = trial(SourceFile(str(path), applied(text, change)), of_project(path))
        new = [each for each in errors(made.diagnostics) if each not in known]
        assert new == [], f"{change.title}\n{applied(text, change)}"


@pytest.mark.parametrize("path", PLANS[::4], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_number_made_a_term_can_be_written_back(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    source = SourceFile(str(path), text)
    found = [each for each in everywhere(path, source, []) if each.kind == "extract"]
    for change in found[:EACH]:
        term = SourceFile(str(path), applied(text, change))
        (back,) = [
            each
            for each in everywhere(path, term, [])
            if each.kind == "inline" and f"`{change.edits[0].text.split()[1]}`" in each.title
        ]
        again = applied(term.text, back)
        assert again.replace("% * ", "% of ") == text.replace("% * ", "% of ")
        assert errors(check(SourceFile(str(path), again), of_project(path)).diagnostics) == []


def test_what_comes_out_makes_an_example_hold() -> None:
    path = ROOT / "examples" / "quickstart" / "plan.comp"
    text = path.read_text(encoding="utf-8").replace("5,000.00", "5,001.00")
    source = SourceFile(str(path), text)
    made = trial(source, of_project(path))
    assert [each.code for each in made.diagnostics] == [NOT_AS_EXPECTED]
    found = everywhere(path, SourceFile(str(path), text), made.examples)
    (mend,) = [each for each in found if each.kind == "mend"]
    assert mend.title == "Expect `EUR 5,000.00`, as it comes out"
    assert trial(SourceFile(str(path), applied(text, mend)), of_project(path)).diagnostics == []
