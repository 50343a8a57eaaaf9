"""The words of diagnostics about grids (COMP419)."""

from __future__ import annotations

from compdsl.check.problem import error
from compdsl.check.wording_types import named
from compdsl.diagnostics.model import Diagnostic, Related
from compdsl.names.types import Type
from compdsl.source import Span


def corner(span: Span) -> Diagnostic:
    """COMP419: words in the cell where the two measures meet."""
    message = "the first cell of a grid stays empty: the bounds of both measures start beside it"
    return error("COMP419", message, span, "leave it empty, as in `| | 0% | 50% |`")


def width(span: Span, found: int, wanted: int) -> Diagnostic:
    """COMP419: a row with more or fewer cells than the first."""
    message = f"this row has {found} cells, and the first one {wanted}"
    return error("COMP419", message, span, "write one bound and a value for each column")


def cell(span: Span, what: str) -> Diagnostic:
    """COMP419: a cell that is not a value of its kind."""
    message = f"`{span.text}` {what}" if not span.text.startswith("|") else f"a cell {what}"
    hint = "write all values in one way: `8%`, `EUR 500` or `1.5`"
    return error("COMP419", message, span, hint)


def too_small(span: Span) -> Diagnostic:
    """COMP419: a grid without two bounds each way."""
    message = "a grid has a row of bounds and rows below it"
    hint = "write `| | 0% | 50% |`, and below it rows such as `| 0% | 2% | 4% |`"
    return error("COMP419", message, span, hint)


def bound_kind(span: Span, measure: str, kind: Type) -> Diagnostic:
    """COMP419: a bound that cannot be compared with its measure."""
    message = f"`{span.text}` is a bound of `{measure}`, which is {named(kind)}"
    hint = "columns are bounds of the first measure, rows of the second"
    return error("COMP419", message, span, hint)


def falls(span: Span, above: Span) -> Diagnostic:
    """COMP419: a bound that is not higher than the one before it."""
    related = (Related(above, "the bound before it"),)
    message = f"bounds must rise, but {span.text} comes after {above.text}"
    return error("COMP419", message, span, "put the bounds in order", related=related)


def starts_late(span: Span, measure: str) -> Diagnostic:
    """COMP419: a stepped grid that leaves out what lies below its first bound."""
    message = f"nothing says what counts where `{measure}` is below {span.text}"
    hint = "start with a bound of nothing, such as `0%`, or make the grid `interpolated`"
    return error("COMP419", message, span, hint)
