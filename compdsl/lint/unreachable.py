"""COMP719: a band that no result can reach."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check.typed import Typed
from compdsl.diagnostics.making import advice
from compdsl.diagnostics.model import Diagnostic
from compdsl.lint.bands import steps_of
from compdsl.lint.looked import Looked
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import MetricHeader
from compdsl.syntax.node import shape


def unreachable(looked: Looked) -> Iterator[Diagnostic]:
    """Advise on a band above 100% of a measure that is a share of a whole."""
    for symbol in looked.typed.symbols.of_kind("tiers"):
        found = steps_of(looked.typed, symbol)
        if found is None or not is_share(looked.typed, found[0].measure):
            continue
        for step in found[1]:
            if step.bound > 1 or (step.bound == 1 and step.row.edge == "above"):
                message = f"nothing can reach this row of `{symbol.name}`: its measure ends at 100%"
                hint = "remove the row, or measure against a quota"
                yield advice("COMP719", message, step.row.bound.span, hint)


def is_share(typed: Typed, written: x.Expr) -> bool:
    """Whether a measure counts some rows of a record over all rows of the same record."""
    written = _plain(typed, written)
    if not isinstance(written, x.Arithmetic) or written.sign != "/":
        return False
    part, whole = _plain(typed, written.left), _plain(typed, written.right)
    if not (isinstance(part, x.Aggregate) and isinstance(whole, x.Aggregate)):
        return False
    same = part.kind == whole.kind == "count" and shape(part.path) == shape(whole.path)
    credited = [shape(each.credit) if each.credit else None for each in (part, whole)]
    return same and whole.where is None and part.where is not None and credited[0] == credited[1]


def _plain(typed: Typed, written: x.Expr) -> x.Expr:
    """Look through brackets, `otherwise` and the names of metrics."""
    while True:
        match written:
            case x.Brackets():
                written = written.inner
            case x.Otherwise():
                written = written.operand
            case x.Path():
                ref = typed.refs.get(written)
                symbol = typed.symbols.get(ref.name, "metric") if ref is not None else None
                header = symbol.block.header if symbol is not None else None
                if not isinstance(header, MetricHeader):
                    return written
                written = header.value
            case _:
                return written
