"""Completion of the files that a plan may use or amend, and of what may be set with `with`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from lsprotocol import types as lsp

from comp_lsp.analysis import Analysis
from comp_lsp.files import Folder
from compdsl.names.loading import Wanted, path_of
from compdsl.names.settable import Settable, settable
from compdsl.source import SourceFile

PATH = re.compile(r'^(use|[ \t]+amends)[ \t]+"([^"\n]*)$')
SETTING = re.compile(r'^use[ \t]+("[^"]*"|[\w.]+)(?:[ \t]+as[ \t]+\w+)?[ \t]+with[ \t]+(.*)$')
IS_PLAN = re.compile(r"^plan\b(?!.*\bfor examples[ \t]*$)", re.MULTILINE)
GIVEN = re.compile(r"(\w+)\s*=")
MOST = 100


def path_completion(analysis: Analysis, offset: int) -> list[lsp.CompletionItem] | None:
    """Return the files or settings that may stand at a place; None where neither does."""
    content = analysis.text.content
    before = content[content.rfind("\n", 0, offset) + 1 : offset]
    if found := PATH.match(before):
        is_use = found[1] == "use"
        return list(_files(analysis, found[2], offset, is_use=is_use))
    if found := SETTING.match(before):
        return _settings(analysis, found[1], found[2], offset)
    return None


def _files(
    analysis: Analysis, begun: str, offset: int, *, is_use: bool
) -> Iterator[lsp.CompletionItem]:
    """Give the files beside the plan and below: libraries to use, or plans to amend."""
    here = Path(analysis.name)
    range_ = analysis.text.range(offset - len(begun), offset)
    for number, (name, text) in enumerate(Folder([here.parent], {}).texts()):
        if number == MOST:
            return
        if Path(name) == here or bool(IS_PLAN.search(text)) == is_use:
            continue
        path = f"./{os.path.relpath(name, here.parent)}".replace(os.sep, "/")
        yield lsp.CompletionItem(
            label=path,
            kind=lsp.CompletionItemKind.File,
            text_edit=lsp.TextEdit(range=range_, new_text=path),
        )


def _settings(
    analysis: Analysis, library: str, written: str, offset: int
) -> list[lsp.CompletionItem] | None:
    """Return the terms of a library that may be given, those without a value of their own first."""
    begun = written.rpartition(",")[2].lstrip()
    if "=" in begun:
        return None
    wanted: Wanted | None = Wanted(library, is_path=False)
    if library.startswith('"'):
        wanted = path_of(library.strip('"'), SourceFile(analysis.name, ""))
    source = analysis.load(wanted) if wanted is not None else None
    taken = set(GIVEN.findall(written))
    terms = settable(source) if isinstance(source, SourceFile) else []
    range_ = analysis.text.range(offset - len(begun), offset)
    return [_setting(each, range_) for each in terms if each.name not in taken]


def _setting(term: Settable, range_: lsp.Range) -> lsp.CompletionItem:
    return lsp.CompletionItem(
        label=term.name,
        kind=lsp.CompletionItemKind.Constant,
        detail=term.line,
        sort_text=f"{0 if term.is_open else 1}{term.name}",
        text_edit=lsp.TextEdit(range=range_, new_text=f"{term.name} = "),
        filter_text=term.name,
    )
