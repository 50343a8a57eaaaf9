"""Lowering of earnings and accelerators to rows: one amount, one payee, one day.

For each row: `earn`, its share of the period, less what was earned earlier, floor and cap per
record (by size, both signs), rounding; then, where `whole` tiers re-rate, rows for the earlier
records; then the caps per period, as the growth of min(cap, total so far). What other
clauses read are these rows.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from compdsl.ir.lower import data, earlier, part_time, receiving, rerating
from compdsl.ir.lower.amended import by_text, texts
from compdsl.ir.lower.caps import cap_rows, held_together
from compdsl.ir.lower.context import Context, Names
from compdsl.ir.lower.contract_periods import period_name
from compdsl.ir.lower.conversion import tell_rates
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.measured import measure, rounded, smallest_unit
from compdsl.ir.lower.period_caps import not_below_zero, period_caps
from compdsl.ir.lower.pools import part_of_pool
from compdsl.ir.lower.scopes import Places, places
from compdsl.ir.lower.state import Lowering, Rows
from compdsl.ir.lower.steps import ZERO, said, text
from compdsl.ir.model import Operand, Ordinal, RowOperation
from compdsl.names.symbols import Symbol
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block, EarningHeader, OnHeader
from compdsl.syntax.node import Word


def rows_of(low: Lowering, name: str) -> Rows:
    """Return the rows of a component, lowering it when it is first asked for."""
    if name not in low.rows:
        symbol = low.typed.symbols.names[name]
        if symbol.kind == "accelerator":
            low.apart[name] = _accelerator(low, symbol)
        elif symbol.kind == "cap":
            low.apart[name] = cap_rows(low, symbol)
        else:
            whole = _earning(low, symbol)
            low.apart[name] = [part for each in whole for part in by_text(low, each, symbol.block)]
            low.rows[name] = _as_one(low, name, whole)
            return low.rows[name]
        low.rows[name] = _as_one(low, name, low.apart[name])
    return low.rows[name]


def _as_one(low: Lowering, name: str, several: list[Rows]) -> Rows:
    return several[0] if len(several) == 1 else rerating.together(low, name, several)


def rows_apart(low: Lowering, name: str) -> list[Rows]:
    """Return the rows of a component, those with a release of their own apart."""
    rows_of(low, name)
    return low.apart[name]


# --- earnings ------------------------------------------------------------------------------------


def _earning(low: Lowering, symbol: Symbol) -> list[Rows]:
    block, name = symbol.block, symbol.name
    assert isinstance(block.header, EarningHeader)
    found = places(low, block, name)
    context = found.context
    amount = row_amount(low, context, block, name)
    place = _place(low, found)
    base = Rows(
        name, block.header.kind, context.frame, str(context.payee), amount, found.earned_on, place,
        context.record, context.row_key, context.start if not context.record else None,
        found.cause or _cause(low, context), block, context,
        unit=measure(low, name),
    )  # fmt: skip
    rated = base if block.first(c.Earn) is None else rerating.rerated(low, base, block)
    capped = period_caps(low, rated, block)
    low.component(symbol, block.header.kind)
    return capped


def _cause(low: Lowering, context: Context) -> str:
    """Return what tells the rows of a place apart: the period, where a record has several."""
    if context.record and context.start is not None:
        return period_name(low, context.frame)
    return low.steps.as_column(context.frame, text("base"), "cause")


def row_amount(low: Lowering, context: Context, block: Block, name: str) -> str:
    """Return what a row earns: `earn`, floor and cap per record or period, rounded once."""
    pool, earn = block.first(c.Pool), block.first(c.Earn)
    if pool is not None:
        part = _shared_out(low, context, pool, name)
        return _less_earlier(low, context, block, part, name) or part
    assert earn is not None
    frame, unit = context.frame, measure(low, name)
    raw = receiving.earned(low, context, block, name)
    tell_rates(low, context, earn.amount, name)
    for words, holds in texts(low, context, earn, earn.amount):
        low.note(frame, name, f"{said(words)} = {{{raw}}}", 1, holds)
    receiving.tell(low, context, name)
    amount = part_time.prorated(low, context, block, raw, name)
    made = _less_earlier(low, context, block, amount, name) or _held(
        low, context, block, name, _plainly(low, frame, unit), amount
    )
    if receiving.adds_up(low, context, block):
        made = receiving.part(low, context, made, name)
    low.demand(made, f"`{earn.span.text}` of {name}", earn.span, context=context)
    low.note(frame, name, f"rounded ({low.plan.rounding}) = {{{made}}}", 1)
    return made


def _less_earlier(
    low: Lowering, context: Context, block: Block, amount: str, name: str
) -> str | None:
    """Return an amount less what was earned earlier, held and rounded, if a clause asks for it."""
    less = block.first(c.LessEarlier)
    if less is None:
        return None
    finish = partial(_held, low, context, block, name)
    return earlier.less_earlier(low, context, less, amount, finish, name)


def _plainly(low: Lowering, frame: str, shown: str) -> earlier.Do:
    """Return the way to work on a row that rests on no other row."""

    def do(op: RowOperation, *args: Operand, option: str = "", label: str = "") -> str:
        unit = shown if op not in earlier.TESTS else ""
        return low.steps.row(frame, op, *args, unit=unit, option=option, name=label)

    return do


def _shared_out(low: Lowering, context: Context, pool: c.Pool, name: str) -> str:
    """Return what somebody gets of a pool, which is rounded before it is shared."""
    amount = lower_column(low, context, pool.amount, "pool")
    total = rounded(low, context.frame, amount, measure(low, name))
    made = part_of_pool(low, context, pool, name, total)
    low.demand(made, f"`{pool.span.text}` of {name}", pool.span, context=context)
    return made


def _held(
    low: Lowering, context: Context, block: Block, name: str, do: earlier.Do, amount: str
) -> str:
    """Hold an amount to floor and cap per record or period, and round it."""
    frame = context.frame
    for floor in block.all(c.AtLeast):
        most = lower_column(low, context, floor.amount, "floor")
        amount = _sized(do, amount, "max", most)
        low.note(frame, name, f"{said(floor.span.text)}: {{{amount}}}", 1)
    for cap in block.all(c.AtMost):
        if not isinstance(cap.scope, Word):
            continue
        most = not_below_zero(low, lower_column(low, context, cap.amount, "cap per record"))
        before, amount = amount, _sized(do, amount, "min", most)
        cut = do("ne", before, amount)
        low.note(frame, name, f"{said(cap.span.text)}: cut to {{{amount}}}", 1, cut)
    made = do(
        "round",
        amount,
        smallest_unit(low, measure(low, name)),
        option=low.plan.rounding,
        label="amount",
    )
    return _in_its_period(low, context, block, name, do, made)


def _in_its_period(
    low: Lowering, context: Context, block: Block, name: str, do: earlier.Do, amount: str
) -> str:
    """Hold the one amount of a period to the caps of that period, where later ones rest on it."""
    if block.first(c.LessEarlier) is None:
        return amount
    for cap in block.all(c.AtMost):
        most = not_below_zero(low, lower_column(low, context, cap.amount, "cap"))
        before, amount = amount, do("min", amount, most)
        amount = do(
            "round", amount, smallest_unit(low, measure(low, name)), option=low.plan.rounding
        )
        cut = do("ne", before, amount)
        low.note(context.frame, name, f"{said(cap.span.text)}: cut to {{{amount}}}", 1, cut)
    return amount


def _sized(do: earlier.Do, amount: str, op: str, most: str) -> str:
    """Hold the size of an amount to a floor or cap, keeping its sign."""
    size = do(op, do("abs", amount), most)
    return do("if", do("lt", amount, ZERO), do("neg", size), size)


def _place(low: Lowering, found: Places) -> str:
    """Return the order of the clause's rows within a day."""
    context = found.context
    if context.record:
        source = data.placed(low, context.record)
        if source.date is not None:
            lifted = low.steps.lift(context.frame, data.ordinal(low, source))
            assert lifted is not None
            return lifted
    order = tuple(
        column for column in (found.earned_on, context.start, context.row_key, context.payee)
        if column is not None
    )  # fmt: skip
    return low.steps.column(context.frame, Ordinal(order=order), "number", name="place")


