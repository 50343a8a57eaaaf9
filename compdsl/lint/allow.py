"""Silencing advice in the plan's own text: `# allow COMP711 because …` on the line above.

Above the plan's header it answers advice about the whole plan. The reason is required: an `allow`
without one silences nothing and is itself advised on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from compdsl.diagnostics.making import advice
from compdsl.diagnostics.model import Diagnostic
from compdsl.source import SourceFile, Span

ALLOW = re.compile(r"^\s*#\s*allow\s+(COMP7\d\d)\b(?:\s+because\s+(\S.*))?", re.IGNORECASE)


def without_allowed(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the advice that no remark above its line answers."""
    return [item for item in found if item.span is None or not _is_allowed(item.code, item.span)]


def without_reason(source: SourceFile) -> Iterator[Diagnostic]:
    """Advise on every `allow` that gives no reason."""
    for number in range(1, source.line_count + 1):
        line = source.line(number)
        hit = ALLOW.match(line)
        if hit is None or hit[2] is not None:
            continue
        start = source.offset(number)
        span = Span(source, start + line.index("#"), start + len(line.rstrip()))
        message = f"`allow {hit[1]}` gives no reason, so it allows nothing"
        yield advice("COMP705", message, span, "add the reason: `because …`")


def _is_allowed(code: str, span: Span) -> bool:
    """Whether one of the remarks (and contract texts) just above the line allows the code."""
    number = span.line - 1
    while number >= 1:
        line = span.file.line(number).strip()
        if not line.startswith(("#", '"')):
            return False
        hit = ALLOW.match(line)
        if hit is not None and hit[2] is not None and hit[1].upper() == code:
            return True
        number -= 1
    return False
