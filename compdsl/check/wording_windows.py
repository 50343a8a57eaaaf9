"""The words of diagnostics about windows and dates (COMP301 to COMP307)."""

from __future__ import annotations

from dataclasses import replace as replace_fields

from compdsl.check.grain import Grain
from compdsl.check.problem import add_line, error, remove_line, replace
from compdsl.check.scope import FUNCTION, Scope
from compdsl.check.typed import Typed
from compdsl.check.wording_types import quoted
from compdsl.diagnostics.model import Diagnostic, Edit, Fix, Related
from compdsl.names.plan_facts import MONTHS
from compdsl.names.symbols import Symbol
from compdsl.names.wording import KIND_WORDS
from compdsl.source import Span
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import EarnedOn, ForEachRecord
from compdsl.syntax.declarations import Block, MetricHeader, QuotaHeader, TermHeader
from compdsl.syntax.node import Node


def which_window(typed: Typed, expr: x.Expr, grain: Grain, scope: Scope) -> Diagnostic:
    """COMP301: a bare metric or quota where no period is at hand; on a day before the end of one,
    only what stands so far can be read.
    """
    name = _in_brackets(expr)
    period = _usual_period(typed, grain)
    whole = f"{name} of the {period}"
    so_far = to_date_text(typed, expr, grain, period)
    where = f"`for each {scope.row}`" if scope.row else scope.purpose
    line = scope.origin.text.split(" from ")[0] if scope.origin is not None else ""
    if line.startswith("once on ") or f" of {scope.row}" in line:
        where = f"`{line}`"
    message = f"{quoted(expr)} needs its dates: {where} does not say over which period it is taken"
    hint = f"write `{so_far}` for what stands up to here, or `{whole}` for the whole {period}"
    if not grain.waits:
        hint, so_far = f"write `{whole}`", whole
    fixes = replace(expr.span, so_far)
    is_early = scope.event or (scope.place == "day" and not scope.is_known(period))
    if grain.waits and is_early:
        hint = f"write `{so_far}` for what stands up to that day"
    elif grain.waits:
        fixes = (*fixes, _at_the_end(expr.span, whole, period, scope))
    related = _place(scope)
    return error("COMP301", message, expr.span, hint, related=related, fixes=fixes)


def which_rows(
    typed: Typed, expr: x.Aggregate | x.Brackets, grain: Grain, scope: Scope, way: str
) -> Diagnostic:
    """COMP301: an aggregate without its dates; `way` is how it could be about the record."""
    counted = expr.inner if isinstance(expr, x.Brackets) else expr
    assert isinstance(counted, x.Aggregate)
    found = which_window(typed, expr, grain, scope)
    if not way:
        return found
    last = counted.into or counted.path
    head = Span(last.span.file, counted.span.start, last.span.end).text
    after = Span(last.span.file, last.span.end, last.span.end)
    so_far = f"{_in_brackets(expr)} quarter to date"
    hint = f"write `{head} {way}` for those of the record, or `{so_far}` for what stands up to here"
    of_this = Fix(f"write `{head} {way}`", (Edit(after, f" {way}"),))
    return replace_fields(found, hint=hint, fixes=(of_this, *found.fixes))


def _in_brackets(expr: x.Expr) -> str:
    """Return an expression as a window can follow it: an aggregate stands in brackets."""
    return f"({expr.span.text})" if isinstance(expr, x.Aggregate) else expr.span.text


def _at_the_end(span: Span, text: str, period: str, scope: Scope) -> Fix:
    """Return the fix that reads the whole period, and has the clause earn when that is over."""
    edit = Edit(span, text)
    if scope.origin is None or scope.place not in ("record", "period"):
        return Fix(f"write `{text}`", (edit,))
    file, line = scope.origin.file, f"on end of the {period}"
    at = file.offset(scope.origin.line) + len(file.line(scope.origin.line))
    indent = " " * (scope.origin.column - 1)
    added = Edit(Span(file, at, at), f"\n{indent}{line}")
    edits = (added,) if span.text == text else (edit, added)
    title = f"write `{text}`, and add `{line}`" if len(edits) > 1 else f"add `{line}`"
    return Fix(title, edits)


def to_date_text(typed: Typed, expr: x.Expr, grain: Grain, period: str) -> str:
    """Return the to-date reading: of a share of a quota, what there is over the whole quota."""
    if not grain.quotas:
        return f"{_in_brackets(expr)} {period} to date"
    shape = _share_of_quota(typed, expr)
    if shape is None:
        return f"{expr.span.text} {period} to date"
    top, bottom, rest = shape
    return _share(f"{top} {period} to date", f"{bottom} of the {period}", rest)


