"""Laws of one line: what clawbacks leave of it, and what leaving leaves of a deal and its reversal.

Deals above and below zero re-rate each other up and down, before and after they are taken back.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from compdsl import run
from compdsl.run.ledger import Entry

HEAD = """\
plan "Lines"
  id lines
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id        : text, key
  joined_on : date
  left_on   : date, may be blank
  takes part from joined_on to left_on

record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date
  amount    : money
"""
TAKEN_BACK = """
record Cancellation on cancelled_on
  id           : text, key
  deal         : Deal
  cancelled_on : date

metric bookings = sum of Deal.amount

tiers rates on bookings, whole, over each year
  from EUR 0     : 4%
  from EUR 1,000 : 8%

commission sales
  for each Deal
  earn amount at rates
  payable 40% on closed_on
  payable 60% on closed_on + 60 days

clawback undo
  for each Cancellation
  take back what deal earned in sales
  share 35%
  attainment stays
  recover by offset
"""
LEFT = """
vesting slow
  every 1 month for 7 months

commission by_days
  for each Deal
  earn amount
  payable by slow from closed_on
  on left_on : keep pro rata by days, at once

commission by_months
  for each Deal
  earn amount
  payable 30% on closed_on
  payable 70% by slow from closed_on
  on left_on : keep pro rata by months, on the original dates

commission lost
  for each Deal
  earn amount
  payable by slow from closed_on
  on left_on : forfeit the rest
"""
days = st.integers(0, 300).map(lambda n: date(2026, 1, 1) + timedelta(days=n))
amounts = st.integers(-90_000, 150_000).map(lambda cents: Decimal(cents) / 100)
few = settings(max_examples=60, deadline=None, derandomize=True)


def _entries(plan: str, left: date | None, **tables: list[dict[str, object]]) -> list[Entry]:
    rep: dict[str, object] = {"id": "ana", "joined_on": date(2025, 1, 1), "left_on": left}
    made = run(HEAD + plan, {"Rep": [rep], **tables}, as_of=date(2027, 12, 31))
    assert made.ok, made.diagnostics
    return list(made.ledger)


def _deal(number: int, day: date, amount: Decimal) -> dict[str, object]:
    return {"id": f"d{number}", "rep": "ana", "closed_on": day, "amount": amount}


@few
@given(
    deals=st.lists(st.tuples(days, amounts), min_size=1, max_size=5),
    cancelled=st.lists(st.tuples(st.integers(0, 4), days), min_size=1, max_size=5),
)
def test_clawbacks_leave_the_rest_of_what_a_line_comes_to(
    deals: list[tuple[date, Decimal]], cancelled: list[tuple[int, date]]
) -> None:
    """Whatever came first, total x (1 - share) remains; a line below zero is left alone."""
    events = [(n % len(deals), day) for n, day in cancelled]
    rows = [_deal(n, *each) for n, each in enumerate(deals)]
    cancellations: list[dict[str, object]] = [
        {"id": f"c{n}", "deal": f"d{deal}", "cancelled_on": day}
        for n, (deal, day) in enumerate(events)
    ]
    entries = _entries(TAKEN_BACK, None, Deal=rows, Cancellation=cancellations)
    total: Counter[str] = Counter()
    left: Counter[str] = Counter()
    reached = {f"c{n}": f"d{deal}" for n, (deal, _) in enumerate(events)}
    for entry in entries:
        if entry.component == "sales":
            total[entry.record_key] += entry.amount
        if entry.status == "payable" and entry.kind != "carry":
            left[reached.get(entry.record_key, entry.record_key)] += entry.amount
    for number, (day, _) in enumerate(deals):
        key = f"d{number}"
        percent = min(100, 35 * sum(1 for deal, _ in events if deal == number))
        earned = max(0, total[key])
        gone = (Decimal(earned * percent) / 100).quantize(Decimal(1), ROUND_HALF_UP)
        assert left[key] == total[key] - gone, (key, day)


@few
@given(day=days, amount=amounts, stays=st.integers(0, 250))
def test_a_deal_and_its_reversal_come_to_zero_when_somebody_leaves(
    day: date, amount: Decimal, stays: int
) -> None:
    rows = [_deal(1, day, amount), _deal(2, day, -amount)]
    entries = _entries(LEFT, day + timedelta(days=stays), Deal=rows)
    sums: Counter[tuple[str, str, date | None]] = Counter()
    for entry in entries:
        sums[entry.component, entry.status, entry.payable_on] += entry.amount
    assert not [key for key, cents in sums.items() if cents]
