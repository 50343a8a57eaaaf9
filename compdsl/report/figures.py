"""Metrics and quotas in a run, by holder and period: what an editor shows beside their names.

Which period is worth seeing is taken from the plan: the windows in which a metric is read, the span
of the tiers that run on it, the clauses for each period that use it, the period of a quota.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.ir.lower.plan import lower_plan
from compdsl.ir.model import Probe, Program
from compdsl.pipeline import Result
from compdsl.run.calendar import PlanCalendar
from compdsl.run.interpreter import Evaluation
from compdsl.run.numbers import SCALE
from compdsl.run.show import show
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import ForEachPeriod
from compdsl.syntax.declarations import Block, GridHeader, MetricHeader, QuotaHeader, TiersHeader
from compdsl.syntax.node import Node, walk

MOST_PERIODS = 4
MOST_HOLDERS = 4
Asked = tuple[str, x.Period]


@dataclass(frozen=True, slots=True)
class Figure:
    """The value of a metric or quota: whose, in which period, as people write it.

    `amount` is the number itself, where it is one.
    """

    name: str
    unit: str
    holder: str
    period: str
    shown: str
    amount: Fraction | None


def asked_of(typed: Typed) -> list[Asked]:
    """Return the metrics and quotas of a plan, each by the periods that it is read in."""
    found = dict.fromkeys(_read(typed))
    named = {name for name, _ in found}
    for symbol in typed.symbols.names.values():
        header = symbol.block.header
        if isinstance(header, QuotaHeader):
            found[symbol.name, header.per or "year"] = None
        elif isinstance(header, MetricHeader) and symbol.name not in named:
            found[symbol.name, "year"] = None
    return [each for each in found if each[1] not in ("day", "week", "pay period")]


def _read(typed: Typed) -> Iterator[Asked]:
    for block in typed.file.blocks:
        windowed = (node for node in walk(block) if isinstance(node, x.Windowed))
        read = [(each.operand, each.window.period) for each in windowed]
        for node, period in (*read, (block, _period(block))):
            if period is not None:
                yield from ((name, period) for name in _figures_in(typed, node, set()))


def _period(block: Block) -> x.Period | None:
    """Return the period that the bare metrics of a declaration are about."""
    if isinstance(block.header, TiersHeader | GridHeader):
        return block.header.over.period if block.header.over is not None else None
    scope = block.first(ForEachPeriod)
    return scope.period if scope is not None else None


def _figures_in(typed: Typed, node: Node, seen: set[str]) -> Iterator[str]:
    """Give the metrics and quotas that a node reads, directly or through metrics."""
    for each in walk(node):
        ref = typed.refs.get(each)
        symbol = typed.symbols.names.get(ref.name) if ref is not None else None
        if symbol is None or symbol.kind not in ("metric", "quota") or symbol.name in seen:
            continue
        seen.add(symbol.name)
        yield symbol.name
        if isinstance(symbol.block.header, MetricHeader):
            yield from _figures_in(typed, symbol.block.header.value, seen)


def probed(typed: Typed, given: Mapping[str, x.Expr], asked: Iterable[Asked]) -> Program | None:
    """Return the plan's program with columns for figures; None where they cannot be shown."""
    report = Report()
    program = lower_plan(typed, report, given, asked)
    return None if report.has_errors else program


def figures(program: Program, asked: Iterable[Asked], result: Result) -> Iterator[Figure]:
    """Give the figures of a run; `program` is the one of `probed`.

    Of each holder the last few periods that have a figure, the latest first.
    """
    evaluation = Evaluation(program, result.reading.tables, result.as_of)
    left: set[tuple[str, str]] = set(asked)
    for probe in program.probes:
        if (probe.name, probe.unit) in left:
            left.remove((probe.name, probe.unit))
            yield from _figures(program, probe, evaluation)


def _figures(program: Program, probe: Probe, evaluation: Evaluation) -> Iterator[Figure]:
    column = evaluation.needs.column(probe.column)
    cells = evaluation.column(probe.column)
    holders = evaluation.column(probe.payee) if probe.payee is not None else [""] * len(cells)
    starts = evaluation.column(probe.start) if probe.start is not None else [0] * len(cells)
    calendar = PlanCalendar.of(program.plan)
    kept: dict[str, int] = {}
    first = date.fromisoformat(program.plan.effective_from).toordinal()
    rows = sorted(range(len(cells)), key=lambda at: -_day(starts[at]))
    for row in rows:
        holder, start, cell = str(holders[row] or ""), _day(starts[row]), cells[row]
        late = start > evaluation.as_of or calendar.end_of(probe.unit, max(start, 1)) < first  # type: ignore[arg-type]
        if not cell or late or (holder not in kept and len(kept) >= MOST_HOLDERS):
            continue
        kept[holder] = kept.get(holder, 0) + 1
        if kept[holder] > MOST_PERIODS:
            continue
        shown = show(cell, column.type, column.unit, program.plan.minor_units)
        amount = (
            Fraction(cell, SCALE) if isinstance(cell, int) and column.type == "number" else None
        )
        period = calendar.name(probe.unit, start) if start else ""  # type: ignore[arg-type]
        yield Figure(probe.name, probe.unit, holder, period, shown, amount)


def _day(cell: object) -> int:
    return cell if isinstance(cell, int) else 0
