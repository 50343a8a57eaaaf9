"""Quotas: an amount for a length of time, from the plan or from data."""

from __future__ import annotations

from compdsl.check import wording_declarations as wording
from compdsl.check.constants import constant
from compdsl.check.terms import check_dates_rise
from compdsl.check.typed import Typed
from compdsl.check.wording_types import named
from compdsl.diagnostics.model import Edit, Fix, Report
from compdsl.source import Span
from compdsl.syntax.clauses import TermRow
from compdsl.syntax.declarations import QuotaHeader
from compdsl.syntax.expressions import Expr

ADDS_UP = ("money", "number", "count", "units", "unknown")


def check_quotas(typed: Typed, report: Report) -> None:
    """Check the headers of all quotas, and their values."""
    for block in typed.file.of_kind("quota"):
        if isinstance(block.header, QuotaHeader):
            _check_header(block.header, report)
            values = [block.header.value, *(row.value for row in block.all(TermRow))]
            for value in filter(None, values):
                _check_value(typed, value, report)
        check_dates_rise(block.all(TermRow), report)


def _check_header(header: QuotaHeader, report: Report) -> None:
    name = header.word.name if header.word is not None else "this quota"
    if header.from_data and header.value is not None:
        message = f"`{name}` has a value of its own and is read from data"
        report.add(wording.together(header.span, message, "keep `= …` or `from data`, not both"))
    elif header.from_data and header.type is None:
        hint = f"write `quota {name} : money from data per quarter`"
        report.add(wording.quota_shape(header.span, f"`{name}` does not say what it counts", hint))
    elif header.value is None and not header.from_data:
        hint = "write `from data per quarter`, or a value as in `= EUR 100,000 per year`"
        message = f"`{name}` does not say where its values come from"
        report.add(wording.quota_shape(header.span, message, hint))
    elif header.per is None:
        end = Span(header.span.file, header.span.end, header.span.end)
        offers = ("per quarter", "per year")
        fixes = tuple(Fix(f"write `{each}`", (Edit(end, f" {each}"),)) for each in offers)
        hint = "write `per month`, `per quarter` or `per year` at the end"
        message = f"`{name}` does not say for how long each value holds"
        report.add(wording.quota_shape(header.span, message, hint, fixes))


def _check_value(typed: Typed, value: Expr, report: Report) -> None:
    amount, found = constant(typed, value), typed.types.get(value)
    if found is not None and found.kind not in ADDS_UP:
        message = f"a quota is money or a count, and `{value.span.text}` is {named(found)}"
        hint = "write what is to be reached, as in `EUR 100,000` or `40`"
        report.add(wording.quota_shape(value.span, message, hint))
    elif amount is not None and amount < 0:
        message = "a quota cannot be below zero"
        report.add(wording.quota_shape(value.span, message, "write what is to be reached"))
