"""The outline of a plan, and the declarations of all plans by name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from comp_lsp.analysis import Analysis
from comp_lsp.chunks import Placed, cut
from comp_lsp.convert import uri_of
from comp_lsp.files import Folder
from comp_lsp.parsed import blocks_of, lines_of
from comp_lsp.text import Text
from compdsl.source import Span
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block, EarningHeader, Titled

if TYPE_CHECKING:
    from comp_lsp.server import CompServer

KINDS = {
    "plan": lsp.SymbolKind.Package,
    "choice": lsp.SymbolKind.Enum,
    "record": lsp.SymbolKind.Struct,
    "term": lsp.SymbolKind.Constant,
    "quota": lsp.SymbolKind.Constant,
    "metric": lsp.SymbolKind.Variable,
    "tiers": lsp.SymbolKind.Array,
    "grid": lsp.SymbolKind.Array,
    "function": lsp.SymbolKind.Function,
    "use": lsp.SymbolKind.Module,
    "ensure": lsp.SymbolKind.Boolean,
    "example": lsp.SymbolKind.Event,
}
OTHER = lsp.SymbolKind.Class
MOST = 500


def document_symbols(analysis: Analysis) -> list[lsp.DocumentSymbol]:
    """Return the outline: declarations, with the fields and values that they hold."""
    return [
        _symbol(analysis, piece, block)
        for piece in analysis.placed
        for block in blocks_of(piece.chunk)
    ]


def workspace_symbols(folder: Folder, query: str, encoding: str) -> list[lsp.WorkspaceSymbol]:
    """Return the declarations of all plans whose name or title holds a text."""
    found: list[lsp.WorkspaceSymbol] = []
    for name, content in folder.texts():
        text = Text(content, encoding)
        for piece in cut(content):
            found += _matching(name, text, piece, query.casefold())
            if len(found) >= MOST:
                return found[:MOST]
    return found


def _matching(name: str, text: Text, piece: Placed, query: str) -> Iterator[lsp.WorkspaceSymbol]:
    if query not in piece.chunk.text.casefold():
        return
    for block in blocks_of(piece.chunk):
        word, title, span = called(block)
        if word and query in f"{word} {title}".casefold():
            range_ = text.range(piece.start + span.start, piece.start + span.end)
            yield lsp.WorkspaceSymbol(
                name=word,
                kind=KINDS.get(block.kind, OTHER),
                location=lsp.Location(uri=uri_of(name), range=range_),
                container_name=title or None,
            )


def _symbol(analysis: Analysis, piece: Placed, block: Block) -> lsp.DocumentSymbol:
    word, title, span = called(block)
    return lsp.DocumentSymbol(
        name=word or block.kind,
        detail=detailed(block, title),
        kind=KINDS.get(block.kind, OTHER),
        range=_range(analysis, piece, _whole(piece, block)),
        selection_range=_range(analysis, piece, span),
        children=list(_inside(analysis, piece, block)) or None,
    )


def _whole(piece: Placed, block: Block) -> Span:
    """Return a declaration with its clauses."""
    blocks = blocks_of(piece.chunk)
    at = blocks.index(block)
    stop = blocks[at + 1].span.start if at + 1 < len(blocks) else len(piece.chunk.text)
    ends = [line.end for line in lines_of(piece.chunk) if line.start < stop]
    return Span(block.span.file, block.span.start, max([block.span.end, *ends]))


def called(block: Block) -> tuple[str, str, Span]:
    """Return a declaration's name, its title, and where the name stands."""
    header = block.header
    first = block.span.text.partition("\n")[0]
    whole = Span(block.span.file, block.span.start, block.span.start + len(first))
    if not isinstance(header, Titled):
        return (first if block.kind == "use" else ""), "", whole
    title = header.title.value if header.title is not None else ""
    if header.word is not None:
        return header.word.name, title, header.word.span
    return title, "", header.title.span if header.title is not None else whole


def detailed(block: Block, title: str) -> str:
    """Return the kind of a declaration, and its title if it has one."""
    header = block.header
    kind = header.kind if isinstance(header, EarningHeader) else block.kind
    return f"{kind} · {title}" if title else kind


def _inside(analysis: Analysis, piece: Placed, block: Block) -> Iterator[lsp.DocumentSymbol]:
    for clause in block.clauses:
        match clause:
            case c.FieldLine():
                kind = lsp.SymbolKind.Key if clause.key else lsp.SymbolKind.Field
            case c.ChoiceValue():
                kind = lsp.SymbolKind.EnumMember
            case _:
                continue
        detail = clause.type.span.text if isinstance(clause, c.FieldLine) else None
        yield lsp.DocumentSymbol(
            name=clause.word.name,
            detail=detail,
            kind=kind,
            range=_range(analysis, piece, clause.span),
            selection_range=_range(analysis, piece, clause.word.span),
        )


def _range(analysis: Analysis, piece: Placed, span: Span) -> lsp.Range:
    return analysis.text.range(piece.start + span.start, piece.start + span.end)


def register(server: CompServer) -> None:
    """Have the server give outlines."""
    plans = server.open_plans

    @server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def _document(params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        analysis = plans.analysis(params.text_document.uri)
        return [] if analysis is None else document_symbols(analysis)

    @server.feature(lsp.WORKSPACE_SYMBOL)
    def _workspace(params: lsp.WorkspaceSymbolParams) -> list[lsp.WorkspaceSymbol]:
        return workspace_symbols(plans.folder(), params.query, plans.encoding)
