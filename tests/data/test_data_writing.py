"""Ledgers and rejects on disk: exact, repeatable, whole or not at all."""

import json
import os
import stat
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from compdsl.data.account import Reject
from compdsl.data.writing import amount_text, write_ledger, write_rejects, write_whole
from compdsl.run.ledger import Entry

MINOR = {"EUR": 2, "JPY": 0, "KWD": 3}


def entry(**changes: object) -> Entry:
    values: dict[str, object] = {
        "entry_id": "00ff",
        "plan": "p",
        "version": "3",
        "payee": "ana",
        "component": "new_business",
        "kind": "commission",
        "record": "Deal",
        "record_key": "d1",
        "earned_on": date(2026, 1, 10),
        "payable_on": date(2026, 1, 10),
        "pay_period": date(2026, 1, 1),
        "amount": 240005,
        "currency": "EUR",
        "status": "payable",
        "reason": 'EUR 40,000 at 6% "standard"',
    }
    return Entry(**(values | changes))  # type: ignore[arg-type]


HEADER = (
    "entry_id,plan,version,payee,component,kind,record,record_key,earned_on,payable_on,"
    "pay_period,amount,currency,status,reason\n"
)


def test_a_ledger_as_csv(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    pending = entry(payable_on=None, pay_period=None, status="pending", reason="a\nb")
    assert write_ledger([entry(), pending], path, MINOR) is None
    assert path.read_bytes().decode() == (
        HEADER + "00ff,p,3,ana,new_business,commission,Deal,d1,2026-01-10,2026-01-10,2026-01-01,"
        '2400.05,EUR,payable,"EUR 40,000 at 6% ""standard"""\n'
        '00ff,p,3,ana,new_business,commission,Deal,d1,2026-01-10,,,2400.05,EUR,pending,"a\nb"\n'
    )


def test_a_ledger_as_json(tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    assert write_ledger([entry(payable_on=None), entry()], path, MINOR, "json") is None
    text = path.read_text()
    found = json.loads(text)
    assert found[0]["amount"] == "2400.05"
    assert found[0]["payable_on"] is None
    assert list(found[0]) == HEADER.strip().split(",")
    assert text.count("\n") == 4


@pytest.mark.parametrize(("form", "text"), [("csv", HEADER), ("json", "[]\n")])
def test_a_ledger_without_entries(tmp_path: Path, form: str, text: str) -> None:
    assert write_ledger([], tmp_path / "l", MINOR, form) is None  # type: ignore[arg-type]
    assert (tmp_path / "l").read_text() == text


@pytest.mark.parametrize(
    ("amount", "digits", "text"),
    [
        (5, 2, "0.05"),
        (-120050, 2, "-1200.50"),
        (0, 2, "0.00"),
        (80, 0, "80"),
        (-1, 3, "-0.001"),
        (10**30 + 1, 2, "1" + "0" * 28 + ".01"),
    ],
)
def test_amounts_show_all_their_decimals(amount: int, digits: int, text: str) -> None:
    assert amount_text(amount, digits) == text


def test_rewards_count_in_pieces(tmp_path: Path) -> None:
    reward = entry(kind="reward", currency="points", amount=500)
    write_ledger([reward, entry(currency="JPY", amount=7)], tmp_path / "l", MINOR)
    rows = (tmp_path / "l").read_text().splitlines()
    assert ",500,points," in rows[1]
    assert ",7,JPY," in rows[2]


def test_rejects_as_csv(tmp_path: Path) -> None:
    cell = Reject("Deal", "Deal.csv", 14, "amount", "1,5", "a comma", "write `1.5`", 3)
    row = Reject("Deal", "Deal.csv", 15, "", "", "it is short")
    assert write_rejects([cell, row], tmp_path / "rejects.csv") is None
    assert (tmp_path / "rejects.csv").read_text() == (
        "table,file,line,column,column_number,value,reason\n"
        'Deal,Deal.csv,14,amount,3,"1,5",a comma: write `1.5`\n'
        "Deal,Deal.csv,15,,,,it is short\n"
    )


# --- whole or not at all ------------------------------------------------------------------------


def failing() -> Iterator[str]:
    yield "half of it"
    raise OSError(28, "No space left on device")


def test_what_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text("old")
    problem = write_whole(path, failing())
    assert problem is not None
    assert problem.code == "COMP508"
    assert problem.message == f"`{path}` could not be written: no space left on device"
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_any_other_interruption_leaves_no_file_either(tmp_path: Path) -> None:
    def interrupted() -> Iterator[str]:
        yield "half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "ledger.csv", interrupted())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_device_is_told() -> None:
    problem = write_ledger([entry()], Path("/dev/full"), MINOR)
    assert problem is not None
    assert problem.message == "`/dev/full` could not be written: no space left on device"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_link_to_a_full_device_is_told(tmp_path: Path) -> None:
    link = tmp_path / "ledger.csv"
    link.symlink_to("/dev/full")
    assert write_whole(link, ["x"]) is not None
    assert list(tmp_path.iterdir()) == [link]


def test_devices_are_written_through() -> None:
    assert write_whole(Path(os.devnull), ["x"]) is None
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("name", ["missing/ledger.csv", "file/ledger.csv", "folder", "n" * 300])
def test_places_that_cannot_be_written(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    problem = write_whole(tmp_path / name, ["x"])
    assert problem is not None
    assert problem.code == "COMP508"
    assert problem.hint
    assert {each.name for each in tmp_path.iterdir()} == {"file", "folder"}


def test_a_link_and_the_rights_of_a_file_stay(tmp_path: Path) -> None:
    real = tmp_path / "real.csv"
    real.write_text("old")
    real.chmod(0o640)
    link = tmp_path / "link.csv"
    link.symlink_to(real)
    assert write_whole(link, ["new"]) is None
    assert link.is_symlink()
    assert real.read_text() == "new"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_a_text_that_is_no_unicode_is_told(tmp_path: Path) -> None:
    problem = write_whole(tmp_path / "x", ["\ud800"])
    assert problem is not None
    assert "no valid Unicode" in problem.message
    assert list(tmp_path.iterdir()) == []
