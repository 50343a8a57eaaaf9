"""Who is paid: `to each manager above`, several `to` lines, and what their shares come to."""

from __future__ import annotations

from fractions import Fraction

from compdsl.check import wording_people as people
from compdsl.check import wording_tables as tables
from compdsl.check.reach import is_payee, payee_record, reach
from compdsl.check.records import is_lost
from compdsl.check.typed import Typed
from compdsl.check.wording_declarations import not_the_payee
from compdsl.diagnostics.making import a_name
from compdsl.diagnostics.model import Report
from compdsl.names.symbols import Record
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block, MetricHeader
from compdsl.syntax.node import walk

BY_THE_ROW = ("field", "term", "choice value", "parameter")


def check_people(typed: Typed, block: Block, owner: Record | None, report: Report) -> None:
    """Check the lines of a block that say who is paid."""
    above, lines = block.all(c.ToManagers), block.all(c.To)
    for line in above:
        _check_above(typed, line, owner, report)
    if above and (lines or len(above) > 1):
        second = lines[0] if lines else above[1]
        report.add(people.two_ways_to_pay(second.span, above[0].span))
    _check_shares(lines, report)


def _check_above(typed: Typed, line: c.ToManagers, owner: Record | None, report: Report) -> None:
    payee = payee_record(typed)
    if payee is None or owner is None:
        return
    if line.levels is not None and line.levels < 1:
        report.add(people.no_levels(line.span, line.levels))
    if is_lost(typed, owner, line.path, report):
        return
    found = reach(typed, owner, line.path).type
    if not is_payee(typed, found):
        hint = f"name a field that leads to {a_name(payee.name)}"
        report.add(not_the_payee(line.path.span, line.path.name, found, payee.name, hint))
        return
    fields = [each.name for each in payee.fields.values() if each.type.name == payee.name]
    if len(fields) != 1:
        report.add(tables.no_manager(line.span, payee.name, fields))


def _check_shares(lines: list[c.To], report: Report) -> None:
    """Advise where shares that are written do not come to 100%."""
    written = [line.share for line in lines if line.share is not None]
    shares = [Fraction(1) if line.share is None else share_of(line.share) for line in lines]
    known = [share for share in shares if share is not None]
    total = sum(known, Fraction())
    if not written or len(known) != len(shares) or total == 1:
        return
    report.add(people.shares_come_to(lines[0].span, [line.span for line in lines[1:]], total))


def share_of(share: x.Expr | None) -> Fraction | None:
    """Return a share that is written as a number, exactly; None if it is worked out."""
    match share:
        case x.Percent():
            return Fraction(share.text) / 100
        case x.Fraction():
            return Fraction(share.over, share.under)
        case _:
            return None


def is_whole(typed: Typed, amount: x.Expr, *, of_groups: bool = False) -> bool:
    """Whether an amount is the same whoever is paid: the record alone decides it.

    With `of_groups` so does the figure of a team or of the whole plan.
    """
    for node in walk(amount):
        if isinstance(node, x.At | x.Rank | x.EarnedSum):
            return False
        if isinstance(node, x.Aggregate) and node.of_this is None:
            return False
        ref = typed.refs.get(node)
        if ref is None:
            continue
        if of_groups and _is_of_a_group(typed, ref.name):
            continue
        if ref.start == "payee" or (ref.kind not in BY_THE_ROW):
            return False
    return True


def _is_of_a_group(typed: Typed, name: str) -> bool:
    symbol = typed.symbols.get(name, "metric")
    header = symbol.block.header if symbol is not None else None
    return isinstance(header, MetricHeader) and header.per is not None


def not_shared(amount: x.Expr) -> x.Expr | None:
    """Return tiers inside an amount of which no share can be taken before `at`."""
    match amount:
        case x.Brackets():
            return not_shared(amount.inner)
        case x.Arithmetic(sign="+" | "-"):
            return not_shared(amount.left) or not_shared(amount.right)
        case x.Conditional():
            return not_shared(amount.then) or not_shared(amount.otherwise)
        case x.Dated():
            return not_shared(amount.after) or not_shared(amount.before)
        case x.At():
            return None
        case _:
            inside = (node for node in walk(amount) if isinstance(node, x.At))
            return next(inside, None)
