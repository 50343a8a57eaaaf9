"""The pipeline on one page: text, tree, checked plan, program, tables, ledger.

`check` and `compile_plan` take a source text; `calculate` takes a program and the tables that were
read. Each stage gives a result and diagnostics; nothing here reads or writes files.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compdsl.diagnostics.model import Diagnostic, Report
from compdsl.source import SourceFile, Span

if TYPE_CHECKING:
    from compdsl.check.typed import Typed
    from compdsl.data.account import Reading
    from compdsl.ir.model import Probe, Program
    from compdsl.names.loading import Load
    from compdsl.run.account import Usage
    from compdsl.run.close import Close
    from compdsl.run.interpreter import Evaluation
    from compdsl.run.ledger import Entry

MOST_ISSUES = 20


@dataclass(frozen=True, slots=True)
class Checked:
    """A text that was parsed and checked."""

    source: SourceFile
    typed: Typed
    diagnostics: list[Diagnostic]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong with it; warnings and advice do not count."""
        return not _stops(self.diagnostics)

    @property
    def sources(self) -> list[SourceFile]:
        """The plan's text, and those of the libraries that it uses."""
        return [*dict.fromkeys((self.source, *(b.span.file for b in self.typed.file.blocks)))]

    @property
    def open_terms(self) -> list[str]:
        """The terms that a library leaves for its users to give."""
        from compdsl.names.library_blocks import is_open

        names = self.typed.symbols.names.values()
        return [each.name for each in names if is_open(each.block)]


@dataclass(frozen=True, slots=True)
class Compiled:
    """A plan and the program that it became; without errors only."""

    checked: Checked
    program: Program | None
    diagnostics: list[Diagnostic]


@dataclass(frozen=True, slots=True)
class Result:
    """What a run made: the ledger, an account of every row, and what was wrong.

    `entries` is empty when anything was wrong. `as_of` is the ordinal of the run's date.
    """

    program: Program
    reading: Reading
    entries: list[Entry]
    usages: list[Usage]
    diagnostics: list[Diagnostic]
    as_of: int
    evaluation: Evaluation | None = field(repr=False, default=None)

    @property
    def ok(self) -> bool:
        """Whether the run went through."""
        return not _stops(self.diagnostics)


def check(source: SourceFile, load: Load | None = None, *, to_sign: bool = False) -> Checked:
    """Parse and check a plan; all problems come at once, in reading order.

    `load` gives the libraries that it uses; without it, those of the standard library. In a plan
    `to_sign`, what is left unsaid where it decides money is an error.
    """
    from compdsl.check.plan import check_plan
    from compdsl.data.libraries import standard
    from compdsl.syntax.parse import parse

    report = Report()
    typed = check_plan(parse(source, report), report, load or standard)
    if to_sign:
        from compdsl.lint.unsaid import to_sign as nothing_unsaid

        report = Report(nothing_unsaid(typed, report.items))
    return Checked(source, typed, report.in_order())


def compile_plan(source: SourceFile, load: Load | None = None) -> Compiled:
    """Check a plan and lower it; the program is None where something is wrong with the plan.

    It is None as well for a library that leaves terms open: only its examples can be run.
    """
    from compdsl.ir.lower.plan import lower_plan
    from compdsl.names.wording import no_plan

    checked = check(source, load)
    report = Report(checked.diagnostics)
    if checked.ok and checked.typed.symbols.plan is None:
        report.add(no_plan(Span(source, 0, 0)))
    if report.has_errors or checked.open_terms:
        return Compiled(checked, None, report.in_order())
    lowering = Report()
    program = lower_plan(checked.typed, lowering)
    found = [*report.in_order(), *lowering.in_order()]
    return Compiled(checked, None if lowering.has_errors else program, found)


def calculate(
    program: Program,
    reading: Reading,
    as_of: int | None = None,
    *,
    skip_rejects: bool = False,
    probes: Sequence[Probe] = (),
    everything: bool = False,
    close: Close | None = None,
) -> Result:
    """Run a program on tables as of a day (the ordinal; by default that of the data).

    Any rejected row stops the run, unless rejected rows are to be skipped. What is closed stays as
    `close` has it.
    """
    from compdsl.data.condense import condensed
    from compdsl.data.far_off import far_off
    from compdsl.run.account import usages
    from compdsl.run.following import gathered
    from compdsl.run.interpreter import default_as_of, evaluate
    from compdsl.run.issues import issue_diagnostics
    from compdsl.run.postings import issues, post
    from compdsl.run.promises import broken_promises

    day = as_of if as_of is not None else default_as_of(program, reading.tables)
    day = day if close is None else max(day, close.last.toordinal())
    reading = _ruled(program, reading, day)
    kept = [p for p in reading.problems if not (skip_rejects and p.code in REJECTS)]
    problems = [*condensed(kept), *([] if as_of is not None else far_off(program, reading, day))]
    if _stops(problems):
        return Result(program, reading, [], [], problems, day)
    made = evaluate(program, reading.tables, day, probes=probes, everything=everything)
    problems += issue_diagnostics(gathered(made, issues(program, made)), MOST_ISSUES)
    problems += broken_promises(program, made, MOST_ISSUES)
    entries = [] if _stops(problems) else post(program, made)
    if close is not None and not _stops(problems):
        made, entries, problems = _closed(program, reading, day, close, made, entries, problems)
    return Result(program, reading, entries, usages(program, made), problems, day, made)


def _closed(
    program: Program,
    reading: Reading,
    day: int,
    close: Close,
    made: Evaluation,
    entries: list[Entry],
    problems: list[Diagnostic],
) -> tuple[Evaluation, list[Entry], list[Diagnostic]]:
    """Put what was closed in its place; where that moves payments, work them out once more."""
    from compdsl.run.close import Books, table_of
    from compdsl.run.following import gathered
    from compdsl.run.interpreter import evaluate
    from compdsl.run.issues import issue_diagnostics
    from compdsl.run.postings import issues, post
    from compdsl.run.promises import broken_promises

    books = Books(close, program, entries, day)
    moved = books.moved()
    if not moved:
        return made, books.ledger(entries), problems
    made = evaluate(program, {**reading.tables, **table_of(program, moved)}, day)
    found = issue_diagnostics(gathered(made, issues(program, made)), MOST_ISSUES)
    found += broken_promises(program, made, MOST_ISSUES)
    kept = [each for each in problems if each not in found]
    entries = [] if _stops(found) else books.ledger(post(program, made))
    return made, entries, [*kept, *found]


def _stops(problems: Sequence[Diagnostic]) -> bool:
    return any(problem.severity == "error" for problem in problems)


REJECTS = ("COMP504", "COMP505", "COMP506", "COMP507")


def _ruled(program: Program, reading: Reading, day: int) -> Reading:
    """Reject the rows that break a rule of their record, and the rows that refer to those."""
    from compdsl.data.reading import apply_rules
    from compdsl.run.interpreter import rules

    broken = rules(program, reading.tables, day) if program.rules else []
    if not broken:
        return reading
    return apply_rules(program, reading, [(each.rule, each.row) for each in broken])
