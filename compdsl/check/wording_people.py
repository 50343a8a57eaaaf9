"""The words of diagnostics about who is paid: levels, shares, pools."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from compdsl.check.problem import advice, error
from compdsl.diagnostics.model import Diagnostic, Related
from compdsl.source import Span
from compdsl.syntax.expressions import Expr


def two_ways_to_pay(span: Span, first: Span) -> Diagnostic:
    """COMP429: `to each manager above` beside another `to`."""
    related = (Related(first, "here each manager above is paid"),)
    message = "one clause pays each manager above, and this line pays somebody else"
    hint = "write an earning of its own for the managers"
    return error("COMP429", message, span, hint, related=related)


def no_levels(span: Span, levels: int) -> Diagnostic:
    """COMP423: `up to 0 levels`."""
    message = f"`up to {levels} levels` pays nobody"
    return error("COMP423", message, span, "write 1 or more; level 1 is the next one up")


def shares_come_to(span: Span, others: Sequence[Span], total: Fraction) -> Diagnostic:
    """COMP708: the shares of `to` lines do not come to 100%."""
    related = tuple(Related(each, "and this one") for each in others)
    shown = f"{Decimal(total.numerator * 100) / Decimal(total.denominator):f}"
    if "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    what = "more than one amount is paid" if total > 1 else "a part is paid to nobody"
    message = f"the shares of these `to` lines come to {shown}%: {what}"
    return advice("COMP708", message, span, "nothing, if that is meant", related=related)


def pool_per_person(amount: Expr, *, of_a_record: bool) -> Diagnostic:
    """COMP431: a pool that differs from person to person."""
    message = f"`{amount.span.text}` differs from person to person, and a pool is one amount"
    hint = "share a metric `per plan`, as in `metric pool_base per plan = sum of Deal.amount`"
    if of_a_record:
        hint = "share what the record holds, as in `10% of amount`, or a metric `per plan`"
    return error("COMP431", message, amount.span, hint)
