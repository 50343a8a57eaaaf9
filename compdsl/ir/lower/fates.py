"""Lowering of fates: what becomes of each part of each row, and which ledger rows say so.

Lines that nothing but time touches are posted straight from their parts. Lines whose payee has left
or that a clawback reaches go through the `timeline`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import lcm

from compdsl.check.order import caps_on
from compdsl.ir.lower import leaving, timeline
from compdsl.ir.lower.clawbacks import DIGITS, Claw, ClawEvents, clawbacks_on, events_on
from compdsl.ir.lower.components import rows_apart, rows_of
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.data import fold
from compdsl.ir.lower.entries import moved_by, post, post_parts, statuses, worked_on
from compdsl.ir.lower.measured import smallest_unit
from compdsl.ir.lower.moved import Clawed, Fates, Paid, Taken
from compdsl.ir.lower.release import Parts, dropped_by, parts
from compdsl.ir.lower.restoring import restored
from compdsl.ir.lower.sooner import sooner
from compdsl.ir.lower.state import UNITS, Lowering, Rows
from compdsl.ir.lower.steps import FAR, NO, YES, ZERO, number, place_of, text
from compdsl.ir.model import Distinct, Operand, Posting, Union, UnionPart
from compdsl.syntax.clauses import Leaving, Payable


def fates_of(low: Lowering, name: str) -> bool:
    """Lower the fates of a component, if they are not yet; return whether they are, by now."""
    if name not in low.fated:
        low.fated[name] = False
        for cap in caps_on(low.typed.symbols, {name}):
            rows_of(low, cap)
        for rows in rows_apart(low, name):
            # units are no money: they stay out of the pay periods
            fates(low, rows, Fates() if rows.unit == UNITS["units"] else low.fates)
        low.fated[name] = True
    return low.fated[name]


def fates(low: Lowering, rows: Rows, into: Fates) -> None:
    """Lower what becomes of a component's rows."""
    made = parts(low, rows)
    cuts = [parts(low, each) for each in low.cuts.get(rows.frame, ())]
    dates = leaving.leaving_lines(rows.release)
    claws = [] if rows.carried else clawbacks_on(low, rows.component)
    if not dates and not claws:
        for each in (made, *cuts):
            post_parts(low, each, each.frame, each.due, into)
        return
    _refuse_hastened(low, rows, dates, claws)
    _Timed(low, made, dates, claws, into, cuts).lower()


def _refuse_hastened(
    low: Lowering, rows: Rows, dates: list[tuple[Leaving, ...]], claws: list[Claw]
) -> None:
    """Refuse a share of the rest where what is left of a row is not known from its parts alone."""
    lines = (line for each in dates for line in each if line.action == "vest share")
    first = next(lines, None)
    changes = claws or (rows.by is not None and len(dates) > 1) or rows.frame in low.cuts
    if first is not None and changes:
        low.unsupported(first, "`vest … of the rest` of what a clawback, cap or re-rating changes")


