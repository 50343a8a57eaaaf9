"""A plan and what amends it, as one plan: before its day the old text holds, from it the new.

A record or period belongs to the text in force on its own day, which for a period is the last one.
What both texts declare becomes one declaration that chooses by that day; what the amendment adds
earns from its day, what it removes earns until then. Names stay, and with them everything that
is carried under a name: what was earned earlier, caps, balances, claims.

Terms, tiers, metrics, functions and vesting schedules have two versions, and every use of them
chooses; of an earning the conditions and amounts choose, and what it earned is released as its
text says. What else an amendment changes is not worked out yet (COMP480).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from compdsl.diagnostics.model import Report
from compdsl.names import wording_amendments as words
from compdsl.names.choosing import Choosing
from compdsl.names.merging import Unmergeable, merged, vesting_as_it_was
from compdsl.names.renaming import Names, declared_word, renamed, words_of_rows
from compdsl.source import Span
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block, BlockKind, GridHeader, TiersHeader, UseHeader
from compdsl.syntax.expressions import Expr
from compdsl.syntax.node import Clause, Node, Word, shape, walk

VERSIONED: tuple[BlockKind, ...] = ("term", "tiers", "metric", "function", "vesting")
GATED: tuple[BlockKind, ...] = ("earning", "accelerator", "clawback", "reward")
FIXED: tuple[BlockKind, ...] = ("cap", "draw", "payment", "ensure")


@dataclass(slots=True)
class Changes:
    """What an amendment does, by names: for people."""

    since: str
    changed: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


def first_day(plan: Block) -> str:
    """Return the first day of a plan, or an empty text where that is not a date."""
    effective = plan.first(c.Effective)
    try:
        return date.fromisoformat(effective.first.text).isoformat() if effective else ""
    except ValueError:
        return ""


def amended(old: list[Block], new: list[Block], report: Report) -> tuple[list[Block], Changes]:
    """Return one list of declarations of a plan and its amendment, and what the amendment does."""
    before = next(each for each in old if each.kind == "plan")
    plan = next(each for each in new if each.kind == "plan")
    effective = plan.first(c.Effective)
    assert effective is not None
    made = _Amending(Choosing(effective.first), report)
    aliases = {_alias(each) for each in new} - {""}
    kept = [each for each in old if each.kind not in ("plan", "example")]
    kept = [each for each in kept if _alias(each) not in aliases]
    rest = [each for each in new if each.kind != "plan"]
    blocks = made.all(kept, rest, _removed(plan))
    return [_header(plan, before, report), *blocks], made.changes


def _removed(plan: Block) -> dict[str, Word]:
    return {word.name: word for line in plan.all(c.Removes) for word in line.names}


class _Amending:
    """One amendment: the day from which it holds, and what it does to each declaration."""

    def __init__(self, choose: Choosing, report: Report) -> None:
        self.choose = choose
        self.report = report
        self.changes = Changes(choose.since.text)

    def all(self, old: list[Block], new: list[Block], removed: dict[str, Word]) -> list[Block]:
        """Return the declarations of both texts."""
        later = {word.name: each for each in new if (word := declared_word(each)) is not None}
        known = {word.name for each in old if (word := declared_word(each)) is not None}
        for name, word in removed.items():
            if name not in known:
                self.report.add(words.removes_nothing(word.span, name, sorted(known)))
        made: list[Block] = []
        versions: dict[str, str] = {}
        for block in old:
            name = _name(block)
            if name in removed:
                self.changes.removed.append(name)
                made.append(self._removed(block, removed[name]))
            elif name and name in later:
                self.changes.changed.append(name)
                made += self._replaced(block, later[name], versions)
            else:
                self.changes.kept += [name] if name and "(" not in name else []
                made.append(block)
        for block in new:
            if _name(block) not in known or not _name(block):
                self.changes.added += [_name(block)] if _name(block) else []
                made.append(self._added(block))
        return self._choosing(made, versions)

    # --- one declaration -------------------------------------------------------------------------

    def _added(self, block: Block) -> Block:
        if block.kind in FIXED:
            self.report.add(words.not_yet(block.span, f"`{block.kind}` in an amendment"))
        return self._gated(block, starts=True) if block.kind in GATED else block

    def _removed(self, block: Block, word: Word) -> Block:
        if block.kind not in GATED:
            self.report.add(words.removes_no_pay(word.span, word.name, block.kind, block.span))
            return block
        if any(limit.excess == "carried" for limit in block.all(c.AtMost)):
            # what is left over would go on coming in later periods
            what = f"the end of `{word.name}`, which carries its excess forward, in an amendment"
            self.report.add(words.no_end_yet(word.span, what))
        return self._gated(block, starts=False)

    def _gated(self, block: Block, *, starts: bool) -> Block:
        return _with(block, (c.When(block.span, self.choose.gate(block.span, starts=starts)),))

    def _replaced(self, old: Block, new: Block, versions: dict[str, str]) -> list[Block]:
        name = _name(new)
        if old.kind != new.kind:
            self.report.add(words.another_kind(_span(new), name, old.kind, new.kind, old.span))
            return [old]
        if _same(old, new):
            here = (c.Until(old.span, self.choose.since, (), False),) if new.kind in GATED else ()
            return [_with(new, (*old.all(c.Until), *here))]
        if new.kind in VERSIONED:
            versions[name] = self.choose.until(name)
            names = Names(stand_ins={name: versions[name]})
            return [_headed(old, renamed(old, names)), new]
        if new.kind == "choice" and _values(old) <= _values(new):
            return [new]
        try:
            return [merged(old, new, self.choose)]
        except Unmergeable as found:
            self.report.add(words.not_yet(found.clause.span, found.what))
            return [old]

    # --- every use -------------------------------------------------------------------------------

    def _choosing(self, blocks: list[Block], versions: dict[str, str]) -> list[Block]:
        if not versions:
            return blocks
        for name in sorted(versions.keys() & words_of_rows(tuple(blocks))):
            block = next(each for each in blocks if _name(each) == name)
            what = f"`{name}`, a field and a declaration that is amended,"
            self.report.add(words.not_yet(_span(block), what))
        changed, before = _reading(blocks, set(versions)), len(self.report.items)
        for block in blocks:
            for measure in _measures(block):
                if changed & _words(measure):
                    what = "tiers on a measure that is amended"
                    self.report.add(words.not_yet(measure.span, what))
        if len(self.report.items) > before:
            return blocks
        vestings = {_name(each) for each in blocks if each.kind == "vesting"} & set(versions)
        made = [self._vesting_anew(block, versions, vestings) for block in blocks]
        return [self.choose.everywhere(block, versions) for block in made]

    def _vesting_anew(self, block: Block, versions: dict[str, str], names: set[str]) -> Block:
        """Return an earning whose earlier texts vest by the schedules as they were."""
        if block.kind != "earning" or not names & _words(block):
            return block
        try:
            return vesting_as_it_was(block, self.choose, {name: versions[name] for name in names})
        except Unmergeable as found:
            self.report.add(words.not_yet(found.clause.span, found.what))
            return block


def _reading(blocks: list[Block], names: set[str]) -> set[str]:
    """Return names together with those of the metrics, terms and functions that read them."""
    found = set(names)
    before = -1
    while len(found) != before:
        before = len(found)
        found |= {
            _name(each)
            for each in blocks
            if each.kind in ("metric", "term", "function") and found & _words(each)
        }
    return found


def _measures(block: Block) -> Iterator[Expr]:
    """Yield what the bands of a block run on."""
    match block.header:
        case TiersHeader(measure=measure):
            yield measure
        case GridHeader(across=across, down=down):
            yield from (across, down)
        case _:
            return


def _alias(block: Block) -> str:
    header = block.header
    return header.alias.name if isinstance(header, UseHeader) and header.alias is not None else ""


def _headed(old: Block, copy: Block) -> Block:
    """Return the old version of a declaration under its new name."""
    return Block(old.span, copy.kind, copy.header, copy.clauses, copy.contract_text, copy.broken)


def _name(block: Block) -> str:
    word = declared_word(block)
    return word.name if word is not None else ""


def _span(block: Block) -> Span:
    word = declared_word(block)
    return word.span if word is not None else block.span


def _same(old: Block, new: Block) -> bool:
    told = [(shape(each.header) if each.header is not None else None,
             [shape(line) for line in each.clauses if not isinstance(line, c.Until)])
            for each in (old, new)]  # fmt: skip
    return told[0] == told[1]


def _with(block: Block, lines: tuple[Clause, ...]) -> Block:
    """Return a block with more lines."""
    if not lines:
        return block
    clauses = (*block.clauses, *lines)
    return Block(block.span, block.kind, block.header, clauses, block.contract_text, block.broken)


def _values(block: Block) -> set[str]:
    return {line.word.name for line in block.all(c.ChoiceValue)}


def _words(node: Node) -> set[str]:
    return {each.name for each in walk(node) if isinstance(each, Word)}


# --- the header ----------------------------------------------------------------------------------


def _header(plan: Block, before: Block, report: Report) -> Block:
    """Return the header of both: the old facts, with the amendment's version and last day."""
    lines: list[Clause] = [*_kept(plan, before, report)]
    return Block(plan.span, "plan", plan.header, tuple(lines), plan.contract_text, before.broken)


