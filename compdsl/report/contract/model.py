"""The contract as values: sections of clauses, each with a heading and lines of sentences."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["sentence", "text", "row", "step"]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, a contract text, a row of tiers or a table, or a step of arithmetic."""

    text: str
    kind: Kind = "sentence"
    level: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """A numbered clause of the contract."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the contract."""

    title: str
    articles: tuple[Article, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class Contract:
    """The whole contract in words."""

    title: str
    preface: tuple[Line, ...]
    sections: tuple[Section, ...]


def with_sections(made: Contract, title: str) -> Contract:
    """Return only the sections whose title holds a text; they keep their numbers."""
    wanted = title.casefold()
    kept = tuple(each for each in made.sections if wanted in each.title.casefold())
    return replace(made, preface=(), sections=kept)
