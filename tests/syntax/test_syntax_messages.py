"""Broken lines: one message each, on the right words, and a fix that mends it."""

from __future__ import annotations

import pytest

from compdsl.diagnostics.model import Diagnostic, Fix, Report
from compdsl.source import SourceFile
from compdsl.syntax.parse import parse

CLAUSES = (
    # a clause of a commission, the code, the words it points at, the hint
    ("earns 5%", "COMP004", "earns", "did you mean `earn`?"),
    ("payble 80% on closed_on", "COMP004", "payble", "did you mean `payable`?"),
    ("Payable now", "COMP004", "Payable", "did you mean `payable`?"),
    ("for every Deal", "COMP004", "for every", "did you mean `for each`?"),
    ("if amount is above EUR 5", "COMP004", "if", "did you mean `when`?"),
    ("for each each Deal", "COMP001", "each", "remove one"),
    ("for each Deal wehre stage is Won", "COMP001", "wehre", "did you mean `where`?"),
    ("for each Deal stage is Won", "COMP001", "stage", "write `where` before `stage`"),
    ("earn amount x rate", "COMP001", "x", "did you mean `*`?"),
    ("earn %8 of amount", "COMP015", "%8", "write `8%`"),
    ("earn 80k", "COMP015", "80k", "write `80_000`"),
    ("earn 100 EUR", "COMP015", "100 EUR", "write `EUR 100`"),
    ("earn EUR 80.000,00", "COMP015", "EUR 80.000,00", "write `EUR 80,000.00`"),
    ("earn EUR 5000,00", "COMP015", "EUR 5000,00", "write `EUR 5,000.00`"),
    ("earn 12,5% of amount", "COMP015", "12,5%", "write `12.5%`"),
    ("earn (a + b", "COMP019", "(", "close it with `)`"),
    ("earn a + b)", "COMP019", ")", "remove it"),
    ("earn w[product", "COMP019", "[", "close it with `]`"),
    ("earn amount \u2013 5", "COMP007", "\u2013", "write `-` in its place"),
    ("earn a \u2265 b", "COMP007", "\u2265", "write `is at least` in its place"),
    ("at most EUR 5 pre Deal", "COMP001", "pre", "did you mean `per`?"),
    ("at most EUR 5 per Deal, exces lost", "COMP001", "exces lost", "did you mean `excess lost`?"),
    ("on left_on : keep al", "COMP001", "keep al", "did you mean `keep all`?"),
    ("on left_on keep all", "COMP001", "keep", "write `:` before `keep`"),
    ("payable 20% 90 dyas after closed_on", "COMP001", "dyas", "did you mean `days`?"),
    ("when x of th quarter is yes", "COMP001", "of th", "did you mean `of the`?"),
    ("when x is greater than 5", "COMP001", "is greater than", "did you mean `is above`?"),
    ("once on 31.12.2026", "COMP014", "31.12.2026", "write `2026-12-31`"),
)
FILES = (
    ("comission c\n  earn 5\n", "COMP003", "comission", "did you mean `commission`?"),
    ('plan “P”\n  client „C“\n', "COMP007", "“P”", 'write `"` on both sides of the text'),
    ('plan "P\n  currency EUR\n', "COMP020", '"P', 'write `"` on both sides of the text'),
    ("commission c T\"\n  earn 5\n", "COMP020", '"', 'write `"` on both sides of the text'),
    ("plan P\n", "COMP001", "P", 'did you mean `"P"`?'),
    ('plan "P"\n  currency eur\n', "COMP001", "eur", "did you mean `EUR`?"),
    ("record D\n  id text, key\n", "COMP001", "text", "write `:` before `text`"),
    ("record D\n  a : text key\n", "COMP001", "key", "write `,` before `key`"),
    ("record D fro rep\n", "COMP001", "fro", "did you mean `for`?"),
    ("tiers t on a, marginal\n  form 50% : 8%\n", "COMP004", "form", "did you mean `from`?"),
    ("tiers t on a, marginal\n  from 50% 8%\n", "COMP001", "8%", "write `:` before `8%`"),
    ("tiers t on a, marginl\n", "COMP001", "marginl", "did you mean `marginal`?"),
    ("term w by P\n  Core : 100%\n", "COMP001", ":", "did you mean `=`?"),
    ("metric a : b / c\n", "COMP001", ":", "did you mean `=`?"),
    ("metric a = sum fo D.x\n", "COMP001", "sum fo", "did you mean `sum of`?"),
    ("commission c\n\tearn 5\n\tpayable now\n", "COMP006", "\t", "indent with two spaces"),
    ("commission c\nearn 5\n  payable now\n", "COMP008", "earn 5", "indent it by two spaces"),
    ("metric a = b\n  metric c = d\n", "COMP008", "metric c = d", "start it at the margin"),
    ("draw d\n  couting a\n", "COMP004", "couting", "did you mean `counting`?"),
    ("draw d\n  recover form pay above EUR 5\n", "COMP004", "recover form pay",
     "did you mean `recover from pay`?"),
)  # fmt: skip
ALL = [*((f"commission c\n  {line}\n", *rest) for line, *rest in CLAUSES), *FILES]


def problems(text: str) -> list[Diagnostic]:
    report = Report()
    parse(SourceFile("plan.comp", text), report)
    return report.in_order()


def mended(text: str, fix: Fix) -> str:
    for edit in sorted(fix.edits, key=lambda edit: -edit.span.start):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(("text", "code", "place", "hint"), ALL)
def test_one_message_with_a_fix_that_mends(text: str, code: str, place: str, hint: str) -> None:
    found = problems(text)
    assert [each.code for each in found] == [code]
    assert found[0].span is not None
    assert found[0].span.text == place
    assert found[0].hint.startswith(hint)
    assert found[0].fixes
    assert problems(mended(text, found[0].fixes[0])) == []


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("clawback k\n  earn 5\n", "COMP005", "belongs in a commission"),
        ("commission c\n  from 50% : 8%\n", "COMP005", "belongs in tiers; this is a commission"),
        ("commission c\n  earn\n", "COMP002", "this `earn` clause ends too early"),
        ("commission c\n  at most EUR 5\n", "COMP002", "this `at most` clause ends too early"),
        ("commission c\n  earn amount +\n    6\n", "COMP002", "ends too early"),
        ("commission c\n  earn " + "(" * 500 + "1" + ")" * 500, "COMP009", "too many brackets"),
        ("commission c\n  earn " + "x + " * 100 + "x", "COMP009", "too many parts one after"),
        ("commission c\n  earn " + "x + " * 500_000 + "x", "COMP010", "2,000,006 characters"),
        ("| a |\n", "COMP016", "table row"),
        ("foo bar\n  baz\n", "COMP003", "`foo` does not start a declaration"),
    ],
    ids=lambda value: value[:40],
)
def test_messages_without_a_fix(text: str, code: str, words: str) -> None:
    found = problems(text)
    assert [each.code for each in found] == [code]
    assert words in found[0].message


def test_an_open_bracket_costs_only_its_clause() -> None:
    text = 'commission c\n  earn (a + b\n  payable now\n\nbonus d "#("\n  earn 5\n'
    file = parse(SourceFile("plan.comp", text), Report())
    assert [len(block.clauses) for block in file.blocks] == [1, 1]


def test_a_clause_runs_on_in_brackets() -> None:
    text = "metric a = (\n    b  # (\n\n    + c\n  ) / min(d,\n    e)\nmetric f = g\n"
    assert problems(text) == []
    assert len(parse(SourceFile("plan.comp", text), Report()).blocks) == 2
