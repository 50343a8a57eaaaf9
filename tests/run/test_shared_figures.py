"""A metric or function that names the one before twice is worked out once at each place.

Written out, the last of thirty would be a sum of 2^30 terms; a plan with them must come to an end,
and its program grows by the same few columns with each of them.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from compdsl.pipeline import Compiled, compile_plan
from compdsl.report.examples import run_examples
from compdsl.source import SourceFile

HEAD = """\
plan "Chains"
  id chains
  version 1
  client "Example BV"
  vendor "Sales Partner BV"
  effective 2026-01-01 to 2026-12-31
  currency EUR
  vendor pays Rep monthly

record Rep
  id : text, key

record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date
  amount    : money

metric m0 = sum of Deal.amount

"""
TAIL = """
bonus b
  for each quarter
  earn 1% of {last}

example "A deal of one cent in each of two quarters"
  given Rep
    | id  |
    | ana |
  given Deal
    | id | rep | closed_on  | amount   |
    | d1 | ana | 2026-02-10 | EUR 0.01 |
    | d2 | ana | 2026-05-10 | EUR 0.01 |
  as of 2026-12-31
  expect b earned by ana in 2026-Q2 is EUR {expected:.2f}
"""


def metrics(count: int) -> str:
    made = [f"metric m{k} = m{k - 1} + m{k - 1}\n\n" for k in range(1, count + 1)]
    return HEAD + "".join(made) + TAIL.format(last=f"m{count}", expected=2**count / 10_000)


def functions(count: int) -> str:
    made = ["function f0(x : money) : money = x\n\n"]
    made += [
        f"function f{k}(x : money) : money = f{k - 1}(x) + f{k - 1}(x)\n\n"
        for k in range(1, count + 1)
    ]
    return HEAD + "".join(made) + TAIL.format(last=f"f{count}(m0)", expected=2**count / 10_000)


def tiers(count: int) -> str:
    """At tiers of which all is at the top; what the checks follow by name ends as well."""
    measured = f"""\
quota goal = EUR 0.01 per year

metric reached = m{count} / goal otherwise 0%

tiers steps on reached, whole, over each year
  from   0% : 1%
  from  50% : 2%

commission sales
  for each Deal
  earn amount * 100 at steps

"""
    return metrics(count).replace("bonus b\n", measured + "bonus b\n")


def compiled(text: str) -> Compiled:
    made = compile_plan(SourceFile("chains.comp", text))
    assert made.program is not None, [each.message for each in made.diagnostics]
    return made


def columns(text: str) -> int:
    program = compiled(text).program
    assert program is not None
    return sum(step.step == "column" for step in program.steps)


@pytest.mark.parametrize("written", [metrics, functions, tiers])
def test_each_more_adds_the_same_columns(written: Callable[[int], str]) -> None:
    counts = [columns(written(count)) for count in (10, 20, 30)]
    assert counts[2] - counts[1] == counts[1] - counts[0] <= 50


@pytest.mark.parametrize("written", [metrics, functions, tiers])
def test_the_amount_is_that_of_the_sum_written_out(written: Callable[[int], str]) -> None:
    (result,) = run_examples(compiled(written(28)))
    assert [(each.ok, each.got) for each in result.outcomes] == [(True, "EUR 26,843.55")]
