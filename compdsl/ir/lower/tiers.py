"""Lowering of tiers: which band a place reaches, and what an amount earns in it.

A measure `X / quota otherwise V` is never divided: bounds are multiplied by the quota and compared
with X. Where the quota is not above zero, V picks the band for the whole amount.

`marginal`: the step from *start* (the measure before) to *end* (with this record or period) is cut
at the bounds; the amount is shared by the overlaps, and the highest band touched takes the rest.
`whole`: all at the rate of the band of *end*; `prospective`: of *start*; `interpolated`: on the
straight line through the points, at *end*.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compdsl.check.declared import pays_amounts
from compdsl.check.fixed_amounts import reaches_amounts
from compdsl.check.rerating import rerates
from compdsl.check.taken_apart import take_apart
from compdsl.ir.lower import groups
from compdsl.ir.lower.context import NO_NAMES, Context, span_window
from compdsl.ir.lower.expressions import lower, lower_column
from compdsl.ir.lower.state import Lowering, unit
from compdsl.ir.lower.steps import NO, ZERO, nothing, number, said
from compdsl.ir.lower.windows import before
from compdsl.ir.model import Operand
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import TierRow
from compdsl.syntax.declarations import TiersHeader


@dataclass(frozen=True, slots=True)
class Band:
    """A row of tiers: `lower` is None for the first; `strict` for `above`."""

    row: TierRow
    lower: x.Expr | None
    strict: bool
    rate: x.Expr


@dataclass(frozen=True, slots=True)
class Reached:
    """Columns about the measure at a place: before, after, its quota, and whether it flows."""

    start: Operand
    end: Operand
    over: Operand | None
    flows: str | None
    fallback: Operand | None


def bands(low: Lowering, name: str) -> tuple[TiersHeader, list[Band]]:
    """Return the header and the rows of tiers."""
    block = low.typed.symbols.names[name].block
    assert isinstance(block.header, TiersHeader)
    made: list[Band] = []
    for row in block.all(TierRow):
        first = not made or row.edge == "below"
        made.append(Band(row, None if first else row.bound, row.edge == "above", row.rate))
    if len(made) > 1 and made[0].row.edge == "below":
        second = made[1]
        made[1] = Band(second.row, second.row.bound, second.strict, second.rate)
    return block.header, made


def reached(low: Lowering, context: Context, header: TiersHeader, *, told: bool = True) -> Reached:
    """Lower the measure of tiers at a place; with `told`, explanations say where it stood."""
    steps, frame = low.steps, context.frame
    if header.over is not None and header.over.kind == "record":
        end = lower_column(low, context, header.measure, "measure")
        return Reached(ZERO, end, None, None, None)
    measure = take_apart(low.typed, header.measure)
    window, whole_plan = span_window(header.over)
    inside = replace(
        context,
        names=NO_NAMES,
        in_metric=True,
        whole_plan=whole_plan,
        window=_running(window),
        quota_window=window,
    )
    outside = inside
    inside = _gathered(low, inside, measure.group)
    end = lower_column(low, inside, measure.runs, "measure with it")
    start = lower_column(low, before(low, inside), measure.runs, "measure before it")
    words = said(header.measure.span.text)
    if measure.over is None:
        if told:
            low.note(frame, "", f"{words}: {{{start}}} before, {{{end}}} with it", 2)
        return Reached(start, end, None, None, None)
    over = lower_column(low, replace(inside, window=window), measure.over, "quota")
    flows = steps.row(frame, "gt", over, ZERO)
    flows = steps.row(frame, "otherwise", flows, NO, name="the quota is above zero")
    stands_in = inside if measure.fallback_inside else outside
    fallback = lower(low, stands_in, measure.fallback) if measure.fallback is not None else None
    made = Reached(start, end, over, flows, fallback)
    if told:
        _tell(low, frame, words, made)
    return made


def at_rerated(low: Lowering, context: Context, name: str) -> Context:
    """Return the place of a record at tiers: leaving never changes the band of what re-rates."""
    if not context.record or not rerates(low.typed, name):
        return context
    return replace(context, stays=True)


def _gathered(low: Lowering, context: Context, group: x.Path | x.Index | None) -> Context:
    """Return the place of the team, or of the whole plan, whose figure is measured."""
    if group is None:
        return context
    ref = low.typed.refs[group.word if isinstance(group, x.Index) else group]
    key = lower(low, context, group.keys[0]) if isinstance(group, x.Index) else None
    return groups.gathered(context, groups.group_of(low, ref.name), key)


def _tell(low: Lowering, frame: str, words: str, at: Reached) -> None:
    """Say where the measure stood before and with this record or period."""
    assert at.over is not None
    shares = [low.steps.row(frame, "div", each, at.over, unit="%") for each in (at.start, at.end)]
    low.note(
        frame,
        "",
        f"{words}: {{{shares[0]}}} before ({{{at.start}}} of {{{at.over}}}), "
        f"{{{shares[1]}}} with it ({{{at.end}}})",
        2,
        at.flows,
    )
    if at.flows is not None:
        without = low.steps.row(frame, "not", at.flows)
        low.note(
            frame, "", f"{words}: the quota is {{{at.over}}}, so `otherwise` counts", 2, without
        )


def _running(window: x.Window | None) -> x.Window | None:
    if window is not None and window.kind == "of":
        return x.Window(window.span, "to date", window.period)
    return window


def scaled(low: Lowering, context: Context, bound: x.Expr, at: Reached) -> Operand:
    """Return a bound in the measure's own size: times the quota, if there is one."""
    made = lower(low, context, bound)
    if at.over is None:
        return made
    shown = low.steps.unit_of(at.over)
    return low.steps.row(context.frame, "mul", made, at.over, unit=shown)


