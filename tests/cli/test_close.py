"""The period close on the command line; the amounts are worked out by hand.

5% of sales up to 10,000 a year, 10% above. Signed at the end of February: d1 of January, 6,000:
300. d2 of February, 6,000: 4,000 at 5% and 2,000 at 10% = 400.
"""

import csv
from pathlib import Path

import pytest
from project import Comp

import compdsl

PLAN = """\
plan "Closed"
  id closed
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly

record Rep
  id : text, key

record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date
  amount    : money

metric sold = sum of Deal.amount

tiers rate on sold, marginal, over each year
  from EUR 0      : 5%
  from EUR 10,000 : 10%

commission sales
  for each Deal
  earn amount at rate
"""
SIGNED = ["d1,ana,2026-01-10,6000", "d2,ana,2026-02-10,6000"]
RUN = ("run", "plan.comp", "--data", "data")
CLOSED = (*RUN, "--closed", "signed.csv", "--close-to", "2026-02")


@pytest.fixture(autouse=True)
def signed(comp: Comp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("data").mkdir()
    Path("plan.comp").write_text(PLAN)
    Path("data/Rep.csv").write_text("id\nana\n")
    _deals(*SIGNED)
    done = comp(*RUN, "--out", "signed.csv")
    assert done.code == 0, done.text


def _deals(*rows: str) -> None:
    Path("data/Deal.csv").write_text("\n".join(("id,rep,closed_on,amount", *rows, "")))


def _rows(name: str) -> list[tuple[str, ...]]:
    columns = ("component", "record_key", "earned_on", "pay_period", "amount")
    with Path(name).open(newline="") as file:
        return [tuple(row[each] for each in columns) for row in csv.DictReader(file)]


def test_unchanged_data_gives_the_same_bytes(comp: Comp) -> None:
    assert comp(*CLOSED, "--out", "again.csv").code == 0
    assert Path("again.csv").read_bytes() == Path("signed.csv").read_bytes()


def test_a_late_deal_moves_the_deals_after_it_and_is_paid_in_the_open_period(comp: Comp) -> None:
    """d0 of 2 January, 3,000: 150. d1 stays within 10,000: 300. d2 now runs from 9,000 to 15,000:
    50 + 500 = 550, 150 more. d3 of March, 1,000: 100. March is paid 150 + 150 + 100 = 400.
    """
    _deals("d0,ana,2026-01-02,3000", *SIGNED, "d3,ana,2026-03-05,1000")
    done = comp(*CLOSED, "--out", "march.csv")
    assert done.code == 0, done.text
    march = Path("march.csv").read_text().splitlines()
    assert march[:3] == Path("signed.csv").read_text().splitlines()
    assert _rows("march.csv")[2:] == [
        ("sales", "d0", "2026-03-01", "2026-03-01", "150.00"),
        ("sales", "d2", "2026-03-01", "2026-03-01", "150.00"),
        ("sales", "d3", "2026-03-05", "2026-03-01", "100.00"),
    ]
    assert march[3].endswith('late after 2026-02: nothing became EUR 150.00"')
    assert march[4].endswith('late after 2026-02: EUR 400.00 became EUR 550.00"')
    assert " 400.00" in next(line for line in done.out.splitlines() if "2026-03-31 " in line)


def test_a_late_amount_is_explained_and_the_api_makes_the_same_ledger(comp: Comp) -> None:
    """d0 of January, 3,000, came late: 150 on the first open day, in both ways of running."""
    _deals("d0,ana,2026-01-02,3000", *SIGNED)
    asked = ("explain", "plan.comp", "--data", "data", "--payee", "ana", "--period", "2026-03")
    told = comp(*asked, "--closed", "signed.csv", "--close-to", "2026-02")
    assert told.code == 0, told.text
    assert "late after 2026-02: nothing became EUR 150.00" in told.out
    with Path("data/Deal.csv").open(newline="") as file:
        deals = list(csv.DictReader(file))
    tables = {"Rep": [{"id": "ana"}], "Deal": deals}
    made = compdsl.run(PLAN, tables, closed="signed.csv", close_to="2026-02")
    late = [
        (row["record_key"], str(row["amount"])) for row in made.rows() if "late" in row["reason"]
    ]
    assert late == [("d0", "150.00"), ("d2", "150.00")]
    with pytest.raises(ValueError, match="go together"):
        compdsl.run(PLAN, tables, closed="signed.csv")


def test_a_second_close_counts_what_was_late_in_the_first(comp: Comp) -> None:
    """April: d0 turns out to be 4,000: 200, 50 more than the late 150. d2 runs from 10,000: 600, of
    which 400 and 150 are signed: 50 more. d3 is as it was.
    """
    _deals("d0,ana,2026-01-02,3000", *SIGNED, "d3,ana,2026-03-05,1000")
    assert comp(*CLOSED, "--out", "march.csv").code == 0
    close = (*RUN, "--closed", "march.csv", "--close-to", "2026-03")
    assert comp(*close, "--out", "same.csv").code == 0
    assert Path("same.csv").read_bytes() == Path("march.csv").read_bytes()
    _deals("d0,ana,2026-01-02,4000", *SIGNED, "d3,ana,2026-03-05,1000", "d4,ana,2026-04-01,0")
    assert comp(*close, "--out", "april.csv").code == 0
    assert _rows("april.csv")[:5] == _rows("march.csv")
    assert _rows("april.csv")[5:] == [
        ("sales", "d0", "2026-04-01", "2026-04-01", "50.00"),
        ("sales", "d2", "2026-04-01", "2026-04-01", "50.00"),
    ]


def test_what_has_gone_is_taken_from_the_next_payments(comp: Comp) -> None:
    """d1 was no deal: its 300 have gone, and d2 is all within 10,000: 300, 100 less. d3 of March,
    1,000: 50. March comes to -350, which is carried; d4 of April, 8,000 from 7,000: 150 + 500 =
    650, and 300 are paid. All in all 700 + 300 = 1,000 = 300 + 50 + 650.
    """
    _deals(SIGNED[1], "d3,ana,2026-03-05,1000", "d4,ana,2026-04-05,8000")
    done = comp(*CLOSED, "--out", "april.csv")
    assert done.code == 0, done.text
    assert Path("april.csv").read_text().startswith(Path("signed.csv").read_text())
    assert _rows("april.csv")[2:] == [
        ("sales", "d1", "2026-03-01", "2026-03-01", "-300.00"),
        ("sales", "d2", "2026-03-01", "2026-03-01", "-100.00"),
        ("sales", "d3", "2026-03-05", "2026-03-01", "50.00"),
        ("balance", "2026-03-01", "2026-03-31", "2026-03-01", "350.00"),
        ("balance", "2026-04-01", "2026-04-01", "2026-04-01", "-350.00"),
        ("sales", "d4", "2026-04-05", "2026-04-01", "650.00"),
    ]
    assert "became nothing" in Path("april.csv").read_text()
    asked = ("explain", "plan.comp", "--data", "data", "--payee", "ana", "--period", "2026-03")
    told = comp(*asked, "--closed", "signed.csv", "--close-to", "2026-02")
    assert told.code == 0, told.text
    assert "with the data of this run, nothing makes it" in told.out
    assert "commission sales" in told.out


def test_what_is_late_waits_for_the_first_open_day(comp: Comp) -> None:
    _deals(*SIGNED[:1], "d2,ana,2026-02-10,6100")
    assert comp(*CLOSED, "--out", "again.csv").code == 0
    assert _rows("again.csv")[2:] == [("sales", "d2", "2026-03-01", "", "10.00")]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (",300.00,", ",300,", "signed.csv:2:12\n"),
        (",300.00,", ",301.00 ,", "the amount `301.00 ` is not a number with 2 decimals"),
        ("closed,1,ana", "other,1,ana", "the row is of the plan `other`, and this is `closed`"),
        ("entry_id,plan", "id,plan", "a ledger has the column `entry_id` where it has `id`"),
        (",payable,", ",paid,", "`paid` is no status of a ledger"),
        ("2026-01-10,2026-01-10", "2026-01-32,2026-01-10", "signed.csv:2:9\n"),
        (",300.00,EUR", ",300.00", "the row has 14 cells, and a ledger has 15 columns"),
        (",d1,", ',"d1",', "not written as Comp writes it"),
        (",300.00,EUR", ",300.00,USD", "signed.csv:2:12\n"),
    ],
)
def test_a_ledger_that_was_changed_is_refused(comp: Comp, old: str, new: str, said: str) -> None:
    text = Path("signed.csv").read_text()
    assert old in text
    Path("signed.csv").write_text(text.replace(old, new, 1))
    done = comp(*CLOSED)
    assert done.code == 1
    assert "COMP510" in done.err
    assert said in done.err


