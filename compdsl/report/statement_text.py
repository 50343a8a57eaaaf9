"""Statements as rows of text: one payee after the other, or only totals for a long run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from compdsl.report.money import grouped, money
from compdsl.report.rows import Row, Tone, blank, row, table
from compdsl.report.statement import Group, Line, Payee, Statement, Statements, Totals
from compdsl.run.ledger import Entry

MOST_PAYEES, MOST_LINES = 12, 150
ID_LENGTH = 8
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


def in_full(made: Statements) -> Iterator[Row]:
    """Give every statement with its lines."""
    digits, currency = made.plan.minor_units, made.plan.currency
    for payee in made.payees:
        yield blank()
        yield row(f"{payee.key}  {payee.name}".rstrip(), "head")
        if not payee.statements:
            yield row("nothing is payable", indent=2)
        for statement in payee.statements:
            yield from _statement(statement, currency, digits)
        yield from _waiting(payee, currency, digits)


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
    words |= {"carried": "carried", "invoiced": "invoiced"}
    moves = [text for name, text in words.items() if getattr(totals, name)]
    first = f"earned = {' + '.join(['payable', 'pending', *fates])}"
    paid = "paid + so far" if totals.so_far else "paid"
    return f"{first}; {paid} = {' + '.join(['payable', *moves])}"


def _statement(made: Statement, currency: str, digits: int) -> Iterator[Row]:
    until = ", so far" if made.so_far else ""
    yield row(f"{made.period}{until}, payment on {made.pay_date}", "strong", 2)
    lines: list[tuple[list[str], Tone]] = []

    def sum_line(words: str, amount: int, tone: Tone = "plain") -> None:
        lines.append(([words, "", money(amount, currency, digits), ""], tone))

    if made.opening:
        sum_line("opening balance", made.opening)
    for group in made.groups:
        lines.extend(_group(group, currency, digits))
    if made.carried:
        sum_line("carried to the next pay period", made.carried)
    lines.extend((_line(each, currency, digits), "plain") for each in made.on_hold)
    sum_line("payment so far" if made.so_far else "payment", made.payment, "good")
    for each in made.balances:
        words = "to be recovered" if each.is_recovered else "balance, not recovered now"
        sum_line(f"{words}: {each.title}", each.amount, "soft")
    cells, tones = [each for each, _ in lines], [tone for _, tone in lines]
    yield from _indented(cells, tones, 4)


def _group(group: Group, currency: str, digits: int) -> Iterator[tuple[list[str], Tone]]:
    kind = KINDS.get(group.kind, group.kind)
    yield [f"{group.title} ({kind})", "", "", ""], "strong"
    for line in group.lines:
        yield _line(line, currency, digits), "plain"
    if len(group.lines) > 1:
        yield [f"  {group.title} in all", "", money(group.total, currency, digits), ""], "plain"


def _line(line: Line, currency: str, digits: int) -> list[str]:
    entry = line.entry
    day = f"earned on {entry.earned_on}" if entry.record else ""
    return [f"  {line.words}", day, money(entry.amount, currency, digits), _id(entry)]


def _id(entry: Entry) -> str:
    """Return as much of an entry's id as `comp explain` needs."""
    return entry.entry_id[:ID_LENGTH]


def _waiting(payee: Payee, currency: str, digits: int) -> Iterator[Row]:
    if payee.pending:
        yield row("pending", "strong", 2)
        yield from _indented(
            [
                [
                    f"{each.title} for {each.line.words}".split(", due ")[0],
                    f"due {each.due}" if each.due else "due date not known yet",
                    money(each.line.entry.amount, currency, digits),
                    _id(each.line.entry),
                ]
                for each in payee.pending
            ],
            ["plain"] * len(payee.pending),
            4,
        )
    for title, lines in (("forfeited", payee.forfeited), ("cancelled", payee.cancelled)):
        if lines:
            yield row(title, "strong", 2)
            yield from _indented(
                [
                    [line.words, "", money(line.entry.amount, currency, digits), _id(line.entry)]
                    for line in lines
                ],
                ["plain"] * len(lines),
                4,
            )
    yield from _units(payee)
    if payee.rewards:
        yield row("rewards (not money)", "strong", 2)
        for each in payee.rewards:
            yield row(
                f"{each.title}: {_gift(each.gift, each.entry.amount, each.entry.currency)}, "
                f"earned on {each.entry.earned_on}",
                indent=4,
            )


def _units(payee: Payee) -> Iterator[Row]:
    if not payee.units:
        return
    yield row("units (not money)", "strong", 2)
    yield from _indented(
        [
            [
                each.entry.reason,
                str(each.entry.payable_on or each.entry.earned_on),
                f"{each.entry.amount:,} {each.entry.status}",
                _id(each.entry),
            ]
            for each in payee.units
        ],
        ["plain"] * len(payee.units),
        4,
    )


def _gift(gift: str, amount: int, unit: str) -> str:
    return gift or f"{amount:,} {unit}".rstrip()


def _indented(cells: list[list[str]], tones: Sequence[Tone], indent: int) -> list[Row]:
    """Lay lines out in columns: words, a date, an amount, the entry's id."""
    return table(cells, (2,), indent=indent, head=False, tones=tones)
