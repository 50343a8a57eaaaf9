"""COMP716: a payment that nothing has to be done for."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check.constants import constant
from compdsl.diagnostics.making import advice
from compdsl.diagnostics.model import Diagnostic
from compdsl.lint.looked import Looked
from compdsl.syntax.clauses import Earn, ForEachPeriod, ForMonths, OnceOn, When


def unearned(looked: Looked) -> Iterator[Diagnostic]:
    """Advise on a fixed amount for each period without a condition that is no salary or fee."""
    for symbol, kind in looked.earnings("commission", "bonus", "spiff", "award"):
        block = symbol.block
        earn = block.first(Earn)
        scope = block.first(ForEachPeriod) or block.first(ForMonths) or block.first(OnceOn)
        if scope is None or scope.where is not None or earn is None or block.first(When):
            continue
        if constant(looked.typed, earn.amount) is not None:
            message = f"`{symbol.name}` is a {kind} that is paid whatever happens"
            hint = "add a `when` with the result that earns it, or make it a `salary` or a `fee`"
            yield advice("COMP716", message, earn.span, hint)
