"""Many rejected rows with one cause, as one message.

A spelling that the plan does not know rejects a thousand rows. What people need is the cause, the
first places and the count; `rejects.csv` has every row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compdsl.diagnostics.model import Diagnostic

MOST_PLACES = 3
MOST_CAUSES = 20


def condensed(problems: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return one problem for each cause, in order of first appearance; at most 20 causes a code."""
    causes: dict[tuple[str, str], list[Diagnostic]] = {}
    for problem in problems:
        causes.setdefault((problem.code, problem.message), []).append(problem)
    made: list[Diagnostic] = []
    shown: dict[str, int] = {}
    rest: dict[str, int] = {}
    for (code, _), several in causes.items():
        shown[code] = shown.get(code, 0) + 1
        if shown[code] > MOST_CAUSES:
            rest[code] = rest.get(code, 0) + len(several)
        else:
            made.append(_together(several))
    made.extend(_uncounted(code, count, causes) for code, count in rest.items())
    return made


def _together(several: list[Diagnostic]) -> Diagnostic:
    first, *others = several
    if not others:
        return first
    places = ", ".join(_line(each.place) for each in others[: MOST_PLACES - 1])
    more = f" and {len(others) - MOST_PLACES + 1:,} more" if len(others) >= MOST_PLACES else ""
    noun = "row" if len(others) == 1 else "rows"
    where = f" (and {len(others):,} more {noun}: line {places}{more})"
    return replace(first, message=f"{first.message}{where}")


def _line(place: str) -> str:
    """Return the line of `Deal.csv:14:3`."""
    parts = place.split(":")
    return next((part for part in parts[1:] if part.isdigit()), place)


def _uncounted(
    code: str, count: int, causes: dict[tuple[str, str], list[Diagnostic]]
) -> Diagnostic:
    first = next(several[0] for (each, _), several in causes.items() if each == code)
    return Diagnostic(
        code,
        first.severity,
        f"{count:,} more rows are rejected for other values",
        hint="mend the causes above first, then run again",
    )
