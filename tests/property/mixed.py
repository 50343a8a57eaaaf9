"""Plans put together at random: every clause of the language beside every other.

Each block is drawn from ways to write it; all of them fit the records that `generated` makes rows
for, so a plan that does not compile is a fault.
"""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

HEAD = (Path(__file__).parent / "mixed.comp").read_text(encoding="utf-8")

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
]  # fmt: skip
DRAWS = [
    "top up what is payable to EUR 200\n  counting sales\n  recover from pay above EUR 200, "
    "until repaid",
    "advance EUR 150\n  counting sales\n  recover up to 50% of pay, until repaid",
    "lend EUR 99.99\n  counting sales, kicker\n  recover from pay, until repaid",
    "top up what is payable to EUR 80\n  counting sales\n  recover nothing",
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
]  # fmt: skip


def _lines(header: str, *parts: str) -> str:
    return "\n  ".join([header, *(part for part in parts if part)])


@st.composite
def plans(draw: st.DrawFn) -> str:
    """Draw a plan."""
    blocks = [HEAD, draw(st.sampled_from(TIERS["banded"]))]
    blocks.append(_lines("vesting slow", draw(st.sampled_from(VESTINGS))))
    blocks.append(
        _lines(
            "commission sales",
            draw(st.sampled_from(SCOPES)), f"earn {draw(st.sampled_from(EARNS))}",
            draw(st.sampled_from(LIMITS)), draw(st.sampled_from(RELEASES)),
            draw(st.sampled_from(LEAVING)),
        )
    )  # fmt: skip
    blocks.append(
        "bonus kicker\n  for each quarter\n  when bookings of the quarter is above EUR 500\n"
        "  earn EUR 33.33"
    )
    optional = [
        _lines("accelerator push on sales", draw(st.sampled_from(ACCELERATORS))),
        _lines(
            "clawback undo", "for each Cancellation within 180 days of deal.closed_on",
            "take back what deal earned in sales", draw(st.sampled_from(SHARES)),
            f"attainment {draw(st.sampled_from(['stays', 'falls']))}",
            draw(st.sampled_from(RECOVERIES)),
        ),
        _lines("draw ahead", "for each month", draw(st.sampled_from(DRAWS))),
        draw(st.sampled_from(PAYMENTS)),
        _lines("salary base", "for each month", "earn EUR 300", draw(st.sampled_from(PRORATED))),
        "bonus catching_up\n  for each quarter\n  earn 2.5% of bookings year to date\n"
        f"  less what was earned earlier in the year{draw(st.sampled_from(SIGNS))}",
        "award loyalty\n  for each year\n  earn 5% of sales earned in the year\n"
        "  payable by slow from end of the year\n  on left_on : keep vested",
        'reward trip\n  for each year\n  when rank of bookings of the year is at most 1\n'
        '  give "Trip"',
    ]  # fmt: skip
    blocks += [block for block in optional if draw(st.booleans())]
    return "\n\n".join(blocks) + "\n"
