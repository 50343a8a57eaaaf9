"""Lowering of data: tables and their schemas, fields, references, placed records, row rules."""

from __future__ import annotations

from dataclasses import replace

from compdsl.ir.lower import leaving_days
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.dated_fields import in_force, schema_of
from compdsl.ir.lower.state import Lowering, snake, unit, value_type
from compdsl.ir.lower.steps import AS_OF, ONE, YES, day, nothing, place_of
from compdsl.ir.model import (
    Aggregate,
    Fetch,
    FieldKind,
    FieldSchema,
    Fold,
    Operand,
    Ordinal,
    RowOp,
    Rule,
    Running,
    TableRows,
    TableSchema,
)
from compdsl.names.symbols import Field, Record, Symbol
from compdsl.names.types import DATE, Type
from compdsl.syntax.clauses import OnePer, Require
from compdsl.syntax.expressions import Path, Period


def table(low: Lowering, name: str) -> str:
    """Return the frame of a table's rows."""
    return low.steps.frame(name, TableRows(table=name), f"each {name}")


def own_field(low: Lowering, record: str, name: str) -> str:
    """Return a field as a column of its table; a day of leaving after the run's date is missing."""
    symbol = low.record(record)
    made = symbol.fields[name]
    frame = table(low, record)
    kind = value_type(made.type)
    if not leaving_days.is_last_day(low, record, name):
        return low.steps.field(frame, name, kind, unit(made.type))
    read = low.steps.column(frame, RowOp(op="field", option=name), kind, unit(made.type))
    known = low.steps.row(frame, "le", read, AS_OF)
    return low.steps.row(frame, "if", known, read, nothing(kind), name=name, unit=unit(made.type))


def key_field(low: Lowering, record: str) -> str:
    """Return the key of a record as a column of its table."""
    key = low.record(record).key
    assert key is not None, record
    return own_field(low, record, key)


def row_field(low: Lowering, context: Context, name: str) -> str:
    """Return a field of the record at hand as a column of the context's frame."""
    made = low.record(context.record).fields[name]
    if made.dated:
        return in_force(low, context, made, _own_key(low, context))
    column = own_field(low, context.record, name)
    lifted = low.steps.lift(context.frame, column, side=context.side)
    if lifted is not None:
        return leaving_days.as_seen(low, context, context.record, name, lifted)
    assert context.row_key is not None, (context.record, name)
    return fetch(low, context, context.record, context.row_key, name)


def _own_key(low: Lowering, context: Context) -> str:
    symbol = low.record(context.record)
    if context.row_key is not None:
        return context.row_key
    assert symbol.key is not None, context.record
    return row_field(low, context, symbol.key)


def fetch(low: Lowering, context: Context, record: str, key: Operand, name: str) -> str:
    """Return a field of the record that a key refers to."""
    made = low.record(record).fields[name]
    if made.dated:
        return in_force(low, context, made, key)
    frame = context.frame
    column = own_field(low, record, name)
    known = low.steps.columns[column]
    operation = Fetch(
        other=table(low, record), keys=(key_field(low, record),), args=(key,), column=column
    )
    found = low.steps.column(frame, operation, known.type, known.unit)
    return leaving_days.as_seen(low, context, record, name, found)


def follow(
    low: Lowering, context: Context, column: str, record: str, fields: tuple[str, ...]
) -> str:
    """Follow a reference in `column` to a record and on through its fields."""
    for name in fields:
        column = fetch(low, context, record, column, name)
        record = low.record(record).fields[name].type.name
    return column


def chain(low: Lowering, context: Context, record: str, fields: tuple[str, ...]) -> str:
    """Return a path of fields from the record at hand as a column of the context's frame."""
    at = replace(context, record=record)
    column = row_field(low, at, fields[0])
    reached = low.record(record).fields[fields[0]].type.name
    return follow(low, context, column, reached, fields[1:])


def payee_field(low: Lowering, context: Context, fields: tuple[str, ...]) -> str:
    """Return a field of the payee, or a path that starts there."""
    assert context.payee is not None
    record, first = context.payee_record, fields[0]
    column: str | None = None
    key = low.steps.lift(context.frame, key_field(low, record))
    if key == context.payee and not low.record(record).fields[first].dated:
        column = low.steps.lift(context.frame, own_field(low, record, first))
    if column is None:
        column = fetch(low, context, record, context.payee, first)
    else:
        column = leaving_days.as_seen(low, context, record, first, column)
    reached = low.record(record).fields[first].type.name
    return follow(low, context, column, reached, fields[1:])


