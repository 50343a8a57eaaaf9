"""What checking gives: the tree, its names, and for each expression its type and what it names.

Lowering reads nothing else. Nodes are compared by identity, so they are the keys of the tables.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from compdsl.check.grain import Grain
from compdsl.names.symbols import Symbols
from compdsl.names.types import Type
from compdsl.syntax.declarations import File
from compdsl.syntax.expressions import Expr, Period
from compdsl.syntax.node import Node

RefKind = Literal[
    "field", "choice value", "metric", "quota", "term", "tiers", "earning", "parameter", "level",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ref:
    """What a path (or the name before `[…]`) stands for.

    `field`: `fields` is the chain from the `start` row; empty for the row itself (`count of Deal`,
    `this Deal`). `start` is `row` for the row at hand (the clause's record, or in an aggregate's
    `where` the record counted), `payee` for the person paid, `clause` for `this.X` inside an
    aggregate. `record` names the record that the chain starts on.
    `choice value`: `name` is the value, `record` the choice.
    Otherwise `name` is the declared name; with `start` `payee` it was written `payee.NAME`.
    """

    kind: RefKind
    name: str
    start: Literal["row", "payee", "clause"] = "row"
    record: str = ""
    fields: tuple[str, ...] = ()


@dataclass(slots=True)
class Typed:
    """A checked plan. Complete only when checking reported no error."""

    file: File
    symbols: Symbols
    types: dict[Expr, Type] = field(default_factory=dict)
    grains: dict[Expr, Grain] = field(default_factory=dict)
    refs: dict[Node, Ref] = field(default_factory=dict)


def calendar_period(typed: Typed, period: Period) -> Period:
    """Return what a pay period is by the calendar; `pay period` where the plan has its own."""
    plan = typed.symbols.plan
    return plan.pay_unit if period == "pay period" and plan is not None else period
