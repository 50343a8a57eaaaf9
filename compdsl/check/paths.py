"""Names: what `amount`, `rep.manager.name`, `payee.attainment` or `Won` stands for in its place.

A bare name may be a field of the row at hand, a field of the person paid where the place allows
it, or something that the plan declares; where a choice is compared, one of its values. Two owners
are an error that offers both. A name that nobody owns is looked for among fields of other records
before it is called unknown: then it is the grain that is wrong.
"""

from __future__ import annotations

from compdsl.check import wording_names as words
from compdsl.check import wording_pay as pay
from compdsl.check.checking import NOTHING, Checking, Value
from compdsl.check.declared import Start, declared_value, field_at_hand
from compdsl.check.grain import PLAIN, Grain
from compdsl.check.presence import holds
from compdsl.check.references import VALUES, closed_names
from compdsl.check.scope import Scope
from compdsl.check.typed import Ref, Typed
from compdsl.names.symbols import Record
from compdsl.names.types import UNKNOWN, Type, is_code
from compdsl.syntax.expressions import Path
from compdsl.syntax.node import Word


def check_path(check: Checking, scope: Scope, path: Path, wanted: Type | None) -> Value:
    """Check a bare or dotted name."""
    first = path.first.name
    if first == "payee":
        return _from_payee(check, scope, path)
    if first == "this":
        return _from_this(check, scope, path)
    if first in scope.names:
        return _extra(check, scope, path)
    record = check.typed.symbols.record(first)
    if record is not None:
        return _named_record(check, scope, path, record)
    owners = _owners(check.typed, scope, first)
    if len(owners) > 1:
        check.report.add(_two_owners(check.typed, scope, path, owners))
        return NOTHING
    if not owners:
        return _nobody(check, scope, path, wanted)
    if owners[0] == "declared":
        return _declared(check, scope, path)
    start = check.typed.symbols.record(scope.row if owners[0] == "row" else scope.payee)
    return _chain(check, scope, path, start, path.words, owners[0])


def is_owned(typed: Typed, scope: Scope, path: Path) -> bool:
    """Whether a path's first word means something in its place, other than a choice value."""
    first = path.first.name
    return (
        first in ("payee", "this")
        or first in scope.names
        or typed.symbols.record(first) is not None
        or bool(_owners(typed, scope, first))
    )


def _owners(typed: Typed, scope: Scope, name: str) -> list[str]:
    """Return who owns a name: `row`, `payee`, `declared`."""
    symbol = typed.symbols.names.get(name)
    declared = ["declared"] if symbol is not None and symbol.kind not in ("choice", "use") else []
    in_row = _has_field(typed, scope.row, name)
    of_payee = scope.payee_fields != "no" and _has_field(typed, scope.payee, name)
    if of_payee and scope.payee_fields == "first":
        return ["payee", *declared]
    if in_row and scope.windows == "never" and symbol is not None and symbol.kind != "term":
        return ["row"]  # nothing else of that name could be read here
    if in_row:
        return ["row", *declared]
    return [*(["payee"] if of_payee else []), *declared]


def _has_field(typed: Typed, record: str, name: str) -> bool:
    known = typed.symbols.record(record)
    return known is not None and name in known.fields


def _two_owners(typed: Typed, scope: Scope, path: Path, owners: list[str]) -> words.Diagnostic:
    name = path.first.name
    record = typed.symbols.record(scope.row if owners[0] == "row" else scope.payee)
    symbol = typed.symbols.names[name]
    field = record.fields[name] if record is not None else None
    written = "payee" if owners[0] == "payee" else "this"
    if scope.clause:  # `this` is the clause's record there, not the one counted
        written = ""
    return words.two_owners(path.first.span, name, field, symbol, written, bool(scope.payee))


def _from_payee(check: Checking, scope: Scope, path: Path) -> Value:
    record = check.typed.symbols.record(scope.payee)
    if record is None:
        plan = check.typed.symbols.plan
        if plan is not None and plan.payee and not scope.open:
            check.report.add(words.nobody_paid(path.first.span, scope.purpose))
        return NOTHING
    if len(path.words) == 2 and path.words[1].name not in record.fields:
        symbol = check.typed.symbols.names.get(path.words[1].name)
        if symbol is not None and symbol.kind in VALUES:
            return _declared(check, scope, path, path.words[1])
    return _chain(check, scope, path, record, path.words[1:], "payee")


def _from_this(check: Checking, scope: Scope, path: Path) -> Value:
    name = scope.clause or scope.row
    if scope.place == "row" and not scope.clause:
        name = ""
    record = check.typed.symbols.record(name)
    if record is None:
        if not scope.open:
            check.report.add(words.no_this(path.first.span, scope.purpose))
        return NOTHING
    start = "clause" if scope.clause else "row"
    return _chain(check, scope, path, record, path.words[1:], start)


def _extra(check: Checking, scope: Scope, path: Path) -> Value:
    type_, ref = scope.names[path.first.name]
    grain = Grain(row=scope.row) if ref.kind == "earning" else PLAIN
    if len(path.words) == 1:
        check.name(path, ref)
        return Value(type_, grain)
    record = check.typed.symbols.record(type_.name) if type_.kind == "record" else None
    if record is None:
        if type_.known:
            check.report.add(words.leads_nowhere(path.words[1].span, path.first.name, type_))
        return NOTHING
    found, fields = _follow(check, scope, record, path.words[1:], ref.name)
    check.name(path, Ref(ref.kind, ref.name, record=record.name, fields=fields))
    return Value(found.maybe(found.optional or type_.optional), grain)


