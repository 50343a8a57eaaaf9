"""Lowering of quotas, and of terms `from data`: the sum of a quota's parts in a window.

A quota is worked out from its parts, one for each payee and period. A part in which the payee takes
no part at all is zero; one that is missing makes what rests on it undefined, and is reported.
"""

from __future__ import annotations

from dataclasses import replace

from compdsl.check.quota_parts import shortest_part
from compdsl.ir.lower import data, figures, groups
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.grids import period_grid
from compdsl.ir.lower.payees import is_paid
from compdsl.ir.lower.quota_lines import AFTER_LEAVING, left_before, parted, shortened
from compdsl.ir.lower.state import Lowering, snake, unit
from compdsl.ir.lower.steps import ZERO, day, place_of
from compdsl.ir.lower.windows import Reach, reach_of
from compdsl.ir.model import Demand, Distinct, Fetch, Fold, Operand, Param
from compdsl.names.symbols import Symbol
from compdsl.names.types import Type
from compdsl.syntax.clauses import Prorated, TermRow
from compdsl.syntax.declarations import QuotaHeader
from compdsl.syntax.expressions import Expr


def quota(low: Lowering, context: Context, name: str) -> str:
    """Lower a quota at a place: the sum of its parts in the window."""
    symbol = low.typed.symbols.names[name]
    parts = _quota_parts(low, symbol)
    shown = unit(_quota_type(low, symbol))
    is_shortened = f"{parts.frame}/{AFTER_LEAVING}" in low.steps.columns and not context.stays
    if context.group and is_shortened and context.date is not None:
        return _of_a_group(low, context, parts, shown)
    assert parts.payee is not None
    if context.group:
        belongs = groups.by_person(low, context, parts)
    else:
        assert context.payee is not None
        belongs = ((parts.payee, context.payee),)
    if not is_shortened or context.date is None:
        return _added(low, context, parts, belongs, "value", shown)
    return _shortened_by_leaving(low, context, parts, belongs, shown)


def _of_a_group(low: Lowering, context: Context, parts: Context, shown: str) -> str:
    """Add up the quotas of a group's people, each as leaving has left it on the day of the place.

    A part belongs to the group that its person has on the part's last day, as it does elsewhere.
    """
    assert parts.payee is not None
    found = figures.everybody(low, context, _members(low, context, parts))
    place = found.place
    assert place.payee is not None
    belongs = ((parts.payee, place.payee), *groups.by_person(low, place, parts))
    each = _shortened_by_leaving(low, place, parts, belongs, shown)
    total = Fold(other=place.frame, agg="sum", value=each, match=found.match)
    return low.steps.column(context.frame, total, "number", shown)


def _members(low: Lowering, context: Context, parts: Context) -> figures.People:
    """Return the people of all groups, each in every group that a part of theirs belongs to."""
    if not isinstance(context.group_key, str):
        people = low.plan.payee
        return figures.People(data.table(low, people), data.key_field(low, people))
    ((group, _),) = groups.by_person(low, context, parts)
    assert parts.payee is not None
    both = tuple(dict.fromkeys((parts.payee, group)))
    made = low.steps.frame(f"{parts.frame}.members", Distinct(of=parts.frame, by=both))
    payee, of = (low.steps.field(made, each, "text") for each in (parts.payee, group))
    return figures.People(made, payee, of)


def _shortened_by_leaving(
    low: Lowering, context: Context, parts: Context, belongs: groups.Match, shown: str
) -> str:
    """Return the quota of a person, which is shorter where the place is after leaving."""
    left = left_before(low, context)
    after, staying = (
        _added(low, context, parts, belongs, column, shown) for column in (AFTER_LEAVING, "value")
    )
    return low.steps.row(context.frame, "if", left, after, staying, unit=shown)


def _added(
    low: Lowering, context: Context, parts: Context, belongs: groups.Match, column: str, shown: str
) -> str:
    """Add up a column of the parts that a place takes."""
    reach = _reach(low, context, parts)
    fold = Fold(
        other=parts.frame,
        agg="sum",
        value=f"{parts.frame}/{column}",
        match=(*belongs, *reach.match),
        order=reach.order,
        upto=reach.upto,
        inclusive=reach.inclusive,
        after=reach.after,
    )
    return low.steps.column(context.frame, fold, "number", shown)


