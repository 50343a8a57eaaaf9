"""Promises: what each is about, and the day on which it is looked at."""

from __future__ import annotations

from compdsl.check import wording_declarations as wording
from compdsl.check.contract_periods import check_contract_periods
from compdsl.check.slots import SCOPES
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report


def check_promises(typed: Typed, report: Report) -> None:
    """Check the places of promises; one without `for each` needs the last day of the plan."""
    plan = typed.symbols.plan
    has_end = plan is None or plan.first is None or plan.last is not None
    for block in typed.file.of_kind("ensure"):
        check_contract_periods(typed, block, report)
        if has_end or block.broken or any(isinstance(line, SCOPES) for line in block.clauses):
            continue
        message = (
            "a promise without `for each` is looked at on the plan's last day, and it names none"
        )
        hint = "write `for each year`, or another period, record or day, as in `once on 2026-12-31`"
        report.add(wording.together(block.span, message, hint))
