"""A plan on a real CRM export, recomputed by other means to the cent.

The export is the public "CRM Sales Opportunities" practice data set; it is not part of the
project. Set COMP_CRM_DATA to the folder with its CSV files to run these.
"""

from __future__ import annotations

import csv
import os
from collections import Counter, defaultdict
from fractions import Fraction
from pathlib import Path

import pytest

from compdsl.data.reading import read_folder
from compdsl.pipeline import Result, calculate, compile_plan
from compdsl.source import SourceFile

PLAN = Path(__file__).parent / "cases" / "crm" / "plan.comp"
DATA = Path(os.environ.get("COMP_CRM_DATA", "no such folder"))
QUOTA = Fraction(75_000)
BANDS = ((Fraction(0), Fraction(3, 100)), (QUOTA * 80 / 100, Fraction(5, 100)),
         (QUOTA, Fraction(8, 100)))  # fmt: skip

pytestmark = pytest.mark.skipif(
    not (DATA / "sales_pipeline.csv").is_file(), reason="COMP_CRM_DATA names no CRM export"
)


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """Run on the deals as they are; agents and their managers are the people."""
    folder = tmp_path_factory.mktemp("crm")
    teams = _rows("sales_teams.csv")
    people = [[row["sales_agent"], row["manager"], row["regional_office"]] for row in teams]
    managers = {row["manager"]: row["regional_office"] for row in teams}
    people += [[name, "", office] for name, office in managers.items()]
    with (folder / "Person.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["sales_agent", "manager", "regional_office"])
        writer.writerows(people)
    program = compile_plan(SourceFile("plan.comp", PLAN.read_text())).program
    assert program is not None
    deals = {"Deal": DATA / "sales_pipeline.csv"}
    return calculate(program, read_folder(program.tables, program.choices, folder, deals))


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(newline="") as file:
        return list(csv.DictReader(file))


def _won() -> list[dict[str, str]]:
    rows = [row for row in _rows("sales_pipeline.csv") if row["deal_stage"] == "Won"]
    return sorted(rows, key=lambda row: (row["close_date"], row["opportunity_id"]))


def _cents(amount: Fraction) -> int:
    return (200 * amount.numerator + amount.denominator) // (2 * amount.denominator)


def _commission() -> dict[str, int]:
    """Work out each deal's commission slice by slice, agent by agent and quarter by quarter."""
    reached: dict[tuple[str, str, int], Fraction] = defaultdict(Fraction)
    made = {}
    for row in _won():
        month = int(row["close_date"][5:7])
        window = (row["sales_agent"], row["close_date"][:4], (month - 1) // 3)
        start = reached[window]
        end = reached[window] = start + Fraction(row["close_value"])
        earned = Fraction(0)
        for position, (lower, rate) in enumerate(BANDS):
            upper = BANDS[position + 1][0] if position + 1 < len(BANDS) else end
            earned += max(Fraction(0), min(end, upper) - max(start, lower)) * rate
        made[row["opportunity_id"]] = _cents(earned)
    return made


def test_every_row_is_accounted_for(result: Result) -> None:
    assert result.ok
    usage = next(usage for usage in result.usages if usage.table == "Deal")
    left_out = {each.reason: each.rows for each in usage.left_out}
    assert (usage.used, left_out) == (
        4238, {"has no close_date": 2089, "left out by `where stage is Won`": 2473},
    )  # fmt: skip
    assert usage.used + sum(left_out.values()) == len(_rows("sales_pipeline.csv")) == 8800


def test_every_deal_earns_what_other_means_say(result: Result) -> None:
    found: Counter[str] = Counter()
    for entry in result.entries:
        if entry.component == "deals":
            found[entry.record_key] += entry.amount
    assert found == _commission()


def test_the_override_is_one_percent_of_what_was_won(result: Result) -> None:
    paid = sum(entry.amount for entry in result.entries if entry.component == "override")
    assert paid == sum(_cents(Fraction(row["close_value"]) / 100) for row in _won())


def test_the_push_is_half_of_the_commission_on_its_product(result: Result) -> None:
    earned = _commission()
    pushed = [row["opportunity_id"] for row in _won() if row["product"] == "GTK 500"]
    paid = sum(entry.amount for entry in result.entries if entry.component == "gtk_push")
    assert paid == sum(_cents(Fraction(earned[key], 200)) for key in pushed)
