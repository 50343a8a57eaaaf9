"""What the tables of an example may hold: their columns, and the values that fit in each.

For the editor, while a table is being written: the rows are read as texts, since a table that is
being written is seldom whole.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compdsl.check.given import column_name, columns_of, required_of
from compdsl.check.typed import Typed
from compdsl.names.ledger_columns import LEDGER_COLUMNS
from compdsl.names.symbols import Record
from compdsl.names.types import Type
from compdsl.syntax.declarations import Block, Given, QuotaHeader, TermHeader

FATES = ("payable", "pending", "forfeited", "cancelled")
EARNED = ("earning", "accelerator", "cap", "clawback", "draw", "reward")
LIKELY = ("component", "payee", "record_key", "earned_on", "payable_on", "amount", "status")
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
MOST = 24


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what its cells are in words, and whether a row must have it."""

    name: str
    detail: str
    is_needed: bool


def columns(typed: Typed, table: str) -> list[Column]:
    """Return the columns that a table may have; `table` is empty for the ledger."""
    if not table:
        likely = [Column(name, "ledger", name in ("component", "amount")) for name in LIKELY]
        rest = [Column(name, "ledger", False) for name in LEDGER_COLUMNS if name not in LIKELY]
        return [*likely, *rest]
    owner, _, field = table.partition(".")
    if field:
        return [Column(name, table, True) for name in (column_name(owner), "from", "value")]
    symbol = typed.symbols.given(table)
    if symbol is None:
        return []
    names = columns_of(typed, symbol)
    needed = required_of(symbol, names)
    fields = symbol.fields if isinstance(symbol, Record) else {}
    return [
        Column(name, str(fields[name].type) if name in fields else table, name in needed)
        for name in names
    ]


def values(
    typed: Typed, block: Block | None, table: str, column: str, above: Sequence[str]
) -> list[str]:
    """Return what may stand in a cell, the likeliest first; `above` are the cells of its column."""
    found = _values(typed, block, table, column)
    return list(dict.fromkeys([*found, *(cell for cell in reversed(above) if cell)]))


def _values(typed: Typed, block: Block | None, table: str, column: str) -> Iterator[str]:
    if not table:
        yield from _of_ledger(typed, block, column)
        return
    symbol = typed.symbols.given(table.partition(".")[0])
    header = symbol.block.header if symbol is not None else None
    type_ = _type(typed, table, column)
    if type_ is not None:
        yield from _of_type(typed, block, type_)
    elif column in MONTHS:
        yield from periods(typed, column)
    elif column == "value" and isinstance(header, QuotaHeader | TermHeader):
        yield from _money(typed, header.type is None or header.type.name == "money")
    else:
        yield from _of_key(typed, block, column)


def _type(typed: Typed, table: str, column: str) -> Type | None:
    owner, _, dated = table.partition(".")
    record = typed.symbols.record(owner)
    name = dated if dated and column == "value" else column
    field = record.fields.get(name) if record is not None else None
    return None if field is None else field.type


def _of_type(typed: Typed, block: Block | None, type_: Type) -> Iterator[str]:
    choice = typed.symbols.choices.get(type_.name)
    if choice is not None:
        yield from choice.values
    elif typed.symbols.record(type_.name) is not None:
        yield from keys(typed, block).get(type_.name, ())
    elif type_.kind == "yes/no":
        yield from ("yes", "no")
    elif type_.kind == "date":
        yield from _first_day(typed)
    else:
        yield from _money(typed, type_.kind == "money")


def _of_key(typed: Typed, block: Block | None, column: str) -> Iterator[str]:
    """Give what a key column of a table from data may hold, by the name of the column."""
    given = keys(typed, block)
    for name in (*typed.symbols.choices, *given):
        if column_name(name) == column and name in typed.symbols.choices:
            yield from typed.symbols.choices[name].values
        elif column_name(name) == column:
            yield from given[name]
    if column == "from":
        yield from _first_day(typed)


def _of_ledger(typed: Typed, block: Block | None, column: str) -> Iterator[str]:
    names = typed.symbols.names.values()
    plan = typed.symbols.plan
    match column:
        case "component":
            yield from (symbol.name for symbol in names if symbol.kind in EARNED)
        case "payee":
            yield from keys(typed, block).get(plan.payee if plan is not None else "", ())
        case "record":
            yield from (symbol.name for symbol in names if symbol.kind == "record")
        case "record_key":
            yield from (key for found in keys(typed, block).values() for key in found)
        case "status":
            yield from FATES
        case "currency" if plan is not None:
            yield plan.currency
        case "earned_on" | "payable_on" | "pay_period":
            yield from _first_day(typed)
        case "amount":
            yield from _money(typed, True)


def keys(typed: Typed, block: Block | None) -> Mapping[str, Sequence[str]]:
    """Return the keys of the rows that an example gives, by their record."""
    found: dict[str, list[str]] = {}
    for given in block.all(Given) if block is not None else ():
        record = typed.symbols.record(given.word.name)
        if record is None or record.key is None or not given.rows:
            continue
        head, *rows = given.rows
        at = next((i for i, cell in enumerate(head.cells) if cell.name == record.key), None)
        cells = [row.cells[at].name for row in rows if at is not None and at < len(row.cells)]
        found.setdefault(record.name, []).extend(cells)
    return found


def periods(typed: Typed, unit: str) -> Iterator[str]:
    """Give the periods of a plan, as data writes them."""
    plan = typed.symbols.plan
    if plan is None or plan.first is None or plan.year_starts != 1:
        return
    last = plan.last or plan.first.replace(month=12, day=31)
    length = MONTHS[unit]
    first = (plan.first.year * 12 + plan.first.month - 1) // length
    final = (last.year * 12 + last.month - 1) // length
    for number in range(first, min(final + 1, first + MOST)):
        year, part = divmod(number * length, 12)
        said = {"month": f"-{part + 1:02}", "quarter": f"-Q{part // 3 + 1}",
                "half": f"-H{part // 6 + 1}", "year": ""}  # fmt: skip
        yield f"{year}{said[unit]}"


def _first_day(typed: Typed) -> Iterator[str]:
    plan = typed.symbols.plan
    if plan is not None and plan.first is not None:
        yield plan.first.isoformat()


def _money(typed: Typed, is_money: bool) -> Iterator[str]:
    plan = typed.symbols.plan
    if is_money and plan is not None and plan.currency:
        yield f"{plan.currency} "


def month_ends(typed: Typed) -> Iterator[str]:
    """Give the last day of each month of a plan."""
    for month in periods(typed, "month"):
        year, number = int(month[:4]), int(month[5:])
        yield f"{month}-{monthrange(year, number)[1]}"
