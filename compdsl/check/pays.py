"""How often the plan pays: pay periods of its own must be laid out without a gap or a doubt."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check import wording_declarations as wording
from compdsl.check.problem import error
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Diagnostic, Report
from compdsl.source import Span
from compdsl.syntax.clauses import Pays
from compdsl.syntax.expressions import MONTHS_IN

TWO_WEEKS = "as in `every 2 weeks from 2026-01-05`"
LAST = 28
"""The last day that every month has."""


def check_pays(typed: Typed, pays: Pays, report: Report) -> None:
    """Check the line that says whom the plan pays, and how often."""
    found = next(_misfits(pays), None)
    if found is not None:
        report.add(found)
    elif typed.symbols.plan is not None and typed.symbols.plan.pay_unit == "pay period":
        _check_own(pays, report)
    else:
        _check_days_after(pays, report)


def _misfits(pays: Pays) -> Iterator[Diagnostic]:
    if pays.every < 1:
        hint = f"write how often, {TWO_WEEKS}"
        yield _wrong(pays.span, f"nobody can be paid every {pays.every} {pays.unit}s", hint)
    elif pays.unit == "half month":
        yield from _twice_a_month(pays)
    elif pays.unit == "week":
        yield from _by_weeks(pays)
    else:
        yield from _by_months(pays)


def _twice_a_month(pays: Pays) -> Iterator[Diagnostic]:
    if pays.every != 1:
        hint = "write `monthly`, or `every 2 weeks from` a date"
        yield _wrong(pays.span, f"pay periods of {pays.every} half months are not known", hint)
    elif pays.from_day is not None or pays.from_date is not None:
        message = "half months start on the 1st and on the 16th, and this names another day"
        yield _wrong(pays.span, message, "write `every half month`")


def _by_weeks(pays: Pays) -> Iterator[Diagnostic]:
    if pays.from_day is not None:
        message = f"a week has no day {pays.from_day}"
        yield _wrong(pays.span, message, f"name the first day of a pay period, {TWO_WEEKS}")
    elif pays.every > 1 and pays.from_date is None:
        message = f"nothing says in which weeks the pay periods of {pays.every} weeks start"
        yield _wrong(pays.span, message, f"name the first day of one, {TWO_WEEKS}")


def _by_months(pays: Pays) -> Iterator[Diagnostic]:
    months = MONTHS_IN[pays.unit] * pays.every
    date, day = pays.from_date, pays.from_day
    if date is not None:
        day = int(date.text[8:])
    if day is not None and not 1 <= day <= LAST:
        message = f"not every month has a day {day} on which a pay period can start"
        yield _wrong(pays.span, message, f"write a day from 1 to {LAST}")
    elif date is None and 12 % months:
        message = f"pay periods of {months} months start in other months every year"
        start = f"every {pays.every} {pays.unit}s from 2026-01-{day or 1:02d}"
        yield _wrong(pays.span, message, f"name the first day of one, as in `{start}`")


def _check_own(pays: Pays, report: Report) -> None:
    """`every 2 weeks from …, 10 days after the month` counts from the end of another period."""
    if pays.after is None or pays.after == "pay period":
        return
    message = f"the plan has pay periods of its own, and this counts days after the {pays.after}"
    hint = f"write `{pays.days_after} days after the pay period`"
    report.add(wording.together(pays.span, message, hint))


def _check_days_after(pays: Pays, report: Report) -> None:
    """`monthly, 15 days after the quarter` would pay some months before others have ended."""
    if pays.after is None or pays.after in (pays.unit, "pay period"):
        return
    message = f"the plan pays every {pays.unit}, and this counts days after the {pays.after}"
    hint = f"write `{pays.days_after} days after the {pays.unit}`"
    report.add(wording.together(pays.span, message, hint))


def _wrong(span: Span, message: str, hint: str) -> Diagnostic:
    """COMP112: pay periods that cannot be laid out."""
    return error("COMP112", message, span, hint)
