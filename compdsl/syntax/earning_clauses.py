"""Clauses of earnings and accelerators: what is earned, and when it becomes payable."""

from __future__ import annotations

from typing import Literal

from compdsl.syntax.expressions import Duration, Expr, Fraction, Path, Percent, Period
from compdsl.syntax.node import Clause, Node, Word, node


@node
class ForEachRecord(Clause):
    """`for each Deal where stage is Won`; clawbacks may add `within 180 days of deal.closed_on`."""

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


@node
class Release(Node):
    """How a part becomes payable.

    `on` date; `now`; `after` duration and date; `when` condition; `with each` record of the
    clause's record in proportion to `ratio`; `by` vesting from date; `in money` at a price.
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
        "invoice the rest", "waive the rest", "carry the rest forward",
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
