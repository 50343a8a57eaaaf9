"""Lowering of `less what was earned earlier`: what a clause earned in earlier periods comes off.

The rows of one payee are taken in order of their periods, within the window that the clause names;
a period belongs to the window that holds its last day, as a week does at the turn of a year.
Each takes off what the rows before it have earned, rounded and within their own limits. A period
without a row (an unmet `when`) takes nothing off, so a later one catches up.
"""

from __future__ import annotations

from collections.abc import Callable

from compdsl.ir.lower.context import Context
from compdsl.ir.lower.measured import measure
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import ZERO, said
from compdsl.ir.model import Column, Operand, RowOp, RowOperation, State
from compdsl.syntax import clauses as c

TESTS = ("eq", "ne", "lt", "le", "gt", "ge")
Do = Callable[..., str]
"""An operation on the values of a row, as in `do("sub", amount, earlier)`."""


def less_earlier(
    low: Lowering,
    context: Context,
    clause: c.LessEarlier,
    amount: str,
    finish: Callable[[Do, str], str],
    name: str,
) -> str:
    """Return the rounded amount of each row after what was earned earlier is taken off.

    `finish` holds what is left to floor and cap, and rounds it.
    """
    steps, frame, shown = low.steps, context.frame, measure(low, name)
    assert context.start is not None
    assert context.payee is not None
    body: list[Column] = []

    def do(op: RowOperation, *args: Operand, option: str = "", label: str = "") -> str:
        kind = "bool" if op in TESTS else "number"
        made = f"{frame}/{name} {label or len(body) + 1}"
        operation = RowOp(op=op, args=args, option=option)
        unit = shown if kind == "number" else ""
        body.append(
            Column(id=made, frame=frame, type=kind, operation=operation, unit=unit, label=label)  # type: ignore[arg-type]
        )
        return made

    before = do("copy", "@earlier", label="earned earlier")
    left = do("sub", amount, before, label="what is new")
    if clause.below_zero == "never":
        left = do("max", ZERO, left, label="never below zero")
    earned = finish(do, left)
    total = do("add", before, earned, label="earned so far")
    window: tuple[str, ...] = ()
    if clause.period is not None:
        window = (steps.row(frame, "start_of", str(context.date), option=clause.period),)
    state = State(name="earlier", type="number", init=ZERO, next=total)
    steps.carry(frame, (context.payee, *window), (context.start,), (state,), body)
    low.note(frame, name, f"{said(clause.span.text)}: {{{before}}}, so {{{left}}}", 1)
    return earned
