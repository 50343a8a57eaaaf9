"""Diagnostics as annotations of a GitHub workflow: `::error file=…,line=…,title=…::message`.

Escapes follow GitHub's workflow commands: `%`, carriage return and line feed anywhere, colon and
comma in a property too. GitHub marks columns only within one line, so a span over several has none.
"""

from __future__ import annotations

from collections.abc import Iterable

from compdsl.diagnostics.cells import clean
from compdsl.diagnostics.location import Location, of_diagnostic
from compdsl.diagnostics.model import Diagnostic, Severity

COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "advice": "notice"}


def github(diagnostics: Iterable[Diagnostic]) -> str:
    """Return one workflow command for each diagnostic."""
    return "".join(_one(item) + "\n" for item in diagnostics)


def _one(item: Diagnostic) -> str:
    properties = {**_where(of_diagnostic(item)), "title": item.code}
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{COMMANDS[item.severity]} {written}::{_data(_message(item))}"


def _message(item: Diagnostic) -> str:
    lines = [clean(item.message)]
    lines += [clean(f"{each.span}: {each.message}") for each in item.related if each.message]
    if item.hint:
        lines.append("help: " + "\n".join(map(clean, item.hint.splitlines())))
    return "\n".join(lines)


def _where(location: Location | None) -> dict[str, str]:
    if location is None:
        return {}
    start, end = location.start, location.end
    if start is None or end is None:
        return {"file": location.file}
    where = {"file": location.file, "line": str(start.line)}
    if start.line == end.line and start.column is not None:
        where["col"] = str(start.column)
    where["endLine"] = str(end.line)
    if start.line == end.line and end.column is not None:
        where["endColumn"] = str(end.column)
    return where


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(clean(text)).replace(":", "%3A").replace(",", "%2C")
