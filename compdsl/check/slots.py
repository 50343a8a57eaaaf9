"""Which clauses a declaration must have, and which it may have once: one table for all kinds.

A slot is a place in a contract that takes one answer. Two lines in one slot contradict each other;
an empty slot that is required leaves money undecided. The plan's own lines are read in `names`.
"""

from __future__ import annotations

from dataclasses import dataclass

from compdsl.check import wording_declarations as wording
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.syntax import clauses as c
from compdsl.syntax import declarations as d
from compdsl.syntax.declarations import Block, BlockKind
from compdsl.syntax.node import Word

SCOPES = (c.ForEachRecord, c.ForEachPeriod, c.ForMonths, c.OnceOn)
EXPECTATIONS = (d.ExpectAmount, d.ExpectValue, d.ExpectBalance, d.ExpectLedger, d.ExpectError)
Kinds = tuple[type[c.Clause], ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for one clause: the kinds that fill it, and what it says.

    `line` is one that would fill it, for the hint; a required slot has one. A `ready` line is also
    offered as a fix; `other` is another answer. Slots that are not `once` may be filled several
    times.
    """

    kinds: Kinds
    says: str
    line: str = ""
    once: bool = True
    ready: bool = False
    other: str = ""


SLOTS: dict[BlockKind, tuple[Slot, ...]] = {
    "choice": (Slot((c.ChoiceValue,), "what may be chosen", "Core", once=False),),
    "record": (
        Slot((c.FieldLine,), "what its rows hold", "id : text, key", once=False),
        Slot((c.TakesPart,), "when somebody takes part"),
    ),
    "quota": (
        Slot((c.Split,), "how it is split"),
        Slot((c.Ramp,), "how it is ramped"),
        Slot((c.Prorated,), "how it is prorated"),
    ),
    "tiers": (Slot((c.TierRow,), "what each band pays", "from 0% : 4%", once=False),),
    "grid": (Slot((c.TableRow,), "what each cell pays", "| | 0% | 50% |", once=False),),
    "earning": (
        Slot(SCOPES, "what it is worked out for", "for each RECORD` or `for each PERIOD"),
        Slot((c.Earn, c.Pool), "how much is earned", "earn AMOUNT"),
        Slot((c.LessEarlier,), "what was earned earlier"),
        Slot((c.EarnedOn,), "on which day it is earned"),
        Slot((c.Prorated,), "how it is prorated"),
        Slot((c.Pause,), "what pauses it"),
    ),
    "accelerator": (Slot((c.Accelerate,), "what it adds", "add 25% of EARNING"),),
    "cap": (Slot((c.AtMost,), "its limit", "at most AMOUNT per year, excess lost", once=False),),
    "clawback": (
        Slot(SCOPES, "what sets it off", "for each RECORD within 180 days of DATE"),
        Slot((c.TakeBack,), "what it takes back", "take back what PATH earned in EARNING"),
        Slot((c.ClawShare,), "how much it takes back", "share all", ready=True),
        Slot((c.AttainmentRule,), "what becomes of attainment", "attainment stays", ready=True),
        Slot((c.Recovery,), "how it is recovered"),
        Slot((c.GiveBack,), "when it is given back"),
    ),
    "draw": (
        Slot(SCOPES, "when it is paid", "for months 1 to 6 from DATE"),
        Slot((c.DrawAmount,), "how much it pays", "top up what is payable to AMOUNT"),
        Slot((c.Counting,), "what counts towards it", "counting EARNING"),
        Slot(
            (c.DrawRecovery,), "how it is recovered", "recover from pay above AMOUNT",
            other="recover nothing",
        ),
        Slot((c.Prorated,), "how it is prorated"),
    ),
    "vesting": (
        Slot((c.VestLine,), "what vests when", "every 1 month for 36 months", once=False),
        Slot((c.VestDays,), "on which day of the month it vests"),
        Slot((c.Allocate,), "how it is rounded"),
        Slot((c.InUnits,), "what it counts in"),
    ),
    "reward": (
        Slot(SCOPES, "what it is given for", "for each year"),
        Slot((c.Give,), "what is given", 'give "Trip for two"'),
        Slot((c.EarnedOn,), "on which day it is earned"),
    ),
    "ensure": (
        Slot(SCOPES, "what it holds for"),
        Slot((d.Promise,), "what must hold", "total earned in the year is at most AMOUNT"),
    ),
    "example": (
        Slot((d.AsOf,), "the day on which it looks"),
        Slot(
            EXPECTATIONS, "what is expected",
            "expect EARNING earned by PAYEE in PERIOD is AMOUNT", once=False,
        ),
    ),
}  # fmt: skip
# `carry` and `invoice` are two answers to one question.
PAYMENT_RULES = {
    "carry": "what becomes of a negative balance",
    "invoice": "what becomes of a negative balance",
    "hold": "which payments are held",
    "cap": "how large a payment may be",
}


def slot_of(kind: BlockKind, clause: type[c.Clause]) -> Slot | None:
    """Return the slot of a kind of block that a clause fills, if it is one of one answer."""
    return next((slot for slot in SLOTS.get(kind, ()) if clause in slot.kinds), None)


def check_slots(typed: Typed, report: Report) -> None:
    """Report clauses that stand twice, and required ones that are missing."""
    for block in typed.file.blocks:
        for slot in SLOTS.get(block.kind, ()):
            _check_slot(block, slot, report)
        _check_limits(block, report)


def _check_slot(block: Block, slot: Slot, report: Report) -> None:
    found = [clause for clause in block.clauses if isinstance(clause, slot.kinds)]
    if slot.once:
        for clause in found[1:]:
            report.add(wording.twice(clause.span, found[0].span, slot.says))
    # a clause that could not be read may be the one that is missing
    if slot.line and not found and not block.broken:
        line = slot.line
        if isinstance(block.header, d.OnHeader):
            line = line.replace("EARNING", block.header.targets[0].name)
        report.add(wording.missing(block, slot.says, line, slot.ready, slot.other))


def _check_limits(block: Block, report: Report) -> None:
    """Report two limits for one record or period, and two answers to one payment rule."""
    first: dict[str, c.Clause] = {}
    for clause in block.clauses:
        says = _says(clause)
        before = first.setdefault(says, clause)
        if says and before is not clause:
            report.add(wording.twice(clause.span, before.span, says))


def _says(clause: c.Clause) -> str:
    match clause:
        case c.AtLeast():
            return f"what is the least per {scope_name(clause.scope)}"
        case c.AtMost():
            return f"what is the most per {scope_name(clause.scope)}"
        case c.AlsoAfter():
            return f"that it goes on after {clause.what}"
        case c.PaymentRule():
            return PAYMENT_RULES[clause.rule]
        case _:
            return ""


def scope_name(scope: Word | str) -> str:
    """Return the record or period after `per`."""
    return scope if isinstance(scope, str) else scope.name
