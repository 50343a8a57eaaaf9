"""Functions and tables: `min(a, b)`, `round(x, to cents)`, `product_weight[product]`."""

from __future__ import annotations

from dataclasses import replace

from compdsl.check import wording_tables as words
from compdsl.check import wording_types as types
from compdsl.check.checking import NOTHING, Checking, Value
from compdsl.check.conversion import mend
from compdsl.check.declared import field_at_hand, metric_body, metric_value, term_type
from compdsl.check.grain import PLAIN, Grain
from compdsl.check.origins import origins
from compdsl.check.references import lookup
from compdsl.check.scope import FUNCTION, Scope
from compdsl.check.typed import Ref
from compdsl.check.wording_currencies import two_currencies
from compdsl.diagnostics.model import Related, Report
from compdsl.names.collect import FUNCTIONS
from compdsl.names.symbols import Symbol
from compdsl.names.type_names import read_type
from compdsl.names.types import COUNT, PERCENT, UNKNOWN, Type, is_code
from compdsl.syntax import declarations as d
from compdsl.syntax import expressions as x

AMOUNTS = ("money", "units")


# --- functions -----------------------------------------------------------------------------------


def check_call(check: Checking, scope: Scope, expr: x.Call) -> Value:
    """Check a function of the language or of the plan."""
    name = expr.word.name
    if name not in FUNCTIONS:
        return _own_function(check, scope, expr)
    values = [check.present(scope, each) for each in expr.arguments]
    grain = PLAIN
    for value in values:
        grain = grain.join(value.grain)
    if expr.to is not None and name != "round":
        check.report.add(words.only_round(expr))
    if not _enough(check, expr):
        return Value(UNKNOWN, grain)
    if name in ("min", "max"):
        return Value(_extreme(check, expr, values), grain)
    return Value(_of_one(check, scope, expr, values[0].type), grain)


def _enough(check: Checking, expr: x.Call) -> bool:
    several = expr.word.name in ("min", "max")
    enough = len(expr.arguments) >= 2 if several else len(expr.arguments) == 1
    if not enough:
        check.report.add(
            words.number_of_values(expr, "two values or more" if several else "one value")
        )
    return enough


def _extreme(check: Checking, expr: x.Call, values: list[Value]) -> Type:
    """Return the type of the smallest or largest of some values, which must be alike."""
    found = values[0].type
    for value, each in zip(values[1:], expr.arguments[1:], strict=True):
        other = value.type
        if not (found.known and other.known):
            found = found if found.known else other
        elif found.is_number and other.is_number:
            found = (
                found
                if found.kind == other.kind
                else PERCENT
                if "percent" in (found.kind, other.kind)
                else Type("number")
            )
        elif (found.kind, found.currency) != (other.kind, other.currency):
            related = origins(check.typed, expr.arguments[0], each)
            if found.kind == other.kind == "money":
                pairs = ((expr.arguments[0], found), (each, other))
                how = mend(check.typed, "", *pairs)
                check.report.add(two_currencies(each, (found, other), related, how))
                return UNKNOWN
            message = f"`{expr.word.name}` compares two things that differ"
            check.report.add(types.branches_differ(each, message, (found, other), related))
            return UNKNOWN
    if found.known and not (
        found.is_number or found.is_calendar or found.kind in (*AMOUNTS, "duration")
    ):
        _refuse(check, expr, 0, found, "numbers, money or dates")
    return found


def _of_one(check: Checking, scope: Scope, expr: x.Call, type: Type) -> Type:
    """Return the type of `abs`, `round`, `floor` and `ceiling`."""
    if not type.known:
        return UNKNOWN
    name = expr.word.name
    if not type.is_number and (type.kind not in AMOUNTS or name in ("floor", "ceiling")):
        wanted = "a number" if name in ("floor", "ceiling") else "a number or money"
        _refuse(check, expr, 0, type, wanted)
        return UNKNOWN
    if name in ("floor", "ceiling"):
        return COUNT
    if name == "round":
        _rounding(check, scope, expr, type)
    return type


