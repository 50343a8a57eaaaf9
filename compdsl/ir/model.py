"""The intermediate representation: small, typed, serialisable, and all that the engines know.

A `Program` is a list of steps in an order in which they can be worked out. A step makes a frame
(a set of rows), a column of a frame, or a carry (columns that pass state from row to row). Postings
say which columns of which frames become ledger rows; notes say how those rows are explained.

Values, in every engine:

- `number`: a whole number of 10^-12 (money, percent, count and plain numbers alike);
- `date`: the proleptic Gregorian ordinal of the day; a month, quarter, half or year is the date of
  its first day, with the unit saying so;
- `text`: a string (a choice value by its name, a reference by its key);
- `bool`: yes or no;
- *undefined*: nothing of the above. It travels through operations and is caught by `otherwise` and
  `defined`. A value of 10^26 or more is an *overflow*: it travels likewise, nothing catches it, and
  it becomes an issue where a row needs it.

An operand is the id of a column of the same frame, a constant, or a parameter of the run.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from compdsl.ir.frames import (
    Ancestors,
    Distinct,
    Expand,
    Filter,
    Frame,
    Grid,
    Pairs,
    PeriodUnit,
    Source,
    TableRows,
    Union,
    UnionPart,
)
from compdsl.ir.outcomes import (
    Component,
    Demand,
    EarlierPlace,
    EarlierText,
    Kind,
    Note,
    Posting,
    Probe,
    Promise,
    Rule,
    Status,
    Tally,
)
from compdsl.ir.schema import ChoiceType, FieldKind, FieldSchema, TableSchema
from compdsl.ir.values import Const, Model, Operand, Param, Place, ValueType

IR_VERSION = 1

__all__ = [
    "IR_VERSION",
    "Aggregate",
    "Ancestors",
    "Apportion",
    "Carry",
    "ChoiceType",
    "Column",
    "Component",
    "Const",
    "Demand",
    "Distinct",
    "EarlierPlace",
    "EarlierText",
    "Expand",
    "Fetch",
    "FieldKind",
    "FieldSchema",
    "Filter",
    "Fold",
    "Frame",
    "Grid",
    "Kind",
    "Model",
    "Note",
    "Operand",
    "Operation",
    "Ordinal",
    "OwnPeriods",
    "Pairs",
    "Param",
    "PayPeriods",
    "PeriodUnit",
    "Place",
    "PlanHeader",
    "Posting",
    "Probe",
    "Program",
    "Promise",
    "Rank",
    "RowOp",
    "RowOperation",
    "Rule",
    "Running",
    "Shift",
    "Source",
    "State",
    "Status",
    "Step",
    "TableRows",
    "TableSchema",
    "Tally",
    "Union",
    "UnionPart",
    "ValueType",
]

Aggregate = Literal[
    "sum", "count", "distinct", "average", "smallest", "largest", "first", "last", "any"
]


# --- columns: one operation each ----------------------------------------------------------------

RowOperation = Literal[
    "field",  # the frame's own field named by `option`
    "up",  # column `option` of the frame that this one is made of (left side of pairs)
    "side",  # column `option` of the right side of pairs
    "copy",  # the operand as it is
    "add",
    "sub",
    "mul",
    "div",  # of two numbers; `mul`, `div` round half-even at the 12th digit
    "neg",
    "abs",
    "min",
    "max",  # of two or more
    "round",  # to a multiple of `to` (2nd operand) in way `option`: half up, half even, down, up
    "floor",
    "ceiling",  # of a number, to a whole number
    "eq",
    "ne",
    "lt",
    "le",
    "gt",
    "ge",  # undefined if either side is
    "same",  # equality that answers no where either side is undefined
    "and",
    "or",  # left to right, and only as far as needed
    "not",
    "if",  # condition, then, else
    "otherwise",  # the first operand unless undefined, else the second
    "defined",  # yes or no, never undefined
    "add_days",
    "add_months",  # date, number; months clamp to the month's last day
    "start_of",
    "end_of",  # of the period of unit `option` that holds the date
    "days_between",
    "months_between",  # from, to; months are complete months
    "working_days_between",  # from, to; Monday to Friday after the first day, with the last
    "allocate",  # see below
]
"""Operations on one row.

`allocate(total, upto, before, whole)` with money in the unit `option` gives (as a multiple of the
currency's minor unit): r(total x upto / whole) - r(total x before / whole), in whole-number
arithmetic on minor units, r rounding half away from zero. `total` must be a multiple of the minor
unit; the other three are numbers.
"""


class RowOp(Model):
    """An operation on the values of one row."""

    kind: Literal["row"] = "row"
    op: RowOperation
    args: tuple[Operand, ...] = ()
    option: str = ""


class Fetch(Model):
    """Column `column` of the one row of frame `other` whose `keys` equal `args`; else undefined.

    If several rows match, the first in the frame's order counts.
    """

    kind: Literal["fetch"] = "fetch"
    other: str
    keys: tuple[str, ...]
    args: tuple[Operand, ...]
    column: str


class Fold(Model):
    """An aggregate of the rows of frame `other` that belong to this row.

    A row of `other` belongs if its `match` columns equal this row's operands (an undefined value
    matches nothing), `where` is yes (undefined makes the result undefined), and its `order` column
    lies after `after` and up to `upto` (or strictly before it, when `inclusive` is false).
    `sum`, `count`, `distinct` and `any` of nothing are 0, 0, 0 and no; the others are undefined. A
    value that is undefined in any row that belongs makes the result undefined. `first` and `last`
    go by `order`, then by the frame's order; `count` needs no `value`; `any` is whether a row
    belongs.
    """

    kind: Literal["fold"] = "fold"
    other: str
    agg: Aggregate
    value: str | None = None
    where: str | None = None
    match: tuple[tuple[str, Operand], ...] = ()
    order: str | None = None
    upto: Operand | None = None
    inclusive: bool = True
    after: Operand | None = None


class Running(Model):
    """`sum`, `count`, `largest` or `last` over the rows before this one, in order.

    Within the rows of equal `partition` values, ordered by `order` and then by the frame's order;
    this row is counted when `inclusive`. Undefined if any row that it takes is.
    """

    kind: Literal["running"] = "running"
    agg: Literal["sum", "count", "largest", "last"]
    value: str
    partition: tuple[str, ...]
    order: tuple[str, ...]
    inclusive: bool = True


class Shift(Model):
    """The value of the row before this one in the partition, or `first` for the first row."""

    kind: Literal["shift"] = "shift"
    value: str
    partition: tuple[str, ...]
    order: tuple[str, ...]
    first: Const | None = None


class Ordinal(Model):
    """The row's position, from 1, when all rows of the frame are sorted by `order`, then key."""

    kind: Literal["ordinal"] = "ordinal"
    order: tuple[str, ...]


