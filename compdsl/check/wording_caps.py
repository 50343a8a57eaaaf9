"""What is said about caps over several earnings."""

from __future__ import annotations

from compdsl.check.problem import error
from compdsl.diagnostics.model import Diagnostic, Related
from compdsl.source import Span
from compdsl.syntax.clauses import AtMost


def capped_otherwise(limit: AtMost, scope: str, name: str, where: Span) -> Diagnostic:
    """COMP421: a cap per record on an earning that is not for each of these records."""
    related = (Related(where, f"`{name}` is not worked out for each `{scope}`"),)
    message = f"this cap is per `{scope}`, but `{name}` is worked out for something else"
    hint = f"write a cap over time, as in `per year, excess lost`, or leave `{name}` out"
    return error("COMP421", message, limit.span, hint, related=related)