def path(low: Lowering, context: Context, written: Path) -> str:
    """Return a header's path (`for`, `on`, `to`): fields from the record at hand."""
    return chain(low, context, context.record, tuple(word.name for word in written.words))


def credited(low: Lowering, context: Context, written: Path) -> str:
    """Return whom a row is credited to: by what holds on the record's own date, however counted."""
    return path(low, on_own_date(low, context), written)


def on_own_date(low: Lowering, context: Context) -> Context:
    """Return the place of a row at the record's own date, where a metric dates it otherwise."""
    on = low.record(context.record).on
    return context if on is None else replace(context, date=path(low, context, on))


def path_type(low: Lowering, record: str, written: Path) -> Type:
    """Return the type that a header's path reaches."""
    kind = DATE
    for word in written.words:
        kind = low.record(record).fields[word.name].type
        record = kind.name
    return kind


# --- placed records ------------------------------------------------------------------------------


def row_context(low: Lowering, record: str, frame: str, on: Path | None = None) -> Context:
    """Return the place of a row of a record: its key, its payee and its date."""
    symbol = low.record(record)
    context = Context(low.steps, frame, record, payee_record=low.plan.payee)
    key = row_field(low, context, symbol.key) if symbol.key else None
    context = replace(context, row_key=key)
    on = on or symbol.on
    date = path(low, context, on) if on is not None else None
    context = replace(context, date=date)
    payee = credited(low, context, symbol.payee) if symbol.payee is not None else None
    if symbol.name == low.plan.payee:
        payee = key
    return replace(context, date=date, known=date, payee=payee)


def placed(low: Lowering, record: str, on: Path | None = None) -> Context:
    """Return the rows of a record that have a date up to the run's date, and their place.

    A record without a date is taken as it is.
    """
    symbol = low.record(record)
    base = row_context(low, record, table(low, record), on)
    if base.date is None:
        return base
    low_dated = (base.frame, str(base.date))
    if on is None and low_dated not in low.dated:
        low.dated.append(low_dated)
    known = low.steps.row(base.frame, "le", base.date, AS_OF, name="is dated in time")
    name = f"{record}.placed" if on is None else f"{record}.by.{on.name}"
    frame = low.steps.filter(base.frame, known, name, f"each {symbol.name} dated up to the run")
    return base.at(frame)


def ordinal(low: Lowering, context: Context) -> str:
    """Return the position of each row of a placed record: by date, then fields, then key.

    Rows that stand for several people keep the one place of their record.
    """
    if context.spread is not None:
        place = low.steps.lift(context.frame, ordinal(low, context.spread))
        assert place is not None
        return place
    symbol = low.record(context.record)
    then = [path(low, context, each) for each in symbol.then]
    order = [str(context.date), *then, *([context.row_key] if context.row_key else [])]
    return low.steps.column(context.frame, Ordinal(order=tuple(order)), "number", name="place")


def active(low: Lowering, frame: str, payee: str, day: Operand) -> str | None:
    """Return whether the payee takes part on a day; None if the plan does not limit it."""
    symbol = low.record(low.plan.payee)
    if symbol.takes_part is None:
        return None
    context = Context(low.steps, frame, payee_record=low.plan.payee, payee=payee)
    first = payee_field(low, context, tuple(w.name for w in symbol.takes_part.first.words))
    began = low.steps.row(frame, "le", first, day)
    if symbol.takes_part.last is None:
        return began
    last = payee_field(low, context, tuple(w.name for w in symbol.takes_part.last.words))
    stays = low.steps.row(frame, "otherwise", low.steps.row(frame, "ge", last, day), YES)
    return low.steps.row(frame, "and", began, stays, name="takes part")


def in_effect(low: Lowering, frame: str, date: Operand) -> str:
    """Return whether a day lies within `effective`."""
    assert low.plan.first is not None
    began = low.steps.row(frame, "ge", date, day(low.plan.first.isoformat()))
    if low.plan.last is None:
        return began
    ended = low.steps.row(frame, "le", date, day(low.plan.last.isoformat()))
    return low.steps.row(frame, "and", began, ended, name="in effect")


def fold(
    low: Lowering,
    frame: str,
    other: str,
    agg: Aggregate,
    match: tuple[tuple[str, Operand], ...],
    value: str | None = None,
    where: str | None = None,
    *,
    unit: str = "",
    name: str = "",
) -> str:
    """Return an aggregate of the rows of another frame that match."""
    operation = Fold(other=other, agg=agg, value=value, where=where, match=match)
    kind = "bool" if agg == "any" else "number"
    return low.steps.column(frame, operation, kind, unit, name)  # type: ignore[arg-type]