def _kept(plan: Block, before: Block, report: Report) -> Iterator[Clause]:
    mine, theirs = plan.first(c.Effective), before.first(c.Effective)
    assert mine is not None
    apart = c.Amends | c.Removes | c.Effective
    own = [each for each in plan.clauses if not isinstance(each, apart)]
    for line in own:
        if not _may_change(line):
            other = _like(line, before.clauses)
            if other is None or shape(other) != shape(line):
                report.add(words.changes_a_fact(line.span, line.span.text.split()[0]))
    for line in before.clauses:
        if not (isinstance(line, c.Effective) or (_may_change(line) and _like(line, own))):
            yield line
    yield from (line for line in own if _may_change(line))
    facts = (each for each in before.clauses if isinstance(each, c.PlanFact))
    version = next((each.value for each in facts if each.fact == "version"), "")
    yield c.EarlierVersion(mine.span, mine.first, version)
    if theirs is None:
        return
    if mine.first.text <= theirs.first.text:
        report.add(words.starts_too_early(mine.first.span, theirs.first.span))
    if theirs.last is not None and mine.first.text > theirs.last.text:
        report.add(words.starts_too_late(mine.first.span, theirs.last.span))
    yield c.Effective(mine.span, theirs.first, mine.last or theirs.last)


def _may_change(line: Clause) -> bool:
    return isinstance(line, c.ReviewBy) or (isinstance(line, c.PlanFact) and line.fact == "version")


def _like(line: Clause, others: Iterable[Clause]) -> Clause | None:
    """Return the line of a header that says the same fact."""
    fact = line.fact if isinstance(line, c.PlanFact) else type(line).__name__
    for other in others:
        theirs = other.fact if isinstance(other, c.PlanFact) else type(other).__name__
        if fact == theirs:
            return other
    return None
