"""`payable with each Payment of this Deal`: it has a day, and one field leads to the row."""

from __future__ import annotations

from compdsl.check import wording_tables as words
from compdsl.check.references import lookup
from compdsl.check.scope import Scope
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.names.symbols import Record
from compdsl.syntax.clauses import Release


def check_with_each(typed: Typed, scope: Scope, release: Release, report: Report) -> None:
    """Check which records bring a part, and whether they lead to the row at hand."""
    record, of = release.record, release.of
    if record is None or of is None:
        return
    counted = lookup(typed.symbols, record, ("record",), report)
    if not isinstance(counted, Record) or scope.open:
        return
    if of.name != scope.row:
        report.add(words.no_row_here(of.span, of.name, scope.row))
        return
    fields = [each.name for each in counted.fields.values() if each.type.name == of.name]
    if len(fields) != 1 and not counted.block.broken:
        report.add(words.no_one_way(record.span, counted.name, of.name, fields, counted.span))
    if counted.on is None:
        report.add(words.no_day(record.span, counted.name, counted.span))
