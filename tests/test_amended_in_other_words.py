"""An amendment that says the same in other words changes no amount: all worked plans, amended.

Amounts, rates and figures of a plan are put in brackets, which is another text and the same value,
from a day in the middle of its examples; the plan's own examples then have to hold. What cannot be
amended yet says so, and is left out.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from compdsl.data.libraries import of_texts
from compdsl.pipeline import Compiled, compile_plan
from compdsl.report.examples import run_examples
from compdsl.source import SourceFile

PLANS = sorted((Path(__file__).parent / "cases" / "run").glob("*.comp"))
DAYS = 75  # into the plan
REFUSED = {"COMP480", "COMP165", "COMP409"}
BRACKETS = (
    (r"^(  (?:earn|add) )(.*)$", ("salary", "commission", "bonus", "fee", "award", "accelerator")),
    (r"^(metric [^=]*= )(.*)$", ("metric",)),
    (r"^(term [^=]*= )(.*)$", ("term",)),
    (r"^(  (?:from|above|at) [^:\n]*: )([^(\n#]*?)[ \t]*$", ("tiers",)),
)


def amended(text: str, kinds: tuple[str, ...], pattern: str) -> Compiled | None:
    """Return a plan with an amendment that puts values of some kinds in brackets."""
    started = re.search(r"effective (\d{4}-\d\d-\d\d)", text)
    assert started is not None
    blocks = [each for each in re.split(r"^(?=\S)", text, flags=re.MULTILINE) if each.strip()]
    changed = [
        re.sub(pattern, lambda found: _in_brackets(found), each, flags=re.MULTILINE)
        for each in blocks
        if each.split()[0] in kinds
    ]
    if not changed:
        return None
    since = date.fromisoformat(started[1]) + timedelta(days=DAYS)
    header = f'plan "A"\n  amends "./old.comp"\n  effective {since}\n\n'
    examples = [each for each in blocks if each.split()[0] == "example"]
    whole = SourceFile("new.comp", header + "".join([*changed, *examples]))
    return compile_plan(whole, of_texts({"old.comp": text}))


def _in_brackets(found: re.Match[str]) -> str:
    return found[0] if "back to" in found[0] else f"{found[1]}({found[2]})"


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_same_in_other_words(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for pattern, kinds in BRACKETS:
        made = amended(text, kinds, pattern)
        wrong = {item.code for item in made.diagnostics if item.severity == "error"} if made else ()
        assert set(wrong) <= REFUSED
        if made is None or wrong:
            continue
        for result in run_examples(made):
            assert [f"{o.span.text}: {o.got}" for o in result.outcomes if not o.ok] == []
            assert result.diagnostics == []
