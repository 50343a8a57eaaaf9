"""Rows for the records that only plans put together at random have."""

from __future__ import annotations

from generated import AMOUNTS, DAYS, Data, Row, data_for, day
from hypothesis import strategies as st

QUARTERS = ("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4")
UNITS = st.sampled_from([0, 1, 7, 13, 100, 999])


@st.composite
def mixed_data(draw: st.DrawFn, plan: str) -> Data:
    """Draw rows for every record of a plan: those of all plans, and its own."""
    shared = draw(data_for(plan)).rows
    people = [row[0] for row in shared["Rep"]]
    deals = [row[0] for row in shared["Deal"]]
    contracts = draw(_many("k", _contract(people), 2))
    return Data(
        {
            **shared,
            "Payment": draw(_many("y", _payment(deals), 4)),
            "Order": draw(_many("o", _order(people), 3)),
            "Grant": draw(_many("g", _grant(people), 2)),
            "Contract": contracts,
            "Ending": draw(_many("e", _ending(contracts), 2)) if contracts else [],
            "Leave": draw(_many("l", _leave(people), 2)),
            "rates": [
                (code, quarter, value)
                for code, value in (("USD", "0.9"), ("JPY", "0.00617"))
                for quarter in QUARTERS
            ],
            "Adjustment": draw(st.lists(_adjustment(people), max_size=3)),
        }
    )


@st.composite
def _many(draw: st.DrawFn, letter: str, rows: st.SearchStrategy[Row], most: int) -> list[Row]:
    """Draw rows, and give each a key."""
    return [(f"{letter}{k}", *row) for k, row in enumerate(draw(st.lists(rows, max_size=most)))]


@st.composite
def _payment(draw: st.DrawFn, deals: list[str]) -> Row:
    amount = draw(AMOUNTS) * draw(st.sampled_from([1, 1, 1, -1]))
    return draw(st.sampled_from(deals)), day(draw(DAYS)), f"EUR {amount}"


@st.composite
def _order(draw: st.DrawFn, people: list[str]) -> Row:
    code = draw(st.sampled_from(["EUR", "USD", "JPY"]))
    price, cost = draw(AMOUNTS), draw(st.sampled_from([0, 1, 7]))
    return draw(st.sampled_from(people)), day(draw(DAYS)), code, str(price), str(cost)


@st.composite
def _grant(draw: st.DrawFn, people: list[str]) -> Row:
    return draw(st.sampled_from(people)), day(draw(DAYS)), str(draw(UNITS))


@st.composite
def _contract(draw: st.DrawFn, people: list[str]) -> Row:
    signed, later = draw(DAYS), draw(st.sampled_from([0, 0, 15, 31, -20]))
    return draw(st.sampled_from(people)), day(signed), day(signed + later), f"EUR {draw(AMOUNTS)}"


@st.composite
def _ending(draw: st.DrawFn, contracts: list[Row]) -> Row:
    return draw(st.sampled_from([row[0] for row in contracts])), day(draw(DAYS))


@st.composite
def _leave(draw: st.DrawFn, people: list[str]) -> Row:
    first, length = draw(DAYS), draw(st.sampled_from([0, 10, 45, None]))
    last = "" if length is None else day(first + length)
    return draw(st.sampled_from(people)), day(first), last


@st.composite
def _adjustment(draw: st.DrawFn, people: list[str]) -> Row:
    amount = draw(st.sampled_from(["EUR 12.34", "EUR -45.67", "EUR 700", "EUR -700"]))
    return draw(st.sampled_from(people)), amount, day(draw(DAYS)), "Agreed", "Mia", "Tom"
