"""Whole plans with one fault each: one message, on the faulty line, and none once it is mended."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from compdsl.diagnostics import Diagnostic
from compdsl.pipeline import check
from compdsl.source import SourceFile

PLANS = sorted((Path(__file__).parent / "cases/faults").glob("*.comp"))
HERE = "# <- here"
RIGHT = re.compile(r"( *)# right: ?(.*)")


def errors(source: SourceFile) -> list[Diagnostic]:
    return [each for each in check(source).diagnostics if each.severity == "error"]


def mended(text: str) -> str:
    """The plan with the line that the remark gives in place of the faulty one."""
    kept = (line for line in text.splitlines() if not line.endswith(HERE))
    lines = ((line, RIGHT.fullmatch(line)) for line in kept)
    return "".join((f"{each[1]}{each[2]}" if each else line) + "\n" for line, each in lines)


def test_there_are_forty_plans_and_no_two_faults_are_the_same() -> None:
    faults = {path.read_text(encoding="utf-8").splitlines()[0] for path in PLANS}
    assert len(faults) == len(PLANS) >= 40
    assert all(fault.startswith("# fault: ") for fault in faults)


@pytest.mark.parametrize("path", PLANS, ids=[each.stem for each in PLANS])
def test_the_fault_is_reported_once_where_it_stands(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    marked = [number for number, line in enumerate(text.splitlines(), 1) if line.endswith(HERE)]
    source = SourceFile(path.name, text)
    found = errors(source)
    at = [each.span and source.position(each.span.start)[0] for each in found]
    assert at == marked, [each.message for each in found]
    assert all(each.hint for each in found)


@pytest.mark.parametrize("path", PLANS, ids=[each.stem for each in PLANS])
def test_the_mended_plan_is_right(path: Path) -> None:
    text = mended(path.read_text(encoding="utf-8"))
    assert [each.message for each in errors(SourceFile(path.name, text))] == []
