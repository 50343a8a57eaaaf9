"""What people write out of habit, and the line as it was meant."""

from __future__ import annotations

import pytest

from compdsl.diagnostics.model import Report
from compdsl.source import SourceFile
from compdsl.syntax.around import Around
from compdsl.syntax.clause_words import likely, sayable, worked_out
from compdsl.syntax.expected import clause_starts
from compdsl.syntax.lines import line_tree
from compdsl.syntax.notations import amounts_meant, foreign
from compdsl.syntax.slips import slip

PLAN = """\
plan "Acme"
  pays Rep monthly
record Rep
  manager : Rep
record Deal for rep on closed_on
  rep : Rep
record Cancellation on cancelled_on
  deal : Deal
commission base
  for each Deal
clawback early
  for each Cancellation
"""
TREE = line_tree(SourceFile("plan.comp", PLAN), Report())
AROUND = Around(TREE, TREE.top[-1])


def meant(rule: str, line: str) -> str:
    found = slip(rule, line, AROUND)
    return "" if found is None else found.repair.applied(line)


@pytest.mark.parametrize(
    ("rule", "line", "wanted"),
    [
        ("earning_header", 'bonus quarter bonus "Quarterly"', 'bonus quarter_bonus "Quarterly"'),
        ("earning_header", "commission New Business", "commission new_business"),
        ("metric_header", "metric new net bookings = EUR 1", "metric new_net_bookings = EUR 1"),
        ("earning_item", "pay rep.manager", "to rep.manager"),
        ("earning_item", "paid to manager", "to manager"),
        ("earning_item", "for 3 months from joined_on", "for months 1 to 3 from joined_on"),
        (
            "draw_item",
            "for the first 6 months after joined_on",
            "for months 1 to 6 from joined_on",
        ),
        ("earning_item", "pay managers above rep", "to each manager above rep"),
        ("earning_item", "for each Rep and month", "for each month"),
        ("earning_item", "for each month per rep", "for each month"),
        ("earning_item", "for each Deal if stage is Won", "for each Deal where stage is Won"),
        ("earning_item", "earn = amount * 5%", "earn amount * 5%"),
        ("plan_item", "currency Euro", "currency EUR"),
        (
            "plan_item",
            "effective from 2026-01-01 until 2026-12-31",
            "effective 2026-01-01 to 2026-12-31",
        ),
        ("plan_item", "pays Rep monthly, net 10", "pays Rep monthly, 10 days after the month"),
        (
            "plan_item",
            "pays Rep quarterly net 30 days",
            "pays Rep quarterly, 30 days after the quarter",
        ),
        ("tiers_header", "tiers t on m, whole, per year", "tiers t on m, whole, over each year"),
        ("tiers_header", "tiers t on m, whole, monthly", "tiers t on m, whole, over each month"),
        ("tiers_item", "100% and above : 8%", "from 100% : 8%"),
        ("tiers_item", ">= 100% : 8%", "from 100% : 8%"),
        ("tiers_item", "more than 100% : 8%", "above 100% : 8%"),
        ("tiers_item", "0% - 50% : 8%", "from 0% : 8%"),
        (
            "clawback_item",
            "for each Cancellation within 120 days",
            "for each Cancellation within 120 days of deal.closed_on",
        ),
        ("clawback_item", "take back deals", "take back what deal earned in base"),
        ("reward_item", 'win "A trip"', 'give "A trip"'),
        (
            "metric_header",
            "metric m = sum of Deal.amount for rep on paid_on where stage is Won otherwise EUR 0",
            "metric m = sum of Deal.amount where stage is Won for rep on paid_on otherwise EUR 0",
        ),
    ],
)
def test_a_line_is_rewritten_as_it_was_meant(rule: str, line: str, wanted: str) -> None:
    assert meant(rule, line) == wanted


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("earning_item", "pay amount"),
        ("quota_header", "quota target money from data per quarter"),
        ("earning_item", "for 3 months"),
        ("earning_item", "earn 5% of"),
        ("metric_header", "metric m = " + "amount + " * 60 + "x for rep where stage is Won"),
    ],
)
def test_a_line_that_may_mean_something_else_is_left(rule: str, line: str) -> None:
    assert meant(rule, line) == ""


@pytest.mark.parametrize(
    ("amount", "wanted"),
    [
        ("9.000", ("9,000", "9.00")),
        ("1.234,56", ("1,234.56",)),
        ("1.234.567", ("1,234,567",)),
        ("1,50", ("1.50",)),
        ("9,000", ("9,000",)),
        ("0.075", ("0.075",)),
        ("80", ("80",)),
    ],
)
def test_what_an_amount_may_mean(amount: str, wanted: tuple[str, ...]) -> None:
    assert amounts_meant(amount) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Q1 2026", "2026-Q1"),
        ("H2/2026", "2026-H2"),
        ("2026 Q3", "2026-Q3"),
        ("FY2026 Q3", "FY2026-Q3"),
        ("is in Q1 2026", "in 2026-Q1"),
    ],
)
def test_a_period_with_its_year_behind(text: str, wanted: str) -> None:
    found = foreign(text, len(text) - 1)
    assert found is not None
    assert (found.what, found.plain) == ("period", (wanted,))


def test_lists_of_clauses_name_what_works() -> None:
    earning = likely(worked_out("earning", clause_starts("earning_item")))
    assert {"to", "at least", "at most", "payable"} <= set(earning)
    assert not {"also after the end", "once on"} & set(earning)
    vesting = likely(worked_out("vesting", clause_starts("vesting_item")))
    assert {"after", "cliff", "every", "then", "allocate"} <= set(vesting)
    assert "in units" in vesting


def test_on_leaving_a_draw_has_other_ways_than_pay() -> None:
    names = frozenset({"VEST", "_KEEP_ALL", "_KEEP_VESTED", "_KEEP_PRO_RATA_BY", "_VEST_ALL"})
    balance = {"_INVOICE_THE_REST", "_WAIVE_THE_REST", "_CARRY_THE_REST_FORWARD"}
    names |= {"_FORFEIT_THE_REST", *balance}
    assert sayable("draw", names) == balance
    assert not sayable("earning", names) & {"VEST", "_INVOICE_THE_REST"}
    assert sayable("earning", frozenset({"NAME"})) == {"NAME"}
