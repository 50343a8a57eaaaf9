"""The Python API: plans as text, data as lists of dicts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

import compdsl
import compdsl.run.interpreter  # loading a part of the package must not hide the function

PLAN = """\
plan "Q"
  id q
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly
record Rep
  id : text, key
record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date
  amount    : money
commission base "Base commission"
  for each Deal
  earn 5% of amount
"""
REPS = [{"id": "ana"}]
DEAL = {"id": "d1", "rep": "ana", "closed_on": date(2026, 1, 5), "amount": Decimal("100.10")}


def test_the_functions_stay_functions_when_their_packages_are_loaded() -> None:
    assert callable(compdsl.check)
    assert callable(compdsl.run)


def test_a_run_gives_exact_rows() -> None:
    made = compdsl.run(PLAN, {"Rep": REPS, "Deal": [DEAL]})
    assert made.ok
    assert made.as_of == date(2026, 1, 31)
    (row,) = made.rows()
    assert row["amount"] == Decimal("5.01")
    assert row["earned_on"] == date(2026, 1, 5)
    assert [(usage.table, usage.used) for usage in made.usages] == [("Rep", 1), ("Deal", 1)]


def test_a_column_that_may_be_blank_is_missed_aloud() -> None:
    plan = PLAN.replace("amount    : money", "amount    : money\n  note      : text, may be blank")
    made = compdsl.run(plan, {"Rep": REPS, "Deal": [{**DEAL, "My note": "x"}]})
    assert made.ok
    (told,) = made.diagnostics
    assert told.message == "`Deal` has no column `note`: it is blank in every row"
    assert told.hint.startswith("did you mean `My note`?")


def test_an_entry_explains_itself() -> None:
    made = compdsl.run(PLAN, {"Rep": REPS, "Deal": [DEAL]})
    told = compdsl.explain(made, made.ledger[0].entry_id[:6])
    assert "earn 5% of amount = EUR 5.005" in told
    assert "rounded (half up) = EUR 5.01" in told
    with pytest.raises(KeyError):
        compdsl.explain(made, "no such entry")


def test_a_float_is_refused() -> None:
    made = compdsl.run(PLAN, {"Rep": REPS, "Deal": [{**DEAL, "amount": 0.1}]})
    assert not made.ok
    assert made.rows() == []
    assert "not exact" in made.diagnostics[0].message


def test_a_missing_and_an_unknown_table_are_named() -> None:
    made = compdsl.run(PLAN, {"Rep": REPS, "Deals": []})
    assert [item.message for item in made.diagnostics] == [
        "the table `Deal` is missing",
        "the plan has no table `Deals`",
    ]


def test_as_of_leaves_out_what_is_dated_later() -> None:
    later = {**DEAL, "id": "d2", "closed_on": "2026-02-03"}
    made = compdsl.run(PLAN, {"Rep": REPS, "Deal": [DEAL, later]}, as_of="2026-01-31")
    assert [row["record_key"] for row in made.rows()] == ["d1"]


def test_a_wrong_plan_says_what_is_wrong() -> None:
    made = compdsl.run(PLAN.replace("amount\n", "amuont\n", 1).replace("5% of amount", "5% of x"),
                       {"Rep": REPS, "Deal": []})  # fmt: skip
    assert not made.ok
    assert compdsl.compile(PLAN).program is not None
    assert compdsl.check("plan x")[0].severity == "error"


def test_format_aligns() -> None:
    messy = PLAN.replace("id        :", "id :").replace("rep       :", "rep :")
    assert compdsl.format(messy) == compdsl.format(PLAN)
