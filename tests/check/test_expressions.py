"""Expressions in small plans: source text in; code, line and message out."""

from __future__ import annotations

import pytest

from compdsl.check.plan import check_plan
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Diagnostic, Report
from compdsl.source import SourceFile
from compdsl.syntax import expressions as x
from compdsl.syntax.node import walk
from compdsl.syntax.parse import parse

FRAME = """\
plan "P"
  id p
  effective 2026-01-01 to 2026-12-31
  currency EUR
  pays Rep monthly
choice Product
  Core
  Plus also written "PLUS"
record Team
  id : text, key
record Rep
  id        : text, key
  manager   : Rep, may be blank
  team      : Team
  joined_on : date
  left_on   : date, may be blank
  leaver    : one of Good, Bad, may be blank
  salary    : money
record Deal for rep on closed_on
  id        : text, key
  rep       : Rep
  closed_on : date, may be blank
  paid_on   : date, may be blank
  amount    : money
  listed    : money in USD
  extra     : money, may be blank
  cur       : currency
  local     : money in cur
  seats     : count
  product   : Product
  stage     : one of Open, Won, Lost
record Cancellation on day
  id    : text, key
  deal  : Deal
  other : Deal
  day   : date
record Payment for deal.rep on day
  id     : text, key
  deal   : Deal
  day    : date
  amount : money
quota target : money from data per quarter
term weight by Product
  Core = 100%
  otherwise = 50%
term floor_rate = 5%
term least = EUR 50
term fx to EUR
  USD = 0.9
metric bookings = sum of Deal.amount where stage is Won
metric attainment = bookings / target otherwise 0%
metric team_sales per Team = sum of Deal.amount for rep.team
tiers standard on attainment, marginal, over each year
  from 0% : 4%
tiers flat on attainment, whole, over each year
  from 0% : 4%
function doubled(of_what : money) : money = of_what * 2
bonus base_bonus
  for each month
  earn EUR 100
"""
HEAD = len(FRAME.splitlines())


def check(source: str) -> tuple[Typed, list[Diagnostic]]:
    report = Report()
    typed = check_plan(parse(SourceFile("plan.comp", source), report), report)
    found = [item for item in report.in_order() if item.code[:5] in EXPRESSION_CODES]
    return typed, found


HEADER_LITERALS = (x.Text, x.DateLiteral, x.Duration)  # titles, `effective`, `90 days after`
EXPRESSION_CODES = ("COMP0", "COMP1", "COMP2", "COMP3")
OTHERS = ("COMP12", "COMP13", "COMP14", "COMP31", "COMP32")


def problems(added: str) -> list[str]:
    """Return `line code message` of what is wrong with lines added to the frame."""
    _, found = check(FRAME + added + "\n")
    return [
        f"{item.span.line - HEAD if item.span else 0} {item.code} {item.message}"
        for item in found
        if item.code[:6] not in OTHERS and item.severity == "error"
    ]


def in_deal(*lines: str) -> str:
    return "\n".join(["commission c", "  for each Deal", *(f"  {line}" for line in lines)])


def in_quarter(*lines: str) -> str:
    return "\n".join(["bonus c", "  for each quarter", *(f"  {line}" for line in lines)])


def test_the_frame_is_clean() -> None:
    assert problems("") == []


def test_every_expression_has_a_type_and_every_name_a_reference() -> None:
    source = FRAME + in_deal(
        "when stage is Won and amount is above least",
        "earn amount * weight[product] at standard",
    )
    typed, found = check(source + "\n")
    assert [item for item in found if item.severity == "error"] == []
    for block in typed.file.blocks:
        for node in walk(block):
            if isinstance(node, x.Expr) and not isinstance(node, HEADER_LITERALS):
                assert node in typed.types, node.span.text
                assert typed.types[node].known, node.span.text
            if isinstance(node, x.Path | x.Index):
                assert node in typed.refs, node.span.text


def test_references_say_where_they_start() -> None:
    typed, _ = check(
        FRAME + in_deal("earn amount", "on left_on when leaver is Good : keep all") + "\n"
    )
    seen = {
        node.name: (ref.kind, ref.start, ref.record, ref.fields, ref.name)
        for node, ref in typed.refs.items()
        if isinstance(node, x.Path)
    }
    assert seen["left_on"] == ("field", "payee", "Rep", ("left_on",), "left_on")
    assert seen["Good"] == ("choice value", "row", "Rep.leaver", (), "Good")
    assert seen["Deal.amount"] == ("field", "row", "Deal", ("amount",), "amount")
    assert seen["bookings"][:2] == ("metric", "row")


