"""Code actions: every fix that a diagnostic offers, and what else can be done at a place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from comp_lsp import convert
from comp_lsp.analysis import Analysis
from comp_lsp.features import signable

if TYPE_CHECKING:
    from comp_lsp.server import CompServer

FIX_ALL = "source.fixAll.comp"
Edits = list[lsp.TextEdit]


def actions(analysis: Analysis, asked: lsp.Range, kinds: list[str]) -> list[lsp.CodeAction]:
    """Return what can be done about the findings that a range touches.

    `kinds` are those that are wanted; none means all that are offered without being asked for.
    """
    found: list[lsp.CodeAction] = []
    if _wanted(lsp.CodeActionKind.QuickFix.value, kinds):
        found += _quick_fixes(analysis, asked)
    for kind, title, edits in SOURCE:
        if kinds and _wanted(kind, kinds) and (made := edits(analysis)):
            found.append(lsp.CodeAction(title=title, kind=kind, edit=_edit(analysis, made)))
    return found


def _wanted(kind: str, kinds: list[str]) -> bool:
    return not kinds or any(kind == each or kind.startswith(f"{each}.") for each in kinds)


def _quick_fixes(analysis: Analysis, asked: lsp.Range) -> Iterator[lsp.CodeAction]:
    start, end = analysis.text.offset(asked.start), analysis.text.offset(asked.end)
    for piece, finding in analysis.found():
        at, stop = piece.start + finding.at.start, piece.start + finding.at.end
        if at > end or stop < start:
            continue
        for number, (title, _) in enumerate(finding.fixes):
            edits = analysis.edits(finding, piece, number)
            if edits is None:
                continue
            yield lsp.CodeAction(
                title=title[:1].upper() + title[1:],
                kind=lsp.CodeActionKind.QuickFix,
                diagnostics=[convert.diagnostic(analysis, finding, piece)],
                is_preferred=number == 0 and len(finding.fixes) == 1,
                edit=_edit(analysis, edits),
            )


def all_fixes(analysis: Analysis) -> Edits:
    """Return the edits of all findings with one fix, as far as they do not touch each other."""
    made: Edits = []
    taken: list[tuple[int, int]] = []
    for piece, finding in analysis.found():
        edits = analysis.edits(finding, piece, 0) if len(finding.fixes) == 1 else None
        spans = [_offsets(analysis, edit) for edit in edits or ()]
        if edits is None or any((a < d and c < b) or a == c for a, b in spans for c, d in taken):
            continue
        made += edits
        taken += spans
    return made


def _offsets(analysis: Analysis, edit: lsp.TextEdit) -> tuple[int, int]:
    return analysis.text.offset(edit.range.start), analysis.text.offset(edit.range.end)


def _edit(analysis: Analysis, edits: Edits) -> lsp.WorkspaceEdit:
    return lsp.WorkspaceEdit(changes={convert.uri_of(analysis.name): edits})


SOURCE = (
    (FIX_ALL, "Apply every fix that is the only one", all_fixes),
    (signable.KIND, signable.TITLE, signable.signable),
)
"""Actions on a whole plan, which an editor asks for by their kind."""


def register(server: CompServer) -> None:
    """Have the server offer fixes."""
    plans = server.open_plans
    kinds = [lsp.CodeActionKind.QuickFix, FIX_ALL, signable.KIND]
    options = lsp.CodeActionOptions(code_action_kinds=kinds)

    @server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, options)
    def _actions(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        analysis = plans.analysis(params.text_document.uri)
        asked = [str(getattr(kind, "value", kind)) for kind in params.context.only or []]
        return [] if analysis is None else actions(analysis, params.range, asked)
