"""The ledger: one entry for one amount and its fate, with an id that only its cause decides."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

EARNED_KINDS = frozenset(
    ("salary", "commission", "bonus", "spiff", "fee", "award", "accelerator", "cap")
)
"""The kinds that make up what somebody has earned, before anything is taken back or carried."""
ENDED = ("invoiced", "waived")
"""The statuses of what is no longer owed by way of pay: asked for by invoice, or given up."""
UNITS = "units"
"""What the currency of an amount says that is a whole number of shares or other units."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the ledger.

    `amount` is a whole number of the currency's minor unit (of units, points or pieces
    where it is not money).
    `payable_on` and `pay_period` are None where the entry moves no payment. `pay_period` is the
    first day of the pay period. `frame` and `row` say where the engine made the entry, for
    explanations only.
    """

    entry_id: str
    plan: str
    version: str
    payee: str
    component: str
    kind: str
    record: str
    record_key: str
    earned_on: date
    payable_on: date | None
    pay_period: date | None
    amount: int
    currency: str
    status: str
    reason: str
    frame: str = ""
    row: int = -1
    posting: int = -1

    @property
    def is_money(self) -> bool:
        """Whether the amount is money, and not units, points or things."""
        return self.kind != "reward" and self.currency != UNITS


def entry_id(
    plan: str, component: str, payee: str, record_key: str, part: str, cause: tuple[str, ...]
) -> str:
    """Return 16 hexadecimal digits that stand for a cause: the same cause gives the same id.

    Neither amounts, dates, statuses nor versions are part of it, nor the order of rows in files.
    """
    text = "\x1f".join((plan, component, payee, record_key, part, *cause))
    return hashlib.sha256(text.encode()).hexdigest()[:16]
