"""Lowering of an earning's own caps per period: the growth of min(cap, total so far).

Where the excess is carried forward, what is left over of a period comes first in the next: as an
amount of its own, without a record, on the period's first day, as far as the limit has room. The
limit of a period is then read on its last day, for all of its rows.
"""

from __future__ import annotations

from dataclasses import replace

from compdsl.ir.lower import data, part_time
from compdsl.ir.lower.caps import held_to
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.measured import rounded
from compdsl.ir.lower.payees import payees
from compdsl.ir.lower.scopes import goes_on
from compdsl.ir.lower.state import Lowering, Rows
from compdsl.ir.lower.steps import AS_OF, ZERO, Steps, day, number, said, text
from compdsl.ir.lower.timeline import Body
from compdsl.ir.model import Fetch, Grid, RowOperation, Running, Shift, State
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block

EDGES: tuple[RowOperation, ...] = ("start_of", "end_of")


def period_caps(low: Lowering, rows: Rows, block: Block) -> list[Rows]:
    """Return rows after the caps per period, and apart from them what is carried forward."""
    apart = [rows]
    if block.first(c.LessEarlier) is not None:
        return apart
    for cap in block.all(c.AtMost):
        if not isinstance(cap.scope, str):
            continue
        if cap.excess == "carried":
            apart = _carried_forward(low, apart[0], block, cap)
        elif len(apart) > 1:
            apart = held_to(low, low.typed.symbols.names[rows.component], apart, [cap])
        else:
            apart = [_period_cap(low, apart[0], cap)]
    return apart


def not_below_zero(low: Lowering, limit: str) -> str:
    """Return a limit of a cap: one below zero leaves nothing, it does not turn pay around."""
    column = low.steps.columns[limit]
    return low.steps.row(column.frame, "max", ZERO, limit, unit=column.unit, name="limit")


def _period_cap(low: Lowering, rows: Rows, cap: c.AtMost) -> Rows:
    """Pay each row the growth of min(cap, the period's total so far), in ledger order."""
    steps, frame, shown = low.steps, rows.frame, rows.unit
    most = not_below_zero(low, lower_column(low, rows.context, cap.amount, "cap"))
    start = steps.row(frame, "start_of", rows.earned_on, option=str(cap.scope))
    partition, order = (rows.payee, start), _order(rows)
    running = Running(agg="sum", value=rows.amount, partition=partition, order=order)
    total = steps.column(frame, running, "number", shown, f"total of the {cap.scope} so far")
    held = steps.row(frame, "min", most, total, unit=shown)
    before = steps.column(
        frame, Shift(value=held, partition=partition, order=order, first=number(0)), "number", shown
    )
    paid = rounded(low, frame, steps.row(frame, "sub", held, before, unit=shown), shown)
    _tell(low, rows, cap, total, paid)
    return replace(rows, amount=paid)


def _order(rows: Rows) -> tuple[str, ...]:
    again = () if rows.again is None else (rows.again,)
    return (rows.earned_on, rows.place, *again, rows.cause)


def _tell(low: Lowering, rows: Rows, cap: c.AtMost, total: str, paid: str) -> None:
    steps, frame = low.steps, rows.frame
    cut = steps.row(frame, "ne", paid, rows.amount)
    low.note(frame, rows.component, f"{said(cap.span.text)}: {{{total}}} so far, so {{{paid}}} of "
             f"{{{rows.amount}}} is left", 1, cut)  # fmt: skip
    low.note(frame, rows.component, f"{said(cap.span.text)}: {{{total}}} so far, not reached", 1,
             steps.row(frame, "not", cut))  # fmt: skip


# --- what is carried forward ---------------------------------------------------------------------


def _carried_forward(low: Lowering, rows: Rows, block: Block, cap: c.AtMost) -> list[Rows]:
    """Return what the cap leaves of the rows, and what comes over from earlier periods."""
    steps, frame, shown = low.steps, rows.frame, rows.unit
    at = _periods(low, block, rows.component, str(cap.scope))
    start, end = (steps.row(frame, op, rows.earned_on, option=str(cap.scope))
                  for op in EDGES)  # fmt: skip
    here = replace(at, frame=frame, payee=rows.payee, date=end, known=end, start=start)
    brought, comes = _brought(low, at, rows, start, block, cap)
    keys = (str(at.payee), str(at.start))
    fetch = Fetch(other=at.frame, keys=keys, args=(rows.payee, start), column=brought)
    found = steps.column(frame, fetch, "number", shown)
    first = steps.row(frame, "otherwise", found, ZERO, unit=shown, name="brought forward")
    most = _limit(low, here, cap, shown)
    after, before = (
        steps.row(frame, "add", first, _total(steps, rows, start, inclusive=each), unit=shown)
        for each in (True, False)
    )
    held = steps.row(frame, "min", most, after, unit=shown)
    left = steps.row(frame, "sub", held, steps.row(frame, "min", most, before, unit=shown),
                     unit=shown, name="left by the limit")  # fmt: skip
    words = f"`{cap.span.text}` of {rows.component}"
    low.demand(left, words, cap.span, context=rows.context)
    _tell(low, rows, cap, after, left)
    return [replace(rows, amount=left), _arriving(low, at, rows, comes, brought, cap)]


