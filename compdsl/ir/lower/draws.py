"""Lowering of draws: pay ahead of earnings, and how it is recovered.

In the order of the plan, each counts what is payable in the period net of offsets, less what draws
before it recover; it pays ahead, then recovers. A `top up` pays what is missing; an `advance` is
payable on the period's first day and may be recovered in its own period; a `lend` is payable on the
last day and never is. What is prorated is for whoever takes part on one day of the period.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compdsl.ir.lower import data, part_time
from compdsl.ir.lower.claims import Claim, Key, Offsets
from compdsl.ir.lower.closing import Closing, closing, ends_as
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.pay_periods import PayPeriods
from compdsl.ir.lower.payees import is_paid
from compdsl.ir.lower.scopes import month_window, scope_of
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import AS_OF, ZERO, day, said, text
from compdsl.names.symbols import Symbol
from compdsl.syntax import clauses as c


@dataclass(frozen=True, slots=True)
class _Draw:
    """A draw: the day on which it pays, where it does, how much, and what of pay it recovers."""

    symbol: Symbol
    clause: c.DrawAmount
    on: str
    eligible: str
    has_come: str
    """Whether the day on which it pays has come by the run's date."""
    amount: str
    recovery: c.DrawRecovery | None
    limit: str | None
    """What of pay stays untouched, or the share of pay that is recovered."""
    recovers: str | None
    """In which periods it recovers, if not in all."""
    counted: tuple[str, ...]
    closed: Closing | None
    longer: str | None
    """For a period of several pay periods: whether a pay period is its first."""

    @property
    def name(self) -> str:
        """The name of the draw."""
        return self.symbol.name

    @property
    def is_recovered(self) -> bool:
        """Whether it keeps a balance."""
        return self.recovery is not None and self.recovery.how != "nothing"


def advances(periods: PayPeriods, claims: list[Claim], offsets: Offsets) -> list[str]:
    """Settle the draws of a plan; return what each adds to a period."""
    made: list[str] = []
    recovered: list[tuple[_Draw, str]] = []
    for symbol in periods.low.typed.symbols.of_kind("draw"):
        if isinstance(scope_of(symbol.block), c.ForEachRecord):
            draw, added, taken = _for_records(periods, symbol, claims)
            made.append(added)
            recovered.append((draw, taken))
            continue
        draw = _draw(periods, symbol)
        counted = _counted(periods, draw, offsets.of)
        for earlier, amount in recovered:
            both = set(earlier.counted) & set(draw.counted)
            if both or not earlier.counted or not draw.counted:
                counted = periods.body.row("sub", counted, amount)
        advance = _advance(periods, draw, _named(periods, draw, _so_far(periods, draw, counted)))
        made.append(advance)
        if draw.is_recovered:
            taken = _recovery(periods, draw, counted, advance)
            recovered.append((draw, taken))
            made.append(periods.body.row("neg", taken))
    return made


# --- a balance for each record ------------------------------------------------------------------


def _for_records(
    periods: PayPeriods, symbol: Symbol, claims: list[Claim]
) -> tuple[_Draw, str, str]:
    """Settle a draw for each record; return what it adds to a period of its payee, and recovers.

    What is payable for the record counts, and recovers what was paid ahead for that record alone.
    """
    low, steps = periods.low, periods.steps
    own = PayPeriods(low, periods.fates, _records(low, symbol))
    draw = _draw(own, symbol)
    counted = _counted(own, draw, {claim.key: _offset_of_record(own, claim) for claim in claims})
    advance = _advance(own, draw, _named(own, draw, counted))
    back = (
        _recovery(own, draw, counted, advance) if draw.is_recovered else own.body.row("copy", ZERO)
    )
    adds = own.body.row("sub", advance, back)
    own.close()
    here = ((str(own.at.payee), str(periods.at.payee)), (str(own.at.start), str(periods.at.start)))
    added, recovered = (
        data.fold(low, periods.frame, own.frame, "sum", here, each, unit=low.plan.currency)
        for each in (adds, back)
    )
    assert steps.columns[added].frame == periods.frame
    return draw, added, recovered


