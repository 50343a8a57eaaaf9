"""Clauses of earnings, accelerators and caps as sentences."""

from __future__ import annotations

from compdsl.check.membership import changing_manager
from compdsl.report.contract.phrases import header_path
from compdsl.report.contract.teller import Saying, Teller, targets_of
from compdsl.report.contract.words import counted, listed
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.node import Node, Word

PRORATED = {
    "days": "the days on which the {} takes part, of the days of the period, first and last day "
    "counted",
    "complete months": "the complete months in which the {} takes part",
    "started months": "the months in which the {} takes part, a started month counted as whole",
}


def _where(tell: Teller, item: c.ForEachRecord | c.ForEachPeriod | c.ForMonths | c.OnceOn) -> str:
    return tell.maybe(item.where, ", if ")


def _for_each_record(tell: Teller, item: c.ForEachRecord) -> str:
    made = f"for each {item.record.name}{tell.maybe(item.where, ' where ')}"
    if item.within is not None and item.of is not None:
        made += f", within {tell.say(item.within)} of {tell.say(item.of)} (both days included)"
    if tell.block is None or tell.block.kind == "clawback":
        return f"it applies {made}"
    record = tell.typed.symbols.record(item.record.name)
    named = tell.block.first(c.To) or tell.block.first(c.ToManagers)
    if record is not None and record.payee is not None and named is None:
        made += f", and belongs to {header_path(tell, item.record.name, record.payee)}"
    return f"it is worked out {made}"


def _for_each_period(tell: Teller, item: c.ForEachPeriod) -> str:
    if item.record is not None:
        since = tell.maybe(item.since, " from ")
        length = tell.maybe(item.length, ", for ")
        what = f"for each {item.period} of each {item.record.name}{since}{length}"
        first = f"{item.period} 1 starts on that day, and each counts on its last day"
        return f"it is worked out {what}{_where(tell, item)}; {first}"
    return f"it is worked out for each {item.period}, for each {tell.payee}{_where(tell, item)}"


def _for_months(tell: Teller, item: c.ForMonths) -> str:
    return (
        f"it applies in months {item.first} to {item.last} from {tell.say(item.since)}; month 1 is "
        f"the calendar month that holds that day{_where(tell, item)}"
    )


def _once_on(tell: Teller, item: c.OnceOn) -> str:
    return f"it is worked out once, on {tell.say(item.date)}, for each {tell.payee}" + _where(
        tell, item
    )


def _record_at_hand(tell: Teller) -> str:
    if tell.block is None:
        return tell.payee
    scope = tell.block.first(c.ForEachRecord) or tell.block.first(c.ForEachPeriod)
    return scope.record.name if scope is not None and scope.record is not None else tell.payee


def _to(tell: Teller, item: c.To) -> str:
    whom = header_path(tell, _record_at_hand(tell), item.path)
    return f"{whom} is paid{tell.maybe(item.share, ' a share of ')}"


def _to_managers(tell: Teller, item: c.ToManagers) -> str:
    levels = f", up to {counted(item.levels, 'levels')}" if item.levels is not None else ""
    path = header_path(tell, _record_at_hand(tell), item.path)
    if not changing_manager(tell.typed):
        return f"every manager above {path} is paid{levels}; the nearest is level 1"
    at = "record" if tell.block is not None and tell.block.first(c.ForEachRecord) else "period"
    day = "the date of the record" if at == "record" else "the last day of the period"
    return f"every manager above {path} on {day} is paid{levels}; the nearest is level 1"


def _when(tell: Teller, item: c.When) -> str:
    return f"it is earned only when {tell.say(item.condition)}; otherwise nothing is earned"


def _earn(tell: Teller, item: c.Earn) -> str:
    return f"the amount is {tell.say(item.amount)}"