def _reach(low: Lowering, context: Context, parts: Context) -> Reach:
    """Return which parts a place takes: those of its window, or of the whole plan."""
    source = replace(parts, record="", date=parts.start)
    if context.whole_plan:
        assert low.plan.first is not None
        last = low.plan.last.isoformat() if low.plan.last is not None else "9999-12-31"
        before = day(low.plan.first.fromordinal(low.plan.first.toordinal() - 1).isoformat())
        return Reach((), str(parts.date), day(last), True, before)
    if context.date is None:
        return Reach()
    if context.quota_window is not None:
        context = replace(context, window=context.quota_window)
    if context.window is None or context.window.kind == "of":
        # all parts of a whole period: what is asked for is known before it begins
        context = replace(context, looked_on=None)
    return reach_of(low, context, source, own=False)


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
    """Return the parts of a quota by payee and period, with a column `value`.

    Where leaving shortens the quota, `value after leaving` is for places after that day: leaving
    never changes what was measured before it.
    """
    header = symbol.block.header
    assert isinstance(header, QuotaHeader)
    part = shortest_part(symbol)
    assert part is not None
    name = f"{symbol.name}.parts"
    parts = period_grid(low, part, name, everybody=True)
    shown = unit(_quota_type(low, symbol))
    if f"{parts.frame}/value" in low.steps.columns:
        return parts
    whole = _of_who_is_paid(low, parts, symbol, _whole(low, parts, symbol), shown)
    raw = parted(low, parts, symbol.block, whole, shown)
    staying = shortened(low, parts, symbol.block, raw, shown, stays=True)
    _part_value(low, parts, staying, shown, symbol)
    if symbol.block.first(Prorated) is None:
        return parts
    leaving = shortened(low, parts, symbol.block, raw, shown, stays=False)
    steps, none = low.steps, low.steps.row(parts.frame, "same", leaving, ZERO)
    kept = steps.row(parts.frame, "if", none, ZERO, leaving, unit=shown)
    steps.row(parts.frame, "copy", kept, unit=shown, name=AFTER_LEAVING, kind="number")
    return parts


def _of_who_is_paid(low: Lowering, parts: Context, symbol: Symbol, whole: str, shown: str) -> str:
    """Leave those whom the plan does not pay what the data gives them, and nothing else."""
    assert parts.payee is not None
    steps, paid = low.steps, is_paid(low, parts.frame, parts.payee)
    if paid is None:
        return whole
    given: Operand = ZERO
    if isinstance(symbol.block.header, QuotaHeader) and symbol.block.header.value is None:
        given = steps.row(parts.frame, "otherwise", whole, ZERO, unit=shown)
    return steps.row(parts.frame, "if", paid, whole, given, unit=shown)


def _whole(low: Lowering, parts: Context, symbol: Symbol) -> str:
    """Return the quota of the period that the header names, for each part of it."""
    header = symbol.block.header
    assert isinstance(header, QuotaHeader)
    assert header.per is not None
    steps, frame = low.steps, parts.frame
    kind = _quota_type(low, symbol)
    value = low.given.get(symbol.name, header.value)
    if value is not None:
        return _written(low, parts, symbol, value)
    rows = quota_rows(low, symbol)
    key = snake(low.plan.payee)
    start = str(parts.start)
    if header.per != parts.period:
        start = steps.row(frame, "start_of", start, option=header.per, unit=header.per)
    fetched = Fetch(
        other=rows,
        keys=(
            steps.field(rows, key, "text"),
            steps.field(rows, header.per, "date", header.per),
        ),
        args=(str(parts.payee), start),
        column=data.column_of(low, rows, "value", kind),
    )
    return steps.column(frame, fetched, "number", unit(kind))


def _written(low: Lowering, parts: Context, symbol: Symbol, value: Expr) -> str:
    """Return a quota as stated: of dated rows the one in force on the part's last day."""
    inside = replace(parts, period=None)
    made = lower_column(low, inside, value)
    if symbol.name in low.given:
        return made
    for row in symbol.block.all(TermRow):
        assert row.since is not None
        later = low.steps.row(parts.frame, "ge", str(parts.date), day(row.since.text))
        new = lower_column(low, inside, row.value)
        shown = low.steps.unit_of(made)
        made = low.steps.row(parts.frame, "if", later, new, made, unit=shown)
    return made


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
        frame,
        is_paid(low, frame, str(parts.payee)),
        data.in_effect(low, frame, str(parts.date)),
        steps.row(frame, "le", str(parts.start), Param(param="as_of")),
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


def _payee_type(low: Lowering) -> Type:
    return Type("record", name=low.plan.payee)
