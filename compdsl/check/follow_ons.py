"""One message for one mistake: names that are unknown only because of what was reported already.

A name that stands in a line that could not be read is most likely declared there. And a name that
is misspelt where it is declared is unknown wherever it is used: that is said once, with the other
places beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from compdsl.diagnostics.model import Diagnostic, Fix, Related
from compdsl.names.lost import ANYTHING
from compdsl.names.symbols import Symbols
from compdsl.source import SourceFile

UNKNOWN = frozenset(
    f"COMP{number}" for number in (102, 107, 110, 111, 131, 150, 151, 154, 156, 207, 209)
)
WORD = re.compile(r"[^\W\d]\w*")
SAYS_NO = re.compile(r"\b(?:there is|has|gives) (?:no|nothing)\b|^no row\b")
SHOWN = 4  # other places of a name that a message shows


def without_follow_ons(symbols: Symbols, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics without those that only follow from others; the order is kept."""
    groups: dict[object, list[Diagnostic]] = {}
    for item in found:
        word = _unknown_word(item)
        if not (word in symbols.lost or (word and ANYTHING in symbols.lost)):
            groups.setdefault(word or id(item), []).append(item)
    return [_joined(group) for group in groups.values()]


def once_in_libraries(
    plan: SourceFile, found: Iterable[Diagnostic], doubtful: bool
) -> list[Diagnostic]:
    """Return the diagnostics with one for each code and place of a library, however often used.

    Nothing but what cannot be read is said about libraries when it is doubtful what they work on.
    """
    kept: dict[object, Diagnostic] = {}
    for item in found:
        in_plan = item.span is None or item.span.file is plan
        if doubtful and not in_plan and not item.code.startswith("COMP0"):
            continue
        kept.setdefault(id(item) if in_plan else (item.code, item.span), item)
    return list(kept.values())


def _unknown_word(item: Diagnostic) -> str:
    """Return the name that a diagnostic says is unknown; empty if it says something else."""
    if item.code not in UNKNOWN or item.span is None or not SAYS_NO.search(item.message):
        return ""
    name = WORD.match(item.span.text)
    return name[0] if name is not None and f"`{name[0]}" in item.message else ""


def _joined(group: Sequence[Diagnostic]) -> Diagnostic:
    first, *others = group
    if not others:
        return first
    name = _unknown_word(first)
    places = [Related(item.span, f"and `{name}` here") for item in others if item.span is not None]
    fixes = tuple(_everywhere(fix, others) for fix in first.fixes)
    return replace(first, related=(*first.related, *places[:SHOWN]), fixes=fixes)


def _everywhere(fix: Fix, others: Sequence[Diagnostic]) -> Fix:
    """Return a fix with the same change in the other places, if it is offered in each."""
    same = [next((f for f in item.fixes if f.title == fix.title), None) for item in others]
    if None in same:
        return fix
    edits = (edit for each in same if each is not None for edit in each.edits)
    return Fix(f"{fix.title} in all places", (*fix.edits, *edits))
