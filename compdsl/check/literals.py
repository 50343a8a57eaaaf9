"""Literals: the types of what is written out."""

from __future__ import annotations

from compdsl.check import wording_windows as windows
from compdsl.check.checking import NOTHING, Checking, Value
from compdsl.check.problem import error, replace
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.diagnostics.near import nearest
from compdsl.names.currencies import currencies, two_readings
from compdsl.names.types import DATE, DURATION, NUMBER, PERCENT, TEXT, YES_NO, Type, money
from compdsl.source import Span
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import PlanFact


def check_literal(check: Checking, expr: x.Expr) -> Value:
    """Return the type of a literal; report a currency that does not exist."""
    match expr:
        case x.Number():
            return Value(NUMBER)
        case x.Percent() | x.Fraction():
            return Value(PERCENT if isinstance(expr, x.Percent) else NUMBER)
        case x.Money():
            return _money(check, expr)
        case x.DateLiteral():
            return Value(DATE)
        case x.PeriodLiteral():
            return check_period(check, expr)
        case x.Duration():
            return Value(DURATION)
        case x.Units():
            return Value(Type("units"))
        case x.Text():
            return Value(TEXT)
        case x.YesNo():
            return Value(YES_NO)
        case _:
            return NOTHING


def _money(check: Checking, expr: x.Money) -> Value:
    if expr.currency in currencies():
        _one_reading(check, expr)
        return Value(money(expr.currency))
    plan = check.typed.symbols.plan
    facts = plan.block.all(PlanFact) if plan is not None else []
    if any(fact.fact == "currency" and fact.value == expr.currency for fact in facts):
        return NOTHING  # the plan's own line is reported where it stands
    usual = [plan.currency] if plan is not None and plan.currency else []
    near = nearest(expr.currency, usual) or nearest(expr.currency, currencies())
    hint = f"did you mean `{near}`?" if near else "write the code of a currency, such as `EUR`"
    code = expr.span.text[: len(expr.currency)]
    span = Span(expr.span.file, expr.span.start, expr.span.start + len(code))
    fixes = replace(span, near) if near else ()
    message = f"there is no currency `{expr.currency}`"
    check.report.add(error("COMP204", message, span, hint, fixes=fixes))
    return NOTHING


def _one_reading(check: Checking, expr: x.Money) -> None:
    """Report `EUR 80.000`: many write eighty thousand so, and a comma instead of the point."""
    whole, _, fraction = expr.text.lstrip("-").partition(".")
    if not two_readings(whole, fraction, currencies()[expr.currency]):
        return
    small, large = f"{expr.currency} {whole}.{fraction[:2]}", f"{expr.currency} {whole},{fraction}"
    written = expr.span.text
    check.report.add(
        error(
            "COMP015",
            f"`{written}` can be read as {whole} or as {whole},{fraction}",
            expr.span,
            f"write `{large}` or `{small}`",
            fixes=(*replace(expr.span, large), *replace(expr.span, small)),
        )
    )


def check_period(check: Checking, literal: x.PeriodLiteral) -> Value:
    """Check a period: in a plan with a year of its own, quarters and years say so."""
    report_period(check.typed, literal, check.report)
    return Value(Type(literal.unit))  # type: ignore[arg-type]


def report_period(typed: Typed, literal: x.PeriodLiteral, report: Report) -> None:
    """Report a period of another year than the plan's: of the calendar, or of no known year."""
    plan = typed.symbols.plan
    if plan is None or literal.unit == "month":
        return
    fiscal, said = literal.text.startswith("FY"), plan.block.all(PlanFact)
    if plan.year_starts != 1 and not fiscal:
        report.add(windows.calendar_in_fiscal(literal, plan.year_starts))
    elif fiscal and plan.year_starts == 1 and not any(fact.fact == "year" for fact in said):
        report.add(windows.fiscal_in_calendar(literal))
