"""Lowering of quotas, and of terms `from data`: the sum of a quota's parts in a window.

A quota is worked out from its parts, one for each payee and period. A part in which the payee takes
no part at all is zero; one that is missing makes what rests on it undefined, and is reported.
"""

from __future__ import annotations

from dataclasses import replace

from compdsl.ir.lower import data
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.grids import period_grid
from compdsl.ir.lower.metrics import Match, Reach, reach_of
from compdsl.ir.lower.state import Lowering, snake, unit
from compdsl.ir.lower.steps import ZERO, day, place_of
from compdsl.ir.model import Demand, Fetch, Fold, Operand, Param
from compdsl.names.symbols import Symbol
from compdsl.names.types import Type
from compdsl.syntax.declarations import QuotaHeader


def quota(low: Lowering, context: Context, name: str) -> str:
    """Lower a quota at a place: the sum of its parts in the window."""
    symbol = low.typed.symbols.names[name]
    parts = _quota_parts(low, symbol)
    kind = _quota_type(low, symbol)
    assert context.payee is not None
    assert parts.payee is not None
    belongs: Match = ((parts.payee, context.payee),)
    source = replace(parts, record="", date=parts.start)
    reach = Reach()
    if context.whole_plan:
        assert low.plan.first is not None
        last = low.plan.last.isoformat() if low.plan.last is not None else "9999-12-31"
        before = day(low.plan.first.fromordinal(low.plan.first.toordinal() - 1).isoformat())
        reach = Reach((), str(parts.date), None, True, before)
        reach = replace(reach, order=str(parts.date), upto=day(last))
    elif context.date is not None:
        if context.quota_window is not None:
            context = replace(context, window=context.quota_window)
        reach = reach_of(low, context, source, own=False)
    value = low.steps.columns[f"{parts.frame}/value"].id
    fold = Fold(
        other=parts.frame,
        agg="sum",
        value=value,
        match=(*belongs, *reach.match),
        order=reach.order,
        upto=reach.upto,
        inclusive=reach.inclusive,
        after=reach.after,
    )
    return low.steps.column(context.frame, fold, "number", unit(kind))


def _quota_type(low: Lowering, symbol: Symbol) -> Type:
    header = symbol.block.header
    assert isinstance(header, QuotaHeader)
    if header.value is not None:
        return low.typed.types[header.value]
    name = header.type.name if header.type is not None else "money"
    if name == "money":
        return Type("money", currency=low.plan.currency)
    return Type(name)  # type: ignore[arg-type]


def quota_rows(low: Lowering, symbol: Symbol) -> str:
    """Add the table of a quota `from data`; return the frame of its rows."""
    header = symbol.block.header
    assert isinstance(header, QuotaHeader)
    kind = _quota_type(low, symbol)
    return data.value_table(low, symbol, kind, [_payee_type(low)], header.per)


def _quota_parts(low: Lowering, symbol: Symbol) -> Context:
    """Return the parts of a quota by payee and period, with a column `value`."""
    header = symbol.block.header
    assert isinstance(header, QuotaHeader)
    assert header.per is not None
    name = f"{symbol.name}.parts"
    parts = period_grid(low, header.per, name)
    steps, frame = low.steps, parts.frame
    kind = _quota_type(low, symbol)
    if f"{frame}/value" in steps.columns:
        return parts
    value = low.given.get(symbol.name, header.value)
    if value is not None:
        raw = lower_column(low, replace(parts, period=None), value)
    else:
        rows = quota_rows(low, symbol)
        key = snake(low.plan.payee)
        fetched = Fetch(
            other=rows,
            keys=(
                steps.field(rows, key, "text"),
                steps.field(rows, header.per, "date", header.per),
            ),
            args=(str(parts.payee), str(parts.start)),
            column=data.column_of(low, rows, "value", kind),
        )
        raw = steps.column(frame, fetched, "number", unit(kind))
    _part_value(low, parts, raw, unit(kind), symbol)
    return parts


def _part_value(low: Lowering, parts: Context, raw: str, shown: str, symbol: Symbol) -> None:
    """A part in which the payee takes no part at all is zero; one that is missing is undefined."""
    steps, frame = low.steps, parts.frame
    record = low.record(low.plan.payee)
    part = record.takes_part
    absent: Operand | None = None
    if part is not None:
        first = data.payee_field(low, parts, tuple(w.name for w in part.first.words))
        absent = steps.row(frame, "gt", first, str(parts.date))
        if part.last is not None:
            last = data.payee_field(low, parts, tuple(w.name for w in part.last.words))
            left = steps.row(frame, "lt", last, str(parts.start))
            missing = steps.row(frame, "not", steps.row(frame, "defined", raw))
            gone = steps.all_of(frame, steps.row(frame, "defined", last), left, missing)
            absent = steps.row(frame, "or", absent, gone)
    value = (
        steps.row(frame, "if", absent, ZERO, raw, unit=shown, name="value")
        if absent
        else (steps.row(frame, "copy", raw, unit=shown, name="value", kind="number"))
    )
    in_force = steps.all_of(
        frame, _in_force(low, parts), steps.row(frame, "le", str(parts.start), Param(param="as_of"))
    )
    low.demands.append(
        Demand(
            frame=frame,
            column=value,
            what=f"quota `{symbol.name}`",
            where=in_force,
            payee=parts.payee,
            at=parts.start,
            severity="warning",
            code="COMP604",
            place=place_of(symbol.span),
        )
    )


def _in_force(low: Lowering, parts: Context) -> str:
    steps, frame = low.steps, parts.frame
    assert low.plan.first is not None
    began = steps.row(frame, "ge", str(parts.date), day(low.plan.first.isoformat()))
    if low.plan.last is None:
        return began
    ended = steps.row(frame, "le", str(parts.date), day(low.plan.last.isoformat()))
    return steps.row(frame, "and", began, ended)


def _payee_type(low: Lowering) -> Type:
    return Type("record", name=low.plan.payee)
