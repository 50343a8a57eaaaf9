"""The words of diagnostics about currencies and exchange rates (COMP204, COMP212, COMP216)."""

from __future__ import annotations

from dataclasses import dataclass

from compdsl.check.problem import error
from compdsl.check.wording_types import named, quoted
from compdsl.diagnostics.model import Diagnostic, Edit, Fix, Related
from compdsl.names.types import Type
from compdsl.source import Span
from compdsl.syntax.expressions import Aggregate, Expr, Into


@dataclass(frozen=True, slots=True)
class Mend:
    """How amounts come into one currency: the hint and, where there are rates, the fix."""

    hint: str
    fixes: tuple[Fix, ...] = ()


def two_currencies(
    expr: Expr, types: tuple[Type, Type], related: tuple[Related, ...], mend: Mend
) -> Diagnostic:
    """COMP204: money in two currencies meets."""
    message = f"{named(types[0])} meets {named(types[1])}"
    return error("COMP204", message, expr.span, mend.hint, related=related, fixes=mend.fixes)


def pays_in_another(
    expr: Expr, found: Type, currency: str, related: tuple[Related, ...], mend: Mend
) -> Diagnostic:
    """COMP204: an amount to be paid in another currency than the plan's."""
    message = f"{quoted(expr)} is {named(found)}, and the plan pays in {currency}"
    return error("COMP204", message, expr.span, mend.hint, related=related, fixes=mend.fixes)


def several_currencies(
    span: Span, path: str, field: str, related: tuple[Related, ...], mend: Mend
) -> Diagnostic:
    """COMP204: rows in several currencies are taken together."""
    message = f"`{path}` is in the currency of each row (`{field}`), so it cannot be added up"
    return error("COMP204", message, span, mend.hint, related=related, fixes=mend.fixes)


# --- conversion ----------------------------------------------------------------------------------


def not_a_rate(span: Span, name: str, declared: Span | None) -> Diagnostic:
    """COMP212: a conversion by something that is no exchange rate."""
    related = () if declared is None else (Related(declared, f"`{name}` is declared here"),)
    message = f"`{name}` holds no exchange rates"
    hint = f"declare the rates with their currency, as in `term {name} to EUR`"
    return error("COMP212", message, span, hint, related=related)


def other_rate(span: Span, name: str, gives: str, wanted: str, declared: Span) -> Diagnostic:
    """COMP212: a rate into another currency than the one written."""
    related = (Related(declared, f"`{name}` converts to {gives}"),)
    fixes = (Fix(f"write `{gives}`", (Edit(span, gives),)),) if span.text == wanted else ()
    message = f"`{name}` converts to {gives}, not to {wanted}"
    return error(
        "COMP212", message, span, f"write `in {gives} at {name}`", related=related, fixes=fixes
    )


def no_rate_for(span: Span, name: str, found: Type, to: str, declared: Span) -> Diagnostic:
    """COMP212: a currency of which the rates have no row."""
    related = (Related(declared, f"`{name}` is declared here"),)
    message = f"`{name}` has no rate for {named(found)}"
    hint = f"add a row with what one {found.currency} is in {to}, as in `{found.currency} = 1.22`"
    return error("COMP212", message, span, hint, related=related)


def no_day_of_figure(into: Into, expr: Aggregate) -> Diagnostic:
    """COMP212: a figure of several people, converted before it is added up."""
    name, span = expr.path.name, expr.span
    message = f"`{name}` is a figure of people, which is of no one day"
    bare = f"{span.text[: into.span.start - span.start].rstrip()}"
    rest = span.text[into.span.end - span.start :]
    text = f"({bare}{rest}) {into.span.text}"
    return error("COMP212", message, into.span, f"convert the whole: `{text}`")


# --- exchange rates ------------------------------------------------------------------------------


def rates(span: Span, message: str, hint: str, fixes: tuple[Fix, ...] = ()) -> Diagnostic:
    """COMP216: a term of exchange rates that cannot be used as written."""
    return error("COMP216", message, span, hint, fixes=fixes)
