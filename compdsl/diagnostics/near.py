"""Near names: what someone who wrote an unknown name may have meant. One place for all phases.

Names are compared as people read them: `ClosedDate`, `closed_date` and `closed date` are one name,
and so are `deal` and `deals`. Only then does the likeness of letters decide, from two thirds of
letters in common.
"""

from __future__ import annotations

from collections.abc import Iterable

ALIKE = 65  # percent of letters in common, in order; one slip in a name of three letters is 66
LONGEST = 100  # characters of a name beyond which nobody mistyped it


def nearest(name: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that `name` most likely means, or None if none is near.

    >>> nearest("closedDate", ["signed_date", "closed_date"])
    'closed_date'
    >>> nearest("bookigns", ["bookings", "billings"])
    'bookings'
    """
    return next(iter(nearby(name, candidates, 1)), None)


def nearby(name: str, candidates: Iterable[str], limit: int = 3) -> list[str]:
    """Return up to `limit` candidates near to `name`, nearest first; equals keep their order."""
    if not name or len(name) > LONGEST:
        return []
    ranked = [(_likeness(name, each), each) for each in dict.fromkeys(candidates)]
    near = [pair for pair in ranked if pair[0] >= ALIKE]
    return [each for _, each in sorted(near, key=lambda pair: -pair[0])[:limit]]


def suggest(*names: str) -> str:
    """Return the hint that offers these names, or an empty text for none.

    >>> suggest("bookings", "billings")
    'did you mean `bookings` or `billings`?'
    """
    quoted = [f"`{name}`" for name in names]
    choice = " or ".join(filter(None, (", ".join(quoted[:-1]), *quoted[-1:])))
    return f"did you mean {choice}?" if choice else ""


def _likeness(name: str, candidate: str) -> int:
    """Return 0 to 100, and above that for names that differ in their spelling only."""
    if name == candidate:
        return 104
    if name.casefold() == candidate.casefold():
        return 103
    one, other = _letters(name), _letters(candidate)
    if one == other:
        return 102
    if _singular(one) == _singular(other):
        return 101
    return _in_common(one, other)


def _letters(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum())


def _singular(letters: str) -> str:
    for ending, singular in (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("s", "")):
        if letters.endswith(ending) and not letters.endswith("ss"):
            return letters.removesuffix(ending) + singular
    return letters


def _in_common(one: str, other: str) -> int:
    shorter, both = min(len(one), len(other)), len(one) + len(other)
    if not shorter or 200 * shorter < ALIKE * both:
        return 0
    from difflib import SequenceMatcher

    # Not `ratio()`: it is the same count, divided as a float.
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return 200 * sum(block.size for block in blocks) // both
