"""Lowering of pay periods: claims are offset, draws advance and recover, balances are carried.

For each payee and pay period, in order: the clawbacks of the period and the claims brought forward
are offset up to their limits; draws count what is payable net of offsets, advance, then recover; a
payment below zero is carried. Pay periods run on after `effective`, up to the run's date.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compdsl.ir.lower import data
from compdsl.ir.lower.closing import Closing, closing
from compdsl.ir.lower.components import smallest_unit
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.data import fold
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.fates import Fates, Paid, Taken
from compdsl.ir.lower.scopes import month_window, scope_of
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import AS_OF, ZERO, day, place_of, text
from compdsl.ir.lower.timeline import Body
from compdsl.ir.model import (
    Component,
    Const,
    Grid,
    Kind,
    Operand,
    Param,
    Posting,
    State,
    Status,
)
from compdsl.names.symbols import Symbol
from compdsl.source import Span
from compdsl.syntax import clauses as c

BALANCE = "balance"


@dataclass(frozen=True, slots=True)
class _Claim:
    """A claim that is carried: one clawback on one component."""

    key: tuple[str, str]
    taken: str
    """What is taken back in the period."""
    symbol: Symbol
    limit: str | None
    closed: Closing | None


@dataclass(frozen=True, slots=True)
class _Draw:
    """A draw: whether the period is one of its, up to what it tops up, from where it recovers."""

    symbol: Symbol
    eligible: str
    target: str
    above: str | None
    has_bound: bool
    counted: tuple[str, ...]
    closed: Closing | None


def settle(low: Lowering, fates: Fates) -> None:
    """Lower the pay periods of every payee."""
    draws = low.typed.symbols.of_kind("draw")
    for symbol in low.typed.symbols.of_kind("clawback"):
        _component(low, symbol.name, "clawback", symbol)
    for symbol in draws:
        _component(low, symbol.name, "advance", symbol)
    low.components.append(Component(name=BALANCE, kind="carry", title="Balance"))
    _Settlement(low, fates, _periods(low)).lower(draws)


def _component(low: Lowering, name: str, kind: Kind, symbol: Symbol) -> None:
    low.components.append(
        Component(name=name, kind=kind, title=symbol.title, place=place_of(symbol.span))
    )


def _periods(low: Lowering) -> Context:
    assert low.plan.first is not None
    assert low.plan.pays is not None
    first: Const | Param = day(low.plan.first.isoformat())
    if _may_be_early(low):
        first = Param(param="calendar_first")
    payees = data.table(low, low.plan.payee)
    source = Grid(of=payees, unit="pay period", first=first, last=AS_OF)
    steps = low.steps
    frame = steps.frame("pay periods", source, f"each pay period of each {low.plan.payee}")
    start, end = steps.field(frame, "start", "date"), steps.field(frame, "end", "date")
    payee = steps.lift(frame, data.key_field(low, low.plan.payee))
    assert payee is not None
    unit = low.plan.pays.unit
    assert unit != "half month"
    return Context(
        steps, frame, payee_record=low.plan.payee, payee=payee, date=end, known=end, period=unit,
        start=start,
    )  # fmt: skip


def _may_be_early(low: Lowering) -> bool:
    """Whether an earning names its own day, which may lie before the plan takes effect."""
    symbols = low.typed.symbols.names.values()
    return any(symbol.block.first(c.EarnedOn) is not None for symbol in symbols)


class _Settlement:
    """Builds the carry over pay periods and its postings."""

    def __init__(self, low: Lowering, fates: Fates, context: Context) -> None:
        self.low = low
        self.steps = low.steps
        self.fates = fates
        self.at = context
        self.frame = context.frame
        self.body = Body(context.frame, low.plan.currency)
        self.states: list[State] = []
        self.ended = self.steps.row(self.frame, "le", str(context.date), AS_OF, name="has ended")

    def lower(self, draws: list[Symbol]) -> None:
        claims = self._claims()
        made = [self._draw(symbol) for symbol in draws]
        earned = self._added([self._payable(paid) for paid in self.fates.paid])
        taken = self._added([claim.taken for claim in claims])
        positive = self._added(
            [self._payable(p, positive=True) for p in self.fates.paid if p.kind != "salary"]
        )
        offsets, carried = self._offsets(claims, positive)
        advanced = self._advanced(made, claims, offsets)
        total = self.body.row("sub", earned, taken)
        for amount in [*carried, *advanced]:
            total = self.body.row("add", total, amount)
        self._balance(total)
        order = (str(self.at.start),)
        self.steps.carry(self.frame, (str(self.at.payee),), order, tuple(self.states),
                         self.body.columns)  # fmt: skip

    def _added(self, columns: list[str]) -> str:
        made: Operand = ZERO
        for column in columns:
            made = column if made == ZERO else self.steps.row(self.frame, "add", made, column)
        return self.steps.as_column(self.frame, made, unit=self.low.plan.currency)

    def _in_period(self, frame: str, payee: str, date: str, amount: str, where: str) -> str:
        steps = self.steps
        start = steps.row(frame, "start_of", date, option="pay period")
        match = ((payee, str(self.at.payee)), (start, str(self.at.start)))
        return fold(self.low, self.frame, frame, "sum", match, amount, where,
                    unit=self.low.plan.currency)  # fmt: skip

    def _payable(self, paid: Paid, *, positive: bool = False) -> str:
        amount = paid.amount
        if positive:
            amount = self.steps.row(paid.frame, "max", ZERO, amount)
        return self._in_period(paid.frame, paid.payee, paid.date, amount, paid.where)

    def _taken(self, taken: Taken) -> str:
        return self._in_period(taken.frame, taken.payee, taken.date, taken.amount, taken.where)

    def _claims(self) -> list[_Claim]:
        """Return a claim for each clawback, in plan order, on each component that it reaches."""
        order = [symbol.name for symbol in self.low.typed.symbols.of_kind("clawback")]
        found: dict[tuple[str, str], list[Taken]] = {}
        for taken in sorted(self.fates.taken, key=lambda each: order.index(each.clawback)):
            found.setdefault((taken.clawback, taken.component), []).append(taken)
        return [self._claim(key, several) for key, several in found.items()]

    def _claim(self, key: tuple[str, str], several: list[Taken]) -> _Claim:
        symbol = self.low.typed.symbols.names[key[0]]
        recovery = symbol.block.first(c.Recovery)
        limit = None
        if recovery is not None and recovery.limit is not None:
            limit = lower_column(self.low, self.at, recovery.limit)
        taken = self._added([self._taken(each) for each in several])
        return _Claim(
            key, taken, symbol, limit, closing(self.low, self.at, self.fates.paid, symbol)
        )

    def _offsets(self, claims: list[_Claim], positive: str) -> tuple[dict[tuple[str, str], str],
                                                                     list[str]]:  # fmt: skip
        """Offset each claim; return what was offset and what the carry rows add to the period."""
        body, offsets, carried = self.body, {}, []
        left: Operand = positive
        room: dict[str, str] = {}
        for claim in claims:
            key = claim.key
            name = f"claim {key[0]} {key[1]}"
            due = body.row("add", f"@{name}", claim.taken, name=f"{name} open")
            if claim.limit is None:
                offset = due
            else:
                if key[0] not in room:
                    room[key[0]] = body.row("mul", left, claim.limit)
                floor = self._limit(room[key[0]])
                offset = body.row("min", due, body.positive(floor), name=f"{name} offset")
                room[key[0]] = body.row("sub", floor, offset)
            rest = body.row("sub", due, offset, name=f"{name} carried")
            left = body.positive(body.row("sub", left, offset))
            kept = rest
            if claim.closed is not None:
                kept = body.row("if", claim.closed.holds, ZERO, rest)
            self.states.append(State(name=name, type="number", init=ZERO, next=kept))
            offsets[key] = offset
            carried.append(body.row("sub", rest, f"@{name}"))
            self._post_claim(claim, name, rest, kept)
        return offsets, carried

    def _limit(self, amount: str) -> str:
        """Return a limit in whole minor units: cut, so that it is never exceeded."""
        return self.body.row("round", amount, smallest_unit(self.low), option="down")

    def _post_claim(self, claim: _Claim, name: str, rest: str, kept: str) -> None:
        body, (component, of) = self.body, claim.key
        brought = body.row("neg", f"@{name}", name=f"{name} brought forward")
        self._post(component, "carry", brought, "start", (text("claim in"), text(of)),
                   f"claim on {of} brought forward")  # fmt: skip
        self._post(component, "carry", kept, "end", (text("claim out"), text(of)),
                   f"claim on {of} over the limit, carried to the next pay period")  # fmt: skip
        if claim.closed is not None:
            gone = body.row("sub", rest, kept, name=f"{name} closed")
            for action, applies in claim.closed.lines:
                self._post(component, "carry", gone, "end", (text("claim closed"), text(of)),
                           f"claim on {of}: {action} (the payee has left)",
                           where=applies)  # fmt: skip

    def _draw(self, symbol: Symbol) -> _Draw:
        low, steps, block = self.low, self.steps, symbol.block
        amount, recovery = block.first(c.DrawAmount), block.first(c.DrawRecovery)
        counting = block.first(c.Counting)
        assert amount is not None
        scope = scope_of(block)
        inside = self.at
        month = None
        if isinstance(scope, c.ForMonths):
            month = month_window(low, replace(inside, in_metric=True), scope)
        where = getattr(scope, "where", None)
        chosen = lower_column(low, inside, where) if where is not None else None
        takes_part = data.active(low, self.frame, str(self.at.payee), str(self.at.date))
        assert low.plan.first is not None
        ends = None
        if low.plan.last is not None:
            ends = steps.row(self.frame, "le", str(self.at.date), day(low.plan.last.isoformat()))
        starts = None
        if _may_be_early(low):
            starts = steps.row(self.frame, "ge", str(self.at.date), day(low.plan.first.isoformat()))
        eligible = steps.all_of(self.frame, month, chosen, takes_part, starts, ends)
        asked = steps.all_of(self.frame, eligible, self.ended)
        raw = lower_column(low, inside, amount.amount, f"{symbol.name} target")
        target = self._needed(raw, symbol, amount.span, asked)
        above: str | None = None
        if recovery is not None and recovery.how == "above":
            above = steps.as_column(self.frame, ZERO, unit=low.plan.currency)
            if recovery.amount is not None:
                above = lower_column(low, inside, recovery.amount)
        counted = tuple(word.name for word in counting.earnings) if counting is not None else ()
        closed = closing(low, self.at, self.fates.paid, symbol)
        bound = recovery is not None and recovery.amount is not None
        return _Draw(symbol, eligible, target, above, bound, counted, closed)

    def _needed(self, amount: str, symbol: Symbol, clause: Span, where: str) -> str:
        """Demand an amount: where it is missing, that is said once, and it counts as zero."""
        low, steps = self.low, self.steps
        words = f"`{clause.text}` of {symbol.name}"
        low.demand(amount, words, clause, where=where, context=self.at)
        return steps.row(self.frame, "otherwise", amount, ZERO, unit=low.plan.currency)

    def _advanced(self, draws: list[_Draw], claims: list[_Claim],
                  offsets: dict[tuple[str, str], str]) -> list[str]:  # fmt: skip
        """Settle draws in plan order, each counting what those before have left."""
        made: list[str] = []
        recovered: list[tuple[_Draw, str]] = []
        for draw in draws:
            counted = self._counted(draw, claims, offsets)
            for earlier, amount in recovered:
                both = set(earlier.counted) & set(draw.counted)
                if both or not earlier.counted or not draw.counted:
                    counted = self.body.row("sub", counted, amount)
            added, taken = self._drawn(draw, counted)
            made.append(added)
            if taken is not None:
                recovered.append((draw, taken))
        return made

    def _counted(self, draw: _Draw, claims: list[_Claim], offsets: dict[tuple[str, str], str]
                 ) -> str:  # fmt: skip
        """Return what is payable of the named components, net of what is offset of it."""
        chosen = [p for p in self.fates.paid if not draw.counted or p.component in draw.counted]
        counted = self._added([self._payable(paid) for paid in chosen])
        for claim in claims:
            if not draw.counted or claim.key[1] in draw.counted:
                counted = self.body.row("sub", counted, offsets[claim.key])
        return counted

    def _drawn(self, draw: _Draw, counted: str) -> tuple[str, str | None]:
        """Advance, then recover; return what both add to the period, and what is recovered."""
        body, name = self.body, draw.symbol.name
        counted = body.row("copy", counted, name=f"{name} counted")
        counting = ", ".join(draw.counted) or "everything"
        self.low.note(self.frame, name, f"payable in the period of {counting}, net of what is "
                      f"taken back: {{{counted}}}", 1)  # fmt: skip
        missing = body.positive(body.row("sub", draw.target, counted))
        advance = body.row("round", body.row("if", draw.eligible, missing, ZERO),
                           smallest_unit(self.low), option=self.low.plan.rounding,
                           name=f"{name} advance")  # fmt: skip
        state = f"balance {name}"
        self._post(name, "advance", advance, "end", (text("advance"),),
                   f"topped up to {{{draw.target}}}")  # fmt: skip
        if draw.above is None:
            return advance, None
        owed = body.row("add", f"@{state}", advance)
        over = body.positive(self._limit(body.row("sub", counted, self._bound(draw, owed))))
        # What a period is topped up to is not taken out of it again.
        topped_up = body.test("gt", advance, ZERO)
        recovered = body.row("if", topped_up, ZERO, body.row("min", owed, over),
                             name=f"{name} recovered")  # fmt: skip
        balance = body.row("sub", owed, recovered, name=f"{name} balance")
        kept = balance
        if draw.closed is not None:
            kept = body.row("if", draw.closed.holds, ZERO, balance)
            waived = body.row("neg", body.row("sub", balance, kept), name=f"{name} closed")
            for action, applies in draw.closed.lines:
                self._post(name, "recovery", waived, "end", (text("closed"),),
                           f"{action}: nothing more is to come", "cancelled", applies)  # fmt: skip
        self.states.append(State(name=state, type="number", init=ZERO, next=kept))
        minus = body.row("neg", recovered, name=f"{name} recovery")
        above = f" above {{{draw.above}}}" if draw.has_bound else ""
        self.low.note(self.frame, name, f"balance after the period: {{{kept}}}", 1)
        self._post(
            name, "recovery", minus, "end", (text("recovery"),), f"recovered from pay{above}"
        )
        return body.row("add", advance, minus), recovered

    def _bound(self, draw: _Draw, owed: str) -> str:
        """Return what recovery leaves of pay; it must be known where something is owed."""
        assert draw.above is not None
        recovery = draw.symbol.block.first(c.DrawRecovery)
        assert recovery is not None
        asked = self.body.test("and", self.body.test("gt", owed, ZERO), self.ended)
        return self._needed(draw.above, draw.symbol, recovery.span, asked)

    def _balance(self, total: str) -> None:
        """Carry a payment below zero to the next pay period."""
        body = self.body
        due = body.row("add", f"@{BALANCE}", total, name="payment before carrying")
        below = body.row("min", due, ZERO, name="negative balance")
        self.states.append(State(name=BALANCE, type="number", init=ZERO, next=below))
        brought = body.row("copy", f"@{BALANCE}", name="balance brought forward")
        self._post(BALANCE, "carry", brought, "start", (text("brought forward"),),
                   "balance brought forward")  # fmt: skip
        carried = body.row("neg", below, name="balance carried")
        self._post(BALANCE, "carry", carried, "end", (text("carried"),),
                   "balance carried to the next pay period")  # fmt: skip

    def _post(self, component: str, kind: Kind, amount: str, on: str, cause: tuple[Operand, ...],
              reason: str, status: Status = "payable", where: str | None = None
              ) -> None:  # fmt: skip
        date = str(self.at.start) if on == "start" else str(self.at.date)
        ended = self.steps.all_of(self.frame, where, self.ended)
        symbol = self.low.typed.symbols.names.get(component)
        self.low.postings.append(
            Posting(
                frame=self.frame, component=component, kind=kind, payee=str(self.at.payee),
                amount=amount, currency=self.low.plan.currency, earned_on=date,
                payable_on=date if status == "payable" else None, status=status,
                where=where if on == "start" else ended,
                period=str(self.at.start), cause=cause, reason=reason,
                place=place_of(symbol.span) if symbol is not None else None,
            )
        )  # fmt: skip
