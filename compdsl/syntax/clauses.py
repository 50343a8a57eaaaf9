"""Clauses as written: one node for each kind of line that may stand inside a declaration."""

from __future__ import annotations

from typing import Literal

from compdsl.syntax.expressions import (
    DateLiteral,
    Duration,
    Expr,
    Fraction,
    Path,
    Percent,
    Period,
    Text,
)
from compdsl.syntax.node import Node, Word, node


@node
class Clause(Node):
    """A line of a declaration."""


# --- plan ----------------------------------------------------------------------------------------


@node
class PlanFact(Clause):
    """`id northwind-emea`, `version 3`, `client "…"`, `currency EUR`, `timezone "…"` and the like."""

    fact: Literal["id", "version", "client", "vendor", "currency", "timezone", "year", "rounding"]
    value: str


@node
class Effective(Clause):
    """`effective 2026-01-01 to 2026-12-31`."""

    first: DateLiteral
    last: DateLiteral | None


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


# --- data ----------------------------------------------------------------------------------------


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
    """`Core, any from 2026-07-01 = 100%`; no keys means every case (`otherwise`, or a dated row)."""

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


# --- tiers ---------------------------------------------------------------------------------------


@node
class Span_(Node):
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


# --- earnings ------------------------------------------------------------------------------------


@node
class ForEachRecord(Clause):
    """`for each Deal where stage is Won`; a clawback may add `within 180 days of deal.closed_on`."""

    record: Word
    where: Expr | None
    within: Expr | None = None
    of: Expr | None = None


@node
class ForEachPeriod(Clause):
    """`for each quarter`; with `record`, `for each month of Contract from D for 24 months`."""

    period: Period
    where: Expr | None
    record: Word | None = None
    since: Expr | None = None
    length: Expr | None = None


@node
class ForMonths(Clause):
    """`for months 1 to 6 from joined_on`."""

    first: int
    last: int
    since: Expr
    where: Expr | None


@node
class OnceOn(Clause):
    """`once on 2026-12-15`."""

    date: Expr
    where: Expr | None


@node
class To(Clause):
    """`to rep.manager share 50%`."""

    path: Path
    share: Expr | None


@node
class ToManagers(Clause):
    """`to each manager above rep up to 2 levels`."""

    path: Path
    levels: int | None


@node
class When(Clause):
    """`when attainment of the quarter is at least 110%`."""

    condition: Expr


@node
class Earn(Clause):
    """`earn amount at standard`."""

    amount: Expr


@node
class Pool(Clause):
    """`share EXPR by WEIGHT`."""

    amount: Expr
    weight: Expr


@node
class LessEarlier(Clause):
    """`less what was earned earlier in the year, never below zero`."""

    period: Period | None
    below_zero: Literal["", "never", "allowed"]


@node
class AtLeast(Clause):
    """`at least EUR 50 per Deal`."""

    amount: Expr
    scope: Word | Period


@node
class AtMost(Clause):
    """`at most EUR 200,000 per year, excess lost`."""

    amount: Expr
    scope: Word | Period
    excess: Literal["", "lost", "carried"]


@node
class EarnedOn(Clause):
    """`on end of the quarter`."""

    date: Expr


@node
class AlsoAfter(Clause):
    """`also after leaving`, `also after the end`."""

    what: Literal["leaving", "end"]


# --- release -------------------------------------------------------------------------------------


@node
class Release(Node):
    """How a part becomes payable.

    `on` date; `now`; `after` duration and date; `when` condition; `with each` record of the clause's
    record in proportion to `ratio`; `by` vesting from date; `in money` at a price.
    """

    how: Literal["on", "now", "after", "when", "with each", "by", "in money"]
    date: Expr | None = None
    wait: Duration | None = None
    condition: Expr | None = None
    vesting: Word | None = None
    record: Word | None = None
    of: Word | None = None
    ratio: Expr | None = None


