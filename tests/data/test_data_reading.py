"""Tables from files, from Python and from plans: columns, lines, keys, references and accounts."""

import csv
import os
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from small_plan import CHOICES, DEAL, DEALS, REP, REPS, SCHEMAS, column, messages, program, read

from compdsl.data.account import Heading
from compdsl.data.reading import apply_rules, complete, read_cells, read_folder, read_rows
from compdsl.ir.model import FieldKind, Rule, TableSchema
from compdsl.run.table import Origin

HEAD = "id,rep,Close Date,amount,note\n"
UNIT = 10**12


def test_good_tables_are_read_whole(tmp_path: Path) -> None:
    reading = read(tmp_path)
    assert reading.problems == []
    assert reading.rejects == []
    assert reading.tables["Deal"].columns == {
        "id": ["d1"],
        "rep": ["ana"],
        "closed_on": [date(2026, 1, 10).toordinal()],
        "amount": [180000 * UNIT],
        "note": [None],
    }
    assert reading.tables["Deal"].origins == [Origin("Deal.csv", 2)]
    assert reading.tables["Rep"].columns["manager"] == [None, "ana"]
    assert [(each.table, each.read, each.used) for each in reading.account] == [
        ("Rep", 2, 2),
        ("Deal", 1, 1),
        ("Cancellation", 0, 0),
    ]


# --- finding files ------------------------------------------------------------------------------


def test_a_missing_table_names_the_file_and_one_that_is_near(tmp_path: Path) -> None:
    (tmp_path / "deals.csv").write_text(DEALS)
    reading = read(tmp_path, Deal=None)
    assert [f"{each.code} {each.place} {each.message}" for each in reading.problems] == [
        f"COMP501 {tmp_path / 'Deal.csv'} "
        f"`Deal.csv` was not found in `{tmp_path}`; there is `deals.csv`"
    ]
    assert "comp schema PLAN --write DIR" in reading.problems[0].hint
    assert "--data Deal=PATH" in reading.problems[0].hint
    assert len(reading.tables["Deal"]) == 0
    assert reading.unread == {"Deal"}


def test_a_missing_folder_is_told_once(tmp_path: Path) -> None:
    reading = read_folder(SCHEMAS, CHOICES, tmp_path / "nowhere", {})
    assert [each.code for each in reading.problems] == ["COMP501"]
    assert "the data folder" in reading.problems[0].message
    assert reading.unread == {"Rep", "Deal", "Cancellation"}


def test_a_named_file_comes_before_the_folder(tmp_path: Path) -> None:
    read(tmp_path)
    other = tmp_path / "export.csv"
    other.write_text("id,name\nzoe,Zoe\n")
    reading = read_folder([REP], CHOICES, tmp_path, {"Rep": other})
    assert reading.tables["Rep"].columns["id"] == ["zoe"]
    assert reading.tables["Rep"].origins == [Origin(str(other), 2)]


def test_a_named_file_that_is_not_there_and_an_unknown_name(tmp_path: Path) -> None:
    (tmp_path / "rep_2026.csv").write_text(REPS)
    named = {"Rep": tmp_path / "reps_2026.csv", "Dael": tmp_path / "x.csv"}
    reading = read_folder([REP, DEAL], CHOICES, None, named)
    said = [each.message for each in reading.problems]
    assert said[0] == "the plan reads no table `Dael`"
    assert "--data Deal=" in reading.problems[0].hint
    assert said[1].endswith("which is not there; there is `rep_2026.csv`")
    assert said[2] == "no file is named for `Deal`"


def test_two_files_for_one_table_are_a_problem(tmp_path: Path) -> None:
    (tmp_path / "Rep.jsonl").write_text('{"id": "ana", "name": "Ana"}\n')
    reading = read(tmp_path)
    assert [each.code for each in reading.problems] == ["COMP502"]
    assert "`Rep` has 2 files: `Rep.csv` and `Rep.jsonl`" in reading.problems[0].message


# --- files that cannot be read ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "place", "what"),
    [
        (b"", "Rep.csv", "it is empty"),
        (b"\xef\xbb\xbf\n\n", "Rep.csv", "it is empty"),
        (b"id,name\nana,An\xe4\n", "Rep.csv:2", "byte 7 of line 2 (0xE4) is not UTF-8"),
        ("id,name\n".encode("utf-16"), "Rep.csv:1", "it is UTF-16 text, not UTF-8"),
        (b'id,name\nana,Ana\nbo,"Bo\nzoe,Zoe\n', "Rep.csv:3", "a quoted text is not closed"),
        (b'id,name\nana,"A"na\n', "Rep.csv:2", "something follows a closing quote"),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, content: bytes, place: str, what: str) -> None:
    reading = read(tmp_path, Rep=content)
    assert messages(reading) == [f"COMP502 {place} the data of `Rep` cannot be read: {what}"]
    assert reading.unread == {"Rep"}


