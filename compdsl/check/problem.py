"""How the wording of checks is made: one error, one piece of advice, and edits of whole lines."""

from __future__ import annotations

from collections.abc import Sequence

from compdsl.diagnostics.making import a, advice, error, replace
from compdsl.diagnostics.model import Edit, Fix
from compdsl.source import Span
from compdsl.syntax.declarations import Block

__all__ = [
    "a",
    "add_line",
    "add_line_above",
    "add_lines",
    "advice",
    "error",
    "listed",
    "remove_line",
    "replace",
]


def add_line(block: Block, clause: str) -> tuple[Fix, ...]:
    """Return the fix that adds a clause as the last line of a block."""
    return (Fix(f"add `{clause}`", add_lines(block, [clause])),)


def add_lines(block: Block, clauses: Sequence[str]) -> tuple[Edit, ...]:
    """Return the edit that adds clauses as the last lines of a block."""
    last = block.clauses[-1].span if block.clauses else block.span
    indent = " " * (last.column - 1 if block.clauses else 2)
    text = "".join(f"\n{indent}{clause}" for clause in clauses)
    return (Edit(_end_of_line(last), text),)


def add_line_above(span: Span, line: str) -> tuple[Fix, ...]:
    """Return the fix that adds a line above the one that a span stands on, indented as it is."""
    start = span.file.offset(span.line)
    indent = " " * (span.column - 1)
    return (Fix(f"add `{line}`", (Edit(Span(span.file, start, start), f"{indent}{line}\n"),)),)


def remove_line(span: Span) -> tuple[Fix, ...]:
    """Return the fix that removes the line that a clause stands on."""
    start = span.file.offset(span.line)
    end = min(_end_of_line(span).end + 1, len(span.file.text))
    return (Fix("remove the line", (Edit(Span(span.file, start, end), ""),)),)


def listed(names: Sequence[str], word: str = "or", most: int = 6) -> str:
    """Return names in backticks as people list them; a long list is cut short.

    >>> listed(["a", "b", "c"])
    '`a`, `b` or `c`'
    """
    quoted = [f"`{name}`" for name in names[:most]]
    if len(names) > most:
        return f"{', '.join(quoted)} and {len(names) - most} more"
    return f" {word} ".join(filter(None, (", ".join(quoted[:-1]), *quoted[-1:])))


def either(kinds: list[str]) -> str:
    """Return kinds as people list them: `an earning, an accelerator or a cap`."""
    return " or ".join(filter(None, (", ".join(kinds[:-1]), kinds[-1])))


def _end_of_line(span: Span) -> Span:
    line = span.file.position(span.end)[0]
    at = span.file.offset(line) + len(span.file.line(line))
    return Span(span.file, at, at)
