"""Release, vesting and leaving as sentences."""

from __future__ import annotations

from compdsl.report.contract.phrases import header_path, percent
from compdsl.report.contract.teller import Saying, Teller
from compdsl.report.contract.words import counted
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.node import Node

RULES = {
    "same day": "the same day of the month as the first date",
    "first": "the first day of the month",
    "last": "the last day of the month",
    "day before": "the day before",
}
METHODS = {
    "cumulative rounding": "each part is the rounded total so far less the parts before it",
    "cumulative down": "each part is the total so far, rounded down, less the parts before it",
    "cumulative up": "each part is the total so far, rounded up, less the parts before it",
    "front loaded": "odd units go to the first parts, one each",
    "back loaded": "odd units go to the last parts, one each",
    "first takes rest": "the first part takes what is left over",
    "last takes rest": "the last part takes what is left over",
}
ACTIONS = {
    "keep all": "everything not yet payable is kept, on its own dates and conditions",
    "keep vested": "what has become payable is kept and the rest is forfeited",
    "vest all": "everything becomes payable",
    "forfeit the rest": "what is not yet payable is forfeited",
    "invoice the rest": "what is still owed is invoiced",
    "waive the rest": "what is still owed is waived",
    "carry the rest forward": "what is still owed stays owed, and is taken from later pay",
}
OPTIONS = {
    "at once": "at once",
    "original dates": "on the original dates",
    "rest evenly": "taken evenly from all later parts",
    "rest soonest": "the soonest parts first",
    "rest latest": "the latest parts first",
}
MOVING = {
    "": "dates move by as many days",
    "days": "dates move by as many days",
    "months": "dates move by as many months",
    "skipping": "instalments that fall into it are skipped and added at the end",
}


def share(written: x.Percent | x.Fraction | str | None) -> str:
    """Return a share of an amount: `20%`, `1/80`, `the rest`, `all of it`."""
    match written:
        case x.Percent():
            return percent(written.text)
        case x.Fraction():
            return f"{written.over}/{written.under}"
        case "rest":
            return "the rest"
        case _:
            return "all of it"


def _payable(tell: Teller, item: c.Payable) -> str:
    made = f"{share(item.share)} becomes payable {tell.say(item.release)}"
    if item.unless is not None:
        made += f", and is forfeited if on that day {tell.say(item.unless)}"
    return made


def _release(tell: Teller, item: c.Release) -> str:
    match item.how:
        case "now":
            return "on the day on which it is earned"
        case "after":
            return f"{tell.maybe(item.wait)} after {tell.maybe(item.date)}"
        case "when":
            return (
                f"on the first day on which {tell.maybe(item.condition)}; until then it is pending"
            )
        case "with each":
            record = item.record.name if item.record is not None else ""
            of = item.of.name if item.of is not None else ""
            ratio = tell.maybe(item.ratio)
            return f"with each {record} of this {of}, in proportion to {ratio}"
        case "by":
            name = tell.name(item.vesting.name) if item.vesting is not None else ""
            return f"by the schedule {name}, counted from {tell.maybe(item.date)}"
        case "in money":
            return f"in money, at the price of {tell.maybe(item.date)}"
        case _:
            return f"on {tell.maybe(item.date)}"


def _leaving(tell: Teller, item: c.Leaving) -> str:
    case = tell.maybe(item.when, " and ")
    if item.otherwise:
        case = " in every other case"
    match item.action:
        case "keep pro rata":
            by = "complete months" if item.by == "months" else "days"
            since = tell.maybe(item.since, " from ")
            running = f"of the running part the share of {by} passed{since}"
            action = f"the parts reached are kept, and {running}"
        case "vest share":
            action = f"{share(item.share)} of the rest becomes payable"
        case _:
            action = ACTIONS[item.action]
    options = "".join(f", {OPTIONS.get(each, each)}" for each in item.options)
    if item.action == "vest share":
        options += ", and what is left stays on its dates"
    return f"if {tell.say(item.date)} has come{case}: {action}{options}"


def _pause(tell: Teller, item: c.Pause) -> str:
    record = item.record.name
    first, last = (header_path(tell, record, path) for path in (item.first, item.last))
    return f"during each {record}, from {first} to {last}, vesting pauses: {MOVING[item.moving]}"


def _vest_line(tell: Teller, item: c.VestLine) -> str:
    part = share(item.share) if item.share is not None else "what is left"
    then = "then, from where the line before ended, " if item.then else ""
    match item.how:
        case "every":
            assert item.every is not None
            assert item.length is not None
            each = "for each part, " if isinstance(item.share, x.Fraction) else "in equal parts, "
            amount, unit = item.every.amount, item.every.unit
            every = unit.removesuffix("s") if amount == 1 else counted(amount, unit)
            return f"{then}{part} becomes payable, {each}every {every} for {tell.say(item.length)}"
        case "after":
            return f"{then}{part} becomes payable after {tell.maybe(item.length or item.every)}"
        case "on":
            return f"{part} becomes payable on {tell.maybe(item.date)}"
        case "start":
            return f"{part} becomes payable at the start"


def _cliff(tell: Teller, item: c.Cliff) -> str:
    if item.wait is not None:
        until = f"{tell.say(item.wait)} have passed"
    elif item.date is not None:
        until = f"{tell.say(item.date)} has come"
    else:
        until = f"{tell.maybe(item.condition)} for the first time"
    return (
        f"nothing becomes payable until {until}; on that day all that has accrued does (the cliff)"
    )


def _vest_days(tell: Teller, item: c.VestDays) -> str:
    del tell
    on = f"day {item.day} of the month, or its last day" if item.rule == "day" else RULES[item.rule]
    return f"the dates fall on {on}"


def _allocate(tell: Teller, item: c.Allocate) -> str:
    del tell
    return f"{METHODS[item.method]}; the parts always add up to the whole"


def _in_units(tell: Teller, item: c.InUnits) -> str:
    del tell, item
    return "the parts are whole units"


RELEASE_SENTENCES: dict[type[Node], Saying] = {
    c.Payable: _payable,
    c.Release: _release,
    c.Leaving: _leaving,
    c.Pause: _pause,
    c.VestLine: _vest_line,
    c.Cliff: _cliff,
    c.VestDays: _vest_days,
    c.Allocate: _allocate,
    c.InUnits: _in_units,
}
