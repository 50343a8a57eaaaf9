"""What comes of a program: ledger rows, explanations, what must hold, how rows were chosen."""

from __future__ import annotations

from typing import Literal

from compdsl.ir.values import Model, Operand, Place

Kind = Literal[
    "salary",
    "commission",
    "bonus",
    "spiff",
    "fee",
    "award",
    "accelerator",
    "cap",
    "clawback",
    "advance",
    "recovery",
    "carry",
    "adjustment",
    "reward",
]
Status = Literal["payable", "pending", "forfeited", "cancelled", "invoiced", "waived"]
"""What became of an amount; what is invoiced or waived is no longer owed by way of pay."""

# The cause of an entry of kind `carry`: what it does comes first, and after it why, or of what.
CLAIM_IN, CLAIM_OUT, CLAIM_CLOSED = "claim in", "claim out", "claim closed"
BROUGHT_FORWARD, CARRIED = "brought forward", "carried"
INVOICED = "invoiced"
HELD, OVER = "held", "over"  # after `carried`: a payment under the least, or over the most
BRINGS_IN = (CLAIM_IN, BROUGHT_FORWARD)
CARRIES_ON = (CLAIM_OUT, CARRIED)


class Posting(Model):
    """Which rows of a frame become ledger rows, and from which columns.

    `where` picks the rows (all if None); rows whose amount is zero are not posted unless `zeros`.
    `cause` says what made the row and is part of its id, with `part` and `record_key` (the key of
    the record, or the first day of the period when there is no record). `reason` is a template in
    which `{column}` stands for a value of the row. For a reward, `amount` is a number of `unit`.
    """

    frame: str
    component: str
    kind: Kind
    payee: str
    amount: str
    currency: str
    earned_on: str
    payable_on: str | None
    status: Status
    where: str | None = None
    record: str = ""
    record_key: str | None = None
    period: str | None = None
    part: str | None = None
    cause: tuple[Operand, ...] = ()
    reason: str = ""
    gift: str = ""
    zeros: bool = False
    within: str | None = None
    """For what is recovered: the column that says whether the plan recovers it in the period."""
    place: Place | None = None
    text: str = ""
    """The first day of the text that made the rows; empty for that of the day they are earned."""


class Note(Model):
    """A line of explanation for rows of a frame, shown where `when` is yes.

    `text` is a template in which `{column}` stands for a value; `level` indents it.
    """

    frame: str
    component: str
    text: str
    level: int = 0
    when: str | None = None


class Demand(Model):
    """A column that must be defined wherever `where` is yes; if not, the run reports an issue.

    `what` names the clause in the plan's words. `payee` and `at` are columns that name the row.
    """

    frame: str
    column: str
    what: str
    where: str | None = None
    payee: str | None = None
    at: str | None = None
    record: str = ""
    severity: Literal["error", "warning"] = "error"
    code: str = "COMP601"
    place: Place | None = None


class Promise(Model):
    """A column that must be yes in every row; where it is no, the run reports the promise broken.

    `title` is what is promised; `told` is a template that says both sides of it.
    """

    frame: str
    column: str
    title: str
    told: str = ""
    payee: str | None = None
    at: str | None = None
    record: str = ""
    place: Place | None = None


class Rule(Model):
    """A row of `table` is rejected where column `column` is not yes."""

    table: str
    frame: str
    column: str
    what: str
    field: str = ""
    """The field whose column is shown to the reader, if the rule is about one."""
    place: Place | None = None


class Tally(Model):
    """How a clause chose rows of `table`: the tests in order, each a column that says yes or no.

    A row that no longer has a row on the frame of a test, or for which the test is not yes, was
    left out by that test; `label` says so in words.
    """

    table: str
    frame: str
    clause: str
    tests: tuple[tuple[str, str], ...]


class Probe(Model):
    """A metric or quota by payee and period (or a single value) that examples may ask for."""

    name: str
    unit: str
    frame: str
    payee: str | None
    start: str | None
    column: str


class EarlierPlace(Model):
    """Where a declaration stood in a text that held until the day before `since`."""

    since: str
    place: Place


class Component(Model):
    """Something with a name that makes ledger rows."""

    name: str
    kind: Kind
    title: str = ""
    place: Place | None = None
    earlier: tuple[EarlierPlace, ...] = ()
    """Where it stood before an amendment changed it, in order of time."""

    def place_on(self, day: str, last: Place | None) -> Place | None:
        """Return where it stands in the text of a day; `last` is the place in the last text."""
        return next((each.place for each in self.earlier if day < each.since), last)


class EarlierText(Model):
    """A text that an amendment changed: it holds until the day before `since`."""

    since: str
    version: str
