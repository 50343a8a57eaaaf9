"""Write this example's data: the same files every time, from one seed.

Run it as `python generate.py [FOLDER]`; without a folder it writes to `data` beside itself.
"""

from __future__ import annotations

import csv
import random
import sys
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path

SEED = 20260101
QUARTERS = ("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4")

# id, name, manager, joined, left, leaver, quota per quarter in thousands, deals a year
REPS = (
    ("lena", "Lena Brandt", "", "2023-02-01", "", "", (0, 0, 0, 0), 0),
    ("omar", "Omar Haddad", "lena", "2024-03-01", "", "", (60, 60, 60, 60), 14),
    ("ines", "Inês Duarte", "lena", "2024-05-15", "", "", (60, 60, 60, 60), 16),
    ("ana", "Ana Ruiz", "omar", "2025-01-01", "", "", (100, 100, 110, 120), 44),
    ("ben", "Ben Okafor", "omar", "2025-04-01", "", "", (100, 100, 110, 120), 38),
    ("chloe", "Chloé Martin", "ines", "2025-06-01", "", "", (90, 90, 100, 110), 40),
    ("dario", "Dario Conti", "ines", "2025-02-01", "2026-08-31", "Good", (90, 90, 90, 90), 34),
    ("eva", "Eva Novák", "omar", "2025-03-01", "2026-05-15", "Bad", (90, 90, 90, 90), 34),
    ("finn", "Finn Larsen", "ines", "2025-09-01", "2026-11-30", "", (80, 80, 90, 90), 30),
    ("gita", "Gita Rao", "omar", "2026-02-09", "", "", (30, 70, 90, 100), 30),
    ("hugo", "Hugo Petit", "ines", "2026-04-20", "", "", (0, 40, 80, 100), 26),
    ("iris", "Iris Wagner", "ines", "2025-07-01", "2027-01-31", "Good", (90, 90, 100, 110), 36),
)


def pick(chance: random.Random, choices: Sequence[str]) -> str:
    """Return one of the choices."""
    return choices[int(chance.random() * len(choices))]


def deals(chance: random.Random) -> list[tuple[str, str, date, int, str, str]]:
    """Return the year's deals: id, rep, day, amount in cents, product, stage."""
    made = []
    for rep, _, _, joined, left, _, _, count in REPS:
        first = max(date(2026, 1, 1), date.fromisoformat(joined) + timedelta(days=20))
        last = min(date(2026, 12, 31), date.fromisoformat(left or "2026-12-31"))
        days = (last - first).days + 1
        for _ in range(count * days // 365):
            day = first + timedelta(days=int(chance.random() * days))
            amount = 350_000 + int(chance.random() ** 2 * 3_600_000) // 2_500 * 2_500
            product = pick(chance, ("Core", "Core", "Core", "Plus", "PLUS", "Plus Pro", "Services"))
            stage = pick(chance, ("Won",) * 8 + ("Lost", "Open"))
            made.append((rep, day, amount, product, stage))
    made.append(("ana", date(2026, 12, 10), 60_000_000, "Plus", "Won"))
    made.sort(key=lambda deal: (deal[1], deal[0], deal[2]))
    return [(f"D-{at:04}", *deal) for at, deal in enumerate(made, 1)]


def cancellations(
    chance: random.Random, sold: Iterable[tuple[str, str, date, int, str, str]]
) -> list[tuple[str, str, str]]:
    """Return cancellations of one won deal in seven, up to 240 days after it was closed."""
    found = []
    for deal, _, day, amount, _, stage in sold:
        if stage == "Won" and amount < 10_000_000 and chance.random() < 0.14:
            found.append((day + timedelta(days=5 + int(chance.random() * 235)), deal))
    kept = sorted(each for each in found if each[0] <= date(2027, 2, 28))
    return [(f"C-{at:03}", deal, day.isoformat()) for at, (day, deal) in enumerate(kept, 1)]


def write(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a table as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main(folder: Path) -> None:
    """Write all tables of the example into a folder."""
    chance = random.Random(SEED)
    folder.mkdir(parents=True, exist_ok=True)
    sold = deals(chance)
    write(
        folder / "Rep.csv",
        ("id", "name", "manager", "joined_on", "left_on", "leaver"),
        (rep[:6] for rep in REPS),
    )
    write(
        folder / "new_business_quota.csv",
        ("rep", "quarter", "value"),
        ((rep[0], quarter, f"{thousands}000.00" if thousands else "0.00")
         for rep in REPS for quarter, thousands in zip(QUARTERS, rep[6], strict=True)),
    )  # fmt: skip
    write(
        folder / "Deal.csv",
        ("id", "rep", "closed_on", "amount", "product", "stage"),
        ((deal, rep, day.isoformat(), f"{cents // 100}.{cents % 100:02}", product, stage)
         for deal, rep, day, cents, product, stage in sold),
    )  # fmt: skip
    write(folder / "Cancellation.csv", ("id", "deal", "cancelled_on"), cancellations(chance, sold))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
