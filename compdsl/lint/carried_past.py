"""COMP723: what is carried forward belongs to no record, so a clawback does not reach it."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.diagnostics.making import advice
from compdsl.diagnostics.model import Diagnostic, Related
from compdsl.lint.looked import Looked
from compdsl.syntax.clauses import AtMost, TakeBack


def carried_past(looked: Looked) -> Iterator[Diagnostic]:
    """Advise on a clawback of an earning of which something may be carried forward."""
    names = looked.typed.symbols.names
    for symbol in looked.typed.symbols.of_kind("clawback"):
        for word in (word for line in symbol.block.all(TakeBack) for word in line.earnings):
            block = names[word.name].block if word.name in names else None
            limits = block.all(AtMost) if block is not None else []
            carried = next((each for each in limits if each.excess == "carried"), None)
            if carried is None:
                continue
            message = f"what `{word.name}` carries forward is not taken back: it has no record"
            hint = "write `excess lost` in the earning, or accept that it stays"
            related = (Related(carried.span, "this is carried forward"),)
            yield advice("COMP723", message, word.span, hint, related=related)
