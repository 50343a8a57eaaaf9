"""How an amount is shared out in whole steps, so that the parts always add up to it.

Shares are whole-number bounds that rise from 0 to a whole: part i lies between bounds i and i + 1.
All is whole-number arithmetic; a negative total is the mirror of the positive one.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate, pairwise

from compdsl.ir.values import CUMULATIVE_ROUNDING

CUMULATIVE = (CUMULATIVE_ROUNDING, "cumulative down", "cumulative up")


@lru_cache(maxsize=4096)
def allocation(total: int, bounds: tuple[int, ...], method: str) -> tuple[int, ...]:
    """Share out a total by one of the seven methods of `allocate`.

    >>> allocation(18, (0, 1, 2, 3, 4), "cumulative rounding")
    (5, 4, 5, 4)
    >>> allocation(18, (0, 1, 2, 3, 4), "front loaded")
    (5, 5, 4, 4)
    """
    if total < 0:
        return tuple(-part for part in allocation(-total, bounds, method))
    whole = bounds[-1]
    if method in CUMULATIVE:
        reached = [cumulative(total, bound, whole, method) for bound in bounds]
        return tuple(after - before for before, after in pairwise(reached))
    parts = [total * (after - before) // whole for before, after in pairwise(bounds)]
    rest = total - sum(parts)
    for at, more in _places(len(parts), rest, method):
        parts[at] += more
    return tuple(parts)


def _places(count: int, rest: int, method: str) -> list[tuple[int, int]]:
    """Return which parts take what is left after all are rounded down, and how much."""
    match method:
        case "front loaded":
            return [(at, 1) for at in range(rest)]
        case "back loaded":
            return [(at, 1) for at in range(count - rest, count)]
        case "first takes rest":
            return [(0, rest)]
        case _:
            return [(count - 1, rest)]


def cumulative(total: int, share: int, whole: int, method: str = CUMULATIVE_ROUNDING) -> int:
    """Return what of a total is reached at a share, in whole steps; `whole` is above zero."""
    reached = total * share
    size = abs(reached)
    match method:
        case "cumulative down":
            size = size // whole
        case "cumulative up":
            size = -(-size // whole)
        case _:
            size = (2 * size + whole) // (2 * whole)
    return -size if reached < 0 else size


def between(total: int, before: int, upto: int, bounds: tuple[int, ...], method: str) -> int:
    """Return the parts of a total that lie between two bounds."""
    parts = allocation(total, bounds, method)
    reached = dict(zip(bounds, accumulate(parts, initial=0), strict=True))
    return reached[upto] - reached[before]
