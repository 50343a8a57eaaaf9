"""How the wording modules make diagnostics: an error, advice, and the fix that rewrites a span."""

from __future__ import annotations

from compdsl.diagnostics.model import Diagnostic, Edit, Fix, Related, Severity
from compdsl.source import Span

SOUNDS_LIKE_YOU = ("uni", "use", "usa", "util", "eu")


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


def a(words: str) -> str:
    """Return the words with the article that goes with them: `a Deal`, `an Agent`."""
    low = words.lstrip("`").lower()
    is_vowel = low[:1] in tuple("aeiou") and not low.startswith(SOUNDS_LIKE_YOU)
    return f"an {words}" if is_vowel else f"a {words}"


def a_name(name: str) -> str:
    """Return a name of the plan with its article: ``an `Agent` ``."""
    return a(f"`{name}`")


def replace(span: Span, text: str) -> tuple[Fix, ...]:
    """Return the fix that writes `text` in place of a span."""
    return (Fix(f"write `{text}`", (Edit(span, text),)),)
