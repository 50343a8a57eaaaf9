"""What of the plan stands in for something of a library: it must be of the same kind and shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.names import wording_libraries as words
from compdsl.names.libraries import StandIn
from compdsl.names.symbols import Field, Record
from compdsl.names.type_names import PLAIN
from compdsl.names.wording import unknown
from compdsl.syntax.clauses import FieldLine
from compdsl.syntax.declarations import RecordHeader
from compdsl.syntax.node import Node


def check_stand_ins(typed: Typed, stand_ins: Iterable[StandIn], report: Report) -> bool:
    """Report what cannot stand in for a declaration of a library; return whether any cannot."""
    before = len(report.items)
    for each in stand_ins:
        span, name = each.setting.value.span, each.setting.word.name
        symbol = typed.symbols.names.get(each.name)
        if symbol is None:
            kind = each.block.kind
            known = [other.name for other in typed.symbols.of_kind(kind)]
            report.add(unknown(span, span.text, kind, known))
        elif symbol.kind != each.block.kind:
            report.add(words.no_stand_in(span, name, each.block.kind, each.block.span))
        elif isinstance(symbol, Record):
            for what, place in _lacking(typed, symbol, each):
                report.add(words.lacks(span, symbol.name, name, what, place.span))
    return len(report.items) > before


def _lacking(typed: Typed, mine: Record, given: StandIn) -> Iterator[tuple[str, Node]]:
    """Yield what a record lacks of that of a library, with the place that has it."""
    for line in given.block.all(FieldLine):
        field = mine.fields.get(line.word.name)
        if field is None:
            yield f"it has no field `{line.word.name}`", line
        elif not _is_like(typed, field, line):
            yield f"its `{field.name}` is {field.type}, not `{line.type.span.text}`", line
        elif field.type.optional and not line.may_be_blank:
            yield f"its `{field.name}` may be blank", line
    header = given.block.header
    if isinstance(header, RecordHeader):
        if header.on is not None and mine.on is None:
            yield "it is not `on` a date", header
        if header.payee is not None and mine.payee is None:
            yield "it is not `for` a person", header


def _is_like(typed: Typed, field: Field, line: FieldLine) -> bool:
    written = line.type
    if written.name == "money":
        return field.type.kind == "money"
    if written.name in PLAIN:
        return field.type.kind == PLAIN[written.name]
    if written.name == "one of":
        choice = typed.symbols.choices.get(field.type.name)
        names = {word.name for word in written.values}
        return choice is not None and names <= set(choice.values)
    return field.type.kind in ("choice", "record")
