"""All changes that are offered at a place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from compdsl.changes.expected import came_out
from compdsl.changes.extract import extracted, inlined
from compdsl.changes.model import Asked, Change
from compdsl.changes.rows import spelt_out
from compdsl.changes.shares import summed
from compdsl.report.trials import Tried

FAMILIES: tuple[Callable[[Asked], Iterator[Change]], ...] = (summed, spelt_out, extracted, inlined)


def offered(asked: Asked, tried: Tried | None = None) -> list[Change]:
    """Return the changes that a place offers; `tried` is how the example around it went."""
    found = [change for family in FAMILIES for change in family(asked)]
    return found if tried is None else [*found, *came_out(asked, tried)]
