"""From columns to the ledger: entries from a program's postings, issues from its demands.

`post` takes an evaluated program and gives the ledger in its canonical order; `issues` tells where
a row needs what is undefined or too large. A row with an issue makes no entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, TypeAlias, cast

from compdsl.ir.model import Const, Demand, Operand, Place, Posting, Program
from compdsl.run.behind import Behind
from compdsl.run.constants import constant
from compdsl.run.interpreter import Evaluation
from compdsl.run.lacking import what_lacks
from compdsl.run.ledger import Entry, entry_id
from compdsl.run.needs import operands, placing
from compdsl.run.numbers import SCALE, plain
from compdsl.run.show import bare
from compdsl.run.values import OVERFLOW, Cell, InternalFault
from compdsl.run.wording import Wording

Standing: TypeAlias = tuple[str, date, int, str, tuple[tuple[str, int], ...], tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Issue:
    """A cell that a row of the plan needs and that is undefined or an overflow.

    `what` names the clause, `payee` and `at` the row; `column`, `frame` and `row` say where.
    """

    code: str
    severity: Literal["error", "warning"]
    what: str
    found: Literal["undefined", "overflow"]
    payee: str
    at: str
    record: str
    place: Place | None
    column: str
    frame: str
    row: int
    lacks: str = ""
    """What is missing behind it, in words, where that is known."""
    follows: str = ""
    """What has no value because of it, in words."""


def post(program: Program, evaluation: Evaluation) -> list[Entry]:
    """Return the ledger: by payee, earned on, component, record key, part, cause and id.

    Amounts are whole minor units. Raises InternalFault where an amount is not.
    """
    components = {component.name: at for at, component in enumerate(program.components)}
    clerk = _Clerk(program, evaluation, Wording(evaluation))
    drafts: list[tuple[Standing, Entry]] = []
    for index, posting in enumerate(program.postings):
        at = components.get(posting.component, len(components))
        rows = [row for row in _due(posting, evaluation) if not _faults(posting, evaluation, row)]
        drafts += clerk.drafts(posting, index, at, rows)
    return [entry for _, entry in sorted(drafts, key=lambda draft: draft[0])]


def issues(program: Program, evaluation: Evaluation) -> list[Issue]:
    """Return what rows need and do not have: by demand, then by posting, each in order of rows.

    Last come overflows in columns by which rows are found, sorted or dropped.
    """
    wording, behind = Wording(evaluation), Behind(evaluation)
    found = [
        issue for demand in program.demands for issue in _unmet(demand, evaluation, wording, behind)
    ]
    known = {(issue.column, issue.row) for issue in found}
    others = [issue for posting in program.postings for issue in _wanting(posting, evaluation)]
    for issue in (*others, *_lost(program, evaluation)):
        if (issue.column, issue.row) not in known:
            known.add((issue.column, issue.row))
            found.append(issue)
    return found


@dataclass(frozen=True, slots=True)
class _Clerk:
    """What writes entries: one plan, its evaluation, and how its cells read."""

    program: Program
    evaluation: Evaluation
    wording: Wording

    def drafts(
        self, posting: Posting, index: int, component: int, rows: list[int]
    ) -> list[tuple[Standing, Entry]]:
        """Return the entries of a posting, each with what it is sorted by."""
        payees, keys = self._texts(posting.payee, rows), self._record_keys(posting, rows)
        parts = self._parts(posting, rows)
        causes = self._causes(posting, rows)
        amounts = self._amounts(posting, rows)
        reasons = self.wording.fill_all(posting.reason, rows)
        earned = self.evaluation.column(posting.earned_on)
        drafts: list[tuple[Standing, Entry]] = []
        for n, row in enumerate(rows):
            plan = self.program.plan
            name = entry_id(plan.id, posting.component, payees[n], keys[n], parts[n], causes[n])
            earned_on, payable_on = _date(earned[row]), self._payable_on(posting, row)
            entry = Entry(
                entry_id=name,
                plan=plan.id,
                version=plan.version_on(posting.text or earned_on.isoformat()),
                payee=payees[n],
                component=posting.component,
                kind=posting.kind,
                record=posting.record,
                record_key=keys[n],
                earned_on=earned_on,
                payable_on=payable_on,
                pay_period=self._pay_period(payable_on),
                amount=amounts[n],
                currency=posting.currency,
                status=posting.status,
                reason=reasons[n],
                frame=posting.frame,
                row=row,
                posting=index,
            )
            part = _counted(parts[n])
            drafts.append(
                ((payees[n], earned_on, component, keys[n], part, causes[n], name), entry)
            )
        return drafts

    def _amounts(self, posting: Posting, rows: list[int]) -> list[int]:
        is_gift = posting.kind == "reward"
        step = SCALE if is_gift else self.evaluation.operations.minor_step(posting.currency)
        cells = self.evaluation.column(posting.amount)
        numbers = [cast("int", cells[row]) for row in rows]
        odd = next((number for number in numbers if number % step), None)
        if odd is not None:
            raise InternalFault(
                f"`{posting.component}` posts {plain(odd)} {posting.currency}, "
                "which is not a whole number of its smallest unit"
            )
        return [number // step for number in numbers]

    def _payable_on(self, posting: Posting, row: int) -> date | None:
        if posting.payable_on is None or posting.status == "pending":
            return None
        day = self.evaluation.value(posting.payable_on, row)
        return None if day is None or day is OVERFLOW else _date(day)

    def _pay_period(self, payable_on: date | None) -> date | None:
        if payable_on is None:
            return None
        return _date(self.evaluation.calendar.start_of("pay period", payable_on.toordinal()))

    def _record_keys(self, posting: Posting, rows: list[int]) -> list[str]:
        """Return the record's key or, where there is none, the first day of the period."""
        keys = [""] * len(rows)
        for column in (posting.record_key, posting.period):
            if column is not None:
                texts = self._texts(column, rows)
                keys = [key or text for key, text in zip(keys, texts, strict=True)]
        return keys

    def _parts(self, posting: Posting, rows: list[int]) -> list[str]:
        if posting.part is None:
            return [""] * len(rows)
        cells = self.evaluation.column(posting.part)
        texts = self.wording.all_shown(posting.part, rows)
        return ["" if cells[row] is None else text for row, text in zip(rows, texts, strict=True)]

    def _causes(self, posting: Posting, rows: list[int]) -> list[tuple[str, ...]]:
        columns = [self._texts(operand, rows) for operand in posting.cause]
        return list(zip(*columns, strict=True)) if columns else [()] * len(rows)

    def _texts(self, operand: Operand, rows: list[int]) -> list[str]:
        if isinstance(operand, str):
            kind, cells = self.evaluation.type_of(operand), self.evaluation.column(operand)
            texts = {cell: bare(cell, kind) for cell in {cells[row] for row in rows}}
            return [texts[cells[row]] for row in rows]
        if isinstance(operand, Const):
            return [bare(constant(operand), operand.type)] * len(rows)
        return [bare(self.evaluation.day(operand), "date")] * len(rows)