def _share(top: str, bottom: str, rest: str) -> str:
    """Return a share as it is written: in brackets if it says what counts where there is none."""
    share = f"({top}) / ({bottom})"
    return f"({share} otherwise {rest})" if rest else share


def _share_of_quota(typed: Typed, expr: x.Expr) -> tuple[str, str, str] | None:
    """Return the sides of a metric such as `bookings / target`, and what it is `otherwise`."""
    rest = ""
    symbol = typed.symbols.names.get(expr.span.text)
    header = symbol.block.header if symbol is not None else None
    value = header.value if isinstance(header, MetricHeader) else expr
    while isinstance(value, x.Otherwise | x.Brackets):
        rest = value.fallback.span.text if isinstance(value, x.Otherwise) else rest
        value = value.operand if isinstance(value, x.Otherwise) else value.inner
    if not isinstance(value, x.Arithmetic) or value.sign != "/":
        return None
    return value.left.span.text, value.right.span.text, rest


def earning_alone(span: Span, symbol: Symbol, scope: Scope) -> Diagnostic:
    """COMP301: the name of an earning without when it was earned."""
    period = scope.period or "quarter"
    text = f"{symbol.name} earned in the {period}"
    if scope.place == "record":
        text = f"{symbol.name} earned {period} to date"
    related = (Related(symbol.span, f"`{symbol.name}` is {KIND_WORDS[symbol.kind]}"),)
    message = f"`{symbol.name}` is paid many times, and nothing says which of it is meant"
    return error(
        "COMP301", message, span, f"say when: `{text}`", related=related, fixes=replace(span, text)
    )


def looks_ahead(
    expr: x.Expr, window: x.Window, text: str, scope: Scope, typed: Typed
) -> Diagnostic:
    """COMP302: a window that ends after the day on which the earning is earned."""
    period = window.period or "period"
    message = f"the {period} is not over when this is earned, so {text} is not yet known"
    grain = typed.grains.get(expr, Grain())
    so_far = f"{period} to date"
    fixes: tuple[Fix, ...] = (Fix(f"write `{so_far}`", (Edit(window.span, so_far),)),)
    if grain.quotas and grain.waits:
        whole = to_date_text(typed, expr, grain, period)
        so_far = whole
        fixes = replace(expr.span.to(window.span), whole)
    hint = f"write `{so_far}`, or earn it at the end with the line `on end of the {period}`"
    if not scope.known and scope.place == "period":
        before = f"of the last {period}"
        message = f"an advance is paid before the {period} is over, so {text} is not yet known"
        hint = f"write `{expr.span.text} {before}`"
        fixes = (Fix(hint, (Edit(window.span, before),)),)
        return error("COMP302", message, window.span, hint, related=_place(scope), fixes=fixes)
    if scope.event:
        hint = f"write `{so_far}` for what stands up to that day"
    elif not scope.known or scope.place == "period":
        fixes = (*fixes, _at_the_end(window.span, window.span.text, period, scope))
    return error("COMP302", message, window.span, hint, related=_place(scope), fixes=fixes)


def looks_ahead_inside(typed: Typed, expr: x.Expr, period: x.Period, scope: Scope) -> Diagnostic:
    """COMP302: a metric that reads a whole period inside."""
    message = f"{quoted(expr)} reads the whole {period}, which is not over when this is earned"
    symbol = typed.symbols.names.get(expr.span.text)
    related = _place(scope)
    if symbol is not None:
        related = (Related(symbol.span, f"`{symbol.name}` is declared here"), *related)
    hint = f"earn it at the end with the line `on end of the {period}`"
    return error("COMP302", message, expr.span, hint, related=related)


def earned_before_end(earned: EarnedOn, period: x.Period) -> Diagnostic:
    """COMP302: a period's earning is earned before the period is over."""
    text, better = earned.date.span.text, f"end of the {period}"
    message = f"`{text}` is before the end of the {period}, and what is earned is known only then"
    hint = f"write `on {better}`, or leave the line out, which says the same"
    return error(
        "COMP302", message, earned.date.span, hint, fixes=replace(earned.date.span, better)
    )


def earned_before_record(earned: EarnedOn, scope: ForEachRecord) -> Diagnostic:
    """COMP302: a record's earning is earned before the date of the record."""
    text, record = earned.date.span.text, scope.record.name
    message = f"`{text}` is before the date of the `{record}`, and nothing is earned until then"
    hint = "leave the line out to earn it on that date, or write `on end of the month`"
    related = (Related(scope.span, f"earned for each `{record}`"),)
    fixes = (*replace(earned.date.span, "end of the month"), *remove_line(earned.span))
    return error("COMP302", message, earned.date.span, hint, related=related, fixes=fixes)


