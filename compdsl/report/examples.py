"""Running a plan's `example` blocks: the given tables, the run, and each `expect` line's outcome.

An example is the contract's worked case and its test. `run_examples` gives for each block its
outcomes in order: what was expected, what came out, and for a failure why (the steps to the
amounts that were found).
"""

from __future__ import annotations

from dataclasses import dataclass

from compdsl.data.account import Draft
from compdsl.data.reading import complete, read_cells, read_nothing
from compdsl.diagnostics.model import Diagnostic, Report
from compdsl.ir.lower.plan import lower_plan
from compdsl.ir.model import Posting, Program
from compdsl.pipeline import Compiled, Result, calculate
from compdsl.report.expectations import Outcome, judge
from compdsl.run.calendar import FOREVER
from compdsl.run.interpreter import default_as_of
from compdsl.source import Span
from compdsl.syntax.clauses import Clause
from compdsl.syntax.declarations import (
    AsOf,
    Block,
    ExpectAmount,
    ExpectBalance,
    ExpectError,
    ExpectLedger,
    ExpectValue,
    Given,
    Titled,
)
from compdsl.syntax.expressions import Expr

EXPECTATIONS = (ExpectAmount, ExpectValue, ExpectBalance, ExpectLedger, ExpectError)


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """What an example block came to. `result` is None where its tables could not be read."""

    block: Block
    outcomes: list[Outcome]
    diagnostics: list[Diagnostic]
    result: Result | None

    @property
    def title(self) -> str:
        """What the example is called."""
        return _title(self.block)

    @property
    def span(self) -> Span:
        """The first line of the example."""
        return self.block.span

    @property
    def ok(self) -> bool:
        """Whether the example holds."""
        return all(outcome.ok for outcome in self.outcomes) and not self.diagnostics


def run_examples(compiled: Compiled, only: str | None = None) -> list[ExampleResult]:
    """Run the examples of a plan, or those whose title holds a text."""
    blocks = compiled.checked.typed.file.of_kind("example")
    return [
        _run(compiled, block)
        for block in blocks
        if only is None or only.casefold() in _title(block).casefold()
    ]


def _title(block: Block) -> str:
    header = block.header
    return header.title.value if isinstance(header, Titled) and header.title is not None else ""


def _run(compiled: Compiled, block: Block) -> ExampleResult:
    program, problems = _program(compiled, block)
    if program is None:
        return ExampleResult(block, [], problems, None)
    drafts = [_draft(program, given) for given in block.all(Given) if given.rows]
    named = {draft.table.name for draft in drafts}
    missing = [read_nothing(s, s.name) for s in program.tables if s.name not in named]
    reading = complete(program.tables, [*drafts, *missing])
    as_of = block.first(AsOf)
    day = _ordinal(as_of) if as_of is not None else None
    result = calculate(program, reading, day, probes=program.probes, everything=True)
    if day is None and result.ok:
        last = _last_day(result)
        result = calculate(program, reading, last, probes=program.probes, everything=True)
    return _judged(block, result)


def _judged(block: Block, result: Result) -> ExampleResult:
    errors = [item for item in result.diagnostics if item.severity == "error"]
    outcomes: list[Outcome] = []
    for clause in block.clauses:
        if isinstance(clause, EXPECTATIONS):
            outcomes.append(_outcome(clause, result, errors))
    awaited = any(isinstance(clause, ExpectError) for clause in block.clauses)
    reported = [] if awaited else errors
    return ExampleResult(block, outcomes, reported, result)


def _outcome(clause: Clause, result: Result, errors: list[Diagnostic]) -> Outcome:
    if isinstance(clause, ExpectError):
        hit = any(clause.text.value in error.message for error in errors)
        got = "; ".join(error.message for error in errors) or "no error"
        return Outcome(clause.span, hit, f'an error with "{clause.text.value}"', got, ())
    if errors:
        return Outcome(clause.span, False, clause.span.text, f"error: {errors[0].message}", ())
    return judge(clause, result)


def _program(compiled: Compiled, block: Block) -> tuple[Program | None, list[Diagnostic]]:
    """Return the plan's program, with the terms and quotas that the example gives a value."""
    given = given_values(block)
    missing = [name for name in compiled.checked.open_terms if name not in given]
    if missing:
        return None, [_not_given(block, missing[0])]
    if not given:
        return compiled.program, []
    report = Report()
    program = lower_plan(compiled.checked.typed, report, given)
    return (None, report.in_order()) if report.has_errors else (program, [])


def given_values(block: Block) -> dict[str, Expr]:
    """Return what an example gives to terms and quotas."""
    return {each.word.name: each.value for each in block.all(Given) if each.value is not None}


def _not_given(block: Block, name: str) -> Diagnostic:
    message = f"`{name}` has no value in this example"
    return Diagnostic("COMP163", "error", message, block.span, hint=f"add `given {name} = …`")


def _draft(program: Program, given: Given) -> Draft:
    schema = next(table for table in program.tables if table.name == given.word.name)
    head, *rows = given.rows
    headers = [cell.name for cell in head.cells]
    cells = [(row.span.line, [cell.name for cell in row.cells]) for row in rows]
    label = f"{given.span.file.name} given {given.word.name}"
    return read_cells(schema, program.choices, headers, cells, label, head.span.line)


def _ordinal(as_of: AsOf) -> int:
    from datetime import date

    return date.fromisoformat(as_of.date.text).toordinal()


def _last_day(result: Result) -> int:
    """Return the day after the last date of the tables and of what becomes payable."""
    evaluation = result.evaluation
    assert evaluation is not None
    days = [default_as_of(result.program, result.reading.tables)]
    for posting in result.program.postings:
        days.extend(_due_days(result, posting))
    return max(days) + 1


def _due_days(result: Result, posting: Posting) -> list[int]:
    assert result.evaluation is not None
    if posting.payable_on is None:
        return []
    cells = result.evaluation.column(posting.payable_on)
    return [day for day in cells if isinstance(day, int) and day < FOREVER]
