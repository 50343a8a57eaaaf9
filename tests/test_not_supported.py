"""The page of what is not supported yet: as long as the code says so, and no longer.

`cases/not-supported.txt` holds lines of Comp, each with the block that it stands in and the words
that it is reported with. Every case is on the page, everything on the page has a case, and every
message that the code can make has one too. What differs from case to case is … on the page.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from compdsl.pipeline import check
from compdsl.source import SourceFile

ROOT = Path(__file__).resolve().parent.parent
CASES = [
    line.replace("\\n", "\n").split(" :: ")
    for line in (ROOT / "tests/cases/not-supported.txt").read_text(encoding="utf-8").splitlines()
]
ANY = "…"
FEE = "fee one\n  for each {}\n  earn EUR 5\n  "
AT_STEPS = "fee one\n  for each Deal\n  earn amount at steps\ntiers steps on "
CLAWED = "clawback back\n  for each Cancellation\n  take back what deal earned in base\n"
WHOLE = "tiers steps on bookings, whole, over each year\n  from EUR 0 : 4%\n"
AWAY = (
    "vesting fast\n  40% after 1 month\n  rest after 3 months\n"
    "record Away for rep\n  id : text, key\n  rep : Rep\n  first_day : date\n  last_day : date\n"
    + FEE.format("Deal")
    + "payable by fast from closed_on\n"
)
IN = {
    "asked": "quota goal : money = EUR 5 per year\n" + FEE.format("Deal"),
    "both": WHOLE + "fee one\n  for each Deal\n  earn amount at steps\n  to rep\n  ",
    "cap": "cap both on base\n  ",
    "capped": FEE.format("Deal") + "to rep.manager\ncap both on base, one\n  ",
    "carried": FEE.format("Deal") + "at most EUR 50 per month, excess carried forward\n  ",
    "claw": "clawback back\n  for each Cancellation\n  take back what deal earned in base\n"
    "  share all\n  attainment stays\n  recover by offset\n  ",
    "falls": "record Note on day\n  id : text, key\n  about : Cancellation\n  day : date\n"
    + f"{CLAWED}  share all\n  attainment falls\n  recover by offset\n  ",
    "fallen": f"{CLAWED}  share all\n  attainment falls\n  recover by offset\n"
    + FEE.format("month"),
    "converted": f"term fx to EUR\n  USD = 0.9\n{CLAWED}  share all\n  attainment falls\n"
    + "  recover by offset\n"
    + FEE.format("month"),
    "clawed": f"{CLAWED}  share all\n  attainment stays\n  recover by offset\n"
    + FEE.format("month"),
    "counted": AT_STEPS,
    "draw": "draw ahead\n  for each month\n  top up what is payable to EUR 5\n"
    "  counting base\n  recover nothing\n  ",
    "ahead": "draw ahead\n  for each month\n  advance EUR 5\n  counting base\n"
    "  recover nothing\n  ",
    "field": "record Extra\n  id : text, key\n  ",
    "less": FEE.format("month") + "less what was earned earlier in the year\n  ",
    "kept": FEE.format("Deal") + "on left_on : keep pro rata by days, at once\n  ",
    "held": "record Extra\n  id : text, key\n  paid_in : currency\n  ",
    "grouped": f"metric company per plan = sum of Deal.amount\n{AT_STEPS}",
    "left": "draw ahead\n  for each month\n  top up what is payable to EUR 5\n"
    "  counting base\n  recover nothing\n  on left_on when good : waive the rest\n  ",
    "oneday": "tiers steps on bookings, marginal, over each year\n  from EUR 0 : 5%\n"
    "fee one\n  once on 2026-12-15\n  ",
    "owing": "draw ahead\n  top up what is payable to EUR 5\n  counting base\n"
    "  recover from pay above EUR 5\n  ",
    "owed": CLAWED.replace("in base", "in one") + "  share all\n  attainment stays\n"
    "  recover by offset\n" + FEE.format("Deal"),
    "pooled": "fee one\n  once on 2026-12-15\n  ",
    "limited": f"{CLAWED}  share all\n  attainment stays\n"
    "  recover by offset, at most 50% of each payment\n"
    "draw ahead\n  for each Deal\n  advance EUR 5\n  recover up to 50% of pay\n  ",
    "onceahead": "draw ahead\n  top up what is payable to EUR 5\n  counting base\n"
    "  recover nothing\n  ",
    "paused": AWAY + "  pause during Away from first_day to last_day\n  ",
    "payment": "payment\n  ",
    "period": FEE.format("month"),
    "pushed": "accelerator push on base\n  add 5% of base\naccelerator again on push\n  ",
    "quota": "quota goal : money = EUR 5 per year\n  ",
    "record": FEE.format("Deal"),
    "rows": "tiers pins on bookings, whole, over each year\n  from EUR 0 : EUR 5\n"
    "fee one\n  for each Deal\n  earn pins\n"
    "clawback back\n  for each Cancellation\n  share all\n  attainment falls\n"
    "  recover by offset\n  ",
    "shares": "fee one\n  for each month\n  share EUR 5 by 1\n  ",
    "shared": "fee one\n  for each Deal\n  to rep share 50%\n  ",
    "top": "",
    "uneven": AWAY + "  on left_on : keep all\n  ",
    "waits": FEE.format("Deal") + "payable when any Cancellation of this Deal\n  ",
    "vested": FEE.format("Deal")
    + "payable by slow from closed_on\n  on left_on : keep all\n"
    + "vesting slow\n  every 1 month for 12 months\n  ",
    "vesting": "vesting slow\n  every 1 month for 12 months\n  ",
}


def plan(block: str, line: str) -> str:
    """Put a line into its block of the plan of the reference."""
    page = (ROOT / "docs/reference/README.md").read_text(encoding="utf-8")
    whole = re.findall(r"^```comp\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)[0]
    if block == "plan":
        pays = "  pays Rep monthly\n"
        return str(whole.replace(pays, f"  {line}\n{'' if line.startswith('pays') else pays}"))
    return f"{whole}\n{IN[block]}{line}\n"


def listed() -> list[str]:
    text = (ROOT / "docs/reference/not-supported.md").read_text(encoding="utf-8")
    return [line[2:].split(": ")[0] for line in text.splitlines() if line.startswith("- ")]


def covers(general: str, words: str) -> bool:
    """Whether words are those of a general form, where … stands for anything."""
    return re.fullmatch(".+".join(map(re.escape, general.split(ANY))), words) is not None


@pytest.mark.parametrize(("block", "line", "words"), CASES, ids=[case[1] for case in CASES])
def test_it_is_reported(block: str, line: str, words: str) -> None:
    found = check(SourceFile("plan.comp", plan(block, line))).diagnostics
    messages = {each.message for each in found if each.code == "COMP480"}
    assert messages == {f"{words} is not supported yet"}


def test_every_case_is_on_the_page() -> None:
    missing = [words for *_, words in CASES if not any(covers(each, words) for each in listed())]
    assert missing == []


def test_everything_on_the_page_has_a_case() -> None:
    stale = [each for each in listed() if not any(covers(each, words) for *_, words in CASES)]
    assert stale == []


def template(node: ast.expr) -> str:
    """Return the words of a message as the code holds them."""
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.JoinedStr(values=values):
            parts = [each.value if isinstance(each, ast.Constant) else ANY for each in values]
            return "".join(map(str, parts))
        case _:
            return ANY


def in_code() -> set[str]:
    """Read from the code what it reports as not supported."""
    found: set[str] = set()
    for path in sorted((ROOT / "compdsl" / "check").glob("support*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "TooEarly":
                found.add(template(node.args[1]))
    return found


def test_every_message_of_the_code_has_a_case() -> None:
    found = in_code()
    assert found
    missing = [each for each in found if not any(covers(each, words) for *_, words in CASES)]
    assert missing == []
