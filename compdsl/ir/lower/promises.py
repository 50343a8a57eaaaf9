"""Lowering of promises: what each `ensure` wants of every payee and period or
day, or of every record.

Nobody is left out because of not taking part: a promise about what is paid holds after leaving too.
What a promise reads may lie after its place, for it decides no amount.
"""

from __future__ import annotations

from compdsl.ir.lower import data
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.scopes import base_of, month_window, whole_plan
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import AS_OF, place_of, said
from compdsl.ir.model import Promise
from compdsl.syntax import clauses as c
from compdsl.syntax import declarations as d
from compdsl.syntax import expressions as x

SCOPES = (c.ForEachRecord, c.ForEachPeriod, c.ForMonths, c.OnceOn)


def promises(low: Lowering) -> None:
    """Lower every promise of the plan."""
    for block in low.typed.file.of_kind("ensure"):
        for line in block.all(d.Promise):
            _promise(low, block, line)


def _places(low: Lowering, block: d.Block, line: d.Promise) -> Context:
    """Return where a promise must hold: without `for each`, on the plan's last day."""
    scope = next((each for each in block.clauses if isinstance(each, SCOPES)), None)
    base = whole_plan(low) if scope is None else base_of(low, block, scope)
    assert base.date is not None
    where = None
    if isinstance(scope, SCOPES) and scope.where is not None:
        where = lower_column(low, base, scope.where, "where")
        low.demand(where, f"`where {scope.where.span.text}`", scope.where.span, context=base)
    months = month_window(low, base, scope) if isinstance(scope, c.ForMonths) else None
    come = low.steps.row(base.frame, "le", base.date, AS_OF)
    inside = low.steps.all_of(
        base.frame, data.in_effect(low, base.frame, base.date), come, where, months, name="counts"
    )
    return base.at(low.steps.filter(base.frame, inside, f"promise on line {line.span.line}"))


def _promise(low: Lowering, block: d.Block, line: d.Promise) -> None:
    header = block.header
    title = header.title.value if isinstance(header, d.Titled) and header.title else ""
    at = _places(low, block, line)
    holds = lower_column(low, at, line.condition)
    low.demand(holds, f"`{line.condition.span.text}`, which is promised,", line.span, context=at)
    told = ""
    if isinstance(line.condition, x.Compare):
        sides = (line.condition.left, line.condition.right)
        told = ", and ".join(
            f"{said(side.span.text)} is {{{lower_column(low, at, side)}}}"
            for side in sides
            if not isinstance(side, x.Money | x.Number | x.Percent | x.Units)
        )
    low.promises.append(
        Promise(
            frame=at.frame,
            column=holds,
            title=title or line.span.text,
            told=told,
            payee=at.payee,
            at=at.row_key or at.start,
            record=at.record,
            place=place_of(line.span),
        )
    )
