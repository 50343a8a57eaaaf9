"""Dated fields: where a value that changes from one date to the next can be read."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check import wording_declarations as wording
from compdsl.check.typed import Typed
from compdsl.diagnostics.making import a_name
from compdsl.diagnostics.model import Report
from compdsl.names.symbols import Field, Record
from compdsl.syntax.expressions import Expr
from compdsl.syntax.node import walk


def check_dated_fields(typed: Typed, report: Report) -> None:
    """Report dated fields that nothing could tell apart, and readings of them without a date."""
    for record in typed.symbols.names.values():
        if isinstance(record, Record):
            _check(typed, record, report)


def _check(typed: Typed, record: Record, report: Report) -> None:
    dated = [field for field in record.fields.values() if field.dated]
    for field in dated:
        if field.key:
            hint = "a key stays the same: take `dated` away"
            report.add(wording.dated_field(field.line.span, f"`{field.name}` is the key", hint))
        elif record.key is None:
            message = f"`{record.name}` has no key, so nothing says whose `{field.name}` changes"
            report.add(wording.dated_field(field.line.span, message, "make a field the `key`"))
    for written, purpose in (*_undated(record), *_paid(typed, record)):
        for node in walk(written):
            made = _named(typed, record, node) if isinstance(node, Expr) else None
            if made is not None:
                message = f"`{made.name}` changes over time, and {purpose} is asked without a date"
                hint = "name a field that does not change"
                report.add(wording.dated_field(node.span, message, hint))


def _undated(record: Record) -> Iterator[tuple[Expr, str]]:
    """Yield what is read of a record where no date is at hand, and what it is for."""
    if record.on is not None:
        yield record.on, f"what places `{record.name}` in time"
    if record.takes_part is not None:
        yield record.takes_part.first, f"when {a_name(record.name)} takes part"
        if record.takes_part.last is not None:
            yield record.takes_part.last, f"when {a_name(record.name)} takes part"
    for rule in record.requires:
        yield rule.condition, "a rule for rows"


def _paid(typed: Typed, record: Record) -> Iterator[tuple[Expr, str]]:
    """Yield the condition that says whom the plan pays, if it is about this record."""
    plan = typed.symbols.plan
    pays = plan.pays if plan is not None else None
    if plan is not None and plan.payee == record.name and pays is not None and pays.where:
        yield pays.where, "whom the plan pays"


def _named(typed: Typed, record: Record, node: Expr) -> Field | None:
    """Return the first dated field that a path reads, from the record on."""
    words = getattr(node, "words", ())
    here: Record | None = record
    for word in words:
        field = here.fields.get(word.name) if here is not None else None
        if field is None or field.dated:
            return field
        here = typed.symbols.record(field.type.name) if field.type.kind == "record" else None
    return None
