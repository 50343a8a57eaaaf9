"""Lowering of `to PATH share P`: what each receiver's share is taken of.

The share multiplies the amount before `at`. Where nothing but the record decides the amount, the
parts are cut from the rounded whole in the written order, so that they add up.
"""

from __future__ import annotations

from compdsl.check.receivers import is_whole
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower, lower_column
from compdsl.ir.lower.measured import measure
from compdsl.ir.lower.people import BEFORE, SHARE, UPTO, WHOLE
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import day
from compdsl.ir.lower.tiers import at_tiers
from compdsl.ir.model import Operand
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block


def earned(low: Lowering, context: Context, block: Block, name: str) -> str:
    """Return what a row earns before rounding: of its receiver's share, unless parts add up."""
    earn, share = block.first(c.Earn), context.names.values.get(SHARE)
    assert earn is not None
    if share is None or adds_up(low, context, block):
        return lower_column(low, context, earn.amount, "earn")
    unit = measure(low, name)
    made = _shared(low, context, earn.amount, share, unit)
    return low.steps.as_column(context.frame, made, "earn", low.steps.unit_of(made) or unit)


def _shared(low: Lowering, context: Context, written: x.Expr, share: str, unit: str) -> Operand:
    """Return an amount of which the share is taken before `at`, in every term of a sum."""
    steps, frame = low.steps, context.frame
    match written:
        case x.Brackets():
            return _shared(low, context, written.inner, share, unit)
        case x.Arithmetic(sign="+" | "-"):
            sides = [
                _shared(low, context, each, share, unit) for each in (written.left, written.right)
            ]
            op = "add" if written.sign == "+" else "sub"
            return steps.row(frame, op, *sides, unit=unit)  # type: ignore[arg-type]
        case x.Conditional():
            then = _shared(low, context, written.then, share, unit)
            rest = _shared(low, context, written.otherwise, share, unit)
            condition = lower(low, context, written.condition)
            return steps.row(frame, "if", condition, then, rest, unit=unit)
        case x.Dated():
            assert context.date is not None
            begun = steps.row(frame, "ge", context.date, day(written.since.text))
            then = _shared(low, context, written.after, share, unit)
            rest = _shared(low, context, written.before, share, unit)
            return steps.row(frame, "if", begun, then, rest, unit=unit)
        case x.At():
            amount = lower(low, context, written.amount)
            shown = steps.unit_of(amount) or unit
            part = steps.row(frame, "mul", amount, share, unit=shown, name="the receiver's share")
            return at_tiers(low, context, part, written)
        case _:
            amount = lower(low, context, written)
            return steps.row(frame, "mul", amount, share, unit=unit)


def adds_up(low: Lowering, context: Context, block: Block) -> bool:
    """Whether the rows of a record are parts of one rounded amount."""
    earn = block.first(c.Earn)
    assert earn is not None
    limits = [
        line
        for kind in (c.When, c.AtLeast, c.AtMost, c.Prorated, c.LessEarlier)
        for line in block.all(kind)
    ]
    has_share = SHARE in context.names.values
    return has_share and not limits and is_whole(low.typed, earn.amount)


def part(low: Lowering, context: Context, whole: str, name: str) -> str:
    """Cut a receiver's part from the rounded whole, by the shares up to it and before it."""
    values, steps, frame = context.names.values, low.steps, context.frame
    unit = measure(low, name)
    made = steps.row(
        frame, "allocate", whole, values[UPTO], values[BEFORE], values[WHOLE],
        option=unit, unit=unit, name="part",
    )  # fmt: skip
    shares = steps.as_column(frame, values[SHARE], unit="%")
    low.note(frame, name, f"share {{{shares}}} of {{{whole}}}, in cents that add up: {{{made}}}", 1)
    return made


def tell(low: Lowering, context: Context, name: str) -> None:
    """Say at which level of the hierarchy somebody is paid."""
    level = context.names.values.get("level")
    if level is not None:
        low.note(context.frame, name, f"level {{{level}}} above", 1)
