"""The contract in plain sentences: one for each construct, whole contracts as expected, signing."""

from __future__ import annotations

from pathlib import Path

import pytest

from compdsl.pipeline import check, compile_plan
from compdsl.report.contract.contract_text import contract_markdown, contract_rows
from compdsl.report.contract.sayings import SAYINGS
from compdsl.report.contract.sections import contract
from compdsl.report.rows import plain
from compdsl.source import SourceFile
from compdsl.syntax import clauses, declarations, expressions
from compdsl.syntax.node import Clause, Node

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "tests" / "cases" / "contract"
PLANS = sorted(FOLDER.glob("*.comp"))
RUN = sorted((ROOT / "tests" / "cases" / "run").glob("*.comp"))


def constructs(base: type[Node], *modules: object) -> list[type[Node]]:
    """Every class of a kind that the modules of the tree name."""
    named = [value for module in modules for value in vars(module).values()]
    made = {each for each in named if isinstance(each, type) and issubclass(each, base)}
    return sorted((each for each in made if each is not base), key=lambda each: each.__name__)


@pytest.mark.parametrize(
    "kind",
    [*constructs(Clause, clauses, declarations), *constructs(expressions.Expr, expressions)],
    ids=lambda kind: kind.__name__,
)
def test_every_construct_has_a_sentence(kind: type[Node]) -> None:
    assert kind in SAYINGS


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
@pytest.mark.parametrize("ending", ["txt", "md"])
def test_the_whole_contract(path: Path, ending: str, update: bool) -> None:
    made = contract(compile_plan(SourceFile(path.name, path.read_text(encoding="utf-8"))))
    shown = plain(contract_rows(made)) if ending == "txt" else contract_markdown(made)
    expected = path.with_suffix(f".{ending}")
    if update:
        expected.write_text(shown, encoding="utf-8")
    assert shown == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", RUN, ids=lambda path: path.stem)
def test_every_plan_can_be_said(path: Path) -> None:
    """No sentence fails on a plan that runs, and none is a copy of the code."""
    compiled = compile_plan(SourceFile(path.name, path.read_text(encoding="utf-8")))
    made = contract(compiled)
    lines = [
        line.text
        for section in made.sections
        for article in section.articles
        for line in article.lines
        if line.kind == "sentence"
    ]
    assert lines
    assert not [line for line in lines if "None" in line or "{" in line or " ." in line]


UNSAID = """plan "P"
  id p
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id : text, key
  joined_on : date
  left_on : date, may be blank
  takes part from joined_on to left_on

fee one
  for each month
  earn EUR 100

draw ahead
  for each month
  top up what is payable to EUR 200
  counting one
  recover from pay above EUR 200, until repaid
"""


def test_a_plan_to_sign_must_say_its_defaults() -> None:
    source = SourceFile("plan.comp", UNSAID)
    assert check(source).ok
    found = check(source, to_sign=True).diagnostics
    assert [item.code for item in found] == ["COMP704"] * 3
    said = [item.message.removeprefix("left unsaid, so by default ") for item in found]
    assert said == [
        "a payment below zero is carried to the next pay period",
        "each amount is rounded once, half up, to the smallest unit of its currency",
        "`ahead` leaves its balance owed on the statement when somebody leaves",
    ]


def test_the_fixes_make_a_plan_that_can_be_signed() -> None:
    text = UNSAID
    while found := check(SourceFile("plan.comp", text), to_sign=True).diagnostics:
        for edit in sorted(found[0].fixes[0].edits, key=lambda edit: -edit.span.start):
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    for line in (
        "rounding half up",
        "carry negative balances forward",
        "on left_on : carry the rest forward",
    ):
        assert line in text
