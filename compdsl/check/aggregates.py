"""Aggregates: `sum of Deal.amount where … for … on …`.

The first word is the record whose rows are taken. In `where` that record is the row at hand, and
`this` is the clause's own. Whose rows count, and by which date, comes from the record unless the
aggregate says otherwise.
"""

from __future__ import annotations

from dataclasses import replace

from compdsl.check import wording_tables as words
from compdsl.check import wording_windows as windows
from compdsl.check.checking import NOTHING, Checking, Value
from compdsl.check.conversion import converted, mend_path
from compdsl.check.declared import earning_type, metric_body, quota_type
from compdsl.check.grain import Grain
from compdsl.check.membership import link_of
from compdsl.check.origins import declared
from compdsl.check.presence import facts
from compdsl.check.scope import Fact, Scope
from compdsl.check.typed import Ref, Typed
from compdsl.check.undated import check_undated
from compdsl.check.wording_currencies import no_day_of_figure, several_currencies
from compdsl.check.wording_types import cannot_apply, named
from compdsl.diagnostics.model import Related
from compdsl.diagnostics.near import nearby
from compdsl.names.symbols import Record, Symbol
from compdsl.names.types import COUNT, NUMBER, PERCENT, UNKNOWN, YES_NO, Type, is_code
from compdsl.syntax import declarations as d
from compdsl.syntax import expressions as x
from compdsl.syntax.node import walk

ROWS = ("count", "any")
NUMERIC = ("money", "units")
ORDERED = ("money", "units", "duration")


def check_when_counted(check: Checking, scope: Scope, expr: x.Aggregate | x.Brackets) -> Value:
    """Check an aggregate, in its brackets if it has any, and that it says which rows count.

    Where a metric needs its dates, so does an aggregate, unless it is about the record at hand, or
    is waited for: `payable when any Payment of this Deal`, `on (first of Takeover.closed_on) : …`.
    """
    counted = expr.inner if isinstance(expr, x.Brackets) else expr
    assert isinstance(counted, x.Aggregate)
    if counted is expr:
        value = check_aggregate(check, scope, counted)
    else:
        value = check.value(scope.with_window(), counted)
    needed = scope.windows == "needed" and not (scope.later or scope.open)
    if not needed or not value.grain.waits or not _is_bare(check.typed, counted):
        return value
    way = _way_to_row(check.typed, counted, scope.row)
    check.report.add(windows.which_rows(check.typed, expr, value.grain, scope, way))
    return Value(value.type, value.grain.within(None))


def _way_to_row(typed: Typed, expr: x.Aggregate, row: str) -> str:
    """Return `of this Deal` for an aggregate of rows that refer to the record at hand, if so."""
    record = typed.symbols.record(expr.path.first.name)
    fields = record.fields.values() if record is not None and row else ()
    ways = [each.name for each in fields if each.type.kind == "record" and each.type.name == row]
    return f"of this {row}" if len(ways) == 1 else ""


def _is_bare(typed: Typed, expr: x.Aggregate) -> bool:
    """Whether nothing says which rows count: no `this`, while rows have dates, all understood."""
    record = typed.symbols.record(expr.path.first.name)
    ref = typed.refs.get(expr.path)
    parts = list(walk(expr))
    is_timeless = record is not None and record.on is None and expr.on is None
    if is_timeless and ref is not None and ref.kind == "field":
        return False
    if any(isinstance(part, x.Path) and part.first.name == "this" for part in parts):
        return False
    return all(typed.types[each].known for each in parts if each in typed.types)


def check_aggregate(check: Checking, scope: Scope, expr: x.Aggregate) -> Value:
    """Check an aggregate and note what its paths stand for."""
    record = check.typed.symbols.record(expr.path.first.name)
    if record is None:
        return _no_record(check, scope, expr)
    if scope.place == "plan" or (scope.place == "row" and not scope.payee and not scope.clause):
        if not scope.open:
            check.report.add(words.nothing_counted_here(expr.span, scope.purpose))
        return NOTHING
    inside = scope.counting(record.name, _placed(record))
    if expr.where is not None:
        check.condition(inside, expr.where)
        inside = inside.knowing(facts(check.typed, expr.where))
    grain = _whose(check, scope, inside, expr, record)
    if expr.on is not None:
        _date(check, inside, expr.on)
    type_, extra = _folded(check, inside, expr, record)
    if expr.on is None and record.on is None:
        check_undated(check.typed, expr, f"a `{record.name}`", check.report)
    return Value(type_, grain.join(extra))


