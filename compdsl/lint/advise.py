"""Running the rules on a plan that checks."""

from __future__ import annotations

from datetime import date

from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Diagnostic, Report
from compdsl.lint.allow import without_allowed, without_reason
from compdsl.lint.looked import Looked, Settings
from compdsl.lint.rules import RULES


def advise(
    typed: Typed, settings: Settings | None = None, today: date | None = None
) -> list[Diagnostic]:
    """Return the advice on a plan, in reading order; a library gets none.

    Without `today`, no review date counts as passed.
    """
    if typed.symbols.plan is None or not typed.file.of_kind("plan"):
        return []
    looked = Looked(typed, settings or Settings(), today)
    found = [item for rule in RULES for item in rule(looked)]
    kept = [item for item in without_allowed(found) if item.code not in looked.settings.ignored]
    return Report([*kept, *without_reason(typed.file.source)]).in_order()
