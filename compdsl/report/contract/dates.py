"""What changes with each date: the term of the contract, its review, and every dated row."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.report.contract.model import Line
from compdsl.report.contract.teller import Teller
from compdsl.report.contract.words import day, listed, quoted, sentence
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block, GridHeader, TiersHeader, Titled


def dated(tell: Teller) -> list[Line]:
    """Return what happens on which day, in order of time."""
    found = [each for block in tell.typed.file.blocks for each in _of(tell, block)]
    return [Line(sentence(f"{day(iso)}: {words}")) for iso, words in sorted(dict.fromkeys(found))]


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
