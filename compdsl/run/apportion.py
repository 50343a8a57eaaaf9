"""Sharing an amount by weights, so that the parts add up to it: largest remainders."""

from __future__ import annotations

from typing import cast

from compdsl.ir.model import Apportion
from compdsl.run.frames import Reader
from compdsl.run.moves import partitions
from compdsl.run.values import OVERFLOW, Cells


def work_out_apportion(apportion: Apportion, frame_id: str, reader: Reader) -> Cells:
    """Work out each row's part of the total of its partition."""
    totals, weights = reader.column(apportion.total), reader.column(apportion.weight)
    column: Cells = [None] * len(totals)
    for rows in partitions(apportion.partition, apportion.order, frame_id, reader):
        shares = _parts([totals[row] for row in rows], [weights[row] for row in rows], reader.step)
        for row, part in zip(rows, shares, strict=True):
            column[row] = part
    return column


def _parts(totals: Cells, weights: Cells, step: int) -> Cells:
    """Return the parts, in the order of the weights; undefined where they cannot be told."""
    if OVERFLOW in totals or OVERFLOW in weights:
        return [OVERFLOW] * len(totals)
    if None in weights or None in totals or len(set(totals)) > 1:
        return [None] * len(totals)
    sizes = cast("list[int]", weights)
    if min(sizes) < 0:
        return [None] * len(totals)
    total = cast("int", totals[0])
    sign = -1 if total < 0 else 1
    return [sign * units * step for units in apportioned(abs(total) // step, sizes)]


def apportioned(units: int, weights: list[int]) -> list[int]:
    """Share whole units by weights; what is left over goes to the largest remainders.

    >>> apportioned(100, [1, 1, 1])
    [34, 33, 33]
    >>> apportioned(10, [0, 0])
    [0, 0]
    """
    whole = sum(weights)
    if whole == 0:
        return [0] * len(weights)
    parts = [units * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda at: (-(units * weights[at] % whole), at))
    for at in by_remainder[: units - sum(parts)]:
        parts[at] += 1
    return parts
