"""Two texts of one earning, accelerator or reward as one: its conditions and amounts choose.

The lines that say when, for what and how much may differ, and so may those about release (when it
is payable, what leaving does, what pauses it), which go with what was earned under their text. All
others, such as limits per period, must be the same in both: they hold what both texts earn.
"""

from __future__ import annotations

from dataclasses import dataclass

from compdsl.names.choosing import Choosing
from compdsl.names.renaming import Names, renamed
from compdsl.source import Span
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block, BlockKind
from compdsl.syntax.node import Clause, Node, Word, parts, shape
from compdsl.syntax.texts import RELEASE

KINDS: tuple[BlockKind, ...] = ("earning", "accelerator", "reward")
SCOPES = (c.ForEachRecord, c.ForEachPeriod, c.ForMonths, c.OnceOn)


@dataclass
class Unmergeable(Exception):  # noqa: N818 - it is about a clause, and caught at once
    """A clause whose change is not worked out yet."""

    clause: Node
    what: str


def merged(old: Block, new: Block, choose: Choosing) -> Block:
    """Return one block of two; raise `Unmergeable` for a change that is not worked out yet."""
    if new.kind not in KINDS or shape_of_header(old) != shape_of_header(new):
        raise Unmergeable(new, f"a change of `{new.span.text.split()[0]}` in an amendment")
    made = [_line(pair, choose) for pair in _paired(old, new)]
    whens, until = _whens(old, new, choose), _until(old, new, choose)
    clauses = (*made, *_release(new), *whens, *old.all(c.Until), until)
    return Block(
        new.span, new.kind, new.header, clauses, new.contract_text, old.broken or new.broken
    )


def _release(block: Block) -> tuple[Clause, ...]:
    return tuple(each for each in block.clauses if isinstance(each, RELEASE))


def _until(old: Block, new: Block, choose: Choosing) -> c.Until:
    """Return what the old text was, with its lines about release where the new one has others."""
    lines = _release(old)
    released = [shape(each) for each in lines] != [shape(each) for each in _release(new)]
    if released:
        _refuse_contract_periods(new)
    return c.Until(old.span, choose.since, lines if released else (), released)


def _refuse_contract_periods(block: Block) -> None:
    """Refuse two releases of one line: the periods of a record are one line, on both sides."""
    scope = block.first(c.ForEachPeriod)
    if scope is not None and scope.record is not None:
        what = f"another release of what is earned `for each {scope.period} of {scope.record.name}`"
        raise Unmergeable(next(iter(_release(block)), block), what)


def vesting_as_it_was(block: Block, choose: Choosing, old: dict[str, str]) -> Block:
    """Return an earning whose earlier texts vest by the old versions of schedules."""
    names = Names(stand_ins=old)
    rest = tuple(each for each in block.clauses if not isinstance(each, c.Until))
    untils = {each.since.text: each for each in block.all(c.Until)}
    here = untils.get(choose.since.text) or c.Until(block.span, choose.since, (), False)
    lines = here.lines if here.released else _release(block)
    untils[choose.since.text] = c.Until(here.span, here.since, lines, True)
    _refuse_contract_periods(block)
    return Block(
        block.span, block.kind, block.header,
        (*rest, *(_as_it_was(each, names) for each in untils.values())),
        block.contract_text, block.broken,
    )  # fmt: skip


def _as_it_was(until: c.Until, names: Names) -> c.Until:
    lines = tuple(renamed(each, names) for each in until.lines)
    return c.Until(until.span, until.since, lines, until.released)


def shape_of_header(block: Block) -> object:
    """Return what a header says but for its title."""
    if block.header is None:
        return None
    return tuple(shape(value) for name, value in parts(block.header) if name != "title")


def _paired(old: Block, new: Block) -> list[tuple[Clause, Clause]]:
    """Pair the lines of both texts, in the order of the new one; conditions stand apart."""
    apart = (c.When, c.Until, *RELEASE)
    rest = [each for each in old.clauses if not isinstance(each, apart)]
    made: list[tuple[Clause, Clause]] = []
    for clause in new.clauses:
        if isinstance(clause, apart):
            continue
        twin = next((each for each in rest if shape(each) == shape(clause)), None)
        twin = twin or next((each for each in rest if _may_pair(each, clause)), None)
        if twin is None:
            raise Unmergeable(clause, f"a change of `{_start(clause)}` in an amendment")
        rest.remove(twin)
        made.append((twin, clause))
    if rest:
        raise Unmergeable(new, f"an amendment without `{_start(rest[0])}`")
    return made


def _start(clause: Clause) -> str:
    """Return the words with which a clause starts, as far as they say which it is."""
    words = clause.span.text.split()
    return " ".join(words[:2]) if words[0] in ("at", "on", "for", "take") else words[0]


def _may_pair(old: Clause, new: Clause) -> bool:
    if type(old) is not type(new):
        return False
    match new:
        case c.Earn():
            return True
        case c.Accelerate() if isinstance(old, c.Accelerate):
            return old.how == new.how
        case c.AtLeast() if isinstance(old, c.AtLeast):
            return isinstance(new.scope, Word) and shape(old.scope) == shape(new.scope)
        case c.AtMost() if isinstance(old, c.AtMost):
            return isinstance(new.scope, Word) and shape(old.scope) == shape(new.scope)
        case _:
            return isinstance(new, SCOPES) and _without_where(old) == _without_where(new)


def _without_where(clause: Clause) -> object:
    return tuple(shape(value) for name, value in parts(clause) if name != "where")


def _line(pair: tuple[Clause, Clause], choose: Choosing) -> Clause:
    old, new = pair
    if shape(old) == shape(new):
        return new
    made = dict(parts(new))
    if isinstance(new, c.Earn | c.Accelerate | c.AtLeast | c.AtMost):
        made["amount"] = choose.dated(new.amount, getattr(old, "amount"))  # noqa: B009
    else:
        yes = x.YesNo(new.span, True)
        wheres = [getattr(each, "where") or _copy(yes) for each in (new, old)]  # noqa: B009
        made["where"] = choose.dated(wheres[0], wheres[1])
    return type(new)(new.span, **made)


def _copy(yes: x.YesNo) -> x.Expr:
    return renamed(yes, Names())


def _whens(old: Block, new: Block, choose: Choosing) -> list[Clause]:
    """Return the conditions: those of both texts as they are, the others as one that chooses."""
    mine, theirs = new.all(c.When), old.all(c.When)
    if [shape(each) for each in mine] == [shape(each) for each in theirs]:
        return list(mine)
    span = (mine or theirs)[0].span
    after, before = _all_of(mine, span), _all_of(theirs, span)
    return [c.When(span, choose.dated(after, before))]


def _all_of(lines: list[c.When], span: Span) -> x.Expr:
    if not lines:
        return x.YesNo(span, True)
    made = lines[0].condition
    for each in lines[1:]:
        whole = each.condition.span
        made = x.Logic(whole, "and", x.Brackets(made.span, made), x.Brackets(whole, each.condition))
    return made