# --- schemas and rules ---------------------------------------------------------------------------


def lower_records(low: Lowering) -> None:
    """Make the schema of every record, and its rules."""
    for symbol in low.typed.symbols.names.values():
        if not isinstance(symbol, Record):
            continue
        fields = tuple(field_schema(each) for each in symbol.fields.values() if not each.dated)
        low.tables.append(
            TableSchema(name=symbol.name, kind="record", fields=fields, about=symbol.title)
        )
        dated = [each for each in symbol.fields.values() if each.dated]
        low.tables += [schema_of(each, field_schema(each)) for each in dated]
        context = row_context(low, symbol.name, table(low, symbol.name))
        if symbol.on is not None:
            low.dated.append((context.frame, str(context.date)))
        for require in symbol.requires:
            made = low.steps.as_column(
                context.frame, low.works.expression(low, context, require.condition)
            )
            _rule(low, symbol, context, made, require)
        for one_per in symbol.one_per:
            _rule(low, symbol, context, _only_one(low, context, one_per), one_per)


def _rule(
    low: Lowering, symbol: Record, context: Context, column: str, clause: Require | OnePer
) -> None:
    used = {name for name in symbol.fields if name in clause.span.text.split()}
    low.rules.append(
        Rule(
            table=symbol.name,
            frame=context.frame,
            column=column,
            what=clause.span.text,
            field=next(iter(sorted(used)), "") if len(used) == 1 else "",
            place=place_of(clause.span),
        )
    )


def _only_one(low: Lowering, context: Context, clause: OnePer) -> str:
    fields = tuple(row_field(low, context, word.name) for word in clause.fields)
    one = low.steps.as_column(context.frame, ONE)
    operation = Running(agg="count", value=one, partition=fields, order=())
    count = low.steps.column(context.frame, operation, "number")
    first = low.steps.row(context.frame, "le", count, ONE)
    named = low.steps.all_of(
        context.frame, *(low.steps.row(context.frame, "defined", field) for field in fields)
    )
    return low.steps.row(context.frame, "or", low.steps.row(context.frame, "not", named), first)


KINDS: dict[str, FieldKind] = {"record": "reference", "duration": "text"}


def field_schema(made: Field) -> FieldSchema:
    """Return the column of a table that holds a field."""
    kind = made.type
    return FieldSchema(
        name=made.name,
        header=made.header,
        optional=kind.optional,
        key=made.key,
        kind=KINDS.get(kind.kind, kind.kind),  # type: ignore[arg-type]
        choice=kind.name if kind.kind == "choice" else "",
        refers_to=kind.name if kind.kind == "record" else "",
        currency=kind.currency if kind.kind == "money" else "",
    )


def value_table(
    low: Lowering, symbol: Symbol, kind: Type, keys: list[Type], per: Period | None
) -> str:
    """Add the schema of a quota or term `from data`; return the frame of its rows."""
    fields = [_key_schema(key) for key in keys]
    if per is not None:
        # a day, a week and a pay period are given by their first day
        named = per if per in ("month", "quarter", "half", "year") else "date"
        fields.append(FieldSchema(name=per, header=per, kind=named, key=False))
    amount = Field("value", symbol.name, kind, False, False, "value", None)  # type: ignore[arg-type]
    schema = TableSchema(
        name=symbol.name,
        kind="quota" if symbol.kind == "quota" else "term",
        about=symbol.title,
        fields=(*fields, field_schema(amount)),
        unique=tuple(field.name for field in fields),
    )
    if schema not in low.tables:
        low.tables.append(schema)
    return table(low, symbol.name)


def _key_schema(key: Type) -> FieldSchema:
    name = snake(key.name)
    if key.kind == "currency":
        return FieldSchema(name=name, header=name, kind="currency")
    if key.kind == "record":
        return FieldSchema(name=name, header=name, kind="reference", refers_to=key.name)
    if key.kind == "count":
        return FieldSchema(name=name, header=name, kind="count")
    return FieldSchema(name=name, header=name, kind="choice", choice=key.name)


def column_of(low: Lowering, frame: str, name: str, kind: Type) -> str:
    """Return a column of a quota's or term's table."""
    return low.steps.field(frame, name, value_type(kind), unit(kind))
