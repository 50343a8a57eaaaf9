"""The quota of each team is added up over its own people, and nobody else's."""

from __future__ import annotations

from compdsl.pipeline import compile_plan
from compdsl.report.examples import run_examples
from compdsl.source import SourceFile

PLAN = """\
plan "Teams"
  id teams
  version 1
  client "Example BV"
  vendor "Sales Partner BV"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Team
  id : text, key

record Rep
  id        : text, key
  team      : Team
  joined_on : date
  left_on   : date, may be blank
  takes part from joined_on to left_on

quota target = EUR 1,200 per month
  prorated by days active

metric goal per Team = target

bonus share
  for each month
  earn 1% of goal[team]

example "Two teams of two, one of whom leaves in the middle of June"
  given Team
    | id    |
    | north |
    | south |
  given Rep
    | id  | team  | joined_on  | left_on    |
    | ana | north | 2026-01-01 |            |
    | ben | north | 2026-01-01 | 2026-06-15 |
    | cas | south | 2026-01-01 |            |
    | dee | south | 2026-01-01 |            |
  as of 2026-12-31
  # north: 1,200 for Ana and 1,200 * 15 / 30 for Ben
  expect share earned by ana in 2026-06 is EUR 18.00
  expect share earned by cas in 2026-06 is EUR 24.00
"""


def test_a_team_meets_its_own_people_alone() -> None:
    compiled = compile_plan(SourceFile("teams.comp", PLAN))
    assert compiled.program is not None, [each.message for each in compiled.diagnostics]
    (made,) = run_examples(compiled)
    assert [each.got for each in made.outcomes if not each.ok] == []
    assert made.result is not None
    assert made.result.evaluation is not None
    people, months = 4, 12
    (everybody,) = [
        step.id
        for step in compiled.program.steps
        if step.step == "frame" and step.id.endswith(".everybody")
    ]
    assert made.result.evaluation.rows(everybody) == people * months
