"""Declarations and files: the blocks of a plan, with the clauses that were understood.

A clause that could not be parsed is left out (a diagnostic stands for it), and its block says so in
`broken`, so that later stages do not report what follows from it.
"""

from __future__ import annotations

from typing import Literal, TypeVar

from compdsl.source import SourceFile
from compdsl.syntax.clauses import Clause, Span_, TableRow, TypeName
from compdsl.syntax.expressions import DateLiteral, Expr, Path, Period, Text
from compdsl.syntax.node import Node, Word, node

EarningKind = Literal["salary", "commission", "bonus", "spiff", "fee", "award"]
C = TypeVar("C", bound=Clause)


@node
class Header(Node):
    """The first line of a block, without its place in the file."""


@node
class Titled(Header):
    """A header that is a name and perhaps a title (vesting, draw, clawback, reward, choice)."""

    word: Word | None
    title: Text | None


@node
class PlanHeader(Titled):
    """`plan "Title"`, or in a library `plan "Title" for examples`."""

    for_examples: bool


@node
class RecordHeader(Titled):
    """`record Deal for rep on closed_on then id`."""

    payee: Path | None
    on: Path | None
    then: tuple[Path, ...]


@node
class TermHeader(Titled):
    """`term rate : percent by Product from data`, `term base = EUR 50`."""

    type: TypeName | None
    to_currency: str
    by: tuple[Word, ...]
    per: Period | None
    from_data: bool
    value: Expr | None


@node
class QuotaHeader(Titled):
    """`quota target : money from data per quarter`, `quota target = EUR 1,200,000 per year`."""

    type: TypeName | None
    value: Expr | None
    from_data: bool
    per: Period | None


@node
class MetricHeader(Titled):
    """`metric bookings "Sales value" per Team = …`."""

    per: Word | None
    value: Expr


@node
class TiersHeader(Titled):
    """`tiers standard on attainment, marginal, over each year`."""

    measure: Expr
    mode: Literal["marginal", "whole", "prospective", "interpolated"]
    over: Span_ | None


@node
class GridHeader(Titled):
    """`grid payout on attainment by margin, stepped`."""

    across: Expr
    down: Expr
    mode: Literal["stepped", "interpolated"]
    over: Span_ | None


@node
class EarningHeader(Titled):
    """`commission new_business "New-business commission"`."""

    kind: EarningKind


@node
class OnHeader(Titled):
    """`accelerator december_push on new_business`, `cap yearly on new_business, december_push`."""

    targets: tuple[Word, ...]


@node
class Parameter(Node):
    """`x : money` in a function's header."""

    word: Word
    type: TypeName


@node
class FunctionHeader(Titled):
    """`function rate(x : money) : percent = …`."""

    parameters: tuple[Parameter, ...]
    type: TypeName | None
    value: Expr


@node
class Setting(Node):
    """`window = 180 days` after `with`."""

    word: Word
    value: Expr


@node
class UseHeader(Header):
    """`use std.vesting`, `use "./rates.comp" as rates with window = 180 days`."""

    library: str
    is_path: bool
    alias: Word | None
    settings: tuple[Setting, ...]


BlockKind = Literal[
    "plan", "choice", "record", "term", "quota", "metric", "tiers", "grid", "earning",
    "accelerator", "cap", "clawback", "draw", "payment", "vesting", "reward", "function", "use",
    "ensure", "example",
]  # fmt: skip


@node
class Block(Node):
    """A declaration: its header, its clauses, and the contract texts that stand above it.

    `header` is None when it could not be parsed; `broken` says that it, or a clause, could not.
    `span` is that of the header line.
    """

    kind: BlockKind
    header: Header | None
    clauses: tuple[Clause, ...]
    contract_text: tuple[Text, ...]
    broken: bool

    def all(self, kind: type[C]) -> list[C]:
        """Return the clauses of one kind, in order."""
        return [clause for clause in self.clauses if isinstance(clause, kind)]

    def first(self, kind: type[C]) -> C | None:
        """Return the first clause of a kind, if there is one."""
        return next((clause for clause in self.clauses if isinstance(clause, kind)), None)


# --- example lines -------------------------------------------------------------------------------


@node
class Promise(Clause):
    """The condition of an `ensure`."""

    condition: Expr


@node
class Given(Clause):
    """`given Deal` with its rows, or `given base = EUR 50`."""

    word: Word
    value: Expr | None
    rows: tuple[TableRow, ...]


@node
class AsOf(Clause):
    """`as of 2026-06-30`."""

    date: DateLiteral


Fate = Literal["earned", "payable", "pending", "forfeited", "cancelled", "paid", "invoiced"]


@node
class ExpectAmount(Clause):
    """`expect new_business earned by ana in 2026-02 is EUR 2,400.00`; `name` None means total.

    `expected` None means `nothing`.
    """

    name: Word | None
    fate: Fate
    by: Literal["by", "to", "for"]
    holder: Word
    period: Expr | None
    expected: Expr | None


@node
class ExpectValue(Clause):
    """`expect bookings of ana in 2026-Q1 is EUR 220,000`; `holder` None for what is per plan."""

    name: Word
    holder: Word | None
    period: Expr | None
    expected: Expr | None


@node
class ExpectBalance(Clause):
    """`expect balance of ramp for ana in 2026-03 is EUR 500.00`."""

    name: Word
    holder: Word
    period: Expr | None
    expected: Expr | None


@node
class ExpectLedger(Clause):
    """`expect ledger` (all rows of the components it names) or `expect some of ledger`."""

    some: bool
    rows: tuple[TableRow, ...]


@node
class ExpectError(Clause):
    """`expect error "…"`: the run must report a problem whose message holds the text."""

    text: Text


@node
class File(Node):
    """A parsed file: its blocks in order."""

    source: SourceFile
    blocks: tuple[Block, ...]

    def of_kind(self, kind: BlockKind) -> list[Block]:
        """Return the blocks of one kind, in order."""
        return [block for block in self.blocks if block.kind == kind]
