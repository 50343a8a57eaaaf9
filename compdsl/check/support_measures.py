"""Figures of several people in the measure of tiers: where they follow on from place to place.

The figure of a team, or of the whole plan, runs through records in their order, and every figure
runs through periods. Those of several people stand day by day, so that no record has a step of its
own in them; and re-rating would have to rate the records of everybody again.
"""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check.measures import aggregates_of
from compdsl.check.places import down_to_earning
from compdsl.check.rerating import rerates
from compdsl.check.support_expressions import is_figure
from compdsl.check.tiers_in_periods import tiers_header
from compdsl.check.too_early import TooEarly
from compdsl.check.typed import Typed
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block, GridHeader, MetricHeader, OnHeader, TiersHeader
from compdsl.syntax.node import walk


def measured_too_early(typed: Typed, block: Block) -> Iterator[TooEarly]:
    """Yield tiers of a clause whose measure does not follow on from record to record."""
    if block.kind not in ("earning", "accelerator") or _runs_through_periods(typed, block):
        return
    for node in walk(block):
        header = tiers_header(typed, node)
        if header is None or (header.over is not None and header.over.kind == "record"):
            continue
        measures = _measures(header)
        name = header.word.name if header.word is not None else ""
        for measure in measures:
            figure = _of_people(typed, measure)
            if figure is None and rerates(typed, name):
                figure = _of_a_group(typed, measure, set())
            if figure is not None:
                hint = (
                    "measure records, as in `sum of Deal.amount`, or earn for each period, "
                    "as in `for each month`"
                )
                what = f"`{figure.span.text}` in the measure of tiers"
                yield TooEarly(figure.span, what, hint)
                return


def _measures(header: TiersHeader | GridHeader) -> tuple[x.Expr, ...]:
    if isinstance(header, GridHeader):
        return header.across, header.down
    return (header.measure,)


def _runs_through_periods(typed: Typed, block: Block) -> bool:
    """Whether a clause, or the earning that an accelerator is on, is for each period."""
    if isinstance(block.header, OnHeader) and block.header.targets:
        chain = down_to_earning(typed, typed.symbols.names.get(block.header.targets[0].name))
        block = chain[-1].block if chain else block
    scope = block.first(c.ForEachPeriod)
    return block.first(c.ForMonths) is not None or (scope is not None and scope.record is None)


def _of_people(typed: Typed, measure: x.Expr) -> x.Expr | None:
    """Return an aggregate over a figure of each person, directly or by a metric's name."""
    found = aggregates_of(typed, measure)
    return next(
        (each for each in found if is_figure(typed, each) and not _is_quota(typed, each)), None
    )


def _is_quota(typed: Typed, counted: x.Aggregate) -> bool:
    """Whether an aggregate adds up quotas, which stand still within the window of tiers."""
    ref = typed.refs.get(counted.path)
    return ref is not None and ref.kind == "quota"


def _of_a_group(typed: Typed, measure: x.Expr, seen: set[str]) -> x.Expr | None:
    for node in walk(measure):
        ref = typed.refs.get(node)
        symbol = typed.symbols.get(ref.name, "metric") if ref is not None else None
        header = symbol.block.header if symbol is not None else None
        if ref is None or ref.kind != "metric" or not isinstance(header, MetricHeader):
            continue
        if header.per is not None and isinstance(node, x.Expr):
            return node
        if ref.name in seen:
            continue
        seen.add(ref.name)
        below = _of_a_group(typed, header.value, seen)
        if below is not None:
            return below
    return None
