"""Checking a plan: the passes in order. Takes a parsed file, gives a `Typed`; reports all."""

from __future__ import annotations

from compdsl.check.blocks import check_blocks
from compdsl.check.declarations import check_declarations
from compdsl.check.follow_ons import without_follow_ons
from compdsl.check.header_paths import note_header_paths
from compdsl.check.order import reading_order
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.names.collect import collect
from compdsl.syntax.declarations import File


def check_plan(file: File, report: Report) -> Typed:
    """Return the plan with its names, types and references; report all problems at once."""
    typed = Typed(file, collect(file, report))
    order = reading_order(typed.symbols, report)
    check_blocks(typed, order, report)
    note_header_paths(typed)
    check_declarations(typed, report)
    report.items[:] = without_follow_ons(typed.symbols, report.in_order())
    return typed