def test_a_late_bad_byte_leaves_no_rows_behind(tmp_path: Path) -> None:
    rows = "".join(f"r{number},Name\n" for number in range(5000)).encode()
    reading = read(tmp_path, Rep=b"id,name\n" + rows + b"x,\xff\n")
    assert "byte 3 of line 5002 (0xFF)" in reading.problems[0].message
    assert len(reading.tables["Rep"]) == 0


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "Rep.csv").mkdir()
    reading = read(tmp_path, schemas=[REP], Rep=None, Deal=None, Cancellation=None)
    assert messages(reading) == ["COMP502 Rep.csv the data of `Rep` cannot be read: it is a folder"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    read(tmp_path)
    (tmp_path / "Rep.csv").chmod(0)
    reading = read_folder(SCHEMAS, CHOICES, tmp_path, {})
    assert "permission denied" in reading.problems[0].message


def test_a_long_cell_is_read_and_the_limit_of_csv_is_as_before(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    reading = read(tmp_path, Rep=f"id,name\nana,{'x' * 2_000_000}\n")
    assert reading.problems == []
    assert len(str(reading.tables["Rep"].columns["name"][0])) == 2_000_000
    assert csv.field_size_limit() == before


def test_a_cell_over_the_limit_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("compdsl.data.files._LONGEST_CELL", 100)
    reading = read(tmp_path, Rep=f"id,name\nana,{'x' * 200}\n")
    assert Path(reading.problems[0].place).name == "Rep.csv:2"
    assert "longer than" in reading.problems[0].message


# --- headers ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "header", ["Close Date", "closed_on", "CLOSE_DATE", " close  date ", "Closed On"]
)
def test_a_column_is_found_by_header_name_or_loosely(tmp_path: Path, header: str) -> None:
    reading = read(tmp_path, Deal=f"id,rep,{header},amount\nd1,ana,2026-01-10,5\n")
    assert reading.problems == []
    assert reading.account[1].headings["closed_on"] == Heading(header, 3)
    assert reading.account[1].absent_columns == ("note",)


@pytest.mark.parametrize(
    ("header", "place", "message"),
    [
        ("id,rep,amount", "Deal.csv:1", "`Deal` has no column `Close Date`"),
        (
            "id,rep,Close Dte,amount",
            "Deal.csv:1",
            "`Deal` has no column `Close Date`; there is `Close Dte`",
        ),
        ("id,rep,Close Date,amount,notes", "Deal.csv:1", "`Deal` has no column `note`"),
        ("id,rep,Close Date,amount,rep", "Deal.csv:1:5", "`rep` heads 2 columns of `Deal`"),
        (
            "id,rep,closed on,Closed On,amount",
            "Deal.csv:1",
            "several columns of `Deal` could be `closed_on`: `closed on` and `Closed On`",
        ),
        (
            "id;rep;closed_on;amount",
            "Deal.csv:1",
            "the columns of `Deal` are separated by semicolons, not by commas",
        ),
    ],
)
def test_header_problems(tmp_path: Path, header: str, place: str, message: str) -> None:
    reading = read(tmp_path, Deal=f"{header}\n")
    assert [each.code for each in reading.problems] == ["COMP503"]
    assert Path(reading.problems[0].place).name == place
    assert reading.problems[0].message.startswith(message)
    assert reading.problems[0].hint


def test_a_column_that_one_field_names_is_not_taken_by_another(tmp_path: Path) -> None:
    schema = TableSchema(
        name="Rep",
        kind="record",
        fields=(column("id", header="Name"), column("name", header="Full Name")),
    )
    reading = read(tmp_path, schemas=[schema], Rep="Name,full name\nana,Ana\n")
    assert reading.tables["Rep"].columns == {"id": ["ana"], "name": ["Ana"]}


def test_unknown_columns_are_listed_as_not_used(tmp_path: Path) -> None:
    reading = read(tmp_path, Rep="region,id,,name,\nEast,ana,,Ana,\n")
    assert reading.problems == []
    assert reading.account[0].unused_columns == ("region",)
    assert reading.tables["Rep"].columns["name"] == ["Ana"]


# --- rows and lines -----------------------------------------------------------------------------


def test_lines_are_physical_after_quoted_line_breaks_and_blank_lines(tmp_path: Path) -> None:
    deals = (
        HEAD + 'd1,ana,2026-01-10,5,"one\ntwo\nthree"\n'
        "\n"
        "d2,ana,2026-06-31,5,\n"
        'd3,ana,2026-01-10,"1.234,56","a\r\nb"\n'
        "d4,ana,2026-01-10,7,\n"
    )
    reading = read(tmp_path, Deal=deals)
    assert messages(reading) == [
        "COMP504 Deal.csv:6:3 `Close Date` of `Deal` cannot be `2026-06-31`: "
        "not a calendar date: June has 30 days",
        "COMP504 Deal.csv:7:4 `amount` of `Deal` cannot be `1.234,56`: a comma before the decimals",
    ]
    assert [each.line for each in reading.tables["Deal"].origins] == [2, 9]
    assert reading.tables["Deal"].columns["note"][0] == "one\ntwo\nthree"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_byte_order_mark_and_any_line_end_are_fine(tmp_path: Path, end: str) -> None:
    content = b"\xef\xbb\xbf" + REPS.replace("\n", end).encode()
    reading = read(tmp_path, Rep=content)
    assert reading.problems == []
    assert reading.tables["Rep"].columns["id"] == ["ana", "bo"]


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("ana", "it has 1 cell where the header has 3"),
        ("ana,Ana", "it has 2 cells where the header has 3"),
        ("ana,Ana,,", "it has 4 cells where the header has 3"),
    ],
)
def test_short_and_long_rows_are_rejected(tmp_path: Path, row: str, what: str) -> None:
    reading = read(tmp_path, schemas=[REP], Rep=f"id,name,manager\n{row}\n")
    assert messages(reading) == [f"COMP504 Rep.csv:2 a row of `Rep` is rejected: {what}"]
    assert reading.rejects[0].column == ""


