"""Colours by meaning: what each word of a plan is, by the declarations of the document.

A name is coloured by what declares it, a word behind a dot as a field. Nothing is checked for this,
so that the colours stay while a line is being written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from comp_lsp.analysis import Analysis
from comp_lsp.chunks import Chunk, Placed
from comp_lsp.parsed import blocks_of, pieces_of, remarks_of
from compdsl.names.type_names import PLAIN
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import FunctionHeader
from compdsl.syntax.expected import phrases
from compdsl.syntax.tokens import Piece

if TYPE_CHECKING:
    from comp_lsp.server import CompServer

TYPES = (
    "keyword", "comment", "string", "number", "operator", "type", "enum", "enumMember",
    "property", "variable", "function", "parameter",
)  # fmt: skip
MODIFIERS = ("declaration", "readonly")
LEGEND = lsp.SemanticTokensLegend(token_types=list(TYPES), token_modifiers=list(MODIFIERS))
BY_KIND = {"record": "type", "choice": "enum", "function": "function"}
SYNTAX = frozenset({"keyword", "comment", "string", "number", "operator"})
"""What an editor with a grammar of its own colours as well, and with more shades."""
READ_ONLY = frozenset({"term", "quota"})
NUMBERS = frozenset((
    "NUMBER", "PERCENT", "PERCENT_OF", "MONEY", "SIGN_MONEY", "GROUPED", "FRACTION", "DATE",
    "MONTH_LIT", "QUARTER_LIT", "HALF_LIT", "FISCAL_LIT",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Colour:
    """A token of the protocol, before it is counted from the one before it."""

    start: int
    end: int
    type: str
    modifiers: int = 0


@dataclass(frozen=True, slots=True)
class Known:
    """What the names of a document are: declared kinds, fields, values."""

    kinds: dict[str, str]
    fields: frozenset[str]
    values: frozenset[str]


def tokens(
    analysis: Analysis, start: int = 0, end: int | None = None, *, names_only: bool = False
) -> lsp.SemanticTokens:
    """Return the colours of a document, or of the declarations between two offsets."""
    last = len(analysis.text.content) if end is None else end
    known = known_names(analysis.placed)
    asked = [piece for piece in analysis.placed if piece.end > start and piece.start < last]
    found = [each for piece in asked for each in _coloured(piece, known)]
    if names_only:
        found = [each for each in found if each.type not in SYNTAX]
    return lsp.SemanticTokens(data=list(_counted(analysis, found)))


def known_names(placed: Iterable[Placed]) -> Known:
    """Return what declarations make of names."""
    kinds: dict[str, str] = {}
    fields: set[str] = set()
    values: set[str] = set()
    for piece in placed:
        if piece.chunk.name:
            kinds[piece.chunk.name] = piece.chunk.kind
        if piece.chunk.kind in ("record", "choice"):
            for block in blocks_of(piece.chunk):
                fields.update(line.word.name for line in block.all(c.FieldLine))
                values.update(line.word.name for line in block.all(c.ChoiceValue))
                values.update(w.name for f in block.all(c.FieldLine) for w in f.type.values)
    return Known(kinds, frozenset(fields), frozenset(values))


def _coloured(piece: Placed, known: Known) -> Iterator[Colour]:
    chunk, at = piece.chunk, piece.start
    found = [Colour(at + start, at + end, "comment") for start, end in remarks_of(chunk)]
    parameters = _parameters(chunk)
    before = ""
    for each in pieces_of(chunk):
        colour = _colour(chunk, each, before, known, parameters)
        before = each.kind
        if colour is not None:
            found.append(Colour(at + each.start, at + each.end, *colour))
    yield from sorted(found, key=lambda each: each.start)


def _parameters(chunk: Chunk) -> frozenset[str]:
    if chunk.kind != "function":
        return frozenset()
    headers = (b.header for b in blocks_of(chunk) if isinstance(b.header, FunctionHeader))
    return frozenset(each.word.name for h in headers for each in h.parameters)


def _colour(
    chunk: Chunk, piece: Piece, before: str, known: Known, parameters: frozenset[str]
) -> tuple[str, int] | None:
    text = chunk.text[piece.start : piece.end]
    if piece.kind in ("NAME", "SLUG"):
        return _name(chunk, piece, text, before, known, parameters)
    if piece.kind == "STRING":
        return "string", 0
    if piece.kind in NUMBERS:
        return "number", 0
    if piece.words[:1].isalpha() or (piece.kind in phrases() and text[:1].isalpha()):
        return "keyword", 0
    return ("operator", 0) if piece.words and piece.words not in ".,()[]:" else None


def _name(
    chunk: Chunk,
    piece: Piece,
    text: str,
    before: str,
    known: Known,
    parameters: frozenset[str],
) -> tuple[str, int]:
    is_first = text == chunk.name and before not in ("DOT",)
    kind = known.kinds.get(text, "")
    if before == "DOT" and text in known.fields:
        return "property", 0
    if text in parameters:
        return "parameter", 0
    if before == "COLON" and text in PLAIN:
        return "type", 0
    if kind:
        declares = int(is_first and piece.start < chunk.text.find("\n", piece.start) + 1)
        modifiers = declares | (2 if kind in READ_ONLY else 0)
        return BY_KIND.get(kind, "variable"), modifiers
    if text in known.values:
        return "enumMember", 0
    if text in known.fields:
        return "property", 0
    return ("string" if piece.kind == "SLUG" else "variable"), 0


def _counted(analysis: Analysis, colours: list[Colour]) -> Iterator[int]:
    """Give the five numbers of each token: lines and columns count from the token before it."""
    line, column = 0, 0
    for each in colours:
        place = analysis.text.position(each.start)
        end = analysis.text.position(each.end)
        if end.line != place.line:
            continue
        same = place.line == line
        yield place.line - line
        yield place.character - column if same else place.character
        yield end.character - place.character
        yield TYPES.index(each.type)
        yield each.modifiers
        line, column = place.line, place.character


def register(server: CompServer) -> None:
    """Have the server colour documents."""
    plans = server.open_plans

    def names_only() -> bool:
        asked = server.client_capabilities.text_document
        can = asked.semantic_tokens if asked else None
        return bool(can and can.augments_syntax_tokens)

    @server.feature(lsp.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, LEGEND)
    def _full(params: lsp.SemanticTokensParams) -> lsp.SemanticTokens | None:
        analysis = plans.analysis(params.text_document.uri)
        return None if analysis is None else tokens(analysis, names_only=names_only())

    @server.feature(lsp.TEXT_DOCUMENT_SEMANTIC_TOKENS_RANGE, LEGEND)
    def _range(params: lsp.SemanticTokensRangeParams) -> lsp.SemanticTokens | None:
        analysis = plans.analysis(params.text_document.uri)
        if analysis is None:
            return None
        place = analysis.text.offset
        start, end = place(params.range.start), place(params.range.end)
        return tokens(analysis, start, end, names_only=names_only())
