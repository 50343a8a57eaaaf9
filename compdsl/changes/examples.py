"""An example for what a plan pays and no example speaks of, from rows that make it pay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compdsl.changes.expected import added, earned_lines
from compdsl.changes.model import Asked, Change
from compdsl.diagnostics.model import Edit
from compdsl.report.trials import Tried
from compdsl.source import Span
from compdsl.syntax import declarations as d

PAID = ("earning", "accelerator", "clawback")


def exemplified(asked: Asked, tries: Sequence[Tried]) -> Iterator[Change]:
    """Offer an example of its own for an earning that only pays beside others, or lines in theirs.

    The rows are those of the first example in which it pays, the amounts what came out.
    """
    header = asked.block.header
    word = header.word if isinstance(header, d.Titled) else None
    is_asked = asked.is_whole and asked.block.kind in PAID and asked.is_at(asked.block.span)
    if word is None or not is_asked or _is_expected(asked, word.name):
        return
    for tried in tries:
        mine = [each for each in tried.entries if each.component == word.name]
        example = _example(asked, tried)
        lines = [] if example is None else earned_lines(example, mine)
        if example is None or not lines or tried.diagnostics:
            continue
        title = header.title.value if isinstance(header, d.Titled) and header.title else word.name
        edit = _of_its_own(example, title, lines)
        yield Change("rewrite", f"Write an example for `{word.name}`", (edit,))
        where = f"Expect `{word.name}` in the example “{tried.title}”"
        yield Change("rewrite", where, (added(example, lines),))
        return


def _is_expected(asked: Asked, name: str) -> bool:
    """Whether an example says what is earned of a component."""
    for block in asked.typed.file.of_kind("example"):
        if any(
            each.name is not None and each.name.name == name for each in block.all(d.ExpectAmount)
        ):
            return True
        rows = (row for table in block.all(d.ExpectLedger) for row in table.rows)
        if any(cell.name == name for row in rows for cell in row.cells):
            return True
    return False


def _example(asked: Asked, tried: Tried) -> d.Block | None:
    file = asked.block.span.file
    blocks = (b for b in asked.typed.file.of_kind("example") if b.span.file is file)
    return next((each for each in blocks if each.span.start == tried.span.start), None)


def _of_its_own(example: d.Block, title: str, lines: Sequence[str]) -> Edit:
    """Return the edit that adds an example with the tables of another one at the plan's end."""
    file = example.span.file
    kept = [_lines(each) for each in example.clauses if isinstance(each, d.Given | d.AsOf)]
    body = [*kept, *(f"  {line}" for line in lines)]
    lead = "\n" if file.text.endswith("\n") else "\n\n"
    text = "\n".join([f'{lead}example "{title}"', *body, ""])
    end = len(file.text)
    return Edit(Span(file, end, end), text)


def _lines(clause: d.Given | d.AsOf) -> str:
    """Return the lines of a clause of an example, with the rows of its table."""
    rows = clause.rows if isinstance(clause, d.Given) else ()
    file = clause.span.file
    last = file.position(max([clause.span.end, *(row.span.end for row in rows)]))[0]
    return "\n".join(file.line(number) for number in range(clause.span.line, last + 1))
