"""What each row operation answers, cell by cell and column by column."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from programs import (
    PLAN,
    column,
    const,
    days,
    nums,
    of_numbers,
    row_op,
    run,
    table,
)

from compdsl.ir.model import (
    Param,
    RowOperation,
)
from compdsl.run.row_operations import RowOperations
from compdsl.run.values import OVERFLOW, Cell

YES, NO, UNDEFINED = True, False, None


THREE: list[Cell] = [YES, NO, UNDEFINED, OVERFLOW]
OPERATIONS = RowOperations.of(PLAN)


@pytest.mark.parametrize(
    ("op", "first", "second", "result"),
    [
        ("and", NO, UNDEFINED, NO),
        ("and", NO, OVERFLOW, NO),
        ("and", UNDEFINED, NO, UNDEFINED),
        ("and", YES, UNDEFINED, UNDEFINED),
        ("and", YES, NO, NO),
        ("or", YES, UNDEFINED, YES),
        ("or", UNDEFINED, YES, UNDEFINED),
        ("or", NO, YES, YES),
        ("or", NO, OVERFLOW, OVERFLOW),
        ("same", UNDEFINED, UNDEFINED, NO),
        ("same", 3, UNDEFINED, NO),
        ("same", 3, 3, YES),
        ("same", UNDEFINED, OVERFLOW, OVERFLOW),
        ("eq", 3, UNDEFINED, UNDEFINED),
        ("ne", UNDEFINED, 3, UNDEFINED),
        ("eq", OVERFLOW, OVERFLOW, OVERFLOW),
        ("otherwise", UNDEFINED, 4, 4),
        ("otherwise", 3, OVERFLOW, 3),
        ("otherwise", OVERFLOW, 4, OVERFLOW),
        ("add", OVERFLOW, UNDEFINED, OVERFLOW),
        ("min", 3, UNDEFINED, UNDEFINED),
        ("max", UNDEFINED, UNDEFINED, UNDEFINED),
        ("div", 3, 0, UNDEFINED),
    ],
)
def test_undefined_and_overflow(op: RowOperation, first: Cell, second: Cell, result: Cell) -> None:
    assert OPERATIONS.scalar(op, "")(first, second) is result or (
        OPERATIONS.scalar(op, "")(first, second) == result and result is not None
    )
    assert OPERATIONS.column(op, "", [[first], [second]]) == [result]


def test_if_looks_only_at_what_it_takes() -> None:
    conditions: list[Cell] = [YES, NO, UNDEFINED, OVERFLOW]
    then: list[Cell] = [1, OVERFLOW, 1, 1]
    otherwise: list[Cell] = [OVERFLOW, 2, 2, 2]
    assert OPERATIONS.column("if", "", [conditions, then, otherwise]) == [1, 2, None, OVERFLOW]


def test_defined_is_never_undefined() -> None:
    assert OPERATIONS.column("defined", "", [[3, None, False, OVERFLOW]]) == [
        True,
        False,
        True,
        OVERFLOW,
    ]


NUMBERS = (
    st.none() | st.just(OVERFLOW) | st.integers(-(10**38) + 1, 10**38 - 1) | st.integers(-9, 9)
)
BINARY: list[RowOperation] = [
    "add",
    "sub",
    "mul",
    "div",
    "min",
    "max",
    "eq",
    "lt",
    "ge",
    "otherwise",
]


@given(st.sampled_from(BINARY), st.lists(st.tuples(NUMBERS, NUMBERS)))
def test_a_column_is_what_its_rows_are(op: RowOperation, rows: list[tuple[Cell, Cell]]) -> None:
    operation = OPERATIONS.scalar(op, "")
    a, b = [row[0] for row in rows], [row[1] for row in rows]
    assert OPERATIONS.column(op, "", [a, b]) == [operation(*row) for row in rows]


@given(
    st.sampled_from(["and", "or", "same", "eq"]),
    st.lists(st.tuples(st.sampled_from(THREE), st.sampled_from(THREE))),
)
def test_a_column_of_answers_is_what_its_rows_are(
    op: RowOperation, rows: list[tuple[Cell, Cell]]
) -> None:
    operation = OPERATIONS.scalar(op, "")
    a, b = [row[0] for row in rows], [row[1] for row in rows]
    assert OPERATIONS.column(op, "", [a, b]) == [operation(*row) for row in rows]


def test_arithmetic_on_a_table() -> None:
    deals = table("Deal", id=["a", "b", "c"], x=nums("10", "1", None), y=nums("4", "3", "1"))
    made = run(
        [deals],
        column("product", "Deal", row_op("mul", "Deal.x", const("0.08"))),
        column("quotient", "Deal", row_op("div", "Deal.y", "Deal.x")),
        column("rounded", "Deal", row_op("round", "quotient", const("0.05"), option="up")),
    )
    assert of_numbers(made.column("product")) == ["0.8", "0.08", None]
    assert of_numbers(made.column("quotient")) == ["0.4", "3", None]
    assert of_numbers(made.column("rounded")) == ["0.4", "3", None]


def test_dates_on_a_table() -> None:
    deals = table("Deal", id=["a", "b"], on=days("2026-01-31", None))
    made = run(
        [deals],
        column("later", "Deal", row_op("add_months", "Deal.on", const("1")), "date"),
        column("soon", "Deal", row_op("add_days", "Deal.on", const("-31")), "date"),
        column("quarter", "Deal", row_op("end_of", "Deal.on", option="quarter"), "date"),
        column("plan", "Deal", row_op("end_of", "Deal.on", option="plan"), "date"),
        column("months", "Deal", row_op("months_between", "Deal.on", "later")),
        column("age", "Deal", row_op("days_between", "Deal.on", Param(param="as_of"))),
    )
    assert made.column("later") == days("2026-02-28", None)
    assert made.column("soon") == days("2025-12-31", None)
    assert made.column("quarter") == days("2026-03-31", None)
    assert made.column("plan") == days("2026-12-31", None)
    assert of_numbers(made.column("months")) == ["1", None]
    assert of_numbers(made.column("age")) == ["150", None]
