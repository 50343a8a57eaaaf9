"""What a user may set, with what holds when nothing is set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

MOST_WAIT = 5.0


@dataclass(frozen=True, slots=True)
class Settings:
    """`debounce` is in seconds; each `hints_…` switches one kind of inlay hint.

    `snippets` says whether declarations are completed with their clauses.
    """

    debounce: float = 0.1
    hints_metrics: bool = True
    hints_tiers: bool = True
    hints_dates: bool = True
    snippets: bool = True


def read_settings(given: object) -> Settings:
    """Return the settings in an editor's answer; what it does not say keeps its default.

    `given` is like `{"debounce": 100, "hints": {"metrics": true, "tiers": true, "dates": false}}`,
    the debounce in milliseconds.
    """
    default = Settings()
    said = given if isinstance(given, Mapping) else {}
    hints = said.get("hints")
    hints = hints if isinstance(hints, Mapping) else {}
    wait = said.get("debounce")
    return Settings(
        _seconds(wait) if isinstance(wait, int | float) else default.debounce,
        _switch(hints, "metrics", default.hints_metrics),
        _switch(hints, "tiers", default.hints_tiers),
        _switch(hints, "dates", default.hints_dates),
        _switch(said, "snippets", default.snippets),
    )


def _seconds(milliseconds: float) -> float:
    return min(max(milliseconds / 1000, 0.0), MOST_WAIT)


def _switch(hints: Mapping[object, object], name: str, default: bool) -> bool:
    said = hints.get(name)
    return said if isinstance(said, bool) else default
