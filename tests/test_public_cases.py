"""Public worked examples, told again in our own words: every example of every plan must hold.

The first line of each plan in `cases/public` names where the figures come from.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from test_run_cases import test_examples_hold as check_examples

FOLDER = Path(__file__).parent / "cases" / "public"
PLANS = sorted(FOLDER.glob("*.comp"))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_public_examples_hold(path: Path) -> None:
    check_examples(path)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_source_is_named(path: Path) -> None:
    assert path.read_text().startswith("# ")
