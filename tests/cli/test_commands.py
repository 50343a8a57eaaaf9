"""The commands when all is well: what they print, what they write, what they return."""

import json
from pathlib import Path

import pytest
from project import Comp

RUN = ("run", "plan.comp", "--data", "data", "--as-of", "2026-06-30")
EXPLAIN = ("explain", "plan.comp", "--data", "data", "--as-of", "2026-06-30")

pytestmark = pytest.mark.usefixtures("northwind")


def test_check_takes_files_and_folders_and_advice_does_not_fail(comp: Comp) -> None:
    Path("more").mkdir()
    Path("more/broken.comp").write_text('plan "Broken"\n  curency EUR\n')
    done = comp("check", "plan.comp")
    assert done.code == 0
    assert "1 piece of advice" in done.out
    done = comp("check", ".", "more/broken.comp")
    assert done.code == 1
    assert done.out.count("did you mean `currency`?") == 1


@pytest.mark.parametrize(
    ("style", "start"),
    [("line", "plan.comp:70:1: advice[COMP702]"), ("github", "::notice file=plan.comp"),
     ("sarif", '{\n  "$schema"'), ("json", '{\n  "version": 1')],
)  # fmt: skip
def test_check_in_the_styles_of_tools(comp: Comp, style: str, start: str) -> None:
    assert comp("check", "plan.comp", "--style", style).out.startswith(start)


def test_check_as_json(comp: Comp) -> None:
    shape = json.loads(comp("check", "--json", "plan.comp", "none.comp").out)
    assert [each["code"] for each in shape["diagnostics"]] == ["COMP702", "COMP030"]


def test_statements_add_up_on_screen(comp: Comp) -> None:
    done = comp(*RUN)
    assert done.code == 0
    assert done.err == ""
    lines = [line.split() for line in done.out.splitlines()]
    assert ["ana", "12,100.00", "11,620.00", "0.00", "480.00", "-746.67", "0.00", "746.67",
            "11,620.00"] in lines  # fmt: skip
    assert "to be recovered: Ramp draw" in done.out
    assert "2 of Deal: left out by `where stage is Won`" in done.out


def test_totals_of_a_run_add_up(comp: Comp) -> None:
    shape = json.loads(comp(*RUN, "--json").out)
    cents = {name: int(text.replace(".", "")) for name, text in shape["totals"].items()}
    fates = cents["payable"] + cents["pending"] + cents["forfeited"] + cents["cancelled"]
    assert cents["earned"] == fates
    moved = cents["taken_back"] + cents["drawn"] + cents["carried"]
    assert cents["paid"] == cents["payable"] + moved
    payments = [s["payment"] for p in shape["payees"] for s in p["statements"]]
    assert cents["paid"] == sum(int(text.replace(".", "")) for text in payments)
    for each in shape["account"]:
        assert each["read"] == each["used"] + each["left_out"] + each["rejected"]


def test_each_statement_adds_up(comp: Comp) -> None:
    shape = json.loads(comp(*RUN, "--json").out)

    def cents(text: str) -> int:
        return int(text.replace(".", ""))

    for statement in (s for payee in shape["payees"] for s in payee["statements"]):
        groups = sum(cents(group["total"]) for group in statement["groups"])
        total = cents(statement["opening"]) + groups + cents(statement["carried"])
        assert total == cents(statement["payment"]), statement["period"]


def test_what_is_carried_opens_the_next_statement(comp: Comp) -> None:
    shape = json.loads(comp(*RUN, "--json", "--payee", "ana").out)
    (ana,) = shape["payees"]
    by_period = {each["period"]: each for each in ana["statements"]}
    assert by_period["2026-05"]["carried"] == "746.67"
    assert by_period["2026-06"]["opening"] == "-746.67"
    assert by_period["2026-05"]["pay_date"] == "2026-06-15"


def test_the_same_run_gives_the_same_bytes(comp: Comp) -> None:
    first, second = (comp(*RUN, "--out", f"{n}.csv") for n in (1, 2))
    assert Path("1.csv").read_bytes() == Path("2.csv").read_bytes()
    assert first.out.replace("1.csv", "") == second.out.replace("2.csv", "")
    assert f"{Path('1.csv').read_text().count(chr(10)) - 1} entries written to 1.csv" in first.out
    comp(*RUN, "--out", "ledger.json")
    assert len(json.loads(Path("ledger.json").read_text())) == 21


def test_a_pending_part_is_shown_with_its_day(comp: Comp) -> None:
    done = comp(*RUN[:4], "--as-of", "2026-04-30", "--payee", "ana")
    lines = [line.split("  ") for line in done.out.splitlines()]
    (line,) = [line for line in lines if "due 2026-05-12" in line]
    assert "EUR 480.00" in line


def test_a_long_run_shows_totals_only(comp: Comp) -> None:
    with Path("data/Rep.csv").open("a") as reps, Path("data/Deal.csv").open("a") as deals:
        for n in range(40):
            reps.write(f"r{n},Rep {n},,2025-01-01,,\n")
            deals.write(f"e{n},r{n},2026-03-04,1000,Core,Won\n")
    done = comp(*RUN)
    assert done.code == 0
    assert "Deal e1" not in done.out
    assert "`--details` for all" in done.out
    assert "Deal e1 " in comp(*RUN, "--details").out
    assert "Deal e1 " in comp(*RUN, "--payee", "r1").out