def _no_record(check: Checking, scope: Scope, expr: x.Aggregate) -> Value:
    symbols = check.typed.symbols
    first = expr.path.first.name
    symbol = symbols.names.get(first)
    row = symbols.record(scope.row)
    is_value = symbol is not None or (row is not None and first in row.fields)
    if symbol is not None and symbol.block.header is None:
        return NOTHING
    if symbol is None and "record" in symbols.nameless:
        return NOTHING
    near = nearby(first, [each.name for each in symbols.of_kind("record")])
    check.report.add(words.no_record(expr, is_value, near))
    return NOTHING


def _placed(record: Record) -> frozenset[Fact]:
    """Return what is never blank in a row that counts: its payee and its date."""
    paths = (record.payee, record.on)
    return frozenset(
        ("row", *(word.name for word in path.words)) for path in paths if path is not None
    )


# --- what is folded ------------------------------------------------------------------------------


def _folded(
    check: Checking, inside: Scope, expr: x.Aggregate, record: Record
) -> tuple[Type, Grain]:
    """Return the type of the aggregate, and what the values folded depend on."""
    if expr.kind in ROWS:
        if expr.into is not None:
            _nothing_to_convert(check, expr, expr.into)
        if len(expr.path.words) > 1:
            check.report.add(words.counts_rows(expr, record.name))
        check.name(expr.path, Ref("field", record.name, record=record.name))
        check.typed.types[expr.path] = Type("record", record.name)
        return (COUNT if expr.kind == "count" else YES_NO), Grain()
    if len(expr.path.words) == 1:
        if expr.kind != "distinct":
            check.report.add(words.needs_field(expr, _fields_for(expr, record)))
            return UNKNOWN, Grain()
        check.name(expr.path, Ref("field", record.name, record=record.name))
        return COUNT, Grain()
    value = _path_value(check, inside, expr, record)
    check.typed.types[expr.path] = value.type
    if expr.into is not None and value.type.known:
        value = Value(_converted(check, inside, expr, expr.into, value.type), value.grain)
    if not value.type.known:
        return (COUNT if expr.kind == "distinct" else UNKNOWN), value.grain
    return _result(check, expr, value.type), value.grain


def _converted(check: Checking, inside: Scope, expr: x.Aggregate, into: x.Into, type: Type) -> Type:
    """Return the type of what is folded where each row is converted by the rate of its own day."""
    ref = check.typed.refs.get(expr.path)
    if ref is not None and ref.kind != "field":
        check.report.add(no_day_of_figure(into, expr))
        return UNKNOWN
    if into.on is not None:
        check.present(inside, into.on)
        _date(check, inside, into.on)
    made = converted(check, expr.path, type, into.currency, into.rate)
    return made.maybe(type.optional) if made.known else made


def _nothing_to_convert(check: Checking, expr: x.Aggregate, into: x.Into) -> None:
    what, hint = "nothing of it is converted", f"leave `{into.span.text}` out"
    counted = Type("count") if expr.kind == "count" else YES_NO
    check.report.add(cannot_apply(expr, what, counted, hint, ()))


def _fields_for(expr: x.Aggregate, record: Record) -> list[str]:
    return [
        name for name, field in record.fields.items()
        if field.type.is_number or field.type.kind in NUMERIC
        or (expr.kind in ("first", "last") and not field.key)
    ]  # fmt: skip


