"""Rewards: what is given without money, for each record or period."""

from __future__ import annotations

from compdsl.check.earnings import check_scope
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report


def check_rewards(typed: Typed, report: Report) -> None:
    """Check what rewards are given for, and to whom."""
    for block in typed.file.of_kind("reward"):
        check_scope(typed, block, report)
