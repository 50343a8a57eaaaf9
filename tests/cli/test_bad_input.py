"""Input that is wrong in every way: a clear message, the right exit code, never a traceback."""

import json
from pathlib import Path

import pytest
from project import Comp

RUN = ("run", "plan.comp", "--data", "data")


def change(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


@pytest.mark.parametrize(
    ("table", "before", "after", "words"),
    [
        ("Deal", "40000", '"1.234,56"', ("COMP504", "1.234,56", "Deal.csv:3:4")),
        ("Deal", "40000", "NaN", ("COMP504", "NaN", "Deal.csv:3:4")),
        ("Deal", "2026-02-11", "2026-06-31", ("COMP504", "2026-06-31", "Deal.csv:3:3")),
        ("Deal", "d2,", "d1,", ("`d1`", "Deal.csv:3:1")),
        ("Deal", "d2,ana", "d2,anna", ("`anna`", "Deal.csv:3:2")),
        ("Deal", "40000", "-40000", ("COMP507", "amount is at least EUR 0")),
    ],
)
def test_a_row_that_cannot_be_taken(
    comp: Comp, northwind: Path, table: str, before: str, after: str, words: tuple[str, ...]
) -> None:
    change(northwind / "data" / f"{table}.csv", before, after)
    done = comp(*RUN, "--out", "ledger.csv")
    assert done.code == 1
    assert all(word in done.err for word in words), done.err
    assert "none: stopped" in done.out
    assert not Path("ledger.csv").exists()


def test_rejected_rows_can_be_left_out(comp: Comp, northwind: Path) -> None:
    change(northwind / "data" / "Deal.csv", "15000.50", "NaN")
    done = comp(*RUN, "--on-reject", "skip", "--out", "ledger.csv")
    assert (done.code, done.err) == (0, "")
    assert "1 rejected row written to rejects.csv" in done.out
    assert "Deal.csv,5,amount,4" in Path("rejects.csv").read_text()
    assert "d4" not in Path("ledger.csv").read_text()


@pytest.mark.parametrize(
    ("header", "hint"),
    [
        ("", "nothing is wrong if there are no such values; otherwise add them to the data"),
        (",Customer discount", "did you mean `Customer discount`? Add `from"),
        (",Region", "the plan does not read `Region`: if it is meant, add `from"),
    ],
)
def test_a_column_that_may_be_blank_is_not_there(
    comp: Comp, northwind: Path, header: str, hint: str
) -> None:
    plan, deals = northwind / "plan.comp", northwind / "data" / "Deal.csv"
    lines = plan.read_text(encoding="utf-8").split("\n")
    at = next(at for at, line in enumerate(lines) if line.startswith("record Deal for"))
    added = ["  discount : percent, may be blank", "  note : text, may be blank"]
    plan.write_text("\n".join([*lines[: at + 1], *added, *lines[at + 1 :]]), encoding="utf-8")
    rows = deals.read_text(encoding="utf-8").splitlines()
    cell = ",1%" if header else ""
    deals.write_text("\n".join([rows[0] + header, *(row + cell for row in rows[1:])]))
    done = comp(*RUN)
    assert done.code == 0, done.err
    assert done.err.count("COMP511") == 1
    said = "`Deal` has no columns `discount` and `note`: they are blank in every row"
    assert said in done.err
    assert hint in done.err
    items = json.loads(comp(*RUN, "--json").out)["diagnostics"]
    (told,) = (item for item in items if item["code"] == "COMP511")
    assert (told["code"], told["severity"], told["message"]) == ("COMP511", "warning", said)


@pytest.mark.usefixtures("northwind")
def test_a_missing_table(comp: Comp) -> None:
    Path("data/Cancellation.csv").unlink()
    done = comp(*RUN)
    assert done.code == 1
    assert "`Cancellation.csv` was not found in `data`" in done.err


@pytest.mark.usefixtures("northwind")
def test_a_table_with_byte_order_mark_and_windows_line_ends(comp: Comp) -> None:
    before = comp(*RUN).out
    for path in Path("data").glob("*.csv"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    done = comp(*RUN)
    assert done.code == 0
    assert done.out == before


@pytest.mark.usefixtures("northwind")
def test_an_empty_table(comp: Comp) -> None:
    Path("data/Deal.csv").write_text("")
    done = comp(*RUN)
    assert done.code == 1
    assert "it is empty" in done.err


@pytest.mark.usefixtures("northwind")
def test_a_folder_for_a_table_and_a_file_for_the_folder(comp: Comp) -> None:
    done = comp(*RUN, "--data", "Deal=data")
    assert (done.code, "it is a folder" in done.err) == (1, True)
    done = comp("run", "plan.comp", "--data", "data/Deal.csv")
    assert done.code == 2
    assert "`--data Deal=data/Deal.csv`" in done.err
    done = comp(*RUN, "--data", "data2")
    assert (done.code, "two data folders" in done.err) == (2, True)
    done = comp("run", "plan.comp", "--data", "nowhere")
    assert (done.code, "`nowhere` was not found" in done.err) == (1, True)


@pytest.mark.usefixtures("northwind")
def test_a_plan_without_data(comp: Comp) -> None:
    done = comp("run", "plan.comp")
    assert done.code == 2
    assert "the plan needs data" in done.err
    assert "--data DIR" in done.err


@pytest.mark.usefixtures("northwind")
@pytest.mark.parametrize("command", [("check",), ("run", "--data", "data"), ("test",), ("schema",)])
def test_a_plan_that_is_not_there(comp: Comp, command: tuple[str, ...]) -> None:
    done = comp(command[0], "paln.comp", *command[1:])
    assert done.code == 2
    assert "there is no such file" in done.text
    assert "did you mean `plan.comp`?" in done.text


@pytest.mark.usefixtures("northwind")
def test_a_folder_for_a_plan(comp: Comp) -> None:
    done = comp("run", ".", "--data", "data")
    assert done.code == 2
    assert "it is a folder" in done.err
    assert "`plan.comp`" in done.err
    done = comp("check", "data")
    assert done.code == 2
    assert "no `.comp` file in `data`" in done.err


@pytest.mark.usefixtures("northwind")
def test_a_plan_that_is_not_utf8(comp: Comp) -> None:
    text = Path("plan.comp").read_bytes()
    Path("plan.comp").write_bytes(text.replace(b"Northwind GmbH", b"Nordwind \xfcber"))
    done = comp("check", "plan.comp")
    assert done.code == 1
    assert "byte 20 of line 5 (0xFC) is not UTF-8" in done.out
    Path("plan.comp").write_bytes(text.decode().encode("utf-16"))
    done = comp("check", "plan.comp")
    assert (done.code, "it is UTF-16 text" in done.out) == (1, True)


@pytest.mark.usefixtures("northwind")
def test_a_plan_with_byte_order_mark_and_windows_line_ends(comp: Comp) -> None:
    text = Path("plan.comp").read_bytes()
    Path("plan.comp").write_bytes(b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    assert comp("check", "plan.comp").code == 0
    assert comp("test", "plan.comp").code == 0
    assert comp(*RUN).code == 0


@pytest.mark.usefixtures("northwind")
@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n"])
def test_an_empty_plan_is_told_what_comes_first(comp: Comp, text: str) -> None:
    Path("plan.comp").write_text(text)
    for command in (("check",), ("test",), ("ir",)):
        done = comp(*command, "plan.comp")
        assert done.code == 1
        assert "there is no plan in this file" in done.text
        assert '`plan "Name of the plan"`' in done.text


@pytest.mark.usefixtures("northwind")
@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("metric far = " + "1 + " * 500_000 + "1", ("COMP010", "at most 20,000")),
        ("metric deep = " + "(" * 500 + "1" + ")" * 500, ("COMP009", "too many brackets")),
        ('use "./plan.comp"', ("COMP145", "a file cannot use itself")),
        ('use "../x.comp"', ("COMP146", "outside the project's folder")),
        ('use "/etc/passwd"', ("COMP146", "outside the project's folder")),
    ],
    ids=["2 MB on one line", "500 brackets", "itself", "outside", "absolute"],
)
def test_a_line_that_goes_too_far(comp: Comp, line: str, words: tuple[str, ...]) -> None:
    text = Path("plan.comp").read_text()
    Path("plan.comp").write_text(f"{text}\n{line}\n")
    done = comp("check", "plan.comp")
    assert done.code == 1
    assert all(word in done.out for word in words)
    assert len(done.out) < 10_000
    assert comp("fmt", "--check", "plan.comp").code in (0, 1)


@pytest.mark.usefixtures("northwind")
@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--as-of", "2026-06-31"), ("`2026-06-31` is not a day", "30 days")),
        (("--as-of", "30.06.2026"), ("is not a day", "year-month-day")),
        (("--payee", "anna"), ("there is no Rep `anna`", "did you mean `ana`?")),
        (("--out", "ledger.xlsx"), ("`.csv`", "`.json`")),
        (("--out", "."), ("is a folder",)),
        (("--on-reject", "maybe"), ("maybe",)),
        (("--dta", "x"), ("--dta",)),
    ],
)
def test_wrong_use(comp: Comp, options: tuple[str, ...], words: tuple[str, ...]) -> None:
    done = comp(*RUN, *options)
    assert done.code == 2
    assert all(word in done.err for word in words), done.err


