"""Checks of declarations, on small plans whose remarks say what must be reported, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from compdsl.check.plan import check_plan
from compdsl.diagnostics import pages
from compdsl.diagnostics.model import Diagnostic, Fix, Report
from compdsl.source import SourceFile
from compdsl.syntax.parse import parse

FOLDER = Path(__file__).parent / "declarations"
PRELUDE = (FOLDER / "prelude.comp").read_text(encoding="utf-8")
REMARK = re.compile(r"  (# COMP\d{3} .*)$")


@dataclass(frozen=True)
class Section:
    """A small plan and what must be reported about it, as (line of the plan, code, message)."""

    title: str
    text: str
    expected: tuple[tuple[int, str, str], ...]


def sections(path: Path) -> list[Section]:
    _, *parts = re.split(r"^--- ?", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return [section(path.stem, *part.split("\n", 1)) for part in parts]


def section(stem: str, title: str, text: str) -> Section:
    lines = ("" if text.startswith("plan ") else PRELUDE).splitlines()
    expected = []
    for line in text.splitlines():
        remark = REMARK.search(line)
        lines.append(line[: remark.start()] if remark else line)
        for each in (remark[1] if remark else "").split("# ")[1:]:
            code, message = each.strip().split(" ", 1)
            expected.append((len(lines), code, message))
    return Section(f"{stem}: {title}", "\n".join(lines) + "\n", tuple(sorted(expected)))


ALL = [each for path in sorted(FOLDER.glob("*.comp")) for each in sections(path)]


def checked(text: str) -> list[Diagnostic]:
    report = Report()
    file = parse(SourceFile("plan.comp", text), report)
    check_plan(file, report)
    return report.in_order()


def found(text: str) -> list[tuple[int, str, str]]:
    return sorted((each.span.line if each.span else 0, each.code, each.message)
                  for each in checked(text))  # fmt: skip


@pytest.mark.parametrize("section", ALL, ids=lambda each: each.title)
def test_what_is_reported_and_where(section: Section) -> None:
    assert found(section.text) == list(section.expected)


def mended(text: str, fix: Fix) -> str:
    for edit in sorted(fix.edits, key=lambda each: -each.span.start):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


FIXES = [
    pytest.param(each.text, code, message, id=f"{each.title}: {code} {message}")
    for each in ALL
    for _, code, message in each.expected
]


@pytest.mark.parametrize(("text", "code", "message"), FIXES)
def test_each_fix_mends_what_it_is_offered_for(text: str, code: str, message: str) -> None:
    before = found(text)
    for item in checked(text):
        if (item.code, item.message) != (code, message):
            continue
        for fix in item.fixes:
            after = [each[1:] for each in found(mended(text, fix))]
            assert after.count((code, message)) < [e[1:] for e in before].count((code, message))
            assert not any(each[0].startswith("COMP0") for each in after), fix.title


def test_hints_are_there_and_messages_are_calm() -> None:
    for each in ALL:
        for item in checked(each.text):
            assert not item.message.endswith("."), item.message
            assert item.hint != item.message


OWN_PAGES = [
    *range(120, 140), 145, 146, *range(150, 160), *range(310, 330), *range(401, 430), 480,
    *range(701, 704),
]  # fmt: skip
PAGES = [f"COMP{number}" for number in OWN_PAGES if f"COMP{number}" in pages.codes()]


def plans_on(code: str) -> list[str]:
    page = pages.page(code) or ""
    plans = re.findall(r"```comp\n(.*?)```", page, re.DOTALL)
    return [text if text.startswith("plan ") else PRELUDE + text for text in plans]


@pytest.mark.parametrize("code", PAGES)
def test_the_page_of_a_code_shows_it_wrong_and_right(code: str) -> None:
    wrong, right = plans_on(code)
    assert code in [each[1] for each in found(wrong)]
    left = [each for each in checked(right) if each.code != "COMP480" or code == "COMP480"]
    assert not left, left