def _records(low: Lowering, symbol: Symbol) -> Context:
    """Return the records that a draw is for: in effect, of somebody who takes part."""
    scope, steps = scope_of(symbol.block), low.steps
    assert isinstance(scope, c.ForEachRecord)
    base = data.placed(low, scope.record.name)
    assert base.payee is not None
    assert base.date is not None
    where = lower_column(low, base, scope.where) if scope.where is not None else None
    kept = steps.all_of(
        base.frame, data.in_effect(low, base.frame, base.date),
        steps.row(base.frame, "defined", base.payee),
        is_paid(low, base.frame, base.payee),
        data.active(low, base.frame, base.payee, base.date), where,
    )  # fmt: skip
    return base.at(steps.filter(base.frame, kept, f"{symbol.name}.records"))


# --- what the plan says --------------------------------------------------------------------------


def _draw(periods: PayPeriods, symbol: Symbol) -> _Draw:
    low, steps, block, frame = periods.low, periods.steps, symbol.block, periods.frame
    at = _period(periods, symbol)
    clause, recovery = block.first(c.DrawAmount), block.first(c.DrawRecovery)
    counting = block.first(c.Counting)
    assert clause is not None
    on, eligible = _when(periods, at, clause, symbol)
    has_come = steps.row(frame, "le", on, AS_OF)
    place = _place(periods, at, clause, on)
    raw = lower_column(low, place, clause.amount, f"{symbol.name} target")
    amount = periods.needed(raw, symbol.name, clause.span, steps.all_of(frame, eligible, has_come))
    amount = part_time.prorated(low, at, block, amount, symbol.name)
    limit = recovers = None
    if recovery is not None and recovery.how != "nothing":
        limit = steps.as_column(frame, ZERO, unit=low.plan.currency)
        if recovery.amount is not None:
            limit = lower_column(low, periods.at, recovery.amount)
        dates = (periods.by(recovery.since, after=True), periods.by(recovery.until_date))
        if any(dates):
            recovers = steps.all_of(frame, *dates, name=f"{symbol.name} recovers")
    counted = tuple(word.name for word in counting.earnings) if counting is not None else ()
    closed = closing(low, periods.at, periods.fates.paid, symbol)
    first = None
    if at.start != periods.at.start:
        first = steps.row(frame, "same", str(at.start), str(periods.at.start))
    return _Draw(symbol, clause, on, eligible, has_come, amount, recovery, limit, recovers,
                 counted, closed, first)  # fmt: skip


def _period(periods: PayPeriods, symbol: Symbol) -> Context:
    """Return the period of a draw: the pay period, or a longer one that holds it."""
    at, scope = periods.at, scope_of(symbol.block)
    is_own = not isinstance(scope, c.ForEachPeriod) or scope.period in ("pay period", at.period)
    if periods.row is not None or is_own:
        return at
    assert isinstance(scope, c.ForEachPeriod)
    start = periods.steps.row(periods.frame, "start_of", str(at.date), option=scope.period)
    return replace(at, start=start, period=scope.period)


def _place(periods: PayPeriods, at: Context, clause: c.DrawAmount, on: str) -> Context:
    """Return the place of what is paid: an advance knows what is known on its own day."""
    if periods.row is not None:
        return periods.row
    if clause.how != "advance":
        return at
    return replace(at, date=on, known=on)


