"""All changes that are offered at a place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from compdsl.changes.examples import exemplified
from compdsl.changes.expected import came_out
from compdsl.changes.extract import extracted, inlined
from compdsl.changes.model import Asked, Change
from compdsl.changes.rows import spelt_out
from compdsl.changes.shares import summed
from compdsl.report.trials import Tried

FAMILIES: tuple[Callable[[Asked], Iterator[Change]], ...] = (summed, spelt_out, extracted, inlined)


def offered(asked: Asked, tries: Sequence[Tried] = ()) -> list[Change]:
    """Return the changes that a place offers; `tries` are how the examples of the plan went.

    The spans of those count in the whole plan, also where `asked` is about a part of it.
    """
    found = [change for family in FAMILIES for change in family(asked)]
    tried = next((each for each in tries if each.span.start == asked.start), None)
    found += came_out(asked, tried) if tried is not None else ()
    return [*found, *exemplified(asked, tries)]
