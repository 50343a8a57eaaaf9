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

SEED = 20260102
LAST = date(2026, 6, 30)

# id, name, started, ended, meetings a month, chance of an opportunity, usual score in tenths
AGENTS = (
    ("kim", "Kim Adeyemi", "2025-11-03", "", 19, 0.26, 46),
    ("leo", "Leo Marsh", "2026-01-05", "", 14, 0.18, 44),
    ("mia", "Mia Costa", "2026-01-05", "", 17, 0.22, 47),
    ("noor", "Noor Aziz", "2026-02-16", "", 12, 0.30, 43),
    ("otto", "Otto Weiss", "2026-01-05", "2026-04-17", 11, 0.12, 39),
)
ACCOUNTS = ("Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Juniper", "Larch", "Maple", "Rowan")
REASONS = ("no budget this year", "not the right person", "already a customer")

Meeting = tuple[str, str, date, str, str, str, str]


def pick(chance: random.Random, choices: Sequence[str]) -> str:
    """Return one of the choices."""
    return choices[int(chance.random() * len(choices))]


def meetings(chance: random.Random) -> list[Meeting]:
    """Return meetings: id, agent, day, account, segment, outcome, acceptance."""
    made = []
    for agent, _, started, ended, a_month, _, _ in AGENTS:
        first = max(date(2026, 1, 1), date.fromisoformat(started))
        last = min(LAST, date.fromisoformat(ended)) if ended else LAST
        days = (last - first).days + 1
        for _ in range(a_month * days // 26):
            day = first + timedelta(days=int(chance.random() * days))
            account = f"{pick(chance, ACCOUNTS)} {int(chance.random() * 900) + 100}"
            segment = pick(chance, ("Enterprise", "Mid Market", "MidMarket", "SMB", "SMB"))
            outcome = pick(chance, ("Held",) * 8 + ("NoShow", "Cancelled"))
            accepted = outcome == "Held" and chance.random() < 0.9
            acceptance = "Accepted" if accepted else "Declined"
            made.append((agent, day, account, segment, outcome, acceptance))
    made.sort(key=lambda meeting: (meeting[1], meeting[0], meeting[2]))
    return [(f"M-{at:04}", *meeting) for at, meeting in enumerate(made, 1)]


def rejections(chance: random.Random, held: Iterable[Meeting]) -> list[tuple[str, ...]]:
    """Return rejections of some accepted meetings, most of them within 14 days."""
    found = []
    for meeting, _, day, _, _, _, acceptance in held:
        if acceptance == "Accepted" and chance.random() < 0.06:
            later = day + timedelta(days=1 + int(chance.random() * 18))
            found.append((later, meeting, pick(chance, REASONS)))
    found = sorted(each for each in found if each[0] <= LAST)
    return [(f"R-{at:03}", meeting, day.isoformat(), reason)
            for at, (day, meeting, reason) in enumerate(found, 1)]  # fmt: skip


def opportunities(chance: random.Random, held: Iterable[Meeting]) -> list[tuple[str, ...]]:
    """Return opportunities that came of accepted meetings."""
    rates = {agent[0]: agent[5] for agent in AGENTS}
    found = []
    for meeting, agent, day, _, _, _, acceptance in held:
        if acceptance == "Accepted" and chance.random() < rates[agent]:
            found.append((day + timedelta(days=2 + int(chance.random() * 20)), meeting))
    found = sorted(each for each in found if each[0] <= LAST)
    return [(f"O-{at:03}", meeting, day.isoformat()) for at, (day, meeting) in enumerate(found, 1)]


def surveys(chance: random.Random, held: Iterable[Meeting]) -> list[tuple[str, ...]]:
    """Return answers to the survey that follows some meetings."""
    usual = {agent[0]: agent[6] for agent in AGENTS}
    found = []
    for _, agent, day, _, _, outcome, _ in held:
        if outcome == "Held" and chance.random() < 0.25:
            tenths = min(50, max(10, usual[agent] + int(chance.random() * 13) - 6))
            found.append((day + timedelta(days=3), agent, f"{tenths // 10}.{tenths % 10}"))
    found = sorted(each for each in found if each[0] <= LAST)
    return [(f"S-{at:03}", agent, day.isoformat(), score)
            for at, (day, agent, score) in enumerate(found, 1)]  # fmt: skip


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
    held = meetings(chance)
    write(
        folder / "Agent.csv",
        ("id", "name", "started_on", "ended_on"),
        (agent[:4] for agent in AGENTS),
    )
    write(
        folder / "Meeting.csv",
        ("id", "agent", "held_on", "account", "segment", "outcome", "acceptance"),
        ((key, agent, day.isoformat(), *rest) for key, agent, day, *rest in held),
    )
    write(
        folder / "Rejection.csv",
        ("id", "meeting", "rejected_on", "reason"),
        rejections(chance, held),
    )
    write(folder / "Opportunity.csv", ("id", "meeting", "opened_on"), opportunities(chance, held))
    write(folder / "Survey.csv", ("id", "agent", "answered_on", "score"), surveys(chance, held))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "data")
