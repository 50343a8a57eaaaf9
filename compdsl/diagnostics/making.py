"""How the wording modules make diagnostics: an error, advice, and the fix that rewrites a span."""

from __future__ import annotations

from compdsl.diagnostics.model import Diagnostic, Edit, Fix, Related, Severity
from compdsl.source import Span


def error(
    code: str,
    message: str,
    span: Span,
    hint: str = "",
    *,
    related: tuple[Related, ...] = (),
    fixes: tuple[Fix, ...] = (),
    severity: Severity = "error",
) -> Diagnostic:
    """Return an error."""
    return Diagnostic(code, severity, message, span, related, hint, fixes)


def advice(
    code: str,
    message: str,
    span: Span,
    hint: str = "",
    *,
    related: tuple[Related, ...] = (),
    fixes: tuple[Fix, ...] = (),
) -> Diagnostic:
    """Return advice, which never fails a check."""
    return error(code, message, span, hint, related=related, fixes=fixes, severity="advice")


def replace(span: Span, text: str) -> tuple[Fix, ...]:
    """Return the fix that writes `text` in place of a span."""
    return (Fix(f"write `{text}`", (Edit(span, text),)),)
