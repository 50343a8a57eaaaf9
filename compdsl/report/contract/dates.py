"""What changes with each date: the term of the contract, its review, and every dated row."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.report.contract.model import Line
from compdsl.report.contract.teller import Teller
from compdsl.report.contract.words import before, day, listed, quoted, sentence
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block, GridHeader, TiersHeader, Titled

CHANGES = {
    "changes": ("has another text", "have another text"),
    "starts": ("begins", "begin"),
    "ends": ("ends; what it made by then stays", "end; what they made by then stays"),
}


def dated(tell: Teller) -> list[Line]:
    """Return what happens on which day, in order of time."""
    found = [each for block in tell.typed.file.blocks for each in _of(tell, block)]
    found += _amended(tell)
    return [Line(sentence(f"{day(iso)}: {words}")) for iso, words in sorted(dict.fromkeys(found))]


def _amended(tell: Teller) -> Iterator[tuple[str, str]]:
    """Give what amendments change, begin and end, and the version from then on."""
    plan = tell.typed.symbols.plan
    assert plan is not None
    versions = [*(version for _, version in plan.earlier), plan.version]
    for at, (since, version) in enumerate(plan.earlier):
        changes = [each for block in tell.typed.file.blocks for each in _changes(block, since)]
        for what, verbs in CHANGES.items():
            names = [tell.name(name) for name in dict.fromkeys(n for w, n in changes if w == what)]
            if names:
                yield since, f"{listed(names)} {verbs[len(names) > 1]}"
        if version != versions[at + 1]:
            yield since, f"version {versions[at + 1]} takes the place of version {version}"


def _changes(block: Block, since: str) -> Iterator[tuple[str, str]]:
    """Give what becomes of a declaration on a day on which an amendment starts to hold."""
    header = block.header
    if not isinstance(header, Titled) or header.word is None:
        return
    name, _, until = header.word.name.partition(" (until ")
    if until == f"{before(since)})" or any(
        each.since.text == since and each.span != block.span for each in block.all(c.Until)
    ):
        yield "changes", name
    for gate in block.all(c.When):
        dated = gate.condition
        if not isinstance(dated, x.Dated) or dated.since.text != since:
            continue
        if isinstance(dated.after, x.YesNo) and isinstance(dated.before, x.YesNo):
            yield ("starts" if dated.after.value else "ends"), name


def _of(tell: Teller, block: Block) -> Iterator[tuple[str, str]]:
    named = block.header
    name = named.word.name if isinstance(named, Titled) and named.word is not None else ""
    for clause in block.clauses:
        match clause:
            case c.Effective():
                yield clause.first.text, "the contract comes into force"
                if clause.last is not None:
                    yield clause.last.text, "last day on which something is earned under it"
            case c.ReviewBy():
                yield clause.date.text, "the parties have reviewed it by this day"
            case c.TermRow() if clause.since is not None:
                keys = listed([tell.say(key) for key in clause.keys])
                case = f" for {keys}" if keys else ""
                yield clause.since.text, f"{tell.name(name)}{case} becomes {tell.say(clause.value)}"
            case _:
                pass
    if isinstance(named, TiersHeader | GridHeader) and named.over is not None:
        since = named.over.date
        if since is not None:
            yield since.text, f"the tiers {quoted(name)} start"
