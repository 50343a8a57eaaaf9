"""Shares of several lines that should come to 100%, and how they can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from compdsl.changes.model import Asked, Change
from compdsl.check.constants import percent
from compdsl.check.receivers import share_of
from compdsl.check.vestings import instalments
from compdsl.diagnostics.model import Edit
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block

MOST_DIGITS = 4
NOT_ALL, PEOPLE = "COMP412", "COMP708"


@dataclass(frozen=True, slots=True)
class Share:
    """A share as it is written, its value, and how many times it counts."""

    node: x.Expr
    value: Fraction
    times: int = 1


def summed(asked: Asked) -> Iterator[Change]:
    """Offer to change one share, or all in proportion, where those at a place are not 100%."""
    for shares, code in _groups(asked.block):
        total = sum((each.value * each.times for each in shares), Fraction())
        here = [each for each in shares if _is_on_line(asked, each)]
        if len(shares) < 2 or total == 1 or not here or not total:
            continue
        mine = [each for each in here if asked.is_at(each.node.span)] or here[:1]
        meant = dict.fromkeys((mine[0], shares[-1]))
        for share in meant:
            which = "the last " if share is shares[-1] and len(meant) > 1 else ""
            yield from _changed(share, share.value + (1 - total) / share.times, code, which)
        yield from _in_proportion(shares, total, code)


def _is_on_line(asked: Asked, share: Share) -> bool:
    span = share.node.span
    return span.line == span.file.position(asked.offset)[0]


def _groups(block: Block) -> Iterator[tuple[list[Share], str]]:
    """Give the shares that belong together, where each is written as a number."""
    payable = [line.share for line in block.all(c.Payable)]
    people = [line.share for line in block.all(c.To)]
    split = block.first(c.Split)
    for found, code in (
        (payable, NOT_ALL),
        (people, PEOPLE),
        (split.shares if split is not None else (), NOT_ALL),
    ):
        shares = [_share(each) for each in found]
        if all(shares):
            yield [each for each in shares if each is not None], code
    vested = [_share(line.share, instalments(line)) for line in block.all(c.VestLine)]
    if vested and all(vested):
        yield [each for each in vested if each is not None], NOT_ALL


def _share(node: object, times: int | None = 1) -> Share | None:
    value = share_of(node) if isinstance(node, x.Expr) else None
    if value is None or times is None or not isinstance(node, x.Expr):
        return None
    return Share(node, value, times)


def _changed(share: Share, value: Fraction, code: str, which: str) -> Iterator[Change]:
    text = _text(value)
    if value > 0 and text:
        old = f"{which}`{share.node.span.text}`"
        title = f"Make the shares come to 100%: `{text}` in place of {old}"
        yield Change("mend", title, (Edit(share.node.span, text),), (code,))


def _in_proportion(shares: Sequence[Share], total: Fraction, code: str) -> Iterator[Change]:
    texts = [_text(each.value / total) for each in shares]
    if all(texts):
        edits = tuple(Edit(s.node.span, text) for s, text in zip(shares, texts, strict=True))
        said = ", ".join(f"`{text}`" for text in texts)
        yield Change("mend", f"Keep the shares in proportion: {said}", edits, (code,))


def _text(value: Fraction) -> str:
    """Return a share as it is written; nothing if that would take many digits."""
    digits = value * 100 * 10**MOST_DIGITS
    return percent(value) if digits.denominator == 1 else ""
