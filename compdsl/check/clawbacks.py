"""Clawbacks: the record that sets one off, what it takes, how much, and how it is recovered."""

from __future__ import annotations

from compdsl.check import wording_pay as wording
from compdsl.check.components import named, record_of
from compdsl.check.constants import constant, constant_duration
from compdsl.check.earnings import block_name, check_placed, row_record
from compdsl.check.leaving import check_leaving
from compdsl.check.reach import reach
from compdsl.check.records import is_lost
from compdsl.check.restoring import check_give_back
from compdsl.check.slots import SCOPES
from compdsl.check.typed import Typed
from compdsl.check.wording_types import named as in_words
from compdsl.diagnostics.model import Report
from compdsl.names.types import UNKNOWN
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block, OnHeader
from compdsl.syntax.expressions import Expr


def check_clawbacks(typed: Typed, report: Report) -> None:
    """Check all clawbacks."""
    for block in typed.file.of_kind("clawback"):
        _check_scope(typed, block, report)
        for line in block.all(c.TakeBack):
            _check_taken(typed, block, line, report)
        for share in block.all(c.ClawShare):
            _check_share(typed, block, share, report)
        for recovery in block.all(c.Recovery):
            if recovery.limit is not None:
                check_percent(typed, recovery.limit, "the limit", report)
        check_leaving(block, report)
        check_give_back(typed, block, report)
        how, leaving = block.first(c.Recovery), block.first(c.Leaving)
        if how is not None and how.how == "invoice" and leaving is not None:
            report.add(wording.nothing_is_open(leaving.span, how.span))
        if not block.all(c.Recovery) and not block.broken:
            report.add(wording.unsaid_recovery(block, block_name(block)))


def _check_scope(typed: Typed, block: Block, report: Report) -> None:
    for scope in block.clauses:
        if isinstance(scope, c.ForEachRecord):
            record = typed.symbols.record(scope.record.name)
            if record is not None:
                check_placed(typed, block, record, scope, report)
        elif isinstance(scope, SCOPES):
            hint = "write `for each RECORD within 180 days of DATE`"
            report.add(wording.wrong_scope(scope.span, "a clawback", "for each record", hint))


def _check_taken(typed: Typed, block: Block, line: c.TakeBack, report: Report) -> None:
    earnings = list(named(typed, line.earnings, ("earning", "accelerator"), report))
    owner = row_record(typed, block)
    if block.first(c.ForEachRecord) is None:
        return  # it does not say for each of what, which is reported
    if owner is None or is_lost(typed, owner, line.path, report):
        return
    found = reach(typed, owner, line.path).type
    if not found.known:
        return
    if found.kind != "record":
        report.add(wording.no_record(line.path.span, line.path.name, in_words(found)))
        return
    for word, symbol in earnings:
        per = record_of(typed, symbol.block)
        if per != found.name and _is_whole(typed, symbol.block):
            report.add(wording.other_record(word.span, word.name, per, found.name, line.path.span))


def _is_whole(typed: Typed, block: Block) -> bool:
    """Whether an earning, and all that an accelerator stands on, could be read."""
    seen: list[Block] = []
    while block not in seen and not block.broken:
        seen.append(block)
        if not isinstance(block.header, OnHeader):
            scope = block.first(c.ForEachRecord)
            return scope is None or typed.symbols.record(scope.record.name) is not None
        symbol = typed.symbols.names.get(block.header.targets[0].name)
        if symbol is None:
            return False
        block = symbol.block
    return not block.broken


def _check_share(typed: Typed, block: Block, share: c.ClawShare, report: Report) -> None:
    if share.share is not None:
        value, type_ = constant(typed, share.share), typed.types.get(share.share, UNKNOWN)
        if type_.kind == "number" and value is not None and not 0 <= value <= 1:
            report.add(wording.bad_share(share.share.span, share.share.span.text, "the share"))
        check_percent(typed, share.share, "the share", report)
        _check_amount(typed, block, share.share, report)
    if share.how != "falling" or share.high is None or share.low is None:
        return
    check_percent(typed, share.high, "the share", report)
    check_percent(typed, share.low, "the share", report)
    high, low = constant(typed, share.high), constant(typed, share.low)
    if high is not None and low is not None and high <= low:
        span = share.high.span.to(share.low.span)
        report.add(wording.not_falling(span, share.high.span.text, share.low.span.text))
    length = constant_duration(typed, share.over) if share.over is not None else None
    if length is not None and length.amount == 0:
        report.add(wording.falls_at_once(share.span, length.span.text))
    scope = block.first(c.ForEachRecord)
    if share.since is None and scope is not None and scope.within is None:
        report.add(wording.no_anchor(share.span))


def _check_amount(typed: Typed, block: Block, share: Expr, report: Report) -> None:
    """Check that an amount is asked for of one earning: it could not be divided between two."""
    take = block.first(c.TakeBack)
    if typed.types.get(share, UNKNOWN).kind == "money" and take and len(take.earnings) > 1:
        report.add(wording.amount_of_several(share.span, take.span))


def check_percent(typed: Typed, expr: Expr, what: str, report: Report) -> None:
    """Check that a share that is written out lies between 0% and 100%."""
    value, found = constant(typed, expr), typed.types.get(expr, UNKNOWN)
    if found.kind == "percent" and value is not None and not 0 <= value <= 1:
        report.add(wording.bad_share(expr.span, expr.span.text, what))
