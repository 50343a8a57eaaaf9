"""Pay periods as a reader meets them: one that has not ended, and a draw that lacks its quota."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import compdsl
from compdsl.report.statement import Statements, statements
from compdsl.report.statement_text import by_payee, by_period, in_full

PLAN = """\
plan "Pay periods"
  id pay-periods
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

commission sales
  for each Deal
  earn 10% of amount
"""
DRAW = """
quota least : money from data per month

draw minimum
  for each month
  top up what is payable to least of the month
  counting sales
  recover from pay above EUR 1,000
"""
DEALS: list[dict[str, object]] = [
    {"id": "d1", "rep": "ana", "closed_on": date(2026, 1, 5), "amount": Decimal(500)},
    {"id": "d2", "rep": "ana", "closed_on": date(2026, 2, 5), "amount": Decimal(-1000)},
]


def _statements(day: date) -> Statements:
    made = compdsl.run(PLAN, {"Rep": [{"id": "ana"}], "Deal": DEALS}, as_of=day)
    assert made.result is not None
    return statements(made.result)


def test_what_stands_in_an_open_pay_period_is_not_paid() -> None:
    made = _statements(date(2026, 2, 10))
    january, february = made.payees[0].statements
    assert (january.so_far, january.payment) == (False, 5000)
    assert (february.so_far, february.payment) == (True, -10000)
    assert (made.totals.paid, made.totals.so_far) == (5000, -10000)
    rows = (*in_full(made), *by_payee(made), *by_period(made))
    shown = "\n".join(words for row in rows for words, _ in row)
    assert shown.count("2026-02, so far") == 2
    assert "payment so far" in shown
    assert "paid + so far = payable" in shown


def test_on_its_last_day_a_pay_period_has_ended() -> None:
    made = _statements(date(2026, 2, 28))
    _, february = made.payees[0].statements
    assert (february.so_far, february.payment, february.carried) == (False, 0, 10000)
    assert (made.totals.paid, made.totals.so_far) == (5000, 0)


def test_a_quota_that_a_draw_lacks_is_said_once() -> None:
    quotas = [{"rep": "ana", "month": "2026-01", "value": Decimal(200)}]
    tables: dict[str, list[dict[str, object]]] = {
        "Rep": [{"id": "ana"}], "Deal": DEALS, "least": list(map(dict, quotas)),
    }  # fmt: skip
    made = compdsl.run(PLAN + DRAW, tables, as_of=date(2026, 2, 28))
    errors = [each.message for each in made.diagnostics if each.severity == "error"]
    assert len(errors) == 1, errors
    assert "`top up what is payable to least of the month`" in errors[0]
    assert "`ana` for `2026-02-01`" in errors[0]
