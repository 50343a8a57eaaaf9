"""COMP714: volume and value rewarded side by side for the same records."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check.constants import constant
from compdsl.diagnostics.making import advice
from compdsl.diagnostics.model import Diagnostic, Related
from compdsl.lint.looked import VARIABLE, Looked
from compdsl.names.symbols import Symbol
from compdsl.syntax.clauses import Earn, ForEachRecord, When


def volume_and_value(looked: Looked) -> Iterator[Diagnostic]:
    """Advise where one earning pays for each record whatever its size, and another by its size."""
    flat: dict[str, Symbol] = {}
    sized: dict[str, Symbol] = {}
    for symbol, _ in looked.earnings(*VARIABLE):
        scope, earn = symbol.block.first(ForEachRecord), symbol.block.first(Earn)
        if scope is None or earn is None or scope.where is not None or symbol.block.first(When):
            continue
        kinds = flat if constant(looked.typed, earn.amount) is not None else sized
        kinds.setdefault(scope.record.name, symbol)
    for record in [name for name in flat if name in sized]:
        one, other = flat[record], sized[record]
        message = (
            f"`{one.name}` pays the same for every {record} and `{other.name}` pays by its size, "
            "so many small ones compete with few large ones"
        )
        hint = f"say from which size `{one.name}` pays, as in `for each {record} where …`"
        related = (Related(other.block.span, "this pays by size"),)
        yield advice("COMP714", message, one.block.span, hint, related=related)
