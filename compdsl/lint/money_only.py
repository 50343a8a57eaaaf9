"""COMP711: a plan without a reward that is not money."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.diagnostics.making import advice
from compdsl.diagnostics.model import Diagnostic
from compdsl.lint.looked import Looked


def money_only(looked: Looked) -> Iterator[Diagnostic]:
    """Advise where the plan gives nothing but money."""
    if looked.typed.file.of_kind("reward"):
        return
    message = "the plan gives nothing but money"
    hint = 'add a `reward`, as in `give "Trip for two"`, for what money does not say'
    yield advice("COMP711", message, looked.plan, hint)