def _path_value(check: Checking, inside: Scope, expr: x.Aggregate, record: Record) -> Value:
    """Return the value folded: a chain of fields, or a figure of each person paid."""
    second = expr.path.words[1].name
    symbol = check.typed.symbols.names.get(second)
    if record.name == inside.payee and second not in record.fields and symbol is not None:
        figure = _figure(check, symbol)
        if figure is not None:
            kind, value = figure
            check.name(expr.path, Ref(kind, second, record=record.name))  # type: ignore[arg-type]
            return value
    # The record may be named here: it is the one whose rows are taken.
    value = check.value(replace(inside, also=(record.name,)), expr.path)
    return Value(value.type)


def _figure(check: Checking, symbol: Symbol) -> tuple[str, Value] | None:
    """Return a metric, quota or earning of each person, which `sum of Rep.bookings` adds up."""
    header = symbol.block.header
    if symbol.kind == "metric" and isinstance(header, d.MetricHeader) and header.per is None:
        grain = metric_body(check, header).grain
        type_ = check.typed.types.get(header.value, UNKNOWN)
        return "metric", Value(type_, replace(grain, payee=False, row=""))
    if symbol.kind == "quota":
        return "quota", Value(quota_type(check, symbol), Grain(quotas=frozenset({symbol.name})))
    if symbol.kind in ("earning", "accelerator", "cap", "clawback"):
        return "earning", Value(earning_type(check, symbol), Grain(waits=True))
    return None


def _result(check: Checking, expr: x.Aggregate, type: Type) -> Type:
    related = _origin(check.typed, expr.path, type)
    plain = type.maybe(False)
    if type.optional:
        field = ".".join(word.name for word in expr.path.words[1:])
        if expr.kind != "distinct":
            check.report.add(words.blank_in_rows(expr, field, related))
    if type.kind == "money" and type.currency and not is_code(type.currency):
        how = mend_path(check.typed, expr.path)
        check.report.add(
            several_currencies(expr.path.span, expr.path.name, type.currency, related, how)
        )
        return COUNT if expr.kind == "distinct" else UNKNOWN
    if expr.kind == "distinct":
        return COUNT
    if expr.kind in ("first", "last"):
        return plain
    numeric = type.is_number or type.kind in NUMERIC
    ordered = numeric or type.is_calendar or type.kind in ORDERED
    if not (numeric if expr.kind in ("sum", "average") else ordered):
        check.report.add(words.cannot_fold(expr, plain, related))
        return UNKNOWN
    if expr.kind == "average" and type.is_number:
        return PERCENT if type.kind == "percent" else NUMBER
    return plain


def _origin(typed: Typed, path: x.Path, type: Type) -> tuple[Related, ...]:
    ref = typed.refs.get(path)
    span = declared(typed, ref) if ref is not None else None
    if span is None:
        return ()
    blank = ", and may be blank" if type.optional else ""
    return (Related(span, f"`{path.words[-1].name}` is {named(type)}{blank}"),)


# --- whose rows, by which date -------------------------------------------------------------------


def _whose(
    check: Checking, scope: Scope, inside: Scope, expr: x.Aggregate, record: Record
) -> Grain:
    """Return what an aggregate is per: this record, the person paid, a group, or the plan."""
    if expr.of_this is not None:
        return _of_this(check, scope, expr.of_this, record)
    if expr.credit is not None:
        return _credited(check, inside, expr.credit, scope, record)
    if scope.group:
        _in_group(check, scope, expr, record)
        return Grain(group="" if scope.group == "plan" else scope.group, waits=True)
    if record.name == scope.payee and scope.payee and not scope.open:
        check.report.add(words.whose_people(expr, record, _manager(record)))
        return Grain(payee=True, waits=True)
    is_lost = record.block.header is None  # whose its rows are stands in a line that is broken
    if record.payee is not None or record.name == scope.payee or is_lost:
        return Grain(payee=True, waits=True)
    if scope.place != "record" and scope.payee and not scope.open:
        path = _way_to_payee(check.typed, record, scope.payee)
        if path:
            check.report.add(words.whose_rows(expr, record, scope.payee, path))
    return Grain(waits=True)


