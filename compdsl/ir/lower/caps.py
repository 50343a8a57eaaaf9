"""Lowering of caps over several earnings: what is cut is a row of the same line, below zero.

The rows of all earnings that a cap names are taken together, in order of the day on which they are
earned, then of the plan, then of place. Each row is left the growth of the smaller of cap and total
so far (`growth`); a row that falls first uses up what was cut before. A cap per record holds the
size of the total, in both directions. Caps follow each other in plan order, each on what the one
before left.
"""

from __future__ import annotations

from dataclasses import replace

from compdsl.check.order import capped, caps_on
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.growth import Under, growth, in_units, on_its_day
from compdsl.ir.lower.state import Lowering, Rows
from compdsl.ir.lower.steps import ZERO, number, place_of, said
from compdsl.ir.model import (
    Component,
    Fetch,
    Operand,
    Ordinal,
    Union,
    UnionPart,
    ValueType,
)
from compdsl.names.symbols import Symbol
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import OnHeader
from compdsl.syntax.node import Word

LIFTED = ("payee", "earned_on", "place", "key", "period", "cause", "by", "again")
FIELDS: dict[str, ValueType] = {
    "payee": "text", "amount": "number", "earned_on": "date", "plan order": "number",
    "place": "number", "row": "number", "frame": "number", "key": "text",
}  # fmt: skip


def cap_rows(low: Lowering, symbol: Symbol) -> list[Rows]:
    """Return the rows of a cap: what it cuts of each row of the earnings that it names."""
    for earlier in caps_on(low.typed.symbols, capped(symbol), symbol.name):
        low.works.rows_of(low, earlier)
    header = symbol.block.header
    assert isinstance(header, OnHeader)
    order = {name: at for at, name in enumerate(low.typed.symbols.names)}
    names = sorted((word.name for word in header.targets), key=order.__getitem__)
    targets = [rows for name in names for rows in low.works.rows_apart(low, name)]
    before = {rows.frame: low.capped.get(rows.frame, rows.amount) for rows in targets}
    left = dict(before)
    for limit in _in_turn(symbol):
        left = _limited(low, symbol, limit, targets, left, order)
    low.capped |= left
    low.components.append(
        Component(name=symbol.name, kind="cap", title=symbol.title, place=place_of(symbol.span))
    )
    return [_cut(low, symbol, rows, before[rows.frame], left[rows.frame]) for rows in targets]


def held_together(low: Lowering, symbol: Symbol, several: list[Rows]) -> list[Rows]:
    """Hold the rows of an accelerator to its own limits, which the rows of all earnings share."""
    return held_to(low, symbol, several, _in_turn(symbol))


def held_to(
    low: Lowering, symbol: Symbol, several: list[Rows], limits: list[c.AtMost]
) -> list[Rows]:
    """Hold rows of several frames to limits of their own component, one after the other."""
    order = {symbol.name: 0}
    left = {rows.frame: rows.amount for rows in several}
    for limit in limits:
        own = [
            lower_column(low, on_its_day(rows.context, rows.earned_on), limit.amount, "cap")
            for rows in several
        ]
        left = _limited(low, symbol, limit, several, left, order, own)
    return [replace(rows, amount=left[rows.frame]) for rows in several]


def _in_turn(symbol: Symbol) -> list[c.AtMost]:
    """Return limits in order: those of each record come before those of a time."""
    return sorted(symbol.block.all(c.AtMost), key=lambda each: isinstance(each.scope, str))


def _cut(low: Lowering, symbol: Symbol, rows: Rows, before: str, left: str) -> Rows:
    """Return what is cut of the rows of a frame, as rows of the cap."""
    steps, name = low.steps, symbol.name
    cut = steps.row(rows.frame, "sub", left, before, unit=rows.unit, name=f"cut by {name}")
    changes = steps.row(rows.frame, "ne", cut, ZERO)
    frame = steps.filter(rows.frame, changes, f"{name}.{rows.component}", "each row that is cut")
    lifted = {
        part: steps.lift(frame, column)
        for part in LIFTED
        if (column := getattr(rows, part)) is not None
    }
    amount = steps.up(frame, cut)
    words = f"{low.called(rows.component)} earned {{{steps.up(frame, before)}}}, of which "
    low.note(frame, name, f"{words}{{{steps.up(frame, left)}}} is left: {{{amount}}}", 1)
    made = replace(
        rows, component=name, kind="cap", cut_of=rows.kind, frame=frame, amount=amount,
        context=rows.context.at(frame), of=f"{rows.of} {rows.component}".strip(),
        **lifted,  # type: ignore[arg-type]
    )  # fmt: skip
    low.cuts.setdefault(rows.frame, []).append(made)
    return made


