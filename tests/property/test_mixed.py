"""Plans that are put together at random keep the laws that plans of the folder keep."""

from __future__ import annotations

from datetime import date

from generated import run
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from mixed import plans
from mixed_data import mixed_data
from test_conservation import earned_by_line, posted_by_line

from compdsl.pipeline import compile_plan
from compdsl.report.contract.sections import contract
from compdsl.report.explain import explain
from compdsl.source import SourceFile
from compdsl.syntax.format import format_text

mixed = settings(
    max_examples=50, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@mixed
@given(plan=plans(), draws=st.data())
def test_every_line_is_conserved(plan: str, draws: st.DataObject) -> None:
    """Earned = payable + pending + forfeited + cancelled, early and late, and ids are unique."""
    data = draws.draw(mixed_data(plan))
    for as_of in (date(2026, 5, 20), date(2027, 12, 31)):
        result = run(plan, data, as_of)
        event(f"entries: {min(len(result.entries) // 20, 5) * 20}+")
        assert earned_by_line(plan, result) == posted_by_line(plan, result)
        ids = [entry.entry_id for entry in result.entries]
        assert len(ids) == len(set(ids))


@mixed
@given(plan=plans(), draws=st.data())
def test_payments_balance(plan: str, draws: st.DataObject) -> None:
    """What is carried out of a pay period arrives in the next, and no draw is recovered twice."""
    result = run(plan, draws.draw(mixed_data(plan)), date(2028, 12, 31))
    balances: dict[tuple[str, str], int] = {}
    for entry in result.entries:
        if entry.kind in ("advance", "recovery"):
            key = (entry.payee, entry.component)
            balances[key] = balances.get(key, 0) + entry.amount
    assert all(amount >= 0 for amount in balances.values())


@mixed
@given(plan=plans(), draws=st.data())
def test_every_plan_is_said_formatted_and_explained(plan: str, draws: st.DataObject) -> None:
    compiled = compile_plan(SourceFile("plan.comp", plan))
    assert compiled.program is not None, [item.message for item in compiled.diagnostics]
    assert contract(compiled).sections
    assert not format_text(SourceFile("plan.comp", plan)).problems
    result = run(plan, draws.draw(mixed_data(plan)))
    for entry in result.entries[:5]:
        assert explain(result, entry).entry is entry
