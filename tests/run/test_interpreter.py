"""Each operation of the IR on small programs, and the traps of `docs` on two engines by name."""

from __future__ import annotations

import operator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from programs import (
    AS_OF,
    HUGE,
    PLAN,
    by_name,
    column,
    const,
    day,
    days,
    nums,
    of_numbers,
    program,
    row_op,
    run,
    table,
)

from compdsl.ir.model import (
    Carry,
    Column,
    Distinct,
    Expand,
    Fetch,
    Filter,
    Fold,
    Frame,
    Grid,
    Ordinal,
    Pairs,
    Param,
    Rank,
    RowOperation,
    Rule,
    Running,
    Shift,
    State,
    Step,
    Union,
    UnionPart,
)
from compdsl.run.interpreter import default_as_of, evaluate, rules
from compdsl.run.row_operations import RowOperations
from compdsl.run.table import Origin
from compdsl.run.values import OVERFLOW, Cell

YES, NO, UNDEFINED = True, False, None


# --- row operations -----------------------------------------------------------------------------

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


# --- frames -------------------------------------------------------------------------------------

DEALS = table(
    "Deal",
    id=["d3", "d1", "d2", "d10"],
    rep=["bob", "ana", "ana", None],
    on=days("2026-02-01", "2026-01-10", "2026-02-01", "2026-03-01"),
    amount=nums("30", "10", "20", "40"),
)


def test_a_table_is_ordered_by_key_and_remembers_its_lines() -> None:
    made = run([DEALS])
    assert made.column("Deal.id") == ["d1", "d10", "d2", "d3"]
    assert made.origin("Deal", 0) == Origin("Deal.csv", 3)
    assert made.rows("Deal") == 4


def test_filters_and_climbing_back() -> None:
    steps = [
        column("late", "Deal", row_op("gt", "Deal.amount", const("10")), "bool"),
        Frame(id="Late", source=Filter(of="Deal", where="late")),
        column("Late.id", "Late", row_op("up", option="Deal.id"), "text"),
        Frame(
            id="Half", source=Expand(of="Late", rows=({"part": const("1")}, {"part": const("2")}))
        ),
        column("Half.part", "Half", row_op("field", option="part")),
        column("Half.id", "Half", row_op("up", option="Late.id"), "text"),
    ]
    made = run([DEALS], *steps)
    assert made.column("Late.id") == ["d10", "d2", "d3"]
    assert made.column("Half.id") == ["d10", "d10", "d2", "d2", "d3", "d3"]
    assert of_numbers(made.column("Half.part")) == ["1", "2"] * 3
    assert made.parent("Half", 3) == ("Late", 1)
    assert made.parent("Late", 1) == ("Deal", 2)
    assert made.parent("Deal", 2) is None
    assert made.origin("Half", 3) == Origin("Deal.csv", 4)


def test_a_grid_lays_out_periods() -> None:
    reps = table("Rep", id=["ana", "bob"])
    grid = Grid(
        of="Rep",
        unit="quarter",
        first=const("2026-02-10", "date"),
        last=const("2026-12-31", "date"),
        first_back=1,
        until_as_of=True,
    )
    made = run(
        [reps],
        Frame(id="Quarter", source=grid),
        column("rep", "Quarter", row_op("up", option="Rep.id"), "text"),
        column("start", "Quarter", row_op("field", option="start"), "date"),
        column("end", "Quarter", row_op("field", option="end"), "date"),
    )
    assert made.column("rep") == ["ana"] * 3 + ["bob"] * 3
    assert made.column("start") == days("2025-10-01", "2026-01-01", "2026-04-01") * 2
    assert made.column("end") == days("2025-12-31", "2026-03-31", "2026-06-30") * 2
    assert made.parent("Quarter", 4) == ("Rep", 1)


def test_pairs_and_earlier_pairs() -> None:
    pairs = Pairs(of="Deal", other="Deal", match=(("Deal.rep", "Deal.rep"),))
    earlier = pairs.model_copy(update={"earlier": ("Deal.on", "Deal.on")})
    made = run(
        [DEALS],
        Frame(id="All", source=pairs),
        column("All.left", "All", row_op("up", option="Deal.id"), "text"),
        column("All.right", "All", row_op("side", option="Deal.id"), "text"),
        Frame(id="Earlier", source=earlier),
        column("Earlier.left", "Earlier", row_op("up", option="Deal.id"), "text"),
        column("Earlier.right", "Earlier", row_op("side", option="Deal.id"), "text"),
    )
    # d10 has no rep: undefined matches nothing, not even itself
    assert made.column("All.left") == ["d1", "d1", "d2", "d2", "d3"]
    assert made.column("All.right") == ["d1", "d2", "d1", "d2", "d3"]
    assert (made.column("Earlier.left"), made.column("Earlier.right")) == (["d2"], ["d1"])