def _rounding(check: Checking, scope: Scope, expr: x.Call, type: Type) -> None:
    if expr.to is None:
        if type.kind == "money":
            check.report.add(words.rounds_to_what(expr, type))
    elif expr.to == "cents":
        if type.kind != "money":
            _refuse(check, expr, 0, type, "money, as it rounds to cents")
        elif type.currency and not is_code(type.currency):
            _refuse(check, expr, 0, type, "money in one currency, as cents differ from row to row")
    else:
        assert isinstance(expr.to, x.Expr)
        step = check.present(scope, expr.to).type
        fits = (step.is_number and type.is_number) or step == type
        if step.known and not fits:
            related = origins(check.typed, expr.arguments[0], expr.to)
            message = "the value and what it is rounded to differ"
            check.report.add(types.branches_differ(expr.to, message, (type, step), related))


def _refuse(check: Checking, expr: x.Call, at: int, type: Type, wanted: str) -> None:
    argument = expr.arguments[at]
    related = origins(check.typed, argument)
    check.report.add(words.wrong_value(argument, type, expr.word.name, wanted, related))


def _own_function(check: Checking, scope: Scope, expr: x.Call) -> Value:
    symbols = check.typed.symbols
    symbol = symbols.names.get(expr.word.name)
    if symbol is None or symbol.kind != "function":
        # what a spreadsheet's function is given is written in its way, too
        quiet = replace(check, report=Report()) if words.of_spreadsheet(expr) else check
        for each in expr.arguments:
            quiet.value(scope, each)
        if symbol is None:
            own = [each.name for each in symbols.of_kind("function")]
            own += [name for name, kind in symbols.spare.items() if kind == "function"]
            check.report.add(words.unknown_function(expr, [*sorted(FUNCTIONS), *own]))
        else:
            lookup(symbols, expr.word, ("function",), check.report)
        return NOTHING
    header = symbol.block.header
    if not isinstance(header, d.FunctionHeader):
        return NOTHING
    return Value(function_type(check, header), _given(check, scope, expr, symbol, header))


def _given(
    check: Checking, scope: Scope, expr: x.Call, symbol: Symbol, header: d.FunctionHeader
) -> Grain:
    """Check what is given to a function of the plan; return the grain of it all."""
    grain = PLAIN
    wanted = [read_type(each.type, check.typed.symbols, Report()) for each in header.parameters]
    if len(wanted) != len(expr.arguments):
        number = (
            "no value"
            if not wanted
            else "one value"
            if len(wanted) == 1
            else f"{len(wanted)} values"
        )
        related = (Related(symbol.span, f"`{symbol.name}` is declared here"),)
        check.report.add(words.number_of_values(expr, number, related))
    for at, argument in enumerate(expr.arguments):
        type_ = wanted[at] if at < len(wanted) else UNKNOWN
        value = check.present(scope, argument, type_)
        grain = grain.join(value.grain)
        if value.type.known and type_.known and not fits(value.type, type_):
            origin: tuple[Related, ...] = (
                Related(
                    header.parameters[at].span,
                    f"`{header.parameters[at].word.name}` is {types.named(type_)}",
                ),
                *origins(check.typed, argument),
            )
            check.report.add(
                words.wrong_value(argument, value.type, symbol.name, types.named(type_), origin)
            )
    return grain


def function_type(check: Checking, header: d.FunctionHeader) -> Type:
    """Return the type of what a function gives; check its expression the first time."""
    if header.value not in check.typed.types:
        check.typed.types[header.value] = UNKNOWN
        parameters = {
            each.word.name: (
                read_type(each.type, check.typed.symbols, Report()),
                Ref("parameter", each.word.name),
            )
            for each in header.parameters
        }
        wanted = None
        if header.type is not None:
            wanted = read_type(header.type, check.typed.symbols, Report())
        value = check.present(Scope(FUNCTION, "plan", names=parameters), header.value, wanted)
        _promised(check, header, value.type, wanted)
    if header.type is not None:
        return read_type(header.type, check.typed.symbols, Report())
    return check.typed.types[header.value]


