"""Two mistakes in one plan: both are reported, once each, whatever the two are."""

from __future__ import annotations

from pathlib import Path

import pytest

from compdsl.pipeline import check
from compdsl.source import SourceFile

PLAN = (Path(__file__).parent / "cases/format/flagship.comp").read_text(encoding="utf-8")
# What the plan says, what somebody writes instead, and the code that it gives.
MISTAKES = (
    ("  version 3\n", "  verson 3\n", "COMP004"),
    ("currency EUR", "currency EUX", "COMP123"),
    ("to 2026-12-31", "to 31.12.2026", "COMP014"),
    ("  Services\n", "  Services also\n", "COMP001"),
    ("left_on    : date, may be blank", "left_on    : date may be blank", "COMP001"),
    ("amount     : money", "amount     : mony", "COMP107"),
    ("joined_on  : date", "joined_on  ; date", "COMP001"),
    ("product    : Product\n", "product      Product\n", "COMP001"),
    ("record Cancellation on cancelled_on", "record Cancellation on deal", "COMP310"),
    ("  Plus      = 120%", "  Pluss     = 120%", "COMP131"),
    ("sum of Deal.amount", "sum fo Deal.amount", "COMP001"),
    ("/ new_business_quota otherwise", "/ new_busines_quota otherwise", "COMP102"),
    ("from  50% : 8%", "from  50% 8%", "COMP001"),
    ("from 150% : 15%", "from  90% : 15%", "COMP401"),
    ("product_weight[product]", "product_weight[stage]", "COMP208"),
    ("at most EUR 200,000 per year, excess lost", "at most EUR 200,000 per year", "COMP410"),
    ("payable 80% on closed_on", "payable 70% on closed_on", "COMP412"),
    ("when closed_on in 2026-12", "when closed_in in 2026-12", "COMP102"),
    ("attainment of the quarter is at least", "attainment of the quarter at leest", "COMP001"),
    ("  earn EUR 2,500\n", "  earn 2_500\n", "COMP203"),
    ("share falling evenly from 100% to 0% over 180 days", "shar all", "COMP004"),
    ("counting new_business, kicker", "counting new_business, kikcer", "COMP102"),
    ("on left_on : waive the rest", "on left_on : keep all", "COMP418"),
    ("every 1 month for 36 months", "every 5 months for 36 months", "COMP414"),
    ("payable by three_year from", "payable by three_years from", "COMP102"),
    ("when rank of bookings", "when (rank of bookings", "COMP019"),
    ('example "A deal', "example A deal", "COMP020"),
    ("| rep | quarter | value       |", "| rep | quartr  | value       |", "COMP151"),
    ("earned by ana in", "earned by anna in", "COMP156"),
)  # fmt: skip


def reported(text: str) -> list[str]:
    found = check(SourceFile("plan.comp", text)).diagnostics
    return sorted(f"{each.code} {each.message}" for each in found if each.severity == "error")


def test_each_mistake_alone_gives_one_message() -> None:
    for right, wrong, code in MISTAKES:
        assert PLAN.count(right) == 1, right
        found = reported(PLAN.replace(right, wrong))
        assert [each[:7] for each in found] == [code], (wrong, found)


@pytest.mark.parametrize("first", range(len(MISTAKES) - 1))
def test_both_are_reported_once_each(first: int) -> None:
    right, wrong, code = MISTAKES[first]
    for other, instead, other_code in MISTAKES[first + 1 :]:
        found = reported(PLAN.replace(right, wrong).replace(other, instead))
        assert [each[:7] for each in found] == sorted([code, other_code]), (wrong, instead, found)
