"""Clauses of plans, records, terms, quotas, tiers and tables."""

from __future__ import annotations

from typing import Literal

from compdsl.syntax.expressions import DateLiteral, Expr, Path, Period, Text
from compdsl.syntax.node import Clause, Node, Word, node


@node
class PlanFact(Clause):
    """`id northwind-emea`, `version 3`, `client "…"`, `currency EUR` and the like."""

    fact: Literal["id", "version", "client", "vendor", "currency", "timezone", "year", "rounding"]
    value: str


@node
class Effective(Clause):
    """`effective 2026-01-01 to 2026-12-31`."""

    first: DateLiteral
    last: DateLiteral | None


@node
class Amends(Clause):
    """`amends "./northwind-2026.comp"`."""

    path: str


@node
class Removes(Clause):
    """`removes kicker, december_push`: earnings that end with the plan that is amended."""

    names: tuple[Word, ...]


@node
class Until(Clause):
    """What a declaration was until the day before `since`, when an amendment changed it.

    `span` is the header of the old text. `lines` are its own lines about release, where those have
    changed (`released`); everything else chooses by the day within the clauses themselves.
    """

    since: DateLiteral
    lines: tuple[Clause, ...]
    released: bool


@node
class EarlierVersion(Clause):
    """The version of a plan until the day before `since`, when an amendment changed it."""

    since: DateLiteral
    version: str


@node
class ReviewBy(Clause):
    """`review by 2026-09-30`."""

    date: DateLiteral


@node
class Pays(Clause):
    """`vendor pays Rep monthly, 15 days after the month`."""

    payer: Literal["", "vendor", "client"]
    payee: Word
    where: Expr | None
    unit: Literal["month", "quarter", "year", "week", "half month"]
    every: int
    from_day: int | None
    from_date: DateLiteral | None
    days_after: int
    after: Period | None


@node
class ChoiceValue(Clause):
    """`Plus also written "PLUS", "Plus Pro"`."""

    word: Word
    title: Text | None
    aliases: tuple[Text, ...]


@node
class TypeName(Node):
    """A type as written: `money in USD`, `one of Open, Won`, `date`, `Rep`."""

    name: str
    currency: Word | None = None
    values: tuple[Word, ...] = ()


@node
class FieldLine(Clause):
    """`amount : money, may be blank, from "Close value"`."""

    word: Word
    type: TypeName
    key: bool
    may_be_blank: bool
    dated: bool
    header: Text | None


@node
class Require(Clause):
    """`require amount is at least EUR 0`."""

    condition: Expr


@node
class OnePer(Clause):
    """`at most one per deal`."""

    fields: tuple[Word, ...]


@node
class TakesPart(Clause):
    """`takes part from joined_on to left_on`."""

    first: Path
    last: Path | None


@node
class TermRow(Clause):
    """`Core, any from 2026-07-01 = 100%`; no keys: every case (`otherwise`, or a dated row)."""

    keys: tuple[TermKey, ...]
    otherwise: bool
    since: DateLiteral | None
    value: Expr


@node
class TermKey(Node):
    """A key of a table row: a name, a number, a text, or `any`."""

    kind: Literal["name", "number", "text", "any"]
    text: str


@node
class Split(Clause):
    """`split by quarter 19%, 24.5%, 28%, 28.5%`."""

    period: Period
    shares: tuple[Expr, ...]


@node
class Ramp(Clause):
    """`ramp 0%, 25%, 50% by month since joined_on`."""

    shares: tuple[Expr, ...]
    period: Period
    since: Path


@node
class Prorated(Clause):
    """`prorated by days active`."""

    by: Literal["days", "complete months", "started months"]
    without_first_day: bool


@node
class Span_(Node):  # noqa: N801 - `Span` is a place in a text
    """`over each year`, `over the whole plan`, `per record`, `since 2026-07-01`."""

    kind: Literal["each", "plan", "record", "since"]
    period: Period | None = None
    date: DateLiteral | None = None


@node
class TierRow(Clause):
    """`from 50% : 8%`, `above …`, `below …`, `at X : Y`; `back_to` on marginal rows."""

    edge: Literal["from", "above", "below", "at"]
    bound: Expr
    rate: Expr
    back_to: Expr | None = None


@node
class TableRow(Clause):
    """`| a | b |`: the cells with the blanks around them cut off, each with its own span."""

    cells: tuple[Word, ...]
