"""Whatever is left of a plan after an accident, what shows values answers and never fails."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from comp_lsp.analysis import Analysis, analysed
from comp_lsp.errands import Errand, done
from comp_lsp.features.commands import curve
from comp_lsp.features.hints import hints
from comp_lsp.features.hover import hover
from comp_lsp.features.lenses import lenses
from comp_lsp.known import Known
from comp_lsp.settings import Settings
from comp_lsp.text import Text
from comp_lsp.worker import Job, work

from compdsl.data.libraries import of_project

ROOT = Path(__file__).resolve().parents[2]
PLANS = [
    ROOT / "examples" / "emea-partner" / "plan.comp",
    ROOT / "examples" / "sdr-agency" / "plan.comp",
    *sorted((ROOT / "tests" / "cases" / "run").glob("tiers_*.comp")),
]
SCRAPS = (
    "metric a = a\n",
    "  from 5% : \n",
    "‸",
    '"',
    "(",
    "  | ",
    "tiers x on x, whole\n",
    "%",
    "\r",
)


def known_of(path: Path, text: str) -> Known:
    answer = work(Job(str(path), text, 1, {}))
    return Known(answer.trial.examples if answer.trial is not None else [], is_fresh=True)


def asked_everywhere(analysis: Analysis, known: Known, random: Random, times: int) -> None:
    text = analysis.text
    size = len(text.content)
    for _ in range(times):
        at = random.randrange(size + 1)
        hover(analysis, at, known, pictures=True)
        curve(analysis, at, known)
    hints(analysis, text.range(0, size), known, Settings())
    lenses(analysis, known)


def broken(text: str, random: Random) -> str:
    for _ in range(random.randint(1, 3)):
        start = random.randrange(len(text))
        end = min(len(text), start + random.choice((0, 1, 3, 20, 200)))
        text = text[:start] + random.choice(("", *SCRAPS)) + text[end:]
    return text


@pytest.mark.parametrize("path", PLANS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_shows_values_always_answers(path: Path) -> None:
    text, random = path.read_text(encoding="utf-8"), Random(path.stem)
    known = known_of(path, text)
    asked_everywhere(analysed(str(path), 1, Text(text), of_project(path)), known, random, 20)
    for version in range(2, 8):
        hurt = broken(text, random)
        analysis = analysed(str(path), version, Text(hurt), of_project(path))
        asked_everywhere(analysis, known, random, 6)


def test_an_errand_of_a_broken_plan_is_a_page() -> None:
    path, random = PLANS[0], Random(1)
    hurt = broken(path.read_text(encoding="utf-8"), random)
    for doing in ("examples", "explain", "contract"):
        page = done(Errand(doing, str(path), hurt, {}, offset=len(hurt) // 2))
        assert page.text