def test_distinct_values_in_order() -> None:
    made = run(
        [DEALS],
        Frame(id="Seller", source=Distinct(of="Deal", by=("Deal.rep", "Deal.on"))),
        column("who", "Seller", row_op("field", option="Deal.rep"), "text"),
        column("when", "Seller", row_op("field", option="Deal.on"), "date"),
    )
    assert made.column("who") == ["ana", "ana", "bob"]
    assert made.column("when") == days("2026-01-10", "2026-02-01", "2026-02-01")


def test_a_union_of_frames() -> None:
    reps = table("Rep", id=["ana"])
    parts = (
        UnionPart(frame="Deal", fields={"who": "Deal.rep", "amount": "Deal.amount"}),
        UnionPart(frame="Rep", fields={"who": "Rep.id", "kind": const("salary", "text")}),
    )
    made = run(
        [DEALS, reps],
        Frame(id="Row", source=Union(parts=parts)),
        column("who", "Row", row_op("field", option="who"), "text"),
        column("amount", "Row", row_op("field", option="amount")),
        column("kind", "Row", row_op("field", option="kind"), "text"),
    )
    assert made.column("who") == ["ana", None, "ana", "bob", "ana"]
    assert of_numbers(made.column("amount")) == ["10", "40", "20", "30", None]
    assert made.column("kind") == [None, None, None, None, "salary"]
    assert (made.parent("Row", 2), made.parent("Row", 4)) == (("Deal", 2), ("Rep", 0))


# --- moves between rows -------------------------------------------------------------------------


def test_fetch_takes_the_first_row_that_matches() -> None:
    reps = table("Rep", id=["ana", "bob"], boss=["bob", None])
    fetch = Fetch(other="Deal", keys=("Deal.rep",), args=("Rep.id",), column="Deal.id")
    up = Fetch(other="Rep", keys=("Rep.id",), args=("Rep.boss",), column="Rep.id")
    made = run([reps, DEALS], column("deal", "Rep", fetch, "text"), column("up", "Rep", up, "text"))
    assert made.column("deal") == ["d1", "d3"]
    assert made.column("up") == ["bob", None]


def fold(agg: str, **more: object) -> Fold:
    value = None if agg in ("count", "any") else "Deal.amount"
    given = {"other": "Deal", "agg": agg, "value": value, "match": (("Deal.rep", "Rep.id"),)}
    return Fold.model_validate(given | more)


REPS = table("Rep", id=["ana", "bob", "cy"], until=days("2026-01-31", "2026-02-01", None))


@pytest.mark.parametrize(
    ("agg", "whole", "upto"),
    [
        ("sum", ["30", "30", "0"], ["10", "30", None]),
        ("count", ["2", "1", "0"], ["1", "1", None]),
        ("distinct", ["2", "1", "0"], ["1", "1", None]),
        ("average", ["15", "30", None], ["10", "30", None]),
        ("smallest", ["10", "30", None], ["10", "30", None]),
        ("largest", ["20", "30", None], ["10", "30", None]),
        ("first", ["10", "30", None], ["10", "30", None]),
        ("last", ["20", "30", None], ["10", "30", None]),
    ],
)
def test_folds(agg: str, whole: list[str], upto: list[str]) -> None:
    bounded = {"order": "Deal.on", "upto": "Rep.until"}
    made = run(
        [REPS, DEALS],
        column("whole", "Rep", fold(agg)),
        column("upto", "Rep", fold(agg, **bounded)),
    )
    assert of_numbers(made.column("whole")) == whole
    assert of_numbers(made.column("upto")) == upto


def test_fold_bounds() -> None:
    def total(**bounds: object) -> Column:
        return column("total", "Rep", fold("sum", order="Deal.on", **bounds))

    february = const("2026-02-01", "date")
    for bounds, expected in [
        ({"upto": february, "inclusive": False}, ["10", "0", "0"]),
        ({"upto": february}, ["30", "30", "0"]),
        ({"after": february}, ["0", "0", "0"]),
        ({"after": const("2026-01-10", "date"), "upto": february}, ["20", "30", "0"]),
        ({"after": february, "upto": const("2026-01-01", "date")}, ["0", "0", "0"]),
    ]:
        assert of_numbers(run([REPS, DEALS], total(**bounds)).column("total")) == expected


def test_whether_a_row_belongs() -> None:
    made = run([REPS, DEALS], column("any", "Rep", fold("any"), "bool"))
    assert made.column("any") == [True, True, False]


