"""Lowering of people: who is credited and who is paid, where that is more than one person.

`to each manager above rep` and `for each manager above rep` give a row for each level of the
hierarchy; several `to` lines give a row for each line. The new rows stand where the old ones stood.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from math import lcm

from compdsl.check.receivers import share_of
from compdsl.ir.lower import data, dated_fields
from compdsl.ir.lower.context import Context, Names
from compdsl.ir.lower.expressions import lower
from compdsl.ir.lower.payees import sharers
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import ONE, exact, number, text
from compdsl.ir.model import Ancestors, Const, Expand, Operand
from compdsl.names.symbols import Field
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block

SHARE, UPTO, BEFORE, WHOLE = "the share", "the share with it", "the share before it", "the whole"
"""Names, which nobody can write, for the share of the `to` line that a row is for."""


@dataclass(frozen=True, slots=True)
class Receivers:
    """The rows of a clause, each with the person paid, and what tells rows of one place apart."""

    context: Context
    cause: str | None = None


def receivers(low: Lowering, base: Context, block: Block, name: str) -> Receivers:
    """Say whom each row pays: the record's own person, or those that `to` names."""
    lines, above = block.all(c.To), block.first(c.ToManagers)
    if block.first(c.Pool) is not None and base.record and base.start is None:
        return Receivers(sharers(low, base, name))
    if above is not None:
        made = upwards(low, base, above.path, f"{name}.levels", above.levels)
        level = low.steps.field(made.frame, "level", "number")
        context = replace(made, names=Names({**made.names.values, "level": level}))
        return Receivers(context, _from_whom(low, base, made.frame))
    if not lines:
        return Receivers(base)
    if len(lines) == 1 and lines[0].share is None:
        payee = _reached(low, base, lines[0].path)
        return Receivers(replace(base, payee=payee), _from_whom(low, base, base.frame))
    return _several(low, base, lines, name)


def _from_whom(low: Lowering, base: Context, frame: str) -> str | None:
    """Return whose period it is, where one person is paid for the periods of several."""
    if base.record or base.payee is None:
        return None
    return low.steps.lift(frame, base.payee)


def _reached(low: Lowering, base: Context, path: x.Path) -> str:
    """Follow a path from the record at hand, or from the person whose period it is."""
    words = tuple(word.name for word in path.words)
    record = base.record or base.payee_record
    of_payee = words[0] == "payee" or not base.record
    if words[0] in ("payee", "this", record) and words[0] not in low.record(record).fields:
        words = words[1:]
    if of_payee:
        assert base.payee is not None
        return data.payee_field(low, base, words) if words else base.payee
    if not words:
        assert base.row_key is not None
        return base.row_key
    return data.chain(low, base, base.record, words)


# --- each manager above --------------------------------------------------------------------------


def upwards(
    low: Lowering, base: Context, path: x.Path, name: str, most: int | None = None
) -> Context:
    """Return each row of a place with each manager above a person, who is the payee there."""
    record = low.plan.payee
    link = next(
        each.name
        for each in low.record(record).fields.values()
        if each.type.kind == "record" and each.type.name == record
    )
    day = data.on_own_date(low, base) if base.record and base.start is None else base
    start = low.steps.as_column(base.frame, _reached(low, day, path))
    source = _hierarchy(low, day, start, low.record(record).fields[link], most)
    frame = low.steps.frame(name, source, f"each {link} above")
    holder = low.steps.field(frame, "holder", low.steps.type_of(source.key))
    return replace(base.at(frame), payee=holder, spread=base)


def _hierarchy(
    low: Lowering, base: Context, start: str, link: Field, most: int | None
) -> Ancestors:
    """Return everybody above somebody, by the hierarchy that holds on the date of the place."""
    record = link.record
    if not link.dated:
        low.chains.add((record, link.name))
        return Ancestors(
            of=base.frame,
            start=start,
            other=data.table(low, record),
            key=data.key_field(low, record),
            above=data.own_field(low, record, link.name),
            most=most,
        )
    if base.date is None:
        low.unsupported(link.line, f"`{link.name}` where no date is at hand")
    low.chains.add((dated_fields.table_name(link), dated_fields.VALUE))
    rows = dated_fields.rows_of(low, link)
    return Ancestors(
        of=base.frame,
        start=start,
        other=rows.frame,
        key=rows.key,
        above=rows.value,
        most=most,
        begins=rows.begins,
        on=base.date,
    )


# --- several `to` lines --------------------------------------------------------------------------


def _several(low: Lowering, base: Context, lines: list[c.To], name: str) -> Receivers:
    """Give a row for each `to` line, in the written order."""
    steps = low.steps
    fractions = [Fraction(1) if line.share is None else share_of(line.share) for line in lines]
    rows = tuple(
        {"to": number(position), "cause": text("base" if position == 1 else f"to {position}")}
        for position in range(1, len(lines) + 1)
    )
    frame = steps.frame(f"{name}.receivers", Expand(of=base.frame, rows=rows), "each receiver")
    context = replace(base.at(frame), spread=base)
    which = steps.field(frame, "to", "number")
    payee = _by_line(low, frame, which, [_reached(low, context, line.path) for line in lines])
    shares = _written(low, context, lines, fractions)
    values = {key: _by_line(low, frame, which, list(each)) for key, each in shares.items()}
    names = Names({**context.names.values, **values})
    cause = steps.field(frame, "cause", "text")
    return Receivers(replace(context, payee=payee, names=names), cause)


def _by_line(low: Lowering, frame: str, which: str, values: list[Operand]) -> str:
    """Return the value of the `to` line that a row is for."""
    made = values[-1]
    for position, value in reversed(list(enumerate(values[:-1], 1))):
        here = low.steps.row(frame, "eq", which, number(position))
        shown = low.steps.unit_of(value)
        made = low.steps.row(
            frame, "if", here, value, made, unit=shown, kind=low.steps.type_of(value)
        )
    return low.steps.as_column(frame, made, unit=low.steps.unit_of(made))


def _written(
    low: Lowering, context: Context, lines: list[c.To], fractions: list[Fraction | None]
) -> dict[str, list[Operand]]:
    """Return the share of each line, and the shares up to it, over one whole."""
    known = [each for each in fractions if each is not None]
    if len(known) == len(lines):
        whole = lcm(*(each.denominator for each in known))
        upto = [sum(known[: at + 1], Fraction()) for at in range(len(known))]
        before = [Fraction(), *upto[:-1]]
        return {
            SHARE: [exact(each) for each in known],
            UPTO: [_times(each, whole) for each in upto],
            BEFORE: [_times(each, whole) for each in before],
            WHOLE: [number(whole)] * len(lines),
        }
    steps, frame = low.steps, context.frame
    shares: list[Operand] = [
        ONE if line.share is None else lower(low, context, line.share) for line in lines
    ]
    sums: list[Operand] = [number(0)]
    for share in shares:
        sums.append(steps.row(frame, "add", sums[-1], share, unit="%"))
    return {SHARE: shares, UPTO: sums[1:], BEFORE: sums[:-1], WHOLE: [ONE] * len(lines)}


def _times(share: Fraction, whole: int) -> Const:
    return number(int(share * whole))
