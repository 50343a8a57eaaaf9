"""Going to where a name is declared, to every place that uses it, and giving it another name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

from comp_lsp.analysis import Analysis
from comp_lsp.convert import uri_of
from comp_lsp.files import Folder
from comp_lsp.named import Named, named_at, places, words_of
from comp_lsp.text import Text
from compdsl.names.collect import RESERVED_NAMES
from compdsl.names.renaming import bare
from compdsl.source import Span

if TYPE_CHECKING:
    from comp_lsp.server import CompServer

NAME = re.compile(r"[^\W\d]\w*")


class Refused(JsonRpcException):
    """A name that cannot be changed, and why in words."""

    CODE = -32803  # the protocol's RequestFailed
    MESSAGE = "the name cannot be changed"


def definition(analysis: Analysis, offset: int) -> lsp.Location | None:
    """Return where the name at a place is declared, in this file or in a library."""
    named = named_at(analysis, offset)
    if named is None or named.declared is None:
        return None
    return _location(analysis, named, named.declared)


def references(
    analysis: Analysis, offset: int, folder: Folder, *, declared: bool
) -> list[lsp.Location]:
    """Return every place that names what the place names, in all plans of the folder."""
    named = named_at(analysis, offset)
    if named is None:
        return []
    return [
        lsp.Location(uri=uri_of(place.name), range=place.range)
        for place in places(analysis, named, folder)
        if declared or not place.is_declared
    ]


def highlight(analysis: Analysis, offset: int) -> list[lsp.DocumentHighlight]:
    """Return the places of this file that name the same; where it is declared it is written."""
    named = named_at(analysis, offset)
    if named is None:
        return []
    kinds = {True: lsp.DocumentHighlightKind.Write, False: lsp.DocumentHighlightKind.Read}
    return [
        lsp.DocumentHighlight(range=place.range, kind=kinds[place.is_declared])
        for place in places(analysis, named, None)
    ]


def prepare_rename(analysis: Analysis, offset: int) -> lsp.PrepareRenamePlaceholder:
    """Return the name that would be changed, and its place.

    Raises `Refused` where nothing there has a name of the plan's own.
    """
    named = _changeable(analysis, offset)
    span = named.view.layout.outward(named.use.span.start)
    text = named.use.span.text
    start = span + len(text) - len(bare(text))
    return lsp.PrepareRenamePlaceholder(
        range=analysis.text.range(start, span + len(text)), placeholder=bare(named.target.name)
    )


def rename(analysis: Analysis, offset: int, name: str, folder: Folder) -> lsp.WorkspaceEdit:
    """Return the edits that give another name, in every file that uses it.

    Raises `Refused` where the name cannot be changed, or the new one is none or is taken.
    """
    named = _changeable(analysis, offset)
    _fits(named, name)
    edits: dict[str, list[lsp.TextEdit]] = {}
    for place in places(analysis, named, folder):
        new = words_of(place, name)
        edits.setdefault(uri_of(place.name), []).append(
            lsp.TextEdit(range=place.bare_range, new_text=new)
        )
    return lsp.WorkspaceEdit(changes=edits)


def _changeable(analysis: Analysis, offset: int) -> Named:
    named = named_at(analysis, offset)
    if named is None:
        raise Refused("this is a word of the language or of the data, not a name of the plan")
    if named.declared is None:
        raise Refused(f"`{named.target.name}` is built in and has no other name")
    if named.is_standard:
        raise Refused(f"`{named.target.name}` belongs to the standard library and keeps its name")
    return named


def _fits(named: Named, name: str) -> None:
    if not NAME.fullmatch(name):
        raise Refused(f"`{name}` is no name: write letters, digits and `_`, a letter first")
    if name in RESERVED_NAMES:
        raise Refused(f"`{name}` is a word of the language")
    symbols = named.view.checked.typed.symbols
    taken = symbols.names.get(name) if named.target.kind == "name" else None
    if taken is not None and name != named.target.name:
        raise Refused(f"`{name}` is the name of another {taken.kind}")
    big = name[0].isupper()
    was_big = bare(named.target.name)[0].isupper()
    if big != was_big and named.target.kind != "value":
        style = "a capital" if was_big else "a small letter"
        raise Refused(f"`{name}` must start with {style}, as `{bare(named.target.name)}` does")


def _location(analysis: Analysis, named: Named, span: Span) -> lsp.Location:
    if span.file is named.view.layout.source:
        return lsp.Location(uri=uri_of(analysis.name), range=analysis.range(named.view, span))
    text = Text(span.file.text, analysis.text.encoding)
    return lsp.Location(uri=uri_of(named.path_of(span)), range=text.range(span.start, span.end))


def register(server: CompServer) -> None:
    """Have the server go to names and change them."""
    plans = server.open_plans

    @server.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def _definition(params: lsp.DefinitionParams) -> lsp.Location | None:
        at = plans.at(params.text_document.uri, params.position)
        return None if at is None else definition(*at)

    @server.feature(lsp.TEXT_DOCUMENT_REFERENCES)
    def _references(params: lsp.ReferenceParams) -> list[lsp.Location]:
        at = plans.at(params.text_document.uri, params.position)
        declared = params.context.include_declaration
        return [] if at is None else references(*at, plans.folder(), declared=declared)

    @server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT)
    def _highlight(params: lsp.DocumentHighlightParams) -> list[lsp.DocumentHighlight]:
        at = plans.at(params.text_document.uri, params.position)
        return [] if at is None else highlight(*at)

    @server.feature(lsp.TEXT_DOCUMENT_PREPARE_RENAME)
    def _prepare(params: lsp.PrepareRenameParams) -> lsp.PrepareRenamePlaceholder | None:
        at = plans.at(params.text_document.uri, params.position)
        return None if at is None else prepare_rename(*at)

    @server.feature(lsp.TEXT_DOCUMENT_RENAME, lsp.RenameOptions(prepare_provider=True))
    def _rename(params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        at = plans.at(params.text_document.uri, params.position)
        return None if at is None else rename(*at, params.new_name, plans.folder())
