"""What a plan leaves unsaid where a default decides money.

Each default has one sentence. The contract as people read it says them aloud, and a plan that is to
be signed must have the words for each, which are the fix.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from compdsl.check.earnings import block_name
from compdsl.check.problem import add_line
from compdsl.check.reach import payee_record
from compdsl.check.typed import Typed
from compdsl.diagnostics.making import error
from compdsl.diagnostics.model import Diagnostic, Edit, Fix
from compdsl.source import Span
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block

IN_ANY_CASE = ("COMP701", "COMP702", "COMP703")
"""Codes of `check` that say the same of a part of a plan; to be signed, it must answer them."""


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A default that decides money: what then holds, where it would be said, and the words."""

    meaning: str
    span: Span
    line: str
    fixes: tuple[Fix, ...]


def unsaid(typed: Typed) -> list[Unsaid]:
    """Return what a plan leaves unsaid, in the order of the plan."""
    plans = typed.file.of_kind("plan")
    found = [*(each for plan in plans[:1] for each in _of_plan(typed, plan))]
    record = payee_record(typed)
    part = record.takes_part if record is not None else None
    left = part.last.name if part is not None and part.last is not None else ""
    for block in typed.file.blocks:
        if left and block.kind in ("clawback", "draw") and not block.broken:
            found += _leaving(block, left)
    return found


def to_sign(typed: Typed, found: list[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics of a plan that is to be signed: what is unsaid is an error."""
    made = [replace(each, severity="error") if each.code in IN_ANY_CASE else each for each in found]
    if any(each.severity == "error" and each.code not in IN_ANY_CASE for each in found):
        return made
    return made + [_error(each) for each in unsaid(typed)]


def _error(item: Unsaid) -> Diagnostic:
    message = f"left unsaid, so by default {item.meaning}"
    hint = f"to sign it, write `{item.line}`, or what you agreed instead"
    return error("COMP704", message, item.span, hint, fixes=item.fixes)


def _of_plan(typed: Typed, block: Block) -> Iterator[Unsaid]:
    facts = {clause.fact for clause in block.all(c.PlanFact)}
    if "rounding" not in facts:
        meaning = "each amount is rounded once, half up, to the smallest unit of its currency"
        yield _line(block, meaning, "rounding half up")
    rules = {
        rule.rule for each in typed.file.of_kind("payment") for rule in each.all(c.PaymentRule)
    }
    if not rules & {"carry", "invoice"}:
        meaning = "a payment below zero is carried to the next pay period"
        line = "carry negative balances forward"
        payments = typed.file.of_kind("payment")
        if payments:
            yield _line(payments[0], meaning, line)
        else:
            end = len(block.span.file.text)
            edit = Edit(Span(block.span.file, end, end), f"\npayment\n  {line}\n")
            yield Unsaid(meaning, block.span, line, (Fix("add a `payment` block", (edit,)),))


def _leaving(block: Block, left: str) -> Iterator[Unsaid]:
    recovery = block.first(c.DrawRecovery)
    if any(line.when is None for line in block.all(c.Leaving)):
        return
    if recovery is not None and recovery.how == "nothing":
        return
    if any(each.how == "invoice" for each in block.all(c.Recovery)):
        return
    kept = "what it still has to take back" if block.kind == "clawback" else "its balance"
    meaning = f"`{block_name(block)}` leaves {kept} owed on the statement when somebody leaves"
    case = " otherwise" if block.all(c.Leaving) else ""
    yield _line(block, meaning, f"on {left}{case} : carry the rest forward")


def _line(block: Block, meaning: str, line: str) -> Unsaid:
    return Unsaid(meaning, block.span, line, add_line(block, line))
