"""What a plan says of a quota that the data lacks: its name as the plan's author writes it."""

from __future__ import annotations

from pathlib import Path

from compdsl.pipeline import compile_plan
from compdsl.source import SourceFile

PLAN = Path(__file__).parent / "cases" / "run" / "earned_not_before.comp"


def test_a_missing_quota_is_named_in_backticks() -> None:
    program = compile_plan(SourceFile(PLAN.name, PLAN.read_text(encoding="utf-8"))).program
    assert program is not None
    asked = {each.what for each in program.demands if each.code == "COMP604"}
    assert asked == {"quota `q`"}