CLEAN = (
    in_deal("earn amount * (if stage is Won then 5% else floor_rate)"),
    in_deal("earn 25% of amount", "payable on paid_on", "on left_on : keep all"),
    in_deal("when product is Core", "earn least"),
    in_deal("when product is one of Core, Plus", "earn least"),
    in_deal("when extra is present and extra is above EUR 3", "earn extra"),
    in_deal("earn if extra is present then extra else EUR 0"),
    in_deal("earn extra otherwise EUR 0"),
    in_deal("when closed_on is at least 2026-02-01", "earn amount"),  # a placed row has its date
    in_deal("when paid_on in 2026-Q1", "earn amount"),
    in_deal("when bookings quarter to date is above EUR 5", "earn amount"),
    in_deal("on end of the quarter", "when attainment of the quarter is above 50%", "earn amount"),
    in_deal("when (bookings year to date) / (target of the year) is above 50%", "earn amount"),
    in_deal("when (count of Deal where rep is this.rep) is 1", "earn amount"),
    in_deal("when any Cancellation of this Deal through deal", "earn amount"),
    in_deal("earn listed in EUR at fx"),
    in_deal("earn doubled(amount)"),
    in_deal("earn round(amount * 3, down to cents)"),
    in_deal("earn min(amount, payee.salary)"),
    in_deal("to rep.manager share 50%", "earn amount"),
    in_deal("to each manager above rep", "when level is at most 2", "earn amount"),
    in_deal(
        "earn amount",
        "payable with each Payment of this Deal in proportion to Payment.amount / amount",
    ),
    in_deal("earn amount", "payable when (count of Payment of this Deal) is at least 3"),
    in_quarter("when attainment is at least 110%", "earn salary * flat"),
    in_quarter("when team_sales[team] is above EUR 5", "earn salary"),
    in_quarter("when rank of bookings is at most 3", "earn salary"),
    in_quarter("earn 5% of (base_bonus earned in the quarter)"),
    in_quarter("when months from joined_on to end of the quarter is at least 6", "earn salary"),
    "metric team_quota per Team = sum of Rep.target",
    "metric late = count of Deal where paid_on is present and paid_on is above 2026-03-01",
    "metric whole per plan = sum of Rep.bookings",
    "metric dropped = count of Cancellation for deal.rep on deal.paid_on",
    "accelerator push on base_bonus\n  add 25% of base_bonus",
    'ensure "x"\n  for each quarter\n  total earned in the quarter is at most 14% of bookings',
)


@pytest.mark.parametrize("added", CLEAN)
def test_what_makes_sense_is_silent(added: str) -> None:
    assert problems(added) == []


