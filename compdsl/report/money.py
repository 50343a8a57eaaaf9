"""Money in whole minor units as statements show it: `EUR 2,400.00`, `EUR -746.67`."""

from __future__ import annotations


def money(amount: int, currency: str, digits: int) -> str:
    """Return an amount with its currency; `digits` are the currency's decimals."""
    return f"{currency} {grouped(amount, digits)}"


def grouped(amount: int, digits: int) -> str:
    """Return an amount with all its decimals and commas between thousands: `-1,200.50`."""
    whole, part = divmod(abs(amount), 10**digits)
    sign = "-" if amount < 0 else ""
    return f"{sign}{whole:,}.{part:0{digits}d}" if digits else f"{sign}{whole:,}"
