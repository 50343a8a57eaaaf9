"""Lowering of claims: what clawbacks take is offset from pay up to a limit, or invoiced.

A claim is one clawback on one component. Claims are settled in the order of the plan, each on what
the one before has left; what is over the limit is carried to the next pay period. Without a limit
all of it is taken off pay, and what no pay covers goes on in the balance (`uncovered`).
"""

from __future__ import annotations

from dataclasses import dataclass

from compdsl.ir.lower.closing import Closing, closing, ends_as
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.moved import Taken
from compdsl.ir.lower.pay_periods import PayPeriods
from compdsl.ir.lower.steps import ZERO, text
from compdsl.ir.model import Operand
from compdsl.ir.outcomes import CLAIM_CLOSED, CLAIM_IN, CLAIM_OUT, INVOICED
from compdsl.names.symbols import Symbol
from compdsl.syntax import clauses as c

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Claim:
    """One clawback on one component, with the most of each payment that it takes."""

    key: Key
    taken: str
    """What is taken back in the period."""
    symbol: Symbol
    limit: str | None
    limited: str | None
    """Where the limit holds, if it ends on a day."""
    closed: Closing | None
    is_invoiced: bool

    @property
    def name(self) -> str:
        """The claim as the carry calls it."""
        return f"claim {self.key[0]} {self.key[1]}"


@dataclass(frozen=True, slots=True)
class Offsets:
    """What claims do to a period: what each takes off pay, and what all carry rows add."""

    of: dict[Key, str]
    added: list[str]


def claims(periods: PayPeriods) -> list[Claim]:
    """Return a claim for each clawback, in plan order, on each component that it reaches."""
    order = [symbol.name for symbol in periods.low.typed.symbols.of_kind("clawback")]
    found: dict[Key, list[Taken]] = {}
    for taken in sorted(periods.fates.taken, key=lambda each: order.index(each.clawback)):
        found.setdefault((taken.clawback, taken.component), []).append(taken)
    return [_claim(periods, key, several) for key, several in found.items()]


def _claim(periods: PayPeriods, key: Key, several: list[Taken]) -> Claim:
    low = periods.low
    symbol = low.typed.symbols.names[key[0]]
    recovery = symbol.block.first(c.Recovery)
    taken = periods.added([periods.taken(each) for each in several])
    closed = closing(low, periods.at, periods.fates.paid, symbol)
    limit = limited = None
    if recovery is not None and recovery.limit is not None:
        limit = lower_column(low, periods.at, recovery.limit)
        limited = periods.by(recovery.until)
    is_invoiced = recovery is not None and recovery.how == "invoice"
    return Claim(key, taken, symbol, limit, limited, closed, is_invoiced)


def offsets(periods: PayPeriods, made: list[Claim], positive: str) -> Offsets:
    """Offset each claim from what is positive in the period, or invoice it."""
    found = Offsets({}, [])
    left: Operand = positive
    room: dict[str, str] = {}
    for claim in made:
        if claim.is_invoiced:
            _invoice(periods, claim, found)
            continue
        offset, due = _offset(periods, claim, left, room)
        left = periods.body.positive(periods.body.row("sub", left, offset))
        _carry(periods, claim, due, offset, found)
    return found


def _invoice(periods: PayPeriods, claim: Claim, found: Offsets) -> None:
    """Ask for what is taken back by an invoice: pay stays as it is."""
    asked = periods.body.row("copy", claim.taken, name=f"{claim.name} invoiced")
    name, of = claim.key
    called = periods.low.called(of)
    found.of[claim.key] = periods.body.row("copy", ZERO)
    found.added.append(asked)
    periods.note(name, f"taken back of {called} in the period, and invoiced: {{{asked}}}")
    periods.post(name, "carry", asked, "end", (text(INVOICED), text(of)),
                 f"taken back of {called}: invoiced, not taken off pay", "invoiced")  # fmt: skip


def _offset(periods: PayPeriods, claim: Claim, left: Operand, room: dict[str, str]
            ) -> tuple[str, str]:  # fmt: skip
    """Return what is offset, and what of the claim was open."""
    body, name = periods.body, claim.name
    due = body.row("add", f"@{name}", claim.taken, name=f"{name} open")
    if claim.limit is None:
        return due, due
    key = claim.key[0]
    if key not in room:
        room[key] = body.row("mul", left, claim.limit)
    most = periods.cut(room[key])
    offset = body.row("min", due, body.positive(most))
    if claim.limited is not None:
        offset = body.row("if", claim.limited, offset, due)
    offset = body.row("copy", offset, name=f"{name} offset")
    room[key] = body.row("sub", most, offset)
    called = periods.low.called(claim.key[1])
    periods.note(key, f"claim on {called} in the period: {{{due}}}; the limit allows "
                 f"{{{most}}}, so {{{offset}}} is taken off pay", claim.limited)  # fmt: skip
    return offset, due


def _carry(periods: PayPeriods, claim: Claim, due: str, offset: str, found: Offsets) -> None:
    """Carry what is left of a claim, unless leaving closes it."""
    body, name, (component, of) = periods.body, claim.name, claim.key
    called = periods.low.called(of)
    rest = body.row("sub", due, offset, name=f"{name} carried")
    kept = rest
    if claim.closed is not None:
        kept = body.row("if", claim.closed.holds, ZERO, rest)
    periods.state(name, kept)
    found.of[claim.key] = offset
    found.added.append(body.row("sub", rest, f"@{name}"))
    brought = body.row("neg", f"@{name}", name=f"{name} brought forward")
    periods.post(component, "carry", brought, "start", (text(CLAIM_IN), text(of)),
                 f"claim on {called} brought forward")  # fmt: skip
    periods.post(component, "carry", kept, "end", (text(CLAIM_OUT), text(of)),
                 f"claim on {called} over the limit, carried to the next pay period")  # fmt: skip
    if claim.closed is not None:
        gone = body.row("sub", rest, kept, name=f"{name} closed")
        closed_by_leaving(periods, claim, gone)


def closed_by_leaving(periods: PayPeriods, claim: Claim, gone: str) -> None:
    """Post what a leaving line ends of a claim."""
    assert claim.closed is not None
    component, of = claim.key
    called = periods.low.called(of)
    for action, applies in claim.closed.lines:
        periods.post(component, "carry", gone, "end", (text(CLAIM_CLOSED), text(of)),
                     f"claim on {called}: {action} (the payee has left)",
                     ends_as(action), applies)  # fmt: skip
