"""Statements: the ledger of a run by payee and pay period, with what is carried and what waits.

Takes a run's result, gives values; `statement_text` shows them. A payment is the sum of all that is
payable in its period: the opening balance, the lines, what is taken back, drawn and recovered, less
what is carried on; before the period has ended, what stands so far. Amounts are whole minor units
of the plan's currency; rewards are apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from compdsl.ir.model import PlanHeader, Program
from compdsl.ir.outcomes import BRINGS_IN, CARRIED, CARRIES_ON, HELD, OVER
from compdsl.pipeline import Result
from compdsl.report.causes import cause_words, first_cause
from compdsl.report.falls import due_day
from compdsl.run.calendar import PlanCalendar
from compdsl.run.ledger import EARNED_KINDS, ENDED, UNITS, Entry
from compdsl.run.values import Cell

SUMMED = {"clawback": "taken_back", "carry": "carried", "adjustment": "adjusted"}


@dataclass(frozen=True, slots=True)
class Line:
    """An entry on a statement, with the words that are left when its title stands above it."""

    entry: Entry
    words: str


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one component in one pay period."""

    component: str
    title: str
    kind: str
    lines: tuple[Line, ...]

    @property
    def total(self) -> int:
        """The sum of the lines."""
        return sum(line.entry.amount for line in self.lines)


@dataclass(frozen=True, slots=True)
class Balance:
    """What is open at the end of a pay period: a recoverable draw, or a claim that is carried."""

    component: str
    title: str
    amount: int
    is_recovered: bool = True
    """Whether the plan recovers it in this pay period."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One payee's pay period. `opening` and `carried` are signed as they count in `payment`.

    `on_hold`: what is held or over the most per payment, and so is carried too.
    `so_far`: the period has not ended by the run's date, so that `payment` is not final.
    """

    payee: str
    period: str
    first: date
    last: date
    pay_date: date
    opening: int
    groups: tuple[Group, ...]
    carried: int
    on_hold: tuple[Line, ...]
    balances: tuple[Balance, ...]
    payment: int
    so_far: bool


@dataclass(frozen=True, slots=True)
class Totals:
    """A payee's sums over the run: earned = payable + pending + forfeited + cancelled.

    `paid` + `so_far` = payable + taken back + drawn + adjusted + carried + invoiced + waived, each
    with its sign; `drawn` is what draws have paid ahead less what is recovered, invoiced or waived
    of it; `so_far` is what stands in pay periods that have not ended.
    """

    earned: int = 0
    payable: int = 0
    pending: int = 0
    forfeited: int = 0
    cancelled: int = 0
    taken_back: int = 0
    drawn: int = 0
    adjusted: int = 0
    carried: int = 0
    invoiced: int = 0
    waived: int = 0
    so_far: int = 0
    paid: int = 0

    def plus(self, other: Totals) -> Totals:
        """Return the sums of both."""
        return Totals(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))


@dataclass(frozen=True, slots=True)
class Payee:
    """All statements of a payee, and what is not payable: yet, any more, or not in money."""

    key: str
    name: str
    statements: tuple[Statement, ...]
    pending: tuple[Pending, ...]
    forfeited: tuple[Line, ...]
    cancelled: tuple[Line, ...]
    ended: tuple[Line, ...]
    """What is invoiced or waived of a draw's balance, which moves no payment."""
    rewards: tuple[Reward, ...]
    units: tuple[Pending, ...]
    totals: Totals


@dataclass(frozen=True, slots=True)
class Pending:
    """An entry that waits, and the day on which it is due where that is known.

    Units that are payable have the day on which they became so.
    """

    line: Line
    title: str
    due: date | None


