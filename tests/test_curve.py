"""The payout curve says what a run pays: every point of it, against the interpreter."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

import pytest

from compdsl.data.libraries import of_project
from compdsl.pipeline import check, compile_plan
from compdsl.report.curve import Curve, curve_of
from compdsl.report.curve_svg import curve_svg
from compdsl.report.curve_words import result_words
from compdsl.report.examples import run_examples
from compdsl.report.grid_picture import grid_lines, grid_svg
from compdsl.source import SourceFile

ROOT = Path(__file__).parent.parent
PLANS = [*sorted(ROOT.glob("examples/*/plan.comp")), *sorted(ROOT.glob("tests/cases/run/*.comp"))]
PLAN = """\
plan "Curve"
  id curve
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id : text, key

record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date
  amount    : money

quota goal = EUR 1,000 per year

metric sold = sum of Deal.amount

metric deals = count of Deal

metric attainment = sold / goal otherwise 0%

{tiers}

commission pay
{earns}

example "One deal"
  given Rep
    | id  |
    | ana |
  given Deal
    | id | rep | closed_on  | amount      |
    | d1 | ana | 2026-03-01 | EUR {amount} |
  as of 2026-12-31
  expect total paid to ana in 2025 is nothing
"""
RESULTS = ("0.01", "250", "499.99", "500", "500.01", "999", "1000", "1000.01", "1600", "2345.67")
OF_DEAL = "  for each Deal\n  earn amount at t"
OF_YEAR = "  for each year\n  earn "
MARGINAL = "  from 0% : 4%\n  from 50% : 8%\n  above 100% : 12%"
CASES = {
    "marginal": ("tiers t on attainment, marginal, over each year\n" + MARGINAL, OF_DEAL),
    "back to": (
        "tiers t on attainment, marginal, over each year\n"
        "  from 0% : 2%\n  from 25% : 3%\n  from 50% : 4%\n  from 100% : 8% back to 25%",
        OF_DEAL,
    ),
    "whole": ("tiers t on attainment, whole, over each year\n" + MARGINAL, OF_DEAL),
    "of money": (
        "tiers t on sold, marginal, over each year\n  below EUR 500 : 1%\n  from EUR 500 : 3%",
        OF_DEAL,
    ),
    "on the line": (
        "tiers t on attainment, interpolated, over each year\n"
        "  at 20% : 0%\n  at 100% : 10%\n  at 150% : 30%",
        OF_DEAL,
    ),
    "of a fixed amount": (
        "tiers t on attainment, interpolated, over each year\n"
        "  at 50% : 0%\n  at 100% : 100%\n  at 150% : 200%",
        OF_YEAR + "EUR 10,000 * t",
    ),
    "amounts": (
        "tiers t on sold, marginal, over each year\n"
        "  from EUR 0 : EUR 0\n  from EUR 500 : EUR 50\n  above EUR 1,000 : EUR 200",
        OF_YEAR + "t",
    ),
    "the highest amount": (
        "tiers t on sold, whole, over each year\n"
        "  from EUR 0 : EUR 5\n  from EUR 500 : EUR 50\n  above EUR 1,000 : EUR 20",
        OF_YEAR + "t",
    ),
    "of the year": (
        "tiers t on sold, marginal, over each year\n  from EUR 0 : 1%\n  from EUR 500 : 3%",
        OF_YEAR + "sold at t",
    ),
    "per deal": (
        "tiers t on Deal.amount, whole, per record\n  from EUR 0 : 1%\n  above EUR 500 : 3%",
        OF_DEAL,
    ),
    "capped": (
        "tiers t on attainment, whole, over each year\n" + MARGINAL,
        OF_DEAL + "\n  at most EUR 100 per year, excess lost",
    ),
}  # fmt: skip


def curve(tiers: str, earns: str, amount: str = "1") -> Curve:
    text = PLAN.format(tiers=tiers, earns=earns, amount=amount)
    made = curve_of(check(SourceFile("plan.comp", text)).typed, "t")
    assert made is not None
    return made


def paid(tiers: str, earns: str, amount: str) -> Fraction:
    text = PLAN.format(tiers=tiers, earns=earns, amount=amount)
    (example,) = run_examples(compile_plan(SourceFile("plan.comp", text)))
    assert example.result is not None
    assert not example.diagnostics
    return Fraction(sum(entry.amount for entry in example.result.entries), 100)


@pytest.mark.parametrize("name", CASES)
def test_every_point_is_what_a_run_pays(name: str) -> None:
    tiers, earns = CASES[name]
    made = curve(tiers, earns)
    for amount in RESULTS:
        result = Fraction(amount) / (1000 if made.has_quota else 1)
        pay = made.pay(result) if made.cap is None else min(made.pay(result), made.cap)
        assert abs(pay - paid(tiers, earns, amount)) <= Fraction(1, 200), amount


@pytest.mark.parametrize("name", CASES)
def test_the_picture_joins_the_points(name: str) -> None:
    made = curve(*CASES[name])
    for piece in made.pieces():
        for result, pay in piece[1:-1]:
            assert pay == made.pay(result)
        assert [each[0] for each in piece] == sorted(each[0] for each in piece)


def test_both_ends_of_a_band_and_what_it_comes_to() -> None:
    made = curve(*CASES["marginal"])
    # to 50%: 500 at 4% = 20; to 100%: 20 + 500 at 8% = 60, which is 6% of the whole 1,000
    assert [made.just_above(at) for at in range(3)] == [0, 20, 60]
    assert [made.just_below(at) for at in range(3)] == [20, 60, None]
    assert made.effective_below(1) == Fraction(6, 100)


def test_where_the_cap_is_reached() -> None:
    # whole, above 100% at 12%: the cap of 100 lies below 120, so it is reached at 100%, with 80
    assert curve(*CASES["capped"]).capped_at() == 1
    slow = CASES["capped"][1].replace("100", "180")
    assert curve(CASES["capped"][0], slow).capped_at() == Fraction(3, 2)


def test_tiers_that_a_run_must_tell_have_no_curve() -> None:
    tiers = "term rate : percent\n\n" + CASES["marginal"][0].replace("8%", "rate")
    text = PLAN.format(tiers=tiers, earns=OF_DEAL, amount="1")
    assert curve_of(check(SourceFile("plan.comp", text)).typed, "t") is None


@pytest.mark.parametrize("path", PLANS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_curves_of_all_plans_can_be_drawn(path: Path) -> None:
    checked = check(SourceFile(str(path), path.read_text(encoding="utf-8")), of_project(path))
    for symbol in checked.typed.symbols.of_kind("tiers"):
        made = curve_of(checked.typed, symbol.name)
        if made is not None:
            drawn = ElementTree.fromstring(curve_svg(made))
            said = {each.text for each in drawn.iter() if each.text}
            assert result_words(made, made.first) in said
    for symbol in checked.typed.symbols.of_kind("grid"):
        grid = grid_lines(checked.typed, symbol.name)
        assert grid is not None
        assert len(list(ElementTree.fromstring(grid_svg(grid)).iter())) > len(grid.rows)
