"""The scope of each clause: what `for each Deal`, `for each quarter` and the like decide.

A clause line names the row at hand or the period; the lines below it stand in that place. Lines
about leaving stand on the day that they name and look at the person first.
"""

from __future__ import annotations

import datetime
from dataclasses import replace

from compdsl.check.declared import earning_type
from compdsl.check.expressions import checking
from compdsl.check.references import lookup
from compdsl.check.scope import Fact, Scope
from compdsl.check.typed import Ref, Typed, calendar_period
from compdsl.diagnostics.model import Report
from compdsl.names.symbols import Record, Symbol
from compdsl.names.types import COUNT, Type
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block, OnHeader
from compdsl.syntax.node import Word

PERIODS = ("month", "quarter", "half", "year")


def payee_name(typed: Typed) -> str:
    """Return the name of the payee record; empty when the plan does not say."""
    return typed.symbols.plan.payee if typed.symbols.plan is not None else ""


def clause_scope(typed: Typed, block: Block, report: Report) -> Scope:
    """Return the place of the lines of a block; open if the block does not say for what it is."""
    for clause in block.clauses:
        match clause:
            case c.ForEachRecord():
                return _for_record(typed, block, clause, report)
            case c.ForEachPeriod():
                return _for_period(typed, block, clause, report)
            case c.ForMonths():
                return _period_scope(typed, block, clause, "month")
            case c.OnceOn():
                return _once(typed, block, clause)
            case _:
                continue
    if block.kind == "ensure":
        return _promised(typed)
    return Scope(
        "this clause", "period", payee=payee_name(typed), payee_fields="after", windows="place",
        open=True, looks_ahead=True,
    )  # fmt: skip


def placed_facts(record: Record) -> frozenset[Fact]:
    """Return what is never blank in a row that has a place: its payee and its date."""
    paths = [path for path in (record.payee, record.on) if path is not None]
    return frozenset(("row", *(word.name for word in path.words)) for path in paths)


def _for_record(typed: Typed, block: Block, clause: c.ForEachRecord, report: Report) -> Scope:
    symbol = lookup(typed.symbols, clause.record, ("record",), report, PERIODS)
    record = symbol if isinstance(symbol, Record) else None
    scope = Scope(
        "this clause", "record", payee=payee_name(typed), windows="needed",
        known=_named_end(typed, block), origin=clause.span, open=record is None,
        looks_ahead=record is None, event=block.kind == "clawback",
    )  # fmt: skip
    if record is None:
        return scope
    return replace(
        scope, row=record.name, present=placed_facts(record), names=_level(block, record)
    )


def _for_period(typed: Typed, block: Block, clause: c.ForEachPeriod, report: Report) -> Scope:
    scope = _period_scope(typed, block, clause, clause.period)
    if clause.record is None:
        return scope
    # its periods are not those of the calendar, so that a window must be written
    known = _named_end(typed, block)
    scope = replace(scope, place="record", windows="needed", period=None, known=known)
    symbol = lookup(typed.symbols, clause.record, ("record",), report)
    if not isinstance(symbol, Record):
        return replace(scope, open=True)
    return replace(
        scope, row=symbol.name, payee_fields="no", present=placed_facts(symbol),
        names=_level(block, symbol),
    )  # fmt: skip


def _period_scope(typed: Typed, block: Block, clause: c.Clause, period: x.Period) -> Scope:
    return Scope(
        "this clause", "period", payee=payee_name(typed), payee_fields="after", windows="place",
        period=period, origin=clause.span, names=_level(block, None),
        known=_named_end(typed, block) | {calendar_period(typed, period)},
    )  # fmt: skip


def _once(typed: Typed, block: Block, clause: c.OnceOn) -> Scope:
    known = _named_end(typed, block) | _ends_on(typed, clause.date)
    return Scope(
        "this clause", "day", payee=payee_name(typed), payee_fields="after", windows="needed",
        known=known, origin=clause.span,
    )  # fmt: skip


def _promised(typed: Typed) -> Scope:
    """Return the place of a promise that is looked at once, on the last day of the plan."""
    return Scope(
        "this promise", "day", payee=payee_name(typed), payee_fields="after", windows="needed",
        looks_ahead=True,
    )  # fmt: skip


def _named_end(typed: Typed, block: Block) -> frozenset[x.Period]:
    """Return the period that has ended by the day that a line `on …` names."""
    named = _end_named(block)
    return frozenset((calendar_period(typed, named),) if named is not None else ())


