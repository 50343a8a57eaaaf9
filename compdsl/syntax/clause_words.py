"""Which clauses to name to somebody who wrote something that is none: those that work, by use.

The grammar knows more than is worked out yet. Nobody should be sent to a clause only to read that
it is not supported, so those are left out here; they leave these lists when they work.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from compdsl.syntax.declarations import BlockKind

NOT_YET: dict[str, frozenset[str]] = {
    "clawback": frozenset({"once on"}),
    "draw": frozenset({"once on"}),
}  # fmt: skip
EVERYDAY = (
    "for each", "for months", "to", "when", "earn", "give", "top up what is payable to",
    "take back what", "share", "at least", "at most", "on", "payable", "counting",
    "recover from pay", "recover nothing", "recover by offset", "attainment",
)  # fmt: skip
MOST = 10
ON_LEAVING = frozenset(
    {"_KEEP_ALL", "_KEEP_VESTED", "_KEEP_PRO_RATA_BY", "_VEST_ALL", "_FORFEIT_THE_REST"}
)
OF_A_BALANCE = frozenset({"_INVOICE_THE_REST", "_WAIVE_THE_REST", "_CARRY_THE_REST_FORWARD"})


def worked_out(kind: BlockKind, phrases: Iterable[str]) -> tuple[str, ...]:
    """Return the starts of clauses that a kind of block has and that are supported."""
    left_out = NOT_YET.get(kind, frozenset())
    return tuple(phrase for phrase in phrases if phrase not in left_out)


def likely(phrases: Sequence[str]) -> list[str]:
    """Return the clauses to name for somebody who wrote none of them, the everyday ones first."""
    known = [each for each in EVERYDAY if each in phrases]
    return [*known, *(each for each in phrases if each not in known)][:MOST]


def example(kind: BlockKind, phrase: str) -> str:
    """Return the start of a clause filled in, where it says little alone."""
    if phrase == "for each":
        return "for each month" if kind == "draw" else "for each Deal"
    return "for months 1 to 3 from DATE" if phrase == "for months" else phrase


def sayable(kind: BlockKind, names: frozenset[str]) -> frozenset[str]:
    """Return the terminals to name at a place: on leaving, what this kind of block can do."""
    if not names >= ON_LEAVING:
        return names
    return (ON_LEAVING if kind == "earning" else OF_A_BALANCE) & names
