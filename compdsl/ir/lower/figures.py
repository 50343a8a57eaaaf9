"""Lowering of aggregates over the figures of people: `sum of Rep.bookings`, `sum of Rep.base`.

On each day that the place asks about, the figure of everybody is worked out as if that person stood
there; then those that belong are folded. So these folds cross from payee to payee.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compdsl.ir.lower import data, groups
from compdsl.ir.lower.context import NO_NAMES, Context
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.state import Lowering, unit, value_type
from compdsl.ir.model import Distinct, Fold, Operand, Pairs
from compdsl.syntax import expressions as x


def is_figure(low: Lowering, written: x.Aggregate) -> bool:
    """Whether an aggregate folds a metric, quota or earning of each person paid."""
    ref = low.typed.refs.get(written.path)
    return ref is not None and ref.kind in ("metric", "quota", "earning")


@dataclass(frozen=True, slots=True)
class People:
    """Those who may stand at a place, one a row: columns of their frame.

    With `group`, it is a row for each group that somebody belongs to, and a group of the place is
    met by its own people alone.
    """

    frame: str
    payee: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Everybody:
    """Each person at each of the days that a place asks about, as if that person stood there.

    `asked` are the columns of the place that tell the days apart, `told` the same of the new frame.
    """

    place: Context
    asked: tuple[str, ...]
    told: tuple[str, ...]

    @property
    def match(self) -> groups.Match:
        """What is equal between a place and those who stand for it."""
        return tuple(zip(self.told, self.asked, strict=True))


def everybody(low: Lowering, context: Context, people: People) -> Everybody:
    """Return each person on each day that a place asks about, for each group where it has one."""
    steps = low.steps
    assert context.date is not None
    date = steps.as_column(context.frame, context.date)
    others = (context.bound, context.looked_on, context.group_key)
    asked = tuple(dict.fromkeys((date, *(each for each in others if isinstance(each, str)))))
    days = steps.frame(f"{context.frame}.days", Distinct(of=context.frame, by=asked))
    own = {each: steps.field(days, each, steps.type_of(each)) for each in asked}
    match: tuple[tuple[str, str], ...] = ()
    if people.group and isinstance(context.group_key, str):
        match = ((own[context.group_key], people.group),)
    pairs = Pairs(of=days, other=people.frame, match=match)
    frame = steps.frame(f"{context.frame}.everybody", pairs, "each person")
    there = {each: steps.up(frame, field) for each, field in own.items()}
    day = there[date]
    payee = steps.up(frame, people.payee, side=True)
    start = None
    if context.period is not None:
        start = steps.row(frame, "start_of", day, option=context.period, unit=context.period)

    def moved(operand: Operand | None) -> Operand | None:
        return there[operand] if isinstance(operand, str) else operand

    bound = moved(context.bound)
    place = replace(
        context, frame=frame, record="", row_key=None, payee=payee, date=day, known=bound or day,
        bound=bound, looked_on=moved(context.looked_on), start=start,
        group_key=moved(context.group_key), names=NO_NAMES, outer=None, spread=None,
        in_metric=True, side=False,
    )  # fmt: skip
    return Everybody(place, asked, tuple(there[each] for each in asked))


def figure(low: Lowering, context: Context, written: x.Aggregate) -> str:
    """Lower an aggregate over a figure of everybody."""
    steps, everyone = (
        low.steps,
        data.row_context(low, low.plan.payee, data.table(low, low.plan.payee)),
    )
    assert everyone.payee is not None
    found = everybody(low, replace(context, group_key=None), People(everyone.frame, everyone.payee))
    place = replace(found.place, group="")
    people = beside_place(everyone, place)
    name = low.typed.refs[written.path].name
    value = _worth(low, place, name)
    where = lower_column(low, people, written.where) if written.where is not None else None
    belongs = _belongs(low, context, place, people, written)
    fold = Fold(
        other=place.frame, agg=written.kind, value=value, where=where,
        match=(*found.match, *belongs),
    )  # fmt: skip
    kind = low.typed.types[written]
    return steps.column(context.frame, fold, value_type(kind), unit(kind))


def beside_place(everyone: Context, place: Context) -> Context:
    """Return the rows of the people's own table that stand at a place of everybody's."""
    here = replace(everyone, side=True).at(place.frame)
    return replace(here, date=place.date, known=place.known, looked_on=place.looked_on)


def _worth(low: Lowering, place: Context, name: str) -> str:
    """Return what a name is worth for each person on each day."""
    symbol = low.typed.symbols.names[name]
    if symbol.kind == "metric":
        return low.works.metric(low, place, name, None)
    if symbol.kind == "quota":
        return low.works.quota(low, place, name)
    return low.works.earned_in(low, place, name)


def _belongs(
    low: Lowering, context: Context, place: Context, people: Context, written: x.Aggregate
) -> groups.Match:
    if written.credit is not None:
        credited = data.path(low, people, written.credit.path)
        if context.group:
            return groups.by_person(low, context, replace(place, payee=credited))
        assert context.payee is not None
        return ((credited, context.payee),)
    return groups.by_person(low, context, place)
