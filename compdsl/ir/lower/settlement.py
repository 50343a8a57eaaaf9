"""Lowering of pay periods: claims are offset, draws advance and recover, balances are carried.

For each payee and pay period, in order: the clawbacks of the period and the claims brought forward
are offset up to their limits (`claims`); draws count what is payable net of offsets, advance, then
recover (`draws`); adjustments are added (`adjustments`); leaving ends what no pay covers of claims
that are offset in full (`uncovered`); what remains is paid, held, carried or invoiced (`payment`).
"""

from __future__ import annotations

from compdsl.ir.lower.adjustments import adjusted
from compdsl.ir.lower.claims import claims, offsets
from compdsl.ir.lower.draws import advances
from compdsl.ir.lower.late import late
from compdsl.ir.lower.moved import Fates, Paid
from compdsl.ir.lower.pay_periods import PayPeriods
from compdsl.ir.lower.payment import BALANCE, pay
from compdsl.ir.lower.state import Lowering, Payments
from compdsl.ir.lower.uncovered import uncovered
from compdsl.ir.model import Component


def settle(low: Lowering, fates: Fates) -> None:
    """Lower the pay periods of every payee."""
    for symbol in low.typed.symbols.of_kind("clawback"):
        low.component(symbol, "clawback")
    for symbol in low.typed.symbols.of_kind("draw"):
        low.component(symbol, "advance")
    low.components.append(Component(name=BALANCE, kind="carry", title="Balance"))
    _settle(PayPeriods(low, fates))


def _bears(paid: Paid) -> bool:
    """Whether a limit on what is taken of each payment counts it: salary, and its cuts, apart."""
    return "salary" not in (paid.kind, paid.cut_of)


def _settle(periods: PayPeriods) -> None:
    made, paid = claims(periods), periods.fates.paid
    earned = periods.added([periods.payable(each) for each in paid])
    taken = periods.added([claim.taken for claim in made])
    positive = periods.added(
        [periods.payable(each, positive=each.kind != "cap") for each in paid if _bears(each)]
    )
    settled = offsets(periods, made, positive)
    ahead = advances(periods, made, settled)
    total = periods.body.row("sub", earned, taken)
    for amount in [*settled.added, *ahead]:
        total = periods.body.row("add", total, amount)
    for amount in (adjusted(periods), late(periods)):
        total = periods.body.row("add", total, amount)
    total = uncovered(periods, made, settled, total)
    paid_out = pay(periods, total)
    start, payee = str(periods.at.start), str(periods.at.payee)
    periods.low.payments = Payments(periods.frame, payee, start, paid_out, periods.ended)
    periods.close()
