"""Statements as the person who is paid reads them: grouped, in titles, and seen to add up."""

from __future__ import annotations

import re
from pathlib import Path

from compdsl.pipeline import compile_plan
from compdsl.report.examples import run_examples
from compdsl.report.rows import plain
from compdsl.report.statement import statements
from compdsl.report.statement_text import in_full
from compdsl.source import SourceFile

HEAD = """plan "P"
  id p
  version 1
  effective 2026-01-01 to 2026-12-31
  client "C"
  vendor "V"
  currency EUR
  vendor pays Rep monthly

record Rep
  id : text, key
  joined_on : date
  left_on : date, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id : text, key
  rep : Rep
  closed_on : date
  amount : money

record Cancellation on cancelled_on
  id : text, key
  deal : Deal
  cancelled_on : date
"""
GIVEN = """
example "One"
  given Rep
    | id  | joined_on  |
    | ana | 2025-01-01 |
  given Deal
    | id | rep | closed_on  | amount     |
    | d1 | ana | 2026-01-01 | EUR 10,000 |
"""


def said(clauses: str, as_of: str, given: str = "", *, every_part: bool = False) -> str:
    expected = "expect total earned by ana in 2025 is nothing"
    text = f"{HEAD}\n{clauses}{GIVEN}{given}  as of {as_of}\n  {expected}\n"
    (case,) = run_examples(compile_plan(SourceFile("plan.comp", text)))
    assert case.result is not None
    assert case.result.ok, case.diagnostics
    shown = plain(in_full(statements(case.result), every_part=every_part))
    return re.sub(r" +[0-9a-f]{8}( and \d+ more)?(?=\n)", "", shown)


VEST = """award long "Long-term award"
  for each Deal
  earn 10% of amount
  payable by four from closed_on
  on left_on : keep all

vesting four
  every 1 month for 48 months
"""


def test_parts_of_a_vest_are_told_together() -> None:
    shown = said(VEST, "2026-01-31")
    assert "    Long-term award for Deal d1, 48 monthly parts of 20.83 or 20.84" in shown
    assert "  due 2026-02-01 to 2030-01-01  EUR 1,000.00\n" in shown
    assert shown.count("Long-term award") == 1


def test_every_part_where_it_is_asked_for() -> None:
    shown = said(VEST, "2026-01-31", every_part=True)
    assert shown.count("Long-term award for Deal d1 ") == 48
    assert "  pending in all" in shown


def test_what_a_cliff_holds_and_what_comes_after_it() -> None:
    shown = said(VEST + "  cliff 12 months\n", "2026-01-31")
    # a month is 20.8333: 12 of them come to 250.00 on the anniversary, and 36 to 750.00
    assert re.search(r"d1, 12 parts of 20.83 or 20.84 +due 2027-01-01 +EUR 250.00", shown)
    assert re.search(r"36 monthly parts of 20.83 or 20.84 +due 2027-02-01 to 2030-01-01 "
                     r"+EUR 750.00", shown)  # fmt: skip
    assert re.search(r"pending in all +EUR 1,000.00", shown)


HELD = """commission sales "Sales commission"
  for each Deal
  earn 10% of amount
  payable 80% on closed_on
  payable 20% 30 days after closed_on
  on left_on : keep all
"""


def test_a_part_held_back_does_not_look_like_the_earning_again() -> None:
    shown = said(HELD, "2026-01-31")
    # 30 days after 1 January is the 31st
    assert re.search(r"Sales commission \(commission\) +EUR 1,000.00\n", shown)
    assert re.search(r"      Deal d1 +earned on 2026-01-01 +EUR 800.00\n", shown)
    assert re.search(r"      Deal d1, held back +earned on 2026-01-01 +EUR 200.00\n", shown)
    assert re.search(r"Deal d1, held back +due 2026-01-31 +EUR 200.00", said(HELD, "2026-01-30"))


def test_titles_and_sums() -> None:
    clawback = """
clawback undo "Cancelled deal"
  for each Cancellation
  take back what deal earned in sales
  share all
  attainment stays
  recover by offset
  on left_on : carry the rest forward
"""
    given = """  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-01-15   |
"""
    shown = said(HELD + clawback, "2026-01-31", given)
    assert "Sales commission for Deal d1, after Cancellation c1" in shown
    assert "Sales commission for Deal d1, held back, cancelled by Cancelled deal, Canc" in shown
    assert "  earned in all: EUR 1,000.00 = 800.00 payable + 200.00 cancelled\n" in shown
    # 800 payable less 800 taken back in the same month
    assert "  paid in all: EUR 0.00 = 800.00 payable - 800.00 taken back\n" in shown


def test_a_reward_is_not_said_twice() -> None:
    reward = 'reward trip "Trip"\n  for each Deal\n  give "Trip"\n'
    assert "    Trip, earned on 2026-01-01\n" in said(reward, "2026-01-31")
    reward = 'reward trip "Best deal"\n  for each Deal\n  give "A week away"\n'
    assert "    Best deal: A week away, earned on 2026-01-01\n" in said(reward, "2026-01-31")


CLAIM = """commission {name}
  for each Deal
  earn 10% of amount
  payable on closed_on
  on left_on : keep all

clawback back
  for each Cancellation
  take back what deal earned in {name}
  share all
  attainment stays
  recover by offset, at most 50% of each payment
  on left_on : invoice the rest
"""
CANCELLED = """  given Cancellation
    | id | deal | cancelled_on |
    | c1 | d1   | 2026-02-10   |
"""


def test_a_claim_on_an_earning_called_held_is_not_a_payment_on_hold() -> None:
    shown = said(CLAIM.format(name="kept"), "2026-03-31", CANCELLED)
    assert "EUR 1,000.00" in shown
    assert said(CLAIM.format(name="held"), "2026-03-31", CANCELLED) == shown.replace("kept", "held")


def test_what_is_invoiced_and_waived_is_told_as_such() -> None:
    path = Path(__file__).parent / "cases/run/leaving_closes_claims.comp"
    (case,) = run_examples(compile_plan(SourceFile(path.name, path.read_text(encoding="utf-8"))))
    assert case.result is not None
    made = statements(case.result)
    # Each was paid 100 of commission and 900 ahead, of which 100 and 900 are asked for or let go.
    told = [(each.totals.drawn, each.totals.invoiced, each.totals.waived) for each in made.payees]
    assert told == [(0, 0, 100_000), (0, 100_000, 0)]
    assert made.totals.carried == 0
    assert made.totals.paid == 200_000
    shown = plain(in_full(made))
    assert (
        "paid in all: EUR 1,000.00 = 100.00 payable - 100.00 taken back + 1,000.00 waived" in shown
    )