def test_the_same_entry_twice_is_refused(comp: Comp) -> None:
    text = Path("signed.csv").read_text()
    Path("signed.csv").write_text(text + text.splitlines()[1] + "\n")
    assert "stands on line 2 already" in comp(*CLOSED).err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--closed", "signed.csv"), "--closed goes with --close-to"),
        (("--close-to", "2026-02"), "--close-to goes with --closed"),
        (("--closed", "none.csv", "--close-to", "2026-02"), "`none.csv` was not found"),
        (("--closed", "signed.csv", "--close-to", "2026-13"), "there is no month 13"),
        (("--closed", "signed.csv", "--close-to", "2026-02", "--as-of", "2026-02-01"),
         "lies before 2026-02-28"),
        (("--closed", "signed.csv", "--close-to", "2026-02", "--out", "signed.csv"),
         "is read by this run"),
    ],
)  # fmt: skip
def test_options_that_do_not_go_together(comp: Comp, options: tuple[str, ...], said: str) -> None:
    done = comp(*RUN, *options)
    assert done.code == 2
    assert said in done.err


AMENDMENT = """\
plan "Closed, amendment"
  amends "./plan.comp"
  version 2
  effective 2026-02-01

tiers rate on sold, marginal, over each year
  from EUR 0      : 6%
  from EUR 10,000 : 12%
"""


