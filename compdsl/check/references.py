"""Names that refer to declarations: looking one up by kind.

`lookup` is what every clause that names an earning, a record or a schedule asks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compdsl.check import wording_names as words
from compdsl.check.problem import either
from compdsl.diagnostics.model import Report
from compdsl.diagnostics.near import nearby
from compdsl.names.symbols import Symbol, Symbols
from compdsl.names.wording import KIND_WORDS, unknown
from compdsl.syntax.declarations import BlockKind
from compdsl.syntax.node import Word

VALUES: tuple[BlockKind, ...] = (
    "metric", "quota", "term", "tiers", "grid", "earning", "accelerator", "cap", "clawback",
)  # fmt: skip
PAID: tuple[BlockKind, ...] = ("earning", "accelerator", "cap", "clawback")


def lookup(
    symbols: Symbols, word: Word, kinds: Sequence[BlockKind], report: Report,
    other: Sequence[str] = (),
) -> Symbol | None:  # fmt: skip
    """Return what `word` names if it is of one of `kinds`; otherwise report it and return None.

    `other` are words of the language that may be meant as well.
    An unknown name is COMP102 with near names, a name of another kind COMP109.
    """
    symbol = symbols.names.get(word.name)
    if symbol is None:
        if symbols.nameless.intersection(kinds):
            return None  # the declaration may be there, with a first line that could not be read
        declared = [each.name for each in symbols.names.values() if each.kind in kinds]
        declared += [name for name, kind in symbols.spare.items() if kind in kinds]
        bare = [KIND_WORDS[kind].removeprefix("an ").removeprefix("a ") for kind in kinds]
        near = nearby(word.name, other)
        report.add(unknown(word.span, word.name, either(bare), [*near, *declared]))
        return None
    if symbol.kind not in kinds:
        wanted = either([KIND_WORDS[kind] for kind in kinds])
        report.add(words.wrong_kind(word.span, word.name, symbol.kind, wanted, symbol.span))
        return None
    return symbol


def closed_names(symbols: Symbols) -> Iterator[str]:
    """Yield names whose declaration could not be read, about which nothing more is said."""
    for symbol in symbols.names.values():
        if symbol.block.header is None:
            yield symbol.name
