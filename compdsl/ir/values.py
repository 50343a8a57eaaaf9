"""Constants, parameters and places: the smallest parts of the IR."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

ValueType = Literal["number", "date", "text", "bool"]
CUMULATIVE_ROUNDING = "cumulative rounding"
"""How an amount is shared out where the plan names no other way (`allocate` of `RowOp`)."""


class Model(BaseModel):
    """Common settings: immutable, and no field that the model does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Const(Model):
    """A literal. Numbers are decimal text (`"0.08"`), dates ISO text, bools `yes` or `no`."""

    type: ValueType
    value: str
    undefined: bool = False
    """Whether it stands for nothing; `value` is then empty."""


class Param(Model):
    """A day that the run gives.

    `as_of` is the run's date; `calendar_first` and `calendar_last` are the first day of the year
    before and the last day of the year that holds the earliest and the latest day that matters: of
    the plan, of any dated record, and the run's date.
    """

    param: Literal["as_of", "calendar_first", "calendar_last"]


Operand = str | Const | Param


class Place(Model):
    """Where in the plan something was written: file name, line and column, and its text."""

    file: str
    line: int
    column: int
    text: str
