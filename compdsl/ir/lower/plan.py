"""From a checked plan to a program: the steps of lowering, in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.ir.lower import (
    adjustments,
    clawed,
    components,
    conversion,
    data,
    fixed_amounts,
    functions,
    groups,
    marginal,
    metrics,
    promises,
    quotas,
    ranks,
    rewards,
    settlement,
    term_tables,
    tiers,
    two_measures,
)
from compdsl.ir.lower.components import rows_of
from compdsl.ir.lower.expressions import lower, lower_column
from compdsl.ir.lower.fates import fates_of
from compdsl.ir.lower.grids import period_grid
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import place_of
from compdsl.ir.lower.works import Works
from compdsl.ir.model import (
    ChoiceType,
    Component,
    EarlierPlace,
    EarlierText,
    OwnPeriods,
    PayPeriods,
    PlanHeader,
    Probe,
    Program,
    TableSchema,
)
from compdsl.names.currencies import minor_units
from compdsl.names.symbols import Plan, Symbol
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import Pays
from compdsl.syntax.declarations import ExpectValue, MetricHeader, QuotaHeader, TermHeader
from compdsl.syntax.expressions import Window
from compdsl.syntax.texts import earlier_of

NO_END = "9999-12-31"
WORKS = Works(
    expression=lower,
    aggregate=metrics.aggregate,
    earned=metrics.earned,
    convert=conversion.convert,
    call=functions.call,
    rank=ranks.rank,
    metric=metrics.metric,
    quota=quotas.quota,
    earned_in=metrics.earned_in,
    clawed_in=clawed.clawed_in,
    at_tiers=tiers.at_tiers,
    bare_rate=tiers.bare_rate,
    marginal=marginal.marginal,
    newly_reached=fixed_amounts.newly_reached,
    value_reached=fixed_amounts.value_reached,
    grid_value=two_measures.grid_value,
    row_amount=components.row_amount,
    rows_of=components.rows_of,
    rows_apart=components.rows_apart,
)


def lower_plan(
    typed: Typed,
    report: Report,
    given: Mapping[str, x.Expr] | None = None,
    asked: Iterable[tuple[str, x.Period]] = (),
) -> Program:
    """Lower a plan that was checked without errors; `given` replaces values of terms and quotas.

    `asked` are metrics and quotas that somebody wants to see, each by a period.
    """
    plan = typed.symbols.plan
    assert plan is not None
    low = Lowering(typed, report, plan, WORKS, given=_in_all_versions(typed, given or {}))
    lower_all(low)
    _probes(low, asked)
    return program_of(low)


def _in_all_versions(typed: Typed, given: Mapping[str, x.Expr]) -> dict[str, x.Expr]:
    """Return what an example gives, also for the versions of a name that an amendment has."""
    names = typed.symbols.names
    return {
        name: value
        for first, value in given.items()
        for name in names
        if name == first or name.startswith(f"{first} (until ")
    }


def lower_all(low: Lowering) -> None:
    """Lower everything that a plan says, in order."""
    data.lower_records(low)
    _value_tables(low)
    adjustments.adjustment_table(low)
    paying = [s for s in low.typed.symbols.names.values() if s.kind in ("earning", "accelerator")]
    for symbol in paying:
        rows_of(low, symbol.name)
    for symbol in low.typed.symbols.of_kind("cap"):
        rows_of(low, symbol.name)
    for symbol in paying:
        fates_of(low, symbol.name)
    settlement.settle(low, low.fates)
    for symbol in low.typed.symbols.of_kind("reward"):
        rewards.reward(low, symbol)
    promises.promises(low)


def _value_tables(low: Lowering) -> None:
    """Add the table of every quota and term `from data`, also of one that nothing reads yet."""
    for symbol in low.typed.symbols.of_kind("quota"):
        head = symbol.block.header
        assert isinstance(head, QuotaHeader)
        if head.value is None and symbol.name not in low.given:
            quotas.quota_rows(low, symbol)
    for symbol in low.typed.symbols.of_kind("term"):
        term = symbol.block.header
        if isinstance(term, TermHeader) and term.from_data and symbol.name not in low.given:
            term_tables.term_rows(low, symbol)


def program_of(low: Lowering) -> Program:
    """Return what was lowered as a program."""
    position = {name: k for k, name in enumerate(low.typed.symbols.names)}
    components = sorted(low.components, key=lambda each: position.get(each.name, len(position)))
    return Program(
        plan=header(low.plan),
        choices=tuple(
            ChoiceType(name=choice.name, values=tuple(choice.values), aliases=choice.aliases)
            for choice in low.typed.symbols.choices.values()
        ),
        tables=tuple(_on_its_calendar(low, _chained(low, each)) for each in low.tables),
        steps=tuple(low.steps.steps),
        components=tuple(_with_earlier(low, each) for each in components),
        postings=tuple(low.postings),
        notes=tuple(low.notes),
        demands=tuple(low.demands),
        promises=tuple(low.promises),
        rules=tuple(low.rules),
        probes=tuple(low.probes),
        dated=tuple(dict.fromkeys(low.dated)),
        tallies=tuple(low.tallies),
    )


def _with_earlier(low: Lowering, component: Component) -> Component:
    """Return a component with where it stood in the texts before, for explanations."""
    symbol = low.typed.symbols.names.get(component.name)
    untils = earlier_of(symbol.block) if symbol is not None else []
    earlier = tuple(
        EarlierPlace(since=each.since.text, place=place_of(each.span)) for each in untils
    )
    return component.model_copy(update={"earlier": earlier})


def _chained(low: Lowering, table: TableSchema) -> TableSchema:
    """Mark the references of a table that are followed from level to level."""
    fields = tuple(
        each.model_copy(update={"ends": True}) if (table.name, each.name) in low.chains else each
        for each in table.fields
    )
    return table.model_copy(update={"fields": fields})


def _on_its_calendar(low: Lowering, table: TableSchema) -> TableSchema:
    """Return a table whose periods are those of the plan's year, and days those of its zone."""
    told: dict[str, dict[str, object]] = {"date": {"timezone": low.plan.timezone}}
    told |= {each: {"year_starts": low.plan.year_starts} for each in ("quarter", "half", "year")}
    fields = tuple(each.model_copy(update=told.get(each.kind, {})) for each in table.fields)
    return table.model_copy(update={"fields": fields})


