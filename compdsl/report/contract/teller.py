"""The teller: what a sentence needs to know of the plan, and the way from a node to its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from compdsl.check.typed import Typed
from compdsl.names.symbols import Symbol
from compdsl.report.contract.words import quoted, readable
from compdsl.syntax.declarations import Block, OnHeader
from compdsl.syntax.node import Node, Word

Saying = Callable[..., str]
"""Takes the teller and the node that it is for; gives words without a capital or a full stop."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Says nodes of one plan. `block` is the declaration whose clauses are being said."""

    typed: Typed
    sayings: Mapping[type[Node], Saying]
    block: Block | None = None

    def within(self, block: Block) -> Teller:
        """Return the teller for the clauses of a declaration."""
        return replace(self, block=block)

    def say(self, item: Node) -> str:
        """Return a node in words."""
        return self.sayings[type(item)](self, item)

    def maybe(self, item: Node | None, before: str = "") -> str:
        """Return words and a node, or nothing where there is none."""
        return f"{before}{self.say(item)}" if item is not None else ""

    def name(self, name: str) -> str:
        """Return what the contract calls something that is declared: its title, else its name."""
        symbol = self.typed.symbols.names.get(name)
        return quoted(title_of(symbol) if symbol is not None else readable(name))

    def names(self, words: tuple[Word, ...]) -> list[str]:
        """Return what the contract calls several things."""
        return [self.name(word.name) for word in words]

    @property
    def payee(self) -> str:
        """The word for who is paid."""
        plan = self.typed.symbols.plan
        return plan.payee if plan is not None and plan.payee else "payee"

    @property
    def currency(self) -> str:
        """The plan's currency."""
        plan = self.typed.symbols.plan
        return plan.currency if plan is not None else ""


def title_of(symbol: Symbol) -> str:
    """Return a symbol's title, or its name as words."""
    return symbol.title or readable(symbol.name)


def targets_of(block: Block) -> tuple[Word, ...]:
    """Return what an accelerator or a cap is on."""
    return block.header.targets if isinstance(block.header, OnHeader) else ()
