"""Laws of amendments: each record is released by the text of its day, and by no other."""

from __future__ import annotations

from collections import Counter
from datetime import date

from generated import Data, Lowered, read
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mixed import amendments, plans
from mixed_data import mixed_data
from test_conservation import earned_by_line, posted_by_line

from compdsl.data.libraries import of_texts
from compdsl.diagnostics.model import Report
from compdsl.ir.lower.plan import WORKS, lower_all, program_of
from compdsl.ir.lower.state import Lowering
from compdsl.pipeline import Result, calculate, check
from compdsl.run.ledger import Entry
from compdsl.source import SourceFile

SINCE = "2026-04-01"
AMENDS = f'plan "A"\n  amends "./old.comp"\n  version 2\n  effective {SINCE}\n\n'
END = date(2027, 12, 31)
few = settings(
    max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@few
@given(plan=plans(), draws=st.data())
def test_each_deal_is_released_by_the_text_of_its_day(plan: str, draws: st.DataObject) -> None:
    """As the old plan releases it, or as a plan would that had the new text from the start."""
    change = draws.draw(amendments(plan))
    data = draws.draw(mixed_data(plan))
    both = _lowered(AMENDS + change, plan)
    made = _run(both, data)
    assert earned_by_line(both, made) == posted_by_line(both, made)
    old, new = _run(_lowered(plan), data), _run(_lowered(_with(plan, change)), data)
    early = {row[0] for row in data.rows["Deal"] if row[2] < SINCE}
    expected = _sales(old, early) + _sales(new, _deals(data) - early)
    assert _sales(made, _deals(data)) == expected
    versions = {(e.earned_on < date.fromisoformat(SINCE), e.version) for e in made.entries}
    assert versions <= {(True, "1"), (False, "2")}


def _deals(data: Data) -> set[str]:
    return {row[0] for row in data.rows["Deal"]}


def _sales(result: Result, keys: set[str]) -> Counter[tuple[object, ...]]:
    return Counter(
        (e.entry_id, e.component, e.record_key, e.amount, e.status, e.payable_on, e.reason)
        for e in result.entries
        if _is_sale(e) and e.record_key in keys
    )


def _is_sale(entry: Entry) -> bool:
    return entry.component in ("sales", "push")


def _with(plan: str, change: str) -> str:
    """Return a plan with the blocks of a change in the place of its own."""
    blocks = plan.split("\n\n")
    for block in change.rstrip("\n").split("\n\n"):
        head = block.split("\n")[0]
        blocks = [block if each.split("\n")[0] == head else each for each in blocks]
    return "\n\n".join(blocks)


def _lowered(text: str, old: str = "") -> Lowered:
    checked = check(SourceFile("plan.comp", text), of_texts({"old.comp": old}))
    assert checked.ok, [item.message for item in checked.diagnostics]
    plan = checked.typed.symbols.plan
    assert plan is not None
    report = Report()
    low = Lowering(checked.typed, report, plan, WORKS)
    lower_all(low)
    assert not report.has_errors, [item.message for item in report.in_order()]
    return Lowered(low, program_of(low))


def _run(made: Lowered, data: Data) -> Result:
    result = calculate(made.program, read(made.program, data), END.toordinal())
    assert result.ok, [item.message for item in result.diagnostics]
    return result