def test_explain_an_entry_band_by_band(comp: Comp) -> None:
    shape = json.loads(comp(*RUN, "--json").out)
    ana = next(each for each in shape["payees"] if each["payee"] == "ana")
    entry = ana["statements"][1]["groups"][0]["lines"][0]["entry_id"]
    done = comp(*EXPLAIN, entry[:8])
    assert done.code == 0
    for words in (
        "EUR 1,920.00  New-business commission for Deal d2",
        "amount EUR 40,000.00, product Core, stage Won  (Deal.csv:3)",
        "from  50% : 8%   EUR 20,000.00 x 8% = EUR 1,600.00",
        "rounded (half up) = EUR 2,400.00",
        "payable 80% on closed_on",
        "the plan, plan.comp:61",
        "      for each Deal where stage is Won",
    ):
        assert words in done.out, words


def test_explain_a_payee_in_a_period(comp: Comp) -> None:
    done = comp(*EXPLAIN, "--payee", "ana", "--period", "2026-02")
    assert "EUR 1,920.00" in done.out
    assert "cancelled by Early-cancellation clawback, Cancellation x1" in done.out


def test_explain_why_nothing_was_earned(comp: Comp) -> None:
    done = comp(*EXPLAIN, "--payee", "ana", "--period", "2026-06-30")
    assert "when attainment of the quarter is at least 110%: no" in done.out
    done = comp(*EXPLAIN, "--payee", "cleo", "--period", "2026-06-30")
    assert "the payee does not take part on 2026-06-30" in done.out
    done = comp(*EXPLAIN, "--payee", "cleo", "--period", "2027")
    assert "cleo earned nothing and is paid nothing in this period" in done.out
    assert "no record is dated in the period" in done.out


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("ffffffff",), "the run makes no entry `ffffffff`"),
        (("no-id",), "the run makes no entry `no-id`"),
        (("--payee", "anna", "--period", "2026"), "did you mean `ana`?"),
        (("--payee", "ana", "--period", "2026-13"), "there is no month 13"),
        (("--payee", "ana", "--period", "spring"), "`spring` is not a period"),
        ((), "say what to explain"),
        (("ffff", "--payee", "ana"), "say what to explain"),
    ],
)
def test_explain_what_is_not_there(comp: Comp, options: tuple[str, ...], words: str) -> None:
    done = comp(*EXPLAIN, *options)
    assert done.code == 2
    assert words in done.err


def test_explain_a_code(comp: Comp) -> None:
    for written in ("COMP214", "comp214"):
        done = comp("explain", written)
        assert done.code == 0
        assert done.out.startswith("# COMP214")


def test_examples_hold_or_say_what_they_got(comp: Comp) -> None:
    done = comp("test", ".")
    assert (done.code, "1 example: all hold" in done.out) == (0, True)
    text = Path("plan.comp").read_text()
    Path("plan.comp").write_text(text.replace("2026-02 is EUR 2,400.00", "2026-02 is EUR 2,400.01"))
    done = comp("test", "plan.comp")
    assert done.code == 1
    for words in ("expected  EUR 2,400.01", "got       EUR 2,400.00", "EUR 20,000.00 x 8%"):
        assert words in done.out
    shape = json.loads(comp("test", "plan.comp", "--json").out)
    assert shape["ok"] is False
    assert shape["plans"][0]["examples"][0]["outcomes"][0]["got"] == "EUR 2,400.00"
    assert comp("test", "plan.comp", "--only", "no such title").code == 2


def test_formatting(comp: Comp) -> None:
    Path("plan.comp").write_text(Path("plan.comp").read_text().replace("  id ", "  id   ", 1))
    assert comp("fmt", "--check", "plan.comp").code == 1
    done = comp("fmt", "--diff", "plan.comp")
    assert done.code == 1
    assert "+  id northwind-emea" in done.out
    assert comp("fmt", "plan.comp").code == 0
    assert comp("fmt", "--check", "plan.comp").code == 0


def test_the_tables_that_a_plan_needs(comp: Comp) -> None:
    done = comp("schema", "plan.comp")
    assert "Deal.csv  (record)" in done.out
    assert "one row per rep, quarter" in done.out
    shape = json.loads(comp("schema", "plan.comp", "--json").out)
    assert [each["name"] for each in shape["tables"]][1] == "Deal"
    done = comp("schema", "plan.comp", "--write", "fresh")
    assert done.code == 0
    assert Path("fresh/Deal.csv").read_text().strip() == "id,rep,closed_on,amount,product,stage"
    assert "stays as it is" in comp("schema", "plan.comp", "--write", "fresh").out
    assert comp("run", "plan.comp", "--data", "fresh").code == 0


def test_the_program_of_a_plan(comp: Comp) -> None:
    done = comp("ir", "plan.comp")
    assert "frame Deal = table(table=Deal)" in done.out
    assert json.loads(comp("ir", "plan.comp", "--json").out)["plan"]["id"] == "northwind-emea"


def test_a_new_project_checks_tests_and_runs(comp: Comp) -> None:
    assert comp("new", "acme 2027").code == 0
    assert comp("check", "acme 2027").out == "acme 2027/plan.comp: no problems\n"
    assert comp("fmt", "--check", "acme 2027").code == 0
    assert comp("test", "acme 2027").code == 0
    done = comp("run", "acme 2027/plan.comp", "--data", "acme 2027/data")
    assert done.code == 0
    assert done.out.startswith("Acme 2027, version 1")
    assert "id acme-2027" in Path("acme 2027/plan.comp").read_text()
    done = comp("new", "acme 2027")
    assert (done.code, "nothing is overwritten" in done.err) == (2, True)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(comp: Comp, shell: str) -> None:
    done = comp("completion", shell)
    assert done.code == 0
    assert f"_COMP_COMPLETE={shell}_complete" in done.out
