"""Lowering of figures per group: `metric NAME per Team`, `per plan`, and `team_bookings[team]`.

A row belongs to a group by its own field of that kind, or by that field of the person to whom it is
credited. `per plan` takes all rows.
"""

from __future__ import annotations

from dataclasses import replace

from compdsl.check.membership import link_of, payee_link
from compdsl.ir.lower import data
from compdsl.ir.lower.context import NO_NAMES, Context
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import text
from compdsl.ir.model import Distinct, Expand, Grid, Operand, Param
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import MetricHeader

Match = tuple[tuple[str, Operand], ...]


def group_of(low: Lowering, name: str) -> str:
    """Return what a metric is per: a record, a choice, `plan`; empty for each person."""
    header = low.typed.symbols.names[name].block.header
    assert isinstance(header, MetricHeader)
    return header.per.name if header.per is not None else ""


def gathered(context: Context, group: str, key: Operand | None) -> Context:
    """Return the place of a figure per group."""
    return replace(context, payee=None, group=group, group_key=key, names=NO_NAMES, in_metric=True)


def by_row(low: Lowering, context: Context, source: Context, written: x.Aggregate) -> Match:
    """Say which rows of an aggregate belong to the group at hand."""
    if context.group == "plan":
        return ()
    assert context.group_key is not None
    record = low.record(source.record)
    source = data.on_own_date(low, source)
    if written.credit is not None and written.credit.every_level:
        return by_person(low, context, source)
    if written.credit is not None:
        found = data.path(low, source, written.credit.path)
        kind = low.typed.types[written.credit.path].name
        column = found if kind == context.group else _of_person(low, context, source, found)
        return ((column, context.group_key),)
    fields = link_of(low.typed, record, context.group)
    assert fields is not None
    return ((data.chain(low, source, record.name, fields), context.group_key),)


def by_person(low: Lowering, context: Context, source: Context) -> Match:
    """Say which rows, each of one person paid, belong to the group at hand."""
    if context.group == "plan":
        return ()
    assert context.group_key is not None
    assert source.payee is not None
    return ((_of_person(low, context, source, source.payee), context.group_key),)


def _of_person(low: Lowering, context: Context, source: Context, person: str) -> str:
    if context.group == low.plan.payee:
        return person
    field = payee_link(low.typed, context.group)
    assert field is not None
    place = replace(source, payee=person, payee_record=low.plan.payee)
    return data.payee_field(low, place, (field,))


# --- what examples may ask for -------------------------------------------------------------------


def group_grid(low: Lowering, period: x.Period, group: str) -> Context:
    """Return each group with each period of the calendar, as a place."""
    steps = low.steps
    if low.typed.symbols.record(group) is not None:
        return _grid_of(low, data.table(low, group), period, group, data.key_field(low, group))
    every = _grid_of(low, data.table(low, low.plan.payee), period, low.plan.payee, None)
    start_of, end_of = str(every.start), str(every.date)
    dates = steps.frame(
        f"each {period}", Distinct(of=every.frame, by=(start_of, end_of)), f"each {period}"
    )
    start = steps.field(dates, start_of, "date", period)
    end = steps.field(dates, end_of, "date")
    place = replace(every, frame=dates, start=start, date=end, known=end)
    if group == "plan":
        return place
    values = tuple({"group": text(value)} for value in low.typed.symbols.choices[group].values)
    frame = steps.frame(f"{group} by {period}", Expand(of=dates, rows=values), f"each {group}")
    return replace(place.at(frame), group_key=steps.field(frame, "group", "text"))


def _grid_of(low: Lowering, table: str, period: x.Period, name: str, key: str | None) -> Context:
    first, last = Param(param="calendar_first"), Param(param="calendar_last")
    source = Grid(of=table, unit=period, first=first, last=last)
    frame = low.steps.frame(f"{name} by {period}", source, f"each {period}")
    start = low.steps.field(frame, "start", "date", period)
    end = low.steps.field(frame, "end", "date")
    group_key = low.steps.lift(frame, key) if key is not None else None
    return Context(
        low.steps, frame, payee_record=low.plan.payee, date=end, known=end, period=period,
        start=start, group_key=group_key,
    )  # fmt: skip


def probed(low: Lowering, name: str, grid: Context) -> str:
    """Return a metric per group on a grid of groups and periods."""
    header = low.typed.symbols.names[name].block.header
    assert isinstance(header, MetricHeader)
    place = gathered(grid, group_of(low, name), grid.group_key)
    return lower_column(low, place, header.value)
