"""Lowering of `give back`: what an event took is paid after all, when another record says so.

The first such record of an event gives back everything that the event took of a line: what was
taken back of pay, and what was cancelled of parts to come. It is dated by that record, is payable
on its day, and goes to whom the line belonged, or to whom the clause names on that day.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compdsl.ir.lower import data
from compdsl.ir.lower.clawbacks import Claw
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.measured import measure
from compdsl.ir.lower.payees import is_paid
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import AS_OF, ONE, ZERO, nothing, number, place_of, said, text
from compdsl.ir.model import Operand, Pairs, Posting, Running
from compdsl.syntax import clauses as c


@dataclass(frozen=True, slots=True)
class Given:
    """What is given back: to whom, on which day, how much, and whether the day has come."""

    frame: str
    payee: str
    day: str
    amount: str
    come: str


def restored(
    low: Lowering, claw: Claw, frame: str, told: dict[str, str], line: str, component: str
) -> Given | None:
    """Post what a clawback gives back of a component, if it gives back.

    `frame` holds the events of the lines of the component, `told` what each of them did.
    """
    clause = claw.symbol.block.first(c.GiveBack)
    if clause is None:
        return None
    steps, name = low.steps, f"{claw.symbol.name}.{component}"
    again = _first_of_each(low, clause, name)
    unit = measure(low, component)
    took, taken = _took(low, claw, frame, told, f"{name}.took", unit)
    match = ((_reference(low, again, clause), steps.up(took, told["by"])),)
    pairs = Pairs(of=again.frame, other=took, match=match)
    at = again.at(steps.frame(f"{name}.given back", pairs, "what is given back"))

    def here(column: str) -> str:
        return steps.up(at.frame, steps.up(took, column), side=True)

    payee = here(told["payee"])
    if clause.to is not None:
        payee = data.path(low, at, clause.to)
        paid = is_paid(low, at.frame, payee)
        if paid is not None:
            payee = steps.row(at.frame, "if", paid, payee, nothing("text"))
        low.demand(payee, f"`{clause.span.text}` of {claw.symbol.name}", clause.span, context=at)
    day = steps.row(at.frame, "max", str(at.date), here(told["date"]), kind="date")
    given = Given(at.frame, payee, day, here(taken), steps.row(at.frame, "le", day, AS_OF))
    cause: tuple[Operand, ...] = (
        text("given back"), text(component), here(line),
        *(here(told[each]) for each in ("cause", "mover", "rank", "by")),
    )  # fmt: skip
    what = f"{low.called(component)} for {{{here(line)}}}"
    event = f"{clause.of.name} {{{here(told['by'])}}}"
    words = f"{what}: {{{given.amount}}} was taken after {event}, and is given back to {{{payee}}}"
    low.note(at.frame, claw.symbol.name, words, 1)
    _post(low, claw, at, given, cause, what, unit)
    return given


def _took(
    low: Lowering, claw: Claw, frame: str, told: dict[str, str], name: str, shown: str
) -> tuple[str, str]:
    """Return the events of a clawback that took something, and how much each took."""
    steps = low.steps
    taken = steps.row(frame, "add", told["takes"], told["cancels"], unit=shown)
    taken = steps.row(frame, "sub", taken, told["gives"], unit=shown, name="gone by the event")
    mine = steps.row(frame, "same", told["claw"], number(claw.index))
    kept = steps.all_of(frame, mine, steps.row(frame, "ne", taken, ZERO))
    return steps.filter(frame, kept, name, "what an event took"), taken


def _post(
    low: Lowering, claw: Claw, at: Context, given: Given, cause: tuple[Operand, ...], what: str,
    unit: str,
) -> None:  # fmt: skip
    clause, title = claw.symbol.block.first(c.GiveBack), claw.symbol.title or claw.symbol.name
    assert clause is not None
    low.postings.append(
        Posting(
            frame=given.frame, component=claw.symbol.name, kind="clawback", payee=given.payee,
            amount=given.amount, currency=unit, earned_on=given.day,
            payable_on=given.day, status="payable", where=given.come, record=at.record,
            record_key=at.row_key, cause=cause, place=place_of(clause.span),
            reason=f"{said(title)}: {what} given back, by {at.record} {{{at.row_key}}}",
        )
    )  # fmt: skip


def _first_of_each(low: Lowering, clause: c.GiveBack, name: str) -> Context:
    """Return the records that give back, only the first for each event."""
    steps, placed = low.steps, data.placed(low, clause.record.name)
    order = (data.ordinal(low, placed),)
    count = Running(
        agg="count", value=steps.as_column(placed.frame, ONE),
        partition=(_reference(low, placed, clause),), order=order,
    )  # fmt: skip
    position = steps.column(placed.frame, count, "number")
    first = steps.row(placed.frame, "le", position, ONE)
    return replace(placed).at(steps.filter(placed.frame, first, f"{name}.first"))


def _reference(low: Lowering, placed: Context, clause: c.GiveBack) -> str:
    fields = low.record(placed.record).fields.values()
    named = next(each.name for each in fields if each.type.name == clause.of.name)
    return data.row_field(low, placed, named)
