"""Explanations as text: the amount, the clause as the plan has it, the record, step by step.

Entries of one line (the parts of a release, what was cancelled of them) are told together: their
steps are the same but for the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from compdsl.ir.model import PlanHeader
from compdsl.report.explain import Explanation, Told
from compdsl.report.money import money
from compdsl.report.rows import Row, blank, row
from compdsl.report.why_nothing import Unearned
from compdsl.run.ledger import Entry
from compdsl.source import SourceFile

MOST_FIELDS = 12
PLAN = re.compile(r'^plan "[^"]*"[ \t]*(#.*)?$', re.MULTILINE)
"""The header of a plan, also of one that is amended; that of a library says `for examples`."""


def explanation_rows(
    told: Iterable[Explanation], plan: PlanHeader, sources: Sequence[SourceFile]
) -> Iterator[Row]:
    """Give the text of explanations; each clause is quoted where it is first needed."""
    lines: dict[tuple[str, str, str, str], list[Explanation]] = {}
    for each in told:
        entry = each.entry
        key = (entry.payee, entry.component, entry.record, entry.record_key)
        lines.setdefault(key, []).append(each)
    quoted: set[str] = set()
    for number, together in enumerate(lines.values()):
        if number:
            yield blank()
        yield from _line(together, plan)
        place = together[0].place
        if place and place not in quoted:
            quoted.add(place)
            yield from clause_rows(place, sources)


def unearned_rows(found: Iterable[Unearned], sources: Sequence[SourceFile]) -> Iterator[Row]:
    """Give the text of what clauses looked at and did not pay."""
    quoted: set[str] = set()
    for each in found:
        yield blank()
        yield row(f"{each.title} for {each.row}: nothing" if each.row else each.title, "head")
        yield from _steps(each.steps)
        if each.place and each.place not in quoted:
            quoted.add(each.place)
            yield from clause_rows(each.place, sources)


def clause_rows(place: str, sources: Sequence[SourceFile]) -> Iterator[Row]:
    """Quote the block that starts at a place (`plan.comp:61`) of the plan or a library."""
    name, _, line = place.rpartition(":")
    start = int(line)
    source = next((each for each in sources if each.name == name), sources[0])
    is_plan = source is sources[0] or PLAN.search(source.text) is not None
    yield row(f"the {'plan' if is_plan else 'library'}, {place}", "soft", 2)
    for number in range(start, source.line_count + 1):
        text = source.line(number)
        if number > start and (not text.strip() or not text[0].isspace()):
            return
        yield row(text, "plain", 4)


def _line(together: list[Explanation], plan: PlanHeader) -> Iterator[Row]:
    first = together[0]
    for each in together:
        yield row(f"{_amount(each.entry, plan)}  {each.entry.reason}", "head")
        yield row(_dates(each.entry), "soft", 2)
    if first.record:
        shown = ", ".join(f"{name} {value}" for name, value in first.record[:MOST_FIELDS])
        yield row(f"{first.entry.record}: {shown}  ({first.origin})", indent=2)
    yield from _steps(dict.fromkeys(step for each in together for step in each.steps))
    if not any(each.steps for each in together):
        yield row("worked out at the end of the pay period, as the clause says", indent=4)


def _steps(steps: Iterable[Told]) -> Iterator[Row]:
    for step in steps:
        yield row(step.text, "plain", 2 + 2 * step.level)


def _amount(entry: Entry, plan: PlanHeader) -> str:
    if not entry.is_money:
        return f"{entry.amount:,} {entry.currency}".rstrip()
    return money(entry.amount, entry.currency, plan.minor_units)


def _dates(entry: Entry) -> str:
    parts = [entry.payee, f"earned on {entry.earned_on}"]
    if entry.payable_on is not None:
        parts.append(f"payable on {entry.payable_on}")
    else:
        parts.append(entry.status)
    return ", ".join([*parts, f"entry {entry.entry_id}"])
