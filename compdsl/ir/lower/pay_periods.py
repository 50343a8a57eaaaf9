"""The pay periods of every payee under construction: one carry, its states and its postings.

`claims`, `draws` and `payment` add to it in this order. Pay periods run on after `effective`, up to
the run's date; what is made at the end of a period is posted only when the period has ended.
"""

from __future__ import annotations

from compdsl.ir.lower import data
from compdsl.ir.lower.context import Context, on_payee
from compdsl.ir.lower.data import fold
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.measured import smallest_unit
from compdsl.ir.lower.moved import Fates, Paid, Taken
from compdsl.ir.lower.payees import payees
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import AS_OF, NO, YES, ZERO, day, place_of
from compdsl.ir.lower.timeline import Body
from compdsl.ir.model import Grid, Kind, Operand, Param, Posting, State, Status
from compdsl.source import Span
from compdsl.syntax.expressions import Expr


class PayPeriods:
    """The carry over the pay periods of each payee, and what it posts.

    With the place of a record's rows as `of`, over the pay periods of each of those records.
    """

    def __init__(self, low: Lowering, fates: Fates, of: Context | None = None) -> None:
        self.low = low
        self.steps = low.steps
        self.fates = fates
        self.at = _grid(low) if of is None else _grid_of(low, of)
        self.row = of.at(self.at.frame) if of is not None else None
        """The place of the record, on its own day."""
        self.frame = self.at.frame
        self.body = Body(self.frame, low.plan.currency)
        self.states: list[State] = []
        self.ended = self.steps.row(self.frame, "le", str(self.at.date), AS_OF, name="has ended")

    def close(self) -> None:
        """Add the carry to the program."""
        order = (str(self.at.start),)
        key = self.row.row_key if self.row is not None else None
        by = (str(self.at.payee),) if key is None else (str(self.at.payee), key)
        self.steps.carry(self.frame, by, order, tuple(self.states),
                         self.body.columns)  # fmt: skip

    def state(self, name: str, after: str) -> None:
        """Pass an amount on to the next pay period, nothing at first."""
        self.states.append(State(name=name, type="number", init=ZERO, next=after))

    def added(self, columns: list[str]) -> str:
        """Return the sum of columns."""
        made: Operand = ZERO
        for column in columns:
            made = column if made == ZERO else self.steps.row(self.frame, "add", made, column)
        return self.steps.as_column(self.frame, made, unit=self.low.plan.currency)

    def payable(self, paid: Paid, *, positive: bool = False) -> str:
        """Return what of a component is payable in the period."""
        amount = paid.amount
        if positive:
            amount = self.steps.row(paid.frame, "max", ZERO, amount)
        return self._in_period(paid, amount)

    def taken(self, taken: Taken) -> str:
        """Return what a clawback takes of a component in the period."""
        return self._in_period(taken, taken.amount)

    def _in_period(self, moved: Paid | Taken, amount: str) -> str:
        """Return the sum of amounts of the period's payee, and record where there is one."""
        start = self.steps.row(moved.frame, "start_of", moved.date, option="pay period")
        match: tuple[tuple[str, Operand], ...] = (
            (moved.payee, str(self.at.payee)), (start, str(self.at.start)),
        )  # fmt: skip
        if self.row is not None and self.row.row_key is not None:
            if moved.line is None or moved.record != self.row.record:
                return self.steps.as_column(self.frame, ZERO, unit=self.low.plan.currency)
            match = (*match, (moved.line, self.row.row_key))
        return fold(self.low, self.frame, moved.frame, "sum", match, amount, moved.where,
                    unit=self.low.plan.currency)  # fmt: skip

    def cut(self, amount: str) -> str:
        """Return a limit in whole minor units: cut, so that it is never exceeded."""
        return self.body.row("round", amount, smallest_unit(self.low), option="down")

    def rounded(self, amount: str, name: str = "") -> str:
        """Return an amount in whole minor units, as the plan rounds."""
        return self.body.row("round", amount, smallest_unit(self.low),
                             option=self.low.plan.rounding, name=name)  # fmt: skip

    def needed(self, amount: str, name: str, clause: Span, where: str) -> str:
        """Demand an amount: where it is missing, that is said once, and it counts as zero."""
        self.low.demand(amount, f"`{clause.text}` of {name}", clause, where=where, context=self.at)
        unit = self.steps.unit_of(amount)
        return self.steps.row(self.frame, "otherwise", amount, ZERO, unit=unit)

    def by(self, written: Expr | None, *, after: bool = False) -> str | None:
        """Return whether a period ends by a date, or after it; a missing date never comes."""
        if written is None:
            return None
        date = lower_column(self.low, on_payee(self.at), written)
        holds = self.steps.row(self.frame, "ge" if after else "le", str(self.at.date), date)
        return self.steps.row(self.frame, "otherwise", holds, NO if after else YES)

    def post(self, component: str, kind: Kind, amount: str, on: str, cause: tuple[Operand, ...],
             reason: str, status: Status = "payable", where: str | None = None, *,
             when: str | None = None, within: str | None = None
             ) -> None:  # fmt: skip
        """Post an amount on the period's first (`start`) or last day (`end`), or a day `on`.

        What is not posted at the start waits for `when`, else for the period's end.
        """
        date = {"start": str(self.at.start), "end": str(self.at.date)}.get(on, on)
        if on != "start":
            where = self.steps.all_of(self.frame, where, when or self.ended)
        symbol = self.low.typed.symbols.names.get(component)
        moves = status == "payable" or kind == "carry"
        self.low.postings.append(
            Posting(
                frame=self.frame, component=component, kind=kind, payee=str(self.at.payee),
                amount=amount, currency=self.low.plan.currency, earned_on=date,
                payable_on=date if moves else None, status=status, where=where,
                record=self.row.record if self.row is not None else "",
                record_key=self.row.row_key if self.row is not None else None,
                period=str(self.at.start), cause=(*cause, *self._period()), reason=reason,
                within=within,
                place=place_of(symbol.span) if symbol is not None else None,
            )
        )  # fmt: skip

    def _period(self) -> tuple[Operand, ...]:
        """Tell the periods of a record apart: its key alone names all of them."""
        return () if self.row is None else (str(self.at.start),)

    def note(self, component: str, words: str, when: str | None = None) -> None:
        """Add a line to the explanation of a component's entries."""
        self.low.note(self.frame, component, words, 1, when)


