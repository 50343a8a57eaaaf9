"""Expressions in words: literals, names and arithmetic."""

from __future__ import annotations

from decimal import Decimal

from compdsl.check.typed import Ref
from compdsl.names.types import Type
from compdsl.report.contract.teller import Saying, Teller
from compdsl.report.contract.words import counted, day, field_words, grouped, listed, readable
from compdsl.syntax import expressions as x
from compdsl.syntax.node import Node

SIGNS = {"+": "plus", "-": "less", "*": "times", "/": "divided by"}
CALLS = {
    "min": "the smallest of", "max": "the largest of", "abs": "the size of",
    "floor": "the whole part of", "ceiling": "the next whole number of",
}  # fmt: skip
ROUNDED = {"": "rounded to the nearest", "down": "rounded down to", "up": "rounded up to"}


def percent(text: str) -> str:
    """Return a percentage as written, without idle zeros."""
    return f"{Decimal(text):f}%"


def _number(tell: Teller, item: x.Number) -> str:
    del tell
    return grouped(item.text)


def _percent(tell: Teller, item: x.Percent) -> str:
    del tell
    return percent(item.text)


def _fraction(tell: Teller, item: x.Fraction) -> str:
    del tell
    return f"{item.over}/{item.under}"


def _money(tell: Teller, item: x.Money) -> str:
    del tell
    return f"{item.currency} {grouped(item.text)}"


def _date(tell: Teller, item: x.DateLiteral) -> str:
    del tell
    return day(item.text)


def _period(tell: Teller, item: x.PeriodLiteral) -> str:
    del tell
    return item.text


def _duration(tell: Teller, item: x.Duration) -> str:
    del tell
    return counted(item.amount, item.unit)


def _units(tell: Teller, item: x.Units) -> str:
    del tell
    return f"{grouped(item.text)} units"


def _text(tell: Teller, item: x.Text) -> str:
    del tell
    return f"“{item.value}”"


def _yes_no(tell: Teller, item: x.YesNo) -> str:
    del tell
    return "yes" if item.value else "no"


def _bad(tell: Teller, item: x.BadLiteral) -> str:
    del tell
    return item.span.text


def _path(tell: Teller, item: x.Path) -> str:
    ref = tell.typed.refs.get(item)
    if ref is None:
        return chain(tell, "", tuple(word.name for word in item.words))
    match ref.kind:
        case "field":
            return field(tell, ref)
        case "choice value":
            return ref.name
        case "parameter":
            return readable(ref.name)
        case "level":
            return "the level"
        case _:
            whose = f"the {tell.payee}'s " if ref.start == "payee" else ""
            return f"{whose}{tell.name(ref.name)}"


def field(tell: Teller, ref: Ref) -> str:
    """Return a field as `the Deal's rep's manager`."""
    first = tell.payee if ref.start == "payee" else ref.record
    if not ref.fields:
        return f"the {first}"
    return chain(tell, first, ref.fields)


def chain(tell: Teller, record: str, fields: tuple[str, ...]) -> str:
    """Return fields from a record on, each belonging to the one before."""
    made = f"the {record}'s " if record else "the "
    shown: list[str] = []
    at = tell.typed.symbols.record(record)
    for name in fields:
        known = at.fields.get(name) if at is not None else None
        kind = known.type if known is not None else Type("unknown")
        is_date = kind.kind == "date" or (known is None and name.endswith("_on"))
        shown.append(field_words(name, is_date=is_date))
        at = tell.typed.symbols.record(kind.name) if kind.kind == "record" else None
    return made + "'s ".join(shown)


def header_path(tell: Teller, record: str, path: x.Path) -> str:
    """Return a path of a header (`for`, `on`, `to`), which starts at a record."""
    words = tuple(word.name for word in path.words)
    at = tell.typed.symbols.record(record)
    if words[0] in ("payee", "this", record) and (at is None or words[0] not in at.fields):
        record, words = tell.payee if words[0] == "payee" else record, words[1:]
    return chain(tell, record, words) if words else f"the {record}"