def reaches(low: Lowering, context: Context, band: Band, at: Reached, value: Operand) -> str:
    """Return whether a measure reaches a band; where no quota flows, whether the fallback does."""
    assert band.lower is not None
    steps, frame = low.steps, context.frame
    test = "gt" if band.strict else "ge"
    made = steps.row(frame, test, value, scaled(low, context, band.lower, at))  # type: ignore[arg-type]
    if at.flows is None:
        return made
    bound = lower(low, context, band.lower)
    if at.fallback is None:
        return steps.row(frame, "if", at.flows, made, nothing("bool"))
    plain = steps.row(frame, test, at.fallback, bound)  # type: ignore[arg-type]
    return steps.row(frame, "if", at.flows, made, plain)


def band_number(low: Lowering, context: Context, name: str, at: Reached, value: Operand) -> str:
    """Return the number, from 1, of the band that a measure reaches."""
    _, rows = bands(low, name)
    made: Operand = number(1)
    for position, band in enumerate(rows[1:], start=2):
        hit = reaches(low, context, band, at, value)
        made = low.steps.row(context.frame, "if", hit, number(position), made)
    return low.steps.as_column(context.frame, made, f"band of {name}")


def rate_of(low: Lowering, context: Context, name: str, band: Operand) -> str:
    """Return the rate of a band by its number."""
    _, rows = bands(low, name)
    steps, frame = low.steps, context.frame
    shown = rate_unit(low, name)
    made = lower(low, context, rows[0].rate)
    for position, row in enumerate(rows[1:], start=2):
        hit = steps.row(frame, "ge", band, number(position))
        made = steps.row(frame, "if", hit, lower(low, context, row.rate), made, unit=shown)
    return steps.as_column(frame, made, f"rate of {name}", shown)


def moved_number(low: Lowering, context: Context, name: str, at: Reached, value: Operand) -> str:
    """Return the number by which tiers re-rate: of the band, or of the last row `back to` reached.

    It is 0 where no row with `back to` is reached.
    """
    header, rows = bands(low, name)
    if header.mode != "marginal":
        return band_number(low, context, name, at, value)
    made: Operand = number(0)
    for position, band in enumerate(rows, start=1):
        if band.row.back_to is not None and band.lower is not None:
            hit = reaches(low, context, band, at, value)
            made = low.steps.row(context.frame, "if", hit, number(position), made)
    return low.steps.as_column(context.frame, made, f"reached again in {name}")