def _promised(check: Checking, header: d.FunctionHeader, type: Type, wanted: Type | None) -> None:
    if wanted is None or not wanted.known or not type.known or fits(type, wanted):
        return
    hint = "change the type in the header, or the expression"
    related = origins(check.typed, header.value)
    check.report.add(
        types.wrong_type(
            header.value, type, types.named(wanted), "what this function gives", hint, related
        )
    )


def fits(type: Type, wanted: Type) -> bool:
    """Whether a value of one type may stand where another is wanted."""
    if type.is_number and wanted.is_number:
        return {type.kind, wanted.kind} != {"count", "percent"}
    if type.kind == wanted.kind == "money":
        return not (type.currency and wanted.currency) or type.currency == wanted.currency
    return (type.kind, type.name) == (wanted.kind, wanted.name)


# --- tables --------------------------------------------------------------------------------------


def check_index(check: Checking, scope: Scope, expr: x.Index) -> Value:
    """Check `product_weight[product]`, `team_bookings[team]`."""
    symbols = check.typed.symbols
    symbol = symbols.names.get(expr.word.name)
    if symbol is None or symbol.kind not in ("term", "metric"):
        for key in expr.keys:
            check.value(scope, key)
        if symbol is None or symbol.kind not in ("quota", "tiers", "grid"):
            lookup(symbols, expr.word, ("term",), check.report)
        else:
            check.report.add(words.no_table(expr, symbol.span))
        return NOTHING
    ref = Ref("term" if symbol.kind == "term" else "metric", symbol.name)
    check.name(expr, ref)
    check.name(expr.word, ref)
    header = symbol.block.header
    keys: list[str] = []
    if isinstance(header, d.TermHeader):
        keys = [word.name for word in header.by]
    elif (
        isinstance(header, d.MetricHeader) and header.per is not None and header.per.name != "plan"
    ):
        keys = [header.per.name]
    grain = _keys(check, scope, expr, keys)
    if header is None:
        return NOTHING
    if not keys:
        check.report.add(words.no_table(expr, symbol.span))
        return NOTHING
    if len(keys) != len(expr.keys):
        check.report.add(words.number_of_keys(expr, keys, symbol.span))
    return _row_value(check, scope, expr, symbol, grain)


def _row_value(check: Checking, scope: Scope, expr: x.Index, symbol: Symbol, grain: Grain) -> Value:
    header = symbol.block.header
    if not isinstance(header, d.MetricHeader):
        return Value(term_type(check, symbol), grain)
    assert header.per is not None
    metric_body(check, header)
    value = metric_value(check, replace(scope, group=header.per.name), expr, symbol)
    joined = value.grain.join(grain)
    return Value(value.type, replace(joined, group=""))


def _keys(check: Checking, scope: Scope, expr: x.Index, keys: list[str]) -> Grain:
    grain = PLAIN
    for at, key in enumerate(expr.keys):
        wanted = _key_type(check, keys[at]) if at < len(keys) else UNKNOWN
        value = check.present(scope, key, wanted)
        grain = grain.join(value.grain)
        if value.type.known and wanted.known and not fits(value.type, wanted):
            related = origins(check.typed, key)
            field = field_at_hand(check.typed, scope, keys[at])
            name = expr.word.name
            check.report.add(words.wrong_key(key, value.type, name, keys[at], related, field))
    return grain


def _key_type(check: Checking, name: str) -> Type:
    """Return the type of a table's key: a choice, a record, or a whole number (`by level`)."""
    if name in check.typed.symbols.choices:
        return Type("choice", name)
    if check.typed.symbols.record(name) is not None:
        return Type("record", name)
    return COUNT if name == "level" else UNKNOWN
