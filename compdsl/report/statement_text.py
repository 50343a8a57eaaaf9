"""Statements as rows of text: one payee after the other, or only totals for a long run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from compdsl.report.bundles import Part, apart, bundled
from compdsl.report.money import grouped, money
from compdsl.report.rows import Row, Tone, blank, row, table
from compdsl.report.statement import Group, Statement, Statements, Totals
from compdsl.report.waiting_text import ID_LENGTH, shown_id, waiting

MOST_PAYEES, MOST_LINES = 12, 150
COLUMNS = (
    ("earned", "earned"),
    ("payable", "payable"),
    ("pending", "pending"),
    ("forfeited", "forfeited"),
    ("cancelled", "cancelled"),
    ("taken_back", "taken back"),
    ("drawn", "drawn"),
    ("adjusted", "adjusted"),
    ("carried", "carried"),
    ("invoiced", "invoiced"),
    ("waived", "waived"),
    ("so_far", "so far"),
    ("paid", "paid"),
)
ALWAYS = ("earned", "payable", "pending", "paid")
KINDS = {"advance": "advance", "recovery": "recovery", "carry": "settled"}


def is_long(made: Statements) -> bool:
    """Whether a run has more statements than anybody reads on a screen."""
    lines = sum(len(g.lines) for p in made.payees for s in p.statements for g in s.groups)
    return len(made.payees) > MOST_PAYEES or lines > MOST_LINES


def heading(made: Statements) -> list[Row]:
    """Return the name of the plan and the day of the run."""
    plan = made.plan
    return [row(f"{plan.title}, version {plan.version}, as of {made.as_of}", "strong")]


def in_full(made: Statements, *, every_part: bool = False) -> Iterator[Row]:
    """Give every statement with its lines; parts of a line that are alike are told together."""
    digits, currency = made.plan.minor_units, made.plan.currency
    for payee in made.payees:
        yield blank()
        yield row(f"{payee.key}  {payee.name}".rstrip(), "head")
        if not payee.statements:
            yield row("nothing is payable", indent=2)
        for statement in payee.statements:
            yield from _statement(statement, currency, digits, every_part)
        yield from waiting(payee, currency, digits, every_part)


def by_payee(made: Statements) -> list[Row]:
    """Return the totals of each payee, and of all; columns without amounts are left out."""
    totals = made.totals
    used = [pair for pair in COLUMNS if pair[0] in ALWAYS or getattr(totals, pair[0])]
    lines = [["payee", *(title for _, title in used)]]
    lines += [[p.key, *_sums(p.totals, used, made)] for p in made.payees]
    tones: list[Tone] = ["plain"] * (len(made.payees) + 1)
    tones[0] = "soft"
    if len(made.payees) != 1:
        lines.append(["all", *_sums(totals, used, made)])
        tones.append("strong")
    right = range(1, len(used) + 1)
    return [
        blank(),
        row(f"Totals in {made.plan.currency}", "head"),
        *table(lines, right, indent=2, tones=tones),
        row(_equation(totals), "soft", 2),
    ]


def by_period(made: Statements) -> list[Row]:
    """Return what is paid in each pay period."""
    periods: dict[tuple[date, str, date], list[int]] = {}
    for payee in made.payees:
        for each in payee.statements:
            name = f"{each.period}, so far" if each.so_far else each.period
            periods.setdefault((each.first, name, each.pay_date), []).append(each.payment)
    if not periods:
        return []
    lines = [["pay period", "paid on", "payees", f"payments in {made.plan.currency}"]]
    for (_, name, day), payments in sorted(periods.items()):
        paid = grouped(sum(payments), made.plan.minor_units)
        lines.append([name, day.isoformat(), f"{len(payments):,}", paid])
    return [blank(), row("Pay periods", "head"), *table(lines, (2, 3), indent=2)]


def _sums(totals: Totals, used: Sequence[tuple[str, str]], made: Statements) -> Iterator[str]:
    return (grouped(getattr(totals, name), made.plan.minor_units) for name, _ in used)


def _equation(totals: Totals) -> str:
    fates = [name for name in ("forfeited", "cancelled") if getattr(totals, name)]
    words = {"taken_back": "taken back", "drawn": "drawn", "adjusted": "adjusted"}
    words |= {"carried": "carried", "invoiced": "invoiced", "waived": "waived"}
    moves = [text for name, text in words.items() if getattr(totals, name)]
    first = f"earned = {' + '.join(['payable', 'pending', *fates])}"
    paid = "paid + so far" if totals.so_far else "paid"
    return f"{first}; {paid} = {' + '.join(['payable', *moves])}"


def _statement(made: Statement, currency: str, digits: int, every_part: bool) -> Iterator[Row]:
    until = ", so far" if made.so_far else ""
    yield row(f"{made.period}{until}, payment on {made.pay_date}", "strong", 2)
    lines: list[tuple[list[str], Tone]] = []

    def sum_line(words: str, amount: int, tone: Tone = "plain", entry_id: str = "") -> None:
        lines.append(([words, "", "", money(amount, currency, digits), entry_id], tone))

    if made.opening:
        sum_line(_opening(made.opening), made.opening)
    for group in made.groups:
        lines.extend(_group(group, currency, digits, every_part))
    if made.carried:
        sum_line(_carried(made.carried), made.carried)
    for each in made.on_hold:
        sum_line(each.words, each.entry.amount, entry_id=each.entry.entry_id[:ID_LENGTH])
    sum_line("payment so far" if made.so_far else "payment", made.payment, "good")
    for open_ in made.balances:
        words = "to be recovered" if open_.is_recovered else "balance, not recovered now"
        sum_line(f"{words}: {open_.title}", open_.amount, "soft")
    yield from _laid_out(lines)


def _opening(amount: int) -> str:
    return "opening balance, owed from before" if amount < 0 else "opening balance"


def _carried(amount: int) -> str:
    owed = "owed, and " if amount > 0 else ""
    return f"{owed}carried to the next pay period"


def _group(
    group: Group, currency: str, digits: int, every_part: bool
) -> Iterator[tuple[list[str], Tone]]:
    """Give the lines of a component; if they are several, its sum stands beside its title."""
    kind = KINDS.get(group.kind, group.kind)
    parts = [Part(each.entry, each.words, each.entry.payable_on) for each in group.lines]
    found = apart(parts) if every_part else bundled(parts)
    whole = money(group.total, currency, digits)
    several = len(found) > 1
    yield [f"{group.title} ({kind})", "", "", whole if several else "", ""], "strong"
    for each in found:
        entry = each.first.entry
        day = f"earned on {entry.earned_on}" if entry.record else ""
        shown = [each.shown(digits), ""] if several else ["", each.shown(digits)]
        yield [f"  {each.words(digits)}", day, *shown, shown_id(each)], "plain"


def _laid_out(lines: Sequence[tuple[list[str], Tone]]) -> list[Row]:
    """Lay lines out in columns: words, a day, an amount, what is added up, the entry's id.

    Only the column of what is added up makes the payment. A column without a cell is left out.
    """
    used = [at for at in range(5) if at in (0, 3) or any(cells[at] for cells, _ in lines)]
    cells = [[each[at] for at in used] for each, _ in lines]
    right = [number for number, at in enumerate(used) if at in (2, 3)]
    return table(cells, right, indent=4, head=False, tones=[tone for _, tone in lines])
