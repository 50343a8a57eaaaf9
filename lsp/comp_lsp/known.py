"""What the background knows of a document: its examples, and whether they are of this version."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from compdsl.report.figures import Figure
from compdsl.report.money import money
from compdsl.report.trials import Tried
from compdsl.run.ledger import EARNED_KINDS, Entry


@dataclass(frozen=True, slots=True)
class Known:
    """The examples as they went last; `is_fresh` says that nothing was edited since."""

    examples: list[Tried] = field(default_factory=list)
    is_fresh: bool = False
    sorted: dict[int, dict[str, list[Entry]]] = field(default_factory=dict, repr=False)
    """The entries of examples by component, as far as they were asked for."""

    def titled(self, title: str) -> Tried | None:
        """Return the example with a title, as it went last."""
        return next((each for each in self.examples if each.title == title), None)

    def nearest(self, offset: int, tells: Callable[[Tried], object]) -> Tried | None:
        """Return the example nearest to an offset of those that tell something.

        None where something was edited since: what they say may not hold any more.
        """
        if not self.is_fresh:
            return None
        found = (each for each in self.examples if each.as_of is not None and tells(each))
        return min(found, key=lambda each: abs(each.span.start - offset), default=None)

    def entries(self, tried: Tried, component: str) -> list[Entry]:
        """Return what an example made of a component."""
        if id(tried) not in self.sorted:
            made: dict[str, list[Entry]] = {}
            for each in tried.entries:
                made.setdefault(each.component, []).append(each)
            self.sorted[id(tried)] = made
        return self.sorted[id(tried)].get(component, [])


def earned_words(known: Known, tried: Tried, component: str) -> str:
    """Return what was earned of a component in an example; empty where nothing was."""
    found = [each for each in known.entries(tried, component) if each.is_money]
    earned = [each for each in found if each.kind in EARNED_KINDS] or found
    if not earned:
        return ""
    total = sum(each.amount for each in earned)
    return money(total, earned[0].currency, tried.minor_units)


def fate_words(known: Known, tried: Tried, component: str) -> str:
    """Return what became of what was earned: `EUR 2,000.00 payable, EUR 400.00 pending`."""
    sums: dict[str, int] = {}
    found = [each for each in known.entries(tried, component) if each.is_money]
    for each in found:
        sums[each.status] = sums.get(each.status, 0) + each.amount
    if len(sums) < 2:
        return next(iter(sums), "")
    currency = found[0].currency
    return ", ".join(f"{money(sums[each], currency, tried.minor_units)} {each}" for each in sums)


def figures_of(tried: Tried, name: str) -> list[Figure]:
    """Return the values of a metric or quota in an example, the latest first."""
    return [each for each in tried.figures if each.name == name]


def figure_words(figure: Figure) -> str:
    """Return a value with whose it is and when: `EUR 220,000.00 (ana, 2026-Q1)`."""
    where = ", ".join(part for part in (figure.holder, figure.period) if part)
    return f"{figure.shown} ({where})" if where else figure.shown


def quota_in(tried: Tried, name: str, unit: str) -> tuple[Fraction, str] | None:
    """Return a quota in an example for a period of a unit, and whose it is."""
    for each in figures_of(tried, name):
        if each.unit == unit and each.amount:
            return each.amount, ", ".join(part for part in (each.holder, each.period) if part)
    return None


def falls_in(tried: Tried, component: str, line: int) -> Iterator[tuple[str, list[date], str]]:
    """Give for each record or payee the days on which a `payable` line falls, and its fate."""
    found: dict[str, list[date]] = {}
    status: dict[str, str] = {}
    for each in tried.falls:
        if each.component == component and each.line == line:
            found.setdefault(each.holder, []).append(each.day)
            status[each.holder] = each.status
    for holder, days in found.items():
        yield holder, sorted(set(days)), status[holder]