WRONG = (
    # names
    (
        in_deal("earn amout"),
        "3 COMP102 `Deal` has no field `amout`, and nothing else has that name",
    ),
    (in_deal("earn salary"), "3 COMP102 there is nothing named `salary` here"),
    (in_deal("earn rep.salry"), "3 COMP111 `Rep` has no field `salry`"),
    (in_deal("earn amount.x"), "3 COMP111 `amount` is money in EUR, which has no fields"),
    (in_deal("when stage is Wno", "earn amount"), "3 COMP110 `Deal.stage` has no value `Wno`"),
    (in_deal("when product is PLUS", "earn amount"), "3 COMP110 `Product` has no value `PLUS`"),
    (
        in_deal('when stage is "Won"', "earn amount"),
        "3 COMP110 `Deal.stage` is a choice; its values stand without quotation marks",
    ),
    (in_deal("when Won", "earn amount"), "3 COMP110 `Won` is a value of `Deal.stage`, and nothing"),
    ("bonus c\n  for each Deals\n  earn amount", "2 COMP102 there is no record named `Deals`"),
    (
        "bonus c\n  for each bookings\n  earn amount",
        "2 COMP109 `bookings` is a metric, not a record",
    ),
    (in_deal("earn amount at standrd"), "3 COMP102 there are no tiers named `standrd`"),
    (
        "term amount = EUR 5\n" + in_deal("earn amount"),
        "4 COMP108 `amount` has two meanings here",
    ),
    (
        "metric a = b + 1\nmetric b = a + 1",
        "1 COMP105 `a` is worked out from itself: `a` → `b` → `a`",
    ),
    (
        in_quarter("earn c earned in the quarter"),
        "3 COMP105 `c` is worked out from itself",
    ),
    (
        "metric m = sum of Deal.amount where this.id is id",
        "1 COMP113 there is no record that `this`",
    ),
    # types
    (
        in_deal("earn amount * amount"),
        "3 COMP201 money in EUR cannot be multiplied by money in EUR",
    ),
    (in_deal("earn amount + 5%"), "3 COMP201 a percentage cannot be added to money in EUR"),
    (
        in_deal("when closed_on + closed_on is above 2026-01-01", "earn amount"),
        "3 COMP201 a date cannot be added to another date",
    ),
    (
        in_deal("when seats is at least amount", "earn amount"),
        "3 COMP202 `seats` is a count, `amount` is money in EUR: they cannot be compared",
    ),
    (
        in_deal("when amount is above 50%", "earn amount"),
        "3 COMP202 `amount` is money in EUR, `50%` is a percentage: they cannot be compared",
    ),
    (
        in_deal("when stage is above Won", "earn amount"),
        "3 COMP202 `stage` is a value of",
    ),
    (
        in_deal("when amount", "earn amount"),
        "3 COMP203 the condition after `when` must be yes or no",
    ),
    (
        in_deal("earn 500"),
        "3 COMP203 what is earned must be an amount of money, but `500` is a number",
    ),
    (in_deal("earn amount + listed"), "3 COMP204 money in EUR meets money in USD"),
    (in_deal("earn listed"), "3 COMP204 `listed` is money in USD, and the plan pays in EUR"),
    ("metric m = sum of Deal.local", "1 COMP204 `Deal.local` is in the currency of each row"),
    (in_deal("earn extra"), "3 COMP205 `extra` may be blank, and nothing says what counts then"),
    (in_deal("when paid_on is not 2026-01-01", "earn amount"), "3 COMP205 `paid_on` may be blank"),
    ("metric m = sum of Deal.extra", "1 COMP205 `Deal.extra` may be blank"),
    (in_deal("earn extra otherwise 5%"), "3 COMP206 the value and what `otherwise` gives differ"),
    (in_deal("earn if stage is Won then amount else 3"), "3 COMP206 `then` and `else` differ"),
    # aggregates, tables, functions
    (
        "metric m = sum of Deal.closed_on",
        "1 COMP207 `Deal.closed_on` is a date, which cannot be added",
    ),
    ("metric m = sum of Deal", "1 COMP207 `sum of Deal` does not say what of each `Deal`"),
    ("metric m = count of Deal.amount", "1 COMP207 `count of` is about rows, not about a field"),
    (
        "metric m = sum of Dael.amount",
        "1 COMP207 there is no record named `Dael` to take rows from",
    ),
    (
        "metric m = count of Cancellation",
        "1 COMP210 nothing says whose rows of `Cancellation` count",
    ),
    ("metric m = count of Deal for product", "1 COMP210 `for product` must lead to a `Rep`"),
    ("metric m = count of Deal on amount", "1 COMP210 `on amount` must be a date"),
    (
        in_deal("when any Cancellation of this Deal", "earn amount"),
        "3 COMP210 `Cancellation` has several fields that refer to a `Deal`: `deal` and `other`",
    ),
    (
        in_quarter("when any Payment of this Deal", "earn salary"),
        "3 COMP210 there is no `Deal` that `this Deal` could mean",
    ),
    (in_deal("earn amount * weight"), "3 COMP208 `weight` is a table, and nothing says which row"),
    (
        in_deal("earn amount * weight[stage]"),
        "3 COMP208 `weight` is a table by `Product`, but `stage`",
    ),
    (
        in_deal("earn amount * weight[product, stage]"),
        "3 COMP208 `weight` has one key, and 2 are given",
    ),
    (in_deal("earn least[stage]"), "3 COMP208 `least` is one value, not a table"),
    (in_deal("earn mni(amount, least)"), "3 COMP209 there is no function named `mni`"),
    (
        in_deal("earn round(amount)"),
        "3 COMP209 `amount` is money in EUR, and nothing says what it is",
    ),
    (
        in_deal("earn doubled(seats)"),
        "3 COMP209 `doubled` needs money in EUR, but `seats` is a count",
    ),
    (in_deal("earn listed in EUR at least"), "3 COMP212 `least` holds no exchange rates"),
    (in_deal("earn listed in GBP at fx"), "3 COMP212 `fx` converts to EUR, not to GBP"),
    (in_deal("earn amount * standard"), "3 COMP213 `standard` has no single rate"),
    # grain
    (
        in_quarter("when amount is above EUR 3", "earn salary"),
        "3 COMP214 `amount` is one figure for each `Deal`; one figure per `Rep` and quarter is",
    ),
    ("metric m = amount / target", "1 COMP214 `amount` is one figure for each `Deal`"),
    ("metric m = Deal.amount", "1 COMP214 `Deal.amount` is one figure for each `Deal`"),
    (in_deal("earn Deal.amount"), "3 COMP214 `Deal.amount` would be a field of every `Deal`"),
    (
        in_quarter("when team_sales is above EUR 3", "earn salary"),
        "3 COMP214 `team_sales` is one figure",
    ),
    (
        "metric m per Team = bookings",
        "1 COMP214 `bookings` is one figure per `Rep`; one figure per `Team`",
    ),
    # windows
    (
        in_deal("when bookings is above EUR 5", "earn amount"),
        "3 COMP301 `bookings` needs its dates",
    ),
    (in_deal("earn base_bonus"), "3 COMP301 `base_bonus` is paid many times"),
    (
        in_deal("when attainment of the quarter is above 5%", "earn amount"),
        "3 COMP302 the quarter is not over when this is earned",
    ),
    (
        "bonus c\n  for each month\n  when bookings of the year is above EUR 5\n  earn salary",
        "3 COMP302 the year is not over when this is earned",
    ),
    (
        in_quarter("when attainment year to date is above 5%", "earn salary"),
        "3 COMP303 `attainment year to date` can be read in two ways",
    ),
    (in_quarter("earn least of the quarter"), "3 COMP304 `of the quarter` changes nothing"),
    (
        in_quarter("earn 5% of (bookings over the last 0 months)"),
        "3 COMP304 `over the last 0 months` holds no day",
    ),
    (
        in_quarter("earn 5% of (target before this)"),
        "3 COMP305 `target` is a quota per quarter, and `before this` would cut a part of it",
    ),
    (
        in_quarter("earn 5% of (target since 2026-02-01)"),
        "3 COMP305 `target` is a quota per quarter, and `since 2026-02-01` would cut a part of it",
    ),
    ("term t = bookings of the year", "1 COMP304 `of the year` cannot stand in a term"),
    (
        "metric m = sum of Deal.amount where bookings is above least",
        "1 COMP304 `bookings` cannot be",
    ),
    (
        "bonus c\n  for each month\n  when attainment is above 5%\n  earn salary",
        "3 COMP305 `target` is a quota per quarter, and nothing says how it falls on a month",
    ),
    (
        in_deal("when rank of bookings of the quarter is at most 3", "earn amount"),
        "3 COMP307 a rank is known when a period is over",
    ),
)


