"""Re-rating: when a record moves the band of `whole` tiers, every earlier record of the window gets
a row for the difference, dated by the record that moved the band. Earlier rows are never touched.
In `marginal` tiers the rows with `back to` do so, for the slices between their two bounds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from compdsl.check.measures import aggregates_of
from compdsl.check.rerating import rerating_tiers
from compdsl.ir.lower import data, part_time
from compdsl.ir.lower.context import Context, Names
from compdsl.ir.lower.falls import Copies, copies
from compdsl.ir.lower.fixed_amounts import window_start
from compdsl.ir.lower.people import upwards
from compdsl.ir.lower.scopes import earned_day
from compdsl.ir.lower.state import Lowering, Rows
from compdsl.ir.lower.steps import AS_OF, ONE, ZERO, number, text
from compdsl.ir.lower.tiers import Reached, bands, moved_number, reached
from compdsl.ir.lower.windows import own_place
from compdsl.ir.model import Fold, Operand, Pairs, Shift, Union, UnionPart, ValueType
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block

OWN = number(-1)
FIELDS = ("payee", "amount", "earned_on", "place", "key", "period", "cause", "by", "again")
MEASURED: dict[str, ValueType] = {
    "payee": "text",
    "date": "date",
    "start": "date",
    "after": "number",
    "limit": "number",
    "band": "number",
    "first": "number",
    "earned_on": "date",
    "key": "text",
    "by": "text",
}


def rerated(low: Lowering, base: Rows, block: Block) -> Rows:
    """Add the rows of re-rating to the rows of an earning, if its tiers re-rate."""
    name = _rerating_tiers(low, block)
    if name is None or base.key is None:
        return base
    header, _ = bands(low, name)
    sources = aggregates_of(low.typed, header.measure)
    own = [each for each in sources if each.path.first.name == base.record]
    on = own[0].on if own else None
    found = _Moves(low, base, block, name, on).lower(sources)
    return _with_differences(low, base, block, name, found)


@dataclass(frozen=True, slots=True)
class _Movers:
    """The records that move the band, and of the clause's rows those columns that match them."""

    frame: str
    band: str
    before: str
    earned_on: str
    key: str
    by: str
    match: tuple[tuple[str, str], ...]
    earlier: tuple[str, str]


