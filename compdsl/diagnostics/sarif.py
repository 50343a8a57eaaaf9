"""Diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors read.

One run of one tool. A rule stands for each code that occurs, with its page as help. Columns count
Unicode code points, as everywhere in Comp. Braces in a message are doubled (§3.11.5), for a single
one opens a placeholder.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from urllib.parse import quote

from compdsl.diagnostics import pages
from compdsl.diagnostics.location import Location, of_diagnostic, of_span
from compdsl.diagnostics.model import Diagnostic, Edit, Fix, Related, Severity
from compdsl.version import __version__

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "advice": "note"}

Json = dict[str, object]


def sarif(diagnostics: Iterable[Diagnostic]) -> str:
    """Return a SARIF log with one run that holds all diagnostics, in the order given."""
    items = list(diagnostics)
    rules = {item.code: at for at, item in enumerate({each.code: each for each in items}.values())}
    driver = {"name": "comp", "version": __version__, "rules": [_rule(code) for code in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(item, rules[item.code]) for item in items],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(code: str) -> Json:
    rule: Json = {"id": code}
    text, title, url = pages.page(code), pages.title(code), pages.url(code)
    if title:
        rule["shortDescription"] = {"text": _braced(title)}
    if text:
        rule["help"] = {"text": _braced(text), "markdown": _braced(text)}
    if url:
        rule["helpUri"] = url
    return rule


def _result(item: Diagnostic, rule: int) -> Json:
    location = of_diagnostic(item)
    result: Json = {
        "ruleId": item.code,
        "ruleIndex": rule,
        "level": LEVELS[item.severity],
        "message": _message(f"{item.message}\nhelp: {item.hint}" if item.hint else item.message),
        "locations": [{"physicalLocation": _physical(location)}] if location else [],
    }
    if item.related:
        result["relatedLocations"] = [_related(at, each) for at, each in enumerate(item.related, 1)]
    fixes = [_fix(fix) for fix in item.fixes if fix.edits]
    if fixes:
        result["fixes"] = fixes
    return result


def _related(number: int, related: Related) -> Json:
    location: Json = {"id": number, "physicalLocation": _physical(of_span(related.span))}
    if related.message:
        location["message"] = _message(related.message)
    return location


def _fix(fix: Fix) -> Json:
    by_file: dict[str, list[Edit]] = {}
    for edit in fix.edits:
        by_file.setdefault(edit.span.file.name, []).append(edit)
    changes = [
        {"artifactLocation": {"uri": _uri(name)}, "replacements": [_replacement(e) for e in edits]}
        for name, edits in by_file.items()
    ]
    return {"description": _message(fix.title), "artifactChanges": changes}


def _replacement(edit: Edit) -> Json:
    return {
        "deletedRegion": _region(of_span(edit.span)),
        "insertedContent": {"text": edit.text},
    }


def _physical(location: Location) -> Json:
    physical: Json = {"artifactLocation": {"uri": _uri(location.file)}}
    region = _region(location)
    if region:
        physical["region"] = region
    return physical


def _region(location: Location) -> Json:
    start, end = location.start, location.end
    if start is None or end is None:
        return {}
    region: Json = {"startLine": start.line, "endLine": end.line}
    if start.column is not None and end.column is not None:
        region |= {"startColumn": start.column, "endColumn": end.column}
    if start.offset is not None and end.offset is not None:
        region |= {"charOffset": start.offset, "charLength": end.offset - start.offset}
    return region


def _uri(name: str) -> str:
    """Write a file name as a URI: relative names stay so, absolute ones get `file://`."""
    path = name.replace("\\", "/")
    if len(path) > 1 and path[1] == ":":
        return f"file:///{path[0]}:" + quote(path[2:], errors="replace")
    return ("file://" if path.startswith("/") else "") + quote(path, errors="replace")


def _message(text: str) -> Json:
    return {"text": _braced(text)}


def _braced(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
