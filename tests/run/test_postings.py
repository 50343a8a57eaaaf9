from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from programs import AS_OF, HUGE, PLAN, by_name, column, const, days, nums, program, row_op, table

from compdsl.ir.model import Component, Demand, Filter, Frame, Param, Posting, Program, Step
from compdsl.run.interpreter import evaluate
from compdsl.run.ledger import Entry, entry_id
from compdsl.run.numbers import parse
from compdsl.run.postings import Issue, issues, post
from compdsl.run.show import fill, show
from compdsl.run.table import Table
from compdsl.run.values import OVERFLOW, InternalFault

DEALS = table(
    "Deal",
    id=["d2", "d1", "d3"],
    rep=["bob", "ana", "ana"],
    on=days("2026-02-03", "2026-02-11", "2026-01-05"),
    due=days("2026-05-03", None, "2026-04-05"),
    pay=nums("2400", "12.34", "0"),
)
POSTING = Posting(
    frame="Deal",
    component="new_business",
    kind="commission",
    payee="Deal.rep",
    amount="Deal.pay",
    currency="EUR",
    earned_on="Deal.on",
    payable_on=None,
    status="payable",
    record="Deal",
    record_key="Deal.id",
    reason="{Deal.pay} for {Deal.id}",
)
COMPONENTS = (
    Component(name="base", kind="salary"),
    Component(name="new_business", kind="commission"),
)


def posted(tables: Sequence[Table], *postings: Posting, steps: Sequence[Step] = ()) -> list[Entry]:
    made = _with(tables, steps, postings=postings)
    return post(made, evaluate(made, by_name(tables), AS_OF))


def troubles(tables: Sequence[Table], steps: Sequence[Step] = (), **parts: object) -> list[Issue]:
    made = _with(tables, steps, **parts)
    return issues(made, evaluate(made, by_name(tables), AS_OF))


def _with(tables: Sequence[Table], steps: Sequence[Step], **parts: object) -> Program:
    return program(tables, *steps).model_copy(update={"components": COMPONENTS, **parts})


def test_an_entry() -> None:
    entries = posted(
        [DEALS], POSTING.model_copy(update={"payable_on": "Deal.due", "part": "Deal.id"})
    )
    assert entries == [
        Entry(
            entry_id=entry_id("acme", "new_business", "bob", "d2", "d2", ()),
            plan="acme",
            version="3",
            payee="bob",
            component="new_business",
            kind="commission",
            record="Deal",
            record_key="d2",
            earned_on=date(2026, 2, 3),
            payable_on=date(2026, 5, 3),
            pay_period=date(2026, 5, 1),
            amount=240000,
            currency="EUR",
            status="payable",
            reason="2400 for d2",
            frame="Deal",
            row=1,
            posting=0,
        )
    ]


def test_pending_entries_have_no_date_and_zeros_only_on_request() -> None:
    pending = {"payable_on": "Deal.due", "status": "pending"}
    entries = posted([DEALS], POSTING.model_copy(update=pending))
    assert [(e.record_key, e.amount, e.payable_on, e.pay_period) for e in entries] == [
        ("d1", 1234, None, None),
        ("d2", 240000, None, None),
    ]
    shown = posted([DEALS], POSTING.model_copy(update={"zeros": True}))
    assert [e.record_key for e in shown] == ["d3", "d1", "d2"]


def test_the_ledger_is_in_its_canonical_order() -> None:
    parts = table(
        "Part",
        id=["p1", "p2", "p3", "p4"],
        rep=["ana", "ana", "ana", "Zoe"],
        on=days(*["2026-01-31"] * 4),
        n=["part 10", "part 2", "part 2", "part 1"],
        pay=nums("1", "2", "3", "4"),
    )
    own = {"payee": "Part.rep", "amount": "Part.pay", "earned_on": "Part.on", "frame": "Part"}
    own |= {"record_key": None, "period": "Part.on", "part": "Part.n", "reason": ""}
    by_part = POSTING.model_copy(update={**own, "cause": ("Part.id", const("0.50"))})
    base = by_part.model_copy(update={"component": "base", "part": None})
    steps: list[Step] = [column("day", "Part", row_op("copy", "Part.on"), "date")]
    dated = [p.model_copy(update={"period": "day"}) for p in (by_part, base)]
    entries = posted([parts], *dated, steps=steps)
    assert [(e.payee, e.component, e.amount) for e in entries] == [
        ("Zoe", "base", 400),
        ("Zoe", "new_business", 400),
        ("ana", "base", 100),
        ("ana", "base", 200),
        ("ana", "base", 300),
        ("ana", "new_business", 200),
        ("ana", "new_business", 300),
        ("ana", "new_business", 100),
    ]
    last = entries[-1]
    assert last.record_key == "2026-01-31"
    cause = ("p1", "0.5")
    assert last.entry_id == entry_id("acme", "new_business", "ana", "2026-01-31", "part 10", cause)


def test_other_currencies_and_rewards_count_in_their_own_units() -> None:
    whole = table("Deal", **{**DEALS.columns, "pay": nums("5", "7", "9")})
    yen = POSTING.model_copy(update={"currency": "JPY"})
    points = POSTING.model_copy(update={"currency": "points", "kind": "reward"})
    assert [e.amount for e in posted([whole], yen)] == [9, 7, 5]
    assert [e.amount for e in posted([whole], points)] == [9, 7, 5]


