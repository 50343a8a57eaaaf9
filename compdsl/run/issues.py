"""The words of what went wrong in a run (COMP6xx): a value that a row needed is not there."""

from __future__ import annotations

from collections.abc import Sequence

from compdsl.diagnostics.model import Diagnostic
from compdsl.run.postings import Issue


def issue_diagnostics(issues: Sequence[Issue], most: int) -> list[Diagnostic]:
    """Return a diagnostic for each issue, at most `most` of each severity, and a count of the rest.

    Warnings about one quota are gathered into one line.
    """
    errors = [_error(issue) for issue in issues if issue.severity == "error"]
    warnings = _gathered([issue for issue in issues if issue.severity == "warning"])
    made = [*errors[:most], *warnings[:most]]
    if len(errors) > most:
        rest = len(errors) - most
        made.append(Diagnostic("COMP603", "error", f"{rest:,} more values of this run are missing"))
    return made


def _row(issue: Issue) -> str:
    record = f"{issue.record} " if issue.record else ""
    where = f" for {record}`{issue.at}`" if issue.at else ""
    whose = f" of `{issue.payee}`" if issue.payee else ""
    return f"{whose}{where}"


def _error(issue: Issue) -> Diagnostic:
    place = f"{issue.place.file}:{issue.place.line}:{issue.place.column}" if issue.place else ""
    if issue.found == "overflow":
        return Diagnostic(
            "COMP602",
            "error",
            f"{issue.what}{_row(issue)} is larger than Comp can hold",
            hint="an amount must stay below 10^26: look for a wrong number in the data",
            place=place,
        )
    if issue.lacks:
        return Diagnostic(
            "COMP601",
            "error",
            f"{issue.what}{_row(issue)} has no value: {issue.lacks}{_follows(issue)}",
            hint="add what is missing, or say what then: `… otherwise …`",
            place=place,
        )
    return Diagnostic(
        "COMP601",
        "error",
        f"{issue.what}{_row(issue)} has no value: something it needs is "
        f"missing, or a division is by zero{_follows(issue)}",
        hint="say what then: `… otherwise 0%`, or add what is missing to the data",
        place=place,
    )


def _follows(issue: Issue) -> str:
    """Tell what needs it, which is not reported on its own."""
    return f"; so what needs it has none either: {issue.follows}" if issue.follows else ""


def _gathered(issues: list[Issue]) -> list[Diagnostic]:
    by_clause: dict[tuple[str, str], list[Issue]] = {}
    for issue in issues:
        place = f"{issue.place.file}:{issue.place.line}:{issue.place.column}" if issue.place else ""
        by_clause.setdefault((issue.what, place), []).append(issue)
    made = []
    for (what, place), several in by_clause.items():
        named = [f"`{issue.payee}` {issue.at}" for issue in several[:5]]
        rest = f" and {len(several) - 5:,} more" if len(several) > 5 else ""
        made.append(
            Diagnostic(
                "COMP604",
                "warning",
                f"{what} has no value for {', '.join(named)}{rest}",
                hint="add the rows to the data; until then the quota counts as missing",
                place=place,
            )
        )
    return made
