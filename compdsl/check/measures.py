"""Whether a measure grows record by record, as marginal and prospective tiers need it to.

It must be sums and counts of records, added and taken from each other, times or over what is fixed
for the window (quotas, terms, figures). Then each record adds its own step, and the step can be
split among bands. Metrics are looked into by name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from compdsl.check.typed import Typed
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import FunctionHeader, MetricHeader
from compdsl.syntax.node import Node, walk

Shape = Literal["fixed", "grows", "open"] | tuple[x.Expr, str]
NO_STEP = "it is the same for every record"
TWICE = "records are on both sides of it"
KINDS = {
    "distinct": "a count of distinct values does not grow by a known step",
    "average": "an average does not grow",
    "smallest": "a smallest value does not grow",
    "largest": "a largest value does not grow by a known step",
    "first": "a first value does not grow",
    "last": "a last value does not grow",
    "any": "this is yes or no",
}


def stands_in_the_way(typed: Typed, measure: x.Expr) -> tuple[x.Expr, str] | None:
    """Return the part of a measure that does not grow record by record, and why it does not."""
    shape = _shape(typed, measure, {})
    if shape == "fixed":
        return measure, NO_STEP
    return shape if isinstance(shape, tuple) else None


def _shape(typed: Typed, expr: x.Expr, known: dict[str, Shape]) -> Shape:
    """Say what an expression is; `open` where something was reported that keeps it from us."""
    match expr:
        case x.Brackets():
            return _shape(typed, expr.inner, known)
        case x.Negate() | x.PercentOf() | x.Otherwise():
            return _shape(typed, expr.operand, known)
        case x.Arithmetic():
            return _arithmetic(typed, expr, known)
        case x.Aggregate() if _is_of_quotas(typed, expr):
            return "fixed"
        case x.Aggregate():
            return "grows" if expr.kind in ("sum", "count") else (expr, KINDS[expr.kind])
        case x.Path() | x.Index():
            return _name(typed, expr, known)
        case x.Windowed():
            shape = _shape(typed, expr.operand, known)
            return (expr, "it has a window of its own") if shape == "grows" else shape
        case x.Number() | x.Percent() | x.Fraction() | x.Money() | x.Units():
            return "fixed"
        case x.Rank():
            return expr, "a rank does not grow"
        case x.BadLiteral():
            return "open"
        case x.Call() if not typed.types[expr].known:
            return "open"
        case _:
            return expr, "this is not a sum"


def _is_of_quotas(typed: Typed, expr: x.Aggregate) -> bool:
    ref = typed.refs.get(expr.path)
    return ref is not None and ref.kind == "quota"


def _arithmetic(typed: Typed, expr: x.Arithmetic, known: dict[str, Shape]) -> Shape:
    left, right = _shape(typed, expr.left, known), _shape(typed, expr.right, known)
    if "open" in (left, right):
        return "open"
    for side in (left, right):
        if isinstance(side, tuple):
            return side
    if left == right == "fixed":
        return "fixed"
    if expr.sign == "/" and right != "fixed":
        return expr, "records are in what it is divided by" if left == "fixed" else TWICE
    if expr.sign == "*" and left == right:
        return expr, TWICE
    return "grows"


def _name(typed: Typed, path: x.Path | x.Index, known: dict[str, Shape]) -> Shape:
    ref = typed.refs.get(path if isinstance(path, x.Path) else path.word) or typed.refs.get(path)
    if ref is None:
        return "open"
    if ref.kind == "field" and ref.start == "row":
        return path, "a field of one record does not add up"
    if ref.kind != "metric":
        return "fixed"
    symbol = typed.symbols.get(ref.name, "metric")
    header = symbol.block.header if symbol is not None else None
    if not isinstance(header, MetricHeader):
        return "open"
    if ref.name not in known:
        known[ref.name] = "open"  # what a circle comes back to
        known[ref.name] = _shape(typed, header.value, known)
    return known[ref.name]


def aggregates_of(typed: Typed, written: Node) -> list[x.Aggregate]:
    """Return the aggregates of an expression, directly or by the names of metrics."""
    return [node for node in followed(typed, written) if isinstance(node, x.Aggregate)]


def followed(typed: Typed, written: Node) -> Iterator[Node]:
    """Yield the parts of an expression, and once those of each metric and function it names."""
    return _through(typed, written, walk, set())


def seen_from_here(typed: Typed, written: Node) -> Iterator[Node]:
    """Yield the same parts, but nothing of what stands inside an aggregate, on rows of its own."""
    return _through(typed, written, x.outside_aggregates, set())


def _through(
    typed: Typed, written: Node, below: Callable[[Node], Iterator[Node]], seen: set[str]
) -> Iterator[Node]:
    for node in below(written):
        yield node
        name, body = _named(typed, node)
        if body is not None and name not in seen:
            seen.add(name)
            yield from _through(typed, body, below, seen)


def _named(typed: Typed, node: Node) -> tuple[str, x.Expr | None]:
    """Return the metric or function that a node names, and what it stands for."""
    ref = typed.refs.get(node)
    name = ref.name if ref is not None and ref.kind == "metric" else ""
    if isinstance(node, x.Call):
        name = node.word.name
    symbol = typed.symbols.names.get(name)
    header = symbol.block.header if symbol is not None else None
    return name, header.value if isinstance(header, MetricHeader | FunctionHeader) else None