def _end_named(block: Block) -> x.Period | None:
    """Return the period of a line `on end of the quarter`, or a time after it."""
    on = block.first(c.EarnedOn)
    date = on.date if on is not None else None
    while isinstance(date, x.Arithmetic) and date.sign == "+":
        date = date.left.inner if isinstance(date.left, x.Brackets) else date.left
    if isinstance(date, x.PeriodEdge) and date.edge == "end":
        return date.period
    return None


def _ends_on(typed: Typed, date: x.Expr) -> frozenset[x.Period]:
    """Return the longest period of the plan's year whose last day a written date is, if any."""
    if not isinstance(date, x.DateLiteral) or date.text == datetime.date.max.isoformat():
        return frozenset()
    after = datetime.date.fromisoformat(date.text) + datetime.timedelta(days=1)
    starts = typed.symbols.plan.year_starts if typed.symbols.plan is not None else 1
    if after.day != 1:
        return frozenset()
    months = (after.month - starts) % 12
    if months % 6:
        return frozenset(("month" if months % 3 else "quarter",))
    return frozenset(("half" if months else "year",))


def _level(block: Block, record: Record | None) -> dict[str, tuple[Type, Ref]]:
    """Return `level`, which counts up where each manager above is paid."""
    if block.first(c.ToManagers) is None or (record is not None and "level" in record.fields):
        return {}
    return {"level": (COUNT, Ref("level", "level"))}


def leaving_scope(scope: Scope) -> Scope:
    """Return the place of a line about leaving: the person alone, on the day that it names."""
    return replace(
        scope, place="day", row="", payee_fields="first", windows="needed", looks_ahead=True,
        later=True, known=frozenset(),
        present=frozenset(fact for fact in scope.present if fact[0] == "payee"),
    )  # fmt: skip


def on_first_day(scope: Scope) -> Scope:
    """Return the place of what is paid ahead: nothing of the period is known on its first day."""
    return replace(scope, known=frozenset(), windows="needed") if scope.place == "period" else scope


def later_scope(scope: Scope, purpose: str) -> Scope:
    """Return the place of what is looked at after the earning is earned."""
    return replace(scope, purpose=purpose, looks_ahead=True, later=True)


def accelerator_scope(typed: Typed, block: Block, report: Report) -> tuple[Scope, list[Block]]:
    """Return the place of an accelerator: that of its earnings, whose names mean the row.

    Also returns the blocks whose gates hold there.
    """
    header = block.header
    assert isinstance(header, OnHeader)
    check = checking(typed, report)
    targets = [typed.symbols.names.get(word.name) for word in header.targets]
    chain = down_to_earning(typed, targets[0])
    if chain is None or any(target is None for target in targets):
        closed = clause_scope(typed, Block(block.span, "earning", None, (), (), True), report)
        return replace(closed, open=True), []
    scope = clause_scope(typed, chain[-1].block, Report())
    names = {
        target.name: (earning_type(check, target), Ref("earning", target.name))
        for target in [*targets, *chain]
        if target is not None and target.kind in ("earning", "accelerator")
    }
    scope = replace(scope, names={**scope.names, **names}, origin=block.span)
    return scope, [each.block for each in chain]


def down_to_earning(typed: Typed, symbol: Symbol | None) -> list[Symbol] | None:
    """Return an accelerator, what it is on, and so on down to the earning; None without one."""
    chain: list[Symbol] = []
    while symbol is not None and symbol not in chain:
        chain.append(symbol)
        header = symbol.block.header
        if symbol.kind == "earning":
            return chain
        if symbol.kind != "accelerator" or not isinstance(header, OnHeader):
            return None
        symbol = typed.symbols.names.get(header.targets[0].name)
    return None


def cap_scope(typed: Typed, limit: c.AtMost) -> Scope:
    """Return the place of a limit over several earnings: its period, or each record."""
    per = limit.scope
    if isinstance(per, Word):
        return Scope(
            "a cap", "day", payee=payee_name(typed), payee_fields="after", windows="needed",
            looks_ahead=True,
        )  # fmt: skip
    return Scope(
        "a cap", "period", payee=payee_name(typed), payee_fields="after", windows="place",
        period=per, looks_ahead=True,
    )  # fmt: skip


def payee_scope(typed: Typed, purpose: str) -> Scope:
    """Return a place where only the person paid is at hand."""
    return Scope(
        purpose, "day", payee=payee_name(typed), payee_fields="after", windows="needed",
        looks_ahead=True,
    )  # fmt: skip
