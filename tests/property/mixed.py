"""Plans put together at random: every clause of the language beside every other.

Each block is drawn from ways to write it; all of them fit the records that `generated` makes rows
for, so a plan that does not compile is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

HEAD = (Path(__file__).parent / "mixed.comp").read_text(encoding="utf-8")

Choose = Callable[[list[str]], str]
TIERS = {
    "banded": [
        "tiers banded on attainment, marginal, over each year\n"
        "  from 0% : 4%\n  above 50% : 8%\n  from 100% : 12%",
        "tiers banded on bookings, marginal, over each quarter\n"
        "  from EUR 0 : 4%\n  from EUR 1,000 : 9%\n  from EUR 2,500 : 2%",
        "tiers banded on bookings, whole, over each year\n  from EUR 0 : 4%\n  from EUR 1,001 : 8%",
        "tiers banded on deals, prospective, over each month\n  from 0 : 3%\n  from 2 : 7%",
        "tiers banded on bookings, marginal, over each year\n"
        "  from EUR 0 : 4%\n  from EUR 333 : 5%\n  from EUR 1,000 : 9% back to EUR 333",
        "tiers banded on bookings, marginal, since 2026-03-01\n  from EUR 0 : 4%\n"
        "  above EUR 7 : 9%",
        "tiers banded on attainment, interpolated, over each year\n  at 0% : 1%\n  at 100% : 11%",
        "tiers banded on Deal.amount, marginal, per record\n  from EUR 0 : 3%\n  from EUR 500 : 6%",
    ],
}  # fmt: skip
SCOPES = [
    "for each Deal",
    "for each Deal where stage is Won",
    "for each Deal where amount is above EUR 5",
]
EARNS = ["amount at banded", "3.333% of amount", "amount / 7", "(amount at banded) + EUR 1.50"]
LIMITS = [
    "", "at most EUR 60 per Deal", "at least EUR 5 per Deal",
    "at most EUR 90 per quarter, excess lost",
    "at most EUR 100.01 per Deal\n  at most EUR 150 per year, excess lost",
]  # fmt: skip
RELEASES = [
    "", "payable 80% on closed_on\n  payable 20% 90 days after closed_on",
    "payable 1/3 on closed_on\n  payable 2/3 45 days after closed_on, unless any Cancellation of "
    "this Deal by then",
    "payable when (count of Cancellation of this Deal) is at least 2",
    "payable 50% now\n  payable rest by slow from closed_on",
    "payable by slow from closed_on", "payable 25% now\n  payable 75% by slow from closed_on",
    "payable with each Payment of this Deal in proportion to Payment.amount / amount",
    "payable 50% now\n  payable 50% with each Payment of this Deal in proportion to "
    "Payment.amount / amount",
]  # fmt: skip
LEAVING = [
    "", "on left_on : keep all", "on left_on : forfeit the rest", "on left_on : vest all, at once",
    "on left_on when leaver is Good : keep pro rata by days, on the original dates\n"
    "  on left_on otherwise : forfeit the rest",
]  # fmt: skip
METHODS = [
    "cumulative down", "cumulative up", "front loaded", "back loaded", "first takes rest",
    "last takes rest",
]  # fmt: skip
VESTINGS = [
    "every 1 month for 7 months", "every 1 month for 12 months\n  cliff 6 months",
    "every 10 days for 60 days",
    "25% at the start\n  every 1 month for 6 months\n  dates on the last",
    "10% after 2 months\n  then 1/10 every 1 month for 9 months\n  dates on the day before",
    "every 1 quarter for 4 quarters\n  cliff on 2026-08-15",
    *(f"every 1 month for 7 months\n  allocate {method}" for method in METHODS),
]  # fmt: skip
ACCELERATORS = [
    "add 25% of sales",
    "reduce by 10% of sales",
    "when amount is above EUR 400\n  add 12.5% of sales",
]
SHARES = ["share all", "share 35%", "share falling evenly from 100% to 0% over 180 days"]
RECOVERIES = [
    "recover by offset", "recover by offset, at most 50% of each payment", "recover by invoice",
    "recover by offset\n  on left_on when leaver is Good : waive the rest\n"
    "  on left_on otherwise : invoice the rest",
]  # fmt: skip
DRAWS = [
    "for each month\n  top up what is payable to EUR 200\n  counting sales\n"
    "  recover from pay above EUR 200, until repaid",
    "for each month\n  advance EUR 150\n  counting sales\n  recover up to 50% of pay, until repaid",
    "for each month\n  lend EUR 99.99\n  counting sales, kicker\n  recover from pay, until repaid",
    "for each month\n  top up what is payable to EUR 80\n  counting sales\n  recover nothing",
    "for each quarter\n  top up what is payable to EUR 240\n  counting sales\n"
    "  prorated by days active\n  recover nothing",
    "for months 1 to 3 from joined_on\n  advance EUR 150\n  counting sales, trades, pool\n"
    "  recover up to 33% of pay, until repaid\n  on left_on : invoice the rest",
    "for each Deal where amount is at least EUR 500\n  advance 4% of amount\n  counting sales\n"
    "  recover up to 50% of pay, until repaid\n  on left_on : waive the rest",
]
POOLS = [
    "share EUR 77.77 by max(bookings of the quarter, EUR 0)",
    "when deals of the quarter is at least 1\n  share EUR 100.01 by max(deals of the quarter, 0)",
    "share EUR 1,000 by max(deals of the quarter, 0)\n  at most EUR 333.33 per year, excess lost",
    "share EUR 0.05 by 1",
]
ABOVE = [
    "to each manager above rep\n  earn amount * override_share[level]",
    "to each manager above rep up to 1 level\n  earn 7.77% of amount\n"
    "  payable 50% on closed_on\n  payable 50% 45 days after closed_on\n"
    "  on left_on : forfeit the rest",
    "to rep share 2/3\n  to rep.manager share 1/3\n  earn 1% of amount",
    "to each manager above rep up to 2 levels\n  earn 1% of amount\n"
    "  at most EUR 20 per quarter, excess lost",
]
TRADES = [
    "earn 10% of (price - cost) in EUR at rates",
    "earn 10% of price in EUR at fixed_rates\n  at most EUR 50 per Order",
    "when price is above cost\n  earn 5% of price in EUR at rates on end of the quarter\n"
    "  on end of the quarter",
    "earn USD 10 in EUR at fixed_rates\n  payable 50% 30 days after ordered_on\n  payable rest now",
]
GRANTS = [
    "payable by pieces from granted_on\n  on left_on : forfeit the rest",
    "at most 50 units per Grant\n  payable by pieces from granted_on\n  on left_on : keep vested",
    "payable by pieces from granted_on\n"
    "  pause during Leave from first_day to last_day, moving dates by months",
    "",
]
CONTRACTS = [
    "for each month of Contract from started_on for 5 months\n  earn 15% of monthly",
    "for each month of Contract from started_on for 12 months\n  earn 3.33% of monthly\n"
    "  also after the end\n  payable 30 days after signed_on",
    "for each quarter of Contract from started_on for 12 months\n  earn monthly / 7\n"
    "  at most EUR 100 per year, excess lost",
    "for each week of Contract from started_on for 4 weeks where monthly is above EUR 7\n"
    "  earn EUR 3.21\n  on left_on : keep all",
]
ENDINGS = [
    "",
    "\n\nclawback ended\n  for each Ending\n  take back what contract earned in residual\n"
    "  share 50%\n  attainment stays\n  recover by offset",
    "\n\nclawback ended\n  for each Ending within 90 days of contract.started_on\n"
    "  take back what contract earned in residual\n"
    "  share falling evenly from 100% to 0% over 90 days\n  attainment stays\n"
    "  recover by invoice",
]
PAUSES = [
    "", "pause during Leave from first_day to last_day",
    "pause during Leave from first_day to last_day, moving dates by months",
]  # fmt: skip
CAPS = [
    "at most EUR 70 per quarter, excess lost", "at most EUR 120.01 per year, excess lost",
    "at most EUR 25 per month, excess lost\n  at most EUR 100 per year, excess lost",
]  # fmt: skip
EARLIER = [
    "earn 2.5% of bookings year to date\n  less what was earned earlier in the year",
    "earn 10% of traded since the start\n  less what was earned earlier since the start",
    "earn 2.5% of bookings half to date\n  less what was earned earlier in the half",
]
RANKS = [
    "when rank of bookings of the quarter is at most 1\n  earn EUR 55.55",
    "earn EUR 60 / rank of bookings of the quarter",
    "when dense rank of deals of the quarter is at most 2\n  earn 1% of bookings of the quarter",
]
PRORATED = [
    "", "prorated by days active", "prorated by complete months active",
    "prorated by started months active", "also after leaving",
]  # fmt: skip
SIGNS = ["", ", never below zero", ", may be negative"]
PAYMENTS = [
    "", "payment\n  carry negative balances forward",
    "payment\n  carry negative balances forward\n  hold payments under EUR 50",
    "payment\n  carry negative balances forward\n  at most EUR 400 per payment",
    "payment\n  invoice negative balances",
    "payment\n  invoice negative balances\n  at most EUR 250 per payment",
]  # fmt: skip


def _lines(header: str, *parts: str) -> str:
    return "\n  ".join([header, *(part for part in parts if part)])


@st.composite
def plans(draw: st.DrawFn) -> str:
    """Draw a plan."""

    def one(ways: list[str]) -> str:
        return draw(st.sampled_from(ways))

    blocks = [HEAD, one(TIERS["banded"]), _lines("vesting slow", one(VESTINGS))]
    terms = ("commission sales", one(SCOPES), f"earn {one(EARNS)}", one(LIMITS))
    blocks.append(_lines(*terms, *_release(one)))
    blocks += [
        "bonus kicker\n  for each quarter\n  when bookings of the quarter is above EUR 500\n"
        "  earn EUR 33.33",
        _lines("commission trades", "for each Order", one(TRADES)),
        _lines("bonus pool", "for each quarter", one(POOLS)),
    ]
    optional = [_pay(one), _later(one), _settling(one)]
    blocks += [block for some in optional for block in some if draw(st.booleans())]
    return "\n\n".join(blocks) + "\n"


@st.composite
def amendments(draw: st.DrawFn, plan: str) -> str:
    """Draw another release of `sales` and another schedule, as the blocks of an amendment."""

    def one(ways: list[str]) -> str:
        return draw(st.sampled_from(ways))

    sales = re.split(r"\n\n", plan[plan.index("commission sales") :])[0].split("\n")
    released = ("  payable", "  on left_on", "  pause")
    stays = [line.strip() for line in sales if not line.startswith(released)]
    vesting = _lines("vesting slow", one(VESTINGS))
    return "\n\n".join([vesting, _lines(*stays, *_release(one))]) + "\n"


def _release(one: Choose) -> list[str]:
    vests, leaving = one(RELEASES), one(LEAVING)
    if "pro rata" in leaving and ("payable when" in vests or "with each" in vests):
        leaving = "on left_on : forfeit the rest"  # a part that waits has no share of its days
    pauses = "by slow" in vests and "pro rata" not in leaving
    return [vests, leaving, one(PAUSES) if pauses else ""]


def _pay(one: Choose) -> list[str]:
    """Return earnings beside those that every plan has, and what changes those."""
    return [
        _lines("accelerator push on sales", one(ACCELERATORS)),
        _lines("accelerator both on sales, trades", "add 10% of (sales + trades)"),
        _lines(
            f"cap together on {one(['sales, kicker', 'sales, trades, kicker, pool'])}", one(CAPS)
        ),
        _lines("cap each_deal on sales", "at most EUR 40 per Deal"),
        _lines("salary base", "for each month", "earn EUR 300", one(PRORATED)),
        _lines("bonus catching_up", "for each quarter", f"{one(EARLIER)}{one(SIGNS)}"),
        _lines("commission override", "for each Deal", one(ABOVE)),
        _lines("fee residual", one(CONTRACTS)) + one(ENDINGS),
        _lines("bonus placed", "for each quarter", one(RANKS)),
        _lines("bonus team", "for each half", "earn 0.5% of team_bookings"),
        _lines("bonus one_day", f"once on {one(['2026-05-20', '2026-12-31'])}", "earn EUR 10.01"),
    ]


def _later(one: Choose) -> list[str]:
    """Return awards and rewards, which look back on other pay."""
    return [
        "award loyalty\n  for each year\n  earn 5% of sales earned in the year\n"
        "  payable by slow from end of the year\n  on left_on : keep vested",
        _lines("award phantom", "for each Grant", "earn granted", one(GRANTS)),
        "award units_of_the_year\n  for each year\n  when held of the year is above 7 units\n"
        "  earn 10 units",
        'reward trip\n  for each year\n  when rank of bookings of the year is at most 1\n'
        '  give "Trip"',
        "reward points\n  for each Deal\n  give 500 points",
        "bonus on_the_pool\n  for each quarter\n  earn 1% of pool earned in the last quarter",
    ]  # fmt: skip


def _settling(one: Choose) -> list[str]:
    """Return what takes back, pays ahead and pays out."""
    return [
        _lines(
            "clawback undo", "for each Cancellation within 180 days of deal.closed_on",
            "take back what deal earned in sales", one(SHARES),
            f"attainment {one(['stays', 'falls'])}", one(RECOVERIES),
        ),
        _lines("draw ahead", one(DRAWS)),
        _lines("draw second", "for each month", "lend EUR 10", "counting pool, trades",
               "recover from pay above EUR 5, until repaid", "on left_on : carry the rest forward"),
        one(PAYMENTS),
    ]  # fmt: skip
