"""What is known of a name without a run: its kind, type, unit and grain, and when it is in force.

`facts_of` gives one line on a declaration, field, value or parameter, in the plan's words, and
`text_of` the text that declares it. For people who look at a name, in an editor.
"""

from __future__ import annotations

from datetime import date

from compdsl.check.grain import Grain
from compdsl.check.typed import Typed
from compdsl.check.uses import Target
from compdsl.diagnostics.model import Report
from compdsl.names.symbols import Field, Record, Symbol
from compdsl.names.type_names import read_type
from compdsl.names.types import UNKNOWN, Type, is_code
from compdsl.report.contract.words import listed
from compdsl.syntax import clauses as c
from compdsl.syntax import declarations as d
from compdsl.syntax.node import Clause

MOST_LINES = 9


def facts_of(typed: Typed, target: Target) -> str:
    """Return what something is, in a line: `metric · money in EUR · per Rep and period`."""
    parts = [part for part in _facts(typed, target) if part]
    return " · ".join(parts)


def _facts(typed: Typed, target: Target) -> list[str]:
    if target.kind == "value":
        return [f"value of `{target.owner}`"]
    if target.kind == "parameter":
        return [f"value that `{target.owner}` is given", _parameter(typed, target)]
    if target.kind == "field":
        record = typed.symbols.record(target.owner)
        field = record.fields.get(target.name) if record is not None else None
        return [f"field of `{target.owner}`"] + ([] if field is None else _field(field))
    symbol = typed.symbols.names.get(target.name)
    return [] if symbol is None else _declared(typed, symbol)


def _field(field: Field) -> list[str]:
    line = field.line
    words = ["key" if field.key else "", "dated" if field.dated else ""]
    header = f"from the column “{line.header.value}”" if line.header is not None else ""
    return [_type(field.type), *words, header]


def _parameter(typed: Typed, target: Target) -> str:
    symbol = typed.symbols.names.get(target.owner)
    header = symbol.block.header if symbol is not None else None
    for each in header.parameters if isinstance(header, d.FunctionHeader) else ():
        if each.word.name == target.name:
            return _type(read_type(each.type, typed.symbols, Report()))
    return ""


def _declared(typed: Typed, symbol: Symbol) -> list[str]:
    header = symbol.block.header
    match header:
        case d.MetricHeader():
            grain = typed.grains.get(header.value)
            return ["metric", _type(typed.types.get(header.value, UNKNOWN)), _per(typed, grain)]
        case d.QuotaHeader():
            each = f"for each {header.per}" if header.per is not None else ""
            data = "from data" if header.from_data else ""
            return ["quota", _written(typed, header.type, header.value), each, data]
        case d.TermHeader():
            by = f"by {', '.join(word.name for word in header.by)}" if header.by else ""
            data = "from data" if header.from_data else ""
            return ["term", _term_type(typed, symbol, header), by, data, *in_force(symbol)]
        case d.TiersHeader():
            return ["tiers", header.mode, _span(header.over)]
        case d.GridHeader():
            return ["grid", header.mode, _span(header.over)]
        case d.EarningHeader():
            return [header.kind]
        case d.FunctionHeader():
            return ["function", _written(typed, header.type, header.value)]
    if isinstance(symbol, Record):
        return ["record", *_record(symbol)]
    return [symbol.kind]


def _record(symbol: Record) -> list[str]:
    whose = f"each row is for its `{symbol.payee.span.text}`" if symbol.payee is not None else ""
    when = f"dated by `{symbol.on.span.text}`" if symbol.on is not None else ""
    return [whose, when]


def in_force(symbol: Symbol) -> list[str]:
    """Return since when the values of a dated term hold."""
    days = [row.since.text for row in symbol.block.all(c.TermRow) if row.since is not None]
    return [f"in force from {listed(sorted(set(days)))}"] if days else []


def value_on(symbol: Symbol, day: date) -> str:
    """Return the value of a dated term without keys on a day, as written; empty if it has none."""
    rows = [row for row in symbol.block.all(c.TermRow) if not row.keys]
    held = [row for row in rows if row.since is not None and row.since.text <= day.isoformat()]
    latest = max(
        held, key=lambda row: row.since.text if row.since is not None else "", default=None
    )
    if latest is not None:
        return latest.value.span.text
    header = symbol.block.header
    plain = next((row.value for row in rows if row.since is None), None)
    value = header.value if isinstance(header, d.TermHeader) and header.value else plain
    return "" if value is None else value.span.text


def _term_type(typed: Typed, symbol: Symbol, header: d.TermHeader) -> str:
    first = symbol.block.first(c.TermRow)
    value = header.value if header.value is not None or first is None else first.value
    return _written(typed, header.type, value)


def _written(typed: Typed, written: c.TypeName | None, value: object) -> str:
    if written is not None:
        return _type(read_type(written, typed.symbols, Report()))
    return _type(typed.types.get(value, UNKNOWN))  # type: ignore[call-overload]


def _type(kind: Type) -> str:
    if kind.kind in ("unknown", "record", "choice") and not kind.name:
        return ""
    if kind.kind == "money" and not is_code(kind.currency):
        plain = f"money in `{kind.currency}`" if kind.currency else "money"
        return f"{plain}, may be blank" if kind.optional else plain
    return str(kind)


def _per(typed: Typed, grain: Grain | None) -> str:
    plan = typed.symbols.plan
    return "" if grain is None else grain.words(plan.payee if plan is not None else "")


def _span(over: c.Span_ | None) -> str:
    return over.span.text if over is not None else ""


def unit_of(kind: Type) -> str:
    """Return the unit of a type in a word: `EUR`, `%`, `count`."""
    if kind.kind == "money" and is_code(kind.currency):
        return kind.currency
    return {"percent": "%", "unknown": ""}.get(kind.kind, kind.kind)


def metric_words(typed: Typed, header: d.MetricHeader) -> str:
    """Return the unit and the grain of a metric: `EUR per Rep and period`."""
    kind, grain = typed.types.get(header.value, UNKNOWN), typed.grains.get(header.value)
    if not kind.known or grain is None:
        return ""
    return f"{unit_of(kind)} {_per(typed, grain).replace('`', '')}"


def text_of(typed: Typed, target: Target) -> str:
    """Return the lines that declare something: a field its own, a declaration the first few."""
    if target.kind == "field":
        record = typed.symbols.record(target.owner)
        field = record.fields.get(target.name) if record is not None else None
        return "" if field is None else field.line.span.text
    symbol = typed.symbols.names.get(target.name if target.kind == "name" else target.owner)
    if symbol is None:
        return ""
    first = symbol.block.span.text.partition("\n")[0]
    if target.kind != "name":
        return first if target.kind == "parameter" else ""
    lines = [first, *(line for each in symbol.block.clauses for line in _lines(each))]
    more = ["  …"] if len(lines) > MOST_LINES else []
    return "\n".join([*lines[:MOST_LINES], *more])


def _lines(clause: Clause) -> list[str]:
    file, start = clause.span.file, clause.span.start
    indent = clause.span.column - 1
    text = file.text[start - indent : clause.span.end]
    return text.split("\n") if not text[:indent].strip() else [clause.span.text]
