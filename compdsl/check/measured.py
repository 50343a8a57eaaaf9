"""Units beside money: what an earning earns in, and what may stand on it.

Amounts in units are whole and never summed with money, so all amounts of an earning are in one of
the two, an accelerator or a cap stands on earnings of one kind, and a draw counts money alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from compdsl.check import wording_types as words
from compdsl.check.declared import pays_units
from compdsl.check.origins import origins
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.names.symbols import Symbol
from compdsl.names.types import UNKNOWN
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block, OnHeader
from compdsl.syntax.node import Word
from compdsl.syntax.texts import texts_of


def check_units(typed: Typed, report: Report) -> None:
    """Report amounts of money where units are earned, and the other way round."""
    for symbol in typed.symbols.names.values():
        block = symbol.block
        if symbol.kind in ("earning", "accelerator", "cap", "clawback"):
            in_units = takes_units(typed, symbol)
            # the limits of a cap are held to its own measure where they stand
            for amount, purpose in () if symbol.kind == "cap" else _amounts(block):
                _same(typed, amount, purpose, symbol, in_units, report)
            if symbol.kind == "earning" and not in_units:
                _vests_in_units(typed, block, symbol.name, report)
            if isinstance(block.header, OnHeader) and symbol.kind != "clawback":
                _targets(typed, block.header.targets, in_units, report)
    for block in typed.file.of_kind("draw"):
        for line in block.all(c.Counting):
            _targets(typed, line.earnings, False, report, "a draw counts money")


def takes_units(typed: Typed, symbol: Symbol) -> bool:
    """Whether an earning or what stands on it is in units, or all that a clawback takes back is."""
    return symbol.kind in ("earning", "accelerator", "cap", "clawback") and pays_units(
        typed, symbol
    )


def _amounts(block: Block) -> Iterable[tuple[x.Expr, str]]:
    yield from ((line.amount, "the least amount") for line in block.all(c.AtLeast))
    yield from ((line.amount, "the most that is earned") for line in block.all(c.AtMost))
    shares = (line.share for line in block.all(c.ClawShare))
    yield from ((share, "what is taken back") for share in shares if share is not None)
    yield from ((line.amount, "what is added") for line in block.all(c.Accelerate))


def _same(
    typed: Typed, amount: x.Expr, purpose: str, symbol: Symbol, in_units: bool, report: Report
) -> None:
    found = typed.types.get(amount, UNKNOWN)
    if found.kind not in ("money", "units") or (found.kind == "units") == in_units:
        return
    wanted = "a number of units" if in_units else "an amount of money"
    verb = "takes back" if symbol.kind == "clawback" else "earns"
    hint = f"write {wanted}: that is what `{symbol.name}` {verb}"
    related = origins(typed, amount)
    report.add(words.wrong_type(amount, found, wanted, purpose, hint, related, ()))


def _targets(
    typed: Typed, targets: Iterable[Word], in_units: bool, report: Report, why: str = ""
) -> None:
    for word in targets:
        symbol = typed.symbols.names.get(word.name)
        if symbol is None or symbol.kind not in ("earning", "accelerator"):
            continue
        if pays_units(typed, symbol) != in_units:
            report.add(words.money_and_units(word, in_units, symbol.span, why))


def _vests_in_units(typed: Typed, block: Block, name: str, report: Report) -> None:
    """Report money that vests by a schedule that shares out units."""
    for line in (each for text in texts_of(block) for each in text.block.all(c.Payable)):
        word = line.release.vesting
        symbol = typed.symbols.names.get(word.name) if word is not None else None
        counts = symbol.block.first(c.InUnits) if symbol is not None else None
        if word is not None and counts is not None:
            report.add(words.vests_in_units(word, name, counts.span))
