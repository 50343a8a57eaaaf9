"""What the language reads but does not work out yet: one honest message for each place.

Nothing here is a mistake of the plan. A construct leaves this page when the calculation learns it.
"""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check.problem import error
from compdsl.check.support_blocks import block_too_early
from compdsl.check.support_clauses import clause_too_early
from compdsl.check.support_expressions import expression_too_early
from compdsl.check.too_early import TooEarly
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block
from compdsl.syntax.expressions import Expr
from compdsl.syntax.node import Node, children
from compdsl.syntax.texts import RELEASE, texts_of

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
    yield from _below(typed, block, block.header)
    for text in reversed(texts_of(block)):
        for clause in text.block.clauses:
            if not text.since or isinstance(clause, RELEASE):
                yield from _walk(typed, text.block, clause)
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
