"""Tiers: rows that rise from where the measure starts, and a measure that fits the mode.

Rows give lower bounds only, so gaps and overlaps cannot be written; what is left to check is their
order, where the first one starts, and that bounds and rates are of one kind each.
"""

from __future__ import annotations

from itertools import pairwise

from compdsl.check import wording_tiers as wording
from compdsl.check.constants import constant
from compdsl.check.measures import stands_in_the_way
from compdsl.check.rerating import goes_back_to
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.names.types import UNKNOWN, Type
from compdsl.syntax.clauses import Span_, TierRow
from compdsl.syntax.declarations import Block, TiersHeader
from compdsl.syntax.expressions import Arithmetic, Expr, Windowed
from compdsl.syntax.node import walk

RATES = ("percent", "number", "count", "money", "unknown")


def check_tiers(typed: Typed, report: Report) -> None:
    """Check the header and the rows of all tiers."""
    for block in typed.file.of_kind("tiers"):
        header = block.header
        if isinstance(header, TiersHeader):
            _Tiers(typed, report, block, header).check()


class _Tiers:
    """One tiers block."""

    def __init__(self, typed: Typed, report: Report, block: Block, header: TiersHeader) -> None:
        self.typed = typed
        self.report = report
        self.header = header
        self.rows = block.all(TierRow)
        self.is_whole = not block.broken

    def check(self) -> None:
        self._span()
        self._measure()
        self._edges()
        if self.rows and self.is_whole:
            self._start()
        self._rising()
        self._bounds()
        self._rates()
        self._back_to()

    def _span(self) -> None:
        header = self.header
        if header.over is not None and header.over.kind == "since":
            self._endless(header.over)
        if header.over is not None or header.word is None:
            return
        windowed = any(isinstance(each, Windowed) for each in walk(header.measure))
        if not windowed or header.mode in ("marginal", "prospective"):
            self.report.add(wording.no_span(header.span, header.word.name, header.mode))

    def _endless(self, over: Span_) -> None:
        grain = self.typed.grains.get(self.header.measure)
        for name in sorted(grain.quotas if grain is not None else ()):
            declared = self.typed.symbols.names[name].span
            measure = self.header.measure.span
            self.report.add(wording.span_without_end(measure, name, declared, over.span))

    def _measure(self) -> None:
        header = self.header
        is_alone = header.over is not None and header.over.kind == "record"
        if header.mode not in ("marginal", "prospective") or is_alone:
            return
        part = stands_in_the_way(self.typed, header.measure)
        if part is not None:
            expr, why = part
            self.report.add(wording.not_a_sum(header.measure.span, header.mode, expr.span, why))

    def _edges(self) -> None:
        is_curve = self.header.mode == "interpolated"
        for row in self.rows:
            if row.edge != "below" and (row.edge == "at") != is_curve:
                self.report.add(wording.wrong_edge(row, self.header.mode, self.header.span))
        for row in self.rows[1:]:
            if row.edge == "below":
                self.report.add(wording.below_later(row, self.rows[0]))

    def _start(self) -> None:
        first = self.rows[0]
        bound = constant(self.typed, first.bound)
        if bound is None or self.header.mode == "interpolated":
            return
        if first.edge == "below" and len(self.rows) > 1:
            second = self.rows[1]
            next_bound = constant(self.typed, second.bound)
            if next_bound is not None and (next_bound != bound or second.edge == "above"):
                self.report.add(wording.between(first, second))
        elif first.edge != "below" and (bound > 0 or (first.edge == "above" and bound == 0)):
            self.report.add(wording.starts_late(first, _zero(first.bound.span.text)))

    def _rising(self) -> None:
        rows = [row for row in self.rows if row.edge != "below"]
        for above, row in pairwise(rows):
            high, low = constant(self.typed, row.bound), constant(self.typed, above.bound)
            if high is None or low is None or high > low:
                continue
            if not _same(self._type(row.bound), self._type(above.bound)):
                continue  # one of them is of another kind than the measure, which is reported
            # `from 50%` and then `above 50%` is a band of its own for exactly 50%
            if high == low and (above.edge, row.edge) != ("from", "above"):
                self.report.add(wording.never_used(row, above))
            elif high < low:
                self.report.add(wording.not_rising(row, above))

    def _bounds(self) -> None:
        measure = self.header.measure
        kind = self._type(measure)
        for row in self.rows:
            self._range(row)
            found = self._type(row.bound)
            if kind.known and found.known and not _fits(found, kind):
                shown, text = measure.span, measure.span.text
                self.report.add(wording.bound_type(row, found, text, kind, shown))

    def _range(self, row: TierRow) -> None:
        bound = row.bound
        if not isinstance(bound, Arithmetic) or bound.sign != "-":
            return
        low, high = constant(self.typed, bound.left), constant(self.typed, bound.right)
        if low is not None and high is not None and low < high:
            self.report.add(wording.range_of_bounds(row, bound.left.span.text))

    def _rates(self) -> None:
        first: tuple[TierRow, Type] | None = None
        for row in self.rows:
            found = self._type(row.rate)
            if found.kind not in RATES:
                self.report.add(wording.not_a_rate(row, found))
            elif found.known and first is None:
                first = row, found
            elif found.known and first is not None and not _same(found, first[1]):
                self.report.add(wording.rate_type(row, found, *first))

    def _back_to(self) -> None:
        for at, row in enumerate(self.rows):
            if row.back_to is None:
                continue
            if self.header.mode != "marginal":
                message = f"`back to` is for `marginal` tiers, and these are `{self.header.mode}`"
                hint = "remove it, or make the tiers `marginal`"
                self.report.add(wording.back_to(row.back_to.span, message, hint))
                continue
            if goes_back_to(self.typed, self.rows, at) is None:
                message = f"no row above starts at {row.back_to.span.text}"
                above = [each for each in self.rows[:at] if each.edge != "below"]
                known = ", ".join(each.bound.span.text for each in above)
                hint = f"name one of {known}" if known else "remove it: there is no row above"
                self.report.add(wording.back_to(row.back_to.span, message, hint))

    def _type(self, expr: Expr) -> Type:
        return self.typed.types.get(expr, UNKNOWN)


def _fits(bound: Type, measure: Type) -> bool:
    """Whether a bound can be compared with the measure; a plain ratio takes both notations."""
    if bound.is_number and measure.is_number:
        return measure.kind == "number" or (bound.kind == "percent") == (measure.kind == "percent")
    return _same(bound, measure)


def _same(one: Type, other: Type) -> bool:
    if one.is_number and other.is_number:
        return (one.kind == "percent") == (other.kind == "percent")
    return (one.kind, one.name, one.currency) == (other.kind, other.name, other.currency)


def _zero(bound: str) -> str:
    """Return nothing in the notation of a bound: `0%`, `EUR 0`, `0`."""
    if bound.endswith("%"):
        return "0%"
    return f"{bound[:3]} 0" if bound[:3].isalpha() else "0"
