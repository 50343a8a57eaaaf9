"""The period close: what was signed stays, and what is different by now is paid in an open period.

Takes a closed ledger and a full calculation, gives the rows of the closed periods and the rows
that make up the difference. Nothing is recalculated here: both sides are compared by id. A row
that had its fate stays as it is; one that was pending goes on to the fate that it has by now. Late
rows of an earlier close count as rows of the entry that they mended.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import get_args

from compdsl.ir.model import Program, Status
from compdsl.ir.schema import LATE
from compdsl.run.calendar import PlanCalendar
from compdsl.run.ledger import ENDED, Entry, entry_id
from compdsl.run.numbers import SCALE
from compdsl.run.show import show
from compdsl.run.table import Origin, Table, Value

LOST = ("forfeited", "cancelled")
STATUSES: tuple[str, ...] = get_args(Status)
Line = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Close:
    """What is closed: up to which day, how the plan's people call it, and the ledger as signed."""

    label: str
    last: date
    entries: tuple[Entry, ...]

    @property
    def first_open(self) -> date:
        """The first day that is open."""
        return self.last + timedelta(days=1)

    @property
    def closed(self) -> list[Entry]:
        """The rows earned in closed periods."""
        return [entry for entry in self.entries if entry.earned_on <= self.last]


class Books:
    """A closed ledger beside a full calculation as of a day."""

    def __init__(self, close: Close, program: Program, entries: Iterable[Entry], as_of: int):
        self.close = close
        self.program = program
        self.as_of = date.fromordinal(as_of)
        self.calendar = PlanCalendar.of(program.plan)
        self.full = {entry.entry_id: entry for entry in entries}
        self.position = {name: at for at, name in enumerate(self.full)}
        self.signed = {entry.entry_id: entry for entry in close.closed}
        self.order = {each.name: at for at, each in enumerate(program.components)}

    @cached_property
    def taken(self) -> list[Entry]:
        """The calculated rows that the closed ledger has, or that are earned in closed periods."""
        last = self.close.last
        return [e for e in self.full.values() if e.earned_on <= last or e.entry_id in self.signed]

    @cached_property
    def rows(self) -> list[Entry]:
        """The rows in place of those: as they were signed, gone on from pending, and late."""
        signed, taken = defaultdict[Line, list[Entry]](list), defaultdict[Line, list[Entry]](list)
        for entry in self.signed.values():
            signed[_line(entry)].append(entry)
        for entry in self.taken:
            taken[_line(entry)].append(entry)
        lines = dict.fromkeys([*signed, *taken])
        return [row for line in lines for row in self._of_line(signed[line], taken[line])]

    def moved(self) -> dict[tuple[str, date], int]:
        """Return by how much the rows change what is payable, by payee and open pay period."""
        sums = defaultdict[tuple[str, date], int](int)
        for sign, rows in ((1, self.rows), (-1, self.taken)):
            for row in rows:
                if row.is_money and row.pay_period is not None:
                    sums[row.payee, row.pay_period] += sign * row.amount
        return {at: amount for at, amount in sums.items() if amount and self._is_open(at[1])}

    def ledger(self, entries: Iterable[Entry]) -> list[Entry]:
        """Return the whole ledger: the rows, and what is calculated for open periods."""
        gone = {entry.entry_id for entry in self.taken}
        later = [entry for entry in entries if entry.entry_id not in gone]
        place = self.position | {entry.entry_id: at for at, entry in enumerate(later)}
        far = len(place)

        def standing(entry: Entry) -> tuple[str, date, int, str, int, str]:
            component = self.order.get(entry.component, len(self.order))
            at = place.get(entry.entry_id, far)
            key = entry.record_key
            return entry.payee, entry.earned_on, component, key, at, entry.entry_id

        return sorted([*self.rows, *later], key=standing)

    def _is_open(self, start: date) -> bool:
        return self.calendar.end_of("pay period", start.toordinal()) > self.close.last.toordinal()

    # --- one line of a payee ---------------------------------------------------------------------

    def _of_line(self, signed: list[Entry], taken: list[Entry]) -> Iterator[Entry]:
        if self._only_goes_on(signed, taken):
            kept = [row for row in signed if self._stays(row)]
            names = {row.entry_id for row in kept}
            yield from map(self._frozen, kept)
            yield from (self._gone_on(row) for row in taken if row.entry_id not in names)
            return
        owners = self._owners(signed, taken)
        of = defaultdict[str, list[Entry]](list)
        for row in signed:
            of[owners[row.entry_id]].append(row)
        rows = [row for name in dict.fromkeys([*of, *(each.entry_id for each in taken)])
                for row in self._of_entry(name, of[name])]  # fmt: skip
        yield from _without_moves(rows, {row.entry_id for row in signed})

    def _only_goes_on(self, signed: list[Entry], taken: list[Entry]) -> bool:
        """Whether nothing differs but what has become of rows that were pending."""
        same = sum(row.amount for row in signed) == sum(row.amount for row in taken)
        waits = any(row.status == "pending" for row in signed)
        return same and waits and all(row.status == "pending" or self._stays(row) for row in signed)

    def _stays(self, row: Entry) -> bool:
        now = self.full.get(row.entry_id)
        return now is not None and (now.amount, now.status) == (row.amount, row.status)

    def _owners(self, signed: list[Entry], taken: list[Entry]) -> dict[str, str]:
        """Return for each signed row the entry that it belongs to: for a late row, the mended."""
        names = [row.entry_id for row in (*signed, *taken)]
        owners: dict[str, str] = {}
        for row in signed:
            owners[row.entry_id] = row.entry_id
            if row.entry_id not in self.full:
                last = row.earned_on - timedelta(days=1)
                made = {_late_id(row, n, last, s): n for n in names for s in STATUSES}
                owners[row.entry_id] = made.get(row.entry_id, row.entry_id)
        for name in list(owners):
            while owners.get(owners[name], owners[name]) != owners[name]:
                owners[name] = owners[owners[name]]
        return owners

    def _of_entry(self, name: str, signed: list[Entry]) -> Iterator[Entry]:
        """Give the rows of one entry: those that were signed, and the difference to it by now."""
        now = self.full.get(name)
        have = dict.fromkeys(STATUSES, 0)
        for row in signed:
            kept = self._frozen(row)
            if row.status == "pending" and now is not None and now.status != "pending":
                kept = self._gone_on(replace(now, entry_id=row.entry_id, amount=row.amount,
                                             earned_on=row.earned_on))  # fmt: skip
            have[kept.status] += row.amount
            yield kept
        for status in STATUSES:
            wanted = now.amount if now is not None and now.status == status else 0
            if wanted != have[status]:
                yield self._late(name, signed, status, wanted - have[status])

    # --- rows ------------------------------------------------------------------------------------

    def _frozen(self, row: Entry) -> Entry:
        """Return a signed row, with where the calculation makes it, for statements."""
        now = self.full.get(row.entry_id)
        if now is not None:
            return replace(row, frame=now.frame, row=now.row, posting=now.posting)
        return replace(row, posting=self._posting(row))

    def _gone_on(self, now: Entry) -> Entry:
        """Return a row that was pending; what became payable in a closed period is paid late."""
        if now.payable_on is None or now.payable_on > self.close.last:
            return now
        return self._payable(now, self.close.first_open)

    def _payable(self, row: Entry, day: date) -> Entry:
        start = self.calendar.start_of("pay period", day.toordinal())
        return replace(row, payable_on=day, pay_period=date.fromordinal(start))

    def _late(self, name: str, signed: list[Entry], status: str, amount: int) -> Entry:
        now = self.full.get(name)
        like = now if now is not None else signed[0]
        made = replace(
            self._frozen(like) if now is None else like,
            entry_id=_late_id(like, name, self.close.last, status),
            plan=self.program.plan.id, version=like.version,
            earned_on=self.close.first_open, payable_on=None, pay_period=None,
            amount=amount, status=status, reason=self._reason(signed, now, like),
        )  # fmt: skip
        if status != "payable" and not (status in ENDED and like.kind == "carry"):
            return made
        due = now.payable_on if now is not None and now.status == status else None
        day = max(due or self.close.first_open, self.close.first_open)
        if day > self.as_of:
            return replace(made, status="pending")
        return self._payable(made, day)

    def _reason(self, signed: list[Entry], now: Entry | None, like: Entry) -> str:
        after = [now] if now is not None else []
        same = len({row.status for row in (*signed, *after)}) == 1
        words = [self._figures(rows, told=not same) for rows in (signed, after)]
        return f"{like.reason}, late after {self.close.label}: {words[0]} became {words[1]}"

    def _figures(self, rows: list[Entry], *, told: bool) -> str:
        """Return what rows come to; by status where that is another by now."""
        sums: dict[str, int] = {}
        for row in rows:
            sums[row.status] = sums.get(row.status, 0) + row.amount
        digits = self.program.plan.minor_units
        figures = [
            _amount(rows[0], amount, digits) + (f" {status}" if told else "")
            for status, amount in sums.items()
            if amount
        ]
        return " and ".join(figures) or "nothing"

    def _posting(self, row: Entry) -> int:
        """Return the posting that a row which is made no more most likely came from."""
        likely = [
            (row.component == p.component, row.kind == p.kind, _leads(p.reason, row.reason),
             row.status == p.status, -at)
            for at, p in enumerate(self.program.postings)
        ]  # fmt: skip
        return -max(likely)[-1]


