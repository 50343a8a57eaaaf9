"""Lowering of an earning's own caps per period: the growth of min(cap, total so far).

Where the excess is carried forward, what is left over of a period comes first in the next: as an
amount of its own, without a record, on the period's first day, as far as the limit has room.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compdsl.ir.lower import data, part_time
from compdsl.ir.lower.caps import held_to
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.growth import HELD, Under, growth, held, in_units, on_its_day
from compdsl.ir.lower.payees import payees
from compdsl.ir.lower.scopes import goes_on
from compdsl.ir.lower.state import Lowering, Rows
from compdsl.ir.lower.steps import AS_OF, YES, ZERO, Steps, day, number, said, text
from compdsl.ir.lower.timeline import BEFORE, Body
from compdsl.ir.model import (
    Const,
    Fetch,
    Grid,
    Operand,
    Ordinal,
    State,
    Union,
    UnionPart,
    ValueType,
)
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block

FIRST_DAY, ROW = number(0), number(1)
START, TOTAL = "start", "total"
TAKEN: dict[str, ValueType] = {
    "payee": "text", "start": "date", "kind": "number", "row": "number", "amount": "number",
    "most": "number", "stays": "bool",
}  # fmt: skip


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
    frame, shown = rows.frame, rows.unit
    start = low.steps.row(frame, "start_of", rows.earned_on, option=str(cap.scope))
    most = _limit(low, on_its_day(rows.context, rows.earned_on), cap, shown)
    under = Under(frame, rows.amount, most, (rows.payee, start), _order(rows), shown,
                  f"limit of the {cap.scope}")  # fmt: skip
    paid, total = growth(low, under)
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


@dataclass(frozen=True, slots=True)
class _Carried:
    """Periods, each at its first day, and rows, in the order in which they use up limits."""

    frame: str
    left: str
    """What a row is left; at the first day, what comes over of earlier periods."""
    total: str
    """What the period has come to, with what came over."""


def _carried_forward(low: Lowering, rows: Rows, block: Block, cap: c.AtMost) -> list[Rows]:
    """Return what the cap leaves of the rows, and what comes over from earlier periods."""
    steps, frame = low.steps, rows.frame
    at = _periods(low, block, rows, str(cap.scope))
    place = steps.column(frame, Ordinal(order=_order(rows)), "number", name="place among all")
    begins = (str(at.start), str(at.payee))
    first = steps.column(at.frame, Ordinal(order=begins), "number", name="place among all")
    made = _in_turn(low, rows, block, cap, at, (first, place))
    left, total = (_fetched(steps, made, ROW, place, each, rows) for each in ("left", "total"))
    words = f"`{cap.span.text}` of {rows.component}"
    low.demand(left, words, cap.span, context=rows.context)
    _tell(low, rows, cap, total, left)
    there = replace(rows, frame=at.frame)
    comes, brought = (
        _fetched(steps, made, FIRST_DAY, first, each, there) for each in ("left", "total")
    )
    return [replace(rows, amount=left), _arriving(low, at, rows, comes, brought, cap)]


def _fetched(steps: Steps, made: _Carried, kind: Const, place: str, column: str, rows: Rows) -> str:
    keys = (steps.field(made.frame, "kind", "number"), steps.field(made.frame, "row", "number"))
    fetch = Fetch(other=made.frame, keys=keys, args=(kind, place), column=getattr(made, column))
    return steps.column(rows.frame, fetch, "number", rows.unit, f"{column} under the limit")


def _in_turn(
    low: Lowering, rows: Rows, block: Block, cap: c.AtMost, at: Context, places: tuple[str, str]
) -> _Carried:
    """Take periods and rows in turn: what a period leaves over is the first of the next.

    Who takes no part on the first day of a period loses it.
    """
    steps, shown = low.steps, rows.unit
    active = part_time.on_the_day(low, block, at.frame, str(at.payee), str(at.start))
    start = steps.row(rows.frame, "start_of", rows.earned_on, option=str(cap.scope))
    place = on_its_day(rows.context, rows.earned_on)
    parts: tuple[tuple[str, dict[str, Operand]], ...] = (
        (at.frame, {
            "payee": str(at.payee), "start": str(at.start), "kind": FIRST_DAY, "row": places[0],
            "amount": ZERO, "most": _limit(low, at, cap, shown),
            "stays": YES if active is None else active,
        }),
        (rows.frame, {
            "payee": rows.payee, "start": start, "kind": ROW, "row": places[1],
            "amount": rows.amount, "most": _limit(low, place, cap, shown), "stays": YES,
        }),
    )  # fmt: skip
    source = Union(parts=tuple(UnionPart(frame=frame, fields=each) for frame, each in parts))
    name = f"{rows.component}.per {cap.scope}"
    frame = steps.frame(name, source, f"each {cap.scope}, and what is earned in it")
    return _used_up(low, frame, shown)


def _used_up(low: Lowering, frame: str, shown: str) -> _Carried:
    field = {name: low.steps.field(frame, name, kind) for name, kind in TAKEN.items()}
    body = Body(frame, shown)
    is_first = body.test("same", field["kind"], FIRST_DAY)
    is_new = body.test("not", body.test("same", field["start"], f"@{START}"))
    over = body.row("sub", f"@{TOTAL}", f"@{HELD}")
    comes = body.only(body.test("and", is_first, field["stays"]), over)
    before = body.row("if", is_new, comes, f"@{TOTAL}")
    had = body.row("if", is_new, ZERO, f"@{HELD}")
    total = body.row("add", before, field["amount"], name="in the period so far")
    nothing = body.test("and", is_first, body.test("eq", comes, ZERO))
    after = body.row("if", nothing, ZERO, held(body, field["most"], had, total))
    left = body.row("sub", after, had, name="left by the limit")
    states = (
        State(name=TOTAL, type="number", init=ZERO, next=total),
        State(name=HELD, type="number", init=ZERO, next=after),
        State(name=START, type="date", init=BEFORE, next=field["start"]),
    )
    order = (field["start"], field["kind"], field["row"])
    low.steps.carry(frame, (field["payee"],), order, states, body.columns)
    return _Carried(frame, left, total)


def _periods(low: Lowering, block: Block, rows: Rows, scope: str) -> Context:
    """Return each payee with each period of a limit, at its first day.

    They go to the end of what the clause earns in. Where the clause is for a period, a figure
    without a window is of that.
    """
    assert low.plan.first is not None
    is_open = goes_on(block) or low.plan.last is None
    source = Grid(
        of=payees(low),
        unit=scope,  # type: ignore[arg-type]
        first=day(low.plan.first.isoformat()),
        last=AS_OF if is_open else day(str(low.plan.last)),
    )
    steps, period = low.steps, rows.context.period
    frame = steps.frame(f"{rows.component} by {scope}", source,
                        f"each {scope} of each {low.plan.payee}")  # fmt: skip
    payee = steps.lift(frame, data.key_field(low, low.plan.payee))
    start = steps.field(frame, "start", "date", scope)
    return Context(
        steps, frame, payee_record=low.plan.payee, payee=payee, date=start, known=start,
        period=period, start=start,
    )  # fmt: skip


def _limit(low: Lowering, at: Context, cap: c.AtMost, shown: str) -> str:
    return in_units(low, at.frame, lower_column(low, at, cap.amount, "cap"), shown)


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
        context=replace(here, date=first, known=first, period=cap.scope),  # type: ignore[arg-type]
        by=None, again=None, carried=True,
    )  # fmt: skip
