"""The rows of frames, and the way back from a row to where it came from."""

from __future__ import annotations

from programs import (
    DEALS,
    column,
    const,
    days,
    of_numbers,
    row_op,
    run,
    table,
)

from compdsl.ir.model import (
    Distinct,
    Expand,
    Filter,
    Frame,
    Grid,
    Pairs,
    Union,
    UnionPart,
)
from compdsl.run.table import Origin


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
        until_as_of=True,
    )
    made = run(
        [reps],
        Frame(id="Quarter", source=grid),
        column("rep", "Quarter", row_op("up", option="Rep.id"), "text"),
        column("start", "Quarter", row_op("field", option="start"), "date"),
        column("end", "Quarter", row_op("field", option="end"), "date"),
    )
    assert made.column("rep") == ["ana"] * 2 + ["bob"] * 2
    assert made.column("start") == days("2026-01-01", "2026-04-01") * 2
    assert made.column("end") == days("2026-03-31", "2026-06-30") * 2
    assert made.parent("Quarter", 2) == ("Rep", 1)


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
