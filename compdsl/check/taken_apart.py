"""A measure of tiers taken apart: what runs, the quota that it is divided by, what stands in."""

from __future__ import annotations

from dataclasses import dataclass

from compdsl.check.measures import aggregates_of
from compdsl.check.typed import Typed
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import MetricHeader
from compdsl.syntax.node import Node, walk


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure taken apart: what runs, what it is divided by, and what stands in for it.

    `group` names the figure per team (or per plan) whose parts these are; `fallback_inside` says
    that what stands in is written there too.
    """

    runs: x.Expr
    over: x.Expr | None
    fallback: x.Expr | None
    group: x.Path | x.Index | None = None
    fallback_inside: bool = False


def take_apart(typed: Typed, written: x.Expr) -> Measure:
    """Take a measure apart along names, brackets, `otherwise` and one division by quotas."""
    fallback: x.Expr | None = None
    group: x.Path | x.Index | None = None
    whole = written
    inside = False
    seen: set[MetricHeader] = set()
    while True:
        if isinstance(written, x.Brackets):
            written = written.inner
            continue
        if isinstance(written, x.Otherwise):
            fallback = written.fallback  # of several, the innermost is the first to catch
            inside = group is not None
            written = written.operand
            continue
        head = _metric(typed, written)
        if head is None or head in seen:  # one that names itself is reported elsewhere
            break
        if head.per is not None and isinstance(written, x.Index) and group is not None:
            break
        if head.per is not None and group is None and isinstance(written, x.Path | x.Index):
            group = written
        seen.add(head)
        written = head.value
    is_quotient = isinstance(written, x.Arithmetic) and written.sign == "/"
    if isinstance(written, x.Arithmetic) and is_quotient and not counts(typed, written.right):
        return Measure(written.left, written.right, fallback, group, inside)
    return Measure(whole, None, None)


def _metric(typed: Typed, written: x.Expr) -> MetricHeader | None:
    """Return the header of the metric that an expression names."""
    if not isinstance(written, x.Path | x.Index):
        return None
    ref = typed.refs.get(written.word if isinstance(written, x.Index) else written)
    symbol = typed.symbols.get(ref.name, "metric") if ref is not None else None
    header = symbol.block.header if symbol is not None and ref is not None else None
    is_metric = ref is not None and ref.kind == "metric"
    return header if is_metric and isinstance(header, MetricHeader) else None


def counts(typed: Typed, written: Node) -> bool:
    """Whether an expression counts rows, directly or by the name of a metric."""
    if any(isinstance(node, x.EarnedSum) for node in walk(written)):
        return True
    found = (typed.refs.get(each.path) for each in aggregates_of(typed, written))
    return any(ref is not None and ref.kind != "quota" for ref in found)
