"""What the amounts of a component are measured in: the plan's currency, or units.

Units are whole: they are rounded and shared out by the piece, and never enter a pay period.
"""

from __future__ import annotations

from fractions import Fraction

from compdsl.check.declared import pays_units
from compdsl.ir.lower.state import UNITS, Lowering
from compdsl.ir.lower.steps import exact
from compdsl.ir.model import Const
from compdsl.names.currencies import minor_units


def measure(low: Lowering, component: str) -> str:
    """Return the currency of a component's amounts, or `units`."""
    in_units = pays_units(low.typed, low.typed.symbols.names[component])
    return UNITS["units"] if in_units else low.plan.currency


def smallest_unit(low: Lowering, unit: str = "") -> Const:
    """Return the smallest amount: a cent or a yen of the plan's currency, or one unit."""
    digits = 0 if unit == UNITS["units"] else minor_units(low.plan.currency) or 0
    return exact(Fraction(1, 10**digits))


def rounded(low: Lowering, frame: str, amount: str, unit: str = "") -> str:
    """Round an amount once, to the smallest one that there is, in the plan's way."""
    return low.steps.row(frame, "round", amount, smallest_unit(low, unit), option=low.plan.rounding,
                         unit=unit or low.plan.currency, name="amount")  # fmt: skip