class Rank(Model):
    """Competition rank (1, 2, 2, 4), or dense rank (1, 2, 2, 3), largest value first.

    Within equal `partition` values, among the rows where `among` is yes and the value is defined;
    all others rank level with each other after them.
    """

    kind: Literal["rank"] = "rank"
    value: str
    partition: tuple[str, ...]
    among: str | None = None
    dense: bool = False


class Apportion(Model):
    """This row's part of `total`, shared within equal `partition` values by `weight`.

    In whole minor units of the plan's currency: each gets what its weight gives, rounded towards
    zero, and the units that are left go one by one to the largest remainders, then by `order`. So
    the parts add up to `total`, which must be a multiple of the minor unit and the same in all rows
    of a partition. Where all weights are zero nobody gets anything. Undefined in the whole
    partition if a value is undefined or a weight below zero, or if the totals differ.
    """

    kind: Literal["apportion"] = "apportion"
    total: str
    weight: str
    partition: tuple[str, ...]
    order: tuple[str, ...]


Operation = Annotated[
    RowOp | Fetch | Fold | Running | Shift | Ordinal | Rank | Apportion,
    Field(discriminator="kind"),
]


class Column(Model):
    """A value for each row of a frame. `unit` (`%`, `EUR`, `month`, …) is for showing only."""

    step: Literal["column"] = "column"
    id: str
    frame: str
    type: ValueType
    operation: Operation
    unit: str = ""
    label: str = ""
    missing: str = ""
    """What an undefined value means, in the plan's words: a template of the row's columns."""


class State(Model):
    """A value that a carry passes on: `init` at first, then column `next` of the row before."""

    name: str
    type: ValueType
    init: Const
    next: str


class Carry(Model):
    """Columns worked out row by row along a partition, with states.

    Rows of equal `partition` values are taken in order of `order`, then of the frame. For each row
    the `body` is worked out in its order; operands may be columns of the frame, earlier columns of
    the body, or `@name` for a state as the row before left it. Only row operations may stand in a
    body. The body's columns are columns of the frame.
    """

    step: Literal["carry"] = "carry"
    frame: str
    partition: tuple[str, ...]
    order: tuple[str, ...]
    states: tuple[State, ...]
    body: tuple[Column, ...]


Step = Annotated[Frame | Column | Carry, Field(discriminator="step")]


class OwnPeriods(Model):
    """Pay periods that the plan lays out: by `months` or `weeks`, or twice a month if neither.

    They start on day `day` of a month, counted from the month in which the plan's year starts; or
    all of them are counted from the day `first`.
    """

    months: int = 0
    weeks: int = 0
    day: int = 1
    first: str = ""


class PayPeriods(Model):
    """How often the vendor pays: the unit, and how many days after a period's end.

    With `own`, pay periods are no periods of the calendar.
    """

    payee: str
    unit: PeriodUnit = "month"
    days_after: int = 0
    own: OwnPeriods | None = None


class PlanHeader(Model):
    """What the plan says of itself."""

    id: str
    title: str
    version: str
    currency: str
    minor_units: int
    rounding: Literal["half up", "half even", "down"]
    effective_from: str
    effective_to: str
    year_starts: int = 1
    timezone: str = ""
    pay: PayPeriods
    earlier: tuple[EarlierText, ...] = ()
    """The texts before the last one, in order of time."""

    def version_on(self, day: str) -> str:
        """Return the version of the text that holds on a day."""
        return next((each.version for each in self.earlier if day < each.since), self.version)


class Program(Model):
    """A whole plan, ready to run on data."""

    ir_version: int = IR_VERSION
    plan: PlanHeader
    choices: tuple[ChoiceType, ...] = ()
    tables: tuple[TableSchema, ...] = ()
    steps: tuple[Step, ...] = ()
    components: tuple[Component, ...] = ()
    postings: tuple[Posting, ...] = ()
    notes: tuple[Note, ...] = ()
    demands: tuple[Demand, ...] = ()
    promises: tuple[Promise, ...] = ()
    rules: tuple[Rule, ...] = ()
    probes: tuple[Probe, ...] = ()
    dated: tuple[tuple[str, str], ...] = ()
    """(frame, date column) of every dated record: the run's date and calendar come from them."""
    tallies: tuple[Tally, ...] = ()
