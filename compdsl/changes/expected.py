"""What an example came to, as `expect` lines.

The lines say what the plan pays as it is now. Whether that is what was agreed is for the author to
say, so none of these changes is made without being asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compdsl.changes.model import Asked, Change, key_text
from compdsl.diagnostics.model import Edit
from compdsl.report.expectations import Outcome
from compdsl.report.money import money
from compdsl.report.trials import INCOMPLETE, NOT_AS_EXPECTED, Tried
from compdsl.run.ledger import Entry
from compdsl.run.numbers import minor_units
from compdsl.source import Span
from compdsl.syntax import declarations as d
from compdsl.syntax.alignment import table_texts
from compdsl.syntax.node import Clause

COLUMNS = ("component", "payee", "record_key", "earned_on", "payable_on", "amount", "status")
MOST_LINES, MOST_ROWS = 12, 60
WRITTEN = re.compile(
    r"nothing|[A-Z]{3} -?[\d,]+(\.\d+)?|-?\d[\d_]*(\.\d+)?( ?%| units)?|\d{4}-\d\d-\d\d|yes|no"
)
AMOUNT = re.compile(r"\bis\s+(?P<value>.*)$")


def came_out(asked: Asked, tried: Tried) -> Iterator[Change]:
    """Offer what an example came to: in the place of what a line expected, or as new lines."""
    if asked.block.kind != "example" or tried.diagnostics:
        return
    here = next((each for each in asked.block.clauses if asked.is_at(each.span)), None)
    outcome = _outcome(asked, tried, here)
    if here is not None and outcome is not None and not outcome.ok:
        yield from _instead(here, outcome)
        return
    codes = (INCOMPLETE,)
    lines = earned_lines(asked.block, tried.entries)
    if lines:
        edits = (added(asked.block, lines),)
        yield Change("rewrite", "Add `expect` lines for what is earned here", edits, codes)
    if tried.entries and not asked.block.all(d.ExpectLedger):
        rows = _table(tried.entries)
        if len(rows) <= MOST_ROWS:
            edits = (added(asked.block, ["expect ledger", *(f"  {row}" for row in rows)]),)
            yield Change("rewrite", "Add the whole ledger as it comes out", edits, codes)


def _outcome(asked: Asked, tried: Tried, here: Clause | None) -> Outcome | None:
    """Return how a line came out; offsets count from the example, which may have moved."""
    if here is None:
        return None
    at = here.span.start - asked.block.span.start
    return next((o for o in tried.outcomes if o.span.start - tried.span.start == at), None)


def _instead(here: Clause, outcome: Outcome) -> Iterator[Change]:
    found = AMOUNT.search(here.span.text)
    if found is None or not WRITTEN.fullmatch(outcome.got) or isinstance(here, d.ExpectLedger):
        return
    start = here.span.start + found.start("value")
    edit = Edit(Span(here.span.file, start, here.span.end), outcome.got)
    yield Change("mend", f"Expect `{outcome.got}`, as it comes out", (edit,), (NOT_AS_EXPECTED,))


def earned_lines(block: d.Block, entries: Sequence[Entry]) -> list[str]:
    """Return a line for what each payee earns of each component in a month, if none says it yet."""
    totals: dict[tuple[str, str, str, str], int] = {}
    for each in entries:
        if each.kind != "carry" and each.is_money:
            key = each.component, each.payee, f"{each.earned_on:%Y-%m}", each.currency
            totals[key] = totals.get(key, 0) + each.amount
    said = {" ".join(each.span.text.split()) for each in block.all(d.ExpectAmount)}
    lines = []
    for (component, payee, month, currency), amount in totals.items():
        start = f"expect {component} earned by {key_text(payee)} in {month} is"
        if amount and not any(each.startswith(f"{start} ") for each in said):
            lines.append(f"{start} {money(amount, currency, minor_units(currency))}")
    return lines if len(lines) <= MOST_LINES else []


def _table(entries: Sequence[Entry]) -> list[str]:
    """Return the rows of a ledger, with the columns that say anything."""
    rows = [[_cell(entry, name) for name in COLUMNS] for entry in entries]
    shown = [at for at in range(len(COLUMNS)) if any(row[at] for row in rows)]
    head = [COLUMNS[at] for at in shown]
    return table_texts([head, *([row[at] for at in shown] for row in rows)])


def _cell(entry: Entry, name: str) -> str:
    if name == "amount":
        if not entry.is_money:
            return str(entry.amount)
        return money(entry.amount, entry.currency, minor_units(entry.currency))
    value = getattr(entry, name)
    return "" if value is None else str(value)


def added(block: d.Block, lines: Sequence[str]) -> Edit:
    """Return the edit that adds lines behind the last one of an example."""
    file = block.span.file
    last = block.clauses[-1].span if block.clauses else block.span
    rows = getattr(block.clauses[-1], "rows", ()) if block.clauses else ()
    line = file.position(max([last.end, *(row.span.end for row in rows)]))[0]
    end = file.offset(line) + len(file.line(line))
    return Edit(Span(file, end, end), "".join(f"\n  {each}" for each in lines))
