"""Lowering of `for each …`: the places of a clause, whom it pays, and which of them count.

From the rows of a record or the grid of payees and periods come first those that the clause is
about (`where`, within `effective`), then those that earn (active, every `when` holds).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compdsl.check.earned_on import stands
from compdsl.ir.lower import data, leaving_days, part_time
from compdsl.ir.lower.amended import texts
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.contract_periods import contract_periods
from compdsl.ir.lower.durations import moved_date
from compdsl.ir.lower.expressions import lower, lower_column
from compdsl.ir.lower.grids import period_grid
from compdsl.ir.lower.payees import is_paid, payees
from compdsl.ir.lower.people import receivers
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import AS_OF, day, number, said
from compdsl.ir.model import Const, Grid, Operand, Tally
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block
from compdsl.syntax.expressions import Expr, Period


@dataclass(frozen=True, slots=True)
class Places:
    """The rows of a clause that earn: the place of a row, and the day on which it is earned.

    `cause` tells rows of one place apart that may be for one person.
    """

    context: Context
    earned_on: str
    scope: c.Clause
    cause: str | None = None


def places(low: Lowering, block: Block, name: str) -> Places:
    """Lower the scope of a clause: which rows earn, for whom and when."""
    scope = scope_of(block)
    base = base_of(low, block, scope)
    steps = low.steps
    paid = receivers(low, base, block, name)
    base = paid.context
    earned_on = earned_day(low, base, block)
    base = replace(base, known=earned_on)
    where = _where(scope)
    chosen = lower_column(low, base, where, "where") if where is not None else None
    tests = [
        (_in_effect(low, base, block), "dated outside `effective`"),
        (_defined(low, base, base.payee), "belongs to nobody"),
        (_paid(low, base, paid.cause), f"belongs to a {low.plan.payee} whom the plan does not pay"),
        (_started(low, base, scope), _words(scope)),
        (chosen, f"left out by `where {where.span.text}`" if where is not None else ""),
        (_due(low, base, earned_on), "not earned by the run's date"),
    ]
    kept = steps.all_of(base.frame, *(column for column, _ in tests), name="counts")
    if chosen is not None and where is not None:
        low.demand(
            chosen,
            f"`where {where.span.text}`",
            where.span,
            context=base,
            where=_in_effect(low, base, block),
        )
    counted = base.at(steps.filter(base.frame, kept, f"{name}.counted"))
    day_earned = steps.lift(counted.frame, earned_on)
    assert day_earned is not None
    earning, gates = _gated(low, block, name, counted, day_earned)
    if isinstance(scope, c.ForEachRecord):
        _tally(low, block, base, [*_labelled(tests), *gates])
    final = steps.lift(earning.frame, day_earned)
    assert final is not None
    cause = steps.lift(earning.frame, paid.cause) if paid.cause is not None else None
    return Places(earning, final, scope, cause)


def _gated(
    low: Lowering, block: Block, name: str, counted: Context, earned_on: str
) -> tuple[Context, list[tuple[str, str]]]:
    """Keep the rows whose payee takes part and for which every `when` holds."""
    steps, frame = low.steps, counted.frame
    assert counted.payee is not None
    takes_part = part_time.takes_part(low, block, counted, earned_on)
    labels: list[tuple[str, str]] = []
    if takes_part is not None:
        labels.append((f"{part_time.ABSENT[part_time.asked(block)]} ({name})", takes_part))
        low.note(
            frame,
            name,
            f"nothing is earned: {part_time.AWAY[part_time.asked(block)]} {{{earned_on}}}",
            1,
            steps.row(frame, "not", takes_part),
        )
    gates: list[str] = []
    for clause in block.all(c.When):
        gate = lower_column(low, counted, clause.condition, "when")
        gates.append(gate)
        words = f"when {clause.condition.span.text}"
        low.demand(gate, f"`{words}` of {name}", clause.span, where=takes_part, context=counted)
        labels.append((f"`{words}` does not hold", gate))
        for text, holds in texts(low, counted, clause, clause.condition):
            low.note(frame, name, f"{said(text)}: {{{gate}}}", 1, holds)
    earns = steps.all_of(frame, takes_part, *gates, name="earns")
    return counted.at(steps.filter(frame, earns, f"{name}.earning")), labels


def scope_of(block: Block) -> c.Clause:
    """Return the scope clause of a block."""
    kinds = (c.ForEachRecord, c.ForEachPeriod, c.ForMonths, c.OnceOn)
    return next(clause for clause in block.clauses if isinstance(clause, kinds))


def period_of(scope: c.Clause) -> Period | None:
    """Return the period of a scope, or None if it is about records."""
    if isinstance(scope, c.ForEachPeriod):
        return scope.period
    return "month" if isinstance(scope, c.ForMonths) else None


def _where(scope: c.Clause) -> Expr | None:
    if isinstance(scope, c.ForEachRecord | c.ForEachPeriod | c.ForMonths | c.OnceOn):
        return scope.where
    return None


def base_of(low: Lowering, block: Block, scope: c.Clause) -> Context:
    """Return the rows of a scope: those of a record, or each payee with each period or one day."""
    if isinstance(scope, c.ForEachRecord):
        return data.placed(low, scope.record.name)
    if isinstance(scope, c.ForEachPeriod) and scope.record is not None:
        return contract_periods(low, scope)
    if isinstance(scope, c.OnceOn):
        return _one_day(low, scope)
    period = period_of(scope) or "year"
    runs_on = goes_on(block)
    name = f"{low.plan.payee} by {period} of the plan{' and after' if runs_on else ''}"
    return clause_grid(low, period, name, runs_on=runs_on)


def goes_on(block: Block) -> bool:
    """Whether a clause earns also after the last day of the plan."""
    return any(line.what == "end" for line in block.all(c.AlsoAfter))


def whole_plan(low: Lowering) -> Context:
    """Return each payee on the last day of the plan, once that day has come."""
    assert low.plan.first is not None
    steps = low.steps
    source = Grid(
        of=payees(low),
        unit="plan",
        first=day(low.plan.first.isoformat()),
        last=day(str(low.plan.last)),
        until_as_of=True,
    )
    frame = steps.frame(f"{low.plan.payee} by plan", source, f"each {low.plan.payee}")
    payee = steps.lift(frame, data.key_field(low, low.plan.payee))
    start, end = steps.field(frame, "start", "date", "plan"), steps.field(frame, "end", "date")
    return Context(
        steps, frame, payee_record=low.plan.payee, payee=payee, date=end, known=end, start=start
    )


def _one_day(low: Lowering, scope: c.OnceOn) -> Context:
    """Return each payee on the one day that a clause names."""
    frame = payees(low)
    key = low.steps.lift(frame, data.key_field(low, low.plan.payee))
    assert key is not None
    at = Context(low.steps, frame, payee_record=low.plan.payee, payee=key)
    day_ = lower_column(low, at, scope.date, "once on")
    return replace(at, date=day_, known=day_, start=day_)


def clause_grid(low: Lowering, period: Period, name: str, *, runs_on: bool = False) -> Context:
    """Return each payee with each period that touches the plan and has ended by the run's date.

    With `runs_on` also the periods after the plan.
    """
    assert low.plan.first is not None
    is_open = runs_on or low.plan.last is None
    last = AS_OF if is_open else day(str(low.plan.last))
    source = Grid(
        of=payees(low),
        unit=period,
        first=day(low.plan.first.isoformat()),
        last=last,
        until_as_of=True,
    )
    frame = low.steps.frame(name, source, f"each {period} of each {low.plan.payee}")
    pattern = period_grid(low, period)
    start = low.steps.field(frame, "start", "date", period)
    end = low.steps.field(frame, "end", "date")
    payee = low.steps.lift(frame, data.key_field(low, low.plan.payee))
    assert payee is not None
    return replace(pattern, frame=frame, payee=payee, date=end, known=end, start=start)


def earned_day(low: Lowering, base: Context, block: Block) -> str:
    """Return the day on which a place earns: `on DATE`, but never before the place itself."""
    clause = block.first(c.EarnedOn)
    assert base.date is not None
    if clause is None:
        return low.steps.as_column(base.frame, base.date, "earned on")
    written = leaving_days.worked_out(low, base, clause.date)
    if stands(low.typed, block) == "later":
        return low.steps.as_column(base.frame, written, "earned on")
    return low.steps.row(base.frame, "max", written, base.date, kind="date", name="earned on")


def _in_effect(low: Lowering, base: Context, block: Block) -> str:
    """The record is dated, or the period ends, within `effective`, or also after its end.

    A period of a record goes on after the end only where the record itself is dated within it.
    """
    assert base.date is not None
    if not goes_on(block) or low.plan.last is None:
        return data.in_effect(low, base.frame, base.date)
    assert low.plan.first is not None
    frame = base.frame
    begun = low.steps.row(frame, "ge", base.date, day(low.plan.first.isoformat()))
    if not isinstance(scope_of(block), c.ForEachPeriod) or not base.record:
        return begun
    on = low.record(base.record).on
    if on is None:
        return begun
    dated = data.path(low, base, on)
    inside = low.steps.row(frame, "le", dated, day(low.plan.last.isoformat()))
    return low.steps.row(frame, "and", begun, inside, name="in effect")


def _defined(low: Lowering, base: Context, column: str | None) -> str | None:
    return None if column is None else low.steps.row(base.frame, "defined", column)


def _paid(low: Lowering, base: Context, cause: str | None) -> str | None:
    """The plan pays whom the row belongs to; a grid has nobody else, unless `to` names them."""
    named = base.record or cause is not None
    return is_paid(low, base.frame, base.payee) if named and base.payee else None


def _due(low: Lowering, base: Context, earned_on: str) -> str:
    """Earned by the run's date; a day that is not known yet has not come."""
    come = low.steps.row(base.frame, "le", earned_on, AS_OF)
    return low.steps.row(base.frame, "same", come, Const(type="bool", value="yes"))


