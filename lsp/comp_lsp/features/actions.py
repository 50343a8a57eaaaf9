"""Code actions: every fix that a diagnostic offers, and what else can be done at a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from comp_lsp import convert
from comp_lsp.analysis import Analysis, Finding
from comp_lsp.chunks import Placed
from comp_lsp.features import signable
from comp_lsp.features.signable import edits_of
from comp_lsp.place import block_at
from compdsl.changes.model import Asked, ChangeKind
from compdsl.changes.offered import offered
from compdsl.diagnostics.model import Fix
from compdsl.report.trials import Tried

if TYPE_CHECKING:
    from comp_lsp.server import CompServer

KINDS: dict[ChangeKind, str] = {
    "mend": lsp.CodeActionKind.QuickFix.value,
    "rewrite": lsp.CodeActionKind.RefactorRewrite.value,
    "extract": lsp.CodeActionKind.RefactorExtract.value,
    "inline": lsp.CodeActionKind.RefactorInline.value,
}
FIX_ALL = "source.fixAll.comp"
Edits = list[lsp.TextEdit]


def actions(
    analysis: Analysis, asked: lsp.Range, kinds: list[str], examples: Sequence[Tried] = ()
) -> list[lsp.CodeAction]:
    """Return what can be done about the findings that a range touches, and with what stands there.

    `kinds` are those that are wanted; none means all that are offered without being asked for.
    `examples` tell how the examples of the plan went.
    """
    found = list(_quick_fixes(analysis, asked))
    found += _changes(analysis, asked, examples)
    found = [each for each in found if _wanted(str(each.kind), kinds)]
    for kind, title, edits in SOURCE:
        if kinds and _wanted(kind, kinds) and (made := edits(analysis)):
            found.append(lsp.CodeAction(title=title, kind=kind, edit=_edit(analysis, made)))
    return found


def _wanted(kind: str, kinds: list[str]) -> bool:
    return not kinds or any(kind == each or kind.startswith(f"{each}.") for each in kinds)


def _quick_fixes(analysis: Analysis, asked: lsp.Range) -> Iterator[lsp.CodeAction]:
    for piece, finding in _touched(analysis, asked):
        for number, (title, _) in enumerate(finding.fixes):
            edits = analysis.edits(finding, piece, number)
            if edits is None:
                continue
            yield lsp.CodeAction(
                title=title[:1].upper() + title[1:],
                kind=KINDS["mend"],
                diagnostics=[convert.diagnostic(analysis, finding, piece)],
                is_preferred=number == 0 and len(finding.fixes) == 1,
                edit=_edit(analysis, edits),
            )


def _touched(analysis: Analysis, asked: lsp.Range) -> Iterator[tuple[Placed, Finding]]:
    """Give the findings that a range touches."""
    start, end = analysis.text.offset(asked.start), analysis.text.offset(asked.end)
    for piece, finding in analysis.found():
        if piece.start + finding.at.start <= end and start <= piece.start + finding.at.end:
            yield piece, finding


def _changes(
    analysis: Analysis, asked: lsp.Range, examples: Sequence[Tried]
) -> Iterator[lsp.CodeAction]:
    """Give the changes that the place offers where a range starts."""
    offset = analysis.text.offset(asked.start)
    view = analysis.around(offset)
    inside = view.layout.inward(offset)
    block = block_at(view, inside) if inside is not None else None
    if block is None or inside is None:
        return
    start = view.layout.outward(block.span.start)
    names = frozenset(each.chunk.name for each in analysis.placed)
    place = Asked(view.checked.typed, block, inside, start, analysis.is_short, names)
    for change in offered(place, examples):
        codes = [(p, f) for p, f in _touched(analysis, asked) if f.item.code in change.codes]
        fix = Fix(change.title, change.edits)
        yield lsp.CodeAction(
            title=change.title,
            kind=KINDS[change.kind],
            diagnostics=[convert.diagnostic(analysis, f, p) for p, f in codes] or None,
            edit=_edit(analysis, edits_of(analysis, view, fix)),
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
    kinds = [*KINDS.values(), *(kind for kind, _, _ in SOURCE)]
    options = lsp.CodeActionOptions(code_action_kinds=kinds)

    @server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, options)
    def _actions(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        analysis = plans.analysis(params.text_document.uri)
        asked = [str(getattr(kind, "value", kind)) for kind in params.context.only or []]
        examples = plans.examples(params.text_document.uri)
        return [] if analysis is None else actions(analysis, params.range, asked, examples)
