"""From Comp's diagnostics to the protocol's."""

from __future__ import annotations

from pathlib import Path

from lsprotocol import types as lsp

from comp_lsp.analysis import Analysis, Finding
from comp_lsp.chunks import Placed
from comp_lsp.text import Text
from comp_lsp.view import Spot
from compdsl.diagnostics import pages
from compdsl.diagnostics.model import Diagnostic
from compdsl.report.trials import IDLE
from compdsl.source import SourceFile

SEVERITIES = {
    "error": lsp.DiagnosticSeverity.Error,
    "warning": lsp.DiagnosticSeverity.Warning,
    "advice": lsp.DiagnosticSeverity.Information,
}
SOURCE = "comp"
UNNECESSARY = frozenset({"COMP133", *IDLE})
"""What is said about text that could as well be gone; editors show it faded."""


def uri_of(name: str) -> str:
    """Return the address of a file by its path."""
    return Path(name).resolve().as_uri()


def location(analysis: Analysis, spot: Spot) -> lsp.Location | None:
    """Return where a spot lies, in the document or in a library; None if it is gone."""
    if isinstance(spot.home, SourceFile):
        range_ = Text(spot.home.text, analysis.text.encoding).range(spot.start, spot.end)
        return lsp.Location(uri=uri_of(spot.home.name), range=range_)
    here = analysis.range_of(spot)
    return None if here is None else lsp.Location(uri=uri_of(analysis.name), range=here)


def diagnostics(analysis: Analysis) -> list[lsp.Diagnostic]:
    """Return everything that was found in a document, in its order."""
    return [
        diagnostic(analysis, finding, piece)
        for piece in analysis.placed
        for finding in analysis.findings.get(piece.chunk, ())
    ]


def diagnostic(analysis: Analysis, finding: Finding, piece: Placed) -> lsp.Diagnostic:
    """Return one diagnostic, where its declaration now stands."""
    item = finding.item
    related = [
        lsp.DiagnosticRelatedInformation(location=place, message=message)
        for spot, message in finding.related
        if (place := location(analysis, spot)) is not None
    ]
    start = piece.start + finding.at.start
    page = pages.url(item.code) or pages.file_url(item.code)
    return lsp.Diagnostic(
        range=analysis.text.range(start, piece.start + finding.at.end),
        message=f"{item.message}\nHint: {item.hint}" if item.hint else item.message,
        severity=_severity(item),
        code=item.code,
        code_description=None if page is None else lsp.CodeDescription(href=page),
        source=SOURCE,
        related_information=related or None,
        tags=[lsp.DiagnosticTag.Unnecessary] if item.code in UNNECESSARY else None,
    )


def _severity(item: Diagnostic) -> lsp.DiagnosticSeverity:
    """Return how much a diagnostic matters; what is only faded is not underlined as well."""
    is_faded = item.code in UNNECESSARY and item.severity == "advice"
    return lsp.DiagnosticSeverity.Hint if is_faded else SEVERITIES[item.severity]
