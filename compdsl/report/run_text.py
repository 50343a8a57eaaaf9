"""A whole run as text: statements, sums by payee and by period, and every row accounted for."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.pipeline import Result
from compdsl.report import statement_text as text
from compdsl.report.account_text import account, account_rows
from compdsl.report.rows import Row, row
from compdsl.report.statement import statements


def run_rows(
    result: Result,
    payee: str | None = None,
    *,
    details: bool = False,
    every_part: bool = False,
    more: str = "",
) -> Iterator[Row]:
    """Give what a run paid; where statements are many, their sums alone, and `more` says so."""
    if result.ok:
        made = statements(result, payee)
        yield from text.heading(made)
        short = not details and payee is None and text.is_long(made)
        if not short:
            yield from text.in_full(made, every_part=every_part)
        yield from text.by_payee(made)
        yield from text.by_period(made)
        if short and more:
            yield row(more, "soft", 2)
    yield from account_rows(account(result))
