"""Quotas: an amount for a length of time, from the plan or from data."""

from __future__ import annotations

from fractions import Fraction

from compdsl.check import wording_declarations as wording
from compdsl.check.constants import constant
from compdsl.check.earnings import block_name
from compdsl.check.reach import payee_record
from compdsl.check.terms import check_dates_rise
from compdsl.check.typed import Typed
from compdsl.check.vestings import check_total
from compdsl.check.wording_types import named
from compdsl.diagnostics.making import a_name
from compdsl.diagnostics.model import Edit, Fix, Report
from compdsl.source import Span
from compdsl.syntax.clauses import Prorated, Ramp, Split, TermRow
from compdsl.syntax.declarations import Block, QuotaHeader
from compdsl.syntax.expressions import MONTHS_IN, Expr

ADDS_UP = ("money", "number", "count", "units", "unknown")


def check_quotas(typed: Typed, report: Report) -> None:
    """Check the headers of all quotas, and their values."""
    for block in typed.file.of_kind("quota"):
        if isinstance(block.header, QuotaHeader):
            _check_header(block.header, report)
            values = [block.header.value, *(row.value for row in block.all(TermRow))]
            for value in filter(None, values):
                _check_value(typed, value, report)
            _check_split(typed, block, block.header, report)
            _check_lines(typed, block, report)
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


def _check_split(typed: Typed, block: Block, header: QuotaHeader, report: Report) -> None:
    """Report a split into parts that are no parts of the quota's period, or that do not add up."""
    split = block.first(Split)
    if split is None or header.per is None:
        return
    whole, part = MONTHS_IN.get(header.per), MONTHS_IN.get(split.period)
    if whole is None or part is None or part >= whole:
        message = f"a quota per {header.per} cannot be split by {split.period}"
        hint = "split a longer period into shorter ones, as in `split by quarter` of a year"
        report.add(wording.quota_shape(split.span, message, hint))
        return
    if len(split.shares) != whole // part:
        message = f"a {header.per} has {whole // part} {split.period}s, and {_shares(split)} here"
        hint = f"write one share for each {split.period}"
        report.add(wording.quota_shape(split.span, message, hint))
        return
    shares = [constant(typed, each) for each in split.shares]
    known = [each for each in shares if each is not None]
    if len(known) == len(shares):
        spans = [each.span for each in split.shares]
        check_total(sum(known, Fraction()), spans, [], f"`{block_name(block)}`", report)


def _shares(split: Split) -> str:
    count = len(split.shares)
    return "1 share stands" if count == 1 else f"{count} shares stand"


def _check_lines(typed: Typed, block: Block, report: Report) -> None:
    """Report a ramp that is not by months or quarters, and proration where nobody comes or goes."""
    ramp, prorated = block.first(Ramp), block.first(Prorated)
    if ramp is not None and ramp.period not in MONTHS_IN:
        message = f"a quota cannot rise by {ramp.period}"
        report.add(wording.quota_shape(ramp.span, message, "write `by month` or `by quarter`"))
    payee = payee_record(typed)
    if prorated is not None and payee is not None and payee.takes_part is None:
        message = f"nothing says when {a_name(payee.name)} takes part, so nothing can be prorated"
        hint = f"add `takes part from … to …` to the record `{payee.name}`"
        report.add(wording.quota_shape(prorated.span, message, hint))
    header = block.header
    per = header.per if isinstance(header, QuotaHeader) else None
    if (ramp is not None or prorated is not None) and per is not None and per not in MONTHS_IN:
        clause = ramp if ramp is not None else prorated
        assert clause is not None
        message = f"a quota per {per} cannot be ramped or prorated"
        report.add(wording.quota_shape(clause.span, message, "give it per month or longer"))
