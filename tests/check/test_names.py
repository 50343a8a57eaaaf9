"""Names of small plans: what `collect` gathers, and what it reports once."""

from __future__ import annotations

from datetime import date

import pytest

from compdsl.diagnostics.model import Report
from compdsl.names.collect import collect
from compdsl.names.libraries import link
from compdsl.names.loading import nothing
from compdsl.names.symbols import Record, Symbols
from compdsl.source import SourceFile
from compdsl.syntax.parse import parse

PLAN = """\
plan "P"
  id p
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly
record Rep
  id : text, key
"""


def names(source: str) -> tuple[Symbols, list[str]]:
    report = Report()
    file = parse(SourceFile("plan.comp", source), report)
    symbols = collect(link(file, nothing, report), report)
    return symbols, [
        f"{item.span.line if item.span else 0} {item.code} {item.message}"
        for item in report.in_order()
    ]


def test_the_header_with_its_defaults() -> None:
    symbols, found = names(PLAN)
    plan = symbols.plan
    assert found == []
    assert plan is not None
    assert (plan.id, plan.title, plan.version, plan.currency) == ("p", "P", "1", "EUR")
    assert (plan.first, plan.last) == (date(2026, 1, 1), date(2026, 12, 31))
    assert (plan.rounding, plan.year_starts, plan.payee) == ("half up", 1, "Rep")


def test_the_header_as_written() -> None:
    symbols, found = names(
        PLAN.replace(
            "  id p\n", "  id p\n  version 3\n  rounding half even\n  year starts in July\n"
        )
    )
    plan = symbols.plan
    assert found == []
    assert plan is not None
    assert (plan.version, plan.rounding, plan.year_starts) == ("3", "half even", 7)


def test_records_fields_and_choices() -> None:
    symbols, found = names(
        PLAN
        + """\
choice Product
  Core
  Plus also written "PLUS", "Plus Pro"
record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date, may be blank
  amount    : money
  listed    : money in USD, from "List price"
  product   : Product
  stage     : one of Open, Won
"""
    )
    deal = symbols.record("Deal")
    assert found == []
    assert isinstance(deal, Record)
    assert deal.key == "id"
    assert {name: str(field.type) for name, field in deal.fields.items()} == {
        "id": "text", "rep": "Rep", "closed_on": "date, may be blank", "amount": "money in EUR",
        "listed": "money in USD", "product": "Product", "stage": "Deal.stage",
    }  # fmt: skip
    assert deal.fields["listed"].header == "List price"
    assert list(symbols.choices["Deal.stage"].values) == ["Open", "Won"]
    assert symbols.choices["Product"].aliases == {"PLUS": "Plus", "Plus Pro": "Plus"}


WRONG = (
    ("term a = 1\nmetric a = count of Rep", "9 COMP101 `a` is declared twice, here as a metric"),
    (
        "record D\n  id : text, key\n  id : date",
        "10 COMP101 `id` is declared twice, here as a field",
    ),
    ("choice C\n  A\n  A", "10 COMP101 `A` is declared twice, here as a value of `C`"),
    ("record D\n  s : one of A, A", "9 COMP101 `A` is declared twice, here as a value of `s`"),
    ("metric total = count of Rep", "8 COMP103 `total` is a word of the language"),
    ("metric min = count of Rep", "8 COMP103 `min` is a word of the language"),
    ("record D\n  payee : Rep", "9 COMP103 `payee` is a word of the language"),
    ("metric NewSales = count of Rep", "8 COMP104 `NewSales` is the name of a metric, which is"),
    ("record deal\n  id : text, key", "8 COMP104 `deal` is the name of a record, which is written"),
    ("record D\n  a : mony", "9 COMP107 there is no type `mony`"),
    ("record D\n  a : Repp", "9 COMP107 there is no type `Repp`"),
    ("term t = 1\nrecord D\n  a : t", "10 COMP107 `t` is a term, not a type"),
    ("record D\n  a : money in curr\n  cur : currency", "9 COMP107 `curr` is neither a currency"),
)


@pytest.mark.parametrize(("added", "expected"), WRONG)
def test_what_is_wrong_with_names(added: str, expected: str) -> None:
    _, found = names(PLAN + added + "\n")
    assert len(found) == 1, found
    assert found[0].startswith(expected), found[0]


HEADERS = (
    ("  id p\n", "", "1 COMP106 the plan does not say its `id`"),
    ("  currency EUR\n", "", "1 COMP106 the plan does not say its currency"),
    ("  effective 2026-01-01 to 2026-12-31\n", "", "1 COMP106 the plan does not say from when"),
    ("  pays Rep monthly\n", "", "1 COMP106 the plan does not say whom it pays"),
    ("pays Rep", "pays Repp", "5 COMP102 there is no record named `Repp`"),
    ("2026-01-01 to 2026-12-31", "2026-12-31 to 2026-01-01", "3 COMP112 the plan ends before"),
    ("  id p\n", "  id p\n  id q\n", "3 COMP112 the plan says `id` twice"),
    ("  id p\n", "  id p\n  year starts in Juli\n", "3 COMP112 `Juli` is not a month"),
)


@pytest.mark.parametrize(("old", "new", "expected"), HEADERS)
def test_what_is_wrong_with_the_header(old: str, new: str, expected: str) -> None:
    _, found = names(PLAN.replace(old, new))
    assert len(found) == 1, found
    assert found[0].startswith(expected), found[0]


def test_an_earning_needs_a_plan() -> None:
    _, found = names("bonus b\n  for each month\n  earn EUR 5\n")
    assert [item.split()[1] for item in found] == ["COMP106"]


def test_a_library_needs_no_plan() -> None:
    assert names("term t = 5%\n")[1] == []


def test_a_header_that_cannot_be_read_keeps_its_name() -> None:
    symbols, _ = names(PLAN + "metric sales = sum of of Deal\n")
    assert symbols.names["sales"].block.header is None