def _when(
    periods: PayPeriods, at: Context, clause: c.DrawAmount, symbol: Symbol
) -> tuple[str, str]:
    """Return the day on which a draw pays in a period, and whether it does in a pay period."""
    low, steps, frame = periods.low, periods.steps, periods.frame
    if periods.row is not None:
        return _on_its_day(periods, clause)
    is_ahead = clause.how == "advance"
    on = _first_day(low, at) if is_ahead else str(at.date)
    scope = scope_of(symbol.block)
    month = chosen = ends = early = None
    if isinstance(scope, c.ForMonths):
        month = month_window(low, replace(at, in_metric=True), scope)
    where = getattr(scope, "where", None)
    if where is not None:
        chosen = lower_column(low, _place(periods, at, clause, on), where)
    takes_part = part_time.takes_part(low, symbol.block, at, on)
    end = str(at.date)
    if at.start != periods.at.start:
        end = steps.row(frame, "end_of", str(at.start), option=str(at.period))
    assert low.plan.first is not None
    if low.plan.last is not None:
        ends = steps.row(frame, "le", end, day(low.plan.last.isoformat()))
    if is_ahead:
        early = steps.all_of(
            frame, steps.row(frame, "le", on, str(at.date)),
            steps.row(frame, "ge", on, str(periods.at.start)),
        )  # fmt: skip
    elif end != str(at.date):
        early = steps.row(frame, "same", end, str(at.date))
    return on, steps.all_of(frame, month, chosen, takes_part, ends, early)


def _on_its_day(periods: PayPeriods, clause: c.DrawAmount) -> tuple[str, str]:
    """For a record: an advance is payable on its day, all else at the end of that pay period."""
    steps, frame = periods.steps, periods.frame
    assert periods.row is not None
    day = str(periods.row.date)
    start = steps.row(frame, "start_of", day, option="pay period")
    is_its = steps.row(frame, "same", start, str(periods.at.start))
    return (day if clause.how == "advance" else str(periods.at.date)), is_its


def _first_day(low: Lowering, at: Context) -> str:
    """Return the period's first day, or the day on which the payee joins in it."""
    takes_part = low.record(low.plan.payee).takes_part
    if takes_part is None:
        return str(at.start)
    names = tuple(word.name for word in takes_part.first.words)
    joined = data.payee_field(low, at, names)
    return low.steps.row(at.frame, "max", str(at.start), joined, kind="date")


# --- what it does --------------------------------------------------------------------------------


def _counted(periods: PayPeriods, draw: _Draw, offset: dict[Key, str]) -> str:
    """Return what is payable of the named components, net of what is offset of it."""
    chosen = [p for p in periods.fates.paid if not draw.counted or p.component in draw.counted]
    counted = periods.added([periods.payable(paid) for paid in chosen])
    for (_, component), amount in offset.items():
        if not draw.counted or component in draw.counted:
            counted = periods.body.row("sub", counted, amount)
    return counted


def _offset_of_record(periods: PayPeriods, claim: Claim) -> str:
    """Return what is offset of a claim for a record: all, since a limit is refused, or nothing."""
    several = [t for t in periods.fates.taken if (t.clawback, t.component) == claim.key]
    return periods.added([] if claim.is_invoiced else [periods.taken(each) for each in several])


def _so_far(periods: PayPeriods, draw: _Draw, counted: str) -> str:
    """Return what counts of a longer period up to the end of the pay period."""
    if draw.longer is None:
        return counted
    state = f"{draw.name} counted so far"
    before = periods.body.row("if", draw.longer, ZERO, f"@{state}")
    made = periods.body.row("add", before, counted)
    periods.state(state, made)
    return made


def _named(periods: PayPeriods, draw: _Draw, counted: str) -> str:
    counted = periods.body.row("copy", counted, name=f"{draw.name} counted")
    counting = ", ".join(periods.low.called(each) for each in draw.counted) or "everything"
    scope = scope_of(draw.symbol.block)
    when = "in the period"
    if draw.longer is not None and isinstance(scope, c.ForEachPeriod):
        when = f"in the {scope.period} so far"
    periods.note(draw.name, f"payable {when} of {counting}, net of what is taken back: "
                 f"{{{counted}}}")  # fmt: skip
    return counted


