"""Fetches, folds, and what depends on the rows before."""

from __future__ import annotations

import operator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from programs import (
    DEALS,
    REPS,
    column,
    const,
    days,
    fold,
    nums,
    of_numbers,
    row_op,
    run,
    running,
    table,
)

from compdsl.ir.model import (
    Carry,
    Column,
    Fetch,
    Ordinal,
    Rank,
    Shift,
    State,
)


def test_fetch_takes_the_first_row_that_matches() -> None:
    reps = table("Rep", id=["ana", "bob"], boss=["bob", None])
    fetch = Fetch(other="Deal", keys=("Deal.rep",), args=("Rep.id",), column="Deal.id")
    up = Fetch(other="Rep", keys=("Rep.id",), args=("Rep.boss",), column="Rep.id")
    made = run([reps, DEALS], column("deal", "Rep", fetch, "text"), column("up", "Rep", up, "text"))
    assert made.column("deal") == ["d1", "d3"]
    assert made.column("up") == ["bob", None]


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
