"""The outcomes of examples as text: what was expected, what came out, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compdsl.report.examples import ExampleResult
from compdsl.report.expectations import Outcome
from compdsl.report.rows import Row, row


def example_rows(example: ExampleResult) -> Iterator[Row]:
    """Give how an example went; of one that holds, its title alone."""
    word = "ok    " if example.ok else "failed"
    yield [(f"  {word}", "good" if example.ok else "bad"), *row(f"  {example.title}")]
    for item in example.diagnostics:
        yield row(f"{item.severity}[{item.code}]: {item.message}", "bad", 10)
        yield row(f"at {item.span or item.place}", "soft", 10)
    for outcome in example.outcomes:
        if not outcome.ok:
            yield from _failure(outcome)


def _failure(outcome: Outcome) -> Iterator[Row]:
    first = outcome.span.text.partition("\n")[0]
    yield row(first, "strong", 10)
    yield row(f"at {outcome.span}", "soft", 10)
    yield row(f"expected  {outcome.expected}", indent=10)
    yield [*row("got       ", indent=10), *row(outcome.got, "bad")]
    for number, line in enumerate(outcome.why):
        words = line.removeprefix(" " * (len(line) - len(line.lstrip())))
        lead = "why       " if number == 0 else " " * 10
        yield row(f"{lead}{' ' * (len(line) - len(words))}{words}", "soft", 10)


def summary(ran: Sequence[ExampleResult]) -> str:
    """Return how many examples there are, and how many failed."""
    failed = sum(not example.ok for example in ran)
    count = f"{len(ran):,} example{'' if len(ran) == 1 else 's'}"
    if not ran:
        return "no example was run"
    return f"{count}: {failed:,} failed" if failed else f"{count}: all hold"
