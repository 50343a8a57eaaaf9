"""Comp: sales compensation plans that read as contracts, check like programs and pay to the cent.

The pipeline, left to right; imports follow it and never run back:

    text ─ syntax ─▶ tree ─ names ─▶ bound ─ check ─▶ typed ─ ir ─▶ program ─ run ─▶ ledger ─ report
                                                                     ▲
                                                        data ────────┘

`check`, `compile`, `run`, `explain` and `format` are the Python API; the command line and the
editor call the same functions.
"""

# The packages `check` and `run` are loaded first: loading one later would put the package in the
# place of the function of that name.
import compdsl.check
import compdsl.run
from compdsl.api import Run, check, compile, explain, format, run
from compdsl.diagnostics.model import Diagnostic, Edit, Fix, Related, Severity
from compdsl.pipeline import Compiled
from compdsl.version import __version__

__all__ = [
    "Compiled",
    "Diagnostic",
    "Edit",
    "Fix",
    "Related",
    "Run",
    "Severity",
    "__version__",
    "check",
    "compile",
    "explain",
    "format",
    "run",
]
