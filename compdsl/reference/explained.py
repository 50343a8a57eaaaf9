"""Which row of the reference explains a word of a plan.

A word is looked for in the forms of the pages about the block that it stands in and of those about
expressions and windows, then everywhere; and where no row has it as a form, in what the rows say.
Where several rows have it, the one that shares most words with the whole line is meant: `payable
20% 90 days after closed_on` is explained by the row about parts that come some time later, and not
by the first one about `payable`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from compdsl.reference.pages import FORM, Entry, entries, example_lines
from compdsl.syntax.declarations import BlockKind

OPTIONAL = re.compile(r"\[[^]]*\]")
WRITTEN = re.compile(r"[a-z][a-z_/]*|[:%]")
PAGES: dict[BlockKind, tuple[str, ...]] = {
    "plan": ("plan", "amendments"),
    "choice": ("data",),
    "record": ("data",),
    "term": ("data", "currencies"),
    "quota": ("data",),
    "metric": ("metrics",),
    "tiers": ("tiers",),
    "grid": ("tiers",),
    "earning": ("earnings", "release"),
    "accelerator": ("earnings",),
    "cap": ("earnings",),
    "clawback": ("clawbacks", "earnings"),
    "draw": ("draws", "earnings"),
    "payment": ("draws",),
    "vesting": ("release",),
    "reward": ("rewards", "earnings"),
    "function": ("reuse", "data"),
    "use": ("reuse",),
    "ensure": ("promises",),
    "example": ("examples",),
}
EVERYWHERE = ("README", "expressions", "metrics", "currencies", "promises", "release", "data")


def explained(
    kind: BlockKind, words: str, line: str = "", *, unfinished: bool = False
) -> Entry | None:
    """Return the row about `words` in a line of a kind of block; None where no page has them.

    `words` is a keyword or several that belong together (`for each`); `line` is the whole header
    or clause, which decides between rows. Of an `unfinished` line the rest may still be written.
    """
    found = _found(kind, words)
    line = line or words
    return max(found, key=lambda entry: _likeness(entry, words, line, unfinished), default=None)


def form_of(entry: Entry, line: str) -> str:
    """Return the form of a row that shares most words with a line."""
    written = _words(line)
    return max(entry.forms, key=lambda form: len(_words(form) & written))


def example_of(entry: Entry, words: str) -> str:
    """Return a line with these words that the entry's page shows, or the entry's first form."""
    wanted = _pattern(words)
    form = next(filter(wanted.search, entry.forms), entry.forms[0])
    shown = [line.strip() for line in example_lines(entry.page)]
    found = [line for line in shown if wanted.search(line) and _words(form) <= _words(line)]
    return next(iter(found), form)


def _found(kind: BlockKind, words: str) -> list[Entry]:
    """Return the rows that have the words: of the block's pages, or of others where none has."""
    wanted = _pattern(words)
    others = dict.fromkeys(page for pages in PAGES.values() for page in pages)
    near = dict.fromkeys((*PAGES[kind], *EVERYWHERE))
    for has in (_among_forms, _said):
        for pages in (near, others):
            found = [each for page in pages for each in entries(page) if has(each, wanted)]
            if found:
                return found
    return []


def _among_forms(entry: Entry, wanted: re.Pattern[str]) -> bool:
    return any(map(wanted.search, entry.forms))


def _said(entry: Entry, wanted: re.Pattern[str]) -> bool:
    return any(map(wanted.search, FORM.findall(entry.meaning)))


@lru_cache(maxsize=512)
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.]){re.escape(words)}(?![\w.])".replace(r"\ ", r"\s+"))


def _words(text: str) -> frozenset[str]:
    return frozenset(WRITTEN.findall(OPTIONAL.sub("", text)))


def _likeness(entry: Entry, words: str, line: str, unfinished: bool) -> int:
    """Return how well a row fits: words of its nearest form that are written, less its others.

    A form that the words start is for lines that they start.
    """
    forms = [form for form in entry.forms if _pattern(words).search(form)] or entry.forms
    written, starts = _words(line), bool(_pattern(words).match(line))
    return max(
        len(_words(form) & written)
        - len(_words(form) - written) * (not unfinished)
        + 2 * (bool(_pattern(words).match(form)) == starts)
        for form in forms
    )
