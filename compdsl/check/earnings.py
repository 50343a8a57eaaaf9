"""Earnings and what stands on them: whom they pay, their limits, and what accelerators name."""

from __future__ import annotations

from compdsl.check import wording_declarations as wording
from compdsl.check import wording_pay as pay
from compdsl.check.caps import check_cap
from compdsl.check.components import earning_of, named
from compdsl.check.constants import constant
from compdsl.check.contract_periods import check_contract_periods, contract_scope
from compdsl.check.earned_on import check_earned_on
from compdsl.check.period_clauses import check_periods
from compdsl.check.reach import is_payee, payee_record, reach
from compdsl.check.receivers import check_people
from compdsl.check.records import is_lost
from compdsl.check.slots import scope_name
from compdsl.check.typed import Typed
from compdsl.diagnostics.making import a_name
from compdsl.diagnostics.model import Report
from compdsl.names.symbols import Record
from compdsl.names.wording import KIND_WORDS
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block, OnHeader, Titled
from compdsl.syntax.node import Word


def check_earnings(typed: Typed, report: Report) -> None:
    """Check all earnings, accelerators and caps."""
    for block in typed.file.of_kind("earning"):
        check_scope(typed, block, report)
        _check_limits(typed, block, report)
        check_periods(typed, block, report)
    for block in (*typed.file.of_kind("accelerator"), *typed.file.of_kind("cap")):
        _check_targets(typed, block, report)
    for block in typed.file.of_kind("accelerator"):
        _check_limits(typed, block, report)
    for block in typed.file.of_kind("cap"):
        check_cap(typed, block, report)


def check_scope(typed: Typed, block: Block, report: Report) -> None:
    """Check what a block is worked out for, and whom it pays."""
    _check_record(typed, block, report)
    _check_receivers(typed, block, report)
    check_months(block, report)
    check_earned_on(typed, block, report)


def _check_record(typed: Typed, block: Block, report: Report) -> None:
    scope = block.first(c.ForEachRecord)
    if scope is None:
        _check_contract(typed, block, report)
        return
    if scope.within is not None:
        message = f"`within` belongs in a clawback, and this is {KIND_WORDS[block.kind]}"
        hint = "write a condition, as in `where closed_on is at most …`"
        report.add(wording.together(scope.within.span, message, hint))
    record = typed.symbols.record(scope.record.name)
    if record is None or record.block.broken or block.broken:
        return
    check_placed(typed, block, record, scope, report)
    _check_owner(typed, block, record, scope.record, report)


def _check_contract(typed: Typed, block: Block, report: Report) -> None:
    """Check a clause for each period of a record."""
    scope = contract_scope(block)
    check_contract_periods(typed, block, report)
    record = typed.symbols.record(scope.record.name) if scope and scope.record else None
    if scope is None or scope.record is None or record is None:
        return
    if not record.block.broken and not block.broken:
        _check_owner(typed, block, record, scope.record, report)


def _check_owner(typed: Typed, block: Block, record: Record, named: Word, report: Report) -> None:
    """Report a record of which nobody says whose it is."""
    plan = typed.symbols.plan
    is_said = record.payee is not None or block.first(c.To) or block.first(c.ToManagers)
    if not is_said and plan is not None and plan.payee and record.name != plan.payee:
        name = block_name(block)
        report.add(wording.nobody_paid(named.span, name, record.name, record.span, plan.payee))


def check_placed(
    typed: Typed, block: Block, record: Record, scope: c.ForEachRecord, report: Report
) -> None:
    """Report a record that is worked through in order of date but has no date."""
    if record.on is not None or record.block.broken:
        return
    plan = typed.symbols.plan
    if plan is not None and plan.payee == record.name and block.kind != "clawback":
        report.add(wording.no_period(scope.record.span, record.name, record.span))
        return
    dates = [field.name for field in record.fields.values() if field.type.kind == "date"]
    report.add(wording.no_date(record.span, record.name, scope.record.span, dates))


def _check_receivers(typed: Typed, block: Block, report: Report) -> None:
    plan, owner = typed.symbols.plan, row_record(typed, block)
    for line in block.all(c.To):
        if owner is None or is_lost(typed, owner, line.path, report):
            continue
        found = reach(typed, owner, line.path).type
        if plan is not None and not is_payee(typed, found):
            hint = f"name a field that leads to {a_name(plan.payee)}"
            report.add(
                wording.not_the_payee(line.path.span, line.path.name, found, plan.payee, hint)
            )
    check_people(typed, block, owner, report)


def row_record(typed: Typed, block: Block) -> Record | None:
    """Return the record that the paths of a block start on: the one it is for, or the payee's."""
    scope = block.first(c.ForEachRecord) or contract_scope(block)
    if scope is None or scope.record is None:
        return payee_record(typed)
    return typed.symbols.record(scope.record.name)


def _check_limits(typed: Typed, block: Block, report: Report) -> None:
    earning = earning_of(typed, block) or block
    per, rows = worked_out_for(earning), earning.first(c.ForEachRecord)
    if rows is not None and typed.symbols.record(rows.record.name) is None:
        per = None
    limits: list[c.AtLeast | c.AtMost] = [*block.all(c.AtLeast), *block.all(c.AtMost)]
    for limit in limits:
        scope, is_period = scope_name(limit.scope), isinstance(limit.scope, str)
        if is_period and isinstance(limit, c.AtMost):
            if not limit.excess:
                report.add(pay.no_fate(limit, scope))
        elif isinstance(limit, c.AtMost) and limit.excess == "carried":
            report.add(pay.nothing_later(limit, scope))
        elif per is not None and scope != per[0]:
            report.add(pay.other_scope(limit, scope, per[0], per[1].span))
    _check_floors(typed, block, report)


def _check_floors(typed: Typed, block: Block, report: Report) -> None:
    """Report a floor that is above the cap of the same record or period."""
    caps = {scope_name(cap.scope): cap for cap in block.all(c.AtMost)}
    for floor in block.all(c.AtLeast):
        cap = caps.get(scope_name(floor.scope))
        if cap is None:
            continue
        least, most = constant(typed, floor.amount), constant(typed, cap.amount)
        if least is not None and most is not None and least > most:
            report.add(pay.floor_above_cap(floor, cap))


def worked_out_for(block: Block) -> tuple[str, c.Clause] | None:
    """Return the record or period that a block is for each of, with the clause that says so."""
    for clause in block.clauses:
        match clause:
            case c.ForEachRecord():
                return clause.record.name, clause
            case c.ForEachPeriod():
                return clause.period, clause
            case c.ForMonths():
                return "month", clause
            case _:
                continue
    return None


def check_months(block: Block, report: Report) -> None:
    """Report `for months 6 to 1`."""
    for scope in block.all(c.ForMonths):
        if scope.first < 1 or scope.last < scope.first:
            report.add(pay.months_fall(scope.span, scope.first, scope.last))


def _check_targets(typed: Typed, block: Block, report: Report) -> None:
    if not isinstance(block.header, OnHeader):
        return
    for word, symbol in named(typed, block.header.targets, ("earning", "accelerator"), report):
        caps = [cap.span for cap in symbol.block.all(c.AtMost)]
        if block.kind == "accelerator" and caps and not block.contract_text:
            name = block_name(block)
            text = f"It is paid on top of the caps of {word.name}."
            report.add(pay.outside_cap(block, name, word.name, caps, text))


def block_name(block: Block) -> str:
    """Return the name of a block, or its kind when it has none."""
    header = block.header
    return header.word.name if isinstance(header, Titled) and header.word else block.kind
