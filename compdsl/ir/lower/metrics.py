"""Lowering of metrics, quotas and aggregates: what is counted, for whom, and up to when.

A metric is worked out where it is used: its aggregates and quotas take the window of that place
unless they have one of their own. `to date` is by the order of the records when the aggregate runs
over the clause's own record, and by date (the whole day included) otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compdsl.ir.lower import data
from compdsl.ir.lower.context import NO_NAMES, Context
from compdsl.ir.lower.expressions import duration, lower_column
from compdsl.ir.lower.state import Lowering, snake, unit, value_type
from compdsl.ir.lower.steps import ONE, ZERO, day, number, place_of
from compdsl.ir.model import (
    Aggregate,
    Demand,
    Fetch,
    Fold,
    Grid,
    Operand,
    Param,
    Rank,
)
from compdsl.names.symbols import Symbol
from compdsl.names.types import Type
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import MetricHeader, QuotaHeader, TermHeader

Match = tuple[tuple[str, Operand], ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """Which rows a window takes: equal periods, and bounds on the order column."""

    match: Match = ()
    order: str | None = None
    upto: Operand | None = None
    inclusive: bool = True
    after: Operand | None = None


def metric(low: Lowering, context: Context, name: str) -> str:
    """Lower a metric at a place, in the window that reaches it."""
    header = low.typed.symbols.names[name].block.header
    assert isinstance(header, MetricHeader)
    inner = replace(context, window=_window(low, context), in_metric=True, names=NO_NAMES)
    return lower_column(low, inner, header.value, name if context.window is None else "")


def _window(low: Lowering, context: Context) -> x.Window | None:
    if context.window is None and context.period is not None:
        return x.Window(low.plan.block.span, "of", context.period)
    return context.window


# --- aggregates ----------------------------------------------------------------------------------


def aggregate(low: Lowering, context: Context, written: x.Aggregate) -> str:
    """Lower an aggregate at a place."""
    record = written.path.first.name
    source = data.placed(low, record, written.on)
    source = replace(source, outer=context)
    fields = low.typed.refs[written.path].fields
    value = data.chain(low, source, record, fields) if fields else None
    where = lower_column(low, source, written.where) if written.where is not None else None
    belongs = _belongs(low, context, written, source)
    own = record == context.record and context.period is None and written.of_this is None
    if own and written.on is not None:
        # the record at hand stands where the metric dates it
        context = replace(context, date=data.path(low, context, written.on))
    reach = _reach(low, context, source, own=own)
    reach = _by_place(low, context, source, written.kind, belongs, reach, own=own)
    fold = Fold(
        other=source.frame, agg=written.kind, value=value if written.kind != "count" else None,
        where=where, match=(*belongs, *reach.match), order=reach.order, upto=reach.upto,
        inclusive=reach.inclusive, after=reach.after, crosses=not belongs,
    )  # fmt: skip
    kind = low.typed.types[written]
    return low.steps.column(context.frame, fold, value_type(kind), unit(kind))


def _by_place(
    low: Lowering, context: Context, source: Context, kind: Aggregate, belongs: Match,
    reach: Reach, *, own: bool,
) -> Reach:  # fmt: skip
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
        largest = Fold(other=source.frame, agg="largest", value=place, match=belongs, order=dated,
                       upto=bound)  # fmt: skip
        return steps.row(frame, "otherwise", steps.column(frame, largest, "number"), ZERO)

    last = _own_place(low, context, source, place) if rolls else upto(reach.upto)
    return Reach(reach.match, place, last, not (rolls and context.exclusive), upto(reach.after))


def _belongs(low: Lowering, context: Context, written: x.Aggregate, source: Context) -> Match:
    """Say whose rows count: those that refer to this record, or those credited to the payee."""
    if written.of_this is not None:
        assert context.row_key is not None
        return ((_reference(low, source, written.of_this), context.row_key),)
    if context.payee is None:
        return ()
    if written.credit is not None:
        return ((data.path(low, source, written.credit.path), context.payee),)
    return ((source.payee, context.payee),) if source.payee is not None else ()


def _reference(low: Lowering, source: Context, of_this: x.OfThis) -> str:
    if of_this.through is not None:
        return data.row_field(low, source, of_this.through.name)
    fields = low.record(source.record).fields.values()
    named = next(f.name for f in fields if f.type.name == of_this.record.name)
    return data.row_field(low, source, named)


def _own_place(low: Lowering, context: Context, source: Context, place: str) -> str:
    """Return where the record at hand stands among the rows of the source."""
    lifted = low.steps.lift(context.frame, place, side=context.side)
    if lifted is not None:
        return lifted
    assert context.row_key is not None
    assert source.row_key is not None
    operation = Fetch(
        other=source.frame, keys=(source.row_key,), args=(context.row_key,), column=place
    )
    return low.steps.column(context.frame, operation, "number")


def _reach(low: Lowering, context: Context, source: Context, *, own: bool) -> Reach:
    """Say which rows the window of the place takes."""
    if source.date is None or context.date is None:
        return Reach()
    window = _window(low, context)
    known = context.known if context.known is not None else context.date
    if window is None:
        return _up_to(low, context, source, known, own=own)
    if window.kind in ("of", "last"):
        assert window.period is not None
        return Reach(_same_period(low, context, source, window.period, window.kind == "last"))
    bound = context.date if context.bound is None else context.bound
    reach = _up_to(low, context, source, bound, own=own)
    if window.kind == "to date":
        assert window.period is not None
        return replace(reach, match=_same_period(low, context, source, window.period, False))
    if context.whole_plan and low.plan.first is not None:
        return _since(low, context, source, reach, day(low.plan.first.isoformat()))
    if window.kind == "rolling":
        return _rolling(low, context, source, window)
    return reach


def _same_period(low: Lowering, context: Context, source: Context, period: x.Period, last: bool
                 ) -> Match:  # fmt: skip
    steps = low.steps
    assert source.date is not None
    assert context.date is not None
    theirs = steps.row(source.frame, "start_of", source.date, option=period)
    here = steps.row(context.frame, "start_of", context.date, option=period, unit=period)
    if last:
        before = steps.row(context.frame, "add_days", here, number(-1))
        here = steps.row(context.frame, "start_of", before, option=period, unit=period)
    return ((theirs, here),)


def _up_to(low: Lowering, context: Context, source: Context, date: Operand, *, own: bool) -> Reach:
    if own:
        place = data.ordinal(low, source)
        here = _own_place(low, context, source, place)
        return Reach((), place, here, not context.exclusive)
    return Reach((), str(source.date), date)


def _since(low: Lowering, context: Context, source: Context, reach: Reach, first: Operand
           ) -> Reach:  # fmt: skip
    """Leave out what is dated before `first`, without touching the order."""
    assert source.date is not None
    steps = low.steps
    inside = steps.row(source.frame, "ge", source.date, first)
    yes = steps.row(context.frame, "eq", ONE, ONE)
    return replace(reach, match=(*reach.match, (inside, yes)))


def _rolling(low: Lowering, context: Context, source: Context, window: x.Window) -> Reach:
    """The last N days or months: from that long before, excluded; whole months in a period."""
    assert window.length is not None
    assert context.date is not None
    steps, frame = low.steps, context.frame
    amount, months = duration(low, context, window.length)
    back = steps.row(frame, "neg", amount)
    if months and context.period is not None:
        first = steps.row(frame, "start_of", context.date, option="month")
        earlier = steps.row(frame, "add_months", first, steps.row(frame, "add", back, ONE))
        after = steps.row(frame, "add_days", earlier, number(-1))
    else:
        after = steps.row(frame, "add_months" if months else "add_days", context.date, back)
    return Reach((), str(source.date), context.date, True, after)


# --- quotas and terms from data ------------------------------------------------------------------


def period_grid(low: Lowering, period: x.Period, name: str = "") -> Context:
    """Return each payee with each period of the calendar, as a place."""
    payees = data.table(low, low.plan.payee)
    source = Grid(
        of=payees, unit=period, first=Param(param="calendar_first"),
        last=Param(param="calendar_last"),
    )  # fmt: skip
    frame = low.steps.frame(name or f"{low.plan.payee} by {period}", source, f"each {period}")
    start = low.steps.field(frame, "start", "date", period)
    end = low.steps.field(frame, "end", "date")
    payee = low.steps.lift(frame, data.key_field(low, low.plan.payee))
    assert payee is not None
    return Context(
        low.steps, frame, payee_record=low.plan.payee, payee=payee, date=end, known=end,
        period=period, start=start,
    )  # fmt: skip


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
        reach = _reach(low, context, source, own=False)
    value = low.steps.columns[f"{parts.frame}/value"].id
    fold = Fold(
        other=parts.frame, agg="sum", value=value, match=(*belongs, *reach.match),
        order=reach.order, upto=reach.upto, inclusive=reach.inclusive, after=reach.after,
    )  # fmt: skip
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
            other=rows, keys=(steps.field(rows, key, "text"),
                              steps.field(rows, header.per, "date", header.per)),
            args=(str(parts.payee), str(parts.start)),
            column=data.column_of(low, rows, "value", kind),
        )  # fmt: skip
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
    value = steps.row(frame, "if", absent, ZERO, raw, unit=shown, name="value") if absent else (
        steps.row(frame, "copy", raw, unit=shown, name="value", kind="number"))  # fmt: skip
    in_force = steps.all_of(frame, _in_force(low, parts), steps.row(frame, "le", str(parts.start),
                            Param(param="as_of")))  # fmt: skip
    low.demands.append(
        Demand(
            frame=frame, column=value, what=f"quota {symbol.name}", where=in_force,
            payee=parts.payee, at=parts.start, severity="warning", code="COMP604",
            place=place_of(symbol.span),
        )
    )  # fmt: skip


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


def term_from_data(low: Lowering, context: Context, symbol: Symbol, keys: tuple[Operand, ...]
                   ) -> Operand:  # fmt: skip
    """Lower a term `from data`: the value for the keys, and for the period of the place."""
    header = symbol.block.header
    assert isinstance(header, TermHeader)
    assert header.type is not None
    name = header.type.name
    kind = Type("money", currency=low.plan.currency) if name == "money" else Type(name)  # type: ignore[arg-type]
    types = [
        Type("choice" if word.name in low.typed.symbols.choices else "record", name=word.name)
        for word in header.by
    ]
    rows = data.value_table(low, symbol, kind, types, header.per)
    steps = low.steps
    columns = [steps.field(rows, snake(each.name), "text") for each in types]
    arguments = list(keys)
    if header.per is not None:
        assert context.date is not None
        columns.append(steps.field(rows, header.per, "date", header.per))
        arguments.append(steps.row(context.frame, "start_of", context.date, option=header.per))
    value = data.column_of(low, rows, "value", kind)
    operation = Fetch(other=rows, keys=tuple(columns), args=tuple(arguments), column=value)
    return steps.column(context.frame, operation, value_type(kind), unit(kind))


# --- earnings and ranks --------------------------------------------------------------------------


def earned(low: Lowering, context: Context, written: x.EarnedSum) -> Operand:
    """Lower `EARNING earned in the year`: the sum of its rows by the day they were earned."""
    from compdsl.ir.lower import components

    if written.earning is None or written.verb == "paid":
        low.unsupported(written, f"`{written.span.text}`")
        return ZERO
    rows = components.rows_of(low, written.earning.name)
    assert context.payee is not None
    source = replace(rows.context, date=rows.earned_on, record="")
    inner = replace(context, window=written.window)
    reach = _reach(low, inner, source, own=False)
    fold = Fold(
        other=rows.frame, agg="sum", value=rows.amount, order=reach.order, upto=reach.upto,
        match=((rows.payee, context.payee), *reach.match), after=reach.after,
    )  # fmt: skip
    return low.steps.column(context.frame, fold, "number", low.plan.currency)


def rank(low: Lowering, context: Context, written: x.Rank) -> Operand:
    """Lower `rank of METRIC`: among the payees who take part on the period's last day."""
    operand = written.operand
    period = context.period
    if isinstance(operand, x.Windowed) and operand.window.kind == "of":
        period = operand.window.period
    assert period is not None
    grid = period_grid(low, period)
    value = lower_column(low, grid, operand)
    assert grid.payee is not None
    assert grid.start is not None
    among = data.active(low, grid.frame, grid.payee, str(grid.date))
    operation = Rank(value=value, partition=(grid.start,), among=among, dense=written.dense)
    ranked = low.steps.column(grid.frame, operation, "number", name="rank")
    assert context.date is not None
    start = low.steps.row(context.frame, "start_of", context.date, option=period)
    found = Fetch(
        other=grid.frame, keys=(grid.payee, grid.start), args=(str(context.payee), start),
        column=ranked,
    )  # fmt: skip
    return low.steps.column(context.frame, found, "number")
