"""What Comp says about a plan: one `Diagnostic` for every phase, and the ways to show it.

Stages make diagnostics (`model`), with near names where a name is unknown (`near`). `render` turns
a list of them into text for people or for tools, and `pages` explains each code at length.
"""

from compdsl.diagnostics.model import Diagnostic, Edit, Fix, Related, Report, Severity
from compdsl.diagnostics.render import Style, render

__all__ = ["Diagnostic", "Edit", "Fix", "Related", "Report", "Severity", "Style", "render"]