# --- accelerators --------------------------------------------------------------------------------


def _accelerator(low: Lowering, symbol: Symbol) -> list[Rows]:
    header = symbol.block.header
    assert isinstance(header, OnHeader)
    names = [target.name for target in header.targets]
    targets = [rows for name in names for rows in rows_apart(low, name)]
    if symbol.block.first(c.AtLeast) and any(rows.by is not None for rows in targets):
        low.unsupported(symbol.block, "a floor in an accelerator on what re-rates")
    made = [_accelerated(low, symbol, rows, names) for rows in targets]
    low.component(symbol, "accelerator")
    return held_together(low, symbol, made)


def _accelerated(low: Lowering, symbol: Symbol, target: Rows, targets: list[str]) -> Rows:
    """Work an accelerator out on each row of its earning: same record, date and release.

    The earning's name means the row at hand; on it, the other earnings that are named are zero.
    """
    block, name, steps = symbol.block, symbol.name, low.steps
    gates = [
        lower_column(low, target.context, gate.condition, "when") for gate in block.all(c.When)
    ]
    for gate, clause in zip(gates, block.all(c.When), strict=True):
        low.demand(gate, f"`{clause.span.text}` of {name}", clause.span, context=target.context)
        low.note(target.frame, name, f"{said(clause.span.text)}: {{{gate}}}", 1)
    earns = steps.all_of(target.frame, *gates, name=f"{name} applies")
    frame = steps.filter(target.frame, earns, f"{name}.{target.component}")
    base = steps.lift(frame, target.amount)
    assert base is not None
    others = steps.as_column(frame, ZERO, "not this earning", target.unit)
    named = {each: base if each == target.component else others for each in targets}
    context, of = _naming(target.context.at(frame), named), low.called(target.component)
    low.note(frame, name, f"{of} earned {{{base}}}, after its own caps", 1)
    amount = _added(low, context, block, name, target.unit)
    lifted = {
        part: steps.lift(frame, column)
        for part, column in (
            ("payee", target.payee), ("earned_on", target.earned_on), ("place", target.place),
            ("key", target.key), ("period", target.period), ("cause", target.cause),
            ("by", target.by), ("again", target.again),
        )
        if column is not None
    }  # fmt: skip
    return replace(
        target,
        component=name,
        kind="accelerator",
        frame=frame,
        amount=amount,
        context=context,
        of=f"{target.of} {target.component}".strip(),
        **lifted,  # type: ignore[arg-type]
    )


