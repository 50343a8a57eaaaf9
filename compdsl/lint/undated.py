"""COMP713: a figure of the market that never changes."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check.earnings import block_name
from compdsl.diagnostics.making import advice
from compdsl.diagnostics.model import Diagnostic
from compdsl.lint.looked import Looked
from compdsl.syntax.clauses import TermRow
from compdsl.syntax.declarations import TermHeader

YEAR = 366  # days


def undated(looked: Looked) -> Iterator[Diagnostic]:
    """Advise on an exchange rate without dates, and on a price in a plan of more than a year."""
    plan = looked.typed.symbols.plan
    assert plan is not None
    is_long = plan.first is None or plan.last is None or (plan.last - plan.first).days >= YEAR
    for block in looked.typed.file.of_kind("term"):
        header = block.header
        if not isinstance(header, TermHeader) or header.from_data or header.per is not None:
            continue
        rows = block.all(TermRow)
        if any(row.since is not None for row in rows):
            continue
        values = [header.value] if header.value is not None else [row.value for row in rows]
        types = [looked.typed.types.get(each) for each in values]
        is_price = is_long and any(t is not None and t.kind == "money" for t in types)
        if header.to_currency or is_price:
            what = "an exchange rate" if header.to_currency else "a price"
            message = f"`{block_name(block)}` is {what} and stays the same for the whole plan"
            row = "GBP from 2026-07-01" if header.to_currency else "from 2026-07-01"
            hint = f"add dated rows, as in `{row} = …`, or read it `from data`"
            yield advice("COMP713", message, block.span, hint)
