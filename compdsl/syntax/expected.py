"""What the parser would take at a place, in words that people write.

The parser names terminals; here they become phrases (`for each`), and the dozens of ways in which a
value may start or go on become one entry each, so that a list of what may stand somewhere is short.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from lark.exceptions import UnexpectedInput
from lark.lexer import PatternStr

from compdsl.syntax.tables import clause_tree, parser

SHOWN = 5
NAMED = {
    "NAME": "a name", "SLUG": "a name", "NUMBER": "a number", "PERCENT": "a percentage",
    "STRING": "a text in quotation marks", "DATE": "a date such as `2026-03-31`",
    "CODE": "a currency code such as `EUR`", "ROW": "a table row",
    "MONTH_LIT": "a month such as `2026-03`", "QUARTER_LIT": "a quarter such as `2026-Q1`",
    "TO_DATE": "`quarter to date`", "FRACTION": "a fraction such as `1/80`",
    "MONEY": "an amount such as `EUR 100`", "IN_CURRENCY": "`in EUR at`",
}  # fmt: skip
UNSAID = ("$END", "SIGN_MONEY", "GROUPED", "PERCENT_OF", "IN_CURRENCY_ON", "HALF_LIT", "FISCAL_LIT")
SAMPLES = {
    "NAME": "x", "SLUG": "x", "NUMBER": "1", "PERCENT": "1%", "STRING": '"x"', "DATE": "2026-01-01",
    "CODE": "EUR", "MONEY": "EUR 1", "MONTH_LIT": "2026-01",
}  # fmt: skip
FILLED = {"_KEEP_PRO_RATA_BY": "keep pro rata by months"}
ARITHMETIC = ("STAR", "PLUS", "MINUS", "SLASH")
VALUE_STARTS = {"NAME", "NUMBER", "MONEY", "LPAR"}
PERIODS = frozenset({"DAY", "WEEK", "MONTH", "QUARTER", "HALF", "YEAR"})
SECOND_SPELLINGS = {
    "==", "!=", ">=", "<=", ">", "<", "weeks", "days", "months", "quarters", "years", "levels",
}  # fmt: skip


def accepted(rule: str, text: str) -> frozenset[str]:
    """Return the terminals that may come after `text`, which starts a line of the rule."""
    at = parser().parse_interactive(text, start=rule)
    try:
        for _ in at.iter_parse():
            pass
    except UnexpectedInput:
        pass
    names: set[str] = at.accepts()  # type: ignore[no-untyped-call]
    return frozenset(names)


def reads(rule: str, text: str) -> bool:
    """Whether a text follows a rule."""
    try:
        clause_tree(rule, text)
    except UnexpectedInput:
        return False
    return True


@lru_cache(maxsize=1)
def phrases() -> dict[str, str]:
    """Return the words of each terminal that is always written in the same way."""
    found: dict[str, str] = {}
    for terminal in parser().terminals:
        value = terminal.pattern.value
        if isinstance(terminal.pattern, PatternStr):
            found[terminal.name] = value
        elif terminal.name not in NAMED and terminal.name not in UNSAID and r"\b" in value:
            plain = re.sub(r"\(\?[!=].*|\\b|\[[^]]*\]\*", "", value)
            plain = plain.replace(r"(\s+the)?", r"\s+the").replace(r"\s+", " ")
            found[terminal.name] = plain.replace(",unless", ", unless").replace("\\/", "/")
    return found


@lru_cache(maxsize=1)
def value_terminals() -> frozenset[str]:
    """Return what a value may start with."""
    return accepted("earning_item", "earn")


@lru_cache(maxsize=1)
def going_on() -> frozenset[str]:
    """Return what may follow a value that is complete: operators, windows, comparisons."""
    return accepted("earning_item", "earn x") - {"$END"}


def keywords(names: Iterable[str], *, in_value: bool = False) -> list[str]:
    """Return the names among terminals that are words or signs of the clause itself.

    What only goes on with a value is left out, unless `in_value` says that it is wanted.
    """
    names = set(names)
    names -= {"DOT"}  # it goes on with a name, and is never what is missing
    if not in_value and "PLUS" in names:
        names -= going_on()
    if not in_value and names >= VALUE_STARTS:
        names -= value_terminals()
    said = phrases()
    return sorted(names & said.keys(), key=lambda name: (len(said[name].split()), said[name]))


def described(names: frozenset[str]) -> str:
    """Return what the parser would take, in words and briefly; empty if it would take nothing."""
    said = phrases()
    rest = set(names) - set(UNSAID) - said.keys()
    wanted = [f"`{FILLED.get(name, said[name])}`" for name in keywords(_without_periods(names))]
    wanted = [word for word in wanted if word.strip("`") not in SECOND_SPELLINGS]
    if names >= PERIODS:
        wanted.append("a period such as `month`")
    if names >= VALUE_STARTS:
        wanted.insert(0, "a value")
        rest -= value_terminals()
    if "PLUS" in names:
        wanted.append("an operator such as `*`" if "STAR" in names else "`+` or another operator")
        rest -= going_on()
    wanted += sorted({NAMED.get(name, "") for name in rest} - {""})[:3]
    end = ["the end of the line"] if "$END" in names else []
    return listed([*wanted[: SHOWN - len(end)], *end])


def _without_periods(names: frozenset[str]) -> frozenset[str]:
    return names - PERIODS - {"_PAY_PERIOD"} if names >= PERIODS else names


def listed(names: list[str]) -> str:
    """Return names as a list in words: `a`, `b` or `c`."""
    return " or ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


@lru_cache(maxsize=64)
def clause_starts(rule: str) -> tuple[str, ...]:
    """Return the words with which the clauses of a block may start, as they are written."""
    said = phrases()
    starts = {said[name] for name in accepted(rule, "") if name in said}
    return tuple(sorted(starts - SECOND_SPELLINGS))
