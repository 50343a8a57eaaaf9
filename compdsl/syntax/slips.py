"""What people write out of habit where Comp has other words, and the line as it was meant.

A line that could not be read is rewritten in a few known ways: a name of several words becomes one,
`where` goes before `for`, `pay rep.manager` becomes `to rep.manager`. As with repairs, a rewriting
counts only if the whole line can be read with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from compdsl.syntax.around import Around
from compdsl.syntax.expected import reads
from compdsl.syntax.habits import habits
from compdsl.syntax.repairs import LONGEST, Repair

NAMED_ONCE = (
    "term", "quota", "metric", "tiers", "grid", "earning", "accelerator", "cap", "clawback",
    "draw", "vesting", "reward",
)  # fmt: skip
NAME = re.compile(r"\w+[ \t]+(?P<name>[^\W\d]\w*(?:[ \t]+[^\W\d]\w*){1,3}?)(?=[ \t]*(?:[\":=]|$))")
NO_PART = {"per", "from", "on", "by", "to", "money", "number", "count", "percent", "date", "text"}
FOR_MONTHS = re.compile(
    r"for[ \t]+(?:the[ \t]+)?(?:first[ \t]+)?(?P<count>\d{1,3})[ \t]+months?\b"
    r"(?:[ \t]+(?:from|after|since|of)[ \t]+(?P<rest>.+))?$"
)
PAY = re.compile(r"(?:pays?|paid)[ \t]+(?P<to>to[ \t]+)?(?P<path>[\w.]+)$")
GIFT = re.compile(r'(?:earn|pays?|award|win|get)(?=[ \t]+")')
LATE_WHERE = re.compile(
    r"(?P<who>(?:[ \t]+(?:for|on)[ \t]+[\w.]+)+)(?P<where>[ \t]+where[ \t]+[^()]+?)"
    r"(?=[ \t]+otherwise\b|\)|$)"
)
HOW_OFTEN = re.compile(
    r"earn[ \t]+(?P<amount>.+?)[ \t]+(?:per|a|each|every)[ \t]+(?:week|month|quarter|half|year)$"
)
LATER = re.compile(
    r"after[ \t]+(?P<wait>\d+[ \t]+(?:days?|weeks?|months?|years?))[ \t]+(?:of|from|since|after)\b"
)
BAND = re.compile(
    r"from[ \t]+(?P<low>[^:]+?)[ \t]+(?:up[ \t]+)?(?:to|until|till|–)[ \t]+[^:]+?(?=[ \t]*:)"
)
HOW_OFTEN_FIRST = re.compile(
    r"(?:every|each|per)(?=[ \t]+(?:month|quarter|half|year|[A-Z]\w*)\b)|for[ \t]+every\b"
)
MAY_BE_BLANK = re.compile(
    r"(?:,[ \t]*)?(?P<open>\()?(?:optional|nullable|(?:can|may)[ \t]+be[ \t]+empty)(?(open)\))$"
)
WORKED_OUT_FOR = ("earning", "reward", "clawback", "draw", "ensure")


@dataclass(frozen=True, slots=True)
class Slip:
    """A repair, and what to say about it; an empty `message` leaves that to the usual words."""

    repair: Repair
    message: str = ""


def slip(rule: str, text: str, around: Around) -> Slip | None:
    """Return the habit with which a broken line was written, if it can be read without."""
    if len(text) > LONGEST:
        return None
    for found in _slips(rule, text, around):
        if reads(rule, found.repair.applied(text)):
            return found
    return None


def _slips(rule: str, text: str, around: Around) -> Iterator[Slip]:
    kind, _, part = rule.rpartition("_")
    if part == "header" and kind in NAMED_ONCE:
        yield from _name_in_parts(text)
    if kind in ("earning", "reward"):
        yield from _receiver(text, around.payee_fields())
    if kind == "reward":
        yield from (Slip(Repair(0, found.end(), "give")) for found in GIFT.finditer(text, 0, 8))
    months = FOR_MONTHS.match(text)
    if months is not None and months["rest"]:
        written = text[: months.start("rest")].rstrip()
        yield Slip(Repair(0, len(written), f"for months 1 to {months['count']} from"))
    if kind == "earning":
        yield from _time(text)
    if kind in WORKED_OUT_FOR:
        yield from _start(HOW_OFTEN_FIRST, text, "for each")
    if kind == "tiers":
        yield from _band(text)
    if kind == "record":
        blank = MAY_BE_BLANK.search(text)
        yield from [] if blank is None else [Slip(Repair(*blank.span(), ", may be blank"))]
    for repair, why in habits(kind, part, text, around):
        yield Slip(repair, why)
    for found in LATE_WHERE.finditer(text):
        start = found.end("who") - len(found["who"].lstrip())
        swapped = Repair(start, found.end(), f"{found['where'].lstrip()}{found['who']}")
        yield Slip(swapped, f"`where` comes before `{found['who'].split()[0]}`")


def _start(habit: re.Pattern[str], text: str, meant: str) -> Iterator[Slip]:
    found = habit.match(text)
    if found is not None:
        yield Slip(Repair(0, found.end(), meant))


def _band(text: str) -> Iterator[Slip]:
    found = BAND.match(text)
    if found is not None:
        repair = Repair(0, found.end(), f"from {found['low']}")
        yield Slip(repair, "a band reaches up to the next line's bound")


def _time(text: str) -> Iterator[Slip]:
    often = HOW_OFTEN.match(text)
    if often is not None:
        repair = Repair(often.start("amount"), often.end(), often["amount"])
        yield Slip(repair, "`for each` says how often it is earned")
    for found in LATER.finditer(text):
        swapped = Repair(found.start(), found.end(), f"{found['wait']} after")
        yield Slip(swapped, "the time stands before `after`")


def _name_in_parts(text: str) -> Iterator[Slip]:
    found = NAME.match(text)
    if found is not None and not NO_PART.intersection(found["name"].split()[1:]):
        name = "_".join(found["name"].lower().split())
        yield Slip(Repair(*found.span("name"), name), "a name is a single word")


def _receiver(text: str, payees: frozenset[str]) -> Iterator[Slip]:
    found = PAY.match(text)
    if found is not None and (found["to"] or found["path"].split(".")[-1] in payees):
        yield Slip(Repair(0, found.end(), f"to {found['path']}"))
