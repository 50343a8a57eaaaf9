"""Renaming: every plan that runs means the same with any of its names changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from comp_lsp.analysis import analysed
from comp_lsp.features.navigation import Refused, rename
from comp_lsp.files import Folder
from comp_lsp.named import named_at
from comp_lsp.text import Text

from compdsl.check.uses import Use, uses
from compdsl.data.libraries import of_project
from compdsl.pipeline import check, compile_plan
from compdsl.report.examples import run_examples
from compdsl.source import SourceFile
from compdsl.syntax.tokens import code_lines, pieces

ROOT = Path(__file__).resolve().parents[2]
PLANS = [
    *sorted((ROOT / "examples").glob("*/plan.comp")),
    *sorted((ROOT / "tests" / "cases" / "run").glob("*.comp"))[::6],
]
PROSE = ("expect error", "reason")
"""In these an example quotes what the run says, names and all."""
NOT_NAMES = ("id ", "give ")


def declared(path: Path, text: str) -> list[Use]:
    checked = check(SourceFile(str(path), text), of_project(path))
    own = (use for use in uses(checked.typed) if use.span.file is checked.source)
    return [use for use in own if use.is_declared]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_every_name_that_is_written_is_a_use(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    checked = check(SourceFile(str(path), text), of_project(path))
    names = {name for name in checked.typed.symbols.names if "." not in name}
    spans = {(use.span.start, use.span.end) for use in uses(checked.typed)}
    missed = [
        (line.code, text[piece.start : piece.end])
        for line in code_lines(checked.source)
        if line.rule != "given_row" and not line.code.startswith(NOT_NAMES)
        for piece in pieces(line.rule, line.code, line.start)
        if piece.kind in ("NAME", "SLUG") and text[piece.start : piece.end] in names
        if (piece.start, piece.end) not in spans
        and f" by {text[piece.start : piece.end]} in" not in line.code  # somebody's key
    ]
    assert missed == []


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_plan_with_another_name_holds_as_before(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = [] if any(word in text for word in PROSE) else declared(path, text)
    for use in found[:: max(1, len(found) // 6)]:
        changed = renamed(path, text, use)
        made = compile_plan(SourceFile(str(path), changed), of_project(path))
        assert [item.message for item in made.diagnostics if item.severity == "error"] == []
        assert [each.title for each in run_examples(made) if not each.ok] == [], use.target


def renamed(path: Path, text: str, use: Use) -> str:
    analysis = analysed(str(path), 1, Text(text), of_project(path))
    assert named_at(analysis, use.span.start) is not None
    new = f"{use.target.name}_anew"
    made = rename(analysis, use.span.start, new, Folder([], {str(path): text})).changes or {}
    (edits,) = made.values()
    for edit in sorted(edits, key=lambda e: (e.range.start.line, e.range.start.character))[::-1]:
        start = analysis.text.offset(edit.range.start)
        end = analysis.text.offset(edit.range.end)
        text = text[:start] + edit.new_text + text[end:]
    return text


def test_a_name_that_is_there_twice_is_refused() -> None:
    path = ROOT / "examples" / "quickstart" / "plan.comp"
    text = path.read_text(encoding="utf-8")
    analysis = analysed(str(path), 1, Text(text), of_project(path))
    with pytest.raises(Refused, match="the name of another record"):
        rename(analysis, text.index("Rep\n"), "Deal", Folder([], {}))
