"""One value that is missing is said once: what rests on it is counted, not reported again."""

from __future__ import annotations

import compdsl

PLAN = """plan "First causes"
  id first-causes
  version 1
  client "Harbour Goods"
  vendor "Quayside Sales"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id : text, key

record Sale for rep on sold_on
  id      : text, key
  rep     : Rep
  sold_on : date
  amount  : money
  units   : count

commission nb
  for each Sale
  earn 10% of amount / units

bonus yearly
  for each half
  earn 5% of (nb earned in the half)

draw minimum
  for each month
  top up what is payable to EUR 500
  counting nb
  recover from pay above EUR 500
"""

LAST = "something it needs is missing, or a division is by zero"


def _sale(key: str, rep: str, sold_on: str, units: str) -> dict[str, str]:
    return {"id": key, "rep": rep, "sold_on": sold_on, "amount": "EUR 1000", "units": units}


def _errors(*sales: dict[str, str]) -> list[str]:
    made = compdsl.run(PLAN, {"Rep": [{"id": "ana"}, {"id": "bob"}], "Sale": list(sales)},
                       "2026-12-31")  # fmt: skip
    return [each.message for each in made.diagnostics if each.severity == "error"]


def test_only_the_first_cause_is_said() -> None:
    """The bonus of two halves, the draw and the balance of twelve months rest on one sale."""
    errors = _errors(_sale("s1", "ana", "2026-01-11", "0"), _sale("s2", "bob", "2026-01-11", "5"))
    assert errors == [
        f"`earn 10% of amount / units` of nb of `ana` for Sale `s1` has no value: {LAST}; so what "
        "needs it has none either: `earn 5% of (nb earned in the half)` of yearly, the amount of "
        "`nb`, the amount of `yearly` and 2 more, in 12 pay periods"
    ]


def test_each_cause_is_said() -> None:
    """Two sales of different people, and two of one person."""
    errors = _errors(
        _sale("s1", "ana", "2026-11-11", "0"),
        _sale("s2", "bob", "2026-12-11", "0"),
        _sale("s3", "ana", "2026-12-12", "0"),
    )
    assert [error.split(" has no value")[0].split(" of nb of ")[1] for error in errors] == [
        "`ana` for Sale `s1`",
        "`bob` for Sale `s2`",
        "`ana` for Sale `s3`",
    ]
    assert "in 2 pay periods" in errors[0]
