"""The rows of a table by choices: one for each value instead of one for all others."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod

from compdsl.changes.model import Asked, Change
from compdsl.check.terms import covers
from compdsl.diagnostics.model import Edit
from compdsl.syntax.clauses import TermRow
from compdsl.syntax.declarations import TermHeader

MOST = 40


def spelt_out(asked: Asked) -> Iterator[Change]:
    """Offer a row for each case that `otherwise` covers, in its place.

    A value that is added to the choice later then needs a row of its own, and is not paid what
    happens to hold for the rest.
    """
    header = asked.block.header
    rows = asked.block.all(TermRow)
    if not isinstance(header, TermHeader) or not header.by or any(row.since for row in rows):
        return
    choices = [asked.typed.symbols.choices.get(word.name) for word in header.by]
    last = rows[-1] if rows else None
    if last is None or not last.otherwise or not asked.is_at(last.span) or not all(choices):
        return
    values = [list(choice.values) for choice in choices if choice is not None]
    if prod(map(len, values)) > MOST:
        return
    others = [row for row in rows if row is not last]
    left = [case for case in product(*values) if not any(covers(row, case) for row in others)]
    if left:
        value = last.span.file.text[last.value.span.start : last.span.end]
        indent = " " * (last.span.column - 1)
        text = f"\n{indent}".join(f"{', '.join(case)} = {value}" for case in left)
        edit = Edit(last.span, text)
        yield Change("rewrite", "Write a row for each value in place of `otherwise`", (edit,))
