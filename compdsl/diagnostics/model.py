"""What every stage reports: one `Diagnostic` for the terminal, for scripts and for the editor.

A user's mistake is a value, never an exception. `message` says what is wrong in the plan's words
(lower case, no full stop, names in backticks), `related` where each side came from, `hint` the one
thing to do, and `fixes` are edits that a tool can apply.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from compdsl.source import Span

Severity = Literal["error", "warning", "advice"]


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains the first, with a few words."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the characters of `span` by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A named change that mends the problem."""

    title: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem, in the plan's words. `span` is None only for whole-file or data problems.

    `place` names a place outside the plan (`Deal.csv:14:3`) where there is no span.
    """

    code: str
    severity: Severity
    message: str
    span: Span | None = None
    related: tuple[Related, ...] = ()
    hint: str = ""
    fixes: tuple[Fix, ...] = ()
    place: str = ""


@dataclass(slots=True)
class Report:
    """The collector that a stage writes to; diagnostics come out in reading order."""

    items: list[Diagnostic]

    def __init__(self, items: Iterable[Diagnostic] = ()) -> None:
        self.items = list(items)

    def add(self, diagnostic: Diagnostic) -> None:
        """Keep a diagnostic, unless the very same one is here already."""
        if diagnostic not in self.items:
            self.items.append(diagnostic)

    @property
    def has_errors(self) -> bool:
        """Whether any of them is an error."""
        return any(item.severity == "error" for item in self.items)

    def in_order(self) -> list[Diagnostic]:
        """Return the diagnostics by file and place; those without a place come last."""
        return sorted(self.items, key=_order)


def _order(item: Diagnostic) -> tuple[bool, str, int, str, str]:
    if item.span is None:
        return True, item.place, 0, item.code, item.message
    return False, item.span.file.name, item.span.start, item.code, item.message
