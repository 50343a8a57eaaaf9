"""Lowering of promises: what each `ensure` wants of every payee and period, or of every record.

Nobody is left out because of not taking part: a promise about what is paid holds after leaving too.
What a promise reads may lie after its place, for it decides no amount.
"""

from __future__ import annotations

from compdsl.ir.lower import data
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.scopes import base_of, month_window, scope_of
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import place_of, said
from compdsl.ir.model import Promise
from compdsl.syntax import clauses as c
from compdsl.syntax import declarations as d
from compdsl.syntax import expressions as x


def promises(low: Lowering) -> None:
    """Lower every promise of the plan."""
    for block in low.typed.file.of_kind("ensure"):
        for line in block.all(d.Promise):
            _promise(low, block, line)


def _promise(low: Lowering, block: d.Block, line: d.Promise) -> None:
    scope, steps, header = scope_of(block), low.steps, block.header
    title = header.title.value if isinstance(header, d.Titled) and header.title else ""
    base = base_of(low, block, scope)
    assert base.date is not None
    where = None
    if isinstance(scope, c.ForEachRecord | c.ForEachPeriod | c.ForMonths) and scope.where:
        where = lower_column(low, base, scope.where, "where")
        low.demand(where, f"`where {scope.where.span.text}`", scope.where.span, context=base)
    months = month_window(low, base, scope) if isinstance(scope, c.ForMonths) else None
    inside = steps.all_of(
        base.frame, data.in_effect(low, base.frame, base.date), where, months, name="counts"
    )
    at = base.at(steps.filter(base.frame, inside, f"promise on line {line.span.line}"))
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
