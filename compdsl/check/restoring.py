"""`give back`: the record that says that a customer paid after all, and who gets the money."""

from __future__ import annotations

from compdsl.check import wording_declarations as declarations
from compdsl.check import wording_pay as wording
from compdsl.check import wording_tables as tables
from compdsl.check.reach import is_payee, reach
from compdsl.check.records import is_lost
from compdsl.check.references import lookup
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.names.symbols import Record
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block


def check_give_back(typed: Typed, block: Block, report: Report) -> None:
    """Check what a clawback gives back."""
    line, scope = block.first(c.GiveBack), block.first(c.ForEachRecord)
    if line is None or scope is None:
        return
    record = lookup(typed.symbols, line.record, ("record",), report)
    if line.of.name != scope.record.name:
        report.add(tables.not_this(line.of.span, line.of.name, scope.record.name))
    elif isinstance(record, Record) and not record.block.broken:
        _check_record(typed, line, record, report)
    waived = [each for each in block.all(c.Leaving) if each.action == "waive the rest"]
    for each in waived:
        report.add(wording.waived_and_given_back(each.span, line.span))


def _check_record(typed: Typed, line: c.GiveBack, record: Record, report: Report) -> None:
    fields = [each.name for each in record.fields.values() if each.type.name == line.of.name]
    if len(fields) != 1:
        report.add(
            wording.one_reference(line.record.span, record.name, line.of.name, fields, record.span)
        )
    if record.on is None:
        dates = [field.name for field in record.fields.values() if field.type.kind == "date"]
        report.add(declarations.no_date(record.span, record.name, line.record.span, dates))
    plan = typed.symbols.plan
    if line.to is None or plan is None or is_lost(typed, record, line.to, report):
        return
    found = reach(typed, record, line.to).type
    if not is_payee(typed, found):
        hint = f"name a field that leads to a `{plan.payee}`"
        report.add(declarations.not_the_payee(line.to.span, line.to.name, found, plan.payee, hint))
