"""Expressions as written: literals, names, operations, aggregates and windows.

Nothing is looked up here. Bare names and dotted names are one node, `Path`; what they mean is for
`names` and `check` to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from compdsl.syntax.node import Node, Word, children, node

Period = Literal["day", "week", "month", "quarter", "half", "year", "pay period"]
MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12}
"""How many months a period of the calendar has that is made of whole ones."""
Comparing = Literal["eq", "ne", "ge", "le", "gt", "lt"]
AggregateKind = Literal[
    "sum", "count", "distinct", "average", "smallest", "largest", "first", "last", "any"
]


@node
class Expr(Node):
    """Anything that has a value."""


# --- literals: `text` is the digits as written, without grouping marks, unit and code ------------


@node
class Number(Expr):
    """`40`, `0.075`, `1_000_000`."""

    text: str


@node
class Percent(Expr):
    """`8%`: `text` is `8`."""

    text: str


@node
class Fraction(Expr):
    """`1/80`."""

    over: int
    under: int


@node
class Money(Expr):
    """`EUR 80,000`."""

    currency: str
    text: str


@node
class DateLiteral(Expr):
    """`2026-03-31`."""

    text: str


@node
class PeriodLiteral(Expr):
    """`2026-03`, `2026-Q1`, `2026-H1`, `2026`, `FY2026-Q1`."""

    text: str
    unit: Period


@node
class Duration(Expr):
    """`90 days`, `12 months`."""

    amount: int
    unit: Literal["days", "weeks", "months", "quarters", "years"]


@node
class Units(Expr):
    """`3_000 units`."""

    text: str


@node
class Text(Expr):
    """`"text"`."""

    value: str


@node
class YesNo(Expr):
    """`yes` or `no`."""

    value: bool


@node
class BadLiteral(Expr):
    """A number or amount in a notation that Comp does not read; reported when it was met."""


# --- names ---------------------------------------------------------------------------------------


@node
class Path(Expr):
    """`amount`, `rep.manager.name`, `Deal.amount`, `payee.attainment`, `this.customer`."""

    words: tuple[Word, ...]

    @property
    def first(self) -> Word:
        """The first word."""
        return self.words[0]

    @property
    def name(self) -> str:
        """The whole path as text."""
        return ".".join(word.name for word in self.words)


@node
class Index(Expr):
    """`product_weight[product]`."""

    word: Word
    keys: tuple[Expr, ...]


@node
class Call(Expr):
    """`min(a, b)`, `round(x, down to cents)`; `to` and `way` belong to `round` alone."""

    word: Word
    arguments: tuple[Expr, ...]
    to: Expr | Literal["cents"] | None = None
    way: Literal["", "down", "up"] = ""


# --- operations ----------------------------------------------------------------------------------


@node
class Brackets(Expr):
    """`( … )`, kept so that the formatter and the precedence advice can see them."""

    inner: Expr


@node
class Negate(Expr):
    """`- x`."""

    operand: Expr


@node
class Arithmetic(Expr):
    """`a + b`, `a - b`, `a * b`, `a / b`."""

    sign: Literal["+", "-", "*", "/"]
    left: Expr
    right: Expr


@node
class PercentOf(Expr):
    """`25% of x`."""

    percent: Percent
    operand: Expr


@node
class At(Expr):
    """`amount at standard`: an amount sent through tiers."""

    amount: Expr
    tiers: Word


@node
class Compare(Expr):
    """`a is at least b` and the like."""

    how: Comparing
    left: Expr
    right: Expr


@node
class OneOf(Expr):
    """`a is one of B, C`, or `is not one of`."""

    operand: Expr
    values: tuple[Expr, ...]
    negated: bool


@node
class Between(Expr):
    """`a is between b and c`, both ends included."""

    operand: Expr
    low: Expr
    high: Expr


@node
class Present(Expr):
    """`a is present`, `a is not present`."""

    operand: Expr
    negated: bool


@node
class InPeriod(Expr):
    """`closed_on in 2026-12`."""

    operand: Expr
    period: Expr


@node
class Logic(Expr):
    """`a and b`, `a or b`."""

    word: Literal["and", "or"]
    left: Expr
    right: Expr


@node
class Not(Expr):
    """`not a`."""

    operand: Expr


@node
class Conditional(Expr):
    """`if a then b else c`."""

    condition: Expr
    then: Expr
    otherwise: Expr


@node
class Dated(Expr):
    """One value from a day on, another before: what an amendment makes of a clause.

    Nobody writes it; it stands where two versions of a plan meet.
    """

    since: DateLiteral
    after: Expr
    before: Expr


@node
class Otherwise(Expr):
    """`a otherwise b`."""

    operand: Expr
    fallback: Expr


@node
class Convert(Expr):
    """`amount in EUR at fx [on DATE]`."""

    amount: Expr
    currency: str
    rate: Word
    on: Expr | None


@node
class PeriodEdge(Expr):
    """`start of the month`, `end of the quarter`."""

    edge: Literal["start", "end"]
    period: Period


@node
class Elapsed(Expr):
    """`days from A to B`, `months from A to B`, `working days from A to B`."""

    unit: Literal["days", "months", "working days"]
    since: Expr
    until: Expr


# --- aggregates and windows ----------------------------------------------------------------------


@node
class OfThis(Node):
    """`of this Deal [through FIELD]`: only rows that refer to the clause's own record."""

    record: Word
    through: Word | None


@node
class Credit(Node):
    """`for PATH`, or `for each manager above PATH`."""

    path: Path
    every_level: bool


@node
class Into(Node):
    """`in EUR at fx [on PATH]` behind the field of an aggregate."""

    currency: str
    rate: Word
    on: Path | None


@node
class Aggregate(Expr):
    """`sum of Deal.amount where … for … on …`."""

    kind: AggregateKind
    path: Path
    into: Into | None
    of_this: OfThis | None
    where: Expr | None
    credit: Credit | None
    on: Path | None


@node
class Window(Node):
    """Which dates count.

    `of`: the whole period; `last`: the period before; `to date`: up to here; `rolling`: the last
    `length`; `start`: since the start; `since`: since `date`; `before`: up to, not including, this.
    """

    kind: Literal["of", "last", "to date", "rolling", "start", "since", "before"]
    period: Period | None = None
    length: Duration | None = None
    date: DateLiteral | None = None


@node
class Windowed(Expr):
    """`attainment of the quarter`."""

    operand: Expr
    window: Window


@node
class EarnedSum(Expr):
    """`new_business earned in the year`, `total paid in the month`; `earning` None means total."""

    earning: Word | None
    verb: Literal["earned", "paid"]
    window: Window


@node
class Rank(Expr):
    """`rank of METRIC [among Rep where …]`, `dense rank of …`."""

    operand: Expr
    dense: bool
    among: Word | None = None
    where: Expr | None = None


def outside_aggregates(written: Node) -> Iterator[Node]:
    """Yield a node and all below it, but nothing inside an aggregate: what stands on one row."""
    yield written
    if not isinstance(written, Aggregate):
        for child in children(written):
            yield from outside_aggregates(child)
