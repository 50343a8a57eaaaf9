"""Constants of the IR as engine values."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from compdsl.ir.model import Const
from compdsl.run.numbers import bounded, parse
from compdsl.run.values import Cell


def constant(const: Const) -> Cell:
    """Return the value that a constant writes down."""
    if const.undefined:
        return None
    match const.type:
        case "number":
            return bounded(parse(const.value))
        case "date":
            return date.fromisoformat(const.value).toordinal()
        case "bool":
            return const.value == "yes"
        case "text":
            return const.value
        case _:
            assert_never(const.type)
