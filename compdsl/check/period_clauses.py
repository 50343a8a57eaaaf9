"""Clauses that only make sense period by period, and those that need somebody to come and go.

`prorated` and `less what was earned earlier` stand in clauses for each period; a share of a period
and `also after leaving` need a payee record that says when people take part.
"""

from __future__ import annotations

from compdsl.check import wording_declarations as wording
from compdsl.check.contract_periods import contract_scope
from compdsl.check.grain import MONTHLY
from compdsl.check.reach import payee_record
from compdsl.check.typed import Typed, calendar_period
from compdsl.diagnostics.model import Report
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block

LENGTHS = {"day": 0, "week": 1, "month": 2, "quarter": 3, "half": 4, "year": 5}


def check_periods(typed: Typed, block: Block, report: Report) -> None:
    """Check the clauses of an earning or draw that are about periods, and about who takes part."""
    for share in block.all(c.Prorated):
        _check_scope(block, share, report)
        _check_months(typed, block, share, report)
        _check_taking_part(typed, share, report)
    for less in block.all(c.LessEarlier):
        _check_scope(block, less, report)
        _check_window(block, less, report)
    for after in block.all(c.AlsoAfter):
        _check_taking_part(typed, after, report)
        _check_end(typed, after, report)


def _check_scope(block: Block, clause: c.Prorated | c.LessEarlier, report: Report) -> None:
    scope = block.first(c.ForEachRecord) or contract_scope(block) or block.first(c.OnceOn)
    if scope is None:
        return
    what = "prorated" if isinstance(clause, c.Prorated) else "less what was earned earlier"
    message = f"`{what}` needs a clause for each period, and this one is "
    if isinstance(scope, c.OnceOn):
        message += "for one day"
    elif isinstance(scope, c.ForEachRecord):
        message += f"for each {scope.record.name}"
    else:
        message += f"for each {scope.period} of a {scope.record.name if scope.record else ''}"
    hint = "write `for each month`, or leave this line out"
    report.add(wording.together(clause.span, message, hint))


def _check_months(typed: Typed, block: Block, share: c.Prorated, report: Report) -> None:
    """Report a share of months in periods that are not made of whole calendar months."""
    scope = block.first(c.ForEachPeriod)
    if scope is None or scope.record is not None or share.by == "days":
        return
    if calendar_period(typed, scope.period) in MONTHLY:
        return
    message = f"`prorated by {share.by}` counts calendar months, and a {scope.period} "
    message += "is not made of whole ones"
    report.add(wording.together(share.span, message, "write `prorated by days active`"))


def _check_window(block: Block, less: c.LessEarlier, report: Report) -> None:
    """Report a window in which no period of the clause comes before another."""
    scope = block.first(c.ForEachPeriod)
    if scope is None or less.period is None or scope.record is not None:
        return
    if LENGTHS.get(scope.period, 0) < LENGTHS.get(less.period, 9):
        return
    message = f"a clause for each {scope.period} has earned nothing earlier in the {less.period}"
    is_year = scope.period == "year"
    longer = "less what was earned earlier since the start" if is_year else "… earlier in the year"
    report.add(wording.together(less.span, message, f"name a longer time, as in `{longer}`"))


def _check_taking_part(typed: Typed, clause: c.Prorated | c.AlsoAfter, report: Report) -> None:
    """Report a share of time, or a time after leaving, where nobody ever joins or leaves."""
    record = payee_record(typed)
    if record is None or record.block.broken:
        return
    if isinstance(clause, c.AlsoAfter):
        if clause.what == "end" or (record.takes_part and record.takes_part.last):
            return
        message = f"nobody leaves: `{record.name}` does not say until when somebody takes part"
    elif record.takes_part is not None:
        return
    else:
        message = f"`prorated` has no days to count: `{record.name}` does not say when somebody "
        message += "takes part"
    hint = f"add to `{record.name}` a line such as `takes part from joined_on to left_on`"
    report.add(wording.together(clause.span, message, hint))


def _check_end(typed: Typed, clause: c.AlsoAfter, report: Report) -> None:
    """Report a clause that goes on after the end of a plan that has none."""
    plan = typed.symbols.plan
    if clause.what != "end" or plan is None or plan.first is None or plan.last is not None:
        return
    message = "the plan has no last day, so that nothing is earned after it"
    hint = "write `effective … to …` in the plan, or leave this line out"
    report.add(wording.together(clause.span, message, hint))