def test_all_bad_cells_of_a_row_are_told_and_the_row_counts_once(tmp_path: Path) -> None:
    reading = read(tmp_path, Deal=HEAD + ",ana,soon,much,\n")
    assert [each.column for each in reading.rejects] == ["id", "Close Date", "amount"]
    assert [each.number for each in reading.rejects] == [1, 3, 4]
    assert reading.rejects[0].diagnostic().message == (
        "`id` of `Deal` cannot be blank: it is the key, and every row needs one"
    )
    account = reading.account[1]
    assert (account.read, account.rejected, account.used) == (1, 1, 0)


# --- keys and references ------------------------------------------------------------------------


def test_a_second_row_with_the_same_key_is_rejected(tmp_path: Path) -> None:
    reading = read(tmp_path, Rep="id,name\nana,Ana\nbo,Bo\nana,Anna\n")
    assert messages(reading) == [
        "COMP505 Rep.csv:4:1 `id` of `Rep` cannot be `ana`: line 2 has the same key"
    ]
    assert reading.tables["Rep"].columns["name"] == ["Ana", "Bo"]


def test_a_group_of_fields_may_stand_once(tmp_path: Path) -> None:
    reading = read(tmp_path, Cancellation="id,deal\nc1,d1\nc2,d1\n")
    assert messages(reading) == [
        "COMP505 Cancellation.csv:3:2 `deal` of `Cancellation` cannot be `d1`: "
        "line 2 has the same `deal`, and the plan allows one row of each"
    ]


def test_missing_values_are_no_repetition_in_a_record_but_are_in_a_term(tmp_path: Path) -> None:
    fields = (column("product", optional=True), column("value", "percent"))
    rows = "product,value\n,5%\n,6%\n"
    for kind, rejected in (("record", 0), ("term", 1)):
        schema = TableSchema(name="weight", kind=kind, fields=fields, unique=("product",))  # type: ignore[arg-type]
        reading = read(tmp_path, schemas=[schema], weight=rows)
        assert reading.account[0].rejected == rejected


def test_the_place_of_a_problem_has_the_folder_as_it_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("crm").mkdir()
    Path("crm/Rep.csv").write_text("id,name,manager\nana,Ana,\nana,Ana,\n")
    reading = read_folder([REP], CHOICES, Path("crm"), {})
    assert reading.problems[0].place == str(Path("crm/Rep.csv")) + ":3:1"
    assert reading.rejects[0].file == "Rep.csv"
    Path("crm/Rep.csv").write_text("name\nAna\n")
    reading = read_folder([REP], CHOICES, Path("crm"), {})
    assert reading.problems[0].place == str(Path("crm/Rep.csv")) + ":1"


