"""Terms of exchange rates: `term fx to EUR`, with rows such as `GBP = 1.22` or read from data.

A row says what one unit of a currency is worth, so that the direction cannot be mistaken. There is
no `otherwise`: no rate holds for currencies that nobody has named.
"""

from __future__ import annotations

import re

from compdsl.check import wording_currencies as wording
from compdsl.check.constants import constant
from compdsl.check.problem import replace
from compdsl.check.typed import Typed
from compdsl.check.wording_declarations import unknown_currency
from compdsl.diagnostics.model import Report
from compdsl.names.currencies import minor_units, near_codes
from compdsl.source import Span
from compdsl.syntax.clauses import TermRow
from compdsl.syntax.declarations import Block, TermHeader


def check_rates(typed: Typed, block: Block, header: TermHeader, report: Report) -> None:
    """Check a term of exchange rates: its header and its rows."""
    to, rows = header.to_currency, block.all(TermRow)
    name = header.word.name if header.word is not None else "this term"
    if minor_units(to) is None:
        report.add(unknown_currency(_code_span(header), to, near_codes(to)))
        return
    _check_header(name, header, rows, report)
    example = "USD = 0.92" if to != "USD" else "EUR = 1.09"
    if not rows and not header.from_data and header.value is None and not block.broken:
        message = f"`{name}` has no exchange rates"
        hint = f"add a row for each currency, as in `{example}`, or `per month from data`"
        report.add(wording.rates(header.span, message, hint))
    for row in rows:
        _check_row(typed, name, to, row, report)


def _code_span(header: TermHeader) -> Span:
    found = re.search(rf"\bto\s+({header.to_currency})\b", header.span.text)
    assert found is not None
    start = header.span.start + found.start(1)
    return Span(header.span.file, start, start + len(header.to_currency))


def _check_header(name: str, header: TermHeader, rows: list[TermRow], report: Report) -> None:
    to = header.to_currency
    if header.value is not None:
        message = f"`{name}` does not say of which currency this is the rate"
        text = (
            f"USD = {header.value.span.text}" if to != "USD" else f"EUR = {header.value.span.text}"
        )
        hint = f"write a row for each currency below, as in `{text}`"
        report.add(wording.rates(header.value.span, message, hint))
    elif header.type is not None:
        message = f"`{name}` holds exchange rates, which have no type of their own"
        report.add(wording.rates(header.type.span, message, f"write `term {name} to {to}`"))
    elif header.by:
        message = f"`{name}` has a rate for each currency, and nothing else can pick one"
        report.add(wording.rates(header.by[0].span, message, f"write `term {name} to {to}`"))
    elif header.from_data and rows:
        message = f"`{name}` has rates of its own and is read from data"
        hint = "keep the rates in the plan or `from data`, not both"
        report.add(wording.rates(rows[0].span, message, hint))
    elif header.per is not None and not header.from_data:
        message = f"`{name}` is per {header.per}, and only rates from data can be"
        hint = "write `from data` behind it, or dated rows as in `USD from 2026-07-01 = 0.95`"
        report.add(wording.rates(header.span, message, hint))
    elif header.from_data and header.per is None:
        message = f"nothing says how long a rate of `{name}` holds"
        text = f"term {name} to {to} per month from data"
        fixes = replace(header.span, text)
        report.add(wording.rates(header.span, message, f"write `{text}`", fixes))


def _check_row(typed: Typed, name: str, to: str, row: TermRow, report: Report) -> None:
    if row.otherwise or not row.keys:
        message = f"`{name}` has no rate that holds for every currency"
        if row.otherwise:
            message = f"`otherwise` would give one rate to every currency that `{name}` lacks"
        hint = f"write a row for each currency, as in `GBP = {row.value.span.text}`"
        report.add(wording.rates(row.span, message, hint))
        return
    key = row.keys[0]
    if len(row.keys) > 1:
        message = "a rate is of one currency"
        report.add(wording.rates(row.span, message, "write a row for each currency"))
    elif key.kind != "name" or minor_units(key.text) is None:
        report.add(unknown_currency(key.span, key.text, near_codes(key.text)))
    elif key.text == to:
        message = f"one {to} is always one {to}"
        report.add(wording.rates(row.span, message, "leave the row out"))
    value = constant(typed, row.value)
    if value is not None and value <= 0:
        message = f"one {key.text} must be worth more than nothing"
        hint = f"write what one {key.text} is in {to}, as in `{key.text} = 1.22`"
        report.add(wording.rates(row.value.span, message, hint))
