"""Show a list of diagnostics in one of five styles: the one door to all renderers.

Each renderer is a pure function in a module of its own and is imported only when asked for, so that
a clean check pays for none of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, assert_never

from compdsl.diagnostics.model import Diagnostic

Style = Literal["terminal", "line", "json", "sarif", "github"]


def render(diagnostics: Iterable[Diagnostic], style: Style, color: bool = False) -> str:
    """Return the text of the diagnostics, in the order given.

    `color` adds ANSI styles and matters to the terminal alone. Text that is not empty ends in a
    line break.
    """
    match style:
        case "terminal":
            from compdsl.diagnostics.terminal import terminal

            return terminal(diagnostics, color)
        case "line":
            from compdsl.diagnostics.line import line

            return line(diagnostics)
        case "json":
            from compdsl.diagnostics.as_json import as_json

            return as_json(diagnostics)
        case "sarif":
            from compdsl.diagnostics.sarif import sarif

            return sarif(diagnostics)
        case "github":
            from compdsl.diagnostics.github import github

            return github(diagnostics)
        case _:
            assert_never(style)
