"""The words of diagnostics about tiers (COMP401 to COMP409, COMP411, COMP420)."""

from __future__ import annotations

from compdsl.check.problem import add_line_above, error, remove_line, replace
from compdsl.check.wording_types import named
from compdsl.diagnostics.model import Diagnostic, Edit, Fix, Related
from compdsl.names.types import Type
from compdsl.source import Span
from compdsl.syntax.clauses import TierRow


def not_rising(row: TierRow, above: TierRow) -> Diagnostic:
    """COMP401: a bound that is not higher than the one above it."""
    text, before = row.bound.span.text, above.bound.span.text
    related = (Related(above.bound.span, f"the row above starts at {before}"),)
    message = f"tiers must rise, but {text} comes after {before}"
    hint = "put the rows in the order of their bounds"
    if text == before:
        message, hint = f"two rows start at {text}", "remove one of the two"
    return error("COMP401", message, row.bound.span, hint, related=related)


def range_of_bounds(row: TierRow, low: str) -> Diagnostic:
    """COMP401: `from 50% - 100%`, which is a subtraction and below zero."""
    bound = row.bound.span
    message = f"`{bound.text}` is a subtraction here; a band reaches up to the next row's bound"
    return error("COMP401", message, bound, f"write `{low}`", fixes=replace(bound, low))


def starts_late(row: TierRow, zero: str) -> Diagnostic:
    """COMP402: the first row leaves out what lies below it."""
    bound = row.bound.span.text
    if row.edge == "above" and bound == zero:
        edit = Edit(Span(row.span.file, row.span.start, row.span.start + len("above")), "from")
        message = f"the first row leaves out a measure of exactly {zero}"
        fix = Fix(f"write `from {zero}`", (edit,))
        return error("COMP402", message, row.span, f"write `from {zero}`", fixes=(fix,))
    line = f"from {zero} : {_nothing(row)}"
    return error(
        "COMP402",
        f"the first row starts at {bound}, and nothing says what is paid below that",
        row.bound.span,
        f"add the row `{line}` above, or `below {bound} : …`",
        fixes=add_line_above(row.span, line),
    )


def _nothing(row: TierRow) -> str:
    rate = row.rate.span.text
    if rate.endswith("%"):
        return "0%"
    return f"{rate[:3]} 0" if rate[:3].isalpha() and rate[:3].isupper() else "0"


def between(below: TierRow, row: TierRow) -> Diagnostic:
    """COMP402: `below X` and a next row that does not start at X."""
    low, high = below.bound.span.text, row.bound.span.text
    related = (Related(row.span, f"the next row starts {row.edge} {high}"),)
    message = f"`below {low}` ends at {low}, and the next row does not start there"
    fixes = replace(below.bound.span, high)
    hint = f"write `below {high}`"
    if low == high:
        message = f"neither row says what is paid at exactly {low}"
        edit = Edit(Span(row.span.file, row.span.start, row.span.start + len(row.edge)), "from")
        fixes, hint = (Fix(f"write `from {low}`", (edit,)),), f"write `from {low}` in the next row"
    return error("COMP402", message, below.bound.span, hint, related=related, fixes=fixes)


def below_later(row: TierRow, first: TierRow) -> Diagnostic:
    """COMP402: `below` in another place than the first row."""
    related = (Related(first.span, "the first row"),)
    message = "`below` may only stand in the first row; each later row starts where it says"
    return error("COMP402", message, row.span, "write `from` and the lower bound", related=related)


def wrong_edge(row: TierRow, mode: str, header: Span) -> Diagnostic:
    """COMP403: `at` in tiers with bands, or `from` in a curve."""
    related = (Related(header, f"these tiers are `{mode}`"),)
    if row.edge == "at":
        message = f"`at` names a point of a curve, and `{mode}` tiers have bands"
        word, hint = "from", "write `from`, or make the tiers `interpolated`"
    else:
        message = f"`{row.edge}` starts a band, and `interpolated` tiers are points of a curve"
        word, hint = "at", f"write `at {row.bound.span.text} : {row.rate.span.text}`"
    edit = Edit(Span(row.span.file, row.span.start, row.span.start + len(row.edge)), word)
    fix = Fix(f"write `{word}`", (edit,))
    return error("COMP403", message, row.span, hint, related=related, fixes=(fix,))