def test_a_fold_is_undefined_where_a_row_that_belongs_is() -> None:
    """Trap 1: an engine that skips undefined would answer 1.5."""
    deals = table(
        "Deal",
        id=["a", "b", "c", "d"],
        rep=["ana", "ana", "bob", "cy"],
        on=days("2026-01-01", "2026-02-01", "2026-01-01", "2026-01-01"),
        amount=nums("1.5", None, "2", "3"),
        won=[True, True, None, False],
    )
    made = run(
        [REPS, deals],
        column("all", "Rep", fold("sum")),
        column("won", "Rep", fold("sum", where="Deal.won")),
        column("counted", "Rep", fold("count", where="Deal.won")),
        column("any", "Rep", fold("any", where="Deal.won"), "bool"),
        column("early", "Rep", fold("sum", order="Deal.on", upto=const("2026-01-15", "date"))),
        column(
            "largest", "Rep", fold("largest", order="Deal.on", after=const("2026-01-15", "date"))
        ),
    )
    assert of_numbers(made.column("all")) == [None, "2", "3"]
    assert of_numbers(made.column("won")) == [None, None, "0"]
    assert of_numbers(made.column("counted")) == ["2", None, "0"]
    assert made.column("any") == [True, None, False]
    assert of_numbers(made.column("early")) == ["1.5", "2", "3"]
    assert of_numbers(made.column("largest")) == [None, None, None]


DATED = st.lists(
    st.tuples(
        st.sampled_from(["ana", "bob", None]),
        st.integers(1, 6) | st.none(),
        st.integers(-3, 3) | st.none(),
        st.sampled_from([True, True, False, None]),
    ),
    max_size=8,
)


@given(
    DATED,
    st.sampled_from(["sum", "count", "distinct", "smallest", "largest", "first", "last", "any"]),
    st.integers(0, 6),
    st.integers(0, 6) | st.none(),
    st.booleans(),
)
def test_a_fold_is_what_its_words_say(
    rows: list[tuple[str | None, int | None, int | None, bool | None]],
    agg: str,
    upto: int,
    after: int | None,
    inclusive: bool,
) -> None:
    deals = table(
        "Deal",
        id=[f"d{i}" for i in range(len(rows))],
        rep=[r[0] for r in rows],
        on=[r[1] for r in rows],
        amount=[r[2] for r in rows],
        won=[r[3] for r in rows],
    )
    reps = table("Rep", id=["ana", "bob"], upto=[upto] * 2, after=[after] * 2)
    bounds: dict[str, object] = {"upto": "Rep.upto", "inclusive": inclusive}
    if after is not None:
        bounds["after"] = "Rep.after"
    made = run(
        [reps, deals],
        column("x", "Rep", fold(agg, where="Deal.won", order="Deal.on", **bounds)),
    )
    below = operator.le if inclusive else operator.lt
    for rep, cell in zip(["ana", "bob"], made.column("x"), strict=True):
        belong = [r for r in rows if r[0] == rep and r[1] is not None and below(r[1], upto)]
        belong = [r for r in belong if (after is None or r[1] > after) and r[3] is not False]  # type: ignore[operator]
        assert cell == _aggregate(agg, sorted(belong, key=lambda r: r[1] or 0))


def _aggregate(
    agg: str, rows: list[tuple[str | None, int | None, int | None, bool | None]]
) -> object:
    if any(row[3] is None for row in rows):
        return None
    if agg in ("count", "any"):
        return len(rows) * 10**12 if agg == "count" else bool(rows)
    values = [row[2] for row in rows if row[2] is not None]
    if len(values) < len(rows):
        return None
    if agg in ("sum", "distinct"):
        return sum(values) if agg == "sum" else len(set(values)) * 10**12
    take = {"smallest": min, "largest": max, "first": lambda v: v[0], "last": lambda v: v[-1]}[agg]
    return take(values) if values else None


def running(agg: str, inclusive: bool = True, value: str = "Deal.amount") -> Running:
    given = {"agg": agg, "value": value, "partition": ("Deal.rep",), "order": ("Deal.on",)}
    return Running.model_validate(given | {"inclusive": inclusive})


@pytest.mark.parametrize(
    ("agg", "inclusive", "result"),
    [
        ("sum", True, ["10", "40", "30", "30"]),
        ("sum", False, ["0", "0", "10", "0"]),
        ("count", True, ["1", "1", "2", "1"]),
        ("largest", False, [None, None, "10", None]),
        ("last", True, ["10", "40", "20", "30"]),
    ],
)
def test_running(agg: str, inclusive: bool, result: list[str]) -> None:
    made = run([DEALS], column("x", "Deal", running(agg, inclusive)))
    assert of_numbers(made.column("x")) == result  # rows d1, d10, d2, d3


