"""Plans with one mistake each, and the whole message that their author reads.

`cases/errors/NAME.comp` is a plan that is right but for the mistake that its name tells; `NAME.out`
is what the terminal shows. Read them as the author of the plan would; after a change of wording,
`pytest tests/test_error_cases.py --update` rewrites them, and the difference is there to be read.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from compdsl.data.libraries import of_texts
from compdsl.diagnostics import pages
from compdsl.diagnostics.model import Diagnostic, Fix
from compdsl.diagnostics.render import render
from compdsl.pipeline import check
from compdsl.source import SourceFile

FOLDER = Path(__file__).parent / "cases" / "errors"
CASES = sorted(FOLDER.glob("*.comp"))
SHARED = {
    f"shared/{path.name}": path.read_text(encoding="utf-8")
    for path in sorted((FOLDER / "shared").glob("*.comp"))
}
"""Libraries that the plans use."""
# data and evaluation, and advice that is asked for, have cases of their own
CHECKED = re.compile(r"COMP(?:[01234]\d\d|70[123])")
NOT_IN_A_PLAN = {"COMP030"}  # the file itself could not be read


def problems(text: str, name: str) -> list[Diagnostic]:
    return check(SourceFile(name, text), of_texts(SHARED)).diagnostics


def problems_of(path: Path) -> list[Diagnostic]:
    return problems(path.read_text(encoding="utf-8"), path.name)


def errors(items: list[Diagnostic]) -> list[Diagnostic]:
    return [item for item in items if item.severity == "error"]


def told(items: list[Diagnostic]) -> str:
    return "\n".join(f"{item.code} {item.message}" for item in items)


def mended(text: str, fix: Fix) -> str:
    for edit in sorted(fix.edits, key=lambda edit: -edit.span.start):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def test_there_are_cases() -> None:
    assert len(CASES) >= 80
    assert {path.stem for path in FOLDER.glob("*.out")} <= {path.stem for path in CASES}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_whole_message(path: Path, update: bool) -> None:
    shown = render(problems_of(path), "terminal")
    expected = path.with_suffix(".out")
    if update:
        expected.write_text(shown, encoding="utf-8")
    assert expected.is_file(), "no expected output; run with --update, and read it"
    assert shown == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_one_mistake_gives_one_message(path: Path) -> None:
    found = problems_of(path)
    counted = errors(found)
    assert len(counted) == 1 or (found and not counted), told(found)
    for item in found:
        assert item.hint, item.message
        assert pages.page(item.code), item.code


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_fix_mends(path: Path) -> None:
    """A fix ends its problem; of several readings, one at least leaves nothing else to mend."""
    text = path.read_text(encoding="utf-8")
    before = problems(text, path.name)
    for item in before:
        left = []
        for fix in item.fixes:
            after = problems(mended(text, fix), path.name)
            assert item.code not in {each.code for each in after}, f"{fix.title}:\n{told(after)}"
            assert not any(each.code.startswith("COMP0") for each in after), fix.title
            left.append(len(errors(after)))
        others = len(errors(before)) - (item in errors(before))
        assert not left or min(left) <= others, f"no fix of {item.code} is enough"


def test_every_code_of_a_check_has_a_case() -> None:
    shown = {item.code for path in CASES for item in problems_of(path)}
    wanted = {code for code in pages.codes() if CHECKED.fullmatch(code)} - NOT_IN_A_PLAN
    assert not wanted - shown
