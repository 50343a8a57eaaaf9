"""Values that change from a day on: terms with dated rows, and what an amendment has changed."""

from __future__ import annotations

from compdsl.check.typed import Typed
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import TermRow
from compdsl.syntax.declarations import FunctionHeader, TermHeader
from compdsl.syntax.node import walk


def changes_over_time(typed: Typed, expr: x.Expr) -> bool:
    """Whether an expression reads something that has another value from some day on."""
    return bool(days_of_change(typed, expr))


def days_of_change(typed: Typed, expr: x.Expr, seen: frozenset[str] = frozenset()) -> set[str]:
    """Return the days from which on something that an expression reads has another value."""
    days: set[str] = set()
    for node in walk(expr):
        if isinstance(node, x.Dated):
            days.add(node.since.text)
        name = _named(typed, node)
        symbol = typed.symbols.names.get(name) if name not in seen else None
        if symbol is None:
            continue
        rows = symbol.block.all(TermRow)
        days |= {row.since.text for row in rows if row.since is not None}
        header = symbol.block.header
        below = header.value if isinstance(header, TermHeader | FunctionHeader) else None
        if below is not None:
            days |= days_of_change(typed, below, seen | {name})
    return days


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
