"""Leaving lines: the first that applies wins, so what comes after a line for everybody is dead."""

from __future__ import annotations

from fractions import Fraction

from compdsl.check import wording_leaving as wording
from compdsl.check.wording_pay import bad_share
from compdsl.diagnostics.model import Report
from compdsl.syntax.clauses import Leaving
from compdsl.syntax.declarations import Block
from compdsl.syntax.node import shape

RECOVERED = ("invoice the rest", "waive the rest", "carry the rest forward")
RELEASED = (
    "keep all", "keep vested", "keep pro rata by months", "vest all", "vest 50% of the rest",
    "forfeit the rest",
)  # fmt: skip
WITHOUT_DATES = ("keep all", "keep vested", "forfeit the rest", *RECOVERED)
# `keep all` and `keep vested` are on the original dates anyway, so saying it does no harm.
HARMLESS = {("keep all", "on the original dates"), ("keep vested", "on the original dates")}
RESTS = {
    "rest evenly": "rest evenly", "rest soonest": "rest soonest first",
    "rest latest": "rest latest first",
}  # fmt: skip
NAMES = {"at once": "at once", "original dates": "on the original dates"}


def check_leaving(block: Block, report: Report) -> None:
    """Check the leaving lines of an earning, a clawback or a draw."""
    lines = block.all(Leaving)
    for at, line in enumerate(lines):
        _check_order(line, lines[:at], block, report)
        _check_action(line, block, report)


def _check_order(line: Leaving, above: list[Leaving], block: Block, report: Report) -> None:
    same = [each for each in above if shape(each.date) == shape(line.date)]
    final = next((each for each in same if each.when is None), None)
    if final is not None:
        report.add(wording.unreachable(line, final.span))
    elif line.otherwise and not same and not block.broken:
        report.add(wording.otherwise_alone(line))


def _check_action(line: Leaving, block: Block, report: Report) -> None:
    is_pay = block.kind == "earning"
    if (line.action in RECOVERED) == is_pay:
        report.add(wording.wrong_action(line, block, RELEASED if is_pay else RECOVERED))
        return
    options = [NAMES[each] for each in line.options if each in NAMES]
    rests = [each for each in line.options if each not in NAMES]
    if line.action == "vest share":
        _check_share(line, options, rests, report)
        return
    for rest in rests:
        report.add(wording.wrong_option(line, RESTS[rest]))
    if len(set(options)) > 1:
        report.add(wording.two_options(line))
    elif line.action in WITHOUT_DATES:
        for option in options:
            if (line.action, option) not in HARMLESS:
                report.add(wording.wrong_option(line, option))
    elif not options:
        report.add(wording.needs_dates(line))


def _check_share(line: Leaving, options: list[str], rests: list[str], report: Report) -> None:
    """A share of the rest comes at once, and the line says from which parts it is taken."""
    assert line.share is not None
    share = Fraction(line.share.text)
    if not 0 <= share <= 100:
        shown, what = line.share.span.text, "what vests of the rest"
        report.add(bad_share(line.share.span, shown, what))
    if not rests:
        report.add(wording.needs_rest(line, tuple(RESTS.values())))
    elif len(rests) > 1:
        first, second = (RESTS[each] for each in rests[:2])
        report.add(wording.two_options(line, first, second))
    if "on the original dates" in options:
        report.add(wording.wrong_option(line, "on the original dates"))
