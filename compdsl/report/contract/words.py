"""Small matters of English: lists, names, days, amounts, sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
DATE_ENDINGS = ("_on", "_at")


def listed(parts: Sequence[str], word: str = "and") -> str:
    """Return parts as a list in words: `a`, `a and b`, `a, b and c`."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def readable(name: str) -> str:
    """Return a name of the plan as words: `new_business` as `new business`."""
    return name.replace("_", " ")


def field_words(name: str, *, is_date: bool) -> str:
    """Return a field's name as a noun: `closed_on` as `closed-on date`."""
    if is_date and name.endswith(DATE_ENDINGS):
        return f"{name.replace('_', '-')} date"
    return readable(name)


def quoted(name: str) -> str:
    """Return the name of something that the contract defines."""
    return f"“{name}”"


def day(iso: str) -> str:
    """Return an ISO day in words: `31 March 2026`."""
    made = date.fromisoformat(iso)
    return f"{made.day} {MONTHS[made.month - 1]} {made.year}"


def before(iso: str) -> str:
    """Return the day before an ISO day."""
    return (date.fromisoformat(iso) - timedelta(days=1)).isoformat()


def grouped(digits: str) -> str:
    """Return a number with commas between thousands, its decimals as written."""
    whole, point, rest = digits.partition(".")
    return f"{int(whole):,}{point}{rest}" if whole.lstrip("-").isdigit() else digits


def counted(number: int, unit: str) -> str:
    """Return `1 month`, `12 months`; `unit` is the plural."""
    return f"{number:,} {unit.removesuffix('s') if number == 1 else unit}"


def sentence(text: str) -> str:
    """Return a text as a sentence: a capital first, a full stop last."""
    made = text.strip()
    made = made[:1].upper() + made[1:]
    return made if made.endswith((".", ":", "!", "?")) else f"{made}."
