"""The plan's header: what it says, with defaults for what it does not say."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, cast

from compdsl.diagnostics.model import Report
from compdsl.diagnostics.near import nearby, suggest
from compdsl.names import wording
from compdsl.names.currencies import minor_units
from compdsl.names.symbols import Plan
from compdsl.source import Span
from compdsl.syntax.clauses import Clause, EarlierVersion, Effective, Pays, PlanFact, ReviewBy
from compdsl.syntax.declarations import Block, File, PlanHeader, Titled

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
REQUIRED = (
    ("id", "its `id`, by which its versions and its ledger are known", "id acme-2026"),
    ("effective", "from when to when it holds", "effective 2026-01-01 to 2026-12-31"),
    ("currency", "its currency", "currency EUR"),
    ("pays", "whom it pays and how often", "pays Rep monthly"),
)
Rounding = Literal["half up", "half even", "down"]


def read_plan(file: File, report: Report) -> Plan | None:
    """Return what the plan's header says, or None when the file has no plan.

    A file of declarations alone is a library; only an empty plan line or none at all among
    earnings is worth a word, and that is for `collect` to say.
    """
    blocks = file.of_kind("plan")
    if not blocks:
        return None
    for other in blocks[1:]:
        report.add(wording.second_plan(other.span, blocks[0].span))
    return _Header(blocks[0], report).plan()


class _Header:
    """The lines of one plan header by what they say."""

    def __init__(self, block: Block, report: Report) -> None:
        self.block = block
        self.report = report
        self.said: dict[str, Clause] = {}
        self.earlier = block.all(EarlierVersion)
        for clause in block.clauses:
            if not isinstance(clause, EarlierVersion):
                self._keep(clause)

    def plan(self) -> Plan:
        self._missing()
        effective, pays = self.said.get("effective"), self.said.get("pays")
        first, last = self._dates(effective) if isinstance(effective, Effective) else (None, None)
        header = self.block.header
        title = header.title.value if isinstance(header, Titled) and header.title else ""
        return Plan(
            block=self.block,
            id=self._text("id"),
            title=title,
            version=self._text("version") or "1",
            earlier=tuple((each.since.text, each.version or "1") for each in self.earlier),
            client=self._text("client"),
            vendor=self._text("vendor"),
            currency=self._currency(),
            first=first,
            last=last,
            rounding=cast(Rounding, self._text("rounding") or "half up"),
            year_starts=self._month(),
            timezone=self._text("timezone"),
            pays=pays if isinstance(pays, Pays) else None,
            payee=pays.payee.name if isinstance(pays, Pays) else "",
            for_examples=isinstance(header, PlanHeader) and header.for_examples,
        )

    def _keep(self, clause: Clause) -> None:
        fact = _fact(clause)
        if fact in self.said:
            self.report.add(wording.fact_twice(clause.span, fact, self.said[fact].span))
        else:
            self.said[fact] = clause

    def _text(self, fact: str) -> str:
        clause = self.said.get(fact)
        return clause.value if isinstance(clause, PlanFact) else ""

    def _currency(self) -> str:
        """Return the plan's currency; empty for a code that does not exist (it is reported)."""
        code = self._text("currency")
        return code if minor_units(code) is not None else ""

    def _missing(self) -> None:
        if self.block.broken:
            return
        for fact, what, line in REQUIRED:
            if fact not in self.said:
                ready = fact == "id" and bool(better := _id_of(self.block))
                line = f"id {better}" if ready else line
                self.report.add(wording.missing_fact(self.block.span, what, line, ready))

    def _month(self) -> int:
        clause = self.said.get("year")
        if not isinstance(clause, PlanFact):
            return 1
        names = [month.casefold() for month in MONTHS]
        if clause.value.casefold() in names:
            return names.index(clause.value.casefold()) + 1
        near = nearby(clause.value, MONTHS, 1)
        hint = suggest(*near) or "write the name of a month, as in `year starts in July`"
        span = _end_of(clause.span, clause.value)
        self.report.add(wording.bad_fact(span, "month", clause.value, hint, near))
        return 1

    def _dates(self, clause: Effective) -> tuple[date | None, date | None]:
        first = _date(clause.first.text)
        last = _date(clause.last.text) if clause.last else None
        if first and last and last < first:
            spans = clause.first.span, clause.last.span if clause.last else clause.span
            self.report.add(wording.ends_before_it_starts(clause.span, *spans))
            return first, None
        return first, last


def _id_of(block: Block) -> str:
    """Return the title of a plan in the letters of an id."""
    header = block.header
    title = header.title.value if isinstance(header, Titled) and header.title else ""
    return "-".join(re.findall(r"[a-z0-9]+", title.lower()))


def _fact(clause: Clause) -> str:
    match clause:
        case PlanFact():
            return clause.fact
        case Effective():
            return "effective"
        case Pays():
            return "pays"
        case ReviewBy():
            return "review by"
        case _:
            return type(clause).__name__


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _end_of(span: Span, text: str) -> Span:
    return Span(span.file, span.end - len(text), span.end)
