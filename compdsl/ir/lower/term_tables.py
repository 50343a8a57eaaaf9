"""Lowering of terms `from data`: the value of the row of a table that fits the keys and the period.

The table has one column for each key, the period where there is one, and `value`. A row that is not
there leaves the value undefined, for `otherwise` to say what then holds.
"""

from __future__ import annotations

from compdsl.diagnostics.model import Report
from compdsl.ir.lower import data
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.state import Lowering, snake, unit, value_type
from compdsl.ir.lower.steps import ZERO, place_of
from compdsl.ir.model import Fetch, Operand, Rule
from compdsl.names.symbols import Symbol
from compdsl.names.type_names import read_type
from compdsl.names.types import NUMBER, Type
from compdsl.syntax.declarations import TermHeader


def from_data(low: Lowering, context: Context, symbol: Symbol, keys: tuple[Operand, ...]) -> str:
    """Return the value of a term's table at a place."""
    header = _header(symbol)
    steps, rows = low.steps, term_rows(low, symbol)
    names = [snake(name) for name in _keys(header)]
    kinds = [value_type(_key_type(low, name)) for name in _keys(header)]
    columns = [steps.field(rows, *key) for key in zip(names, kinds, strict=True)]
    args = list(keys)
    if header.per is not None:
        assert context.date is not None
        columns.append(steps.field(rows, header.per, "date", header.per))
        start = steps.row(
            context.frame, "start_of", context.date, option=header.per, unit=header.per
        )
        args.append(start)
    kind = _type(low, symbol)
    fetched = Fetch(
        other=rows,
        keys=tuple(columns),
        args=tuple(args),
        column=data.column_of(low, rows, "value", kind),
    )
    return steps.column(context.frame, fetched, value_type(kind), unit(kind))


def term_rows(low: Lowering, symbol: Symbol) -> str:
    """Add the table of a term `from data`; return the frame of its rows."""
    header = _header(symbol)
    keys = [_key_type(low, name) for name in _keys(header)]
    rows = data.value_table(low, symbol, _type(low, symbol), keys, header.per)
    if header.to_currency:
        _worth_something(low, symbol, rows)
    return rows


def _worth_something(low: Lowering, symbol: Symbol, rows: str) -> None:
    """Refuse rows with a rate of zero or less."""
    value = data.column_of(low, rows, "value", NUMBER)
    column = low.steps.row(rows, "gt", value, ZERO)
    rule = Rule(
        table=symbol.name, frame=rows, column=column, what="value is above 0", field="value",
        place=place_of(symbol.span),
    )  # fmt: skip
    if rule not in low.rules:
        low.rules.append(rule)


def _keys(header: TermHeader) -> list[str]:
    """Return what a row is for: what the term is by, or the currency of an exchange rate."""
    return ["currency"] if header.to_currency else [word.name for word in header.by]


def _key_type(low: Lowering, name: str) -> Type:
    if name == "currency":
        return Type("currency", name)
    if name == "level" and name not in low.typed.symbols.choices:
        return Type("count", name)
    return Type("record" if low.typed.symbols.record(name) is not None else "choice", name)


def _type(low: Lowering, symbol: Symbol) -> Type:
    header = _header(symbol)
    if header.to_currency:
        return NUMBER
    assert header.type is not None
    return read_type(header.type, low.typed.symbols, Report())


def _header(symbol: Symbol) -> TermHeader:
    assert isinstance(symbol.block.header, TermHeader)
    return symbol.block.header