def rate_unit(low: Lowering, name: str) -> str:
    """Return the unit in which the rows of tiers are shown."""
    _, rows = bands(low, name)
    return unit(low.typed.types[rows[0].rate])


def bare_rate(low: Lowering, context: Context, name: str, written: x.Expr) -> Operand:
    """Return the rate that a place reaches (`whole`, `prospective`, `interpolated`)."""
    if low.typed.symbols.names[name].kind == "grid":
        return low.works.grid_value(low, context, name)
    header, _ = bands(low, name)
    context = at_rerated(low, context, name)
    if name in context.names.bands:
        return rate_of(low, context, name, context.names.bands[name])
    if reaches_amounts(low.typed, name):
        return low.works.newly_reached(low, context, name)
    at = reached(low, context, header)
    if header.mode == "interpolated":
        return _on_the_line(low, context, name, at)
    if header.mode == "marginal" and pays_amounts(low.typed, low.typed.symbols.names[name].block):
        return low.works.value_reached(low, context, name, at)
    if header.mode == "marginal":
        low.unsupported(written, f"the rate of marginal tiers `{name}` without `at`")
        return ZERO
    value = at.start if header.mode == "prospective" else at.end
    if header.mode == "prospective" and header.over is not None and header.over.kind == "record":
        value = at.end
    return rate_of(low, context, name, band_number(low, context, name, at, value))


def at_tiers(low: Lowering, context: Context, amount: str, written: x.At) -> str:
    """Return what an amount earns at tiers."""
    name = written.tiers.name
    is_grid = low.typed.symbols.names[name].kind == "grid"
    if not is_grid and bands(low, name)[0].mode == "marginal":
        context = at_rerated(low, context, name)
        at = reached(low, context, bands(low, name)[0])
        return low.works.marginal(low, context, amount, name, at)
    rate = bare_rate(low, context, name, written)
    shown = low.steps.unit_of(amount)
    frame, rated = context.frame, low.steps.as_column(context.frame, rate, unit="%")
    made = low.steps.row(frame, "mul", amount, rated, unit=shown, name=f"at {name}")
    low.note(frame, "", f"at {name}: {{{amount}}} x {{{rated}}} = {{{made}}}", 2)
    return made


def _on_the_line(low: Lowering, context: Context, name: str, at: Reached) -> str:
    """Interpolate between the points: Y1 + (Y2 - Y1) x (m - X1) / (X2 - X1), multiplied first."""
    _header, rows = bands(low, name)
    steps, frame, shown = low.steps, context.frame, rate_unit(low, name)
    value = at.end
    if at.over is not None:
        value = steps.row(frame, "div", at.end, at.over, name="measure", unit="%")
        if at.fallback is not None:
            ratio = steps.row(frame, "if", str(at.flows), value, at.fallback, unit="%")
            value = ratio
    points = [row.row for row in rows if row.row.edge == "at"]
    xs = [lower(low, context, point.bound) for point in points]
    ys = [lower(low, context, point.rate) for point in points]
    made: Operand = ys[-1]
    for k in range(len(points) - 2, -1, -1):
        rise = steps.row(frame, "sub", ys[k + 1], ys[k])
        run = steps.row(frame, "sub", xs[k + 1], xs[k])
        share = steps.row(frame, "mul", rise, steps.row(frame, "sub", value, xs[k]))
        line = steps.row(frame, "add", ys[k], steps.row(frame, "div", share, run), unit=shown)
        below = steps.row(frame, "lt", value, xs[k + 1])
        made = steps.row(frame, "if", below, line, made, unit=shown)
    first = rows[0].row
    flat = lower(low, context, first.rate) if first.edge == "below" else ys[0]
    under = steps.row(frame, "lt", value, xs[0])
    return steps.row(frame, "if", under, flat, made, unit=shown, name=f"rate of {name}")
