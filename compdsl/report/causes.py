"""What made an entry of the ledger, in one word, where its posting says so by a constant."""

from __future__ import annotations

from compdsl.ir.model import Const, Program
from compdsl.run.ledger import Entry


def cause_words(program: Program, entry: Entry) -> tuple[str, ...]:
    """Return the words among the causes of an entry's posting."""
    causes = program.postings[entry.posting].cause
    return tuple(cause.value for cause in causes if isinstance(cause, Const))


def first_cause(program: Program, entry: Entry) -> str:
    """Return the word that is the first cause of an entry; empty if it is a value of the row."""
    cause = program.postings[entry.posting].cause
    return cause[0].value if cause and isinstance(cause[0], Const) else ""
