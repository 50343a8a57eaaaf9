"""Diagnostics as JSON, for scripts. The shape is stable: every key is always there.

    {"version": 1,
     "diagnostics": [
       {"code": "COMP214", "severity": "error" | "warning" | "advice",
        "message": "…", "hint": "…" or "",
        "file": "acme.comp" or null, "range": RANGE or null,
        "related": [{"message": "…", "file": "…", "range": RANGE}],
        "fixes": [{"title": "…", "edits": [{"file": "…", "range": RANGE, "text": "…"}]}],
        "help": {"page": "COMP214" or null, "url": "https://…" or null}}]}

    RANGE = {"start": POINT, "end": POINT}
    POINT = {"line": 31, "column": 8 or null, "offset": 812 or null}

Lines and columns count from 1, offsets from 0, all in characters; `end` is after the last one. In
data a problem has one point (`start` equals `end`) without an offset. `help.page` is the code to
give to `comp explain`. A change of the shape raises `version`; new keys alone do not.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

from compdsl.diagnostics import pages
from compdsl.diagnostics.location import Location, of_diagnostic, of_span
from compdsl.diagnostics.model import Diagnostic, Fix

VERSION = 1


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Return one JSON object with all diagnostics, in the order given."""
    known = set(pages.codes())
    shape = {"version": VERSION, "diagnostics": [_one(item, known) for item in diagnostics]}
    return json.dumps(shape, indent=2) + "\n"


def _one(item: Diagnostic, known: set[str]) -> dict[str, object]:
    return {
        "code": item.code,
        "severity": item.severity,
        "message": item.message,
        "hint": item.hint,
        **_where(of_diagnostic(item)),
        "related": [
            {"message": each.message, **_where(of_span(each.span))} for each in item.related
        ],
        "fixes": [_fix(fix) for fix in item.fixes],
        "help": {"page": item.code if item.code in known else None, "url": pages.url(item.code)},
    }


def _fix(fix: Fix) -> dict[str, object]:
    edits = [{**_where(of_span(edit.span)), "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "edits": edits}


def _where(location: Location | None) -> dict[str, object]:
    if location is None:
        return {"file": None, "range": None}
    if location.start is None or location.end is None:
        return {"file": location.file, "range": None}
    return {
        "file": location.file,
        "range": {"start": asdict(location.start), "end": asdict(location.end)},
    }
