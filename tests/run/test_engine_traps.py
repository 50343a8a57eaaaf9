"""Places where two engines would silently differ, each by name."""

from __future__ import annotations

from programs import (
    DEALS,
    HUGE,
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
    Frame,
    Ordinal,
    Pairs,
    Rank,
)
from compdsl.run.values import OVERFLOW


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
