"""What a command asks for that takes a while: done in a process of its own, which can be ended.

An errand is a plan as it stands in the editor and what to do with it; what comes back is a page of
text. The functions are those of the command line.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from comp_lsp.worker import opened
from compdsl.diagnostics.model import Diagnostic
from compdsl.diagnostics.render import render
from compdsl.pipeline import Compiled, Result, calculate, compile_plan
from compdsl.report.rows import Row, plain
from compdsl.report.trials import tryable
from compdsl.source import SourceFile

Doing = Literal["examples", "data", "explain", "contract"]
START = "from comp_lsp.errands import main; main()"


@dataclass(frozen=True, slots=True)
class Errand:
    """One thing to do with a plan; `about` is a title, an entry or a folder, `offset` a place."""

    doing: Doing
    name: str
    text: str
    others: Mapping[str, str]
    about: str = ""
    offset: int = -1


@dataclass(frozen=True, slots=True)
class Page:
    """What came of an errand; both texts are empty where there is nothing to show."""

    title: str
    text: str = ""
    markdown: str = ""


async def run_errand(errand: Errand) -> Page:
    """Do an errand in another process; ends that process when it is cancelled."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        START,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        answer, _ = await process.communicate(pickle.dumps(errand))
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
    if not answer:
        return Page("Comp", "The work ended without an answer.")
    made = pickle.loads(answer)
    assert isinstance(made, Page)
    return made


def main() -> None:
    """Do the errand on standard input; its page goes to standard output."""
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # nothing that prints may reach the answer
    errand = pickle.loads(sys.stdin.buffer.read())
    try:
        page = done(errand)
    except Exception as fault:
        page = Page("Comp", f"This went wrong inside Comp: {type(fault).__name__}: {fault}")
    sink.write(pickle.dumps(page))
    sink.flush()


def done(errand: Errand) -> Page:
    """Do an errand."""
    source = SourceFile(errand.name, errand.text)
    compiled = compile_plan(source, opened(errand.name, errand.others))
    made = tryable(compiled)
    stem = Path(errand.name).stem
    works: dict[Doing, Callable[[Compiled, Errand], Page]] = {
        "examples": _examples,
        "data": _data,
        "contract": _contract,
        "explain": _explain,
    }
    if made is None:
        return Page(f"Mistakes in {stem}", problems(compiled.diagnostics))
    return works[errand.doing](made, errand)


def problems(items: Iterable[Diagnostic]) -> str:
    """Return diagnostics as text; advice is left to the editor."""
    return render([each for each in items if each.severity != "advice"], "terminal")


def text_of(rows: Iterable[Row]) -> str:
    """Return rows as text."""
    return plain(rows)


def _examples(made: Compiled, errand: Errand) -> Page:
    from compdsl.report.example_text import example_rows, summary
    from compdsl.report.examples import run_examples
    from compdsl.report.rows import row

    found = run_examples(made)
    asked = [each for each in found if each.title == errand.about] if errand.about else found
    rows = [line for each in asked for line in example_rows(each)]
    text = text_of([*rows, row(summary(asked), "strong")]) if asked else ""
    return Page(f"Examples of {Path(errand.name).stem}", text)


def _explain(made: Compiled, errand: Errand) -> Page:
    from comp_lsp.explanations import explained_at

    return Page(*explained_at(made, errand.offset, errand.about))


def _contract(made: Compiled, errand: Errand) -> Page:
    from compdsl.report.contract.contract_text import contract_markdown
    from compdsl.report.contract.sections import contract

    title = f"Contract of {Path(errand.name).stem}"
    if made.program is None:
        names = ", ".join(f"`{name}`" for name in made.checked.open_terms)
        return Page(title, f"This is a library that leaves {names} open: use it in a plan.")
    return Page(title, markdown=contract_markdown(contract(made)))


def _data(made: Compiled, errand: Errand) -> Page:
    from compdsl.report.run_text import run_rows

    title = f"Run of {Path(errand.name).stem}"
    if made.program is None:
        return Page(title, "This is a library: it runs in the plans that use it.")
    result = _calculated(made, Path(errand.about))
    found = [*made.diagnostics, *result.diagnostics]
    more = "the statements: `comp run --payee KEY` for one payee, `--details` for all"
    text = problems(found) + text_of(run_rows(result, more=more))
    return Page(title, text)


def _calculated(made: Compiled, folder: Path) -> Result:
    from compdsl.data.absent import absent_columns
    from compdsl.data.reading import read_folder

    assert made.program is not None
    reading = read_folder(made.program.tables, made.program.choices, folder, {})
    reading.problems[:0] = absent_columns(made.program, reading)
    return calculate(made.program, reading)
