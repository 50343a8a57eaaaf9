"""Clauses that are read but not worked out yet."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check.constants import constant_duration, is_given_later
from compdsl.check.earnings import block_name
from compdsl.check.grain import is_longer
from compdsl.check.support_waiting import STAY, day_too_early, own_row, waits_too_early
from compdsl.check.too_early import TooEarly
from compdsl.check.typed import Typed
from compdsl.names.types import is_code
from compdsl.names.wording import KIND_WORDS
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block
from compdsl.syntax.node import shape

Line = c.Clause | c.TypeName
PLACED = ("earning", "reward", "ensure")


def clause_too_early(typed: Typed, block: Block, clause: Line) -> TooEarly | None:
    """Return what a clause asks for that is not worked out yet; its parts are not looked at."""
    return (
        _data(block, clause)
        or _earning(block, clause)
        or _draw_period(typed, block, clause)
        or _released(typed, block, clause)
        or _vesting(typed, block, clause)
        or _paused(typed, block, clause)
        or _left(typed, block, clause)
        or _taken_back(typed, block, clause)
    )


def _data(block: Block, clause: Line) -> TooEarly | None:
    match clause:
        case c.FieldLine(dated=True, type=c.TypeName(currency=held)) if held is not None:
            if is_code(held.name):
                return None
            what = "a `dated` amount in the currency of its row"
            return TooEarly(clause.span, what, "write the currency, as in `money in USD`")
        case c.Prorated() if any(line.how == "advance" for line in block.all(c.DrawAmount)):
            hint = "write `lend …`, which is paid on the last day"
            what = "`prorated` of what is paid on the first day, when leaving is not known,"
            return TooEarly(clause.span, what, hint)
        case _:
            return None


def _earning(block: Block, clause: Line) -> TooEarly | None:
    match clause:
        case c.ForEachPeriod(record=record) if record is not None and block.kind not in PLACED:
            what = f"`for each {clause.period} of {record.name}` in {KIND_WORDS[block.kind]}"
            return TooEarly(clause.span, what, "give one row of data for each of its periods")
        case c.OnceOn() if block.kind not in PLACED:
            hint = "write `for each year`, which looks at the last day of the year"
            return TooEarly(clause.span, f"`once on` in {KIND_WORDS[block.kind]}", hint)
        case c.AtMost(scope=str()) if block.first(c.LessEarlier) and not _is_own(block, clause):
            hint = "limit each period that the clause is for"
            what = "this limit beside `less what was earned earlier`"
            return TooEarly(clause.span, what, hint)
        case _:
            return None


def _paused(typed: Typed, block: Block, clause: Line) -> TooEarly | None:
    match clause:
        case c.Pause(moving="skipping") if not all(map(_is_even, _vestings(typed, block))):
            hint = "write `moving dates by days`, or vest by one line `every 1 month for …`"
            what = "`skipping instalments` in a schedule that is not one line of equal steps"
            return TooEarly(clause.span, what, hint)
        case c.Leaving(action="keep pro rata") if block.first(c.Pause) is not None:
            hint = "write `keep vested` or `vest all`"
            return TooEarly(clause.span, "`keep pro rata` beside a pause", hint)
        case _:
            return None


def _vestings(typed: Typed, block: Block) -> Iterator[Block]:
    for line in block.all(c.Payable):
        word = line.release.vesting
        symbol = typed.symbols.names.get(word.name) if word is not None else None
        if symbol is not None:
            yield symbol.block


def _is_even(vesting: Block) -> bool:
    """Whether a schedule is one line of equal steps, whose places can be counted."""
    lines = vesting.all(c.VestLine)
    rule = vesting.first(c.VestDays)
    return len(lines) == 1 and lines[0].how == "every" and (rule is None or rule.rule == "same day")


def _limited(typed: Typed, block: Block, clause: c.Counting) -> TooEarly | None:
    """Return what is taken back up to a limit: how much of it falls on a record is not known."""
    scope = block.first(c.ForEachRecord)
    if scope is None:
        return None
    for symbol in typed.symbols.of_kind("clawback"):
        recovery = symbol.block.first(c.Recovery)
        if recovery is None or recovery.limit is None:
            continue
        taken = {word.name for line in symbol.block.all(c.TakeBack) for word in line.earnings}
        word = next((each for each in clause.earnings if each.name in taken), None)
        if word is not None:
            what = f"counting `{word.name}`, which `{symbol.name}` takes back up to a limit,"
            hint = f"write `recover by offset` without a limit in `{symbol.name}`"
            return TooEarly(word.span, f"{what} in a draw for each {scope.record.name}", hint)
    return None


def _draw_period(typed: Typed, block: Block, clause: Line) -> TooEarly | None:
    """Return a draw that is not settled pay period by pay period."""
    plan = typed.symbols.plan
    if block.kind != "draw" or plan is None or plan.pays is None:
        return None
    if isinstance(clause, c.Counting):
        return _limited(typed, block, clause)
    if isinstance(clause, c.ForEachPeriod):
        unit = clause.period
    elif isinstance(clause, c.ForMonths):
        unit = "month"
    else:
        return None
    if unit in (plan.pay_unit, "pay period"):
        return None
    hint = f"write `for each {plan.pay_unit}`"
    if isinstance(clause, c.ForEachPeriod) and is_longer(unit, plan.pay_unit):
        recovery = block.first(c.DrawRecovery)
        if recovery is None or recovery.how == "nothing":
            return None
        hint = f"{hint}, or `recover nothing`"
        what = f"a draw per {unit} that is recovered where the plan pays per {plan.pay_unit}"
        return TooEarly(clause.span, what, hint)
    return TooEarly(clause.span, f"a draw per {unit} where the plan pays per {plan.pay_unit}", hint)


def _is_own(block: Block, limit: c.AtMost) -> bool:
    """Whether a limit is for the very period that a clause is for, which has one amount."""
    if block.first(c.EarnedOn) is not None:
        return False
    scope = block.first(c.ForEachPeriod)
    return limit.scope == (scope.period if scope is not None else "month")


def _released(typed: Typed, block: Block, clause: Line) -> TooEarly | None:
    if not isinstance(clause, c.Payable):
        return None
    release = clause.release
    if release.how == "in money":
        hint = "pay the money by an earning of its own, as in `earn granted * price`"
        return TooEarly(clause.span, "`payable in money`", hint)
    if release.condition is not None:
        return waits_too_early(typed, block, release.condition, "payable when")
    if release.how == "with each":
        return _with_each(typed, clause)
    if release.date is not None:
        return day_too_early(typed, release.date)
    return None


def _comes_with_an_event(line: c.Payable) -> bool:
    """Whether the day of a part is known only when it has come."""
    return line.release.condition is not None or line.release.how == "with each"


def _with_each(typed: Typed, clause: c.Payable) -> TooEarly | None:
    """Return a proportion of another form than a field of each record over an amount."""
    ratio, record = clause.release.ratio, clause.release.record
    if clause.unless is not None:
        hint = "write `payable on DATE, unless …`, or leave `unless` out"
        return TooEarly(clause.unless.span, "`unless` behind `payable with each`", hint)
    if record is None or ratio is None:
        return None
    is_share = isinstance(ratio, x.Arithmetic) and ratio.sign == "/"
    ref = typed.refs.get(ratio.left) if isinstance(ratio, x.Arithmetic) else None
    if is_share and ref is not None and ref.kind == "field" and ref.record == record.name:
        return None
    hint = f"write a field of the record over an amount, as in `{record.name}.amount / amount`"
    return TooEarly(ratio.span, "another proportion than a field over an amount", hint)


def _vesting(typed: Typed, block: Block, clause: Line) -> TooEarly | None:
    match clause:
        case c.Cliff(condition=condition) if condition is not None:
            return waits_too_early(typed, block, condition, "cliff when")
        case c.Cliff(date=date) if date is not None:
            return own_row(typed, date, "cliff on") or day_too_early(typed, date)
        case _:
            return None


def _left(typed: Typed, block: Block, clause: Line) -> TooEarly | None:
    if not isinstance(clause, c.Leaving):
        return None
    if clause.action == "vest share" and (found := _hastened(typed, block, clause)) is not None:
        return found
    if clause.action == "keep pro rata" and any(map(_comes_with_an_event, block.all(c.Payable))):
        what = "`keep pro rata` of a part that waits for an event"
        return TooEarly(clause.span, what, "write `keep vested` or `vest all`")
    if _of_payee(typed, clause.date) or (block.kind == "earning" and _day(typed, clause.date)):
        return None
    hint = "name a date of the person who is paid, as in `on left_on`"
    if block.kind == "earning":
        hint += ", a day, as in `on 2026-12-31`, or either of them and a time"
    return TooEarly(clause.date.span, "a line for another date than one of the payee's", hint)


def _of_payee(typed: Typed, date: x.Expr) -> bool:
    """Whether a day is a date of the person who is paid."""
    ref, plan = typed.refs.get(date), typed.symbols.plan
    if not isinstance(date, x.Path) or ref is None:
        return isinstance(date, x.Path)
    is_field = ref.kind == "field" and len(ref.fields) == 1
    return is_field and plan is not None and (ref.start == "payee" or ref.record == plan.payee)


def _day(typed: Typed, date: x.Expr) -> bool:
    """Whether a day is the same wherever it is looked at: written, of a person, or of an event."""
    match date:
        case x.Brackets():
            return _day(typed, date.inner)
        case x.Aggregate():
            return date.of_this is None and date.kind in STAY
        case x.Arithmetic(sign="+" | "-", right=x.Duration()):
            return _day(typed, date.left)
        case _:
            return isinstance(date, x.DateLiteral) or _of_payee(typed, date)


def _hastened(typed: Typed, block: Block, clause: c.Leaving) -> TooEarly | None:
    """Return what changes the rest that a share is taken of, other than time and forfeiting."""
    hint = "write `vest all` or `keep vested`"
    name = block_name(block)
    taken = (
        word.name
        for other in typed.file.of_kind("clawback")
        for line in other.all(c.TakeBack)
        for word in line.earnings
    )
    if name in taken:
        what = "`vest … of the rest` of what a clawback takes back"
        return TooEarly(clause.span, what, hint)
    date = shape(clause.date)
    others = [each for each in block.all(c.Leaving) if shape(each.date) != date]
    if any(each.action in ("keep pro rata", "vest share") for each in others):
        what = "`vest … of the rest` beside a share that is kept or vests on another date"
        return TooEarly(clause.span, what, hint)
    return None


def _taken_back(typed: Typed, block: Block, clause: Line) -> TooEarly | None:
    match clause:
        case c.GiveBack() if any(rule.falls for rule in block.all(c.AttainmentRule)):
            what = "`give back` where attainment falls"
            return TooEarly(clause.span, what, "write `attainment stays`")
        case c.ClawShare(over=over) if (
            over is not None
            and _is_known(typed, over)
            and constant_duration(typed, over) is None
            and not is_given_later(typed, over)
        ):
            hint = "write a time, as in `over 180 days`"
            return TooEarly(over.span, "a time that is worked out", hint)
        case _:
            return None


def _is_known(typed: Typed, expr: x.Expr) -> bool:
    type_ = typed.types.get(expr)
    return type_ is not None and type_.known
