"""COMP717: tiers that pay less as sales grow."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from compdsl.check.constants import percent
from compdsl.diagnostics.making import advice
from compdsl.diagnostics.model import Diagnostic, Related
from compdsl.lint.bands import Step, steps_of
from compdsl.lint.looked import Looked
from compdsl.syntax.declarations import TiersHeader


def falling(looked: Looked) -> Iterator[Diagnostic]:
    """Advise on the first row of tiers at which pay falls although the measure grows."""
    for symbol in looked.typed.symbols.of_kind("tiers"):
        found = steps_of(looked.typed, symbol)
        if found is None:
            continue
        header, steps = found
        worse = next((p for p in pairwise(steps) if _pays_less(header, *p)), None)
        if worse is None:
            continue
        before, after = worse
        message = (
            f"from here `{symbol.name}` pays {percent(after.rate)} of everything where it paid "
            f"{percent(before.rate)} just below, so selling more pays less"
        )
        if header.mode == "marginal":
            message = f"from here `{symbol.name}` takes pay away for every sale"
        hint = "make the rate rise, or make the tiers `marginal`, so that only later sales get it"
        if header.mode == "marginal":
            hint = "write a rate of at least 0%"
        related = (Related(before.row.span, "the row below"),)
        yield advice("COMP717", message, after.row.span, hint, related=related)


def _pays_less(header: TiersHeader, before: Step, after: Step) -> bool:
    """In marginal tiers a smaller rate still adds pay; in the others it lowers all of it."""
    if header.mode == "marginal":
        return after.rate < 0
    return after.rate < before.rate
