"""Lowering of rewards: things and points, in the ledger, never summed with money."""

from __future__ import annotations

from compdsl.ir.lower.contract_periods import period_name
from compdsl.ir.lower.scopes import places
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import number, place_of, said, text
from compdsl.ir.model import Component, Posting
from compdsl.names.symbols import Symbol
from compdsl.syntax import clauses as c


def _words(title: str, give: c.Give) -> str:
    """Say what is given, and what for, but not the same words twice."""
    if give.thing is not None and give.thing.value == title:
        return title
    return f"{title}: {give.span.text.removeprefix('give ')}"


def reward(low: Lowering, symbol: Symbol) -> None:
    """Lower a reward: one row for each place whose gates all hold."""
    found = places(low, symbol.block, symbol.name)
    context, steps = found.context, low.steps
    low.components.append(
        Component(name=symbol.name, kind="reward", title=symbol.title, place=place_of(symbol.span))
    )
    # a record has one for each of its periods
    several = context.record and context.start is not None
    which = (period_name(low, context.frame),) if several else ()
    named = "".join(f", {{{each}}}" for each in which)
    for position, give in enumerate(symbol.block.all(c.Give), 1):
        amount = steps.as_column(context.frame, number(give.amount or 1), f"given {position}")
        gift = give.thing.value if give.thing is not None else ""
        unit = give.unit.name if give.unit is not None else ""
        low.postings.append(
            Posting(
                frame=context.frame,
                component=symbol.name,
                kind="reward",
                payee=str(context.payee),
                amount=amount,
                gift=gift,
                currency=unit,
                earned_on=found.earned_on,
                payable_on=found.earned_on,
                status="payable",
                record=context.record,
                record_key=context.row_key,
                period=context.start if not context.record else None,
                cause=(text(f"give {position}"), *which),
                place=place_of(symbol.block.span),
                reason=said(_words(symbol.title or symbol.name, give)) + named,
            )
        )
