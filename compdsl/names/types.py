"""The types of values, as the plan's words name them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

TypeKind = Literal[
    "number", "count", "percent", "money", "date", "month", "quarter", "half", "year", "duration",
    "text", "yes/no", "choice", "record", "units", "currency", "unknown",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Type:
    """A type: `name` is that of a choice or record, `currency` a code (or a field's name).

    `optional` says that the value may be missing. `unknown` stands for what could not be worked
    out; nothing is reported about it a second time.
    """

    kind: TypeKind
    name: str = ""
    currency: str = ""
    optional: bool = False

    @property
    def known(self) -> bool:
        """Whether anything is known about it."""
        return self.kind != "unknown"

    @property
    def is_number(self) -> bool:
        """Whether it is a number without a unit: number, count or percent."""
        return self.kind in ("number", "count", "percent")

    @property
    def is_calendar(self) -> bool:
        """Whether it is a date or a period."""
        return self.kind in ("date", "month", "quarter", "half", "year")

    def maybe(self, optional: bool = True) -> Type:
        """Return the type with `optional` set."""
        return replace(self, optional=optional)

    def __str__(self) -> str:
        shown = {"choice": self.name, "record": self.name, "money": f"money in {self.currency}"}
        text = shown.get(self.kind, self.kind)
        return f"{text}, may be blank" if self.optional else text


UNKNOWN = Type("unknown")
NUMBER, COUNT, PERCENT = Type("number"), Type("count"), Type("percent")
CODE = re.compile(r"[A-Z]{3}")
TEXT, YES_NO, DATE, DURATION = Type("text"), Type("yes/no"), Type("date"), Type("duration")


def is_code(currency: str) -> bool:
    """Whether a currency is one by its code, and not the one in a field of the row.

    >>> is_code("EUR"), is_code("deal_currency"), is_code("")
    (True, False, False)
    """
    return CODE.fullmatch(currency) is not None


def money(currency: str) -> Type:
    """Return the type of money in a currency."""
    return Type("money", currency=currency)