@pytest.mark.parametrize("row", [",,,,", " , ,,,", ",,,,,,,"])
def test_an_empty_row_is_one_reject(tmp_path: Path, row: str) -> None:
    reading = read(tmp_path, Deal=HEAD + f"d1,ana,2026-01-10,5,\n{row}\n")
    assert messages(reading) == ["COMP504 Deal.csv:3 a row of `Deal` is rejected: it is empty"]
    assert reading.problems[0].hint == "delete the row"
    assert [each.used for each in reading.account if each.table == "Deal"] == [1]


@pytest.mark.parametrize(
    ("name", "kind", "header"),
    [
        ("closed_on", "date", "Close Date"),
        ("close_date", "date", "Deal Closed On"),
        ("paid_on", "date", "Payment Received Paid Date"),
        ("amount", "money", "Deal Amount"),
        ("deal_amount", "money", "Amount"),
    ],
)
def test_a_header_that_says_the_same_is_offered(
    tmp_path: Path, name: str, kind: FieldKind, header: str
) -> None:
    fields = (column("id", key=True), column(name, kind))
    schema = TableSchema(name="Deal", kind="record", fields=fields)
    reading = read(tmp_path, schemas=[schema], Deal=f"id,{header},Owner\n")
    assert [each.code for each in reading.problems] == ["COMP503"]
    assert f'`from "{header}"` to `{name}`' in reading.problems[0].hint


def test_of_two_headers_that_may_be_meant_none_is_offered(tmp_path: Path) -> None:
    fields = (column("id", key=True), column("amount", "money"))
    schema = TableSchema(name="Deal", kind="record", fields=fields)
    reading = read(tmp_path, schemas=[schema], Deal="id,Contract Amount,Yearly Total Amount\n")
    assert [each.hint for each in reading.problems] == ["add the column `amount` to the data"]


def test_a_dangling_reference_is_rejected_with_a_near_key(tmp_path: Path) -> None:
    reading = read(tmp_path, Deal=HEAD + "d1,Ana,2026-01-10,5,\nd2,zoe,2026-01-10,5,\n")
    assert messages(reading) == [
        "COMP506 Deal.csv:2:2 `rep` of `Deal` cannot be `Ana`: "
        "no `Rep` has this key; `ana` is close to it",
        "COMP506 Deal.csv:3:2 `rep` of `Deal` cannot be `zoe`: no `Rep` has this key",
    ]


def test_rejection_spreads_along_references_to_the_end(tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        Rep="id,name,manager\nzoe,Zoe,cy\ncy,Cy,bo\nbo,Bo,nobody\nana,Ana,\n",
        Deal=HEAD + "d1,zoe,2026-01-10,5,\nd2,ana,2026-01-10,5,\n",
        Cancellation="id,deal\nc1,d1\nc2,d2\n",
    )
    assert [f"{Path(each.place).name} {each.reason}" for each in reading.rejects] == [
        "Rep.csv:2:3 the row of `Rep` that it refers to was rejected (line 3)",
        "Rep.csv:3:3 the row of `Rep` that it refers to was rejected (line 4)",
        "Rep.csv:4:3 no `Rep` has this key",
        "Deal.csv:2:2 the row of `Rep` that it refers to was rejected (line 2)",
        "Cancellation.csv:2:2 the row of `Deal` that it refers to was rejected (line 2)",
    ]
    assert [(each.read, each.rejected, each.used) for each in reading.account] == [
        (4, 3, 1),
        (2, 1, 1),
        (2, 1, 1),
    ]
    assert reading.tables["Cancellation"].columns == {"id": ["c2"], "deal": ["d2"]}


def test_a_reference_to_a_row_with_a_bad_cell_says_so(tmp_path: Path) -> None:
    reading = read(tmp_path, Rep="id,name\nana,\n")
    assert reading.rejects[1].code == "COMP506"
    assert reading.rejects[1].reason == ("the row of `Rep` that it refers to was rejected (line 2)")


def test_a_circle_of_references_is_no_endless_loop(tmp_path: Path) -> None:
    reading = read(tmp_path, Rep="id,name,manager\nana,Ana,bo\nbo,Bo,ana\ncy,Cy,cy\n")
    assert reading.problems == []
    assert len(reading.tables["Rep"]) == 3