def _grid(low: Lowering) -> Context:
    assert low.plan.first is not None
    assert low.plan.pays is not None
    first = day(low.plan.first.isoformat())
    source = Grid(of=payees(low), unit="pay period", first=first, last=AS_OF)
    steps = low.steps
    frame = steps.frame("pay periods", source, f"each pay period of each {low.plan.payee}")
    start, end = steps.field(frame, "start", "date"), steps.field(frame, "end", "date")
    payee = steps.lift(frame, data.key_field(low, low.plan.payee))
    assert payee is not None
    return Context(
        steps, frame, payee_record=low.plan.payee, payee=payee, date=end, known=end, start=start,
        period=low.plan.pay_unit,
    )  # fmt: skip


def _grid_of(low: Lowering, of: Context) -> Context:
    """Return each pay period of each row of a record."""
    first = Param(param="calendar_first")
    source = Grid(of=of.frame, unit="pay period", first=first, last=AS_OF)
    steps = low.steps
    frame = steps.frame(f"{of.frame}.pay periods", source, f"each pay period of each {of.record}")
    start, end = steps.field(frame, "start", "date"), steps.field(frame, "end", "date")
    payee = steps.lift(frame, str(of.payee))
    return Context(steps, frame, payee_record=low.plan.payee, payee=payee, date=end, known=end,
                   start=start)  # fmt: skip
