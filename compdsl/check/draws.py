"""Draws: when one is paid, what counts towards it, and what leaving does to its balance."""

from __future__ import annotations

from compdsl.check import wording_pay as wording
from compdsl.check.components import named
from compdsl.check.earnings import check_months
from compdsl.check.leaving import check_leaving
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.syntax.clauses import Counting, DrawRecovery, Leaving


def check_draws(typed: Typed, report: Report) -> None:
    """Check all draws."""
    for block in typed.file.of_kind("draw"):
        check_months(block, report)
        for line in block.all(Counting):
            list(named(typed, line.earnings, ("earning", "accelerator", "cap"), report))
        check_leaving(block, report)
        recovery, leaving = block.first(DrawRecovery), block.first(Leaving)
        if recovery is not None and recovery.how == "nothing" and leaving is not None:
            report.add(wording.no_balance(leaving.span, recovery.span))