def test_references_to_a_table_that_could_not_be_read_are_left_alone(tmp_path: Path) -> None:
    reading = read(tmp_path, Rep=None)
    assert [each.code for each in reading.problems] == ["COMP501"]
    assert len(reading.tables["Deal"]) == 1


def test_a_long_chain_of_rejected_rows_is_quick(tmp_path: Path) -> None:
    rows = "".join(f"r{number},Name,r{number + 1}\n" for number in range(5000))
    reading = read(tmp_path, schemas=[REP], Rep="id,name,manager\n" + rows)
    assert reading.account[0].rejected == 5000


def test_a_reference_to_a_key_of_another_kind_has_the_values_of_that_key(tmp_path: Path) -> None:
    team = TableSchema(name="Team", kind="record", fields=(column("number", "count", key=True),))
    member = TableSchema(
        name="Member", kind="record", fields=(column("team", "reference", refers_to="Team"),)
    )
    reading = read(tmp_path, schemas=[team, member], Team="number\n7\n", Member="team\n7.0\n8\nx\n")
    assert reading.tables["Member"].columns["team"] == [7 * UNIT]
    assert [each.value for each in reading.rejects] == ["8", "x"]


# --- JSON, Python, plans ------------------------------------------------------------------------


def read_json(folder: Path, text: str) -> list[str]:
    (folder / "Deal.json").write_text(text)
    (folder / "Rep.csv").write_text(REPS)
    reading = read_folder([REP, DEAL], CHOICES, folder, {})
    return messages(reading) or [str(reading.tables["Deal"].columns["amount"])]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('"amount": 0.1', "[100000000000]"),
        ('"amount": "EUR 5", "note": null', "[5000000000000]"),
        ('"amount": 1e3', "COMP504 Deal.json:2:4 `amount` of `Deal` cannot be `1e3`: an exponent"),
        ('"amount": NaN', "COMP504 Deal.json:2:4 `amount` of `Deal` cannot be `NaN`: not a number"),
        (
            '"amount": [1]',
            "COMP504 Deal.json:2:4 `amount` of `Deal` cannot be `['1']`: "
            "several values in one cell",
        ),
        (
            '"amount": true',
            "COMP504 Deal.json:2:4 `amount` of `Deal` cannot be `yes`: not an amount of money",
        ),
        (
            '"amount": 1, "amount": 2',
            "COMP502 Deal.json:2 the data of `Deal` cannot be read: `amount` stands in it twice",
        ),
    ],
)
def test_json_lines_keep_every_digit(tmp_path: Path, line: str, said: str) -> None:
    start = '\n{"id": "d1", "rep": "ana", "closed_on": "2026-01-10", '
    assert read_json(tmp_path, start + line + "}\n\n") == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "COMP502 Deal.json the data of `Deal` cannot be read: it is empty"),
        ('[{"id": 1}]', "COMP502 Deal.json:1 the data of `Deal` cannot be read: it is a JSON list"),
        (
            '[\n{"id": 1}\n]',
            "COMP502 Deal.json:1 the data of `Deal` cannot be read: it is a JSON list",
        ),
        (
            "{",
            "COMP502 Deal.json:1 the data of `Deal` cannot be read: not JSON from character 2 on",
        ),
        ("5", "COMP502 Deal.json:1 the data of `Deal` cannot be read: not a JSON object"),
    ],
)
def test_json_that_cannot_be_read(tmp_path: Path, text: str, said: str) -> None:
    assert read_json(tmp_path, text) == [said]


def test_one_broken_line_of_json_rejects_one_row(tmp_path: Path) -> None:
    good = '{"id": "d1", "rep": "ana", "closed_on": "2026-01-10", "amount": 1}\n'
    assert read_json(tmp_path, good + "{oops}\n" + "[" * 100_000 + "\n") == [
        "COMP504 Deal.json:2 a row of `Deal` is rejected: not JSON from character 2 on",
        "COMP504 Deal.json:3 a row of `Deal` is rejected: brackets inside brackets without end",
    ]


