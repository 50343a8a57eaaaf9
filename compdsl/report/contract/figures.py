"""Conditions, aggregates and windows in words."""

from __future__ import annotations

from compdsl.check.membership import changing_manager
from compdsl.report.contract.phrases import header_path
from compdsl.report.contract.teller import Saying, Teller
from compdsl.report.contract.words import counted, day, listed
from compdsl.syntax import expressions as x
from compdsl.syntax.node import Node

COMPARED = {
    "eq": "is", "ne": "is not", "ge": "is at least", "le": "is at most", "gt": "is above",
    "lt": "is below",
}  # fmt: skip
AGGREGATES = {
    "sum": "the sum of", "average": "the average of", "smallest": "the smallest of",
    "largest": "the largest of", "first": "the first of", "last": "the last of",
}  # fmt: skip


# --- conditions ----------------------------------------------------------------------------------


def _compare(tell: Teller, item: x.Compare) -> str:
    return f"{tell.say(item.left)} {COMPARED[item.how]} {tell.say(item.right)}"


def _one_of(tell: Teller, item: x.OneOf) -> str:
    values = listed([tell.say(each) for each in item.values], "or")
    word = "is none of" if item.negated else "is"
    return f"{tell.say(item.operand)} {word} {values}"


def _between(tell: Teller, item: x.Between) -> str:
    low, high = tell.say(item.low), tell.say(item.high)
    return f"{tell.say(item.operand)} is between {low} and {high}, both included"


def _present(tell: Teller, item: x.Present) -> str:
    return f"{tell.say(item.operand)} is {'not ' if item.negated else ''}given"


def _in_period(tell: Teller, item: x.InPeriod) -> str:
    return f"{tell.say(item.operand)} lies in {tell.say(item.period)}"


def _logic(tell: Teller, item: x.Logic) -> str:
    return f"{tell.say(item.left)} {item.word} {tell.say(item.right)}"


def _not(tell: Teller, item: x.Not) -> str:
    return f"it is not so that {tell.say(item.operand)}"


# --- aggregates ----------------------------------------------------------------------------------


def _aggregate(tell: Teller, item: x.Aggregate) -> str:
    record, *fields = (word.name for word in item.path.words)
    plural = rows = f"{record}s" if not record.endswith("s") else record
    if item.of_this is not None:
        through = item.of_this.through
        rows += f" of this {item.of_this.record.name}"
        rows += f" (by {through.name})" if through is not None else ""
    if item.kind == "any":
        made = f"there is any {record}{rows.removeprefix(plural)}"
    elif item.kind == "count":
        made = f"the number of {rows}"
    else:
        what = header_path(tell, "", x.Path(item.path.span, item.path.words[1:])) if fields else ""
        what = what.removeprefix("the ") or "rows"
        start = AGGREGATES.get(item.kind, "the number of different values of")
        made = f"{start} the {what} of all {rows}{tell.maybe(item.into)}"
        made += "," if item.into is not None and item.where is not None else ""
    return made + _narrowed(tell, item, record)


def _into(tell: Teller, item: x.Into) -> str:
    on = f"on {header_path(tell, '', item.on)}" if item.on is not None else "of its own day"
    rate = tell.name(item.rate.name)
    return f", each converted to {item.currency} at the rate {on} in {rate}"


def _narrowed(tell: Teller, item: x.Aggregate, record: str) -> str:
    made = tell.maybe(item.where, " where ")
    if item.credit is not None:
        made += f", {tell.say(item.credit)}"
    if item.on is not None:
        made += f", dated by {header_path(tell, record, item.on)}"
    return made


def _credit(tell: Teller, item: x.Credit) -> str:
    path = header_path(tell, "", item.path)
    if not item.every_level:
        return f"credited to {path}"
    changes = changing_manager(tell.typed)
    by_date = " on the date of the record" if changes else ""
    return f"credited to every manager above {path}{by_date}"


def _of_this(tell: Teller, item: x.OfThis) -> str:
    del tell
    return f"of this {item.record.name}"


# --- windows -------------------------------------------------------------------------------------


def _window(tell: Teller, item: x.Window) -> str:
    del tell
    match item.kind:
        case "of":
            return f"in the whole {item.period}"
        case "last":
            return f"in the {item.period} before"
        case "to date":
            return f"in the {item.period} to date"
        case "rolling":
            assert item.length is not None
            return f"over the last {counted(item.length.amount, item.length.unit)}"
        case "start":
            return "since the start"
        case "since":
            return f"since {day(item.date.text) if item.date is not None else ''}"
        case "before":
            return "before this one"


def _windowed(tell: Teller, item: x.Windowed) -> str:
    return f"{tell.say(item.operand)} {tell.say(item.window)}"


def _earned(tell: Teller, item: x.EarnedSum) -> str:
    window = tell.say(item.window)
    if item.earning is None:
        return f"everything that was {item.verb} {window}"
    return f"what was {item.verb} of {tell.name(item.earning.name)} {window}"


def _rank(tell: Teller, item: x.Rank) -> str:
    dense = " (ranks without gaps)" if item.dense else ""
    among = (
        f" among all {item.among.name}s" if item.among is not None else f" among all {tell.payee}s"
    )
    among += tell.maybe(item.where, " where ")
    return f"the rank{dense} by {tell.say(item.operand)}{among}"


FIGURES: dict[type[Node], Saying] = {
    x.Compare: _compare,
    x.OneOf: _one_of,
    x.Between: _between,
    x.Present: _present,
    x.InPeriod: _in_period,
    x.Logic: _logic,
    x.Not: _not,
    x.Aggregate: _aggregate,
    x.Into: _into,
    x.Credit: _credit,
    x.OfThis: _of_this,
    x.Window: _window,
    x.Windowed: _windowed,
    x.EarnedSum: _earned,
    x.Rank: _rank,
}
