"""A place in a plan that asks for something that is not worked out yet."""

from __future__ import annotations

from dataclasses import dataclass

from compdsl.source import Span


@dataclass(frozen=True, slots=True)
class TooEarly:
    """What is asked for, in words, where, and what does the job today if something does."""

    span: Span
    what: str
    hint: str = ""
