"""What the language reads but does not work out yet: one honest message for each place.

Nothing here is a mistake of the plan. A construct leaves this page when the calculation learns it.
"""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check.problem import error
from compdsl.check.slots import SCOPES
from compdsl.check.support_blocks import block_too_early
from compdsl.check.support_clauses import clause_too_early
from compdsl.check.support_expressions import expression_too_early, figure_in
from compdsl.check.too_early import TooEarly
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.syntax import clauses as c
from compdsl.syntax import declarations as d
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block
from compdsl.syntax.expressions import Expr
from compdsl.syntax.node import Node, children, walk

NO_WAY_YET = "leave it out; nothing does the same yet"


def check_support(typed: Typed, report: Report) -> None:
    """Report every construct that is not worked out yet."""
    for block in typed.file.blocks:
        for found in _in_block(typed, block):
            message = f"{found.what} is not supported yet"
            report.add(error("COMP480", message, found.span, found.hint or NO_WAY_YET))


def _in_block(typed: Typed, block: Block) -> Iterator[TooEarly]:
    if block.header is None:
        return
    found = _header_too_early(typed, block.header)
    if found is not None:
        yield found
    yield from _below(typed, block, block.header)
    for clause in block.clauses:
        yield from _walk(typed, block, clause)
    if (
        block.kind == "ensure"
        and not block.broken
        and not any(isinstance(line, SCOPES) for line in block.clauses)
    ):
        hint = "write `for each quarter`, or another period or record"
        yield TooEarly(block.span, "`ensure` without `for each`", hint)
    yield from block_too_early(typed, block)


def _walk(typed: Typed, block: Block, node: Node) -> Iterator[TooEarly]:
    """Yield what is too early in a node and below it; what is too early itself is not opened."""
    if isinstance(node, Expr):
        found = None if _is_settled(block, node) else expression_too_early(typed, node)
    elif isinstance(node, c.Clause | c.TypeName):
        found = clause_too_early(typed, block, node)
    else:
        found = None
    if found is not None:
        yield found
    else:
        yield from _below(typed, block, node)


def _is_settled(block: Block, expr: Expr) -> bool:
    """Whether it is what was paid, which is known where nothing is paid by it any more."""
    is_total = isinstance(expr, x.EarnedSum) and expr.verb == "paid" and expr.earning is None
    return is_total and block.kind == "ensure"


def _below(typed: Typed, block: Block, node: Node) -> Iterator[TooEarly]:
    for child in children(node):
        yield from _walk(typed, block, child)


def _header_too_early(typed: Typed, header: d.Header) -> TooEarly | None:
    match header:
        case d.MetricHeader(per=per) if per is not None:
            return _prorated_in_a_group(typed, header)
        case d.TiersHeader():
            return _measure_too_early(typed, (header.measure,))
        case d.GridHeader():
            return _measure_too_early(typed, (header.across, header.down))
        case d.FunctionHeader():
            return _function_too_early(header)
        case _:
            return None


def _measure_too_early(typed: Typed, measures: tuple[x.Expr, ...]) -> TooEarly | None:
    for measure in measures:
        figure = figure_in(typed, measure)
        if figure is not None:
            hint = "measure records of the person paid, as in `sum of Deal.amount`"
            return TooEarly(figure.span, f"`{figure.span.text}` in the measure of tiers", hint)
    return None


def _prorated_in_a_group(typed: Typed, header: d.MetricHeader) -> TooEarly | None:
    """Return a quota that leaving shortens, which is told for each person and not for a group."""
    for node, name in _quotas_in(typed, header.value, frozenset()):
        if typed.symbols.names[name].block.first(c.Prorated) is not None:
            plan = typed.symbols.plan
            hint = f"write `sum of {plan.payee}.{name}`" if plan is not None else ""
            return TooEarly(node.span, f"`{name}`, which is prorated, in a figure per group", hint)
    return None


def _quotas_in(typed: Typed, value: x.Expr, inside: frozenset[str]) -> Iterator[tuple[Node, str]]:
    """Yield the quotas that a figure reads for its own place, directly or by another metric."""
    for node in walk(value):
        ref = typed.refs.get(node)
        is_bare = isinstance(node, x.Path) and len(node.words) == 1
        if ref is None or not is_bare or ref.name in inside:
            continue
        if ref.kind == "quota":
            yield node, ref.name
        symbol = typed.symbols.get(ref.name, "metric") if ref.kind == "metric" else None
        if symbol is not None and isinstance(symbol.block.header, d.MetricHeader):
            below = symbol.block.header.value
            yield from ((node, name) for _, name in _quotas_in(typed, below, inside | {ref.name}))


def _function_too_early(header: d.FunctionHeader) -> TooEarly | None:
    length = next((each for each in header.parameters if each.type.name == "duration"), None)
    if length is None:
        return None
    what = "a length of time that is given to a function"
    return TooEarly(length.span, what, f"give a number of days: `{length.word.name} : count`")