def table_of(program: Program, moved: dict[tuple[str, date], int]) -> dict[str, Table]:
    """Return what moves payments as the table from which pay periods take it."""
    step = SCALE // 10**program.plan.minor_units
    columns: dict[str, list[Value]] = {
        "payee": [payee for payee, _ in moved],
        "pay_period": [start.toordinal() for _, start in moved],
        "amount": [amount * step for amount in moved.values()],
    }
    return {LATE.name: Table(LATE.name, columns, [Origin(LATE.name, 0)] * len(moved))}


def _without_moves(rows: list[Entry], signed: set[str]) -> Iterator[Entry]:
    """Leave out late rows that only move what is lost from one entry of a line to another.

    What is forfeited or cancelled has no day on which it is paid: where a line loses as much by
    now as was signed, which part of it is lost changes nothing for anybody.
    """
    lost = [row for row in rows if row.status in LOST and row.entry_id not in signed]
    if any(sum(row.amount for row in lost if row.status == status) for status in LOST):
        lost = []
    yield from (row for row in rows if row not in lost)


def _line(entry: Entry) -> Line:
    return entry.payee, entry.component, entry.record_key


def _late_id(row: Entry, name: str, last: date, status: str) -> str:
    cause = (f"late:{last}", status)
    return entry_id(row.plan, row.component, row.payee, row.record_key, name, cause)


def _amount(row: Entry, amount: int, digits: int) -> str:
    if row.is_money:
        return show(amount * SCALE // 10**digits, "number", row.currency, digits)
    return f"{amount:,} {row.currency}".rstrip()


def _leads(template: str, reason: str) -> int:
    """Return how much of a reason's fixed beginning agrees with a template."""
    lead = template.partition("{")[0]
    return len(lead) if reason.startswith(lead) else -1
