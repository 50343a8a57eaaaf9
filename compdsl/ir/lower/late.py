"""Lowering of what is late: differences to a closed ledger enter the payment of an open period."""

from __future__ import annotations

from compdsl.ir.lower import data
from compdsl.ir.lower.pay_periods import PayPeriods
from compdsl.ir.model import TableRows
from compdsl.ir.schema import LATE


def late(periods: PayPeriods) -> str:
    """Return what late differences come to in each pay period; nothing if no period is closed."""
    low = periods.low
    frame = low.steps.frame(LATE.name, TableRows(table=LATE.name), "each late difference")
    payee = low.steps.field(frame, "payee", "text")
    start = low.steps.field(frame, "pay_period", "date")
    amount = low.steps.field(frame, "amount", "number", low.plan.currency)
    match = ((payee, str(periods.at.payee)), (start, str(periods.at.start)))
    return data.fold(low, periods.frame, frame, "sum", match, amount, unit=low.plan.currency)
