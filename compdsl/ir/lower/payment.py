"""Lowering of the payment: what is brought forward, what is paid, and what is carried on.

A payment below zero is carried, or invoiced if the plan says so; one under a limit is held; what is
over the most per payment is carried. What is held or carried is never lost: it is brought forward
into the next pay period, and stands on the statement until it is paid. The last payment of somebody
who has left is not held.
"""

from __future__ import annotations

from compdsl.ir.lower.closing import is_last
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.pay_periods import PayPeriods
from compdsl.ir.lower.steps import ZERO, said, text
from compdsl.ir.outcomes import BROUGHT_FORWARD, CARRIED, HELD, INVOICED, OVER
from compdsl.syntax import clauses as c

BALANCE = "balance"


def pay(periods: PayPeriods, total: str) -> str:
    """Pay what a period comes to, by the rules of the plan; return the payment."""
    body = periods.body
    brought = body.row("copy", f"@{BALANCE}", name="balance brought forward")
    due = body.row("add", f"@{BALANCE}", total, name="payment before carrying")
    periods.note(BALANCE, f"payable in the period, all in all: {{{total}}}; with {{{brought}}} "
                 f"brought forward: {{{due}}}")  # fmt: skip
    periods.post(BALANCE, "carry", brought, "start", (text(BROUGHT_FORWARD),),
                 "balance brought forward")  # fmt: skip
    below = _below(periods, due)
    over = _over(periods, due)
    held = _held(periods, due, over)
    after = body.row("add", below, body.row("add", over, held), name="balance after")
    periods.state(BALANCE, after)
    kept = body.row("add", over, held)
    return body.row("sub", body.positive(due), kept, name="payment")


def rule_of(periods: PayPeriods, rule: str) -> c.PaymentRule | None:
    """Return the line of a plan about its payments that says a rule, if there is one."""
    blocks = periods.low.typed.file.of_kind("payment")
    lines = (line for block in blocks for line in block.all(c.PaymentRule))
    return next((line for line in lines if line.rule == rule), None)


def _below(periods: PayPeriods, due: str) -> str:
    """Carry a payment below zero, or invoice it; return what is carried."""
    body = periods.body
    below = body.row("min", due, ZERO, name="negative balance")
    rule = rule_of(periods, "invoice")
    if rule is None:
        carried = body.row("neg", below, name="balance carried")
        periods.post(BALANCE, "carry", carried, "end", (text(CARRIED),),
                     "balance carried to the next pay period")  # fmt: skip
        return below
    asked = body.row("neg", below, name="balance invoiced")
    periods.note(BALANCE, f"{said(rule.span.text)}: {{{asked}}}", body.test("gt", asked, ZERO))
    periods.post(BALANCE, "carry", asked, "end", (text(INVOICED),),
                 "negative balance, invoiced", "invoiced")  # fmt: skip
    return body.row("copy", ZERO)


def _limit(periods: PayPeriods, rule: c.PaymentRule) -> str:
    assert rule.amount is not None
    column = lower_column(periods.low, periods.at, rule.amount)
    return periods.needed(column, "the payment", rule.span, periods.ended)


def _over(periods: PayPeriods, due: str) -> str:
    """Carry what is over the most per payment; return it."""
    body, rule = periods.body, rule_of(periods, "cap")
    if rule is None:
        return body.row("copy", ZERO)
    most = periods.cut(body.positive(_limit(periods, rule)))
    over = body.positive(body.row("sub", body.positive(due), most))
    periods.note(BALANCE, f"{said(rule.span.text)}: {{{over}}} is over it",
                 body.test("gt", over, ZERO))  # fmt: skip
    minus = body.row("neg", over, name="over the limit")
    periods.post(BALANCE, "carry", minus, "end", (text(CARRIED), text(OVER)),
                 f"over {{{most}}} per payment, carried to the next pay period")  # fmt: skip
    return over


def _held(periods: PayPeriods, due: str, over: str) -> str:
    """Hold a payment under a limit, unless it is the last; return what is held."""
    body, rule = periods.body, rule_of(periods, "hold")
    if rule is None:
        return body.row("copy", ZERO)
    least = _limit(periods, rule)
    left = body.row("sub", body.positive(due), over)
    small = body.test("lt", left, least)
    last = is_last(periods.low, periods.at, periods.fates.paid)
    if last is not None:
        periods.note(
            BALANCE,
            f"{said(rule.span.text)}: {{{left}}} is paid, since the payee has "
            "left and nothing more is to come",
            body.test("and", last, body.test("and", small, body.test("gt", left, ZERO))),
        )
        small = body.test("and", small, body.test("not", last))
    held = body.only(small, left)
    periods.note(BALANCE, f"{said(rule.span.text)}: {{{held}}} is held",
                 body.test("gt", held, ZERO))  # fmt: skip
    minus = body.row("neg", held, name="held")
    words = f"held, because it is under {{{least}}}; carried to the next pay period"
    periods.post(BALANCE, "carry", minus, "end", (text(CARRIED), text(HELD)), words)
    return held
