"""Lowering of how a claim or a draw's balance ends: the payee has left, nothing is to come.

Takes what becomes payable and the leaving lines of a clawback or draw, gives in which pay periods
they close it, and which line it is that applies.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from compdsl.ir.lower import data
from compdsl.ir.lower.context import Context, on_payee
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.leaving import action_number, one_of
from compdsl.ir.lower.moved import Paid
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import FAR, NO, ZERO
from compdsl.ir.model import Fold, Operand, Status
from compdsl.names.symbols import Symbol
from compdsl.syntax import clauses as c

CARRIED = "carry the rest forward"


def ends_as(action: str) -> Status:
    """Return what becomes of a balance that a leaving line closes."""
    return "invoiced" if action == "invoice the rest" else "waived"


@dataclass(frozen=True, slots=True)
class Closing:
    """The pay periods in which leaving lines close a balance."""

    holds: str
    lines: tuple[tuple[str, str], ...]
    """Each line's words, and whether it is the one that applies."""


def closing(low: Lowering, at: Context, paid: Iterable[Paid], symbol: Symbol) -> Closing | None:
    """Return when the leaving lines of a clawback or draw close what is owed, if there are any."""
    lines = symbol.block.all(c.Leaving)
    closing_ones = [at for at, line in enumerate(lines, 1) if line.action != CARRIED]
    if not closing_ones:
        return None
    steps, frame = low.steps, at.frame
    gone = _gone(low, at, lower_column(low, on_payee(at), lines[0].date))
    action = action_number(low, at, lines)
    acts = one_of(low, frame, action, closing_ones)
    told = tuple(
        (lines[position - 1].action, one_of(low, frame, action, [position]))
        for position in closing_ones
    )
    return Closing(steps.all_of(frame, gone, acts, _no_more(low, at, paid)), told)


def is_last(low: Lowering, at: Context, paid: Iterable[Paid]) -> str | None:
    """Return in which pay periods the payee has left and nothing is to come, if people leave."""
    part = low.record(low.plan.payee).takes_part
    if part is None or part.last is None:
        return None
    left = data.payee_field(low, on_payee(at), tuple(word.name for word in part.last.words))
    return low.steps.all_of(at.frame, _gone(low, at, left), _no_more(low, at, paid))


def _gone(low: Lowering, at: Context, left: str) -> str:
    by_then = low.steps.row(at.frame, "le", left, str(at.date))
    return low.steps.row(at.frame, "otherwise", by_then, NO)


def _no_more(low: Lowering, at: Context, paid: Iterable[Paid]) -> str:
    """Return whether nothing is to come after the period, of what is earned by its end."""
    still: Operand = NO
    for each in [_to_come(low, at, one) for one in paid]:
        still = each if still == NO else low.steps.row(at.frame, "or", still, each)
    return low.steps.row(at.frame, "not", still)


def _to_come(low: Lowering, at: Context, paid: Paid) -> str:
    """Whether any of a component is to come after the period, of what is earned by its end."""
    steps, payee = low.steps, str(at.payee)
    if paid.change is not None:
        waiting = Fold(
            other=paid.frame, agg="sum", value=paid.change, match=((paid.payee, payee),),
            order=paid.event, upto=str(at.date),
        )  # fmt: skip
        left = steps.column(at.frame, waiting, "number")
        return steps.row(at.frame, "ne", left, ZERO)
    assert paid.earned_on is not None
    due = steps.row(paid.frame, "otherwise", paid.date, FAR)
    due = steps.row(paid.frame, "max", due, paid.earned_on, kind="date")
    some = steps.row(paid.frame, "ne", paid.amount, ZERO)
    earned, come = (
        steps.column(
            at.frame,
            Fold(other=paid.frame, agg="count", where=some, match=((paid.payee, payee),),
                 order=order, upto=str(at.date)),
            "number",
        )
        for order in (paid.earned_on, due)
    )  # fmt: skip
    return steps.row(at.frame, "ne", earned, come)