def _pool(tell: Teller, item: c.Pool) -> str:
    return (
        f"{tell.say(item.amount)} is shared out among everybody who takes part on that day and "
        f"meets the conditions, in proportion to {tell.say(item.weight)}; the parts add up to the "
        "whole, and odd cents go to the largest remainders"
    )


def _less_earlier(tell: Teller, item: c.LessEarlier) -> str:
    del tell
    since = f"in the {item.period}" if item.period is not None else "since the start"
    never = item.below_zero == "never"
    below = "the result is never below zero" if never else "the result may be negative"
    return f"what this clause earned earlier {since} is taken off; {below}"


def _scope(tell: Teller, scope: Word | str) -> str:
    del tell
    return scope.name if isinstance(scope, Word) else scope


def _at_least(tell: Teller, item: c.AtLeast) -> str:
    return f"it is at least {tell.say(item.amount)} for each {_scope(tell, item.scope)}"


def _at_most(tell: Teller, item: c.AtMost) -> str:
    where = _scope(tell, item.scope)
    if tell.block is not None and tell.block.kind == "cap":
        what = f"{listed([tell.name(word.name) for word in targets_of(tell.block)])} together are"
    else:
        what = "it is"
    whom = "" if isinstance(item.scope, Word) else f" for each {tell.payee}"
    excess = _carried(tell, where) if item.excess == "carried" else "lost"
    return (
        f"{what} at most {tell.say(item.amount)} for each {where}{whom}{_limit_day(item)}; "
        f"what is above that is {excess}"
    )


def _limit_day(item: c.AtMost) -> str:
    """Say when the limit is read, where it may change while a period runs."""
    if isinstance(item.scope, Word) or isinstance(item.amount, x.Money | x.Units):
        return ""
    return ", as that limit stands on the day on which each amount is earned"


def _carried(tell: Teller, scope: str) -> str:
    """Say when the excess comes, and who loses it."""
    lines = tell.block.all(c.AlsoAfter) if tell.block is not None else []
    goes_on = {line.what for line in lines}
    lost = [
        *(["at the end of this contract"] if "end" not in goes_on else []),
        *([f"where the {tell.payee} has left by that day"] if "leaving" not in goes_on else []),
    ]
    ends = f"; it is lost {' and '.join(lost)}" if lost else ""
    return (
        f"carried forward: it comes first in the next {scope}, on its first day, as far as the "
        f"limit has room there, and so on{ends}"
    )


def _earned_on(tell: Teller, item: c.EarnedOn) -> str:
    return f"it counts as earned on {tell.say(item.date)}"


def _also_after(tell: Teller, item: c.AlsoAfter) -> str:
    if item.what == "leaving":
        return f"it is earned also after the {tell.payee} has left"
    return "it is earned also after the end of this contract"


def _prorated(tell: Teller, item: c.Prorated) -> str:
    how = PRORATED[item.by].format(tell.payee)
    without = ", the first day left out" if item.without_first_day else ""
    return f"it is reduced in proportion to {how}{without}"


def _accelerate(tell: Teller, item: c.Accelerate) -> str:
    word = "it adds" if item.how == "add" else "it takes off"
    base = listed([tell.name(word.name) for word in targets_of(tell.block)]) if tell.block else ""
    amount = tell.say(item.amount)
    return f"{word} {amount}, where {base} means the amount at hand, after its own limits"


EARNING_SENTENCES: dict[type[Node], Saying] = {
    c.ForEachRecord: _for_each_record,
    c.ForEachPeriod: _for_each_period,
    c.ForMonths: _for_months,
    c.OnceOn: _once_on,
    c.To: _to,
    c.ToManagers: _to_managers,
    c.When: _when,
    c.Earn: _earn,
    c.Pool: _pool,
    c.LessEarlier: _less_earlier,
    c.AtLeast: _at_least,
    c.AtMost: _at_most,
    c.EarnedOn: _earned_on,
    c.AlsoAfter: _also_after,
    c.Prorated: _prorated,
    c.Accelerate: _accelerate,
}