@pytest.mark.usefixtures("northwind")
@pytest.mark.parametrize(
    ("out", "words"),
    [
        ("/dev/full", "no space left on device"),
        ("none/ledger.csv", "make the folder `none` first"),
    ],
)
def test_a_ledger_that_cannot_be_written(comp: Comp, out: str, words: str) -> None:
    done = comp(*RUN, "--out", out)
    assert done.code == 1
    assert "COMP508" in done.err
    assert words in done.err


@pytest.mark.usefixtures("northwind")
def test_a_table_that_the_plan_does_not_read(comp: Comp) -> None:
    done = comp(*RUN, "--data", "Deals=data/Deal.csv")
    assert done.code == 1
    assert "the plan reads no table `Deals`" in done.err
    assert "--data Deal=data/Deal.csv" in done.err


@pytest.mark.usefixtures("northwind")
def test_an_unknown_command_and_an_unknown_code(comp: Comp) -> None:
    done = comp("chek", "plan.comp")
    assert (done.code, "did you mean `check`?" in done.err) == (2, True)
    done = comp("explain", "COMP241")
    assert (done.code, "COMP2" in done.err) == (2, True)


def test_a_ledger_never_replaces_what_the_run_reads(comp: Comp, northwind: Path) -> None:
    table = northwind / "data" / "Deal.csv"
    before = table.read_bytes()
    done = comp(*RUN, "--out", str(table))
    assert done.code == 2
    assert "is read by this run" in done.err
    assert table.read_bytes() == before