def _naming(place: Context, named: dict[str, str]) -> Context:
    """Return the place of an accelerator's row, where names of earnings mean that row."""
    level = {key: value for key, value in place.names.values.items() if key == "level"}
    return replace(place, names=Names({**level, **named}))


def _added(low: Lowering, context: Context, block: Block, name: str, unit: str) -> str:
    steps, frame = low.steps, context.frame
    total: str | None = None
    for clause in block.all(c.Accelerate):
        part = lower_column(low, context, clause.amount)
        if clause.how == "reduce":
            part = steps.row(frame, "neg", part, unit=unit)
        total = part if total is None else steps.row(frame, "add", total, part)
        for words, holds in texts(low, context, clause, clause.amount):
            low.note(frame, name, f"{said(words)} = {{{part}}}", 1, holds)
    assert total is not None
    for floor in block.all(c.AtLeast):
        least = lower_column(low, context, floor.amount, "floor")
        total = _sized(_plainly(low, frame, unit), total, "max", least)
        low.note(frame, name, f"{said(floor.span.text)}: {{{total}}}", 1)
    made = rounded(low, frame, total, unit)
    low.note(frame, name, f"rounded ({low.plan.rounding}) = {{{made}}}", 1)
    low.demand(made, f"`add` of {name}", block.span, context=context)
    return made
