"""The grid of payees and calendar periods, on which metrics, quotas and ranks are worked out."""

from __future__ import annotations

from compdsl.ir.lower import data
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.payees import payees
from compdsl.ir.lower.state import Lowering
from compdsl.ir.model import Grid, Param
from compdsl.syntax import expressions as x


def period_grid(
    low: Lowering, period: x.Period, name: str = "", *, everybody: bool = False
) -> Context:
    """Return each payee with each period of the calendar, as a place.

    With `everybody` also the people whom the plan does not pay.
    """
    source = Grid(
        of=data.table(low, low.plan.payee) if everybody else payees(low),
        unit=period,
        first=Param(param="calendar_first"),
        last=Param(param="calendar_last"),
    )
    frame = low.steps.frame(name or f"{low.plan.payee} by {period}", source, f"each {period}")
    start = low.steps.field(frame, "start", "date", period)
    end = low.steps.field(frame, "end", "date")
    payee = low.steps.lift(frame, data.key_field(low, low.plan.payee))
    assert payee is not None
    return Context(
        low.steps,
        frame,
        payee_record=low.plan.payee,
        payee=payee,
        date=end,
        known=end,
        period=period,
        start=start,
    )