def bound_type(row: TierRow, found: Type, measure: str, type: Type, shown: Span) -> Diagnostic:
    """COMP404: a bound that cannot be compared with the measure."""
    related = (Related(shown, f"`{measure}` is {named(type)}"),)
    message = f"this bound is {named(found)}, but the tiers run on {named(type)}"
    usual = {"money": f"{type.currency or 'EUR'} 50,000", "percent": "50%", "count": "10"}
    hint = f"write {named(type)}"
    if type.kind in usual:
        hint = f"write {named(type)}, as in `{row.edge} {usual[type.kind]} : {row.rate.span.text}`"
    return error("COMP404", message, row.bound.span, hint, related=related)


def rate_type(row: TierRow, found: Type, first: TierRow, type: Type) -> Diagnostic:
    """COMP405: rows that pay in two ways."""
    related = (Related(first.rate.span, f"here it is {named(type)}"),)
    message = f"this row pays {named(found)}, and the first row {named(type)}"
    hint = "write rates of one kind in all rows"
    return error("COMP405", message, row.rate.span, hint, related=related)


def not_a_rate(row: TierRow, found: Type) -> Diagnostic:
    """COMP405: a row that pays neither a rate nor money."""
    message = f"a row pays a percentage, a number or money, and this is {named(found)}"
    return error("COMP405", message, row.rate.span, "write a rate such as `8%`")


def back_to(span: Span, message: str, hint: str) -> Diagnostic:
    """COMP406: `back to` where it cannot re-rate anything."""
    return error("COMP406", message, span, hint)


def no_span(header: Span, name: str, mode: str) -> Diagnostic:
    """COMP407: tiers that do not say over which time the measure adds up."""
    end = Span(header.file, header.end, header.end)
    offers = ("over each month", "over each quarter", "over each year", "per record")
    fixes = tuple(Fix(f"write `, {each}`", (Edit(end, f", {each}"),)) for each in offers)
    message = f"`{name}` does not say when the measure starts again from nothing"
    hint = f"write `{mode}, over each year`, or another of `over each …` and `per record`"
    return error("COMP407", message, header, hint, fixes=fixes)


def not_a_sum(measure: Span, mode: str, part: Span, why: str) -> Diagnostic:
    """COMP408: a measure that does not grow record by record."""
    related = () if part == measure else (Related(part, why),)
    message = f"`{mode}` tiers need a measure that grows record by record, and this one does not"
    if part == measure:
        message = f"`{mode}` tiers need a measure that grows record by record: {why}"
    hint = "use a sum or a count, over a quota if there is one, or make the tiers `whole`"
    return error("COMP408", message, measure, hint, related=related)


def never_used(row: TierRow, above: TierRow) -> Diagnostic:
    """COMP401: a row that repeats the one above it."""
    related = (Related(above.span, "the row above starts at the same place"),)
    message = f"two rows start at {row.bound.span.text}"
    fixes = remove_line(row.span)
    return error(
        "COMP401", message, row.span, "remove one of the two", related=related, fixes=fixes
    )


def two_that_rerate(span: Span, first: str, second: str) -> Diagnostic:
    """COMP409: one amount at two tiers that re-rate."""
    message = (
        f"`{first}` and `{second}` both re-rate this amount, and a row of re-rating follows one"
    )
    return error("COMP409", message, span, "write an earning for each of the two")


def rerates_what_changes(span: Span, name: str) -> Diagnostic:
    """COMP409: tiers that re-rate, with values that are others on a later day."""
    message = f"`{name}` re-rates earlier records, and what it is worked out from changes over time"
    hint = "make these tiers `prospective`, which leave earlier records as they are"
    return error("COMP409", message, span, hint)