def test_running_stays_undefined() -> None:
    """Trap 1: an engine that leaves a hole would go on after it."""
    deals = table(
        "Deal",
        id=["a", "b", "c"],
        rep=["ana"] * 3,
        on=days("2026-01-01", "2026-01-02", "2026-01-03"),
        amount=nums("1", None, "2"),
    )
    made = run(
        [deals],
        column("incl", "Deal", running("sum")),
        column("before", "Deal", running("sum", False)),
    )
    assert of_numbers(made.column("incl")) == ["1", None, None]
    assert of_numbers(made.column("before")) == ["0", "1", None]


def test_shift_and_ordinal() -> None:
    shift = Shift(
        value="Deal.amount", partition=("Deal.rep",), order=("Deal.on",), first=const("7")
    )
    made = run(
        [DEALS],
        column("before", "Deal", shift),
        column("place", "Deal", Ordinal(order=("Deal.on",))),
    )
    assert of_numbers(made.column("before")) == ["7", "7", "10", "7"]
    assert of_numbers(made.column("place")) == ["1", "4", "2", "3"]


@pytest.mark.parametrize(
    ("dense", "result"),
    [(False, ["2", "5", "1", "2", "5", "4"]), (True, ["2", "4", "1", "2", "4", "3"])],
)
def test_rank(dense: bool, result: list[str]) -> None:
    """Trap 7: ties share a rank; who has no value or does not take part ranks after all."""
    reps = table(
        "Rep",
        id=list("abcdef"),
        won=nums("8", None, "9", "8", "99", "1"),
        active=[True, True, True, True, False, True],
    )
    rank = Rank(value="Rep.won", partition=(), among="Rep.active", dense=dense)
    assert of_numbers(run([reps], column("rank", "Rep", rank)).column("rank")) == result


def test_carry_passes_states_along() -> None:
    """A cap of 25 per rep whose excess is carried to the next deal."""
    carry = Carry(
        frame="Deal",
        partition=("Deal.rep",),
        order=("Deal.on",),
        states=(
            State(name="open", type="number", init=const("0"), next="left"),
            State(name="last", type="text", init=const("none", "text"), next="Deal.id"),
        ),
        body=(
            column("double", "Deal", row_op("mul", "Deal.amount", const("2"))),
            column("due", "Deal", row_op("add", "@open", "double")),
            column("paid", "Deal", row_op("min", "due", const("25"))),
            column("left", "Deal", row_op("sub", "due", "paid")),
            column("before", "Deal", row_op("copy", "@last"), "text"),
        ),
    )
    made = run([DEALS], carry)
    assert of_numbers(made.column("paid")) == ["20", "25", "25", "25"]
    assert of_numbers(made.column("left")) == ["0", "55", "15", "35"]
    assert made.column("before") == ["none", "none", "d1", "none"]


# --- the traps where engines differ -------------------------------------------------------------


def test_trap_2_the_branch_not_taken_does_not_overflow() -> None:
    deals = table("Deal", id=["a", "b"], x=nums("90", "90"), y=nums("0", "1"))
    made = run(
        [deals],
        column("huge", "Deal", row_op("mul", "Deal.x", const(HUGE))),
        column("is_zero", "Deal", row_op("eq", "Deal.y", const("0")), "bool"),
        column("guarded", "Deal", row_op("if", "is_zero", const("0"), "huge")),
        column("more", "Deal", row_op("otherwise", "guarded", const("1"))),
    )
    assert of_numbers(made.column("more")) == ["0", OVERFLOW]


def test_trap_4_each_operation_rounds_by_itself() -> None:
    deals = table("Deal", id=["a"], a=nums("100"), o=nums("1"), x=nums("3"))
    made = run(
        [deals],
        column("times", "Deal", row_op("mul", "Deal.a", "Deal.o")),
        column("slice", "Deal", row_op("div", "times", "Deal.x")),
        column("part", "Deal", row_op("div", "Deal.o", "Deal.x")),
        column("other", "Deal", row_op("mul", "Deal.a", "part")),
    )
    assert of_numbers(made.column("slice")) == ["33.333333333333"]
    assert of_numbers(made.column("other")) == ["33.3333333333"]


