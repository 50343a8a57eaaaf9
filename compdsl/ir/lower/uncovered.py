"""Lowering of claims that are offset in full: what no pay covers, and how leaving ends it.

Such a claim is taken off pay whole, so what pay does not cover goes on in the negative balance,
with whatever else put it there. A leaving line ends only what is the claim's. What a period comes
to covers the claims first, in the order of the plan, and an older negative balance after them.
"""

from __future__ import annotations

from compdsl.ir.lower.claims import Claim, Offsets, closed_by_leaving
from compdsl.ir.lower.pay_periods import PayPeriods
from compdsl.ir.lower.payment import BALANCE, rule_of
from compdsl.ir.lower.steps import ZERO


def uncovered(periods: PayPeriods, made: list[Claim], offsets: Offsets, total: str) -> str:
    """Return what a period comes to when leaving lines have ended what no pay covers."""
    body = periods.body
    whole = [(claim, _in_full(periods, claim, offsets)) for claim in made if _may_be_whole(claim)]
    if not any(claim.closed is not None for claim, _ in whole):
        return total
    before = total
    for _, taken in whole:
        before = body.row("add", before, taken)
    left = body.positive(body.row("add", before, body.positive(f"@{BALANCE}")))
    for claim, taken in whole:
        state = f"{claim.name} uncovered"
        due = body.row("add", f"@{state}", taken)
        covered = body.row("min", due, left)
        left = body.row("sub", left, covered)
        open_ = body.row("sub", due, covered, name=f"{claim.name} no pay covers")
        kept, gone = _ended(periods, claim, open_)
        total = body.row("add", total, gone)
        if rule_of(periods, "invoice") is not None:
            # What is below zero is invoiced in each period, and nothing of a claim stays.
            kept = body.row("copy", ZERO)
        periods.state(state, kept)
    return total


def _may_be_whole(claim: Claim) -> bool:
    """Whether a claim is offset whatever pay comes to, always or from a day on."""
    return not claim.is_invoiced and (claim.limit is None or claim.limited is not None)


def _in_full(periods: PayPeriods, claim: Claim, offsets: Offsets) -> str:
    """Return what is offset of a claim where no limit holds."""
    offset = offsets.of[claim.key]
    if claim.limited is None:
        return offset
    return periods.body.row("if", claim.limited, ZERO, offset)


def _ended(periods: PayPeriods, claim: Claim, open_: str) -> tuple[str, str]:
    """Return what stays owed of what is open, and what a leaving line ends."""
    body = periods.body
    if claim.closed is None:
        return open_, body.row("copy", ZERO)
    gone = body.row("if", claim.closed.holds, open_, ZERO, name=f"{claim.name} ended")
    called = periods.low.called(claim.key[1])
    periods.note(claim.key[0], f"claim on {called}: no pay covers {{{open_}}} of it",
                 body.test("gt", gone, ZERO))  # fmt: skip
    closed_by_leaving(periods, claim, gone)
    return body.row("sub", open_, gone), gone
