"""What a plan declares: one symbol a name, with what is known about it before expressions are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from compdsl.names.amending import Changes
from compdsl.names.types import Type
from compdsl.source import Span
from compdsl.syntax.clauses import FieldLine, OnePer, Pays, Require, TakesPart
from compdsl.syntax.declarations import Block, BlockKind
from compdsl.syntax.expressions import Path, Period


@dataclass(slots=True)
class Symbol:
    """A declared name. `span` is where the name stands."""

    name: str
    title: str
    kind: BlockKind
    block: Block
    span: Span


@dataclass(slots=True)
class Choice:
    """The values of a choice in order, and other spellings with the value that they mean.

    A field's own list (`one of Open, Won`) is a choice named `Deal.stage`, without a block.
    """

    name: str
    values: dict[str, Span]
    aliases: dict[str, str]
    span: Span


@dataclass(slots=True)
class Field:
    """A field of a record."""

    name: str
    record: str
    type: Type
    key: bool
    dated: bool
    header: str
    line: FieldLine


@dataclass(slots=True)
class Record(Symbol):
    """A record: whom a row belongs to (`payee`), what places it in time (`on`, `then`)."""

    fields: dict[str, Field] = field(default_factory=dict)
    payee: Path | None = None
    on: Path | None = None
    then: tuple[Path, ...] = ()
    takes_part: TakesPart | None = None
    requires: tuple[Require, ...] = ()
    one_per: tuple[OnePer, ...] = ()

    @property
    def key(self) -> str | None:
        """The name of the key field."""
        return next((each.name for each in self.fields.values() if each.key), None)


@dataclass(slots=True)
class Plan:
    """What the plan's header says, with defaults filled in. Dates are None only when broken."""

    block: Block
    id: str
    title: str
    version: str
    client: str
    vendor: str
    currency: str
    first: date | None
    last: date | None
    rounding: Literal["half up", "half even", "down"]
    year_starts: int
    timezone: str
    pays: Pays | None
    payee: str
    """The name of the payee record; empty when nothing says whom the plan pays."""
    earlier: tuple[tuple[str, str], ...] = ()
    """Of the plans that it amends: the day on which each ends to hold, and its version."""
    for_examples: bool = False
    """Whether it stands in a library, for its examples alone."""

    @property
    def pay_unit(self) -> Period:
        """The calendar period by which it pays; `pay period` where those are its own."""
        if self.pays is None:
            return "month"
        unit = self.pays.unit
        plain = self.pays.every == 1 and self.pays.from_date is None
        if unit == "half month" or not plain or self.pays.from_day not in (None, 1):
            return "pay period"
        return unit


@dataclass(slots=True)
class Symbols:
    """All names of a plan, by name. `names` also has records; choices have a dict of their own."""

    plan: Plan | None = None
    names: dict[str, Symbol] = field(default_factory=dict)
    choices: dict[str, Choice] = field(default_factory=dict)
    lost: frozenset[str] = frozenset()
    """The words of lines that could not be read; nothing is said about a name among them."""
    nameless: frozenset[BlockKind] = frozenset()
    """The kinds of declarations that were made without a name that could be read."""

    built_in: dict[str, Record] = field(default_factory=dict)
    """Records that every plan has without declaring them; rows may be given, clauses not made."""

    spare: Mapping[str, BlockKind] = field(default_factory=dict)
    """What libraries declare and the plan does not use: names that may be meant."""

    changes: Changes | None = None
    """What the plan changes of the one that it amends."""

    def of_kind(self, kind: BlockKind) -> list[Symbol]:
        """Return the symbols of one kind in the order of the plan."""
        return [symbol for symbol in self.names.values() if symbol.kind == kind]

    def get(self, name: str, kind: BlockKind) -> Symbol | None:
        """Return the symbol of that name and kind, if there is one."""
        symbol = self.names.get(name)
        return symbol if symbol is not None and symbol.kind == kind else None

    def given(self, name: str) -> Symbol | None:
        """Return what data may be given for by name: also a record that is built in."""
        return self.names.get(name) or self.built_in.get(name)

    def record(self, name: str) -> Record | None:
        """Return a record by name."""
        symbol = self.names.get(name)
        return symbol if isinstance(symbol, Record) else None
