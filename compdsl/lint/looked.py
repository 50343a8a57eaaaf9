"""What a rule looks at: the checked plan, the settings, and a few questions that several ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from compdsl.check.typed import Typed
from compdsl.names.symbols import Symbol
from compdsl.source import Span
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block, EarningHeader
from compdsl.syntax.expressions import At, Index
from compdsl.syntax.node import Word, walk

VARIABLE = ("commission", "bonus", "spiff", "fee", "award")


@dataclass(frozen=True, slots=True)
class Settings:
    """How advice is set for a project.

    `jump` is the share by which one more euro may lift pay before it is a cliff; `ignored` are the
    codes that are left out.
    """

    jump: Fraction = Fraction(1, 4)
    ignored: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Looked:
    """A plan under review. `today` is None where the day must not matter."""

    typed: Typed
    settings: Settings = Settings()
    today: date | None = None

    @property
    def plan(self) -> Span:
        """The header of the plan, where advice about the whole of it stands."""
        return self.typed.file.of_kind("plan")[0].span

    def earnings(self, *kinds: str) -> Iterator[tuple[Symbol, str]]:
        """Give the earnings of some kinds (or all), each with its kind."""
        for symbol in self.typed.symbols.of_kind("earning"):
            header = symbol.block.header
            if isinstance(header, EarningHeader) and (not kinds or header.kind in kinds):
                yield symbol, header.kind


def is_later(block: Block) -> bool:
    """Whether any part of an earning waits for a later day, an event or a schedule."""
    waits = ("after", "when", "with each", "by")
    return any(part.release.how in waits for part in block.all(c.Payable))


def names_in(typed: Typed, block: Block) -> set[str]:
    """Return the declared names that a block uses, in expressions and as targets."""
    found: set[str] = set()
    for node in walk(block):
        ref = typed.refs.get(node)
        if ref is not None and ref.kind not in ("field", "choice value"):
            found.add(ref.name)
        if isinstance(node, At):
            found.add(node.tiers.name)
        elif isinstance(node, Index):
            found.add(node.word.name)
        elif isinstance(node, Word):
            found.add(node.name)
    return found & set(typed.symbols.names)