def _started(low: Lowering, base: Context, scope: c.Clause) -> str | None:
    """For `for months 1 to 6 from D`: the calendar month is one of these; month 1 holds D."""
    if not isinstance(scope, c.ForMonths):
        return None
    return month_window(low, base, scope)


def month_window(low: Lowering, base: Context, scope: c.ForMonths) -> str:
    """Return whether a period's first day falls in months N to M from a date."""
    steps, frame = low.steps, base.frame
    since = lower(low, replace(base, in_metric=False), scope.since)
    month = steps.row(frame, "start_of", since, option="month")
    first = steps.row(frame, "add_months", month, number(scope.first - 1))
    last = steps.row(frame, "add_months", month, number(scope.last - 1))
    assert base.start is not None
    after = steps.row(frame, "ge", base.start, first)
    inside = steps.row(frame, "and", after, steps.row(frame, "le", base.start, last))
    return steps.row(frame, "same", inside, Const(type="bool", value="yes"))


def _words(scope: c.Clause) -> str:
    return f"outside `{scope.span.text}`"


def _labelled(tests: list[tuple[str | None, str]]) -> list[tuple[str, str]]:
    return [(words, column) for column, words in tests if column is not None]


def _tally(low: Lowering, block: Block, base: Context, tests: list[tuple[str, str]]) -> None:
    dated = dated_tests(low, base.record)
    low.tallies.append(
        Tally(table=base.record, frame=base.frame, clause=block.span.text, tests=(*dated, *tests))
    )


def dated_tests(low: Lowering, record: str) -> list[tuple[str, str]]:
    """Return the tests that every row of a dated record meets first: it has a date, and by now."""
    symbol = low.record(record)
    if symbol.on is None:
        return []
    row = data.row_context(low, record, data.table(low, record))
    assert row.date is not None
    there = low.steps.row(row.frame, "defined", row.date)
    in_time = low.steps.row(row.frame, "le", row.date, AS_OF)
    return [(f"has no {symbol.on.name}", there), ("dated after the run's date", in_time)]


def claw_window(low: Lowering, base: Context, scope: c.ForEachRecord) -> str | None:
    """Return whether a record is dated from D to D + N (both included), for `within N of D`."""
    if scope.within is None or scope.of is None:
        return None
    steps, frame = low.steps, base.frame
    since = lower(low, base, scope.of)
    until = moved_date(low, base, since, scope.within)
    assert base.date is not None
    after = steps.row(frame, "ge", base.date, since)
    inside: Operand = steps.row(frame, "and", after, steps.row(frame, "le", base.date, until))
    return steps.row(frame, "same", inside, Const(type="bool", value="yes"))
