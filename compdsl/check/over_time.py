"""Values that change from a day on: terms with dated rows, and what an amendment has changed."""

from __future__ import annotations

from compdsl.check.typed import Typed
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import TermRow
from compdsl.syntax.declarations import FunctionHeader, TermHeader
from compdsl.syntax.node import walk


def changes_over_time(typed: Typed, expr: x.Expr, seen: frozenset[str] = frozenset()) -> bool:
    """Whether an expression reads something that has another value from some day on."""
    for node in walk(expr):
        if isinstance(node, x.Dated):
            return True
        name = _named(typed, node)
        symbol = typed.symbols.names.get(name) if name not in seen else None
        if symbol is None:
            continue
        if any(row.since is not None for row in symbol.block.all(TermRow)):
            return True
        header = symbol.block.header
        below = header.value if isinstance(header, TermHeader | FunctionHeader) else None
        if below is not None and changes_over_time(typed, below, seen | {name}):
            return True
    return False


def _named(typed: Typed, node: object) -> str:
    """Return the term or function that a node reads."""
    match node:
        case x.Path():
            ref = typed.refs.get(node)
            return ref.name if ref is not None and ref.kind == "term" else ""
        case x.Index() | x.Call():
            return node.word.name
        case _:
            return ""
