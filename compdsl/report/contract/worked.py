"""The worked examples of a plan with their arithmetic: what is given, what comes out, and how."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.pipeline import Compiled
from compdsl.report.contract.model import Article, Line
from compdsl.report.contract.teller import Teller
from compdsl.report.contract.words import sentence
from compdsl.report.examples import ExampleResult, run_examples
from compdsl.report.expectations import entries_of
from compdsl.report.explain import explain
from compdsl.syntax.declarations import AsOf, Block, ExpectAmount, Given

MOST_ENTRIES = 3


def worked(tell: Teller, compiled: Compiled) -> Iterator[Article]:
    """Give an article for each example of the plan."""
    blocks = compiled.checked.typed.file.of_kind("example")
    for block, result in zip(blocks, run_examples(compiled), strict=True):
        yield Article(result.title, tuple(_lines(tell.within(block), block, result)))


def _lines(tell: Teller, block: Block, result: ExampleResult) -> Iterator[Line]:
    outcomes = {outcome.span: outcome for outcome in result.outcomes}
    shown: set[str] = set()
    for clause in block.clauses:
        if isinstance(clause, Given):
            yield Line(sentence(f"given {tell.say(clause)}").removesuffix(".") + ":")
            yield from (Line(tell.say(row), "row", 1) for row in clause.rows)
        elif isinstance(clause, AsOf):
            yield Line(sentence(tell.say(clause)))
        else:
            outcome = outcomes.get(clause.span)
            failed = "" if outcome is None or outcome.ok else f" (it does not: {outcome.got})"
            yield Line(sentence(f"{tell.say(clause)}{failed}"))
            if isinstance(clause, ExpectAmount):
                yield from _arithmetic(clause, result, shown)


def _arithmetic(clause: ExpectAmount, result: ExampleResult, shown: set[str]) -> Iterator[Line]:
    """Say how the amounts came about, each once in an example."""
    run = result.result
    if run is None or not run.ok:
        return
    for entry in entries_of(clause, run)[:MOST_ENTRIES]:
        told = explain(run, entry)
        steps = tuple(step for step in told.steps if step.text not in shown)
        if not steps:
            continue
        shown.update(step.text for step in steps)
        yield Line(entry.reason, "step", 1)
        yield from (Line(step.text, "step", step.level + 1) for step in steps)
