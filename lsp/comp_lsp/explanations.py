"""How amounts came about: those of an earning, of a line of an example, or of one entry."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.pipeline import Compiled
from compdsl.report.examples import ExampleResult, run_examples
from compdsl.report.expectations import entries_of
from compdsl.report.explain import explain, find
from compdsl.report.explanation_text import explanation_rows
from compdsl.report.rows import Row, blank, plain, row
from compdsl.run.ledger import Entry
from compdsl.syntax.declarations import Block, ExpectAmount, Titled

MOST_ENTRIES = 40


Found = tuple[ExampleResult, list[Entry]]


def explained_at(made: Compiled, offset: int, entry_id: str = "") -> tuple[str, str]:
    """Explain what stands at a place, or an entry by its id: a title, and text if there is any."""
    examples = [each for each in run_examples(made) if each.result is not None]
    block = _block_at(made, offset)
    word = block.header.word if block is not None and isinstance(block.header, Titled) else None
    name = word.name if word is not None else ""
    if entry_id:
        found = _by_id(examples, entry_id)
        title = f"Entry {entry_id}"
    elif block is not None and block.kind == "example":
        found, title = _of_example(examples, block, offset), "Amounts of an example"
    else:
        found, title = _of_component(examples, name, offset), f"Amounts of {name}"
    if found is None or not found[1]:
        return title, ""
    return title, plain(_rows(made, *found))


def _block_at(made: Compiled, offset: int) -> Block | None:
    own = (b for b in made.checked.typed.file.blocks if b.span.file is made.checked.source)
    above = [block for block in own if block.span.start <= offset]
    return max(above, key=lambda block: block.span.start, default=None)


def _by_id(examples: list[ExampleResult], entry_id: str) -> Found | None:
    for each in examples:
        found = find(each.result, entry_id) if each.result is not None else []
        if found:
            return each, found
    return None


def _of_example(examples: list[ExampleResult], block: Block, offset: int) -> Found | None:
    """Return the amounts of the `expect` line at an offset, or of the whole example."""
    example = next((each for each in examples if each.block is block), None)
    if example is None or example.result is None:
        return None
    for clause in block.all(ExpectAmount):
        if clause.span.start <= offset <= clause.span.end:
            return example, entries_of(clause, example.result)
    return example, example.result.entries


def _of_component(examples: list[ExampleResult], name: str, offset: int) -> Found | None:
    """Return the amounts of a component in the nearest example that has any."""
    made = [
        (each, [entry for entry in each.result.entries if entry.component == name])
        for each in examples
        if each.result is not None
    ]
    having = [found for found in made if found[1]]
    return min(having, key=lambda found: abs(found[0].span.start - offset), default=None)


def _rows(made: Compiled, example: ExampleResult, entries: list[Entry]) -> Iterator[Row]:
    assert example.result is not None
    yield row(f"In the example “{example.title}”", "head")
    yield blank()
    told = [explain(example.result, entry) for entry in entries[:MOST_ENTRIES]]
    yield from explanation_rows(told, example.result.program.plan, made.checked.sources)
    if len(entries) > MOST_ENTRIES:
        yield row(f"{len(entries) - MOST_ENTRIES:,} more entries", "soft")
