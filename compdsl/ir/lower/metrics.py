"""Lowering of metrics, quotas and aggregates: what is counted, for whom, and up to when.

A metric is worked out where it is used: its aggregates and quotas take the window of that place
unless they have one of their own. `to date` is by the order of the records when the aggregate runs
over the clause's own record, and by date (the whole day included) otherwise.
"""

from __future__ import annotations

from dataclasses import replace

from compdsl.check.declared import pays_units
from compdsl.ir.lower import beside, data, figures, groups, people
from compdsl.ir.lower.context import NO_NAMES, Context
from compdsl.ir.lower.conversion import folded_value
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.falls import copies
from compdsl.ir.lower.state import Lowering, unit, value_type
from compdsl.ir.lower.steps import ONE, ZERO, number
from compdsl.ir.lower.windows import Match, Reach, is_before, own_place, reach_of, window_of
from compdsl.ir.model import (
    Aggregate,
    Fold,
    Operand,
)
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import MetricHeader


def metric(low: Lowering, context: Context, name: str, key: Operand | None = None) -> str:
    """Lower a metric at a place, in the window that reaches it; per group, that of `key`."""
    header = low.typed.symbols.names[name].block.header
    assert isinstance(header, MetricHeader)
    inner = replace(context, window=window_of(low, context), in_metric=True, names=NO_NAMES)
    group = groups.group_of(low, name)
    if group:
        inner = groups.gathered(inner, group, key if key is not None else context.group_key)
    named = name if context.window is None else ""
    same = (name, named, inner.same())
    if same not in low.figures:
        low.figures[same] = lower_column(low, inner, header.value, named)
    return str(low.figures[same])


# --- aggregates ----------------------------------------------------------------------------------


def aggregate(low: Lowering, context: Context, written: x.Aggregate) -> str:
    """Lower an aggregate at a place."""
    if figures.is_figure(low, written):
        return figures.figure(low, context, written)
    record = written.path.first.name
    source = data.placed(low, record, written.on)
    source = replace(source, outer=context)
    fields = low.typed.refs[written.path].fields
    value = folded_value(low, source, written) if fields else None
    aside = written.where if beside.asks_the_place(low, written.where) else None
    where = None
    if written.where is not None and aside is None:
        where = lower_column(low, source, written.where)
    if written.credit is not None and written.credit.every_level:
        source, value, where = _credited_upwards(low, source, written.credit.path, value, where)
    belongs = _belongs(low, context, written, source)
    own = _is_own(low, context, written)
    if own and written.on is not None:
        # the record at hand stands where the metric dates it
        context = replace(context, date=data.path(low, context, written.on))
    reach = reach_of(low, context, source, own=own)
    reach = _by_place(low, context, source, written.kind, belongs, reach, own=own)
    fold = Fold(
        other=source.frame,
        agg=written.kind,
        value=value if written.kind != "count" else None,
        where=where,
        match=(*belongs, *reach.match),
        order=reach.order,
        upto=reach.upto,
        inclusive=reach.inclusive,
        after=reach.after,
    )
    if aside is not None:
        fold = beside.paired(low, context, source, aside, fold)
    kind = low.typed.types[written]
    made = low.steps.column(context.frame, fold, value_type(kind), unit(kind))
    return _fallen(low, context, written, made, own=own)


def _is_own(low: Lowering, context: Context, written: x.Aggregate) -> bool:
    """Whether an aggregate runs over the clause's own record, up to the one at hand.

    What is looked at on a later day counts up to that day, but for what is before the record.
    """
    if written.path.first.name != context.record or written.of_this is not None:
        return False
    return context.start is None and (context.looked_on is None or is_before(low, context))


def _fallen(low: Lowering, context: Context, written: x.Aggregate, made: str, *, own: bool) -> str:
    """Take off what clawbacks take out of a sum or count; a record sees it from the next day on."""
    record = written.path.first.name
    found = copies(low, record, written.on) if written.kind in ("sum", "count") else None
    if found is None:
        return made
    steps, source = low.steps, replace(found.context, outer=context)
    counted = replace(source, date=found.counted_on, known=found.counted_on)
    fields, unit_ = low.typed.refs[written.path].fields, steps.unit_of(made)
    value = data.chain(low, counted, record, fields) if written.kind == "sum" else ONE
    where = lower_column(low, counted, written.where) if written.where is not None else None
    share = steps.row(source.frame, "mul", value, found.share)
    amount = steps.row(source.frame, "div", share, number(found.whole), unit=unit_)
    if written.credit is not None and written.credit.every_level:
        raised = _credited_upwards(low, source, written.credit.path, amount, where)
        source, amount, where = raised[0], str(raised[1]), raised[2]
    belongs = _belongs(low, context, written, source)
    reach = reach_of(low, context, source, own=False)
    fold = Fold(
        other=source.frame,
        agg="sum",
        value=amount,
        where=where,
        match=(*belongs, *reach.match),
        order=reach.order,
        upto=reach.upto,
        inclusive=not own,
        after=reach.after,
    )
    fallen = steps.column(context.frame, fold, "number", unit_, "fallen")
    return steps.row(context.frame, "sub", made, fallen, unit=unit_)