def _index(tell: Teller, item: x.Index) -> str:
    return f"{tell.name(item.word.name)} for {listed([tell.say(key) for key in item.keys])}"


def _call(tell: Teller, item: x.Call) -> str:
    arguments = [tell.say(each) for each in item.arguments]
    name = item.word.name
    if name == "round":
        to = "cent" if item.to == "cents" else "whole number"
        if isinstance(item.to, x.Expr):
            to = tell.say(item.to)
        return f"{arguments[0]}, {ROUNDED[item.way]} {to}"
    if name in CALLS:
        return f"{CALLS[name]} {listed(arguments)}"
    return f"{tell.name(name)} of {listed(arguments)}"


def _brackets(tell: Teller, item: x.Brackets) -> str:
    return f"({tell.say(item.inner)})"


def _negate(tell: Teller, item: x.Negate) -> str:
    return f"minus {tell.say(item.operand)}"


def _arithmetic(tell: Teller, item: x.Arithmetic) -> str:
    if item.sign in "+-" and isinstance(item.right, x.Duration):
        word = "after" if item.sign == "+" else "before"
        return f"{tell.say(item.right)} {word} {tell.say(item.left)}"
    return f"{tell.say(item.left)} {SIGNS[item.sign]} {tell.say(item.right)}"


def _percent_of(tell: Teller, item: x.PercentOf) -> str:
    return f"{tell.say(item.percent)} of {tell.say(item.operand)}"


def _at(tell: Teller, item: x.At) -> str:
    return f"{tell.say(item.amount)}, at the rates of {tell.name(item.tiers.name)}"


def _conditional(tell: Teller, item: x.Conditional) -> str:
    then, rest = tell.say(item.then), tell.say(item.otherwise)
    return f"{then} if {tell.say(item.condition)}, and {rest} if not"


def _otherwise(tell: Teller, item: x.Otherwise) -> str:
    return f"{tell.say(item.operand)} (where that has no value, {tell.say(item.fallback)})"


def _dated(tell: Teller, item: x.Dated) -> str:
    since, after, before = tell.say(item.since), item.after, item.before
    if isinstance(after, x.YesNo) and isinstance(before, x.YesNo):
        return f"the day is {since} or later" if after.value else f"the day is before {since}"
    return f"{tell.say(after)} (before {since}: {tell.say(before)})"


def _convert(tell: Teller, item: x.Convert) -> str:
    on = f" on {tell.say(item.on)}" if item.on is not None else " of the day"
    rate = tell.name(item.rate.name)
    return f"{tell.say(item.amount)}, converted to {item.currency} at the rate{on} in {rate}"


def _edge(tell: Teller, item: x.PeriodEdge) -> str:
    del tell
    return f"the {'first' if item.edge == 'start' else 'last'} day of the {item.period}"


def _elapsed(tell: Teller, item: x.Elapsed) -> str:
    unit = "complete months" if item.unit == "months" else item.unit
    return f"the {unit} from {tell.say(item.since)} to {tell.say(item.until)}"


PHRASES: dict[type[Node], Saying] = {
    x.Number: _number,
    x.Percent: _percent,
    x.Fraction: _fraction,
    x.Money: _money,
    x.DateLiteral: _date,
    x.PeriodLiteral: _period,
    x.Duration: _duration,
    x.Units: _units,
    x.Text: _text,
    x.YesNo: _yes_no,
    x.BadLiteral: _bad,
    x.Path: _path,
    x.Index: _index,
    x.Call: _call,
    x.Brackets: _brackets,
    x.Negate: _negate,
    x.Arithmetic: _arithmetic,
    x.PercentOf: _percent_of,
    x.At: _at,
    x.Conditional: _conditional,
    x.Otherwise: _otherwise,
    x.Dated: _dated,
    x.Convert: _convert,
    x.PeriodEdge: _edge,
    x.Elapsed: _elapsed,
}