@node
class Payable(Clause):
    """`payable 20% 90 days after closed_on, unless COND by then`; `share` None means all of it."""

    share: Percent | Fraction | Literal["rest"] | None
    release: Release
    unless: Expr | None
    by_then: bool


@node
class Leaving(Clause):
    """`on left_on when leaver is Good : keep pro rata by months, on the original dates`."""

    date: Expr
    when: Expr | None
    otherwise: bool
    action: Literal[
        "keep all", "keep vested", "keep pro rata", "vest all", "vest share", "forfeit the rest",
        "invoice the rest", "waive the rest",
    ]  # fmt: skip
    by: Literal["", "months", "days"]
    since: Expr | None
    share: Percent | None
    options: tuple[str, ...]


@node
class Pause(Clause):
    """`pause during Leave from first_day to last_day, moving dates by days`."""

    record: Word
    first: Path
    last: Path
    moving: Literal["", "days", "months", "skipping"]


@node
class Accelerate(Clause):
    """`add 25% of new_business`, `reduce by …`."""

    how: Literal["add", "reduce"]
    amount: Expr


# --- clawback, draw, payment ---------------------------------------------------------------------


@node
class TakeBack(Clause):
    """`take back what deal earned in new_business, december_push`."""

    path: Path
    earnings: tuple[Word, ...]


@node
class ClawShare(Clause):
    """`share all`, `share 50%`, `share falling evenly from 100% to 0% over 180 days from D`."""

    how: Literal["all", "of", "falling"]
    share: Expr | None = None
    high: Expr | None = None
    low: Expr | None = None
    over: Expr | None = None
    counting: Literal["", "complete", "started"] = ""
    since: Expr | None = None


@node
class AttainmentRule(Clause):
    """`attainment stays`, `attainment falls`."""

    falls: bool


@node
class Recovery(Clause):
    """`recover by offset, at most 50% of each payment until D`, `recover by invoice`."""

    how: Literal["offset", "invoice"]
    limit: Expr | None = None
    until: Expr | None = None


@node
class DrawAmount(Clause):
    """`top up what is payable to EUR 3,000`, `advance X`, `lend X`."""

    how: Literal["top up", "advance", "lend"]
    amount: Expr


@node
class Counting(Clause):
    """`counting new_business, kicker`."""

    earnings: tuple[Word, ...]


@node
class DrawRecovery(Clause):
    """`recover nothing`, `recover from pay above EUR 3,000, until repaid`, `recover up to 20% of pay`."""

    how: Literal["nothing", "above", "share"]
    amount: Expr | None = None
    until: Literal["", "repaid", "date"] = ""
    until_date: Expr | None = None


@node
class PaymentRule(Clause):
    """`carry negative balances forward`, `hold payments under EUR 50` and the like."""

    rule: Literal["carry", "invoice", "hold", "cap"]
    amount: Expr | None = None


# --- vesting and rewards -------------------------------------------------------------------------


@node
class VestLine(Clause):
    """`then 1/80 every 1 month for 12 months`, `25% after 12 months`, `20% on D`, `25% at the start`."""

    how: Literal["every", "after", "on", "start"]
    then: bool
    share: Percent | Fraction | Literal["rest"] | None
    every: Duration | None = None
    length: Duration | None = None
    date: DateLiteral | None = None


@node
class Cliff(Clause):
    """`cliff 12 months`, `cliff on D`, `cliff when COND`."""

    wait: Duration | None = None
    date: Expr | None = None
    condition: Expr | None = None


@node
class VestDays(Clause):
    """`dates on the last`, `dates on day 29`."""

    rule: Literal["same day", "first", "last", "day before", "day"]
    day: int | None = None


@node
class Allocate(Clause):
    """`allocate cumulative rounding` and the like."""

    method: str


@node
class InUnits(Clause):
    """`in units`."""


@node
class Give(Clause):
    """`give "Trip for two"`, `give 500 points`."""

    thing: Text | None = None
    amount: str = ""
    unit: Word | None = None
