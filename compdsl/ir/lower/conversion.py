"""Lowering of conversion: an amount times the rate of its currency on a day.

The rate is a column of its own that is undefined where the plan has none; the column then says
what is missing, so that a run can name the currency and the day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from compdsl.ir.lower import data
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import by_date, lower
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import NO, ONE, YES, day, nothing, said, text
from compdsl.ir.lower.term_tables import from_data
from compdsl.ir.model import Operand, RowOp
from compdsl.names.symbols import Symbol
from compdsl.names.types import Type, is_code
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import TermRow
from compdsl.syntax.declarations import TermHeader
from compdsl.syntax.node import Node, Word, children, walk


def convert(low: Lowering, context: Context, written: x.Convert) -> str:
    """Lower `AMOUNT in EUR at fx [on DATE]`."""
    amount = lower(low, context, written.amount)
    on = lower(low, context, written.on) if written.on is not None else context.date
    source = _currency(low, context, written.amount)
    return _times_rate(low, context, amount, source, written.rate, on)


def folded_value(low: Lowering, source: Context, written: x.Aggregate) -> str:
    """Return what is folded: fields of each row, converted on the day by which it is counted."""
    fields = low.typed.refs[written.path].fields
    amount = data.chain(low, source, written.path.first.name, fields)
    if written.into is None:
        return amount
    currency, on = _currency(low, source, written.path), written.into.on
    day_of = source.date if on is None else data.path(low, source, on)
    return _times_rate(low, source, amount, currency, written.into.rate, day_of)


def tell_rates(low: Lowering, context: Context, written: x.Expr, component: str) -> None:
    """Explain each conversion in an amount by its rate: what one unit was worth on the day."""
    told: set[str] = set()
    for each in (node for node in walk(written) if isinstance(node, x.Convert)):
        source = _currency(low, context, each.amount)
        if source == text(each.currency):
            continue
        on = lower(low, context, each.on) if each.on is not None else context.date
        symbol = low.typed.symbols.names[each.rate.name]
        rate = _rate(low, replace(context, date=on), symbol, source)
        code, worth = (
            f"{{{part}}}" if isinstance(part, str) else getattr(part, "value", "")
            for part in (source, rate)
        )
        words = f"{said(symbol.name)}: one {code} is {each.currency} {worth}"
        if words not in told:
            low.note(context.frame, component, words, 2)
        told.add(words)


def _times_rate(
    low: Lowering,
    context: Context,
    amount: Operand,
    source: Operand,
    term: Word,
    on: Operand | None,
) -> str:
    symbol = low.typed.symbols.names[term.name]
    header = symbol.block.header
    assert isinstance(header, TermHeader)
    if source == text(header.to_currency):
        return low.steps.as_column(context.frame, amount, unit=header.to_currency)
    rate = _rate(low, replace(context, date=on), symbol, source)
    return low.steps.row(context.frame, "mul", amount, rate, unit=header.to_currency)


def _rate(low: Lowering, context: Context, symbol: Symbol, source: Operand) -> Operand:
    """Return the rate of a currency on the day of a place: 1 for the term's own currency."""
    header, steps, frame = symbol.block.header, low.steps, context.frame
    assert isinstance(header, TermHeader)
    made: Operand = nothing("number")
    if header.from_data:
        made = from_data(low, context, symbol, (source,))
    if isinstance(source, str):
        is_own = steps.row(frame, "same", source, text(header.to_currency))
        made = steps.row(frame, "if", is_own, ONE, made)
    for row in reversed(by_date(symbol.block.all(TermRow))):
        value = lower(low, context, row.value)
        test = _applies(low, context, row, source)
        if test == YES:
            made = value
        elif test != NO:
            made = steps.row(frame, "if", test, value, made)
    if not isinstance(made, str):
        return made
    copied = RowOp(op="copy", args=(made,))
    missing = _missing(symbol.name, source, context.date)
    return steps.column(frame, copied, "number", name=f"rate in {symbol.name}", missing=missing)


def _applies(low: Lowering, context: Context, row: TermRow, source: Operand) -> Operand:
    """Return whether a row of rates holds for a currency on the day of a place."""
    steps, code = low.steps, text(row.keys[0].text)
    if not isinstance(source, str) and source != code:
        return NO
    tests: list[Operand] = []
    if isinstance(source, str):
        tests.append(steps.row(context.frame, "same", source, code))
    if row.since is not None:
        assert context.date is not None
        tests.append(steps.row(context.frame, "ge", context.date, day(row.since.text)))
    return steps.all_of(context.frame, *tests) if tests else YES


def _missing(name: str, source: Operand, on: Operand | None) -> str:
    """Return the words for a rate that is not there: the currency and the day."""
    code = f"{{{source}}}" if isinstance(source, str) else getattr(source, "value", "")
    when = f"{{{on}}}" if isinstance(on, str) else getattr(on, "value", "")
    return f"`{said(name)}` has no rate of {code}" + (f" on {when}" if when else "")


def _currency(low: Lowering, context: Context, amount: x.Expr) -> Operand:
    """Return the currency of an amount: a code, or the field of the row that holds it."""
    kind = low.typed.types[amount]
    if is_code(kind.currency):
        return text(kind.currency)
    paths = [node for node in _of_the_row(amount) if isinstance(node, x.Path)]
    path = next(node for node in paths if low.typed.types[node].currency == kind.currency)
    ref = low.typed.refs[path]
    record = low.record(ref.record)
    for name in ref.fields[:-1]:
        record = low.record(record.fields[name].type.name)
    held = record.fields[ref.fields[-1]].type.currency
    word = Word(path.span, held)
    beside = x.Path(path.span, (*path.words[:-1], word))
    low.typed.refs[beside] = replace(ref, name=held, fields=(*ref.fields[:-1], held))
    low.typed.types[beside] = Type("currency")
    return lower(low, context, beside)


def _of_the_row(node: Node) -> Iterator[Node]:
    """Yield the parts of an amount that are not about other rows."""
    yield node
    for child in children(node):
        if not isinstance(child, x.Aggregate):
            yield from _of_the_row(child)