def limit_that_rerates(span: Span, name: str) -> Diagnostic:
    """COMP409: a limit at tiers that re-rate something else than the amount."""
    message = f"`{name}` would re-rate this limit, and earlier records do not get a new limit"
    hint = "make these tiers `prospective`, which leave earlier records as they are"
    return error("COMP409", message, span, hint)


def accelerator_that_rerates(span: Span, name: str, earning: str) -> Diagnostic:
    """COMP409: an accelerator at tiers that re-rate."""
    message = f"`{name}` re-rates earlier records, and an accelerator works on one row at a time"
    hint = f"write a share of the earning, as in `add 25% of {earning}`; re-rated rows get it too"
    return error("COMP409", message, span, hint)


def rerates_periods(span: Span, name: str, period: str, over: str | None) -> Diagnostic:
    """COMP409: tiers over a longer time than the periods that earn."""
    whole = f"`{name}` runs over the {over}" if over is not None else f"`{name}` runs on"
    message = f"{whole} and re-rates, but this is earned once for each {period}"
    hint = f"write tiers `over each {period}`, or make them `prospective`"
    if over is not None:
        hint = f"write `for each {over}`, or tiers `over each {period}`"
    return error("COMP409", message, span, hint)


def moved_by_nothing(measure: Span, name: str) -> Diagnostic:
    """COMP409: re-rating by a measure that no record moves."""
    message = f"`{name}` re-rates on the day of the record that moves the band, and none does"
    hint = "measure records, as in `sum of Deal.amount`, or make the tiers `prospective`"
    return error("COMP409", message, measure, hint)


def moved_without_date(measure: Span, part: Span, record: str) -> Diagnostic:
    """COMP409: re-rating by records that stand on no day."""
    related = (Related(part, f"a `{record}` has no date"),)
    message = f"re-rating is dated by the record that moves the band, and a `{record}` has no date"
    hint = f"add a date to `{record}`, and name it behind `on` in the first line of the record"
    return error("COMP409", message, measure, hint, related=related)


def moved_on_two_dates(measure: Span, record: str) -> Diagnostic:
    """COMP409: re-rating by one record that counts on two days."""
    message = f"re-rating is dated by the `{record}` that moves the band, and it counts on two days"
    return error("COMP409", message, measure, f"count every `{record}` by one date")


def span_without_end(measure: Span, quota: str, declared: Span, over: Span) -> Diagnostic:
    """COMP305: a quota in tiers whose span has no end."""
    related = (Related(declared, f"`{quota}` is a quota"),)
    message = f"`{over.text}` has no end, so there is no whole of `{quota}` to measure against"
    hint = "write `over each year` or `over the whole plan`, or measure without the quota"
    return error("COMP305", message, measure, hint, related=related)


def amount_elsewhere(span: Span, name: str) -> Diagnostic:
    """COMP411: fixed amounts anywhere but in what an earning earns."""
    message = f"`{name}` pays a fixed amount once, when it is reached, and nothing is earned here"
    hint = f"write `earn {name}` in an earning of its own"
    return error("COMP411", message, span, hint)


def amount_changes(span: Span, name: str, term: str, row: Span) -> Diagnostic:
    """COMP411: a fixed amount, or its bound, that is another one from some day on."""
    related = (Related(row, f"`{term}` changes over time"),)
    message = f"`{name}` pays what is new since the place before, and `{term}` changes in between"
    hint = "write the amount itself, or two tiers, one of them `since` the day of the change"
    return error("COMP411", message, span, hint, related=related)


def starts_again_within(span: Span, name: str, over: str, period: str) -> Diagnostic:
    """COMP420: tiers over a shorter time than the periods that earn."""
    message = (
        f"`{name}` starts again each {over}, and this is earned once for each {period}: only the "
        f"last {over} would count"
    )
    hint = f"write `for each {over}`, or tiers `over each {period}`"
    return error("COMP420", message, span, hint)