class _Timed:
    """Lowers the lines of one component that leaving or clawbacks can touch.

    What caps cut of its rows are strands of the same lines: their rows and parts are events too.
    """

    def __init__(
        self, low: Lowering, made: Parts, dates: list[tuple[Leaving, ...]], claws: list[Claw],
        into: Fates, cuts: Sequence[Parts] = (),
    ) -> None:  # fmt: skip
        self.low = low
        self.steps = low.steps
        self.parts = made
        self.rows = made.rows
        self.dates = dates
        self.hastens = any(line.action == "vest share" for lines in dates for line in lines)
        self.claws = claws
        self.into = into
        self.whole = lcm(*(claw.denominator for claw in claws)) if claws else 1
        self.line_of = str(self.rows.key or self.rows.period)
        self.cuts = [_Timed(low, each, dates, claws, into) for each in cuts]
        self.strands = [self, *self.cuts]

    def lower(self) -> None:
        steps, rows = self.steps, self.rows
        lined = Distinct(of=rows.frame, by=(rows.payee, self.line_of))
        line_frame = steps.frame(f"{rows.component}.lines", lined, "each line")
        payee = steps.field(line_frame, rows.payee, "text")
        line = steps.field(line_frame, self.line_of, steps.columns[self.line_of].type)
        events = [
            events_on(self.low, claw, rows, line_frame, payee, line, self.whole)
            for claw in self.claws
        ]
        happens = self._touched(events)
        sources = [part for each in self.strands for part in each._moving(happens)]
        sources.extend(self._leaving(line_frame, payee, line))
        sources.extend(self._claws(each) for each in events)
        self._timeline(sources)

    def _moving(self, happens: str) -> list[UnionPart]:
        """Post the parts that nothing touches; return the rows and parts of the other lines."""
        steps, rows, made = self.steps, self.rows, self.parts
        here = steps.lift(rows.frame, happens)
        assert here is not None
        touched = steps.up(made.frame, here)
        quiet = steps.row(made.frame, "not", touched)
        calm = steps.filter(made.frame, quiet, f"{rows.component}.quiet")
        post_parts(self.low, made, calm, made.due, self.into)
        moving = steps.filter(made.frame, touched, f"{rows.component}.touched")
        arriving = steps.filter(rows.frame, here, f"{rows.component}.touched rows")
        return [self._arrivals(arriving), *self._parts(moving)]

    def _touched(self, events: list[ClawEvents]) -> str:
        """Whether anything but time happens to the line of a row."""
        steps, frame = self.steps, self.rows.frame
        payee, line = self.rows.payee, self.line_of
        made: Operand = NO
        for lines in self.dates:
            left = leaving.left_on(self.low, self.rows.context, lines[0])
            known = steps.row(frame, "defined", left)
            made = known if made == NO else steps.row(frame, "or", made, known)
        for each in events:
            hit = fold(self.low, frame, each.frame, "any",
                       ((each.payee, payee), (each.line, line)))  # fmt: skip
            made = hit if made == NO else steps.row(frame, "or", made, hit)
        return steps.as_column(frame, made, "touched")

    def _timeline(self, sources: list[UnionPart]) -> None:
        steps = self.steps
        name = f"{self.rows.component}.events"
        frame = steps.frame(name, Union(parts=tuple(sources)), "what happens to a line")
        kind = steps.columns[self.line_of].type
        unit = steps.unit_of(self.line_of)
        line_field = steps.field(frame, "line", kind, unit)
        plan = self.low.plan
        unit = self.rows.unit
        money = timeline.Money(unit, smallest_unit(self.low, unit), plan.rounding)
        told = timeline.timeline(
            steps, frame, line_field, self.whole, money, [claw.index for claw in self.claws]
        )
        self._post_events(frame, told, line_field)

    def _arrivals(self, arriving: str) -> UnionPart:
        rows, up = self.rows, self.steps.up
        return UnionPart(
            frame=arriving,
            fields=_fields(
                payee=up(arriving, rows.payee), line=up(arriving, self.line_of),
                date=up(arriving, rows.earned_on), rank=number(timeline.ADD),
                place=up(arriving, rows.place), amount=up(arriving, rows.amount),
                earned_on=up(arriving, rows.earned_on), cause=up(arriving, rows.cause),
                strand=text(rows.component),
                mover=up(arriving, rows.by) if rows.by is not None else text(""),
            ),
        )  # fmt: skip

    def _parts(self, moving: str) -> list[UnionPart]:
        """Parts in order of their day, and what of them comes sooner by a leaving line."""
        low, steps, made = self.low, self.steps, self.parts
        if not self.dates:
            never = steps.as_column(made.frame, NO)
            return [self._part(moving, made.amount, made.due, made.dropped, never)]
        days = self._days()
        due, moved = leaving.at_once(low, days, made)
        early = sooner(low, days, made, due)
        stays = made.amount if early is None else early.stays
        found = [self._part(moving, stays, due, self._dropped(due), moved)]
        if early is not None:
            freed, drops = steps.as_column(made.frame, YES), self._dropped(early.day)
            piece = self._part(moving, early.amount, early.day, drops, freed)
            fields = {**piece.fields, "piece": text("sooner")}
            found.append(UnionPart(frame=piece.frame, fields=fields))
        return found

    def _dropped(self, due: str) -> str:
        """Return whether an `unless` drops a part, looked at on the day on which it now comes."""
        made, rows = self.parts, self.rows
        context, lines = rows.context.at(made.frame), rows.release.all(Payable)
        return dropped_by(self.low, context, lines, made.line, due)

    def _part(self, moving: str, amount: str, due: str, drops: str, moved: str) -> UnionPart:
        """Return parts as events; those whose day is not known yet come last."""
        steps, rows, made = self.steps, self.rows, self.parts
        day = steps.row(made.frame, "otherwise", due, FAR)
        rank = steps.row(made.frame, "if", moved, number(timeline.FREED), number(timeline.PART))

        def here(column: str) -> str:
            lifted = steps.lift(moving, column)
            assert lifted is not None
            return lifted

        return UnionPart(
            frame=moving,
            fields=_fields(
                payee=here(rows.payee), line=here(self.line_of), date=here(day),
                rank=here(rank), place=here(rows.place), part=here(made.number), due=here(due),
                amount=here(amount), drops=here(drops), cause=here(rows.cause),
                earned_on=here(rows.earned_on), strand=text(rows.component),
                mover=here(rows.by) if rows.by is not None else text(""),
            ),
        )  # fmt: skip

    def _days(self) -> list[leaving.Day]:
        """Return the days of the leaving lines, as the parts see them."""
        return leaving.days(self.low, self.rows.context.at(self.parts.frame), self.dates)

    def _leaving(self, line_frame: str, payee: str, line: str) -> list[UnionPart]:
        """The days of leaving lines, for lines where something may be forfeited."""
        low, steps = self.low, self.steps
        context = Context(
            steps, line_frame, payee_record=low.plan.payee, payee=payee, in_metric=True
        )
        made: list[UnionPart] = []
        for place, day in enumerate(leaving.days(low, context, self.dates)):
            loses = [k for k, each in enumerate(day.lines, 1) if leaving.loses(each)]
            if not loses:
                continue
            hits = leaving.one_of(low, line_frame, day.action, loses)
            here = steps.all_of(line_frame, steps.row(line_frame, "defined", day.left), hits)
            frame = steps.filter(line_frame, here, f"{self.rows.component}.leaving")
            keep: tuple[Operand, Operand] = (ZERO, ZERO)
            if any(each.action == "keep pro rata" for each in day.lines):
                kept = [each._kept(frame, payee, line, place) for each in self.strands]
                keep = (self._added(frame, kept, 0), self._added(frame, kept, 1))
            fields = _fields(
                payee=steps.up(frame, payee), line=steps.up(frame, line),
                date=steps.up(frame, day.left), rank=number(timeline.LEAVE), keep=keep[0],
                **{"keep below": keep[1]},
            )  # fmt: skip
            made.append(UnionPart(frame=frame, fields=fields))
        return made

    def _added(self, frame: str, kept: list[tuple[Operand, Operand]], side: int) -> Operand:
        """Add up what is kept of all strands, of parts above or below zero."""
        total = kept[0][side]
        for each in kept[1:]:
            total = self.steps.row(frame, "add", total, each[side], unit=self.rows.unit)
        return total

    def _kept(self, frame: str, payee: str, line: str, place: int) -> tuple[Operand, Operand]:
        """Return what leaving keeps of a line, of its parts above and below zero, as sizes."""
        low, steps, made = self.low, self.steps, self.parts
        day = self._days()[place]
        per_part = leaving.kept(low, self.rows.context.at(made.frame), day, made)
        match = (
            (steps.up(made.frame, self.rows.payee), steps.up(frame, payee)),
            (steps.up(made.frame, self.line_of), steps.up(frame, line)),
        )
        unit = self.rows.unit
        below = steps.row(made.frame, "neg", per_part, unit=unit)
        above, under = (
            fold(low, frame, made.frame, "sum", match,
                 steps.row(made.frame, "max", ZERO, each, unit=unit))
            for each in (per_part, below)
        )  # fmt: skip
        return above, under

    def _claws(self, each: ClawEvents) -> UnionPart:
        return UnionPart(
            frame=each.frame,
            fields=_fields(
                payee=each.payee, line=each.line, date=each.date,
                rank=number(timeline.CLAW), place=number(each.claw.index), event=each.key,
                share=each.share, claw=number(each.claw.index),
                asks=each.amount if each.amount is not None else ZERO,
            ),
        )  # fmt: skip

    def _post_events(self, frame: str, told: dict[str, str], line: str) -> None:
        for each in self.strands:
            mine = told
            if self.cuts:
                named = self.steps.field(frame, "strand", "text")
                own = self.steps.row(frame, "same", named, text(each.rows.component))
                part = self.steps.all_of(frame, told["is_part"], own)
                mine = {**told, "is_part": part}
            each._post_strand(frame, mine, line)
        for claw in self.claws:
            self._post_claw(frame, told, claw, line)

    def _here(self, told: dict[str, str], line: str) -> Callable[[str], str]:
        """Return how the columns of the rows are called among the events."""
        rows = self.rows
        names = {
            rows.payee: told["payee"], rows.earned_on: told["earned_on"],
            rows.cause: told["cause"], self.line_of: line, self.parts.number: told["part"],
        }  # fmt: skip
        if rows.by is not None:
            names[rows.by] = told["mover"]
        return names.__getitem__

    def _post_strand(self, frame: str, told: dict[str, str], line: str) -> None:
        """Post the parts of the component, or of what a cap cuts of it."""
        low, steps, rows = self.low, self.steps, self.rows
        here = self._here(told, line)
        piece: tuple[Operand, ...] = (told["piece"],) if self.hastens else ()
        found = statuses(low, frame, told["due"], told["drops"], self.parts)
        for name, where, words in found:
            mine = steps.all_of(frame, told["is_part"], where)
            post(low, rows, frame, name, mine, told["paid"], told["due"], here, words,
                 self.parts.number, piece)  # fmt: skip
        if self.dates:
            words = leaving.lost_words(self.dates)
            post(low, rows, frame, "forfeited", told["is_part"], told["forfeited"], told["due"],
                  here, words, self.parts.number, (text("left"), *piece))  # fmt: skip
        for claw in self.claws:
            by_name, by = claw.symbol.name, told[f"by {claw.index}"]
            event = f"{claw.context.record} {{{by}}}"
            words = f", cancelled by {low.called(by_name)}, {event}"
            post(low, rows, frame, "cancelled", told["is_part"], told[f"cancelled {claw.index}"],
                  told["due"], here, words, self.parts.number, (text(by_name),))  # fmt: skip
        payable = steps.all_of(frame, told["is_part"], found[0][1])
        # the change of what is to come is that of the whole line, and counts once
        change = steps.as_column(frame, ZERO) if rows.kind == "cap" else told["change"]
        self.into.paid.append(
            Paid(rows.component, rows.kind, frame, told["payee"], told["due"], told["paid"],
                 payable, None, change, told["date"], rows.record, line, rows.cut_of)
        )  # fmt: skip

    def _clawed(self, claw: Claw, entries: Clawed) -> None:
        """Keep the entries of a clawback for what reads it by its name."""
        self.low.fates.clawed.setdefault(claw.symbol.name, []).append(entries)

    def _must_be_gone(self, told: dict[str, str]) -> str:
        """Say what must be gone in all: a share in parts or per cent, and amounts."""
        parts = f"{{{told['in all']}}} of {self.whole} parts"
        if self.whole >= DIGITS:
            parts = f"{{{told['percent']}}}"
        amounts = [claw for claw in self.claws if claw.amount is not None]
        if not amounts:
            return parts
        asks = f"{{{told['asks']}}}"
        return asks if len(amounts) == len(self.claws) else f"{parts} and {asks}"

    def _post_claw(self, frame: str, told: dict[str, str], claw: Claw, line: str) -> None:
        here = self._here(told, line)
        low, steps, rows, name = self.low, self.steps, self.rows, claw.symbol.name
        mine = steps.row(frame, "same", told["claw"], number(claw.index), name=f"by {name}")
        record = claw.context.record
        minus = steps.row(frame, "neg", told["takes"], unit=rows.unit, name="taken back")
        taking = steps.all_of(frame, mine, steps.row(frame, "ne", told["takes"], ZERO))
        low.postings.append(
            Posting(
                frame=frame, component=name, kind="clawback", payee=told["payee"], amount=minus,
                currency=rows.unit, earned_on=told["date"], payable_on=told["date"],
                status="payable", where=taking, record=record, record_key=told["by"],
                cause=(text(rows.component), *worked_on(rows), line, told["cause"],
                       *moved_by(rows, here)),
                place=place_of(claw.symbol.block.span),
                reason=f"{low.called(name)}: {low.called(rows.component)} for {rows.record} "
                       f"{{{line}}}, after {record} {{{told['by']}}}",
            )
        )  # fmt: skip
        had = f"{low.called(rows.component)} had earned {{{told['total']}}} for {{{line}}}"
        must = f"{self._must_be_gone(told)} must be gone: {{{told['goal']}}}"
        low.note(frame, name, f"{had}; {must}", 1)
        low.note(frame, name, f"{{{told['gone']}}} was gone already, {{{told['cancels']}}} of what "
                 f"was to come is cancelled, {{{told['takes']}}} is taken back", 1)  # fmt: skip
        self.into.taken.append(
            Taken(name, rows.component, frame, told["payee"], told["date"], told["takes"], taking,
                  rows.record, line)
        )  # fmt: skip
        self._clawed(claw, Clawed(frame, told["payee"], told["date"], minus, taking, rows.unit))
        given = restored(low, claw, frame, told, line, rows.component)
        if given is not None:
            self._clawed(claw, Clawed(given.frame, given.payee, given.day, given.amount,
                                      given.come, rows.unit))  # fmt: skip
            never = steps.as_column(given.frame, ZERO)
            self.into.paid.append(
                Paid(rows.component, "clawback", given.frame, given.payee, given.day,
                     given.amount, given.come, None, never, given.day)
            )  # fmt: skip


def _fields(**given: Operand) -> dict[str, Operand]:
    """Fill the fields of an event that its source does not have."""
    blank: dict[str, Operand] = {
        "place": ZERO, "part": ZERO, "event": text(""), "amount": ZERO, "drops": NO, "keep": ZERO,
        "keep below": ZERO, "share": ZERO, "asks": ZERO, "claw": ZERO,
        "cause": text(""), "mover": text(""), "piece": text(""),
        "strand": text(""),
    }  # fmt: skip
    return {**blank, **given}
