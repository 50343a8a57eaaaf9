"""A plan with its examples tried: everything an editor shows beside the text, in one pass.

`trial` checks a plan, runs its examples where it is sound, and says what failed as diagnostics, so
that the terminal and the editor speak of one thing in one way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from compdsl.diagnostics.model import Diagnostic, Related, Report
from compdsl.ir.lower.plan import lower_plan
from compdsl.ir.model import Program
from compdsl.lint.advise import advise
from compdsl.lint.looked import Settings
from compdsl.names.loading import Load
from compdsl.pipeline import Compiled, compile_plan
from compdsl.report.examples import ExampleResult, given_values, run_examples
from compdsl.report.expectations import Outcome
from compdsl.report.falls import Fall, falls
from compdsl.report.figures import Asked, Figure, asked_of, figures, probed
from compdsl.run.ledger import Entry
from compdsl.source import SourceFile, Span

PLACE = re.compile(r"(?P<file>.*?)(?: given [\w.]+)?(?::(?P<line>\d+))?(?::\d+)?")
"""What a run says of a place: `plan.comp:4:1`, or `plan.comp given Deal:12:3` of a table."""
NOT_AS_EXPECTED, INCOMPLETE = "COMP607", "COMP121"
MOST_TEXT = 40_000
"""Characters up to which a plan's metrics and quotas are worked out: it lowers the plan again."""
IDLE = ("COMP715", "COMP719")
"""Advice about what decides nothing: a metric on which nothing is paid, a band out of reach."""


@dataclass(frozen=True, slots=True)
class Tried:
    """How an example went, without the run behind it: what an editor shows, and can be sent.

    `minor_units` are those of the plan's currency, in which the entries are.
    """

    title: str
    span: Span
    ok: bool
    outcomes: list[Outcome]
    diagnostics: list[Diagnostic]
    entries: list[Entry]
    figures: list[Figure]
    falls: list[Fall]
    as_of: date | None
    minor_units: int


@dataclass(frozen=True, slots=True)
class Trial:
    """What was found: `diagnostics` also has the examples that fail, `examples` how each went."""

    source: SourceFile
    diagnostics: list[Diagnostic]
    examples: list[Tried]


def trial(source: SourceFile, load: Load, settings: Settings | None = None) -> Trial:
    """Check a plan or library and try its examples, also one that does not expect anything yet.

    Of the advice on the plan, it says what decides nothing.
    """
    compiled = compile_plan(source, load)
    if compiled.checked.typed.symbols.plan is None:
        return Trial(source, compiled.checked.diagnostics, [])
    made = tryable(compiled)
    if made is None:
        return Trial(source, compiled.diagnostics, [])
    examples = run_examples(made)
    failed = [item for example in examples for item in failures(example)]
    idle = [item for item in advise(made.checked.typed, settings) if item.code in IDLE]
    return Trial(source, [*made.diagnostics, *failed, *idle], [*_tried(made, examples)])


def tryable(made: Compiled) -> Compiled | None:
    """Return a plan whose examples can be run; None where it has mistakes.

    It counts as none that an example does not say yet what is expected.
    """
    errors = [item for item in made.diagnostics if item.severity == "error"]
    if errors and all(_says_nothing(made, item) for item in errors):
        program = None if made.checked.open_terms else lower_plan(made.checked.typed, Report())
        return Compiled(made.checked, program, made.diagnostics)
    return None if errors or (made.program is None and not made.checked.open_terms) else made


def _says_nothing(made: Compiled, item: Diagnostic) -> bool:
    """Whether all that is wrong is that an example has no `expect` line yet."""
    examples = made.checked.typed.file.of_kind("example")
    return item.code == INCOMPLETE and any(item.span == each.span for each in examples)


def failures(example: ExampleResult) -> list[Diagnostic]:
    """Return what does not hold in an example: its problems, or lines that came out otherwise."""
    found = [_problem(item, example.span) for item in example.diagnostics]
    if example.diagnostics:
        return found
    return [
        Diagnostic(
            NOT_AS_EXPECTED,
            "error",
            f"expected {each.expected}, got {each.got}",
            each.span,
            hint="; ".join(line.strip() for line in each.why),
        )
        for each in example.outcomes
        if not each.ok
    ]


def _tried(made: Compiled, examples: Iterable[ExampleResult]) -> Iterator[Tried]:
    typed = made.checked.typed
    asked = asked_of(typed) if len(typed.file.source.text) <= MOST_TEXT else []
    plain: Program | None = None
    is_lowered = False
    for example in examples:
        result = example.result
        if result is None or not result.ok:
            yield Tried(*_told(example), [], [], [], None, 0)
            continue
        given = given_values(example.block)
        if asked and (given or not is_lowered):
            program = probed(typed, given, asked)
            plain, is_lowered = (plain, is_lowered) if given else (program, True)
        else:
            program = plain
        yield Tried(
            *_told(example),
            result.entries,
            _figures(program, asked, example),
            list(falls(result)),
            date.fromordinal(result.as_of),
            result.program.plan.minor_units,
        )


def _told(example: ExampleResult) -> tuple[str, Span, bool, list[Outcome], list[Diagnostic]]:
    return example.title, example.span, example.ok, example.outcomes, example.diagnostics


def _figures(
    program: Program | None, asked: Sequence[Asked], example: ExampleResult
) -> list[Figure]:
    if program is None or example.result is None or not asked:
        return []
    return list(figures(program, asked, example.result))


def _problem(item: Diagnostic, example: Span) -> Diagnostic:
    """Return a problem of a run with a place in the plan: its own, or the example's first line."""
    if item.span is not None:
        return item
    here = _line(example.file, example.line)
    at = PLACE.fullmatch(item.place)
    if at is None or at["file"] != example.file.name or at["line"] is None:
        return replace(item, span=here, place="")
    span = _line(example.file, int(at["line"]))
    related = Related(here, "in this example")
    return replace(item, span=span, related=(*item.related, related), place="")


def _line(file: SourceFile, number: int) -> Span:
    """Return the characters of a line, without its indent."""
    start, text = file.offset(number), file.line(number)
    return Span(file, start + len(text) - len(text.lstrip()), start + len(text.rstrip()))
