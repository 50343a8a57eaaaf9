"""COMP712: a plan that nobody has to look at again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from compdsl.diagnostics.making import advice
from compdsl.diagnostics.model import Diagnostic
from compdsl.lint.looked import Looked
from compdsl.syntax.clauses import ReviewBy


def review(looked: Looked) -> Iterator[Diagnostic]:
    """Advise where there is no review date, or one that comes too late or has passed."""
    plan = looked.typed.symbols.plan
    assert plan is not None
    clause = plan.block.first(ReviewBy)
    hint = "write `review by` and a day within the plan"
    if clause is None:
        yield advice("COMP712", "nothing says when the plan is reviewed", looked.plan, hint)
        return
    day = date.fromisoformat(clause.date.text)
    if plan.last is not None and day > plan.last:
        message = f"the review on {day} comes after the plan has ended on {plan.last}"
        yield advice("COMP712", message, clause.span, hint)
    elif looked.today is not None and day < looked.today:
        message = f"the review was due by {day}, and that day has passed"
        yield advice("COMP712", message, clause.span, "review the plan, and set the next day")