def _credited_upwards(
    low: Lowering, source: Context, path: x.Path, value: str | None, where: str | None
) -> tuple[Context, str | None, str | None]:
    """Credit each row to each manager above the person that it belongs to."""
    name = f"{source.record}.above.{path.name}"
    raised = people.upwards(low, source, path, name)
    lift = low.steps.lift
    return (
        raised,
        None if value is None else lift(raised.frame, value),
        None if where is None else lift(raised.frame, where),
    )


def _by_place(
    low: Lowering,
    context: Context,
    source: Context,
    kind: Aggregate,
    belongs: Match,
    reach: Reach,
    *,
    own: bool,
) -> Reach:
    """Turn bounds by date into bounds by place, where the order within a day matters.

    That is for `first of` and `last of`, and for a rolling window over the clause's own record,
    which ends with the record at hand and not with its day.
    """
    rolls = own and reach.after is not None
    if source.date is None or not (rolls or kind in ("first", "last")):
        return reach
    place = data.ordinal(low, source)
    if reach.order == place:
        return reach
    steps, frame, dated = low.steps, context.frame, str(source.date)

    def upto(bound: Operand | None) -> Operand | None:
        if bound is None:
            return None
        largest = Fold(
            other=source.frame, agg="largest", value=place, match=belongs, order=dated, upto=bound
        )
        return steps.row(frame, "otherwise", steps.column(frame, largest, "number"), ZERO)

    last = own_place(low, context, source, place) if rolls else upto(reach.upto)
    return Reach(reach.match, place, last, not (rolls and context.exclusive), upto(reach.after))


def _belongs(low: Lowering, context: Context, written: x.Aggregate, source: Context) -> Match:
    """Say whose rows count: those that refer to this record, or those credited to the payee."""
    if written.of_this is not None:
        ref = low.typed.refs.get(written.of_this)
        place = context.outer if ref is not None and ref.start == "clause" else context
        assert place is not None
        assert place.row_key is not None
        return ((reference(low, source, written.of_this), place.row_key),)
    if context.group:
        return groups.by_row(low, context, source, written)
    if context.payee is None:
        return ()
    if written.credit is not None and not written.credit.every_level:
        return ((data.credited(low, source, written.credit.path), context.payee),)
    return ((source.payee, context.payee),) if source.payee is not None else ()


def reference(low: Lowering, source: Context, of_this: x.OfThis) -> str:
    """Return the field of a record that `of this Deal` means."""
    if of_this.through is not None:
        return data.row_field(low, source, of_this.through.name)
    fields = low.record(source.record).fields.values()
    named = next(f.name for f in fields if f.type.name == of_this.record.name)
    return data.row_field(low, source, named)


# --- earnings ------------------------------------------------------------------------------------


def earned(low: Lowering, context: Context, written: x.EarnedSum) -> Operand:
    """Lower `EARNING earned in the year`: the sum of its rows by the day they were earned.

    Without a name it is the total of all that is earned in money.
    """
    if written.verb == "paid":
        return _paid(low, context, written)
    inner = replace(context, window=written.window)
    if written.earning is not None:
        return earned_in(low, inner, written.earning.name)
    total: Operand = ZERO
    for name in _earning_money(low):
        each = earned_in(low, inner, name)
        if total != ZERO:
            each = low.steps.row(context.frame, "add", total, each, unit=low.plan.currency)
        total = each
    return total


def _earning_money(low: Lowering) -> list[str]:
    """Return what makes up all that is earned: money, before anything is taken back or carried."""
    symbols = low.typed.symbols.names.values()
    kinds = ("earning", "accelerator", "cap")
    return [s.name for s in symbols if s.kind in kinds and not pays_units(low.typed, s)]


def _paid(low: Lowering, context: Context, written: x.EarnedSum) -> Operand:
    """Lower `total paid in the quarter`: the payments of pay periods, by their first day."""
    made = low.payments
    if made is None or written.earning is not None:
        low.unsupported(written, f"`{written.span.text}`")
        return ZERO
    source = Context(
        low.steps, made.frame, payee_record=low.plan.payee, payee=made.payee, date=made.start
    )
    inner = replace(context, window=written.window)
    return in_window(low, inner, source, made.amount, low.plan.currency, where=made.ended)


def earned_in(low: Lowering, context: Context, name: str) -> str:
    """Return what was earned in the window of a place: by a person, or by a group together."""
    if low.typed.symbols.names[name].kind == "clawback":
        return low.works.clawed_in(low, context, name)

    rows = low.works.rows_of(low, name)
    source = replace(rows.context, date=rows.earned_on, record="", payee=rows.payee)
    return in_window(low, context, source, rows.amount, rows.unit)


def in_window(
    low: Lowering, context: Context, source: Context, value: str, unit: str,
    where: str | None = None,
) -> str:  # fmt: skip
    """Return the sum of the amounts of a person, or of a group, in the window of a place."""
    assert source.payee is not None
    reach = reach_of(low, context, source, own=False)
    if context.group:
        belongs = groups.by_person(low, context, source)
    else:
        assert context.payee is not None
        belongs = ((source.payee, context.payee),)
    fold = Fold(
        other=source.frame,
        agg="sum",
        value=value,
        where=where,
        order=reach.order,
        upto=reach.upto,
        match=(*belongs, *reach.match),
        after=reach.after,
    )
    return low.steps.column(context.frame, fold, "number", unit)