@pytest.mark.parametrize(("added", "expected"), WRONG)
def test_what_makes_no_sense_is_said_once(added: str, expected: str) -> None:
    found = problems(added)
    assert len(found) == 1, "\n".join(found)
    assert found[0].startswith(expected), found[0]


def test_all_problems_come_at_once() -> None:
    found = problems(in_deal("when stage is Wno and amout is above 3", "earn amount * amount"))
    assert [item.split()[1] for item in found] == ["COMP110", "COMP102", "COMP201"]


def test_a_broken_line_costs_nothing_else() -> None:
    found = problems("metric broken = sum of of Deal\n" + in_deal("earn amount * broken"))
    assert [item.split()[1][:5] for item in found] == ["COMP0"]


def test_fixes_give_the_code_to_write() -> None:
    _, found = check(FRAME + in_deal("when attainment is above 5%", "earn amount") + "\n")
    written = [fix.edits[0].text for item in found if item.code == "COMP301" for fix in item.fixes]
    assert written == [
        "((bookings quarter to date) / (target of the quarter) otherwise 0%)",
        "attainment of the quarter",
    ]


def test_a_field_of_the_rows_counted_is_no_circle() -> None:
    assert problems("metric seats = sum of Deal.seats where seats is above 3") == []


def test_a_long_chain_of_metrics_is_read_in_order() -> None:
    chain = [f"metric m{at} = m{at + 1} + m{at + 1}" for at in range(300)]
    assert problems("\n".join([*chain, "metric m300 = bookings"])) == []


def test_a_long_circle_is_said_once() -> None:
    found = problems("\n".join(f"metric m{at} = m{(at + 1) % 300} + EUR 1" for at in range(300)))
    assert len(found) == 1
    assert found[0].startswith("1 COMP105 `m0` is worked out from itself: `m0` → `m1`")


def test_calendar_periods_in_a_fiscal_year() -> None:
    source = FRAME.replace("  currency EUR\n", "  currency EUR\n  year starts in July\n")
    _, found = check(source + in_deal("when closed_on in 2026-Q1", "earn amount") + "\n")
    assert [
        [fix.edits[0].text for fix in item.fixes] for item in found if item.code == "COMP306"
    ] == [["FY2025-Q3", "FY2026-Q1"]]