def header(plan: Plan) -> PlanHeader:
    """Return the facts of the plan's header."""
    assert plan.first is not None
    assert plan.pays is not None
    return PlanHeader(
        id=plan.id,
        title=plan.title,
        version=plan.version,
        currency=plan.currency,
        minor_units=minor_units(plan.currency) or 0,
        rounding=plan.rounding,
        effective_from=plan.first.isoformat(),
        effective_to=plan.last.isoformat() if plan.last is not None else NO_END,
        year_starts=plan.year_starts,
        timezone=plan.timezone,
        pay=_pay_periods(plan, plan.pays),
        earlier=tuple(
            EarlierText(since=since, version=version) for since, version in sorted(plan.earlier)
        ),
    )


def _pay_periods(plan: Plan, pays: Pays) -> PayPeriods:
    """Return how often the plan pays, by the calendar or by periods of its own."""
    own = None
    if plan.pay_unit == "pay period":
        months = x.MONTHS_IN.get(pays.unit, 0) * pays.every
        weeks = pays.every if pays.unit == "week" else 0
        first = pays.from_date.text if pays.from_date is not None else ""
        own = OwnPeriods(months=months, weeks=weeks, day=pays.from_day or 1, first=first)
    return PayPeriods(payee=plan.payee, unit=plan.pay_unit, days_after=pays.days_after, own=own)


# --- what examples may ask for -------------------------------------------------------------------


def _probes(low: Lowering, asked: Iterable[tuple[str, x.Period]]) -> None:
    """Add the metrics and quotas that examples expect, and those asked, by payee and period."""
    names = low.typed.symbols.names
    wanted: dict[tuple[str, x.Period], Symbol] = {each: names[each[0]] for each in asked}
    for block in low.typed.file.of_kind("example"):
        for expect in block.all(ExpectValue):
            symbol = low.typed.symbols.names.get(expect.name.name)
            if symbol is not None and symbol.kind in ("metric", "quota"):
                wanted[(symbol.name, _unit(expect.period))] = symbol
    for (name, unit), symbol in wanted.items():
        _probe(low, name, unit, symbol)


def _unit(period: x.Expr | None) -> x.Period:
    if isinstance(period, x.PeriodLiteral):
        return period.unit
    return "day" if isinstance(period, x.DateLiteral) else "year"


def _probe(low: Lowering, name: str, unit: x.Period, symbol: Symbol) -> None:
    group = groups.group_of(low, name) if symbol.kind == "metric" else ""
    if group:
        place = groups.group_grid(low, unit, group)
        column = groups.probed(low, name, replace(place, window=Window(symbol.span, "of", unit)))
        key = None if place.group_key is None else str(place.group_key)
        low.probes.append(
            Probe(
                name=name, unit=unit, frame=place.frame, payee=key, start=place.start, column=column
            )
        )
        return
    grid = period_grid(low, unit)
    at = Window(symbol.span, "of", unit)
    inside = replace(grid, window=at)
    if symbol.kind == "metric":
        head = symbol.block.header
        assert isinstance(head, MetricHeader)
        column = lower_column(low, replace(inside, in_metric=True), head.value)
    else:
        column = quotas.quota(low, inside, name)
    low.probes.append(
        Probe(
            name=name,
            unit=unit,
            frame=grid.frame,
            payee=grid.payee,
            start=grid.start,
            column=column,
        )
    )
