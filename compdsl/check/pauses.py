"""`pause during Leave from A to B`: a record of a person, two dates, and parts that can move."""

from __future__ import annotations

from compdsl.check import wording_leaving as wording
from compdsl.check.earnings import block_name
from compdsl.check.reach import payee_record
from compdsl.check.records import check_date
from compdsl.check.references import lookup
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.names.symbols import Record
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block


def check_pause(typed: Typed, block: Block, report: Report) -> None:
    """Check what pauses an earning."""
    line = block.first(c.Pause)
    if line is None:
        return
    record = lookup(typed.symbols, line.record, ("record",), report)
    if isinstance(record, Record) and not record.block.broken:
        check_date(typed, record, line.first, "the first day of a pause", report)
        check_date(typed, record, line.last, "the last day of a pause", report)
        if record.payee is None and record is not payee_record(typed):
            report.add(wording.pause_of_nobody(line.record.span, record.name, record.span))
    if not block.broken and not any(each.release.how == "by" for each in block.all(c.Payable)):
        report.add(wording.nothing_to_pause(line.span, block_name(block)))
