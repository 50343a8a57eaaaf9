"""What people see in the terminal, as whole text: the excerpt, its marks and the closing count."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from compdsl.diagnostics import Diagnostic, Edit, Fix, Related, render
from compdsl.diagnostics.cells import cells, clean, width
from compdsl.diagnostics.terminal import summary
from compdsl.source import SourceFile, Span

ROOT = Path(__file__).resolve().parents[2]
PLAN = SourceFile(
    "acme.comp",
    "plan Acme\n\nrecord Deal\n  amount : money\n\nquota target\n  per rep and quarter\n\n"
    "commission Base\n  for each Deal\n  when bookings >= target\n",
)


def span(file: SourceFile, text: str) -> Span:
    start = file.text.index(text)
    return Span(file, start, start + len(text))


def problem(*spans: tuple[Span, str], **more: object) -> Diagnostic:
    """A diagnostic whose first span is the primary one; a label on it is a related span."""
    (first, label), *others = spans
    own = (Related(first, label),) if label else ()
    related = own + tuple(Related(place, words) for place, words in others)
    return Diagnostic("COMP214", "error", "wrong", first, related, **more)  # type: ignore[arg-type]


def shown(*items: Diagnostic) -> str:
    """The terminal text without the closing count."""
    return render(items, "terminal").rpartition("\n\n")[0]


def under(text: str, start: int, end: int) -> str:
    """The row of underlines of one span in a one-line file, without the gutter."""
    file = SourceFile("t", text)
    return shown(problem((Span(file, start, end), ""))).splitlines()[4][5:]


def test_the_design_example() -> None:
    item = problem(
        (span(PLAN, "bookings"), "per deal, as `for each Deal` makes it (line 10)"),
        (Span(PLAN, span(PLAN, ">= target").start + 3, span(PLAN, ">= target").end), "per quarter"),
        hint="say which bookings:\n`bookings of the quarter`",
        fixes=(Fix("write `bookings of the quarter`", (Edit(span(PLAN, "bookings"), "x"),)),),
    )
    assert render([item], "terminal") == (
        "error[COMP214]: wrong\n"
        "  --> acme.comp:11:8\n"
        "   |\n"
        "11 |   when bookings >= target\n"
        "   |        ^^^^^^^^    ------ per quarter\n"
        "   |        per deal, as `for each Deal` makes it (line 10)\n"
        "   = help: say which bookings:\n"
        "           `bookings of the quarter`\n"
        "   = fix: write `bookings of the quarter`\n"
        "\n"
        "1 error\n"
    )


def test_related_spans_on_other_lines_and_in_other_files() -> None:
    other = SourceFile("std/rates.comp", "rate Base is 8%\n")
    item = problem(
        (span(PLAN, "bookings"), ""),
        (span(other, "Base"), "and here"),
        (span(PLAN, "amount"), "declared here"),
        (span(PLAN, "quota target"), "two lines below"),
    )
    assert shown(item) == (
        "error[COMP214]: wrong\n"
        "  --> acme.comp:11:8\n"
        "   |\n"
        " 4 |   amount : money\n"
        "   |   ------ declared here\n"
        " 5 |\n"
        " 6 | quota target\n"
        "   | ------------ two lines below\n"
        "...\n"
        "11 |   when bookings >= target\n"
        "   |        ^^^^^^^^\n"
        "   |\n"
        "  ::: std/rates.comp:1:6\n"
        "   |\n"
        " 1 | rate Base is 8%\n"
        "   |      ---- and here"
    )


def test_several_labels_on_one_line_hang_from_right_to_left() -> None:
    file = SourceFile("t", "aa bb cc dd")
    item = problem(
        (span(file, "cc"), ""),
        (span(file, "aa"), "first"),
        (span(file, "bb"), "second"),
        (span(file, "dd"), "fourth"),
    )
    assert shown(item).splitlines()[3:] == [
        " 1 | aa bb cc dd",
        "   | -- -- ^^ -- fourth",
        "   | |  second",
        "   | first",
    ]


def test_a_label_that_is_not_rightmost_hangs_and_the_primary_mark_stays_whole() -> None:
    file = SourceFile("t", "one plus two")
    item = problem((span(file, "plus"), "money"), (span(file, "one plus two"), "the sum"))
    assert shown(item).splitlines()[4:] == ["   | ----^^^^----", "   | |   money", "   | the sum"]


def test_two_labels_for_one_span_are_both_shown() -> None:
    file = SourceFile("t", "one two")
    item = problem((span(file, "two"), "left"), (span(file, "two"), "right"))
    assert shown(item).splitlines()[4:] == ["   |     ^^^ left", "   |     right"]


@pytest.mark.parametrize(
    ("text", "word", "marks"),
    [
        ("\twhen x", "x", "         ^"),
        ("金額 x", "x", "     ^"),
        ("x 金額", "金額", "  ^^^^"),
        ("🎉🎉 x", "x", "     ^"),
        ("e\u0301e\u0301 x", "x", "   ^"),
        ("👩\u200d💻 x", "x", "   ^"),
        ("👍🏽 x", "x", "   ^"),
        ("⚠\ufe0f x", "x", "   ^"),
        ("🇨🇭 x", "x", "   ^"),
        ("a\u200bx", "\u200b", " ^"),
        ("e\u0301 x", "\u0301", "^"),
        ("a\x1bx", "x", "  ^"),
    ],
)
def test_marks_stay_aligned(text: str, word: str, marks: str) -> None:
    start = text.index(word)
    assert under(text, start, start + len(word)) == marks


def test_an_empty_span_has_one_caret() -> None:
    assert under("abc", 1, 1) == " ^"
    assert under("abc\n", 3, 3) == "   ^"
    assert under("", 0, 0) == "^"


def test_a_span_at_the_end_of_the_file() -> None:
    end = len(PLAN.text)
    assert shown(problem((Span(PLAN, end, end), ""))).splitlines()[2:] == ["   |", "12 |", "   | ^"]


def test_a_span_over_several_lines_underlines_its_first_line() -> None:
    file = SourceFile("t", "  for each Deal  \r\n  when x\r\n")
    item = problem((Span(file, 2, 25), ""))
    assert shown(item).splitlines()[3:] == [" 1 |   for each Deal", "   |   ^^^^^^^^^^^^^"]


def test_white_space_at_the_end_of_a_line_can_be_marked() -> None:
    assert under("abc   ", 3, 6) == "   ^^^"


@pytest.mark.parametrize("at", [0, 1_000_000, 1_999_990])
def test_a_very_long_line_is_cut_around_the_span(at: int) -> None:
    text = "x" * at + "bookings" + "y" * (2_000_000 - at)
    rows = shown(problem((Span(SourceFile("t", text), at, at + 8), ""))).splitlines()
    assert all(len(row) < 200 for row in rows)
    start = rows[4].index("^")
    assert rows[3][start : start + 8] == "bookings"
    assert rows[4] == " " * 3 + "|" + " " * (start - 4) + "^" * 8


def test_far_apart_spans_of_a_long_line_are_shown_in_windows_of_their_own() -> None:
    file = SourceFile("t", "one" + " " * 500 + "two" + " " * 500)
    rows = shown(problem((span(file, "two"), "here"), (span(file, "one"), "there"))).splitlines()
    assert [row[5:].split() for row in rows[3:]] == [
        ["one", "..."],
        ["---", "there"],
        ["...", "two", "..."],
        ["^^^", "here"],
    ]


def test_a_span_longer_than_the_window_is_clipped() -> None:
    rows = shown(problem((Span(SourceFile("t", "x" * 5000), 0, 5000), ""))).splitlines()
    assert rows[3].endswith("x...")
    assert rows[4] == "   | " + "^" * 120


def test_a_place_in_the_data_and_no_place_at_all() -> None:
    data = Diagnostic(
        "COMP502",
        "warning",
        "`1,5` is not a number",
        related=(Related(span(PLAN, "amount"), "a number here"),),
        place="Deal.csv:14:3",
    )
    fault = Diagnostic("COMP901", "advice", "nothing to show")
    assert render([data, fault], "terminal") == (
        "warning[COMP502]: `1,5` is not a number\n"
        "  --> Deal.csv:14:3\n"
        "   |\n"
        "  ::: acme.comp:4:3\n"
        "   |\n"
        " 4 |   amount : money\n"
        "   |   ------ a number here\n"
        "\n"
        "advice[COMP901]: nothing to show\n"
        "\n"
        "1 warning and 1 piece of advice\n"
    )


def test_summary_counts() -> None:
    error, warning, advice = (
        Diagnostic("COMP901", severity, "x") for severity in ("error", "warning", "advice")
    )
    assert summary([error, warning, error]) == "2 errors and 1 warning"
    assert summary([advice, error, advice, warning]) == "1 error, 1 warning and 2 pieces of advice"
    assert render([], "terminal") == ""


def test_colour_adds_styles_and_nothing_else() -> None:
    item = problem((span(PLAN, "bookings"), "here"), (span(PLAN, "amount"), "there"), hint="do")
    colored = render([item], "terminal", color=True)
    assert "\x1b[1;31merror[COMP214]\x1b[0m" in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == render([item], "terminal")


def test_rich_is_imported_for_colour_only() -> None:
    program = (
        "import sys; from compdsl.diagnostics import Diagnostic, render\n"
        "item = Diagnostic('X', 'error', 'm')\n"
        "render([item], 'terminal'); assert 'rich' not in sys.modules\n"
        "assert 'json' not in sys.modules and 'difflib' not in sys.modules\n"
        "render([item], 'terminal', color=True); assert 'rich' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)


def test_nothing_in_a_plan_can_steer_the_terminal() -> None:
    nasty = "a\x1b[2J\x9b\u202eb\u2066\x07\x7f\ud800\u2028"
    item = Diagnostic("X", "error", nasty, Span(SourceFile(nasty, nasty), 0, 1), hint=nasty)
    text = render([item], "terminal") + render([item], "line") + render([item], "github")
    render([item], "json").encode(), render([item], "sarif").encode()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\u2066\ud800]", text)


def test_cells() -> None:
    assert width(cells("ab金\t")) == 8
    assert clean("a\r\nb\tc") == "a b    c"
