"""Which columns are worked out, and what a program is asked as a whole."""

from __future__ import annotations

from programs import (
    AS_OF,
    DEALS,
    by_name,
    column,
    const,
    day,
    nums,
    of_numbers,
    program,
    row_op,
    run,
    running,
    table,
)

from compdsl.ir.model import (
    Param,
    Rule,
    Step,
)
from compdsl.run.interpreter import default_as_of, evaluate, rules


def test_only_what_is_asked_is_worked_out() -> None:
    deals = program([DEALS], column("twice", "Deal", row_op("add", "Deal.amount", "Deal.amount")))
    made = evaluate(deals, by_name([DEALS]), AS_OF)
    assert not made.has("twice")
    assert of_numbers(made.column("twice")) == ["20", "80", "40", "60"]
    assert made.has("Deal.amount")
    assert not made.has("Deal.on")


def test_the_calendar_spans_whole_years_and_one_before() -> None:
    first = column("first", "Deal", row_op("copy", Param(param="calendar_first")), "date")
    last = column("last", "Deal", row_op("copy", Param(param="calendar_last")), "date")
    dated = program([DEALS], first, last).model_copy(update={"dated": (("Deal", "Deal.on"),)})
    made = evaluate(dated, by_name([DEALS]), AS_OF)
    assert made.column("first")[0] == day("2025-01-01")
    assert made.column("last")[0] == day("2026-12-31")


def test_the_run_s_date_is_the_end_of_the_latest_pay_period() -> None:
    dated = program([DEALS]).model_copy(update={"dated": (("Deal", "Deal.on"),)})
    assert default_as_of(dated, by_name([DEALS])) == day("2026-03-31")
    assert default_as_of(dated, {}) == day("2026-12-31")


def test_rules_name_the_rows_as_read() -> None:
    deals = table("Deal", id=["c", "a", "b"], amount=nums("-1", None, "3"))
    at_least = column("ok", "Deal", row_op("ge", "Deal.amount", const("0")), "bool")
    rule = Rule(table="Deal", frame="Deal", column="ok", what="amount is at least EUR 0")
    checked = program([deals], at_least).model_copy(update={"rules": (rule,)})
    assert [(b.rule.what, b.row) for b in rules(checked, by_name([deals]), AS_OF)] == [
        ("amount is at least EUR 0", 0),
        ("amount is at least EUR 0", 1),
    ]


def test_the_order_of_rows_in_the_data_does_not_matter() -> None:
    steps: list[Step] = [column("x", "Deal", running("sum"))]
    turned = table("Deal", **{name: cells[::-1] for name, cells in DEALS.columns.items()})
    assert run([DEALS], *steps).column("x") == run([turned], *steps).column("x")
