"""Lines of worked examples and promises as sentences."""

from __future__ import annotations

from compdsl.check.slots import SCOPES
from compdsl.report.contract.teller import Saying, Teller
from compdsl.report.contract.words import counted
from compdsl.syntax import declarations as d
from compdsl.syntax.node import Node

ON_THE_LAST_DAY = "; it is looked at once for each {}, on the last day of this contract"
HOLDERS = {"by": "by", "to": "to", "for": "for"}


def _promise(tell: Teller, item: d.Promise) -> str:
    clauses = tell.block.clauses if tell.block is not None else ()
    once = "" if any(isinstance(each, SCOPES) for each in clauses) else ON_THE_LAST_DAY
    return f"it must hold that {tell.say(item.condition)}{once.format(tell.payee)}"


def _given(tell: Teller, item: d.Given) -> str:
    if item.value is not None:
        return f"{tell.name(item.word.name)} is {tell.say(item.value)}"
    rows = counted(max(0, len(item.rows) - 1), "rows")
    return f"{rows} of {tell.name(item.word.name)}"


def _as_of(tell: Teller, item: d.AsOf) -> str:
    return f"the day is {tell.say(item.date)}"


def _value(tell: Teller, expected: Node | None) -> str:
    return tell.maybe(expected) or "nothing"


def _amount(tell: Teller, item: d.ExpectAmount) -> str:
    what = tell.name(item.name.name) if item.name is not None else "everything"
    when = tell.maybe(item.period, " in ")
    holder = f"{HOLDERS[item.by]} {item.holder.name}"
    return f"{what} {item.fate} {holder}{when} is {_value(tell, item.expected)}"


def _figure(tell: Teller, item: d.ExpectValue) -> str:
    holder = f" of {item.holder.name}" if item.holder is not None else ""
    when = tell.maybe(item.period, " in ")
    return f"{tell.name(item.name.name)}{holder}{when} is {_value(tell, item.expected)}"


def _balance(tell: Teller, item: d.ExpectBalance) -> str:
    when = tell.maybe(item.period, " in ")
    owner = f"the balance of {tell.name(item.name.name)} for {item.holder.name}"
    return f"{owner}{when} is {_value(tell, item.expected)}"


def _ledger(tell: Teller, item: d.ExpectLedger) -> str:
    del tell
    word = "holds" if item.some else "is"
    return f"the ledger {word} the {counted(max(0, len(item.rows) - 1), 'entries')} of the example"


def _error(tell: Teller, item: d.ExpectError) -> str:
    del tell
    return f"the run is refused: {item.text.value}"


EXAMPLE_SENTENCES: dict[type[Node], Saying] = {
    d.Promise: _promise,
    d.Given: _given,
    d.AsOf: _as_of,
    d.ExpectAmount: _amount,
    d.ExpectValue: _figure,
    d.ExpectBalance: _balance,
    d.ExpectLedger: _ledger,
    d.ExpectError: _error,
}
