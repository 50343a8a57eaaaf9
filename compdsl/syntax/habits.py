"""Lines as spreadsheets, other tools and everyday speech have them, clause by clause.

Each yields the words to write instead, and why; `slips` keeps what makes the whole line readable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compdsl.syntax.around import Around
from compdsl.syntax.repairs import Repair

Habit = tuple[Repair, str]
PERIOD = r"(?P<period>month|quarter|half|year)"
MANAGERS = re.compile(
    r"(?:pays?|paid|to|credit|for)[ \t]+(?:(?:the|each|every|all)[ \t]+)*managers?[ \t]+"
    r"(?:above|of|over)[ \t]+(?P<path>[\w.]+)"
)
NET = re.compile(
    r"(?P<often>monthly|quarterly|yearly|weekly)(?P<comma>[ \t]*,)?[ \t]*"
    r"(?P<net>(?:net|after|within|\+)[ \t]*(?P<days>\d+)(?:[ \t]+days?)?)$"
)
CHOSEN = re.compile(
    r"for[ \t]+each[ \t]+\w+[ \t]+(?P<word>if|when|whose|with|having|provided|that)\b"
)
EQUALS = re.compile(r"earn[ \t]*=")
DAYS = re.compile(
    r"effective[ \t]+(?:from[ \t]+|between[ \t]+)?(?P<first>\d{4}-\d\d-\d\d)[ \t]*"
    r"(?:-|–|—|,|and|to|until|till|through)[ \t]*(?P<last>\d{4}-\d\d-\d\d)$"
)
CURRENCY = re.compile(r"currency[ \t]*[:=]?[ \t]*(?P<name>\w+)$")
CODES = {"euro": "EUR", "eur": "EUR", "usd": "USD", "gbp": "GBP", "sterling": "GBP"}
COUNTED = "the days are counted from the end of the period"
UNITS = {"monthly": "month", "quarterly": "quarter", "yearly": "year", "weekly": "week"}
BOTH = re.compile(
    r"for[ \t]+each[ \t]+(?:(?P<first>\w+)[ \t]*(?:,|\b(?:and|per|in|for|by|each|every)\b)"
    r"(?:[ \t]*\b(?:and|per|in|for|by|each|every)\b)*[ \t]*(?P<period>month|quarter|half|year)\b"
    r"|(?P<other>month|quarter|half|year)[ \t]*(?:,|\b(?:and|per|for|by|of|each|every)\b)"
    r"(?:[ \t]*\b(?:and|per|for|by|of|each|every|the)\b)*[ \t]*(?P<last>\w+))$"
)
WITHIN = re.compile(
    r"for[ \t]+each[ \t]+(?P<record>\w+)[ \t]+(?P<within>within[ \t]+\d+[ \t]+"
    r"(?:days?|weeks?|months?|years?))(?=$|[ \t]+where\b)"
)
TAKEN = re.compile(r"take[ \t]+back\b(?!.*\bearned[ \t]+in\b).*$")
SPAN = re.compile(
    r"(?<=,)(?P<blank>[ \t]*)"
    r"(?:(?:(?:over|per|by|in|for)[ \t]+)?(?:(?:each|every|a|the|one)[ \t]+)?"
    rf"{PERIOD}|(?P<often>monthly|quarterly|yearly|annual(?:ly)?))$"
)
OFTEN = {"monthly": "month", "quarterly": "quarter", "half-yearly": "half"}
FROM = re.compile(
    r"(?P<more>(?:is[ \t]+)?(?:>(?!=)|over\b|more[ \t]+than|greater[ \t]+than|higher[ \t]+than)|)"
    r"(?:>=|=>|≥|at[ \t]+least\b|from\b)?[ \t]*(?P<low>[^\s:][^:]*?)[ \t]*"
    r"(?:(?:and|or)[ \t]+(?:above|over|up|more|higher|greater)|plus|\+|up|upwards|"
    r"(?:-|–|—|to|until|up[ \t]+to)[ \t]*[^:]*?)?(?=[ \t]*:)"
)


def habits(kind: str, part: str, text: str, around: Around) -> Iterator[Habit]:
    """Yield the habits with which a line of a kind of block may be written."""
    match kind, part:
        case "plan", "item":
            yield from _net(text)
            yield from _span_of_days(text)
            yield from _currency(text)
        case "tiers", "header":
            yield from _span(text)
        case "tiers", "item":
            yield from _row(text)
        case "clawback", "item":
            yield from _within(text, around)
            yield from _taken(text, around)
        case _:
            pass
    if kind in ("earning", "reward", "draw") and part == "item":
        yield from _managers(text)
        yield from _chosen(text)
        yield from _both(text, around)


def _managers(text: str) -> Iterator[Habit]:
    found = MANAGERS.match(text)
    if found is not None:
        written = Repair(0, found.end(), f"to each manager above {found['path']}")
        yield written, "`to` says who is paid"


def _chosen(text: str) -> Iterator[Habit]:
    chosen, equals = CHOSEN.match(text), EQUALS.match(text)
    if chosen is not None:
        yield Repair(*chosen.span("word"), "where"), ""
    if equals is not None:
        yield Repair(0, equals.end(), "earn"), "a value stands there without `=`"


def _span_of_days(text: str) -> Iterator[Habit]:
    found = DAYS.match(text)
    if found is not None:
        days = f"effective {found['first']} to {found['last']}"
        yield Repair(0, found.end(), days), "`to` stands between the first day and the last"


def _currency(text: str) -> Iterator[Habit]:
    found = CURRENCY.match(text)
    code = CODES.get(found["name"].casefold().rstrip("s")) if found is not None else None
    if found is not None and code is not None:
        yield Repair(*found.span("name"), code), ""


def _net(text: str) -> Iterator[Habit]:
    found = NET.search(text)
    if found is not None:
        days = f"{found['days']} days after the {UNITS[found['often']]}"
        if not found["comma"]:
            yield Repair(found.end("often"), found.end(), f", {days}"), COUNTED
        yield Repair(*found.span("net"), days), COUNTED


def _both(text: str, around: Around) -> Iterator[Habit]:
    found = BOTH.match(text)
    if found is None:
        return
    who, period = found["first"] or found["last"], found["period"] or found["other"]
    payee = around.payee()
    if who in around.payee_fields() or who.casefold() == payee.casefold():
        why = f"a clause for each {period} is for each `{payee}` anyway"
        yield Repair(0, found.end(), f"for each {period}"), why


def _within(text: str, around: Around) -> Iterator[Habit]:
    found = WITHIN.match(text)
    way = around.way_to_date(found["record"]) if found is not None else ""
    if found is not None and way:
        meant = Repair(*found.span("within"), f"{found['within']} of {way}")
        yield meant, "it does not say from which date"


def _taken(text: str, around: Around) -> Iterator[Habit]:
    found, earned = TAKEN.match(text), around.earned()
    if found is not None and earned:
        why = "it does not say what was earned, and in which clause"
        yield Repair(0, found.end(), f"take back what {earned}"), why


def _span(text: str) -> Iterator[Habit]:
    found = SPAN.search(text)
    if found is not None:
        period = found["period"] or OFTEN.get(found["often"], "year")
        start = found.start() + len(found["blank"])
        yield (
            Repair(start, found.end(), f"over each {period}"),
            "tiers start anew `over each` period",
        )


def _row(text: str) -> Iterator[Habit]:
    found = FROM.match(text)
    if found is not None:
        word = "above" if found["more"] else "from"
        why = "a row starts with `from` or `above` and its lower bound"
        yield Repair(0, len(found[0].rstrip()), f"{word} {found['low']}"), why
