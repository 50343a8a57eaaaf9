from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction
from math import ceil, floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compdsl.run import numbers
from compdsl.run.numbers import LIMIT, SCALE, parse, plain
from compdsl.run.values import OVERFLOW, InternalFault

NUMBERS = st.integers(-(10**24), 10**24) | st.integers(-5000, 5000)
EXACT = Context(prec=120)


def as_decimal(number: int) -> Decimal:
    return Decimal(number).scaleb(-12, EXACT)


def to_nearest(exact: Fraction) -> int:
    """Python's own rounding of a fraction is half-even."""
    return round(exact)


@given(NUMBERS)
def test_text_and_number_are_inverse(number: int) -> None:
    assert parse(plain(number)) == number
    assert Decimal(plain(number)) == as_decimal(number)


@pytest.mark.parametrize(
    "text", ["", "1.", ".5", "1e3", "1_000", "1,000", "0.1234567890123", "NaN"]
)
def test_what_is_no_plain_decimal_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"decimal|digits"):
        parse(text)


def test_zeros_beyond_the_12th_digit_are_harmless() -> None:
    assert parse("-1.50000000000000000") == -3 * SCALE // 2


@given(NUMBERS, NUMBERS)
def test_product_and_quotient_are_half_even_at_the_12th_digit(a: int, b: int) -> None:
    assert numbers.mul(a, b) == to_nearest(Fraction(a * b, SCALE))
    expected = None if b == 0 else to_nearest(Fraction(a * SCALE, b))
    assert numbers.div(a, b) == expected


def test_a_tie_at_the_12th_digit_goes_to_the_even_one() -> None:
    half = SCALE // 2
    assert [numbers.mul(n, half) for n in (1, 3, -1, -3)] == [0, 2, 0, -2]
    assert [numbers.div(n, 2 * SCALE) for n in (1, 3, -1, -3)] == [0, 2, 0, -2]


@given(NUMBERS, st.integers(1, 10**15))
def test_rounding_to_a_step_agrees_with_decimal(number: int, step: int) -> None:
    ways = {"half up": "ROUND_HALF_UP", "half even": "ROUND_HALF_EVEN"}
    ways |= {"down": "ROUND_DOWN", "up": "ROUND_UP"}
    steps = Fraction(number, step)
    for way, mode in ways.items():
        whole = _rounded(steps, mode)
        assert numbers.round_to(number, step, way) == whole * step  # type: ignore[arg-type]


def _rounded(exact: Fraction, mode: str) -> int:
    whole, rest = divmod(abs(exact.numerator), exact.denominator)
    # a digit that stands for the rest: none, below, at or above the half
    twice, one = 2 * rest, exact.denominator
    digit = 0 if rest == 0 else 1 if twice < one else 5 if twice == one else 9
    size = int(Decimal(f"{whole}.{digit}").quantize(Decimal(1), mode, EXACT))
    return -size if exact < 0 else size


def test_rounding_to_no_step_is_undefined() -> None:
    assert numbers.round_to(SCALE, 0, "down") is None


@given(NUMBERS)
def test_floor_and_ceiling(number: int) -> None:
    exact = Fraction(number, SCALE)
    assert numbers.floor(number) == floor(exact) * SCALE
    assert numbers.ceiling(number) == ceil(exact) * SCALE


@given(st.integers(-(10**12), 10**12), st.lists(st.integers(0, 1000), min_size=1))
def test_parts_by_cumulative_shares_add_up(cents: int, shares: list[int]) -> None:
    cent, whole = SCALE // 100, sum(shares)
    upto, total = 0, 0
    for share in shares:
        part = numbers.allocate(
            cents * cent, (upto + share) * SCALE, upto * SCALE, whole * SCALE, cent
        )
        upto += share
        assert (part is None) == (whole == 0)
        total += part or 0
    assert total == (cents * cent if whole else 0)


def test_allocation_rounds_away_from_zero_on_both_sides() -> None:
    cent = SCALE // 100
    halves = [numbers.allocate(sign * 5 * cent, 1, 0, 2, cent) for sign in (1, -1)]
    assert halves == [3 * cent, -3 * cent]


def test_allocation_of_half_a_cent_is_a_fault_of_ours() -> None:
    with pytest.raises(InternalFault):
        numbers.allocate(SCALE // 200, 1, 0, 2, SCALE // 100)


def test_what_reaches_ten_to_the_26_is_an_overflow() -> None:
    assert numbers.bounded(LIMIT - 1) == LIMIT - 1
    assert numbers.bounded(LIMIT) is OVERFLOW
    assert numbers.bounded(-LIMIT) is OVERFLOW


@pytest.mark.parametrize(("currency", "decimals"), [("EUR", 2), ("JPY", 0), ("KWD", 3)])
def test_minor_units(currency: str, decimals: int) -> None:
    assert numbers.minor_units(currency) == decimals
    assert numbers.minor_step(currency) == SCALE // 10**decimals
    assert numbers.minor_step("points") == SCALE
