"""Taking back, paying ahead, paying out and rewards as sentences."""

from __future__ import annotations

from compdsl.report.contract.teller import Saying, Teller
from compdsl.report.contract.words import grouped, listed, quoted
from compdsl.syntax import clauses as c
from compdsl.syntax.node import Node

DRAWS = {
    "top up": "what is payable in the period is topped up to {}",
    "advance": "{} is paid in advance, on the first day of the period",
    "lend": "{} is lent, on the last day of the period",
}
RULES = {
    "carry": "a payment below zero is carried to the next pay period",
    "invoice": "a payment below zero is invoiced",
    "hold": "a payment under {} is held and paid with the next",
    "cap": "a payment is at most {}; what is above that is carried to the next",
}


def _take_back(tell: Teller, item: c.TakeBack) -> str:
    what = listed(tell.names(item.earnings))
    return f"it takes back what {tell.say(item.path)} earned in {what}, from whoever earned it"


def _claw_share(tell: Teller, item: c.ClawShare) -> str:
    must = "of that must be gone in all; what is forfeited or taken back already counts as gone"
    match item.how:
        case "all":
            return f"all {must}"
        case "of":
            return f"{tell.maybe(item.share)} {must}"
        case _:
            counting = f", counting {item.counting} months" if item.counting else ""
            since = tell.maybe(item.since, " from ")
            high, low, over = (tell.maybe(each) for each in (item.high, item.low, item.over))
            return (
                f"a share {must}; it falls evenly from {high} to {low} over {over}{since}{counting}"
            )


def _attainment(tell: Teller, item: c.AttainmentRule) -> str:
    del tell
    if item.falls:
        return "attainment falls: from that day the record counts against every figure it was in"
    return "attainment stays: the record still counts towards every figure"


def _recovery(tell: Teller, item: c.Recovery) -> str:
    if item.how == "invoice":
        return "what is taken back is invoiced"
    limit = tell.maybe(item.limit, ", at most ") + (" of each payment" if item.limit else "")
    limit += tell.maybe(item.until, " until ")
    return f"what is taken back is set off against later payments{limit}"


def _give_back(tell: Teller, item: c.GiveBack) -> str:
    whom = f"the {tell.say(item.to)} of that day" if item.to is not None else "whom it was taken of"
    record, of = tell.names((item.record, item.of))
    return (
        f"the first {record} of a {of} gives back to {whom} all that the {of} took, on the day of "
        f"the {record}; what was given back is not taken a second time"
    )


def _draw_amount(tell: Teller, item: c.DrawAmount) -> str:
    return DRAWS[item.how].format(tell.say(item.amount))


def _counting(tell: Teller, item: c.Counting) -> str:
    named = listed(tell.names(item.earnings))
    return f"only {named} count as payable for this, net of what is taken back of them"


def _draw_recovery(tell: Teller, item: c.DrawRecovery) -> str:
    until = {"repaid": ", until it is repaid", "date": f", until {tell.maybe(item.until_date)}"}
    end = tell.maybe(item.since, ", from ") + until.get(item.until, "")
    match item.how:
        case "nothing":
            return "it is not recovered"
        case "above":
            return f"it is recovered from what is payable{tell.maybe(item.amount, ' above ')}{end}"
        case _:
            return f"it is recovered from at most {tell.maybe(item.amount)} of what is payable{end}"


def _payment_rule(tell: Teller, item: c.PaymentRule) -> str:
    return RULES[item.rule].format(tell.maybe(item.amount))


def _give(tell: Teller, item: c.Give) -> str:
    what = f"{grouped(item.amount)} {item.unit.name}" if item.unit is not None else ""
    given = quoted(item.thing.value) if item.thing is not None else what
    return f"the {tell.payee} is given {given}, which is not money and is not added to it"


PAY_SENTENCES: dict[type[Node], Saying] = {
    c.TakeBack: _take_back,
    c.ClawShare: _claw_share,
    c.AttainmentRule: _attainment,
    c.Recovery: _recovery,
    c.GiveBack: _give_back,
    c.DrawAmount: _draw_amount,
    c.Counting: _counting,
    c.DrawRecovery: _draw_recovery,
    c.PaymentRule: _payment_rule,
    c.Give: _give,
}
