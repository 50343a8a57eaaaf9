"""What is missing behind a value that a row needs: found by walking back from an undefined cell.

A column may say in the plan's words what its being undefined means (`Column.missing`). From the
cell of a demand the walk goes through the undefined cells on which it rests, and the first column
that says something is the answer.
"""

from __future__ import annotations

from compdsl.run.behind import At, Behind
from compdsl.run.wording import Wording


def what_lacks(behind: Behind, wording: Wording, column: str, row: int) -> str:
    """Return what is missing behind an undefined cell, in words; empty if no column says it."""
    evaluation = behind.evaluation
    seen: set[At] = set()
    waiting: list[At] = [(column, row)]
    while waiting:
        at = waiting.pop()
        if at in seen or evaluation.value(*at) is not None:
            continue
        seen.add(at)
        said = evaluation.needs.column(at[0]).missing
        if said:
            return wording.fill(said, at[1])
        waiting.extend(reversed(list(behind.cells(*at))))
    return ""
