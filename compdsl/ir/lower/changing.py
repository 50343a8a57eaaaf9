"""The days on which a condition can begin to hold: what `payable when` looks at, day by day.

A record that is counted is dated, a field that is `dated` has a new value from a day on, and
somebody leaves on a day. On all other days the condition is what it was the day before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from compdsl.check.last_day import last_day
from compdsl.check.measures import aggregates_of, followed, seen_from_here
from compdsl.check.typed import Ref
from compdsl.ir.lower import data, dated_fields, groups
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower_column
from compdsl.ir.lower.metrics import reference
from compdsl.ir.lower.state import Lowering, Rows
from compdsl.ir.lower.steps import AS_OF
from compdsl.ir.model import Pairs
from compdsl.names.symbols import Field
from compdsl.syntax import expressions as x

Match = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Days:
    """Days that each row of a component meets: a frame made of the rows, and its column."""

    frame: str
    day: str


def days_of(low: Lowering, rows: Rows, context: Context, condition: x.Expr) -> Iterator[Days]:
    """Yield the days on which a condition can begin to hold."""
    for counted in aggregates_of(low.typed, condition):
        yield from _of_records(low, rows, context, counted, condition)
    for node in seen_from_here(low.typed, condition):
        ref = low.typed.refs.get(node)
        if ref is not None and ref.kind == "field" and isinstance(node, x.Path):
            yield from _of_fields(low, rows, context, node, ref)


def _of_records(
    low: Lowering, rows: Rows, context: Context, counted: x.Aggregate, condition: x.Expr
) -> Iterator[Days]:
    steps, source = low.steps, data.placed(low, counted.path.first.name, counted.on)
    if source.date is None:
        return
    match: Match = ()
    if counted.of_this is not None:
        assert context.row_key is not None
        match = ((context.row_key, reference(low, source, counted.of_this)),)
    elif counted.credit is None and source.payee is not None and not _gathers(low, condition):
        match = ((rows.payee, source.payee),)
    pairs = Pairs(of=rows.frame, other=source.frame, match=match)
    met = steps.frame(f"{rows.component}.waiting", pairs, f"each {source.record} that may end it")
    yield Days(met, steps.up(met, str(source.date), side=True))


def _gathers(low: Lowering, condition: x.Expr) -> bool:
    """Whether a condition reads a figure of a group, which counts the records of others too."""
    refs = (low.typed.refs.get(node) for node in followed(low.typed, condition))
    named = {ref.name for ref in refs if ref is not None and ref.kind == "metric"}
    return any(groups.group_of(low, name) for name in named)


def _of_fields(
    low: Lowering, rows: Rows, context: Context, path: x.Path, ref: Ref
) -> Iterator[Days]:
    """Yield the days from which dated fields of a path have a value, and the day of leaving."""
    if last_day(low.typed) in ref.fields:
        yield Days(rows.frame, lower_column(low, replace(context, known=AS_OF), path))
    record = ref.record
    for position, name in enumerate(ref.fields):
        made = low.record(record).fields[name]
        if made.dated:
            yield _of_values(low, rows, made, () if position else _whose(low, context, made, ref))
        record = made.type.name


def _whose(low: Lowering, context: Context, made: Field, ref: Ref) -> Match:
    """Say whose values a row meets, where that is plain: those of its person, or of its record."""
    key = dated_fields.rows_of(low, made).key
    if ref.start == "payee" and context.payee is not None:
        return ((context.payee, key),)
    is_own = ref.start == "row" and ref.record == context.record
    return ((context.row_key, key),) if is_own and context.row_key is not None else ()


def _of_values(low: Lowering, rows: Rows, made: Field, match: Match) -> Days:
    steps, values = low.steps, dated_fields.rows_of(low, made)
    pairs = Pairs(of=rows.frame, other=values.frame, match=match)
    name, about = f"{rows.component}.new {made.name}", f"each value of {made.name}"
    met = steps.frame(name, pairs, about)
    return Days(met, steps.up(met, values.begins, side=True))
