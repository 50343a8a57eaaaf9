"""The formatter: laid-out plans, and what it must never do whatever the text."""

from __future__ import annotations

from random import Random
from time import process_time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from plans import blanks_changed, characters_changed, names, plan, rows_changed

from compdsl.source import SourceFile
from compdsl.syntax.format import format_text

SOME = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
PIECES = [
    "plan", "record", "commission", "metric", " x", "earn", "for each", "Deal", "is", ">=", "=",
    "EUR 5", "50%", "\n", "\n  ", "\n    ", "\n\n", "(", ")", "[", "]", '"', "#", "|", ",", ":",
    "\t", "\r\n", "\u00a0", "\u201c", "\u201d", "\ufeff", "\u200b", "\u2028", " ", "-", "*", "/",
    "\\", "é", "€", "\x00", "1", "tiers", "choice", "A", "from", "on", "example", "given",
]  # fmt: skip


def formatted(text: str) -> str:
    """Format a text; the formatter's checks of itself must pass."""
    result = format_text(SourceFile("plan.comp", text))
    assert result.problems == ()
    return result.text


@pytest.mark.parametrize("name", names())
def test_layout(name: str) -> None:
    assert formatted(plan(name)) == plan(f"{name}.expected")


@pytest.mark.parametrize("name", names())
def test_a_formatted_plan_stays_as_it_is(name: str) -> None:
    assert formatted(plan(f"{name}.expected")) == plan(f"{name}.expected")


@SOME
@given(st.sampled_from(["flagship", "constructs.expected"]), st.integers(0, 10**9))
def test_blanks_do_not_matter(name: str, seed: int) -> None:
    text = plan(name)
    assert formatted(blanks_changed(text, Random(seed))) == text


@SOME
@given(st.sampled_from(names()), st.integers(0, 10**9), st.integers(1, 12))
def test_mistakes_cost_only_their_lines(name: str, seed: int, changes: int) -> None:
    random = Random(seed)
    text = characters_changed(plan(name), random, changes)
    text = rows_changed(text, random, random.randrange(4))
    once = formatted(text)
    assert formatted(once) == once


@SOME
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
@example("metric a = (b\n\n # remark\n )\n")
@example("\ufeffplan \u201cA\u201d\n\tid a\n")
@example("metric a = b is one of c, d\nmetric e = f = one\n")
def test_any_text_can_be_formatted(text: str) -> None:
    once = formatted(text)
    assert formatted(once) == once
    assert once == "" or once.endswith("\n")
    assert not any(row != row.rstrip(" \t\r") for row in once.split("\n"))


@SOME
@given(st.text(max_size=200))
def test_any_characters_can_be_formatted(text: str) -> None:
    once = formatted(text)
    assert formatted(once) == once


def test_a_long_file_is_formatted_quickly() -> None:
    body = plan("flagship").split("\nchoice", 1)
    copies = [
        body[1].replace("new_business", f"nb_{i}").replace("EUR ", f"EUR {i},") for i in range(40)
    ]
    start = process_time()
    formatted("\nchoice".join([body[0], *copies]).replace("  ", "   "))
    assert process_time() - start < 5


def test_a_failed_check_gives_the_text_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compdsl.syntax.format.laid_out", lambda *_: 'plan "other"\n')
    result = format_text(SourceFile("plan.comp", 'plan   "P"'))
    assert result.text == 'plan   "P"'
    assert [problem.code for problem in result.problems] == ["COMP901"]
