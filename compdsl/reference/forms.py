"""The forms of clauses that the reference shows, as lines with gaps to fill."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from compdsl.diagnostics.model import Report
from compdsl.reference.explained import OPTIONAL, PAGES
from compdsl.reference.pages import entries
from compdsl.source import SourceFile
from compdsl.syntax.declarations import BlockKind
from compdsl.syntax.node import Clause
from compdsl.syntax.parse import parse

GAP = re.compile(r"[A-Z]{3} \d[\d,]*|\d{4}-\d\d-\d\d|\d[\d/]*%?|\b[A-Z][\w-]*(?:\.\w+)?|…")
SAMPLES = {"C": "x is y", "CONDITION": "x is y", "PERIOD": "2026-01", "VALUE": "1", "RECORD": "X",
           "CONTRACT": "X", "EVENT": "X", "…": "x"}  # fmt: skip
LONG_NAMES = {"C": "CONDITION", "P": "SHARE", "EXPR": "EXPRESSION", "…": "text"}
HEADERS: dict[BlockKind, str] = {
    "plan": 'plan "x"', "record": "record X", "quota": "quota x = EUR 1 per year",
    "earning": "bonus x", "accelerator": "accelerator x on y", "cap": "cap x on y",
    "clawback": "clawback x", "draw": "draw x", "payment": "payment", "vesting": "vesting x",
    "reward": "reward x", "example": 'example "x"', "tiers": "tiers x on y, whole, per record",
}  # fmt: skip
SEVERAL: tuple[BlockKind, ...] = ("earning", "plan")
"""The kinds whose clauses stand on several pages; of others the first has them."""
LEFT_OUT = ("…", "…,", ",")


@dataclass(frozen=True, slots=True)
class Form:
    """A clause with gaps: its `text` as the reference shows it, and what kind of clause it is."""

    text: str
    clause: type[Clause]

    def filled(self, write: str, currency: str) -> str:
        """Return the text with each gap as `write` makes it of a number and the gap's words."""
        made, at = [], 0
        for number, gap in enumerate(GAP.finditer(self.text), 1):
            words = re.sub(r"^[A-Z]{3} (?=\d)", f"{currency} ", gap[0])
            made += [
                self.text[at : gap.start()],
                write.format(number, LONG_NAMES.get(words, words)),
            ]
            at = gap.end()
        return "".join([*made, self.text[at:]])


@lru_cache(maxsize=32)
def forms(kind: BlockKind) -> tuple[Form, ...]:
    """Return the forms of the clauses of a kind of block, in the order of the reference."""
    if kind not in HEADERS:
        return ()
    pages = PAGES[kind] if kind in SEVERAL else PAGES[kind][:1]
    found = (form for page in pages for entry in entries(page) for form in entry.forms)
    made = [each for form in found for each in _form(kind, form)]
    first = {GAP.sub("", each.text): each for each in reversed(made)}
    return tuple(each for each in made if first[GAP.sub("", each.text)] is each)


def _form(kind: BlockKind, written: str) -> Iterator[Form]:
    text = " ".join(OPTIONAL.sub("", written).split()).removesuffix(", …")
    if not text or text.startswith(LEFT_OUT) or text.endswith(" …") or not GAP.search(text):
        return
    sample = GAP.sub(lambda gap: SAMPLES.get(gap[0], gap[0]), text)
    report = Report()
    made = parse(SourceFile("", f"{HEADERS[kind]}\n  {sample}\n"), report)
    clauses = [clause for block in made.blocks for clause in block.clauses]
    if len(clauses) == 1 and not report.has_errors:
        yield Form(text, type(clauses[0]))
