"""Checking a plan: the passes in order. Takes a parsed file, gives a `Typed`; reports all."""

from __future__ import annotations

from compdsl.check.blocks import check_blocks
from compdsl.check.declarations import check_declarations
from compdsl.check.follow_ons import once_in_libraries, without_follow_ons
from compdsl.check.header_paths import note_header_paths
from compdsl.check.libraries import check_stand_ins
from compdsl.check.order import reading_order
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.names.collect import collect
from compdsl.names.libraries import link
from compdsl.names.loading import Load, nothing
from compdsl.syntax.declarations import File


def check_plan(file: File, report: Report, load: Load = nothing) -> Typed:
    """Return the plan with its names, types and references; report all problems at once.

    `load` gives the libraries that the plan uses.
    """
    linked = link(file, load, report)
    typed = Typed(linked.file, collect(linked, report))
    doubtful = check_stand_ins(typed, linked.stand_ins, report)
    order = reading_order(typed.symbols, report)
    check_blocks(typed, order, report)
    note_header_paths(typed)
    check_declarations(typed, report)
    found = without_follow_ons(typed.symbols, report.in_order())
    report.items[:] = once_in_libraries(file.source, found, doubtful)
    return typed
