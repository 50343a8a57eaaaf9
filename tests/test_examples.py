"""The shipped examples: clean, formatted, worked through, and paid as before to the byte.

`COMP_UPDATE=1` writes what is expected anew. Two plans are also worked out a second way, with
fractions and without the engine, so that what is expected is not only what came out once.
"""

from __future__ import annotations

import csv
import importlib.util
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from compdsl.cli.process import run_process
from compdsl.diagnostics.render import render
from compdsl.pipeline import check, compile_plan
from compdsl.report.examples import run_examples
from compdsl.source import SourceFile
from compdsl.syntax.format import format_text

FOLDER = Path(__file__).resolve().parent.parent / "examples"
AMENDMENTS = sorted(FOLDER.rglob("amendment*.comp"))
NAMES = sorted(path.name for path in FOLDER.iterdir() if (path / "plan.comp").exists())
GENERATED = [name for name in NAMES if (FOLDER / name / "generate.py").exists()]
HALF = Fraction(1, 2)

Comp = Callable[..., str]


@pytest.fixture
def comp(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Comp:
    """Run a command in the folder of the examples and return what it printed."""
    monkeypatch.chdir(FOLDER)

    def run(*arguments: str) -> str:
        code = run_process(arguments)
        printed = capsys.readouterr()
        assert code == 0, printed.err
        return printed.out

    return run


def plan(name: str) -> SourceFile:
    return SourceFile("plan.comp", (FOLDER / name / "plan.comp").read_text(encoding="utf-8"))


def rows(path: str) -> list[dict[str, str]]:
    with (FOLDER / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def expect(path: Path, made: str) -> None:
    """Compare a file with what was made, or write it where an update is asked for."""
    if os.environ.get("COMP_UPDATE"):
        path.write_text(made, encoding="utf-8", newline="")
    assert path.read_text(encoding="utf-8") == made


def test_there_are_examples() -> None:
    assert {"quickstart", "emea-partner", "sdr-agency", "device-sales", "dealer-network"} <= set(
        NAMES
    )


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_said_about_the_plan(name: str) -> None:
    assert render(check(plan(name)).diagnostics, "line") == ""


@pytest.mark.parametrize("name", NAMES)
def test_it_is_formatted(name: str) -> None:
    source = plan(name)
    assert format_text(source).text == source.text


@pytest.mark.parametrize("name", NAMES)
def test_its_worked_cases_hold(name: str) -> None:
    cases = run_examples(compile_plan(plan(name)))
    assert cases
    assert [case.title for case in cases if not case.ok] == []
    assert all(case.outcomes for case in cases)


@pytest.mark.parametrize("path", AMENDMENTS, ids=lambda path: path.parent.name)
def test_an_amendment_is_clean_and_holds(path: Path, comp: Comp) -> None:
    checked = comp("check", str(path.relative_to(FOLDER)))
    assert checked.startswith(f"{path.relative_to(FOLDER)}: no problems\n")
    comp("fmt", "--check", str(path.relative_to(FOLDER)))
    assert "all hold" in comp("test", str(path.relative_to(FOLDER)))


@pytest.mark.parametrize("name", NAMES)
def test_ledger(name: str, comp: Comp, tmp_path: Path) -> None:
    made = tmp_path / "ledger.csv"
    comp("run", f"{name}/plan.comp", "--data", f"{name}/data", "--out", str(made))
    expect(FOLDER / name / "expected-ledger.csv", made.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_statement(name: str, comp: Comp) -> None:
    made = comp("run", f"{name}/plan.comp", "--data", f"{name}/data", "--details")
    expect(FOLDER / name / "expected-statement.txt", made)


@pytest.mark.parametrize("name", GENERATED)
def test_data_is_what_the_script_makes(name: str, tmp_path: Path) -> None:
    place = FOLDER / name / "generate.py"
    spec = importlib.util.spec_from_file_location("generate", place)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    script.main(tmp_path)
    kept = {path.name: path.read_bytes() for path in (FOLDER / name / "data").iterdir()}
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == kept


# --- a second way --------------------------------------------------------------------------------


def cents(amount: Fraction) -> int:
    """Round an amount above zero to cents, half up."""
    return int((amount * 100 + HALF) // 1)


def in_cents(text: str) -> int:
    return int(Fraction(text) * 100)


def by_record(name: str, component: str) -> Counter[str]:
    """Add up the expected ledger of one component by record, whatever became of the amounts."""
    made: Counter[str] = Counter()
    for entry in rows(f"{name}/expected-ledger.csv"):
        if entry["component"] == component:
            made[entry["record_key"]] += in_cents(entry["amount"])
    return made


def commissions() -> Iterator[tuple[str, int]]:
    """Work out what each won deal of the partner programme earns: slices of the year's quota."""
    quota: dict[str, Fraction] = defaultdict(Fraction)
    for row in rows("emea-partner/data/new_business_quota.csv"):
        quota[row["rep"]] += Fraction(row["value"])
    weights = {"Core": Fraction(1), "Services": HALF}
    bounds = [Fraction(0), HALF, Fraction(1), Fraction(3, 2), Fraction(10**9)]
    rates = [Fraction(each, 100) for each in (4, 8, 12, 15)]
    reached: dict[str, Fraction] = defaultdict(Fraction)
    deals = [row for row in rows("emea-partner/data/Deal.csv") if row["stage"] == "Won"]
    for deal in sorted(deals, key=lambda row: (row["closed_on"], row["id"])):
        rep, amount = deal["rep"], Fraction(deal["amount"])
        low, high = reached[rep], reached[rep] + amount
        reached[rep] = high
        earned = Fraction(0)
        for rate, lower, upper in zip(rates, bounds, bounds[1:], strict=False):
            slice_ = min(high, upper * quota[rep]) - max(low, lower * quota[rep])
            earned += rate * max(slice_, Fraction(0))
        earned *= weights.get(deal["product"], Fraction(6, 5))
        yield deal["id"], min(cents(earned), 6_000_000)


def test_commissions_a_second_way() -> None:
    assert by_record("emea-partner", "new_business") == Counter(dict(commissions()))


def fees() -> Counter[str]:
    """Work out what the agency's meetings earn: by segment, and 115% in a month of 16 or more."""
    paid = {"Enterprise": 320, "MidMarket": 220, "Mid Market": 220, "SMB": 140}
    held = [
        row
        for row in rows("sdr-agency/data/Meeting.csv")
        if (row["outcome"], row["acceptance"]) == ("Held", "Accepted")
    ]
    months = Counter((row["agent"], row["held_on"][:7]) for row in held)
    made: Counter[str] = Counter()
    for row in held:
        lifted = months[row["agent"], row["held_on"][:7]] > 15
        made[row["id"]] = cents(Fraction(paid[row["segment"]] * (115 if lifted else 100), 100))
    return made


def test_fees_a_second_way() -> None:
    made = by_record("sdr-agency", "held_meeting")
    differ = {key: (made[key], wanted) for key, wanted in fees().items() if made[key] != wanted}
    assert differ == {}
