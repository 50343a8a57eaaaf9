"""COMP718: a cliff, where one euro more moves pay by a large share."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from compdsl.check.constants import percent
from compdsl.diagnostics.making import advice
from compdsl.diagnostics.model import Diagnostic
from compdsl.lint.bands import steps_of
from compdsl.lint.looked import Looked


def jump(looked: Looked) -> Iterator[Diagnostic]:
    """Advise where `whole` tiers lift all pay at a bound by more than the share that is set."""
    most = looked.settings.jump
    for symbol in looked.typed.symbols.of_kind("tiers"):
        found = steps_of(looked.typed, symbol)
        if found is None or found[0].mode != "whole":
            continue
        for before, after in pairwise(found[1]):
            if before.rate <= 0 or (after.rate - before.rate) / before.rate <= most:
                continue
            rise = round((after.rate - before.rate) / before.rate * 100)
            message = f"one euro more at this bound lifts all pay under `{symbol.name}` by {rise}%"
            hint = f"make the tiers `marginal`, or add rows (more than {percent(most)} is a cliff)"
            yield advice("COMP718", message, after.row.span, hint)
