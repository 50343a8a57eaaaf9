"""What is not on a pay period's statement, as rows: what is to come, what is lost, units, rewards.

Takes a payee, gives rows; each list ends with its sum, and at the end is what all of it comes to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from compdsl.report.bundles import Bundle, Part, apart, bundled
from compdsl.report.money import grouped, money
from compdsl.report.rows import Row, row, table
from compdsl.report.statement import Line, Payee, Reward, Totals
from compdsl.run.ledger import ENDED

DUE = re.compile(r", due \d{4}-\d\d-\d\d$")
ID_LENGTH = 8
UNKNOWN = "due date not known yet"
STATUSES = ("payable", "pending", "forfeited", "cancelled")
FATES = (("payable", "payable"), ("pending", "pending"), ("forfeited", "forfeited"),
         ("cancelled", "cancelled"))  # fmt: skip
MOVES = (("payable", "payable"), ("taken_back", "taken back"), ("drawn", "drawn"),
         ("adjusted", "adjusted"), ("carried", "carried"), ("invoiced", "invoiced"),
         ("waived", "waived"))  # fmt: skip


def waiting(payee: Payee, currency: str, digits: int, every_part: bool) -> Iterator[Row]:
    """Give what a payee has besides the statements: money first, then units and rewards."""
    gather = apart if every_part else bundled
    due = [Part(each.line.entry, _plain(each.line.entry.reason), each.due)
           for each in payee.pending]  # fmt: skip
    yield from _list("pending", gather(due), digits, "due")
    for title, lines in _gone(payee):
        lost = [Part(each.entry, each.entry.reason, None) for each in lines]
        yield from _list(title, gather(lost), digits)
    for status in STATUSES:
        of_units = [each for each in payee.units if each.line.entry.status == status]
        day = {"payable": "payable", "pending": "due"}.get(status, "")
        parts = [
            Part(each.line.entry, _plain(each.line.entry.reason), each.due if day else None)
            for each in of_units
        ]
        yield from _list(f"units (not money), {status}", gather(parts), digits, day)
    if payee.rewards:
        yield row("rewards (not money)", "strong", 2)
        for each in payee.rewards:
            yield row(f"{_gift(each)}, earned on {each.entry.earned_on}", indent=4)
    yield from _sums(payee.totals, currency, digits)


def _gone(payee: Payee) -> Iterator[tuple[str, Sequence[Line]]]:
    """Give what is no longer to come, and what is no longer owed."""
    yield "forfeited", payee.forfeited
    yield "cancelled", payee.cancelled
    for status in ENDED:
        yield status, [line for line in payee.ended if line.entry.status == status]


def shown_id(bundle: Bundle) -> str:
    """Return as much of an entry's id as `comp explain` needs, and how many more there are."""
    more = len(bundle.parts) - 1
    return bundle.first.entry.entry_id[:ID_LENGTH] + (f" and {more} more" if more else "")


def _plain(reason: str) -> str:
    """Return a reason without the day, which has a column of its own."""
    return DUE.sub("", reason)


def _list(title: str, found: Sequence[Bundle], digits: int, day: str = "") -> Iterator[Row]:
    if not found:
        return
    yield row(title, "strong", 2)
    lines = [
        [each.words(digits), _day(each, day), each.shown(digits), shown_id(each)] for each in found
    ]
    if len(found) > 1:
        every = Bundle(tuple(part for each in found for part in each.parts))
        lines.append([f"{title.rpartition(', ')[2]} in all", "", every.shown(digits), ""])
    used = [at for at in range(4) if at != 1 or any(line[1] for line in lines)]
    cells = [[line[at] for at in used] for line in lines]
    yield from table(cells, (used.index(2),), indent=4, head=False)


def _day(bundle: Bundle, word: str) -> str:
    if not word:
        return ""
    days = bundle.days()
    return f"{word} {days}" if days else UNKNOWN


def _gift(reward: Reward) -> str:
    """Say what is given and for what; a title that is the gift itself is said once."""
    entry = reward.entry
    gift = reward.gift or f"{entry.amount:,} {entry.currency}".rstrip()
    return gift if gift == reward.title else f"{reward.title}: {gift}"


def _sums(totals: Totals, currency: str, digits: int) -> Iterator[Row]:
    """Give both sums with their amounts, where more than one amount makes them up."""
    for whole, words, parts in (
        (totals.earned, "earned in all", FATES),
        (totals.paid + totals.so_far, "paid so far" if totals.so_far else "paid in all", MOVES),
    ):
        used = [(word, getattr(totals, name)) for name, word in parts if getattr(totals, name)]
        if len(used) > 1:
            yield row(
                f"{words}: {money(whole, currency, digits)} = {_added(used, digits)}", "soft", 2
            )


def _added(amounts: Iterable[tuple[str, int]], digits: int) -> str:
    text = ""
    for word, amount in amounts:
        if text:
            text += " - " if amount < 0 else " + "
        text += f"{grouped(abs(amount) if text else amount, digits)} {word}"
    return text
