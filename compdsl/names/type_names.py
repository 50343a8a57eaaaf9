"""From a type as written to a type: `money in USD`, `one of Open, Won`, `Rep`."""

from __future__ import annotations

import re

from compdsl.diagnostics.model import Report
from compdsl.names import wording
from compdsl.names.symbols import Choice, Symbols
from compdsl.names.types import UNKNOWN, Type, TypeKind, money
from compdsl.source import Span
from compdsl.syntax.clauses import FieldLine, TypeName
from compdsl.syntax.node import Word

PLAIN: dict[str, TypeKind] = {
    "number": "number", "count": "count", "percent": "percent", "date": "date", "month": "month",
    "quarter": "quarter", "half": "half", "year": "year", "duration": "duration", "text": "text",
    "yes/no": "yes/no", "units": "units", "currency": "currency",
}  # fmt: skip
CODE = re.compile(r"[A-Z]{3}")


def read_type(
    written: TypeName, symbols: Symbols, report: Report, *, owner: str = "", record: str = ""
) -> Type:
    """Return the type that is written; report one that does not exist.

    `owner` names the choice that a list (`one of …`) makes: `Deal.stage`. `record` is the record
    whose fields may hold the currency of `money in FIELD`.
    """
    if written.name == "one of":
        symbols.choices[owner] = _listed(written, owner, report)
        return Type("choice", owner)
    if written.name == "money" and written.currency is None and symbols.plan is None:
        return UNKNOWN  # a library's money is in the currency of the plan that uses it
    if written.name == "money":
        return money(_currency(written, symbols, report, record))
    if written.name in PLAIN:
        return Type(PLAIN[written.name])
    if written.name in symbols.choices:
        return Type("choice", written.name)
    if symbols.record(written.name) is not None:
        return Type("record", written.name)
    symbol = symbols.names.get(written.name)
    if symbol is None and "record" in symbols.nameless:
        return UNKNOWN
    if symbol is None:
        report.add(wording.unknown_type(written.span, written.name, _types(symbols)))
    elif symbol.kind not in ("record", "choice"):
        report.add(wording.not_a_type(written.span, written.name, symbol.kind, symbol.span))
    return UNKNOWN


def _types(symbols: Symbols) -> list[str]:
    records = [symbol.name for symbol in symbols.of_kind("record")]
    return ["money", *PLAIN, *(name for name in symbols.choices if "." not in name), *records]


def _currency(written: TypeName, symbols: Symbols, report: Report, record: str) -> str:
    if written.currency is None:
        return symbols.plan.currency if symbols.plan else ""
    name = written.currency.name
    if CODE.fullmatch(name):
        return name
    known = symbols.record(record)
    lines = known.block.all(FieldLine) if known is not None else []
    holding = [line.word.name for line in lines if line.type.name == "currency" and not line.dated]
    if name not in holding:
        is_field = any(line.word.name == name for line in lines)
        span = written.currency.span
        report.add(wording.currency_of_money(span, name, record, holding, is_field=is_field))
        return ""
    return name


def _listed(written: TypeName, owner: str, report: Report) -> Choice:
    return Choice(owner, _values(written.values, owner, report), {}, written.span)


def _values(words: tuple[Word, ...], owner: str, report: Report) -> dict[str, Span]:
    values: dict[str, Span] = {}
    for word in words:
        if word.name in values:
            what = f"a value of `{owner.split('.')[-1]}`"
            report.add(wording.duplicate(word.span, word.name, what, values[word.name]))
        values.setdefault(word.name, word.span)
    return values
