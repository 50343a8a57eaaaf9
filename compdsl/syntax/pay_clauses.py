"""Clauses of clawbacks, draws, payments, vesting and rewards."""

from __future__ import annotations

from typing import Literal

from compdsl.syntax.expressions import DateLiteral, Duration, Expr, Fraction, Path, Percent, Text
from compdsl.syntax.node import Clause, Word, node


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
class GiveBack(Clause):
    """`give back to account.owner for each Collection of this Arrears`."""

    to: Path | None
    record: Word
    of: Word


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
    """`recover nothing`, `recover from pay above X, until repaid`, `recover up to 20% of pay`.

    `, from D` before the end says when recovery starts.
    """

    how: Literal["nothing", "above", "share"]
    amount: Expr | None = None
    since: Expr | None = None
    until: Literal["", "repaid", "date"] = ""
    until_date: Expr | None = None


@node
class PaymentRule(Clause):
    """`carry negative balances forward`, `hold payments under EUR 50` and the like."""

    rule: Literal["carry", "invoice", "hold", "cap"]
    amount: Expr | None = None


@node
class VestLine(Clause):
    """`then 1/80 every 1 month for 12 months`, `25% after 1 year`, `20% on D`, `at the start`."""

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
