"""Near names: spelling, plural and typing slips find the name; strangers do not."""

import doctest
import time

import pytest

from compdsl.diagnostics import near
from compdsl.diagnostics.near import nearby, nearest, suggest

NAMES = [
    "bookings",
    "billings",
    "closed_date",
    "signed_date",
    "Deal",
    "rep",
    "quota",
    "territory",
    "start",
    "credited amount",
]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("bookigns", "bookings"),
        ("booking", "bookings"),
        ("Bookings", "bookings"),
        ("closedDate", "closed_date"),
        ("ClosedDate", "closed_date"),
        ("closed date", "closed_date"),
        ("credited_amount", "credited amount"),
        ("Deals", "Deal"),
        ("deal", "Deal"),
        ("dael", "Deal"),
        ("reps", "rep"),
        ("rpe", "rep"),
        ("qouta", "quota"),
        ("territories", "territory"),
        ("strat", "start"),
    ],
)
def test_a_slip_finds_the_name(written: str, meant: str) -> None:
    assert nearest(written, NAMES) == meant


@pytest.mark.parametrize("written", ["", "x", "salary", "earned_on", "manager", "q", "é"])
def test_a_stranger_finds_nothing(written: str) -> None:
    assert nearest(written, NAMES) is None


def test_the_nearest_comes_first_and_equals_keep_their_order() -> None:
    assert nearby("bllings", NAMES) == ["billings", "bookings"]
    assert nearby("tier4", ["tier3", "tier2", "tier1", "tier0"]) == ["tier3", "tier2", "tier1"]
    assert nearby("deal", ["DEAL", "deals", "deal"]) == ["deal", "DEAL", "deals"]
    assert nearest("x", []) is None


def test_suggest() -> None:
    assert suggest() == ""
    assert suggest("a") == "did you mean `a`?"
    assert suggest("a", "b", "c") == "did you mean `a`, `b` or `c`?"


def test_long_names_and_many_candidates_stay_quick() -> None:
    start = time.perf_counter()
    assert nearest("x" * 1_000_000, ["x" * 1_000_000]) is None
    assert nearest("account 77777", [f"account {number}" for number in range(2_000)]) is not None
    assert time.perf_counter() - start < 5


def test_the_examples_in_the_docstrings() -> None:
    assert doctest.testmod(near).failed == 0
