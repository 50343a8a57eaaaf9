"""Signature help: the values of a function, and the slots of a clause, while they are written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from comp_lsp.analysis import Analysis
from comp_lsp.writing import Writing, writing_at
from compdsl.reference.explained import explained, form_of
from compdsl.reference.forms import GAP, forms
from compdsl.syntax.declarations import FunctionHeader

if TYPE_CHECKING:
    from comp_lsp.server import CompServer

CALL = re.compile(r"(\w[\w.]*)\(([^()]*)\Z")
BUILT_IN = {
    "min": ("the smallest of the values", ("a", "b", "…")),
    "max": ("the largest of the values", ("a", "b", "…")),
    "abs": ("the value without its sign", ("value",)),
    "floor": ("the next whole number below", ("value",)),
    "ceiling": ("the next whole number above", ("value",)),
    "round": ("the value, rounded half up; `down to` and `up to` round otherwise",
              ("value", "to cents")),
}  # fmt: skip


def signature_help(analysis: Analysis, offset: int) -> lsp.SignatureHelp | None:
    """Return the call that a place is in, or else the form of the clause."""
    writing = writing_at(analysis, offset)
    if writing is None or not writing.rule:
        return None
    return _call(writing) or _clause(writing)


def _call(writing: Writing) -> lsp.SignatureHelp | None:
    found = CALL.search(f"{writing.before}{writing.begun}")
    if found is None:
        return None
    name, given = found[1], found[2].count(",")
    symbol = writing.view.checked.typed.symbols.names.get(name)
    header = symbol.block.header if symbol is not None else None
    if isinstance(header, FunctionHeader):
        slots = tuple(each.span.text for each in header.parameters)
        about = "\n\n".join(text.value for text in symbol.block.contract_text) if symbol else ""
    elif name in BUILT_IN:
        about, slots = BUILT_IN[name]
    else:
        return None
    return _help(f"{name}({', '.join(slots)})", slots, min(given, len(slots) - 1), about)


def _clause(writing: Writing) -> lsp.SignatureHelp | None:
    """Return the reference's form of the clause; the slot after the last word is the active one."""
    if writing.kind is None or not writing.pieces or not writing.keyword:
        return None
    line = f"{writing.before}{writing.begun}"
    entry = explained(writing.kind, writing.keyword, line, unfinished=True)
    if entry is None:
        return None
    form = form_of(entry, line)
    if "…" in form:
        known = [f.text for f in forms(writing.kind) if f.text.startswith(f"{writing.keyword} ")]
        form = next(iter(known), form)
    gaps = [(gap.start(), gap.end()) for gap in GAP.finditer(form)]
    if not gaps:
        return None
    return _help(form, gaps, _active(writing, form, gaps), entry.meaning)


def _active(writing: Writing, form: str, gaps: list[tuple[int, int]]) -> int:
    """Return which gap of a form is being written: the one behind the last word, or its comma."""
    written = [each.words for each in writing.pieces]
    said = written.count(writing.keyword)
    words = [each.start() for each in re.finditer(rf"\b{re.escape(writing.keyword)}\b", form)]
    at = words[min(said, len(words)) - 1] if words else 0
    last = len(written) - 1 - written[::-1].index(writing.keyword)
    commas = written[last:].count(",")
    return min(sum(end <= at for _, end in gaps) + commas, len(gaps) - 1)


def _help(
    label: str, slots: Sequence[str | tuple[int, int]], active: int, about: str
) -> lsp.SignatureHelp:
    signature = lsp.SignatureInformation(
        label=label,
        documentation=lsp.MarkupContent(kind=lsp.MarkupKind.Markdown, value=about),
        parameters=[lsp.ParameterInformation(label=slot) for slot in slots],
        active_parameter=active,
    )
    return lsp.SignatureHelp(signatures=[signature], active_signature=0, active_parameter=active)


def register(server: CompServer) -> None:
    """Have the server help with functions and clauses."""
    plans = server.open_plans
    options = lsp.SignatureHelpOptions(trigger_characters=["(", ",", " "])

    @server.feature(lsp.TEXT_DOCUMENT_SIGNATURE_HELP, options)
    def _signature(params: lsp.SignatureHelpParams) -> lsp.SignatureHelp | None:
        at = plans.at(params.text_document.uri, params.position)
        return None if at is None else signature_help(*at)