def _named_record(check: Checking, scope: Scope, path: Path, record: Record) -> Value:
    if record.name in scope.also:
        return _chain(check, scope, path, record, path.words[1:], "row")
    if len(path.words) > 1:
        found, _ = _follow(check, scope, record, path.words[1:], "row")
        if not found.known:
            return NOTHING
        if record.name == scope.row:
            check.report.add(words.already_at_hand(path, record.name))
            return NOTHING
        check.report.add(words.too_fine(path, record, found, scope))
        return NOTHING
    check.report.add(words.whole_record(path, record, scope))
    return NOTHING


def _declared(check: Checking, scope: Scope, path: Path, word: Word | None = None) -> Value:
    word = word or path.first
    symbol = check.typed.symbols.names[word.name]
    after = path.words[path.words.index(word) + 1 :]
    if after:
        check.report.add(words.no_parts(after[0].span, word.name, symbol.kind, symbol.span))
        return NOTHING
    start: Start = "payee" if word is not path.first else "row"
    return declared_value(check, scope, path, symbol, start)


def _chain(
    check: Checking,
    scope: Scope,
    path: Path,
    record: Record | None,
    rest: tuple[Word, ...],
    start: str,
) -> Value:
    """Follow fields from a row and note where the path leads."""
    if record is None:
        return NOTHING
    found, fields = _follow(check, scope, record, rest, start)
    if len(fields) == len(rest):
        from_row = start if start in ("payee", "clause") else "row"
        name = fields[-1] if fields else record.name
        check.name(path, Ref("field", name, from_row, record.name, fields))  # type: ignore[arg-type]
    grain = Grain(payee=True) if start == "payee" else Grain(row=record.name)
    return Value(found, grain)


def _follow(
    check: Checking, scope: Scope, record: Record, rest: tuple[Word, ...], start: str
) -> tuple[Type, tuple[str, ...]]:
    """Return the type at the end of a chain of fields, and the fields that were found."""
    type_, prefix, optional = Type("record", record.name), _whose(scope, record, start), False
    fields: tuple[str, ...] = ()
    here: Record | None = record
    for word in rest:
        if here is None:
            if type_.known:
                check.report.add(words.leads_nowhere(word.span, fields[-1], type_))
            return UNKNOWN, fields
        field = here.fields.get(word.name)
        if field is None:
            check.report.add(words.unknown_field(word, here))
            return UNKNOWN, fields
        type_, fields = field.type, (*fields, word.name)
        optional = optional or (type_.optional and not holds(scope.present, start, fields))
        here = check.typed.symbols.record(type_.name) if type_.kind == "record" else None
        if type_.kind == "money" and type_.currency and not is_code(type_.currency):
            type_ = Type("money", currency=prefix + type_.currency)
        prefix = f"{_whose(scope, record, start)}{'.'.join(fields)}."
    return (type_.maybe(optional) if type_.known else UNKNOWN), fields


def _whose(scope: Scope, record: Record, start: str) -> str:
    """Return what tells the currency of one row from that of another: `payee.`, `this.`."""
    if start == "row":
        return "" if record.name == scope.row else f"{record.name}."
    return "this." if start == "clause" else f"{start}."


def _nobody(check: Checking, scope: Scope, path: Path, wanted: Type | None) -> Value:
    """Say what is wrong with a name that means nothing in its place."""
    name, symbols = path.first, check.typed.symbols
    if scope.open or any(word == name.name for word in closed_names(symbols)):
        return NOTHING
    if wanted is not None and wanted.kind == "choice" and len(path.words) == 1:
        return choice_value(check, path, wanted)
    if scope.payee_fields != "no" and not scope.payee:
        return (
            NOTHING  # it may be a field of the people paid, and the plan does not say who they are
        )
    homes = [record for record in symbols.of_kind("record") if isinstance(record, Record)]
    owner = next((each for each in homes if name.name in each.fields), None)
    if owner is not None and scope.payee_fields == "first" and owner.name != scope.payee:
        payee = symbols.record(scope.payee)
        check.report.add(pay.leaving_looks_at(path, owner, payee))
        return NOTHING
    if owner is not None and _is_finer(scope, owner):
        check.report.add(words.too_fine(path, owner, owner.fields[name.name].type, scope))
        return NOTHING
    choice = next((each for each in symbols.choices.values() if name.name in each.values), None)
    if choice is not None and len(path.words) == 1:
        field = field_at_hand(check.typed, scope, choice.name)
        check.report.add(words.value_alone(path, choice, field))
        return NOTHING
    check.report.add(words.unknown_name(check.typed, scope, name, owner))
    return NOTHING


def _is_finer(scope: Scope, owner: Record) -> bool:
    """Whether a field of `owner` exists more often than values in this place are needed."""
    return scope.place in ("period", "day", "metric", "payee") and owner.name != scope.payee


def choice_value(check: Checking, path: Path, wanted: Type) -> Value:
    """Check a name that must be one of the values of a choice."""
    choice = check.typed.symbols.choices.get(wanted.name)
    if choice is None:
        return NOTHING
    if path.first.name in choice.values:
        check.name(path, Ref("choice value", path.first.name, record=choice.name))
        return Value(wanted.maybe(False))
    check.report.add(words.unknown_value(path.span, path.name, choice))
    return Value(wanted.maybe(False))