class _Moves:
    """Finds what moves the band: any record that the measure counts, also one that earns nothing.

    The clause's own records stand in their order; of other records only the day counts, as it does
    where a record of the clause reads the measure.
    """

    def __init__(
        self, low: Lowering, base: Rows, block: Block, name: str, on: x.Path | None
    ) -> None:
        self.low = low
        self.steps = low.steps
        self.base = base
        self.block = block
        self.name = name
        self.header, _ = bands(low, name)
        self.own = data.placed(low, base.record, on)
        self.place = data.ordinal(low, self.own)
        self.on = on

    def lower(self, sources: list[x.Aggregate]) -> _Movers:
        steps, base, low = self.steps, self.base, self.low
        parts = [
            self._own(each) if each.path.first.name == base.record else self._other(each)
            for each in sources
        ]
        parts += [part for each in sources for part in self._falls(each)]
        frame = steps.frame(
            f"{base.component}.measured", Union(parts=tuple(parts)), f"what {self.name} counts"
        )
        field = {name: steps.field(frame, name, kind) for name, kind in MEASURED.items()}
        over = self.header.over
        start = (field["start"],) if over is not None and over.kind != "plan" else ()
        order = tuple(field[name] for name in ("date", "after", "limit", "key"))
        shift = Shift(value=field["band"], partition=(field["payee"], *start), order=order)
        last = steps.column(frame, shift, "number")
        before = steps.row(frame, "otherwise", last, field["first"], name="band before")
        moved = steps.row(frame, "ne", field["band"], before, name="moves the band")
        active = part_time.on_the_day(low, self.block, frame, field["payee"], field["earned_on"])
        come = steps.row(frame, "le", field["earned_on"], AS_OF)
        counts = steps.all_of(frame, moved, come, data.in_effect(low, frame, field["date"]), active)
        movers = steps.filter(frame, counts, f"{base.component}.movers")
        up = {name: steps.up(movers, column) for name, column in field.items()}
        return _Movers(
            movers,
            up["band"],
            steps.up(movers, before),
            up["earned_on"],
            up["key"],
            up["by"],
            (*self._window(up), (up["payee"], base.payee)),
            (up["limit"], self._position()),
        )

    def _window(self, up: dict[str, str]) -> tuple[tuple[str, str], ...]:
        """The clause's row lies in the same window."""
        context = self.base.context
        date = data.path(self.low, context, self.on) if self.on is not None else context.date
        assert date is not None
        start = window_start(self.low, context.frame, self.header, date)
        return () if start is None else ((up["start"], start),)

    def _position(self) -> str:
        return own_place(self.low, self.base.context, self.own, self.place)

    def _own(self, written: x.Aggregate) -> UnionPart:
        low, own = self.low, self._raised(written, self.own)
        place = low.steps.lift(own.frame, self.place)
        assert place is not None
        context = replace(own, payee=self._credited(written, own), stays=True)
        at = reached(low, context, self.header, told=False)
        earned = own.date
        placed = low.record(own.record).on
        if self.block.first(c.EarnedOn) is not None and placed is not None:
            at_place = replace(context, date=data.path(low, context, placed))
            earned = earned_day(low, at_place, self.block)
        by = text(self.base.record)
        return self._part(context, at, at.start, ZERO, place, earned, own.row_key, by)

    def _falls(self, written: x.Aggregate) -> list[UnionPart]:
        """What clawbacks take out of the measure moves the band at the end of its day."""
        found = copies(self.low, written.path.first.name, written.on)
        return [] if found is None else [self._other(written, found)]

    def _other(self, written: x.Aggregate, fallen: Copies | None = None) -> UnionPart:
        low, steps = self.low, self.steps
        source = data.placed(low, written.path.first.name, written.on)
        if fallen is not None:
            source = fallen.context
        source = self._raised(written, source)
        assert source.date is not None
        context = replace(
            source,
            record="",
            row_key=None,
            payee=self._credited(written, source),
            known=source.date,
            stays=True,
        )
        day_before = steps.row(source.frame, "add_days", source.date, number(-1))
        earlier = replace(context, known=day_before, bound=day_before)
        at = reached(low, context, self.header, told=False)
        first = reached(low, earlier, self.header, told=False).end
        last = Fold(
            other=self.own.frame,
            agg="largest",
            value=self.place,
            order=str(self.own.date),
            upto=day_before if fallen is None else source.date,
        )
        place = steps.row(
            source.frame, "otherwise", steps.column(source.frame, last, "number"), ZERO
        )
        limit = steps.row(source.frame, "add", place, ONE)
        key: str | None = source.row_key
        by: Operand = text(written.path.first.name)
        if fallen is not None:
            key = steps.lift(source.frame, fallen.event)
            by = steps.lift(source.frame, fallen.by) or by
        return self._part(context, at, first, ONE, limit, source.date, key, by)

    def _raised(self, written: x.Aggregate, source: Context) -> Context:
        """Return the rows counted, once for each manager to whom they are credited."""
        if written.credit is None or not written.credit.every_level:
            return source
        path = written.credit.path
        return upwards(self.low, source, path, f"{source.record}.above.{path.name}")

    def _credited(self, written: x.Aggregate, source: Context) -> str | None:
        if written.credit is not None and not written.credit.every_level:
            return data.credited(self.low, source, written.credit.path)
        return source.payee

    def _part(
        self,
        context: Context,
        at: Reached,
        first: Operand,
        after: Operand,
        limit: str,
        earned_on: Operand | None,
        key: str | None,
        by: Operand,
    ) -> UnionPart:
        low, name = self.low, self.name
        assert context.date is not None
        assert context.payee is not None
        assert earned_on is not None
        fields: dict[str, Operand] = {
            "payee": context.payee,
            "date": context.date,
            "after": after,
            "limit": limit,
            "earned_on": earned_on,
            "by": by,
            "key": key if key is not None else text(""),
            "band": moved_number(low, context, name, at, at.end),
            "first": moved_number(low, context, name, at, first),
        }
        start = window_start(self.low, context.frame, self.header, context.date)
        if start is not None:
            fields["start"] = start
        return UnionPart(frame=context.frame, fields=fields)