def earned_before_counted(
    node: Node, counted: x.Aggregate, by: x.Path, own: x.Path, earning: Block
) -> Diagnostic:
    """COMP302: a figure by a later date than the day on which the record is earned."""
    day = earning.first(EarnedOn)
    text = own.name if day is None else day.date.span.text
    message = (
        f"`{node.span.text}` stands at the record's `{by.name}`, and it is earned on `{text}`, "
        "which may be earlier"
    )
    related = (Related(counted.span, f"counted by `{by.name}`"),)
    if day is None:
        line = f"on {by.name}"
        fixes = add_line(earning, line)
        hint = f"add the line `{line}`"
        return error("COMP302", message, node.span, hint, related=related, fixes=fixes)
    better = f"max({text}, {by.name})"
    fixes = replace(day.date.span, better)
    hint = f"write `on {better}`"
    return error("COMP302", message, node.span, hint, related=related, fixes=fixes)


def pace_or_share(typed: Typed, expr: x.Expr, window: x.Window, grain: Grain) -> Diagnostic:
    """COMP303: `to date` behind a metric that holds a quota."""
    name, period = expr.span.text, window.period or "year"
    shape = _share_of_quota(typed, expr)
    message = (
        f"`{name} {period} to date` can be read in two ways, since {quoted(expr)} holds a quota"
    )
    quota = min(grain.quotas)
    related = (Related(typed.symbols.names[quota].span, f"`{quota}` is a quota"),)
    if shape is None:
        readings = f"`({quota} of the {period})` or `({quota} {period} to date)`"
        hint = f"put the window to each part: {readings}"
        return error("COMP303", message, expr.span.to(window.span), hint, related=related)
    top, bottom, rest = shape
    share = _share(f"{top} {period} to date", f"{bottom} of the {period}", rest)
    pace = _share(f"{top} {period} to date", f"{bottom} {period} to date", rest)
    hint = f"write `{share}` for the share of the whole quota, or `{pace}` for the pace"
    span = expr.span.to(window.span)
    fixes = (*replace(span, share), *replace(span, pace))
    return error("COMP303", message, span, hint, related=related, fixes=fixes)


def nothing_to_window(expr: x.Expr, window: x.Window) -> Diagnostic:
    """COMP304: a window behind something that has no dates."""
    message = f"`{window.span.text}` changes nothing: {quoted(expr)} does not depend on a period"
    hint = "leave it out; a window follows a metric or a quota"
    start = Span(expr.span.file, expr.span.end, window.span.end)
    fixes = (Fix("leave it out", (Edit(start, ""),)),)
    return error("COMP304", message, window.span, hint, fixes=fixes)


def no_window_here(span: Span, scope: Scope) -> Diagnostic:
    """COMP304: a window where no date is at hand."""
    message = (
        f"`{span.text}` cannot stand in {scope.purpose}: there is no date that it could start from"
    )
    hint = "use it in a metric, or in a clause that is `for each` record or period"
    return error("COMP304", message, span, hint)


def no_day_here(span: Span, symbol: Symbol, purpose: str) -> Diagnostic:
    """COMP304: a term with dated rows where no date is at hand."""
    message = f"`{symbol.name}` changes on a date, and {purpose} has no day on which it is read"
    related = (Related(symbol.span, f"`{symbol.name}` has dated rows"),)
    hint = "name a field of the row, or a term without dates"
    if isinstance(symbol.block.header, TermHeader) and symbol.block.header.to_currency:
        hint = f"name a field with the day of the rate, as in `at {symbol.name} on ordered_on`"
    return error("COMP304", message, span, hint, related=related)


def paid_until_leaving(span: Span) -> Diagnostic:
    """COMP304: leaving decides whom the plan pays, which is asked once for all days."""
    message = (
        f"`{span.text}` is not known until that day comes, and whom the plan pays is asked once: "
        "for all days, also those before"
    )
    hint = f"take it out: nobody earns anything after `{span.text}`"
    return error("COMP304", message, span, hint)


def no_metric_here(expr: x.Expr, scope: Scope) -> Diagnostic:
    """COMP304: a metric where only rows or fixed values are at hand."""
    message = f"{quoted(expr)} cannot be read in {scope.purpose}"
    hint = "only fields and terms are known there"
    if scope.purpose == FUNCTION:
        hint = "give it to the function as one of its values"
    if scope.place == "row":
        hint = "a `where` looks at one row: name its fields, terms, or `payee` with a field"
    return error("COMP304", message, expr.span, hint)


