"""The source action that writes what a plan leaves unsaid, as `comp check --to-sign` asks for."""

from __future__ import annotations

from lsprotocol import types as lsp

from comp_lsp.analysis import Analysis
from comp_lsp.view import View, needed, view_of
from compdsl.diagnostics.model import Fix
from compdsl.lint.unsaid import IN_ANY_CASE, unsaid

KIND = "source.signable.comp"
TITLE = "Write what is left unsaid, as for signing"
ASKED = frozenset({"plan", "payment", "clawback", "draw"})


def signable(analysis: Analysis) -> list[lsp.TextEdit]:
    """Return the edits that say every default aloud; of a plan with mistakes, those of its advice.

    Each says what holds already, so no amount changes.
    """
    found = [each for each in analysis.found() if each[1].item.code in IN_ANY_CASE]
    made = [edit for piece, finding in found for edit in analysis.edits(finding, piece, 0) or ()]
    if any(finding.item.severity == "error" for _, finding in analysis.found()):
        return made
    view = _asked(analysis)
    fixes = (each.fixes[0] for each in unsaid(view.checked.typed))
    return made + [edit for fix in fixes for edit in edits_of(analysis, view, fix)]


def _asked(analysis: Analysis) -> View:
    """Return the part of a plan that can leave something unsaid, and its end."""
    if analysis.is_short:
        return analysis.around(0)
    asked = [each for each in analysis.placed if each.chunk.kind in ASKED]
    asked += [each for each in analysis.placed[-1:] if each not in asked]
    return view_of(analysis.name, needed(analysis.placed, asked), analysis.load)


def edits_of(analysis: Analysis, view: View, fix: Fix) -> list[lsp.TextEdit]:
    """Return the edits of a fix of a view, where they are in the document."""
    return [
        lsp.TextEdit(range=analysis.range(view, edit.span), new_text=edit.text)
        for edit in fix.edits
    ]
