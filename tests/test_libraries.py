"""Libraries: files of a project, the standard library, and texts given in Python."""

from __future__ import annotations

from pathlib import Path

import pytest

from compdsl import api
from compdsl.cli.check import command
from compdsl.cli.plans import read_plan
from compdsl.data.libraries import of_project, of_texts, standard_names
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
    assert [table.name for table in program.tables] == ["Seller", "Sale", "Adjustment"]


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


def test_a_lattice_of_libraries_ends() -> None:
    texts = {f"l{n}.comp": "".join(f'use "./l{n + 1}.comp" as {a}\n' for a in "ab")
             for n in range(40)}  # fmt: skip
    texts["l40.comp"] = RATES
    items = compile_plan(SourceFile("plan.comp", 'use "./l0.comp"\n' + AMENDED), of_texts(texts))
    assert {item.code for item in items.diagnostics} == {"COMP160"}


# --- amendments ----------------------------------------------------------------------------------

AMENDMENTS = sorted((FOLDER.parent / "amendments").glob("amendment-*.comp"))
AMENDED = PLAN.replace("half(amount)", "amount / 2")


def amendment(lines: str, header: str = "  effective 2026-07-01\n") -> list[str]:
    """Check an amendment of a small plan; return its messages."""
    text = f'plan "A"\n  amends "./old.comp"\n{header}{lines}'
    items = compile_plan(SourceFile("new.comp", text), of_texts({"old.comp": AMENDED})).diagnostics
    return [f"{item.code} {item.message}" for item in items]


@pytest.mark.parametrize("path", AMENDMENTS, ids=lambda path: path.stem)
def test_both_texts_hold_in_their_time(path: Path) -> None:
    made = compiled(path)
    assert made.diagnostics == []
    results = run_examples(made)
    assert results
    assert [o.got for r in results for o in r.outcomes if not o.ok] == []


def test_check_tells_what_an_amendment_changes(capsys: pytest.CaptureFixture[str]) -> None:
    command.main([str(AMENDMENTS[0])], standalone_mode=False)
    told = capsys.readouterr().out
    assert "  changes  kicker_amount, standard, kicker\n" in told
    assert "  removes  early\n" in told
    assert "  leaves   Rep, Deal, bookings, base, loyal\n" in told


def test_what_was_earned_before_keeps_its_id() -> None:
    rows = {
        "Rep": [{"id": "ana", "joined_on": "2025-01-01"}],
        "Deal": [{"id": "d", "rep": "ana", "closed_on": "2026-01-05", "amount": "10"}],
    }
    old = api.run(compiled(AMENDMENTS[0].with_name("northwind-2026.comp")), rows, "2026-06-30")
    new = api.run(compiled(AMENDMENTS[0]), rows, "2026-06-30")
    assert [entry.entry_id for entry in old.ledger] == [entry.entry_id for entry in new.ledger]
    assert [entry.amount for entry in old.ledger] == [entry.amount for entry in new.ledger]


@pytest.mark.parametrize(
    ("lines", "header", "message"),
    [
        ("", "", "COMP165 the amendment does not say from when it holds"),
        ("", "  effective 2026-01-01\n", "COMP165 the amendment leaves nothing of the plan"),
        ("", "  effective 2027-01-01\n", "COMP165 the plan has ended when the amendment starts"),
        ("  currency USD\n", "  effective 2026-07-01\n", "COMP165 an amendment cannot change `c"),
        ("  removes bse\n", "  effective 2026-07-01\n", "COMP166 the plan that is amended has no"),
        ("  removes Deal\n", "  effective 2026-07-01\n", "COMP166 `Deal` is a record, and only wh"),
        ("term base = 5%\n", "  effective 2026-07-01\n", "COMP166 `base` cannot become a term"),
        (
            "commission base\n  for each Deal\n  earn amount\n"
            "  at most EUR 9 per year, excess lost\n",
            "  effective 2026-07-01\n",
            "COMP480 a change of `at most` in an amendment is not supported yet",
        ),
        (
            "record Deal for rep on day\n  id : text, key\n  rep : Rep\n  day : date\n",
            "  effective 2026-07-01\n",
            "COMP480 a change of `record` in an amendment is not supported yet",
        ),
    ],
)
def test_what_an_amendment_cannot_do(lines: str, header: str, message: str) -> None:
    found = amendment(lines, header)
    assert len(found) == 1, found
    assert found[0].startswith(message)


def test_what_is_carried_forward_cannot_end_in_an_amendment() -> None:
    carries = AMENDED.replace(
        "  earn amount", "  at most EUR 5 per month, excess carried forward\n  earn amount"
    )
    text = 'plan "A"\n  amends "./old.comp"\n  effective 2026-07-01\n  removes base\n'
    items = compile_plan(SourceFile("new.comp", text), of_texts({"old.comp": carries})).diagnostics
    assert any(item.message.startswith("the end of `base`") for item in items)


def test_a_measure_stays_while_its_tiers_do() -> None:
    old = (
        "metric sold = sum of Deal.amount\nmetric twice = sold * 2\n"
        "tiers bands on twice, marginal, over each year\n  from EUR 0 : 5%\n"
        + AMENDED.replace("amount / 2", "amount at bands")
    )
    text = (
        'plan "A"\n  amends "./old.comp"\n  effective 2026-07-01\n'
        "metric sold = sum of Deal.amount where amount is above EUR 1\n"
    )
    items = compile_plan(SourceFile("new.comp", text), of_texts({"old.comp": old})).diagnostics
    assert [item.message.split(" is ")[0] for item in items] == ["tiers on a measure that"]


def test_a_value_keeps_its_type() -> None:
    old = "term rate = 5%\n" + AMENDED.replace("amount / 2", "rate * amount")
    text = 'plan "A"\n  amends "./old.comp"\n  effective 2026-07-01\nterm rate = EUR 5\n'
    items = compile_plan(SourceFile("new.comp", text), of_texts({"old.comp": old})).diagnostics
    assert [item.code for item in items] == ["COMP166"]


def test_the_plan_that_is_amended_is_there() -> None:
    text = 'plan "A"\n  amends "./older.comp"\n  effective 2026-07-01\n'
    items = compile_plan(SourceFile("new.comp", text), of_texts({"old.comp": AMENDED})).diagnostics
    assert [item.code for item in items] == ["COMP165"]
    assert items[0].hint == "did you mean `old.comp`?"