@dataclass(frozen=True, slots=True)
class Reward:
    """Something that is not money: what is given, and its entry."""

    entry: Entry
    title: str
    gift: str


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of a run."""

    plan: PlanHeader
    as_of: date
    payees: tuple[Payee, ...]

    @property
    def totals(self) -> Totals:
        """The sums over all payees."""
        made = Totals()
        for payee in self.payees:
            made = made.plus(payee.totals)
        return made


def statements(result: Result, payee: str | None = None) -> Statements:
    """Return the statements of a run that went through, of all payees or of one."""
    entries: dict[str, list[Entry]] = {}
    for entry in result.entries:
        entries.setdefault(entry.payee, []).append(entry)
    clerk = _Clerk(result)
    keys = [payee] if payee is not None else sorted(entries)
    made = tuple(clerk.payee(key, entries.get(key, [])) for key in keys)
    return Statements(result.program.plan, date.fromordinal(result.as_of), made)


def payee_names(result: Result) -> dict[str, str]:
    """Return every payee of the data by key, with the text of a field `name` if there is one."""
    record = result.program.plan.pay.payee
    schema = next((each for each in result.program.tables if each.name == record), None)
    table = result.reading.tables.get(record)
    if schema is None or table is None:
        return {}
    key = next((field.name for field in schema.fields if field.key), None)
    if key is None:
        return {}
    keys = [str(cell) for cell in table.columns[key]]
    if key == "name" or "name" not in table.columns:
        return dict.fromkeys(keys, "")
    return {each: str(cell or "") for each, cell in zip(keys, table.columns["name"], strict=True)}


class _Clerk:
    """Writes the statements of one run."""

    def __init__(self, result: Result) -> None:
        self.result = result
        self.program: Program = result.program
        self.calendar = PlanCalendar.of(result.program.plan)
        self.names = payee_names(result)
        self.titles = {each.name: each.title or each.name for each in self.program.components}
        self.order = {each.name: at for at, each in enumerate(self.program.components)}
        self.recovered: dict[str, set[tuple[Cell, Cell]] | None] = {}
        self.recoverable = {p.component for p in self.program.postings if p.kind == "recovery"}

    def payee(self, key: str, entries: Sequence[Entry]) -> Payee:
        money = [entry for entry in entries if entry.is_money]
        by_period: dict[date, list[Entry]] = {}
        for entry in money:
            if entry.pay_period is not None:
                by_period.setdefault(entry.pay_period, []).append(entry)
        made = tuple(
            self._statement(key, first, by_period[first], money) for first in sorted(by_period)
        )
        pending = sorted(
            (self._pending(entry) for entry in money if entry.status == "pending"),
            key=lambda each: (each.due or date.max, each.line.entry.earned_on),
        )
        rewards = tuple(self._reward(entry) for entry in entries if entry.kind == "reward")
        return Payee(
            key,
            self.names.get(key, ""),
            made,
            tuple(pending),
            self._with(money, "forfeited"),
            self._with(money, "cancelled"),
            tuple(
                line
                for each in ENDED
                for line in self._with(money, each)
                if line.entry.pay_period is None
            ),
            rewards,
            tuple(self._pending(entry) for entry in entries if entry.currency == UNITS),
            self._totals(money, made),
        )

    def _statement(
        self, payee: str, first: date, entries: list[Entry], money: Iterable[Entry]
    ) -> Statement:
        last = date.fromordinal(self.calendar.end_of("pay period", first.toordinal()))
        opening = sum(each.amount for each in entries if self._carries(each, BRINGS_IN))
        on_hold = [each for each in entries if self._is_on_hold(each)]
        carried = sum(each.amount for each in entries if self._carries(each, CARRIES_ON))
        carried -= sum(each.amount for each in on_hold)
        lines = [each for each in entries if not self._carries(each, (*BRINGS_IN, *CARRIES_ON))]
        after = self.program.plan.pay.days_after
        return Statement(
            payee,
            self.calendar.name("pay period", first.toordinal()),
            first,
            last,
            last + timedelta(days=after),
            opening,
            self._groups(lines),
            carried,
            tuple(self._whole_line(each) for each in on_hold),
            self._balances(payee, money, first, last),
            sum(each.amount for each in entries),
            last.toordinal() > self.result.as_of,
        )

    def _carries(self, entry: Entry, words: Iterable[str]) -> bool:
        """Whether an entry passes on what is owed; its posting's first cause says which way."""
        return entry.kind == "carry" and first_cause(self.program, entry) in words

    def _is_on_hold(self, entry: Entry) -> bool:
        """Whether an entry carries on money of the payee that is held or over a limit."""
        what, *why = cause_words(self.program, entry) or ("",)
        return entry.kind == "carry" and what == CARRIED and why[:1] in ([HELD], [OVER])

    def _groups(self, entries: list[Entry]) -> tuple[Group, ...]:
        found: dict[tuple[str, str], list[Line]] = {}
        for entry in entries:
            kind: str = entry.status if entry.status in ENDED else entry.kind
            found.setdefault((entry.component, kind), []).append(self._line(entry))
        ordered = sorted(found, key=lambda key: self.order.get(key[0], len(self.order)))
        return tuple(
            Group(name, self.titles.get(name, name), kind, tuple(found[name, kind]))
            for name, kind in ordered
        )

    def _line(self, entry: Entry) -> Line:
        title = self.titles.get(entry.component, entry.component)
        for lead in (f"{title} for ", f"{title}: "):
            if entry.reason.startswith(lead):
                return Line(entry, entry.reason.removeprefix(lead))
        if entry.kind == "cap":
            return Line(entry, entry.reason.removeprefix(f"{title} "))
        return Line(entry, entry.reason)

    def _balances(
        self, payee: str, money: Iterable[Entry], first: date, last: date
    ) -> tuple[Balance, ...]:
        owed = dict.fromkeys(sorted(self.recoverable), 0)
        for entry in money:
            if entry.kind in ("advance", "recovery") and entry.earned_on <= last:
                owed[entry.component] = owed.get(entry.component, 0) + entry.amount
        return tuple(
            Balance(name, self.titles.get(name, name), amount, self._recovers(name, payee, first))
            for name, amount in owed.items()
            if name in self.recoverable and amount
        )

    def _recovers(self, draw: str, payee: str, first: date) -> bool:
        """Whether a draw is recovered in a pay period: `from` and `until` may say otherwise."""
        if draw not in self.recovered:
            self.recovered[draw] = self._recovered(draw)
        recovered = self.recovered[draw]
        return recovered is None or (payee, first.toordinal()) in recovered

    def _recovered(self, draw: str) -> set[tuple[Cell, Cell]] | None:
        """Return the payees and pay periods in which a draw is recovered; None for all."""
        evaluation = self.result.evaluation
        assert evaluation is not None
        postings = (p for p in self.program.postings if p.component == draw)
        posting = next(p for p in postings if p.kind == "recovery" and p.status == "payable")
        if posting.within is None or posting.period is None:
            return None
        starts, payees = evaluation.column(posting.period), evaluation.column(posting.payee)
        within = evaluation.column(posting.within)
        rows = zip(payees, starts, within, strict=True)
        return {(who, start) for who, start, inside in rows if inside is True}

    def _pending(self, entry: Entry) -> Pending:
        return Pending(
            self._line(entry), self.titles.get(entry.component, ""), due_day(self.result, entry)
        )

    def _with(self, money: Iterable[Entry], status: str) -> tuple[Line, ...]:
        return tuple(self._whole_line(entry) for entry in money if entry.status == status)

    def _whole_line(self, entry: Entry) -> Line:
        return Line(entry, entry.reason)

    def _reward(self, entry: Entry) -> Reward:
        gift = self.program.postings[entry.posting].gift
        return Reward(entry, self.titles.get(entry.component, entry.component), gift)

    def _totals(self, money: Iterable[Entry], made: Sequence[Statement]) -> Totals:
        sums: dict[str, int] = {}
        for entry in money:
            if entry.kind in EARNED_KINDS:
                sums["earned"] = sums.get("earned", 0) + entry.amount
                name: str = entry.status
            elif entry.status in ENDED and entry.kind != "carry":
                sums["drawn"] = sums.get("drawn", 0) + entry.amount
                sums[entry.status] = sums.get(entry.status, 0) - entry.amount
                continue
            elif entry.pay_period is None:
                continue
            else:
                is_ended = entry.status in ENDED
                name = entry.status if is_ended else SUMMED.get(entry.kind, "drawn")
            sums[name] = sums.get(name, 0) + entry.amount
        open_ = sum(each.payment for each in made if each.so_far)
        return Totals(**sums, so_far=open_, paid=sum(each.payment for each in made) - open_)
