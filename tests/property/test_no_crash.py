"""Whatever the text, a check and a compilation end with diagnostics, never with a traceback."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compdsl.diagnostics.render import render
from compdsl.pipeline import compile_plan
from compdsl.source import SourceFile

ROOT = Path(__file__).resolve().parent.parent.parent
FLAGSHIP = (ROOT / "tests/cases/format/flagship.comp").read_text(encoding="utf-8")
PLANS = [
    FLAGSHIP,
    *(path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*/plan.comp"))),
    *(
        path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "tests/cases/run").glob("*.comp"))
    ),
]
TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
WORDS = sorted({word for plan in PLANS for word in TOKEN.findall(plan) if word.strip()})
ODD = "\t\r\u2028\u00a0\u200b\ufeff\x00\x1b“”–≥€٣𝟛é日"
QUICK = settings(
    deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], database=None
)


def ends_well(text: str) -> None:
    """Compile a text; whatever is said about it can be shown, and lies inside it."""
    compiled = compile_plan(SourceFile("plan.comp", text))
    for item in compiled.diagnostics:
        assert not item.code.startswith("COMP9"), item
        assert item.span is None or 0 <= item.span.start <= item.span.end <= len(text), item
        for edit in (edit for fix in item.fixes for edit in fix.edits):
            assert 0 <= edit.span.start <= edit.span.end <= len(text), item
    assert (compiled.program is None) == any(d.severity == "error" for d in compiled.diagnostics)
    render(compiled.diagnostics, "terminal")


@given(st.text(max_size=200))
@settings(QUICK, max_examples=150)
def test_any_text(text: str) -> None:
    ends_well(text)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "", "  ", "  ", "    ", "\t"]),
            st.lists(st.sampled_from([*WORDS, *ODD]), max_size=12),
        ),
        max_size=15,
    )
)
@settings(QUICK, max_examples=150)
def test_lines_of_words_of_the_language(lines: list[tuple[str, list[str]]]) -> None:
    ends_well("\n".join(indent + " ".join(words) for indent, words in lines))


def changed(text: str, random: Random) -> str:
    """Change one word of a plan: leave it out, exchange it, double it, or put something in."""
    words = TOKEN.findall(text)
    at = random.randrange(len(words))
    other = random.choice([random.choice(words), random.choice(WORDS), random.choice(ODD)])
    match random.randrange(5):
        case 0:
            words[at] = ""
        case 1:
            words[at] = other
        case 2:
            words[at] += other
        case 3:
            words[at] = words[at][: len(words[at]) // 2]
        case _:
            end = min(at + random.randrange(1, 40), len(words))
            words[at:end] = words[at:end][::-1]
    return "".join(words)


@pytest.mark.parametrize("seed", range(40))
def test_a_plan_with_a_few_changes(seed: int) -> None:
    random = Random(seed)
    for _ in range(4):
        text = random.choice(PLANS)
        for _ in range(random.choice([1, 1, 2, 3, 8])):
            text = changed(text, random)
        ends_well(text)


@pytest.mark.parametrize("seed", range(10))
def test_a_plan_that_stops_anywhere(seed: int) -> None:
    random = Random(seed)
    ends_well(FLAGSHIP[: random.randrange(len(FLAGSHIP))])
    ends_well(FLAGSHIP[random.randrange(len(FLAGSHIP)) :])


@pytest.mark.parametrize("seed", range(10))
def test_lines_in_any_order(seed: int) -> None:
    lines = FLAGSHIP.splitlines()
    Random(seed).shuffle(lines)
    ends_well("\n".join(lines))


@pytest.mark.parametrize("seed", range(20))
def test_a_plan_without_some_lines(seed: int) -> None:
    random = Random(seed)
    for plan in random.sample(PLANS, 3):
        ends_well("\n".join(line for line in plan.splitlines() if random.random() > 0.1))
