"""Re-rating: when a record moves the band of `whole` tiers, every earlier record of the window gets
a row for the difference, dated by the record that moved the band. Earlier rows are never touched.
"""

from __future__ import annotations

from dataclasses import replace

from compdsl.ir.lower.context import Context, Names
from compdsl.ir.lower.state import Lowering, Rows
from compdsl.ir.lower.tiers import band_number, bands, reached
from compdsl.ir.model import Operand, Pairs, Shift, Union, UnionPart
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block
from compdsl.syntax.node import walk


def rerated(low: Lowering, base: Rows, block: Block) -> Rows:
    """Add the rows of re-rating to the rows of an earning, if its tiers re-rate."""
    name = _whole_tiers(low, block)
    if name is None:
        return base
    header, _ = bands(low, name)
    steps, context = low.steps, base.context
    if base.key is None:
        if header.over is not None and header.over.period != context.period:
            low.unsupported(block, f"re-rating earlier periods with tiers `{name}`")
        return base
    at = reached(low, context, header)
    band = band_number(low, context, name, at, at.end)
    partition: tuple[str, ...] = (base.payee,)
    if header.over is not None and header.over.period is not None:
        assert context.date is not None
        start = steps.row(context.frame, "start_of", context.date, option=header.over.period)
        partition = (base.payee, start)
    shift = Shift(value=band, partition=partition, order=(base.place,), first=None)
    before = steps.row(
        context.frame, "otherwise", steps.column(context.frame, shift, "number"), band
    )
    moved = steps.row(context.frame, "ne", band, before, name="moves the band")
    movers = steps.filter(context.frame, moved, f"{base.component}.movers")
    return _with_differences(low, base, block, name, movers, partition, band, before)


def _with_differences(
    low: Lowering, base: Rows, block: Block, name: str, movers: str, partition: tuple[str, ...],
    band: str, before: str,
) -> Rows:  # fmt: skip
    from compdsl.ir.lower.components import row_amount

    steps = low.steps
    lifted = [steps.up(movers, column) for column in partition]
    match = tuple(zip(lifted, partition, strict=True))
    pairs = Pairs(
        of=movers, other=base.frame, match=match,
        earlier=(steps.up(movers, base.place), base.place),
    )  # fmt: skip
    frame = steps.frame(f"{base.component}.rerated", pairs, "each earlier record again")
    earlier = replace(base.context, side=True).at(frame)
    new, old = (_left(low, frame, movers, column) for column in (band, before))
    amounts = [
        row_amount(low, replace(earlier, names=Names({}, {name: each})), block, base.component)
        for each in (new, old)
    ]
    difference = steps.row(frame, "sub", *amounts, unit=low.plan.currency, name="difference")
    assert base.key is not None
    mover = _left(low, frame, movers, base.key)
    low.note(frame, base.component, f"{{{mover}}} moved the band: the whole amount is "
             f"{{{amounts[0]}}} instead of {{{amounts[1]}}}", 1)  # fmt: skip
    again = replace(
        base, frame=frame, amount=difference, context=earlier,
        payee=steps.up(frame, base.payee, side=True),
        key=steps.up(frame, base.key, side=True),
        earned_on=_left(low, frame, movers, base.earned_on),
        place=_left(low, frame, movers, base.place), cause=mover,
    )  # fmt: skip
    return together(low, base.component, [base, again])


def _left(low: Lowering, frame: str, movers: str, column: str) -> str:
    return low.steps.up(frame, low.steps.up(movers, column))


def _whole_tiers(low: Lowering, block: Block) -> str | None:
    """Return the name of `whole` tiers over a window that the clause's `earn` uses."""
    earn = block.first(c.Earn)
    assert earn is not None
    for node in walk(earn.amount):
        name = node.tiers.name if isinstance(node, x.At) else ""
        ref = low.typed.refs.get(node)
        if ref is not None and ref.kind == "tiers":
            name = ref.name
        if not name:
            continue
        header, _ = bands(low, name)
        windowed = header.over is not None and header.over.kind != "record"
        if header.mode == "whole" and windowed:
            return name
    return None


def together(low: Lowering, name: str, several: list[Rows]) -> Rows:
    """Return rows of several frames as rows of one."""
    steps = low.steps
    fields = ("payee", "amount", "earned_on", "place", "key", "period", "cause")
    parts = []
    for rows in several:
        named: dict[str, Operand] = {
            field: column for field in fields if (column := getattr(rows, field)) is not None
        }
        named["date"] = rows.context.date if rows.context.date is not None else rows.earned_on
        parts.append(UnionPart(frame=rows.frame, fields=named))
    frame = steps.frame(f"{name}.rows", Union(parts=tuple(parts)), "each row")
    first = several[0]

    def field(part: str) -> str | None:
        column = getattr(first, part)
        if column is None:
            return None
        known = steps.columns[column]
        return steps.field(frame, part, known.type, known.unit)

    date = steps.field(frame, "date", "date")
    context = Context(
        steps, frame, first.context.record, field("key"), first.context.payee_record,
        field("payee"), date, field("earned_on"), period=first.context.period,
        start=field("period"),
    )  # fmt: skip
    columns = {part: field(part) for part in fields}
    return replace(first, component=name, frame=frame, context=context, **columns)  # type: ignore[arg-type]