def test_a_part_of_a_cent_is_a_fault_of_ours() -> None:
    odd = table("Deal", **{**DEALS.columns, "pay": nums("5", "0.005", "9")})
    with pytest.raises(InternalFault, match="new_business"):
        posted([odd], POSTING)


def test_what_a_posting_needs_and_does_not_have() -> None:
    deals = table(
        "Deal",
        id=["a", "b", "c", "d"],
        rep=["ana", None, "bob", "cy"],
        on=days("2026-01-01", "2026-01-02", None, "2026-01-04"),
        pay=nums("1", "2", "3", None),
    )
    steps: list[Step] = [column("big", "Deal", row_op("mul", "Deal.pay", const(HUGE)))]
    posting = POSTING.model_copy(update={"amount": "big", "reason": ""})
    found = troubles([deals], steps, postings=(posting,))
    assert [(i.row, i.column, i.found, i.payee) for i in found] == [
        (1, "big", "overflow", ""),
        (1, "Deal.rep", "undefined", ""),
        (2, "big", "overflow", "bob"),
        (2, "Deal.on", "undefined", "bob"),
        (3, "big", "undefined", "cy"),
    ]
    assert [e.record_key for e in posted([deals], posting, steps=steps)] == ["a"]


def test_demands() -> None:
    steps: list[Step] = [
        column("rate", "Deal", row_op("div", const("1"), "Deal.pay")),
        column("asked", "Deal", row_op("same", "Deal.rep", const("ana", "text")), "bool"),
    ]
    demand = Demand(
        frame="Deal", column="rate", what="`rate`", where="asked", payee="Deal.rep", at="Deal.id"
    )
    found = troubles([DEALS], steps, demands=(demand,))
    assert [(i.what, i.found, i.payee, i.at, i.row) for i in found] == [
        ("`rate`", "undefined", "ana", "d3", 2)
    ]
    elsewhere = demand.model_copy(update={"where": None, "column": "Deal.due"})
    assert [i.at for i in troubles([DEALS], demands=(elsewhere,))] == ["d1"]


def test_an_overflow_that_drops_a_row_is_reported() -> None:
    steps: list[Step] = [
        column("big", "Deal", row_op("mul", "Deal.pay", const(HUGE))),
        column("is_big", "Deal", row_op("gt", "big", const("1")), "bool"),
        Frame(id="Big", source=Filter(of="Deal", where="is_big")),
        column("Big.id", "Big", row_op("up", option="Deal.id"), "text"),
    ]
    demand = Demand(frame="Big", column="Big.id", what="`id`")
    found = troubles([DEALS], steps, demands=(demand,))
    assert [(i.column, i.row, i.found) for i in found] == [
        ("is_big", 0, "overflow"),
        ("is_big", 1, "overflow"),
    ]


def test_parameters_are_causes_too() -> None:
    cause = (Param(param="as_of"),)
    entry = posted([DEALS], POSTING.model_copy(update={"cause": cause}))[0]
    expected = entry_id("acme", "new_business", "ana", "d1", "", ("2026-06-30",))
    assert entry.entry_id == expected


@pytest.mark.parametrize(
    ("number", "unit", "minor_units", "text"),
    [
        ("2400", "EUR", 2, "EUR 2,400.00"),
        ("-300", "EUR", 2, "EUR -300.00"),
        ("1234567.125", "EUR", 2, "EUR 1,234,567.125"),
        ("1500", "JPY", 0, "JPY 1,500"),
        ("0.5", "JPY", 0, "JPY 0.5"),
        ("0.45", "%", 2, "45%"),
        ("0.125", "%", 2, "12.5%"),
        ("-0.333333333333", "%", 2, "-33.3333%"),
        ("12.50", "", 2, "12.5"),
        ("500", "points", 2, "500"),
    ],
)
def test_numbers_for_people(number: str, unit: str, minor_units: int, text: str) -> None:
    assert show(parse(number), "number", unit, minor_units) == text


def test_other_values_for_people() -> None:
    day = date(2026, 7, 1).toordinal()
    assert show(day, "date") == "2026-07-01"
    assert show(day, "date", "quarter") == "2026-Q3"
    assert show(day, "date", "quarter", year_starts=7) == "FY2026-Q1"
    assert [show(yes, "bool") for yes in (True, False, None)] == ["yes", "no", "nothing"]
    assert show(OVERFLOW, "number", "EUR") == "a number too large"
    assert fill("{a} of {b.c}", {"a": "1", "b.c": "2"}.__getitem__) == "1 of 2"


def test_reasons_speak_in_units() -> None:
    steps: list[Step] = [
        column("shown", "Deal", row_op("copy", "Deal.pay"), unit="EUR"),
        column(
            "period",
            "Deal",
            row_op("start_of", "Deal.on", option="pay period"),
            "date",
            "pay period",
        ),
    ]
    posting = POSTING.model_copy(update={"reason": "{shown} in {period}"})
    assert [e.reason for e in posted([DEALS], posting, steps=steps)] == [
        "EUR 12.34 in 2026-02",
        "EUR 2,400.00 in 2026-02",
    ]
    assert PLAN.pay.unit == "month"
