"""The plan's own lines: its id, its currency, and how often it pays.

What is missing or said twice is reported where the header is read, in `names`.
"""

from __future__ import annotations

import re
from zoneinfo import available_timezones

from compdsl.check import wording_declarations as wording
from compdsl.check.pays import check_pays
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.diagnostics.near import nearby
from compdsl.names.currencies import minor_units, near_codes
from compdsl.source import Span
from compdsl.syntax.clauses import Pays, PlanFact, TypeName
from compdsl.syntax.node import Node, walk

ID = re.compile(r"[a-z0-9]+([._-][a-z0-9]+)*")
CODE = re.compile(r"[A-Z]{3}")


def check_plan_header(typed: Typed, report: Report) -> None:
    """Check the lines of the plan, and the currency codes of all types."""
    for block in typed.file.of_kind("plan"):
        for fact in block.all(PlanFact):
            _check_fact(fact, report)
        for pays in block.all(Pays):
            check_pays(typed, pays, report)
    for block in typed.file.blocks:
        for part in filter(None, (block.header, *block.clauses)):
            _check_types(part, report)


def _check_types(part: Node, report: Report) -> None:
    for node in walk(part):
        if isinstance(node, TypeName) and node.currency is not None:
            _check_code(node.currency.name, node.currency.span, report)


def _check_fact(fact: PlanFact, report: Report) -> None:
    span = Span(fact.span.file, fact.span.end - len(fact.value), fact.span.end)
    if fact.fact == "currency":
        _check_code(fact.value, span, report)
    if fact.fact == "timezone" and fact.value not in available_timezones():
        near = nearby(fact.value, sorted(available_timezones()), 1)
        report.add(wording.unknown_time_zone(fact.span, fact.value, near))
    if fact.fact == "id" and not ID.fullmatch(fact.value):
        better = "-".join(re.findall(r"[a-z0-9]+", fact.value.lower()))
        report.add(wording.bad_id(span, fact.value, better))


def _check_code(code: str, span: Span, report: Report) -> None:
    if CODE.fullmatch(code) and minor_units(code) is None:
        report.add(wording.unknown_currency(span, code, near_codes(code)))