def _total(steps: Steps, rows: Rows, start: str, *, inclusive: bool) -> str:
    running = Running(agg="sum", value=rows.amount, partition=(rows.payee, start),
                      order=_order(rows), inclusive=inclusive)  # fmt: skip
    return steps.column(rows.frame, running, "number", rows.unit)


def _periods(low: Lowering, block: Block, name: str, scope: str) -> Context:
    """Return each payee with each period of a limit, to the end of what the clause earns in."""
    assert low.plan.first is not None
    is_open = goes_on(block) or low.plan.last is None
    source = Grid(
        of=payees(low),
        unit=scope,  # type: ignore[arg-type]
        first=day(low.plan.first.isoformat()),
        last=AS_OF if is_open else day(str(low.plan.last)),
    )
    steps = low.steps
    frame = steps.frame(f"{name} by {scope}", source, f"each {scope} of each {low.plan.payee}")
    payee = steps.lift(frame, data.key_field(low, low.plan.payee))
    start = steps.field(frame, "start", "date", scope)
    end = steps.field(frame, "end", "date")
    return Context(
        steps, frame, payee_record=low.plan.payee, payee=payee, date=end, known=end,
        period=scope, start=start,  # type: ignore[arg-type]
    )  # fmt: skip


def _limit(low: Lowering, at: Context, cap: c.AtMost, shown: str) -> str:
    return rounded(low, at.frame, not_below_zero(low, lower_column(low, at, cap.amount)), shown)


def _brought(
    low: Lowering, at: Context, rows: Rows, start: str, block: Block, cap: c.AtMost
) -> tuple[str, str]:
    """Return what earlier periods leave over for each, and what of it the limit has room for.

    Who takes no part on the first day of a period loses it.
    """
    steps, shown = low.steps, rows.unit
    match = ((rows.payee, str(at.payee)), (start, str(at.start)))
    earned = data.fold(low, at.frame, rows.frame, "sum", match, rows.amount, unit=shown)
    most = _limit(low, at, cap, shown)
    active = part_time.on_the_day(low, block, at.frame, str(at.payee), str(at.start))
    body = Body(at.frame, shown)
    stays = "@left over" if active is None else body.only(active, "@left over")
    brought = body.row("copy", stays, name="brought forward")
    total = body.row("add", brought, earned)
    nothing = body.test("eq", total, ZERO)
    held = body.row("if", nothing, ZERO, body.row("min", most, total))
    comes = body.row("if", body.test("eq", brought, ZERO), ZERO, body.row("min", most, brought),
                     name="carried forward")  # fmt: skip
    over = body.row("sub", total, held, name="left over")
    state = State(name="left over", type="number", init=ZERO, next=over)
    steps.carry(at.frame, (str(at.payee),), (str(at.start),), (state,), body.columns)
    return brought, comes


def _arriving(
    low: Lowering, at: Context, rows: Rows, comes: str, brought: str, cap: c.AtMost
) -> Rows:
    """Return what is carried forward as rows on the first day of their periods."""
    steps, name = low.steps, rows.component
    begun = steps.row(at.frame, "le", str(at.start), AS_OF)
    some = steps.row(at.frame, "ne", comes, ZERO)
    frame = steps.filter(
        at.frame, steps.all_of(at.frame, begun, some), f"{name}.carried",
        f"what is carried into a {cap.scope}",
    )  # fmt: skip
    here = at.at(frame)
    first = steps.row(frame, "copy", str(here.start), kind="date", name="earned on")
    amount = steps.up(frame, comes)
    low.note(frame, name, f"{said(cap.span.text)}: {{{steps.up(frame, brought)}}} is left over of "
             f"earlier {cap.scope}s, of which {{{amount}}} comes first", 1)  # fmt: skip
    return replace(
        rows, frame=frame, payee=str(here.payee), amount=amount, earned_on=first,
        place=steps.as_column(frame, ZERO, "before all"), record="", key=None,
        period=here.start, cause=steps.as_column(frame, text("carried"), "cause"),
        context=replace(here, date=first, known=first), by=None, again=None, carried=True,
    )  # fmt: skip
