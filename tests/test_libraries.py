"""Libraries: files of a project, the standard library, and texts given in Python."""

from __future__ import annotations

from pathlib import Path

import pytest

from compdsl import api
from compdsl.cli.plans import read_plan
from compdsl.data.libraries import of_project, standard_names
from compdsl.pipeline import Compiled, check, compile_plan
from compdsl.report.examples import run_examples
from compdsl.source import SourceFile
from compdsl.syntax.format import format_text

ROOT = Path(__file__).parent.parent
FOLDER = Path(__file__).parent / "cases" / "libraries"
PLANS = sorted((FOLDER / "plans").glob("*.comp"))
STANDARD = sorted((ROOT / "stdlib").rglob("*.comp"))
RATES = "function half(x : money) : money = x / 2\n"
PLAN = """plan "P"
  id p
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly
record Rep
  id : text, key
record Deal for rep on day
  id : text, key
  rep : Rep
  day : date
  amount : money
commission base
  for each Deal
  earn half(amount)
"""


def compiled(path: Path) -> Compiled:
    source = read_plan(path)
    assert isinstance(source, SourceFile)
    return compile_plan(source, of_project(path))


@pytest.mark.parametrize("path", [*PLANS, *STANDARD], ids=lambda path: path.stem)
def test_examples_hold(path: Path) -> None:
    made = compiled(path)
    assert not made.diagnostics, made.diagnostics[0]
    results = run_examples(made)
    assert any(result.outcomes for result in results), "no example expects anything"
    wrong = [o for r in results for o in r.outcomes if not o.ok]
    assert not wrong, f"{wrong[0].span.text}: {wrong[0].got}"
    assert all(result.ok for result in results)


@pytest.mark.parametrize("path", [*PLANS, *STANDARD], ids=lambda path: path.stem)
def test_it_is_formatted(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert format_text(SourceFile(path.name, text)).text == text


@pytest.mark.parametrize("path", STANDARD, ids=lambda path: path.stem)
def test_a_standard_library_says_what_it_is_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith('"')
    name = ".".join(path.relative_to(ROOT / "stdlib").with_suffix("").parts)
    assert name in standard_names()
    page = (ROOT / "docs" / "reference" / "standard-library.md").read_text(encoding="utf-8")
    assert f"`{name}`" in page


def test_what_nothing_reads_asks_for_no_table() -> None:
    program = compiled(FOLDER / "plans" / "two-houses.comp").program
    assert program is not None
    assert [table.name for table in program.tables] == ["Seller", "Sale"]


def test_a_project_ends_at_its_root(tmp_path: Path) -> None:
    (tmp_path / "rates.comp").write_text(RATES)
    inner = tmp_path / "inner"
    inner.mkdir()
    plan = inner / "plan.comp"
    plan.write_text('use "../rates.comp"\n' + PLAN)
    assert [item.code for item in compiled(plan).diagnostics] == ["COMP146"]
    (tmp_path / "comp.toml").write_text("")
    assert compiled(plan).diagnostics == []


def test_a_link_does_not_lead_out_of_the_project(tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    outside.mkdir()
    inside.mkdir()
    (outside / "rates.comp").write_text(RATES)
    (inside / "rates.comp").symlink_to(outside / "rates.comp")
    plan = inside / "plan.comp"
    plan.write_text('use "./rates.comp"\n' + PLAN)
    assert [item.code for item in compiled(plan).diagnostics] == ["COMP146"]


def test_several_texts_use_each_other() -> None:
    texts = {"plans/a.comp": 'use "../rates.comp"\n' + PLAN, "rates.comp": RATES}
    assert api.check(texts) == []
    run = api.run(
        api.compile(texts["plans/a.comp"], "plans/a.comp", texts),
        {
            "Rep": [{"id": "ana"}],
            "Deal": [{"id": "d", "rep": "ana", "day": "2026-01-05", "amount": "10.01"}],
        },
    )
    assert [row["amount"].as_tuple().digits for row in run.rows()] == [(5, 0, 1)]


def test_a_mistake_in_a_library_is_said_once_where_it_is() -> None:
    plan = 'use "./rates.comp"\n' + PLAN
    found = api.check({"a.comp": plan, "b.comp": plan, "rates.comp": RATES.replace("x / 2", "y")})
    assert [str(item.span) for item in found] == ["rates.comp:1:36"]


def test_no_library_is_read_that_is_not_given() -> None:
    items = check(SourceFile("plan.comp", 'use "./pyproject.toml"\n' + PLAN)).diagnostics
    assert [item.code for item in items] == ["COMP160"]