def _versions(name: str) -> list[tuple[str, ...]]:
    columns = ("record_key", "earned_on", "amount", "version")
    with Path(name).open(encoding="utf-8", newline="") as file:
        return [tuple(row[column] for column in columns) for row in csv.DictReader(file)]


def test_an_amendment_that_comes_late_leaves_what_was_signed(comp: Comp) -> None:
    """By the new text d2 has 4,000 at 6% and 2,000 at 12%: 480, so 80 more than was signed."""
    Path("amended.comp").write_text(AMENDMENT)
    run = ("run", "amended.comp", "--data", "data")
    done = comp(*run, "--closed", "signed.csv", "--close-to", "2026-02", "--as-of", "2026-03-31",
                "--out", "now.csv")  # fmt: skip
    assert done.code == 0, done.text
    assert _versions("now.csv") == [
        ("d1", "2026-01-10", "300.00", "1"),
        ("d2", "2026-02-10", "400.00", "1"),
        ("d2", "2026-03-01", "80.00", "2"),
    ]


def test_a_correction_follows_the_text_of_its_day(comp: Comp) -> None:
    """d1 becomes 8,000: 100 more at the old 5%. So 2,000 of d2 are at 6% and 4,000 at 12%: 600."""
    Path("amended.comp").write_text(AMENDMENT)
    run = ("run", "amended.comp", "--data", "data")
    assert comp(*run, "--out", "both.csv").code == 0
    closed = (*run, "--closed", "both.csv", "--close-to", "2026-02")
    assert comp(*closed, "--out", "again.csv").code == 0
    assert Path("again.csv").read_bytes() == Path("both.csv").read_bytes()
    _deals("d1,ana,2026-01-10,8000", SIGNED[1])
    assert comp(*closed, "--as-of", "2026-03-31", "--out", "now.csv").code == 0
    assert _versions("now.csv") == [
        ("d1", "2026-01-10", "300.00", "1"),
        ("d2", "2026-02-10", "480.00", "2"),
        ("d1", "2026-03-01", "100.00", "1"),
        ("d2", "2026-03-01", "120.00", "2"),
    ]
