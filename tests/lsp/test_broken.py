"""Text that is broken anywhere: what is asked while typing is answered all the same."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from comp_lsp.analysis import Analysis, analysed
from comp_lsp.features import actions, completion, hierarchy, on_type, signable, signatures
from comp_lsp.text import Text
from lsprotocol import types as lsp

from compdsl.data.libraries import of_project

ROOT = Path(__file__).resolve().parents[2]
PLANS = [ROOT / "examples" / name / "plan.comp" for name in ("quickstart", "emea-partner")]
ODD = (
    "|",
    "(",
    '"',
    "\n",
    "  ",
    "‸",
    "😀",
    "\u2028",
    "given ",
    "expect ledger\n    | ",
    "from ",
    "\t",
)


def broken(text: str, random: Random) -> tuple[str, int]:
    """Return a text with a piece taken out and an odd one put in, and the place behind it."""
    at = random.randrange(len(text))
    end = min(len(text), at + random.choice((0, 1, 7, 60, len(text))))
    odd = random.choice(ODD)
    return text[:at] + odd + text[end:], at + len(odd)


def asked_everything(analysis: Analysis, offset: int) -> None:
    here = analysis.text.position(offset)
    actions.actions(analysis, lsp.Range(start=here, end=here), [])
    completion.completion(analysis, offset)
    signatures.signature_help(analysis, offset)
    signable.signable(analysis)
    on_type.on_type(analysis, offset, "\n")
    on_type.on_type(analysis, offset, "|")
    for item in hierarchy.prepare(analysis, offset):
        _, target, place = hierarchy.asked(item)
        hierarchy.outgoing(analysis, target, place)
        hierarchy.incoming(analysis, target)


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
def test_broken_text_is_answered(path: Path, seed: int) -> None:
    random = Random(seed)
    text, offset = broken(path.read_text(encoding="utf-8"), random)
    text, _ = broken(text, random) if seed % 2 else (text, 0)
    analysis = analysed(str(path), 1, Text(text), of_project(path))
    asked_everything(analysis, min(offset, len(text)))
    asked_everything(analysis, random.randrange(len(text) + 1))