def _advance(periods: PayPeriods, draw: _Draw, counted: str) -> str:
    """Pay ahead: what is missing, or a fixed amount."""
    body, name, how = periods.body, draw.name, draw.clause.how
    amount = body.positive(draw.amount)
    if how == "top up":
        amount = body.positive(body.row("sub", draw.amount, counted))
    advance = periods.rounded(body.only(draw.eligible, amount), f"{name} advance")
    words = {"top up": f"topped up to {{{draw.amount}}}", "advance": "paid in advance",
             "lend": "lent"}  # fmt: skip
    periods.note(name, f"{said(draw.clause.span.text)}: {{{advance}}}",
                 body.test("gt", advance, ZERO))  # fmt: skip
    when = draw.has_come if how == "advance" else None
    periods.post(name, "advance", advance, draw.on if when else "end", (text("advance"),),
                 words[how], when=when)  # fmt: skip
    return advance


def _recovery(periods: PayPeriods, draw: _Draw, counted: str, advance: str) -> str:
    """Recover what is owed from pay, as far as the clause lets; return what is recovered."""
    body, name, how = periods.body, draw.name, draw.clause.how
    state = f"balance {name}"
    owed = body.row("add", f"@{state}", advance)
    asked = body.row("copy", f"@{state}") if how == "lend" else owed
    recovered = body.row("min", asked, _available(periods, draw, counted, asked))
    if how == "top up":
        # What a period is topped up to is not taken out of it again.
        recovered = body.row("if", body.test("gt", advance, ZERO), ZERO, recovered)
    if draw.recovers is not None:
        recovered = body.only(draw.recovers, recovered)
    recovered = body.row("copy", recovered, name=f"{name} recovered")
    balance = body.row("sub", owed, recovered, name=f"{name} balance")
    kept = _closed(periods, draw, balance)
    periods.state(state, kept)
    before = body.row("copy", f"@{state}", name=f"{name} owed before")
    minus = body.row("neg", recovered, name=f"{name} recovery")
    assert draw.recovery is not None
    periods.note(name, f"{said(draw.recovery.span.text)}: {{{recovered}}}")
    periods.note(name, f"balance before the period: {{{before}}}; after it: {{{kept}}}")
    periods.post(name, "recovery", minus, "end", (text("recovery"),), _from_pay(draw),
                 within=draw.recovers)  # fmt: skip
    return recovered


def _from_pay(draw: _Draw) -> str:
    assert draw.recovery is not None
    if draw.recovery.how == "share":
        return f"recovered, up to {{{draw.limit}}} of pay"
    above = f" above {{{draw.limit}}}" if draw.recovery.amount is not None else ""
    return f"recovered from pay{above}"


def _available(periods: PayPeriods, draw: _Draw, counted: str, owed: str) -> str:
    """Return what of pay may be recovered; its limit must be known where something is owed."""
    body = periods.body
    assert draw.recovery is not None
    assert draw.limit is not None
    is_owed = body.test("gt", owed, ZERO)
    if draw.recovers is not None:
        is_owed = body.test("and", draw.recovers, is_owed)
    where = body.test("and", is_owed, periods.ended)
    limit = periods.needed(draw.limit, draw.name, draw.recovery.span, where)
    if draw.recovery.how == "share":
        return periods.cut(body.row("mul", body.positive(counted), limit))
    return body.positive(periods.cut(body.row("sub", counted, limit)))


def _closed(periods: PayPeriods, draw: _Draw, balance: str) -> str:
    """Close a balance where leaving lines say so; return what is kept of it."""
    if draw.closed is None:
        return balance
    body, name = periods.body, draw.name
    kept = body.row("if", draw.closed.holds, ZERO, balance)
    gone = body.row("neg", body.row("sub", balance, kept), name=f"{name} closed")
    for action, applies in draw.closed.lines:
        periods.post(name, "recovery", gone, "end", (text("closed"),),
                     f"{action}: nothing more is to come", ends_as(action), applies)  # fmt: skip
    return kept
