"""Lengths of time: in months or in days, as they are written, and dates that are moved by them."""

from __future__ import annotations

from compdsl.check import constants
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import number
from compdsl.ir.model import Operand
from compdsl.syntax import expressions as x

MONTHS = {"months": 1, "quarters": 3, "years": 12}
DAYS = {"days": 1, "weeks": 7}


def duration(low: Lowering, context: Context, written: x.Expr) -> tuple[Operand, bool]:
    """Return the length of a duration, and whether it counts months (else days)."""
    found = length_of(low, context, written)
    if found is None:
        low.unsupported(written, "a time that is worked out")
        return number(0), False
    months, days = months_and_days(found)
    return number(months or days), bool(months)


def length_of(low: Lowering, context: Context, written: x.Expr) -> x.Duration | None:
    """Return the duration that an expression is at a place, where a function may be given it."""
    while isinstance(written, x.Brackets):
        written = written.inner
    ref = low.typed.refs.get(written)
    if ref is not None and ref.kind == "parameter":
        return context.names.lengths.get(ref.name)
    return constant_duration(low, written)


def months_and_days(length: x.Duration) -> tuple[int, int]:
    """Return a duration as whole months or as days; the other is zero."""
    if length.unit in MONTHS:
        return length.amount * MONTHS[length.unit], 0
    return 0, length.amount * DAYS[length.unit]


def constant_duration(low: Lowering, written: x.Expr) -> x.Duration | None:
    """Return the duration that an expression is, directly or by the name of a term."""
    return constants.constant_duration(low.typed, written, low.given)


def moved_date(
    low: Lowering, context: Context, date: Operand, written: x.Expr, *, back: bool = False
) -> str:
    """Return a date moved on by a duration, or back."""
    amount, months = duration(low, context, written)
    if back:
        amount = low.steps.row(context.frame, "neg", amount)
    return low.steps.row(context.frame, "add_months" if months else "add_days", date, amount)
