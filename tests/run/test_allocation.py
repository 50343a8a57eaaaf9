"""Sharing out: every method, many totals and shares, always adds up to the total."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compdsl.run.allocation import allocation, between, cumulative

METHODS = (
    "cumulative rounding", "cumulative down", "cumulative up", "front loaded", "back loaded",
    "first takes rest", "last takes rest",
)  # fmt: skip
SHARES = st.lists(st.integers(1, 97), min_size=1, max_size=120)


@settings(max_examples=300, deadline=None)
@given(st.integers(-10_000, 10_000), SHARES, st.sampled_from(METHODS))
def test_parts_add_up(total: int, shares: list[int], method: str) -> None:
    bounds = tuple(accumulate(shares, initial=0))
    parts = allocation(total, bounds, method)
    assert sum(parts) == total
    assert len(parts) == len(shares)
    assert all(part * total >= 0 for part in parts)
    assert parts == tuple(-part for part in allocation(-total, bounds, method))
    if "takes rest" not in method:
        exact = [total * share / bounds[-1] for share in shares]
        assert all(abs(part - near) <= 1 for part, near in zip(parts, exact, strict=True))


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 10_000), st.integers(1, 120), st.sampled_from(METHODS))
def test_even_parts_add_up_from_any_bound_to_any_other(total: int, count: int, method: str) -> None:
    bounds = tuple(range(count + 1))
    halves = (
        between(total, 0, count // 2, bounds, method),
        between(total, count // 2, count, bounds, method),
    )
    assert sum(halves) == total


@pytest.mark.parametrize(
    ("method", "parts"),
    [
        ("cumulative rounding", (5, 5, 4, 5)),
        ("cumulative down", (4, 5, 5, 5)),
        ("cumulative up", (5, 5, 5, 4)),
        ("front loaded", (5, 5, 5, 4)),
        ("back loaded", (4, 5, 5, 5)),
        ("first takes rest", (7, 4, 4, 4)),
        ("last takes rest", (4, 4, 4, 7)),
    ],
)
def test_nineteen_in_four_parts(method: str, parts: tuple[int, ...]) -> None:
    assert allocation(19, (0, 1, 2, 3, 4), method) == parts


def test_large_totals_are_exact() -> None:
    parts = allocation(10**18 + 7, tuple(range(11)), "cumulative down")
    assert parts[:3] == (10**17, 10**17 + 1, 10**17 + 1)
    assert cumulative(49, 1, 49, "cumulative down") == 1