def _limited(
    low: Lowering, symbol: Symbol, limit: c.AtMost, targets: list[Rows], left: dict[str, str],
    order: dict[str, int], own: list[str] | None = None,
) -> dict[str, str]:  # fmt: skip
    """Return what one limit leaves of each row of each frame; `own` are limits of each row."""
    steps = low.steps
    parts: list[UnionPart] = []
    numbers: list[str] = []
    for at, rows in enumerate(targets):
        again = () if rows.again is None else (rows.again,)
        by = (rows.earned_on, rows.place, *again, rows.cause)
        row = steps.column(rows.frame, Ordinal(order=by), "number", name="place among all")
        numbers.append(row)
        fields: dict[str, Operand] = {
            "payee": rows.payee, "amount": left[rows.frame], "earned_on": rows.earned_on,
            "plan order": number(order[rows.component]), "place": rows.place, "row": row,
            "frame": number(at),
        }  # fmt: skip
        if rows.key is not None:
            fields["key"] = rows.key
        if own is not None:
            fields["most"] = own[at]
        parts.append(UnionPart(frame=rows.frame, fields=fields))
    name = f"{symbol.name}.per {_scope(limit)}"
    frame = steps.frame(name, Union(parts=tuple(parts)), f"each row under {symbol.name}")
    held, total = _growth(low, symbol, limit, frame, targets[0].unit, is_own=own is not None)
    keys = (steps.field(frame, "frame", "number"), steps.field(frame, "row", "number"))
    made: dict[str, str] = {}
    for at, (rows, row) in enumerate(zip(targets, numbers, strict=True)):
        stays, so_far = (
            steps.column(
                rows.frame, Fetch(other=frame, keys=keys, args=(number(at), row), column=each),
                "number", rows.unit, words,
            )
            for each, words in ((held, f"left by {symbol.name}"), (total, "total so far"))
        )  # fmt: skip
        made[rows.frame] = stays
        _tell(low, symbol, limit, left[rows.frame], stays, so_far)
    return made


def _tell(
    low: Lowering, symbol: Symbol, limit: c.AtMost, before: str, stays: str, total: str
) -> None:
    """Say how far the total had come where a limit cuts something."""
    frame = low.steps.columns[stays].frame
    cut = low.steps.row(frame, "ne", stays, before)
    words = f"{said(limit.span.text)}: {{{total}}} in all so far, so {{{stays}}} of {{{before}}}"
    low.note(frame, symbol.name, f"{words} is left", 1, cut)


def _growth(
    low: Lowering, symbol: Symbol, limit: c.AtMost, frame: str, shown: str, *, is_own: bool
) -> tuple[str, str]:
    """Return what each row is left: the growth of the smaller of cap and total; and the total."""
    steps = low.steps
    field = {part: steps.field(frame, part, kind) for part, kind in FIELDS.items()}
    amount = steps.row(frame, "copy", field["amount"], unit=shown)
    start, on = field["key"], field["earned_on"]
    at = Context(steps, frame, payee_record=low.plan.payee, payee=field["payee"], date=on, known=on)
    if isinstance(limit.scope, str):
        start = steps.row(frame, "start_of", on, option=limit.scope)
        at = replace(at, period=limit.scope, start=start)
    if is_own:
        most = steps.field(frame, "most", "number", shown)
    else:
        most = lower_column(low, at, limit.amount, "cap")
    low.demand(most, f"`{limit.span.text}` of {symbol.name}", limit.span, context=at)
    most = in_units(low, frame, most, shown)
    partition = (field["payee"], start)
    by = tuple(field[part] for part in ("earned_on", "plan order", "place", "frame", "row"))
    under = Under(frame, amount, most, partition, by, shown, symbol.name)
    return growth(low, under, both_ways=isinstance(limit.scope, Word))


def _scope(limit: c.AtMost) -> str:
    return limit.scope if isinstance(limit.scope, str) else limit.scope.name