def _due(posting: Posting, evaluation: Evaluation) -> list[int]:
    """Return the rows that a posting picks, without those of no amount."""
    amounts = evaluation.column(posting.amount)
    rows: Iterable[int] = range(len(amounts))
    if posting.where is not None:
        where = evaluation.column(posting.where)
        rows = [row for row in rows if where[row] is True]
    return [row for row in rows if posting.zeros or amounts[row] != 0]


def _needed(posting: Posting) -> dict[str, str]:
    """Return the columns without which a posting makes no entry, and what each is."""
    name = f"`{posting.component}`"
    needed = {
        posting.amount: f"the amount of {name}",
        posting.payee: f"the payee of {name}",
        posting.earned_on: f"the date on which {name} is earned",
    }
    if posting.payable_on is not None and posting.status != "pending":
        needed.setdefault(posting.payable_on, f"the date on which {name} is payable")
    return needed


def _faults(posting: Posting, evaluation: Evaluation, row: int) -> list[str]:
    return [
        column
        for column in _needed(posting)
        if (cell := evaluation.value(column, row)) is None or cell is OVERFLOW
    ]


def _wanting(posting: Posting, evaluation: Evaluation) -> Iterator[Issue]:
    """Give what the rows of a posting need and do not have, and overflows in what picks them."""
    needed = _needed(posting)
    for row in _due(posting, evaluation):
        for column in _faults(posting, evaluation, row):
            payee = bare(evaluation.value(posting.payee, row), "text")
            at = bare(evaluation.value(posting.earned_on, row), "date")
            issue = _issue(evaluation, column, posting.frame, row, needed[column], posting.place)
            yield replace(issue, payee=payee, at=at, record=posting.record)


def _unmet(
    demand: Demand, evaluation: Evaluation, wording: Wording, behind: Behind
) -> Iterator[Issue]:
    """Give the rows in which a demanded column is undefined or an overflow."""
    cells = evaluation.column(demand.column)
    for row, cell in enumerate(cells):
        if cell is not None and cell is not OVERFLOW:
            continue
        if demand.where is not None and evaluation.value(demand.where, row) is not True:
            continue
        issue = _issue(evaluation, demand.column, demand.frame, row, demand.what, demand.place)
        yield replace(
            issue,
            code=demand.code,
            severity=demand.severity,
            payee="" if demand.payee is None else wording.shown(demand.payee, row),
            at="" if demand.at is None else wording.shown(demand.at, row),
            record=demand.record,
            lacks=what_lacks(behind, wording, demand.column, row) if cell is None else "",
        )


def _lost(program: Program, evaluation: Evaluation) -> Iterator[Issue]:
    """Give the overflows that lead to no cell: in what finds, sorts or drops rows."""
    names = [name for step in program.steps for name in placing(step)]
    names += operands(*(p.where for p in program.postings), *(d.where for d in program.demands))
    for name in dict.fromkeys(names):
        cells = evaluation.column(name) if evaluation.has(name) else []
        if OVERFLOW in cells:
            column = evaluation.needs.column(name)
            what = column.label or f"`{name}`"
            for row in (row for row, cell in enumerate(cells) if cell is OVERFLOW):
                yield _issue(evaluation, name, column.frame, row, what, None)


def _issue(
    evaluation: Evaluation, column: str, frame: str, row: int, what: str, place: Place | None
) -> Issue:
    is_overflow = evaluation.value(column, row) is OVERFLOW
    found: Literal["undefined", "overflow"] = "overflow" if is_overflow else "undefined"
    return Issue("COMP601", "error", what, found, "", "", "", place, column, frame, row)


def _date(day: Cell) -> date:
    return date.fromordinal(cast("int", day))


def _counted(text: str) -> tuple[tuple[str, int], ...]:
    """Return what sorts texts by the numbers in them: `part 2` before `part 10`."""
    pieces = re.split(r"([0-9]+)", text)
    numbers = [int(piece) for piece in pieces[1::2]]
    return tuple(zip(pieces[::2], [*numbers, 0], strict=True))
