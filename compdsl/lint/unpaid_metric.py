"""COMP715: a metric on which nothing is paid."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.diagnostics.making import advice
from compdsl.diagnostics.model import Diagnostic
from compdsl.lint.looked import Looked, names_in

PAYING = ("earning", "accelerator", "cap", "clawback", "draw", "reward", "ensure", "payment")


def unpaid_metric(looked: Looked) -> Iterator[Diagnostic]:
    """Advise on a metric that no clause about pay reads, directly or through others."""
    typed = looked.typed
    uses = {symbol.name: names_in(typed, symbol.block) for symbol in typed.symbols.names.values()}
    waiting = [
        name
        for block in typed.file.blocks
        if block.kind in PAYING
        for name in names_in(typed, block)
    ]
    reached: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(uses.get(name, ()))
    for symbol in typed.symbols.of_kind("metric"):
        if symbol.name not in reached and symbol.block in typed.file.blocks:
            message = f"nothing is paid on the metric `{symbol.name}`"
            hint = "pay on it, promise it with `ensure`, or remove it"
            yield advice("COMP715", message, symbol.span, hint)
