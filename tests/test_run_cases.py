"""Plans with worked numbers: every example of every plan in `cases/run` must hold.

The numbers were worked out by hand from the specification; remarks in the plans show how.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from compdsl.pipeline import Compiled, compile_plan
from compdsl.report.examples import ExampleResult, run_examples
from compdsl.source import SourceFile

FOLDER = Path(__file__).parent / "cases" / "run"
PLANS = sorted(FOLDER.glob("*.comp"))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_examples_hold(path: Path) -> None:
    compiled = compile_plan(SourceFile(path.name, path.read_text()))
    assert compiled.program is not None, _problems(compiled)
    results = run_examples(compiled)
    assert any(result.outcomes for result in results), "no example expects anything"
    failed = [_told(result) for result in results if not result.ok]
    assert not failed, "\n" + "\n".join(failed)
    _ids_are_unique(results)


def _ids_are_unique(results: list[ExampleResult]) -> None:
    for result in results:
        if result.result is not None:
            ids = [entry.entry_id for entry in result.result.entries]
            assert len(ids) == len(set(ids)), f"{result.title}: two entries share an id"


def _problems(compiled: Compiled) -> str:
    return "\n".join(
        f"{item.code} line {item.span.line if item.span else '?'}: {item.message} ({item.hint})"
        for item in compiled.diagnostics
    )


def _told(result: ExampleResult) -> str:
    lines = [f"example {result.title!r}"]
    lines += [f"  {item.code}: {item.message} {item.place}" for item in result.diagnostics]
    for outcome in result.outcomes:
        if not outcome.ok:
            lines.append(f"  {outcome.span.text.splitlines()[0]}")
            lines.append(f"    got {outcome.got}")
            lines += [f"      {line}" for line in outcome.why]
    return "\n".join(lines)