def test_rows_from_python(tmp_path: Path) -> None:
    reps = read_rows(REP, CHOICES, [{"id": "ana", "name": "Ana"}], "Rep")
    deals = read_rows(
        DEAL,
        CHOICES,
        [
            {"id": 1, "rep": "ana", "closed_on": date(2026, 1, 10), "amount": Decimal("0.10")},
            {"id": 2, "rep": "ana", "closed_on": "2026-01-10", "amount": 0.1, "note": "hm"},
            {"id": 1, "rep": "ana", "closed_on": "2026-01-10", "amount": 5, "region": "East"},
        ],
        "Deal",
    )
    reading = complete(SCHEMAS, [deals, reps])
    assert reading.tables["Deal"].columns["amount"] == [UNIT // 10]
    assert messages(reading) == [
        "COMP504 Deal:2:4 `amount` of `Deal` cannot be `0.1`: "
        "a binary floating-point number is not exact",
        "COMP505 Deal:3:1 `id` of `Deal` cannot be `1`: row 1 has the same key",
    ]
    assert reading.account[1].unused_columns == ("region",)
    assert len(reading.tables["Cancellation"]) == 0


def test_no_rows_and_no_mappings_from_python() -> None:
    assert read_rows(REP, CHOICES, [], "Rep").problems == []
    rows = [{"id": "ana", "name": "Ana"}, ["ana"], {"id": 10**5000, "name": "Big"}]
    draft = read_rows(REP, CHOICES, rows, "Rep")  # type: ignore[arg-type]
    assert [f"{each.value} {each.reason}" for each in draft.rejects] == [
        " it is not a mapping from column to value",
        "a very large number too large: amounts and numbers stay below 10^26",
    ]


def test_tables_written_in_a_plan() -> None:
    headers = ["id ", "rep", "closed_on", "amount"]
    rows = [
        (40, ["d1", "ana", "2026-01-10", "EUR 180,000"]),
        (41, ['"d 2"', "ana", "2026-02-11", "40_000"]),
        (42, ["d3", "ana", "2026-02-11"]),
    ]
    reps = read_cells(REP, CHOICES, ["id", "name"], [(36, ["ana", "Ana"])], "given Rep")
    deals = read_cells(DEAL, CHOICES, headers, rows, "given Deal", header_line=39)
    reading = complete([REP, DEAL], [reps, deals])
    table = reading.tables["Deal"]
    assert table.columns["id"] == ["d1", "d 2"]
    assert table.columns["amount"] == [180000 * UNIT, 40000 * UNIT]
    assert table.origins == [Origin("given Deal", 40), Origin("given Deal", 41)]
    assert [each.place for each in reading.rejects] == ["given Deal:42"]


def test_a_quota_by_quarter() -> None:
    quota = TableSchema(
        name="quota",
        kind="quota",
        fields=(column("rep"), column("quarter", "quarter"), column("value", "money")),
        unique=("rep", "quarter"),
    )
    rows = [(1, ["ana", "2026-Q1", "EUR 100,000"]), (2, ["ana", "2026-Q1", "5"])]
    draft = read_cells(quota, CHOICES, ["rep", "quarter", "value"], rows, "given quota")
    assert draft.table.columns["quarter"] == [date(2026, 1, 1).toordinal()]
    assert draft.rejects[0].reason == (
        "line 1 has the same `rep` and `quarter`, and the plan allows one row of each"
    )


# --- rules --------------------------------------------------------------------------------------


def test_broken_rules_reject_rows_and_what_refers_to_them(tmp_path: Path) -> None:
    rule = Rule(
        table="Deal", frame="Deal", column="c", what="amount is at least EUR 0", field="amount"
    )
    before = read(
        tmp_path,
        Deal=HEAD + "d1,ana,2026-01-10,5,\nd2,ana,2026-01-10,-5.50,\n",
        Cancellation="id,deal\nc1,d2\nc2,d1\n",
    )
    after = apply_rules(program(rule), before, [(rule, 1)])
    assert messages(after) == [
        "COMP507 Deal.csv:3:4 `amount` of `Deal` cannot be `-5.5`: "
        "the plan says `amount is at least EUR 0`",
        "COMP506 Cancellation.csv:2:2 `deal` of `Cancellation` cannot be `d2`: "
        "the row of `Deal` that it refers to was rejected (line 3)",
    ]
    assert after.tables["Deal"].columns["id"] == ["d1"]
    assert after.tables["Cancellation"].columns["id"] == ["c2"]
    assert [(each.rejected, each.used) for each in after.account] == [(0, 2), (1, 1), (1, 1)]
    assert len(before.tables["Deal"]) == 2
    assert before.problems == []


def test_a_rule_without_a_field_rejects_the_whole_row(tmp_path: Path) -> None:
    rule = Rule(table="Deal", frame="Deal", column="c", what="rep is active")
    after = apply_rules(program(rule), read(tmp_path), [(rule, 0), (rule, 0)])
    assert Path(after.rejects[0].place).name == "Deal.csv:2"
    assert after.account[1].rejected == 1
