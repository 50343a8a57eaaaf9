"""What feeds a payout, step by step: from an earning to what it reads, and from that to the data.

The protocol calls it a call hierarchy. What a declaration reads are its outgoing calls, and what
reads it are its incoming ones. An example reads everything and pays nothing, so it is neither.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from comp_lsp.analysis import Analysis
from comp_lsp.convert import uri_of
from comp_lsp.features.symbols import KINDS, OTHER, called, detailed
from comp_lsp.named import declared_span, named_at
from comp_lsp.place import block_at
from comp_lsp.text import Text
from comp_lsp.view import View, needed, view_of
from compdsl.check.given import column_name
from compdsl.check.uses import Target, uses_in
from compdsl.data.libraries import standard_file
from compdsl.names.renaming import bare
from compdsl.source import Span
from compdsl.syntax.declarations import Block, Titled

if TYPE_CHECKING:
    from comp_lsp.server import CompServer

SHOWN = ("name", "field")


def prepare(analysis: Analysis, offset: int) -> list[lsp.CallHierarchyItem]:
    """Return the declaration or field that a place names, or else the one that it is in."""
    view = analysis.around(offset)
    named = named_at(analysis, offset)
    target = _shown(named.target) if named is not None else None
    if target is None:
        inside = view.layout.inward(offset)
        block = block_at(view, inside) if inside is not None else None
        target = _target_of(block) if block is not None and block.kind != "example" else None
    item = _item(analysis, view, target) if target is not None else None
    return [] if item is None else [item]


def outgoing(
    analysis: Analysis, target: Target, offset: int
) -> list[lsp.CallHierarchyOutgoingCall]:
    """Return what a declaration reads, in the order in which it first does."""
    view = analysis.around(offset)
    found: dict[Target, list[lsp.Range]] = {}
    for block in view.checked.typed.file.blocks:
        if _target_of(block) == target:
            for read, span in _reads(view, block):
                found.setdefault(read, []).append(_place(analysis, view, span).range)
    items = ((_item(analysis, view, read), ranges) for read, ranges in found.items())
    return [
        lsp.CallHierarchyOutgoingCall(to=item, from_ranges=ranges)
        for item, ranges in items
        if item is not None
    ]


def incoming(analysis: Analysis, target: Target) -> list[lsp.CallHierarchyIncomingCall]:
    """Return the declarations that read what is named, in the order of the plan."""
    view = _about(analysis, bare(target.name))
    found: list[lsp.CallHierarchyIncomingCall] = []
    for block in view.checked.typed.file.blocks:
        reads = [span for read, span in _reads(view, block) if read == target]
        caller = _target_of(block)
        item = _item(analysis, view, caller) if reads and caller is not None else None
        if item is not None:
            ranges = [_place(analysis, view, span).range for span in reads]
            found.append(lsp.CallHierarchyIncomingCall(from_=item, from_ranges=ranges))
    return found


def _about(analysis: Analysis, word: str) -> View:
    """Return the part of a plan that says a word."""
    if analysis.is_short:
        return analysis.around(0)
    written = {word, column_name(word)}
    about = [each for each in analysis.placed if each.chunk.words & written]
    return view_of(analysis.name, needed(analysis.placed, about), analysis.load)


def _reads(view: View, block: Block) -> Iterator[tuple[Target, Span]]:
    """Give what a declaration reads, itself left out, and where."""
    own = _target_of(block)
    if block.kind == "example" or own is None:
        return
    for use in uses_in(view.checked.typed, block):
        read = _shown(use.target)
        inside = read is not None and read.kind == "field" and read.owner == own.name
        if read is not None and not use.is_declared and read != own and not inside:
            yield read, use.span


def _shown(target: Target) -> Target | None:
    """Return the declaration or field that a target is or belongs to."""
    if target.kind in SHOWN:
        return target
    owner, _, field = target.owner.partition(".")
    return Target("field", field, owner) if field else Target("name", owner)


def _target_of(block: Block) -> Target | None:
    header = block.header
    if isinstance(header, Titled) and header.word is not None:
        return Target("name", header.word.name)
    word, _, _ = called(block)
    return Target("name", word) if word and block.kind != "use" else None


def _item(analysis: Analysis, view: View, target: Target) -> lsp.CallHierarchyItem | None:
    """Return a declaration or field as the protocol shows it; None for what is built in."""
    owner = target.owner or target.name
    blocks = view.checked.typed.file.blocks
    home = Target("name", owner)
    block = next((each for each in blocks if _target_of(each) == home), None)
    if block is None:
        return None
    word, title, span = called(block)
    whole, kind, detail = _whole(block), KINDS.get(block.kind, OTHER), detailed(block, title)
    if target.kind == "field":
        declared = declared_span(view, target)
        if declared is None:
            return None
        word, span, whole = target.name, declared, declared
        kind, detail = lsp.SymbolKind.Field, f"field of {owner}"
    place = _place(analysis, view, span)
    return lsp.CallHierarchyItem(
        name=word or block.kind,
        kind=kind,
        detail=detail,
        uri=place.uri,
        range=_place(analysis, view, whole).range,
        selection_range=place.range,
        data={
            "plan": uri_of(analysis.name), "name": target.name, "owner": target.owner,
            "offset": view.layout.outward(span.start) if place.uri == uri_of(analysis.name) else 0,
        },
    )  # fmt: skip


def _whole(block: Block) -> Span:
    """Return a declaration with its clauses."""
    own = [each.span for each in block.clauses if each.span.file is block.span.file]
    ends = [span.end for span in own if span.start >= block.span.start]
    return Span(block.span.file, block.span.start, max([block.span.end, *ends]))


def _place(analysis: Analysis, view: View, span: Span) -> lsp.Location:
    if span.file is view.layout.source:
        return lsp.Location(uri=uri_of(analysis.name), range=analysis.range(view, span))
    text = Text(span.file.text, analysis.text.encoding)
    name = str(standard_file(span.file) or span.file.name)
    return lsp.Location(uri=uri_of(name), range=text.range(span.start, span.end))


def asked(item: lsp.CallHierarchyItem) -> tuple[str, Target, int]:
    """Return the plan that an item was made for, what it is about, and where that stands."""
    data = item.data if isinstance(item.data, dict) else {}
    owner, offset = str(data.get("owner", "")), data.get("offset", 0)
    target = Target("field" if owner else "name", str(data.get("name", "")), owner)
    return str(data.get("plan", "")), target, offset if isinstance(offset, int) else 0


def register(server: CompServer) -> None:
    """Have the server tell what feeds a payout."""
    plans = server.open_plans

    @server.feature(lsp.TEXT_DOCUMENT_PREPARE_CALL_HIERARCHY)
    def _prepare(params: lsp.CallHierarchyPrepareParams) -> list[lsp.CallHierarchyItem]:
        at = plans.at(params.text_document.uri, params.position)
        return [] if at is None else prepare(*at)

    @server.feature(lsp.CALL_HIERARCHY_OUTGOING_CALLS)
    def _outgoing(
        params: lsp.CallHierarchyOutgoingCallsParams,
    ) -> list[lsp.CallHierarchyOutgoingCall]:
        plan, target, offset = asked(params.item)
        analysis = plans.analysis(plan)
        return [] if analysis is None else outgoing(analysis, target, offset)

    @server.feature(lsp.CALL_HIERARCHY_INCOMING_CALLS)
    def _incoming(
        params: lsp.CallHierarchyIncomingCallsParams,
    ) -> list[lsp.CallHierarchyIncomingCall]:
        plan, target, _ = asked(params.item)
        analysis = plans.analysis(plan)
        return [] if analysis is None else incoming(analysis, target)
