"""Vesting schedules: instalments that fill their time, shares that add up, a cliff inside."""

from __future__ import annotations

from fractions import Fraction

from compdsl.check import wording_pay as wording
from compdsl.check.constants import constant, percent
from compdsl.check.earnings import block_name
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.source import Span
from compdsl.syntax.clauses import Cliff, VestDays, VestLine
from compdsl.syntax.declarations import Block
from compdsl.syntax.expressions import Brackets, DateLiteral, Duration

# The smallest unit that each is made of; months and days cannot be turned into each other.
UNITS = {"days": ("days", 1), "weeks": ("days", 7), "months": ("months", 1),
         "quarters": ("months", 3), "years": ("months", 12)}  # fmt: skip

LONGEST_MONTH = 31


def check_vesting(typed: Typed, block: Block, report: Report) -> None:
    """Check the lines of a vesting schedule."""
    lines = block.all(VestLine)
    for line in lines:
        if line.every is not None and line.length is not None and instalments(line) is None:
            shown = line.every.span.text, line.length.span.text
            report.add(wording.uneven(line.span, *shown))
        elif line.every is None and line.length is not None and line.length.amount == 0:
            report.add(wording.no_wait(line.span, line.length.span.text))
    for rule in block.all(VestDays):
        if rule.day is not None and not 1 <= rule.day <= LONGEST_MONTH:
            report.add(wording.no_such_day(rule.span, rule.day))
    if lines and lines[0].then and not block.broken:
        report.add(wording.then_alone(lines[0].span))
    if lines and not block.broken:
        _check_shares(typed, block, lines, report)
        _check_cliffs(block, lines, report)


def instalments(line: VestLine) -> int | None:
    """Return how many parts a line has; None if its time is not a whole number of steps."""
    if line.every is None or line.length is None:
        return 1
    (unit, step), (other, length) = measured(line.every), measured(line.length)
    if unit != other or step < 1 or length < 1 or length % step:
        return None
    return length // step


def measured(duration: Duration) -> tuple[str, int]:
    """Return a duration in months or days."""
    unit, times = UNITS[duration.unit]
    return unit, duration.amount * times


def _check_shares(typed: Typed, block: Block, lines: list[VestLine], report: Report) -> None:
    rests = [line.span for line in lines if line.share in (None, "rest")]
    for span in rests[1:]:
        report.add(wording.two_rests(span, rests[0]))
    total, spans = Fraction(), []
    for line in lines:
        if line.share is None or isinstance(line.share, str):
            continue
        share, count = constant(typed, line.share), instalments(line)
        if share is None or count is None:
            return
        total += share * count
        spans.append(line.span)
    if spans and len(rests) < 2:
        check_total(total, spans, rests, f"`{block_name(block)}`", report)


def check_total(
    total: Fraction, shares: list[Span], rests: list[Span], what: str, report: Report
) -> None:
    """Report shares that do not add up to 100%; `rests` are the lines that take what is left."""
    last, others = shares[-1], shares[:-1]
    if total > 1:
        report.add(wording.shares_over(last, what, percent(total), percent(total - 1), others))
    elif total == 1 and rests:
        report.add(wording.nothing_left(rests[0], what))
    elif total < 1 and not rests:
        report.add(wording.shares_left(last, what, percent(total), percent(1 - total), others))


def _check_cliffs(block: Block, lines: list[VestLine], report: Report) -> None:
    end = _end(lines)
    final = _last_date(lines)
    for cliff in block.all(Cliff):
        date = cliff.date.inner if isinstance(cliff.date, Brackets) else cliff.date
        if final is not None and final.date is not None and isinstance(date, DateLiteral):
            if date.text > final.date.text:
                report.add(wording.cliff_after(cliff.span, date.text, final.date.text, final.span))
            continue
        if cliff.wait is None or end is None:
            continue
        unit, wait = measured(cliff.wait)
        if unit == end[0] and wait > end[1]:
            shown = f"{end[1]} {end[0]}"
            wait_text, last = cliff.wait.span.text, lines[-1].span
            report.add(wording.cliff_beyond(cliff.span, wait_text, shown, last))


def _end(lines: list[VestLine]) -> tuple[str, int] | None:
    """Return when the last part vests, if all lines count from the anchor in one unit."""
    ends: list[tuple[str, int]] = []
    for line in lines:
        length = line.length
        if line.how == "start" and len(lines) > 1:
            continue
        if length is None:
            return None
        unit, amount = measured(length)
        if line.then and ends:
            amount += ends[-1][1]
        ends.append((unit, amount))
    units = {unit for unit, _ in ends}
    return (units.pop(), max(amount for _, amount in ends)) if len(units) == 1 else None


def _last_date(lines: list[VestLine]) -> VestLine | None:
    """Return the line of the last day, if all parts vest on written days."""
    dated = [line for line in lines if line.how != "start"]
    if not dated or any(line.date is None for line in dated):
        return None
    return max(dated, key=lambda line: line.date.text if line.date is not None else "")
