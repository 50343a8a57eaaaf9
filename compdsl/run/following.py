"""Which issues of a run follow from which: one missing value leaves all that needs it without one.

An issue follows from another if its cell rests on the cell of that one. Only the first is said;
what follows from it is counted with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from compdsl.ir.model import Grid
from compdsl.run.behind import At, Behind
from compdsl.run.interpreter import Evaluation
from compdsl.run.postings import Issue

MOST_FOLLOWED = 200_000
"""More issues than this are not looked at one by one."""
MOST_NAMED = 3


def gathered(evaluation: Evaluation, issues: Sequence[Issue]) -> list[Issue]:
    """Return the errors that follow from no other, with what follows, and all warnings."""
    behind = Behind(evaluation)
    errors: dict[At, Issue] = {}
    for issue in issues:
        if issue.severity == "error":
            errors.setdefault((issue.column, issue.row), issue)
    nearest: dict[At, At | None] = {}
    for at in list(errors)[:MOST_FOLLOWED]:
        nearest[at] = _nearest(behind, at, errors)
    following: dict[At, list[Issue]] = defaultdict(list)
    for at, issue in errors.items():
        first = _first(at, nearest)
        if first != at:
            following[first].append(issue)
    made: list[Issue] = []
    for issue in issues:
        at = (issue.column, issue.row)
        if issue.severity != "error":
            made.append(issue)
        elif errors[at] is issue and nearest.get(at) is None:
            made.append(replace(issue, follows=_told(behind, issue, following[at])))
    return made


def _nearest(behind: Behind, start: At, errors: dict[At, Issue]) -> At | None:
    """Return the nearest cell behind one that has an issue of its own."""
    seen: set[At] = {start}
    waiting = [start]
    for at in waiting:
        for each in behind.cells(*at):
            if each in seen or not behind.is_bad(each):
                continue
            if each in errors:
                return each
            seen.add(each)
            waiting.append(each)
    return None


def _first(at: At, nearest: dict[At, At | None]) -> At:
    before = nearest.get(at)
    while before is not None:
        at, before = before, nearest.get(before)
    return at


def _told(behind: Behind, issue: Issue, following: list[Issue]) -> str:
    """Say what follows from an issue, and in how many pay periods."""
    names = list(dict.fromkeys(each.what for each in following if each.what != issue.what))
    if not names:
        return ""
    more = len(names) - MOST_NAMED
    words = ", ".join(names[:MOST_NAMED]) + (f" and {more:,} more" if more > 0 else "")
    periods = len({each.row for each in following if _is_pay_period(behind, each.frame)})
    unit = "pay period" if periods == 1 else "pay periods"
    return f"{words}, in {periods:,} {unit}" if periods else words


def _is_pay_period(behind: Behind, frame: str) -> bool:
    source = behind.evaluation.needs.frame(frame).source
    return isinstance(source, Grid) and source.unit == "pay period"