def part_too_long(expr: x.Expr, symbol: Symbol, part: str, window: str) -> Diagnostic:
    """COMP305: a quota over a window that is shorter than its parts."""
    header = symbol.block.header
    assert isinstance(header, QuotaHeader)
    related = (Related(symbol.span, f"`{symbol.name}` is given per {header.per}"),)
    message = f"`{symbol.name}` is a quota per {part}, and nothing says how it falls on {window}"
    hint = f"read it over a whole {part}, or give `{symbol.name}` for shorter periods"
    if window.startswith("a "):
        shorter = window.removeprefix("a ")
        hint = f"read it over a {part}, or give `{symbol.name}` per {shorter}"
        if not header.from_data:
            hint = f"{hint}, or add `split by {shorter} …` to it"
    return error("COMP305", message, expr.span, hint, related=related)


def part_cut(expr: x.Expr, symbol: Symbol, part: str, window: x.Window) -> Diagnostic:
    """COMP305: a quota over a window that starts or ends inside one of its parts."""
    related = (Related(symbol.span, f"`{symbol.name}` is given per {part}"),)
    text = window.span.text
    message = f"`{symbol.name}` is a quota per {part}, and `{text}` would cut a part of it"
    hint = f"read it over whole parts, as in `{symbol.name} of the {part}`"
    if window.kind == "since":
        hint = f"name the first day of a {part}"
    return error("COMP305", message, expr.span.to(window.span), hint, related=related)


def no_time(window: x.Window) -> Diagnostic:
    """COMP304: a rolling window over no time at all."""
    message = f"`{window.span.text}` holds no day"
    hint = "write how far back it goes, as in `over the last 3 months`"
    return error("COMP304", message, window.span, hint)


def calendar_in_fiscal(literal: x.PeriodLiteral, year_starts: int) -> Diagnostic:
    """COMP306: a calendar quarter in a plan whose year starts elsewhere."""
    starts = MONTHS[year_starts - 1]
    message = f"`{literal.text}` is a calendar {literal.unit}, and the year starts in {starts} here"
    size = x.MONTHS_IN[literal.unit]
    year, _, part = literal.text.partition("-")
    index = int(part[1:] or 1) * size - size
    found = [(f"FY{literal.text}", int(year) * 12 + index + year_starts - 1)]
    own_year, own = divmod(int(year) * 12 + index - year_starts + 1, 12)
    if part and own % size == 0:
        found.insert(0, (f"FY{own_year}-{part[0]}{own // size + 1}", int(year) * 12 + index))
    hint = ", or ".join(f"`{text}` for {_months(first, size)}" for text, first in found)
    fixes = tuple(fix for text, _ in found for fix in replace(literal.span, text))
    return error("COMP306", message, literal.span, f"write {hint}", fixes=fixes)


def _months(first: int, count: int) -> str:
    """Return so many months in words, from the first, which is counted from the year 0."""
    start, end = divmod(first, 12), divmod(first + count - 1, 12)
    year = f" {start[0]}" if start[0] != end[0] else ""
    return f"{MONTHS[start[1]]}{year} to {MONTHS[end[1]]} {end[0]}"


def fiscal_in_calendar(literal: x.PeriodLiteral) -> Diagnostic:
    """COMP306: a quarter of another year in a plan with calendar years."""
    text = literal.text.removeprefix("FY")
    message = f"`{literal.text}` is of a year of its own, and no line says when such a year starts"
    hint = f"write `{text}`, or add `year starts in …` to the plan"
    return error("COMP306", message, literal.span, hint, fixes=replace(literal.span, text))


def rank_in_record(span: Span, scope: Scope) -> Diagnostic:
    """COMP307: a rank in a clause for each record."""
    message = "a rank is known when a period is over, not while records come in"
    hint = "rank in a clause that is `for each month`, `quarter` or `year`"
    return error("COMP307", message, span, hint, related=_place(scope))


def rank_of_what(expr: x.Expr) -> Diagnostic:
    """COMP307: a rank of something that people do not differ in."""
    message = f"{quoted(expr)} is not a figure of each person, so nobody can be ranked by it"
    return error("COMP307", message, expr.span, "rank by a metric")


def _usual_period(typed: Typed, grain: Grain) -> x.Period:
    for name in sorted(grain.quotas):
        header = typed.symbols.names[name].block.header
        if isinstance(header, QuotaHeader) and header.per is not None:
            return header.per
    return "quarter"


def _place(scope: Scope) -> tuple[Related, ...]:
    if scope.origin is None:
        return ()
    each = scope.row if scope.place == "record" else scope.period
    words = f"earned for each `{each}`" if scope.place == "record" else f"earned for each {each}"
    return (Related(scope.origin, words),) if each else ()


def rank_among(span: Span, named: str, payee: str) -> Diagnostic:
    """COMP307: a rank among rows of another record than the people paid."""
    message = f"a rank is among people whom the plan pays, and `{named}` is not `{payee}`"
    return error("COMP307", message, span, f"write `among {payee}`", fixes=replace(span, payee))