def _with_differences(low: Lowering, base: Rows, block: Block, name: str, found: _Movers) -> Rows:
    steps = low.steps
    pairs = Pairs(of=found.frame, other=base.frame, match=found.match, earlier=found.earlier)
    frame = steps.frame(f"{base.component}.rerated", pairs, "each earlier record again")
    earlier = replace(base.context, side=True).at(frame)
    new, old = (steps.up(frame, column) for column in (found.band, found.before))
    mover = steps.up(frame, found.key)
    amounts: list[str] = []
    for words, each in (("with it", new), ("before it", old)):
        low.note(frame, base.component, f"{{{mover}}} moved the band; {words}:", 1)
        inside = replace(earlier, names=Names({}, {name: each}))
        amounts.append(low.works.row_amount(low, inside, block, base.component))
    difference = steps.row(frame, "sub", *amounts, unit=base.unit, name="difference")
    assert base.key is not None
    low.note(
        frame,
        base.component,
        f"{{{amounts[0]}}} instead of {{{amounts[1]}}}: a difference of {{{difference}}}",
        1,
    )
    again = replace(
        _again(low, base, frame, found),
        frame=frame,
        amount=difference,
        context=earlier,
        cause=mover,
    )
    header, _ = bands(low, name)
    if header.mode == "marginal":
        again = _only_changed(low, again)
    first = replace(
        base,
        by=steps.as_column(base.frame, text(""), "by"),
        again=steps.as_column(base.frame, OWN, "again"),
    )
    return together(low, base.component, [first, again])


def _again(low: Lowering, base: Rows, frame: str, found: _Movers) -> Rows:
    """Return whose rows they are, and when: not before the record itself is earned."""
    steps = low.steps
    assert base.key is not None
    own_day = steps.up(frame, base.earned_on, side=True)
    moved_on = steps.up(frame, found.earned_on)
    return replace(
        base,
        payee=steps.up(frame, base.payee, side=True),
        key=steps.up(frame, base.key, side=True),
        earned_on=steps.row(frame, "max", moved_on, own_day, kind="date", name="earned on"),
        place=steps.up(frame, found.earlier[0]),
        by=steps.up(frame, found.by),
        again=steps.up(frame, found.earlier[1], side=True),
    )


def _only_changed(low: Lowering, rows: Rows) -> Rows:
    """Leave out earlier records of which no slice changed its rate."""
    steps = low.steps
    changed = steps.row(rows.frame, "ne", rows.amount, ZERO, name="changed")
    frame = steps.filter(rows.frame, changed, f"{rows.component}.changed")
    lifted = {
        field: steps.lift(frame, column)
        for field in FIELDS
        if (column := getattr(rows, field)) is not None
    }
    return replace(rows, frame=frame, context=rows.context.at(frame), **lifted)  # type: ignore[arg-type]


def _rerating_tiers(low: Lowering, block: Block) -> str | None:
    """Return the name of the tiers that re-rate what the clause earns."""
    earn = block.first(c.Earn)
    assert earn is not None
    return next(iter(rerating_tiers(low.typed, earn.amount)), None)


def together(low: Lowering, name: str, several: list[Rows]) -> Rows:
    """Return rows of several frames as rows of one."""
    steps = low.steps
    parts = []
    for rows in several:
        named: dict[str, Operand] = {
            field: column for field in FIELDS if (column := getattr(rows, field)) is not None
        }
        named["date"] = rows.context.date if rows.context.date is not None else rows.earned_on
        parts.append(UnionPart(frame=rows.frame, fields=named))
    frame = steps.frame(f"{name}.rows", Union(parts=tuple(parts)), "each row")
    first = several[0]

    def field(part: str) -> str | None:
        column = getattr(first, part)
        if column is None:
            return None
        known = steps.columns[column]
        return steps.field(frame, part, known.type, known.unit)

    date = steps.field(frame, "date", "date")
    context = Context(
        steps,
        frame,
        first.context.record,
        field("key"),
        first.context.payee_record,
        field("payee"),
        date,
        field("earned_on"),
        period=first.context.period,
        start=field("period"),
    )
    columns = {part: field(part) for part in FIELDS}
    return replace(first, component=name, frame=frame, context=context, **columns)  # type: ignore[arg-type]
