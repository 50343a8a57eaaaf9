"""What lowering carries from concern to concern: the checked plan, the steps, the components."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Diagnostic, Report
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.moved import Fates
from compdsl.ir.lower.steps import Steps, place_of, said
from compdsl.ir.lower.works import Works
from compdsl.ir.model import (
    Component,
    Demand,
    Kind,
    Note,
    Operand,
    Posting,
    Probe,
    Promise,
    Rule,
    TableSchema,
    Tally,
    ValueType,
)
from compdsl.names.symbols import Plan, Record, Symbol
from compdsl.names.types import Type, is_code
from compdsl.source import Span
from compdsl.syntax.declarations import Block
from compdsl.syntax.expressions import Expr
from compdsl.syntax.node import Node

UNITS = {
    "percent": "%", "month": "month", "quarter": "quarter", "half": "half", "year": "year",
    "units": "units",
}  # fmt: skip
NUMBERS = ("number", "count", "percent", "money", "units")


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a component after its own caps: one amount earned by one payee on one day.

    All names but `frame` are columns of the frame. `record` is the record that the rows are for,
    with its key in `key`; for a period clause it is empty and `period` has the first day. `release`
    is the block whose payable and leaving lines apply. `context` is the place of a row. `of` names
    the earning (and accelerators) that an accelerator's rows were worked out on.
    """

    component: str
    kind: Kind
    frame: str
    payee: str
    amount: str
    earned_on: str
    place: str
    record: str
    key: str | None
    period: str | None
    cause: str
    release: Block
    context: Context
    of: str = ""
    cut_of: str = ""
    """For the rows of a cap: the kind of what they cut."""
    unit: str = ""
    """The currency of the amounts, or `units`."""
    by: str | None = None
    """For re-rating: the kind of record that moved the band; empty for a record's own row."""
    text: str = ""
    """The first day of the text that made the rows, where it is not that of the day of earning."""
    again: str | None = None
    """For re-rating: the place of the record that is rated again; below all for its own row."""
    carried: bool = False
    """Whether they are what earlier periods left over: amounts of no record."""


@dataclass(frozen=True, slots=True)
class Fallen:
    """The negative copies of a record that clawbacks make: columns of the events behind them.

    `share` is a number of `1 / whole`, and the copy stands at the end of `day`.
    """

    frame: str
    share: str
    whole: int
    day: str
    event: str
    by: str


@dataclass(frozen=True, slots=True)
class Payments:
    """What is paid to each payee in each pay period that has ended: columns of their frame."""

    frame: str
    payee: str
    start: str
    amount: str
    ended: str


@dataclass(slots=True)
class Lowering:
    """The work in progress."""

    typed: Typed
    report: Report
    plan: Plan
    works: Works
    given: dict[str, Expr] = field(default_factory=dict)
    """Values that an example gives to terms and quotas."""
    steps: Steps = field(default_factory=Steps)
    rows: dict[str, Rows] = field(default_factory=dict)
    apart: dict[str, list[Rows]] = field(default_factory=dict)
    fates: Fates = field(default_factory=Fates)
    fated: dict[str, bool] = field(default_factory=dict)
    """The components whose fates are lowered, and (False) those that are being lowered."""
    capped: dict[str, str] = field(default_factory=dict)
    """What caps over several leave of the rows of a frame: a column of it."""
    cuts: dict[str, list[Rows]] = field(default_factory=dict)
    """What caps over several cut of the rows of a frame."""
    falls: dict[str, Fallen | None] = field(default_factory=dict)
    figures: dict[Hashable, Operand] = field(default_factory=dict)
    """What a metric or function is at a place, by its name and all that the place says."""
    components: list[Component] = field(default_factory=list)
    tables: list[TableSchema] = field(default_factory=list)
    postings: list[Posting] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    demands: list[Demand] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    payments: Payments | None = None
    rules: list[Rule] = field(default_factory=list)
    probes: list[Probe] = field(default_factory=list)
    tallies: list[Tally] = field(default_factory=list)
    dated: list[tuple[str, str]] = field(default_factory=list)
    chains: set[tuple[str, str]] = field(default_factory=set)
    """(record, field) of every reference that is followed from level to level."""

    def called(self, component: str) -> str:
        """Return the title of a component, or its name, as a note or reason says it."""
        symbol = self.typed.symbols.names[component]
        return said(symbol.title or symbol.name)

    def component(self, symbol: Symbol, kind: Kind) -> None:
        """Say that a declaration makes ledger rows."""
        place = place_of(symbol.span)
        self.components.append(
            Component(name=symbol.name, kind=kind, title=symbol.title, place=place)
        )

    def record(self, name: str) -> Record:
        """Return a record that checking has found."""
        symbols = self.typed.symbols
        record = symbols.record(name) or symbols.built_in.get(name)
        assert record is not None, name
        return record

    def unsupported(self, node: Node, what: str) -> None:
        """Report a construct that does not evaluate yet and that checking let pass."""
        self.report.add(
            Diagnostic(
                "COMP480",
                "error",
                f"{what} is not supported yet",
                node.span,
                hint="say it in another way for now",
            )
        )

    def note(
        self, frame: str, component: str, text: str, level: int = 0, when: str | None = None
    ) -> None:
        """Add a line of explanation."""
        self.notes.append(Note(frame=frame, component=component, text=text, level=level, when=when))

    def demand(
        self,
        column: str,
        what: str,
        span: Span,
        *,
        where: str | None = None,
        context: Context | None = None,
    ) -> None:
        """Say that a column must be defined."""
        frame = self.steps.columns[column].frame
        payee = context.payee if context is not None and context.frame == frame else None
        at = context.row_key or context.start if payee is not None and context else None
        record = context.record if context is not None else ""
        demand = Demand(
            frame=frame,
            column=column,
            what=what,
            where=where,
            payee=payee,
            at=at,
            record=record,
            place=place_of(span),
        )
        if demand not in self.demands:
            self.demands.append(demand)


def value_type(kind: Type) -> ValueType:
    """Return how an engine keeps values of a type."""
    if kind.kind in NUMBERS:
        return "number"
    if kind.is_calendar:
        return "date"
    return "bool" if kind.kind == "yes/no" else "text"


def unit(kind: Type) -> str:
    """Return the unit in which values of a type are shown."""
    if kind.kind == "money":
        return kind.currency if is_code(kind.currency) else ""
    return UNITS.get(kind.kind, "")


def snake(name: str) -> str:
    """Return a record's or choice's name as a column name: `SalesRep` as `sales_rep`."""
    made = ""
    for position, char in enumerate(name):
        if char.isupper() and position and not name[position - 1].isupper():
            made += "_"
        made += char.lower()
    return made
