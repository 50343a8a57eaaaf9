"""Records and choices: whom a row belongs to, what places it in time, and what tells rows apart."""

from __future__ import annotations

from compdsl.check import wording_declarations as wording
from compdsl.check.reach import is_payee, payee_record, reach
from compdsl.check.typed import Typed
from compdsl.check.wording_names import unknown_field
from compdsl.diagnostics.making import a_name
from compdsl.diagnostics.model import Report
from compdsl.names.symbols import Field, Record
from compdsl.source import Span
from compdsl.syntax.clauses import ChoiceValue, ForEachPeriod, ForEachRecord
from compdsl.syntax.expressions import Path
from compdsl.syntax.node import Word


def check_records(typed: Typed, report: Report) -> None:
    """Check all records and choices."""
    for record in typed.symbols.of_kind("record"):
        if isinstance(record, Record):
            _check_record(typed, record, report)
    _check_keys(typed, report)
    for symbol in typed.symbols.of_kind("choice"):
        _check_spellings(symbol.block.all(ChoiceValue), report)


def _check_record(typed: Typed, record: Record, report: Report) -> None:
    if record.payee is not None:
        _check_payee(typed, record, record.payee, report)
    if record.on is not None:
        check_date(typed, record, record.on, f"what places `{record.name}` in time", report)
    for path in record.then:
        is_lost(typed, record, path, report)
    for rule in record.one_per:
        _check_one_per(record, rule.fields, report)
    if record.takes_part is not None:
        _check_takes_part(typed, record, report)


def _check_payee(typed: Typed, record: Record, path: Path, report: Report) -> None:
    found = reach(typed, record, path).type
    plan = typed.symbols.plan
    if is_lost(typed, record, path, report) or is_payee(typed, found) or plan is None:
        return
    to = [each.name for each in record.fields.values() if each.type.name == plan.payee]
    hint = f"write `for {to[0]}`" if to else f"name a field of type `{plan.payee}`"
    better = to[0] if to else ""
    report.add(wording.not_the_payee(path.span, path.name, found, plan.payee, hint, better))


def check_date(typed: Typed, record: Record, path: Path, wanted: str, report: Report) -> None:
    """Report a path from a record that does not lead to a date; `wanted` says what it is for."""
    found = reach(typed, record, path).type
    if not is_lost(typed, record, path, report) and found.known and found.kind != "date":
        dates = [
            each.name
            for each in record.fields.values()
            if each.type.kind == "date" and not each.type.optional
        ]
        report.add(wording.not_a_date(path.span, path.name, found, wanted, dates))


def is_lost(typed: Typed, record: Record, path: Path, report: Report) -> bool:
    """Report the word of a path from a record that is not a field; return whether there is one."""
    reached = reach(typed, record, path)
    if reached.lost is None or reached.record is None:
        return False
    report.add(unknown_field(reached.lost, reached.record))
    return True


def _check_one_per(record: Record, fields: tuple[Word, ...], report: Report) -> None:
    seen: set[str] = set()
    for word in fields:
        if word.name not in record.fields:
            report.add(unknown_field(word, record))
        if word.name in seen:
            report.add(wording.named_twice(word.span, word.name))
        seen.add(word.name)


def _check_takes_part(typed: Typed, record: Record, report: Report) -> None:
    line, payee = record.takes_part, payee_record(typed)
    if line is None:
        return
    if payee is not None and payee is not record:
        report.add(wording.takes_part_elsewhere(line.span, record.name, payee.name))
    check_date(typed, record, line.first, "the first day of taking part", report)
    if line.last is not None:
        check_date(typed, record, line.last, "the last day of taking part", report)


def _check_keys(typed: Typed, report: Report) -> None:
    for record in typed.symbols.of_kind("record"):
        if not isinstance(record, Record):
            continue
        keys = [field for field in record.fields.values() if field.key]
        for field in keys[1:]:
            report.add(wording.two_keys(field.line.span, record.name, keys[0].line.span))
        used = _used(typed, record)
        is_whole = not record.block.broken and all(f.type.known for f in record.fields.values())
        if not keys and used is not None and is_whole:
            _report_no_key(record, used, report)


def _report_no_key(record: Record, used: tuple[Span, str], report: Report) -> None:
    field = _like_a_key(record)
    span, why = used
    if field is None:
        report.add(wording.no_key(record.span, record.name, why, span, record.block))
    else:
        report.add(wording.key_field(record.span, record.name, why, span, field.line))


def _like_a_key(record: Record) -> Field | None:
    wanted = ("id", "key", "number", "code", f"{record.name.lower()}_id")
    return next((field for name, field in record.fields.items() if name in wanted), None)


def _used(typed: Typed, record: Record) -> tuple[Span, str] | None:
    """Return where something needs to tell the rows of a record apart, and why."""
    plan = typed.symbols.plan
    if plan is not None and plan.pays is not None and plan.payee == record.name:
        return plan.pays.payee.span, f"the plan pays each `{record.name}`"
    for block in typed.file.blocks:
        words = [each.record for each in block.all(ForEachRecord)]
        words += [each.record for each in block.all(ForEachPeriod) if each.record is not None]
        for word in words:
            if word.name == record.name:
                return word.span, f"this is worked out for each `{record.name}`"
    for other in typed.symbols.of_kind("record"):
        for field in other.fields.values() if isinstance(other, Record) else ():
            if field.type.kind == "record" and field.type.name == record.name:
                return field.line.span, f"`{field.name}` refers to {a_name(record.name)} by its key"
    return None


def _check_spellings(values: list[ChoiceValue], report: Report) -> None:
    """Report a spelling that is taken already: a row of the data could mean two values."""
    taken = {value.word.name: (value.word.name, value.word.span) for value in reversed(values)}
    for value in values:
        for alias in value.aliases:
            name = value.word.name
            known, span = taken.setdefault(alias.value, (name, alias.span))
            if span is not alias.span:
                report.add(wording.same_spelling(alias.span, alias.value, name, known, span))
