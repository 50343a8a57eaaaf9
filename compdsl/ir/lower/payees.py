"""Whom the plan pays: every row of the payee's record, or those that `pays … where` chooses."""

from __future__ import annotations

from dataclasses import replace

from compdsl.ir.lower import data
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.state import Lowering
from compdsl.ir.model import Fetch, Operand, Pairs


def payees(low: Lowering) -> str:
    """Return the frame of the payees, on which periods, ranks and payments are laid out."""
    everybody = data.table(low, low.plan.payee)
    chosen = _chosen(low)
    if chosen is None:
        return everybody
    about = f"each {low.plan.payee} whom the plan pays"
    return low.steps.filter(everybody, chosen, f"{low.plan.payee}.paid", about)


def is_paid(low: Lowering, frame: str, payee: Operand) -> str | None:
    """Return whether the plan pays somebody; None if it pays everybody."""
    chosen = _chosen(low)
    if chosen is None:
        return None
    lifted = low.steps.lift(frame, chosen)
    key = data.key_field(low, low.plan.payee)
    if lifted is not None and low.steps.lift(frame, key) == payee:
        return lifted
    everybody = data.table(low, low.plan.payee)
    found = Fetch(other=everybody, keys=(key,), args=(payee,), column=chosen)
    return low.steps.column(frame, found, "bool", name="is paid by the plan")


def sharers(low: Lowering, base: Context, name: str) -> Context:
    """Return each row of a record with each payee, among whom its pool may be shared."""
    steps, people = low.steps, payees(low)
    key = steps.lift(people, data.key_field(low, low.plan.payee))
    assert key is not None
    source = Pairs(of=base.frame, other=people, match=())
    frame = steps.frame(f"{name}.sharers", source, f"each {low.plan.payee} beside each record")
    return replace(base.at(frame), payee=steps.up(frame, key, side=True), spread=base)


def _chosen(low: Lowering) -> str | None:
    pays = low.plan.pays
    if pays is None or pays.where is None:
        return None
    everybody = data.table(low, low.plan.payee)
    place = data.row_context(low, low.plan.payee, everybody)
    chosen = lower_column(low, place, pays.where, "is paid")
    words = f"`where {pays.where.span.text}` of `pays {low.plan.payee}`"
    low.demand(chosen, words, pays.where.span, context=place)
    return chosen