def _in_group(check: Checking, scope: Scope, expr: x.Aggregate, record: Record) -> None:
    """Check that it can be told to which group each row belongs."""
    broken = record.block.broken or scope.open
    if scope.group == "plan" or broken or link_of(check.typed, record, scope.group) is not None:
        return
    check.report.add(words.no_way_to_group(expr, record, scope.group, scope.payee))


def _manager(record: Record) -> str:
    """Return the field by which somebody refers to somebody else who is paid; empty for none."""
    return next((each.name for each in record.fields.values() if each.type.name == record.name), "")


def _way_to_payee(typed: Typed, record: Record, payee: str) -> str:
    """Return a path of one or two fields from a record to the person paid."""
    for field in record.fields.values():
        if field.type.kind == "record" and field.type.name == payee:
            return field.name
    for field in record.fields.values():
        middle = typed.symbols.record(field.type.name) if field.type.kind == "record" else None
        if middle is not None and middle.payee is not None and len(middle.payee.words) == 1:
            return f"{field.name}.{middle.payee.name}"
    return ""


def _credited(
    check: Checking, inside: Scope, credit: x.Credit, scope: Scope, record: Record
) -> Grain:
    if _starts_at_payee(check.typed, record, credit.path, scope.payee):
        way = _way_to_payee(check.typed, record, scope.payee)
        check.report.add(words.credit_from_payee(credit.path, record.name, way))
        return Grain(payee=True, waits=True)
    type_ = check.value(inside, credit.path).type
    wanted = scope.payee
    in_group = scope.group not in ("", "plan")
    reaches = type_.name in (wanted, scope.group) and type_.kind in ("record", "choice")
    if type_.known and wanted and not reaches:
        related = _origin(check.typed, credit.path, type_)
        aim = scope.group if in_group else wanted
        check.report.add(
            words.not_to_payee(credit.path.span, credit.path.name, type_, aim, related)
        )
    elif credit.every_level:
        _levels(check, credit, wanted)
    if in_group:
        return Grain(group=scope.group, waits=True)
    return Grain(payee=True, waits=True)


def _starts_at_payee(typed: Typed, record: Record, path: x.Path, payee: str) -> bool:
    """Whether a path starts at the person paid, by `payee` or by a field that only they have."""
    first, people = path.words[0].name, typed.symbols.record(payee)
    if first in record.fields or people is None:
        return False
    return first == "payee" or first in people.fields


def _levels(check: Checking, credit: x.Credit, payee: str) -> None:
    record = check.typed.symbols.record(payee)
    if record is None:
        return
    above = [field.name for field in record.fields.values() if field.type.name == payee]
    if len(above) != 1:
        check.report.add(words.no_manager(credit.span, payee, above))


def _of_this(check: Checking, scope: Scope, of_this: x.OfThis, counted: Record) -> Grain:
    """Check `of this Deal [through FIELD]` and note the field that leads to it."""
    name = of_this.record.name
    if name not in (scope.row, scope.clause):
        if not scope.open:
            here = scope.row or scope.clause
            check.report.add(words.not_this(of_this.record.span, name, here))
        return Grain(row=name)
    fields = [field.name for field in counted.fields.values() if field.type.name == name]
    if of_this.through is not None:
        if of_this.through.name not in fields:
            given = of_this.through
            check.report.add(
                words.wrong_through(given.span, given.name, counted.name, name, fields)
            )
            return Grain(row=name)
        fields = [of_this.through.name]
    if len(fields) != 1:
        if not counted.block.broken or fields:
            check.report.add(
                words.which_field(of_this.span, counted.name, name, fields, counted.span)
            )
        return Grain(row=name)
    start = "row" if name == scope.row else "clause"
    check.name(of_this, Ref("field", fields[0], start, counted.name, (fields[0],)))  # type: ignore[arg-type]
    return Grain(row=name)


def _date(check: Checking, inside: Scope, on: x.Path) -> None:
    """Check `on PATH`; a row whose date is blank is not placed, so it may be blank."""
    type_ = check.value(inside, on).type
    if type_.known and type_.kind != "date":
        related = _origin(check.typed, on, type_)
        check.report.add(words.not_a_date(on.span, on.name, type_, related))