def test_trap_5_allocation_of_a_negative_amount() -> None:
    deals = table("Deal", id=["a", "b"], x=nums("-0.07", "0.07"))
    halves = [
        column(
            f"half{n}",
            "Deal",
            row_op(
                "allocate", "Deal.x", const(str(n)), const(str(n - 1)), const("2"), option="EUR"
            ),
        )
        for n in (1, 2)
    ]
    made = run([deals], *halves)
    assert of_numbers(made.column("half1")) == ["-0.04", "0.04"]
    assert of_numbers(made.column("half2")) == ["-0.03", "0.03"]


def test_trap_5_allocation_beyond_64_bits() -> None:
    deals = table("Deal", id=["a"], x=nums("90000000000000000000"))
    args = (const("80000000000000000000"), const("0"), const("90000000000000000000"))
    made = run([deals], column("x", "Deal", row_op("allocate", "Deal.x", *args, option="JPY")))
    assert of_numbers(made.column("x")) == ["80000000000000000000"]


def test_trap_6_text_sorts_by_code_point_and_undefined_comes_first() -> None:
    deals = table("Deal", id=["d10", "d2", "Z", "é", "z"], tie=[None, "b", "a", "a", None])
    made = run(
        [deals],
        column("place", "Deal", Ordinal(order=("Deal.tie",))),
    )
    assert made.column("Deal.id") == ["Z", "d10", "d2", "z", "é"]
    assert of_numbers(made.column("place")) == ["3", "1", "5", "2", "4"]


def test_trap_8_complete_months_of_the_month_s_end() -> None:
    deals = table("Deal", id=["a", "b"], on=days("2026-01-31", "2026-01-30"))
    made = run(
        [deals],
        column("n", "Deal", row_op("months_between", "Deal.on", const("2026-02-28", "date"))),
    )
    assert of_numbers(made.column("n")) == ["1", "1"]


def test_trap_9_empty_tables() -> None:
    deals = table("Deal", id=[], rep=[], on=[], amount=[])
    made = run(
        [REPS, deals],
        column("sum", "Rep", fold("sum")),
        column("average", "Rep", fold("average")),
        column("twice", "Deal", row_op("mul", "Deal.amount", const("2"))),
        column("rank", "Deal", Rank(value="twice", partition=())),
        column("total", "Deal", running("sum")),
    )
    assert of_numbers(made.column("sum")) == ["0", "0", "0"]
    assert of_numbers(made.column("average")) == [None, None, None]
    assert [made.column(name) for name in ("twice", "rank", "total")] == [[], [], []]


def test_trap_10_equal_order_keys_pair_once() -> None:
    deals = table("Deal", id=["a", "b", "c"], rep=["x", "x", "y"], on=days(*["2026-01-01"] * 3))
    pairs = Pairs(
        of="Deal", other="Deal", match=(("Deal.rep", "Deal.rep"),), earlier=("Deal.on", "Deal.on")
    )
    assert run([deals], Frame(id="P", source=pairs)).rows("P") == 0


def test_trap_12_the_same_day_is_in_or_out_as_the_fold_says() -> None:
    for inclusive, expected in ((True, ["30", "30", "0"]), (False, ["10", "0", "0"])):
        bound = {"order": "Deal.on", "upto": const("2026-02-01", "date"), "inclusive": inclusive}
        made = run([REPS, DEALS], column("x", "Rep", fold("sum", **bound)))
        assert of_numbers(made.column("x")) == expected


def test_overflow_in_a_sum_of_sound_numbers() -> None:
    deals = table(
        "Deal", id=["a", "b", "c"], rep=["ana", "ana", "bob"], amount=nums(HUGE, HUGE, "1")
    )
    made = run([REPS, deals], column("x", "Rep", fold("sum")))
    assert of_numbers(made.column("x")) == [OVERFLOW, "1", "0"]


# --- evaluating ---------------------------------------------------------------------------------


def test_only_what_is_asked_is_worked_out() -> None:
    deals = program([DEALS], column("twice", "Deal", row_op("add", "Deal.amount", "Deal.amount")))
    made = evaluate(deals, by_name([DEALS]), AS_OF)
    assert not made.has("twice")
    assert of_numbers(made.column("twice")) == ["20", "80", "40", "60"]
    assert made.has("Deal.amount")
    assert not made.has("Deal.on")


def test_first_date_is_that_of_any_dated_record() -> None:
    first = column("first", "Deal", row_op("copy", Param(param="first_date")), "date")
    dated = program([DEALS], first).model_copy(update={"dated": (("Deal", "Deal.on"),)})
    assert evaluate(dated, by_name([DEALS]), AS_OF).column("first")[0] == day("2026-01-10")
    without = program([DEALS], first)
    assert evaluate(without, by_name([DEALS]), AS_OF).column("first")[0] == day("2026-01-01")


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
