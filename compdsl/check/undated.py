"""Terms that change on a date, where no date is at hand: whom a plan pays, rules over rows."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check import wording_windows as words
from compdsl.check.last_day import reading_last_day
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.names.symbols import Symbol
from compdsl.syntax.clauses import TermRow
from compdsl.syntax.declarations import TermHeader
from compdsl.syntax.expressions import Convert, Expr, Into
from compdsl.syntax.node import Node, walk


def check_undated(typed: Typed, written: Expr, purpose: str, report: Report) -> None:
    """Report the terms with dated rows that an expression reads, directly or by other terms."""
    for node, symbol in _terms(typed, written):
        if _is_dated(typed, symbol, set()):
            report.add(words.no_day_here(node.span, symbol, purpose))


def check_whom_paid(typed: Typed, written: Expr, report: Report) -> None:
    """Report what the choice of whom a plan pays cannot rest on: it is made once for all days."""
    check_undated(typed, written, "the choice of whom the plan pays", report)
    leaving = reading_last_day(typed, written)
    if leaving is not None:
        report.add(words.paid_until_leaving(leaving.span))


def _terms(typed: Typed, written: Node) -> Iterator[tuple[Node, Symbol]]:
    known = {_day_said(node) for node in walk(written)}
    for node in walk(written):
        ref = typed.refs.get(node)
        if (
            ref is not None
            and ref.kind == "term"
            and ref.name in typed.symbols.names
            and node not in known
        ):
            yield node, typed.symbols.names[ref.name]


def _day_said(node: Node) -> Node | None:
    """Return the rates of a conversion that says of which day they are."""
    has_day = isinstance(node, Convert | Into) and node.on is not None
    return node.rate if has_day and isinstance(node, Convert | Into) else None


def _is_dated(typed: Typed, symbol: Symbol, seen: set[str]) -> bool:
    if symbol.name in seen:
        return False
    seen.add(symbol.name)
    header = symbol.block.header
    if any(row.since is not None for row in symbol.block.all(TermRow)):
        return True
    if isinstance(header, TermHeader) and header.from_data and header.per is not None:
        return True
    parts = filter(None, (symbol.block.header, *symbol.block.clauses))
    return any(_is_dated(typed, term, seen) for part in parts for _, term in _terms(typed, part))
