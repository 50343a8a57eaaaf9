"""Release: parts that add up to all of it, vesting schedules, and what leaving does to the rest."""

from __future__ import annotations

from fractions import Fraction

from compdsl.check import wording_pay as wording
from compdsl.check.components import named
from compdsl.check.constants import constant
from compdsl.check.earnings import block_name
from compdsl.check.leaving import check_leaving
from compdsl.check.pauses import check_pause
from compdsl.check.reach import payee_record
from compdsl.check.typed import Typed
from compdsl.check.vestings import check_total, check_vesting
from compdsl.diagnostics.model import Report
from compdsl.names.types import UNKNOWN
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block
from compdsl.syntax.node import shape
from compdsl.syntax.texts import texts_of


def check_release(typed: Typed, report: Report) -> None:
    """Check the `payable` and leaving lines of earnings, and vesting schedules."""
    earnings = typed.file.of_kind("earning")
    for block in (text.block for each in earnings for text in texts_of(each)):
        parts = block.all(c.Payable)
        _check_parts(typed, block, parts, report)
        vestings = tuple(part.release.vesting for part in parts if part.release.vesting)
        for word in vestings:
            list(named(typed, (word,), ("vesting",), report))
        check_leaving(block, report)
        check_pause(typed, block, report)
        _advise_on_leaving(typed, block, parts, report)
    for block in typed.file.of_kind("vesting"):
        check_vesting(typed, block, report)


def _check_parts(typed: Typed, block: Block, parts: list[c.Payable], report: Report) -> None:
    rests = [part for part in parts if part.share == "rest"]
    wholes = [part for part in parts if part.share is None]
    for part in rests[1:]:
        report.add(wording.two_rests(part.span, rests[0].span))
    if wholes and len(parts) > 1:
        other = next(part for part in parts if part is not wholes[0])
        report.add(wording.all_and_more(wholes[0].span, other.span))
    shares = [part.share for part in parts if part.share and part.share != "rest"]
    given = [constant(typed, share) for share in shares if not isinstance(share, str)]
    spans = [part.span for part in parts if part.share and part.share != "rest"]
    if wholes or block.broken or not given or None in given:
        return
    total = sum((share for share in given if share is not None), Fraction())
    check_total(total, spans, [part.span for part in rests], f"`{block_name(block)}`", report)


def _advise_on_leaving(typed: Typed, block: Block, parts: list[c.Payable], report: Report) -> None:
    payee = payee_record(typed)
    if payee is None or payee.takes_part is None or payee.takes_part.last is None or block.broken:
        return
    leaving = payee.takes_part.last.name
    lines = block.all(c.Leaving)
    if any(line.when is None for line in lines):
        return
    case = " otherwise" if lines else ""
    later = next((part for part in parts if _is_later(typed, block, part)), None)
    if later is not None:
        line = f"on {leaving}{case} : keep all"
        report.add(wording.unsaid_leaving(block, block_name(block), later.span, line))


def _is_later(typed: Typed, block: Block, part: c.Payable) -> bool:
    """Whether a part may come due after the day on which it is earned."""
    release = part.release
    if release.how != "on" or release.date is None:
        return release.how != "now"
    scope, earned = block.first(c.ForEachRecord), block.first(c.EarnedOn)
    record = typed.symbols.record(scope.record.name) if scope is not None else None
    if typed.types.get(release.date, UNKNOWN).kind != "date":
        return False
    day = earned.date if earned is not None else record.on if record is not None else None
    return day is None or shape(day) != shape(release.date)
