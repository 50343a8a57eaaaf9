"""Advice: each rule on the plans of its own page, silencing, settings, and the command."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner

from compdsl.cli.commands import comp
from compdsl.data.lint_settings import lint_settings
from compdsl.diagnostics import pages
from compdsl.diagnostics.model import Diagnostic
from compdsl.lint.advise import advise
from compdsl.lint.looked import Settings
from compdsl.pipeline import check
from compdsl.source import SourceFile

ON_PLANS = [code for code in pages.codes() if re.fullmatch(r"COMP7[12]\d", code)]
HEADER = """plan "Northwind"
  id northwind
  effective 2026-01-01 to {last}
  currency EUR
  pays Rep monthly
  review by 2026-09-30
"""
DATA = """
record Rep
  id        : text, key
  joined_on : date

record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date
  amount    : money
  stage     : one of Open, Won

record Meeting for rep on held_on
  id      : text, key
  rep     : Rep
  held_on : date

record Cancellation on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date
  at most one per deal

quota goal = EUR 100,000 per quarter
"""
METRICS = """
metric bookings = sum of Deal.amount
metric attainment = bookings / goal otherwise 0%
"""
PAID = """
bonus base_bonus
  for each quarter
  when (attainment of the quarter is at least 100%) and (bookings of the quarter is above EUR 1)
  earn EUR 10
"""


def fragment(code: str, which: str) -> str:
    """The plan of an error page under `## Wrong` or `## Right`."""
    page = pages.page(code)
    assert page is not None
    return re.findall(rf"## {which}\n\n```comp\n(.*?)```", page, re.DOTALL)[0]


def whole(text: str) -> str:
    """A page's fragment as a whole plan."""
    last = "2027-12-31" if "list_price" in text else "2026-12-31"
    header = HEADER.format(last=last)
    if text.startswith(("plan", "#")):
        rest = [
            line for line in header.splitlines() if not re.match(r"  (id|review|effective)", line)
        ]
        given = text.rstrip().splitlines()
        has_dates = any("effective" in line for line in given)
        dates = [] if has_dates else ["  effective 2026-01-01 to 2026-12-31"]
        header = "\n".join([*given, *dates, *rest[1:]]) + "\n"
        text = ""
    paid = "" if "commission new_business" in text else (
        "\ncommission new_business\n  for each Deal\n  earn 5% of amount\n"
    )  # fmt: skip
    if "tiers" in text and "commission" not in text:
        name = re.findall(r"tiers (\w+)", text)[0]
        paid = f"\ncommission new_business\n  for each Deal\n  earn amount at {name}\n"
        if "win_rate" in text:
            paid = f"\nbonus rated\n  for each quarter\n  earn EUR 100 at {name}\n"
    return header + DATA + METRICS + PAID + paid + "\n" + text


def advised(
    text: str, settings: Settings | None = None, today: date | None = None
) -> list[Diagnostic]:
    checked = check(SourceFile("plan.comp", text))
    assert checked.ok, [
        f"{item.span and item.span.line} {item.message}" for item in checked.diagnostics
    ]
    return advise(checked.typed, settings, today)


def codes(text: str, settings: Settings | None = None, today: date | None = None) -> set[str]:
    return {item.code for item in advised(text, settings, today)}


@pytest.mark.parametrize("code", ON_PLANS)
def test_the_wrong_plan_of_a_page_is_advised_on(code: str) -> None:
    found = [item for item in advised(whole(fragment(code, "Wrong"))) if item.code == code]
    assert len(found) == 1
    assert found[0].severity == "advice"
    assert found[0].hint
    assert found[0].span is not None


@pytest.mark.parametrize("code", ON_PLANS)
def test_the_right_plan_of_a_page_is_not(code: str) -> None:
    assert code not in codes(whole(fragment(code, "Right")))


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    rules = {path.read_text() for path in Path("compdsl/lint").glob("*.py")}
    named = {code for text in rules for code in re.findall(r'advice\("(COMP\d{3})"', text)}
    assert named - {"COMP705"} == set(ON_PLANS)


def test_the_messages_are_as_expected(update: bool) -> None:
    shown = []
    for code in ON_PLANS:
        found = next(i for i in advised(whole(fragment(code, "Wrong"))) if i.code == code)
        shown.append(f"{code}: {found.message}\n  help: {found.hint}\n")
    expected = Path(__file__).parent / "cases" / "lint.txt"
    if update:
        expected.write_text("".join(shown), encoding="utf-8")
    assert "".join(shown) == expected.read_text(encoding="utf-8")


def test_a_remark_with_a_reason_answers_advice() -> None:
    text = whole(fragment("COMP711", "Wrong"))
    assert "COMP711" in codes(text)
    allowed = f"# allow COMP711 because of a letter\n{text}"
    assert "COMP711" not in codes(allowed)
    assert "COMP710" in codes(allowed)


def test_a_remark_without_a_reason_answers_nothing() -> None:
    text = f"# allow COMP711\n{whole(fragment('COMP711', 'Wrong'))}"
    assert {"COMP705", "COMP711"} <= codes(text)


def test_a_review_that_has_passed() -> None:
    text = whole(fragment("COMP710", "Wrong"))
    assert "COMP712" not in codes(text, today=date(2026, 9, 30))
    assert "COMP712" in codes(text, today=date(2026, 10, 1))


def test_settings_of_a_project(tmp_path: Path) -> None:
    (tmp_path / "comp.toml").write_text('[lint]\nignore = ["COMP711"]\njump = "120%"\n')
    settings, problems = lint_settings(tmp_path / "plan.comp")
    assert settings == Settings(Fraction(6, 5), frozenset({"COMP711"}))
    assert not problems
    assert "COMP718" in codes(whole(fragment("COMP718", "Wrong")))
    assert "COMP718" not in codes(whole(fragment("COMP718", "Wrong")), settings)


@pytest.mark.parametrize(
    "written",
    ['[lint]\nignore = "COMP711"\n', "[lint]\njump = 3\n", "[lint]\njmup = 1\n", "[lint\n"],
)
def test_settings_that_cannot_be_read(tmp_path: Path, written: str) -> None:
    (tmp_path / "comp.toml").write_text(written)
    _, problems = lint_settings(tmp_path / "plan.comp")
    assert [problem.code for problem in problems] == ["COMP706"]
    assert problems[0].hint


def test_the_command_never_fails_for_advice(tmp_path: Path) -> None:
    path = tmp_path / "plan.comp"
    path.write_text(whole(fragment("COMP718", "Wrong")))
    ran = CliRunner().invoke(comp, ["lint", str(path), "--today", "2026-02-01"])
    assert ran.exit_code == 0
    assert "advice[COMP718]" in ran.output
    path.write_text("plan x")
    assert CliRunner().invoke(comp, ["lint", str(path)]).exit_code == 1
