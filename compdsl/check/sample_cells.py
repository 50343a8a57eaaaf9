"""The columns that a table of an example lacks, with something in each row that reads rightly."""

from __future__ import annotations

from collections.abc import Sequence

from compdsl.check.problem import listed
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Edit, Fix
from compdsl.names.symbols import Record
from compdsl.names.types import Type
from compdsl.source import Span
from compdsl.syntax.clauses import TableRow

BY_KIND = {"text": "…", "number": "0", "count": "0", "percent": "0%", "yes/no": "no"}


def added_columns(
    typed: Typed, record: Record, rows: Sequence[TableRow], missing: Sequence[str]
) -> tuple[Fix, ...]:
    """Return the fix that adds columns; none where nobody can know what may stand in one."""
    cells = [_sample(typed, record.fields[name].type) for name in missing]
    spans = [row.span for row in rows]
    if not all(cells) or not all(span.text.endswith("|") for span in spans):
        return ()
    texts = [missing, *([cells] * (len(rows) - 1))]
    widths = [max(len(name), len(cell)) for name, cell in zip(missing, cells, strict=True)]
    edits = tuple(
        Edit(Span(span.file, span.end, span.end), _cells(text, widths))
        for span, text in zip(spans, texts, strict=True)
    )
    word = "column" if len(missing) == 1 else "columns"
    return (Fix(f"add the {word} {listed(missing, 'and')}", edits),)


def _cells(texts: Sequence[str], widths: Sequence[int]) -> str:
    return "".join(f" {text:{width}} |" for text, width in zip(texts, widths, strict=True))


def _sample(typed: Typed, type_: Type) -> str:
    """Return a value of a type as a cell has it; empty where none can be known."""
    plan, choice = typed.symbols.plan, typed.symbols.choices.get(type_.name)
    if choice is not None:
        return next(iter(choice.values), "")
    if type_.kind == "date" and plan is not None and plan.first is not None:
        return plan.first.isoformat()
    if type_.kind == "money" and len(type_.currency) == 3:
        return f"{type_.currency} 0"
    return BY_KIND.get(type_.kind, "")
