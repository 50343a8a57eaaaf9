"""The expressions in the lines of clauses that pay, take back or pay ahead, each in its place.

Gates come first, wherever they stand: what they settle (`left_on is present`) holds in all other
lines. Lines about release and leaving are looked at later than the earning, and may read what is
known by then.
"""

from __future__ import annotations

from dataclasses import replace

from compdsl.check import wording_people as people
from compdsl.check import wording_types as words
from compdsl.check.conversion import mend
from compdsl.check.expressions import check_expression
from compdsl.check.origins import origins
from compdsl.check.places import later_scope, leaving_scope, on_first_day
from compdsl.check.presence import fact, facts
from compdsl.check.problem import replace as replace_text
from compdsl.check.receivers import is_whole
from compdsl.check.scope import Scope
from compdsl.check.typed import Typed
from compdsl.check.with_each import check_with_each
from compdsl.check.wording_currencies import pays_in_another
from compdsl.diagnostics.model import Fix, Report
from compdsl.names.types import DATE, DURATION, PERCENT, UNKNOWN, YES_NO, Type, money
from compdsl.syntax import clauses as c
from compdsl.syntax import declarations as d
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block

BLANK_DATE = DATE.maybe()
SCOPES = (c.ForEachRecord, c.ForEachPeriod, c.ForMonths, c.OnceOn)


def check_clauses(typed: Typed, scope: Scope, block: Block, report: Report) -> None:
    """Check the expressions of all lines of a block that stands in `scope`."""
    _Clauses(typed, scope, report).check(block)


class _Clauses:
    """The lines of one block."""

    def __init__(self, typed: Typed, scope: Scope, report: Report) -> None:
        self.typed = typed
        self.scope = scope
        self.report = report
        plan = typed.symbols.plan
        self.money = money(plan.currency if plan is not None else "")

    def check(self, block: Block) -> None:
        at_end, ahead = self.scope, block.first(c.DrawAmount)
        if ahead is not None and ahead.how == "advance":
            self.scope = on_first_day(at_end)
        for clause in self._said_once(block):
            self._opening(clause)
        self.scope = at_end.knowing(self.scope.present)
        for clause in block.clauses:
            if isinstance(clause, c.When):
                self._gate(clause.condition, "the condition after `when`")
        for clause in block.clauses:
            self._line(clause)

    @staticmethod
    def _said_once(block: Block) -> list[c.Clause]:
        """Return the clauses but for a second `for each`, which is an error of its own."""
        scopes = [each for each in block.clauses if isinstance(each, SCOPES)]
        return [each for each in block.clauses if each not in scopes[1:]]

    def _say(self, expr: x.Expr | None, expected: Type | None, purpose: str) -> Type:
        return self._in(self.scope.to(purpose), expr, expected)

    def _in(self, scope: Scope, expr: x.Expr | None, expected: Type | None) -> Type:
        if expr is None:
            return UNKNOWN
        return check_expression(self.typed, scope, expr, self.report, expected)

    def _gate(self, condition: x.Expr | None, purpose: str) -> None:
        """Check a condition; what it settles about blanks holds in the lines after it."""
        if condition is not None:
            self._say(condition, YES_NO, purpose)
            self.scope = self.scope.knowing(facts(self.typed, condition))

    # --- for each --------------------------------------------------------------------------------

    def _opening(self, clause: c.Clause) -> None:
        match clause:
            case c.ForEachRecord():
                self._gate(clause.where, "the condition after `where`")
                self._say(clause.within, DURATION, "the time after `within`")
                self._say(clause.of, DATE, "the date after `of`")
            case c.ForEachPeriod():
                self._gate(clause.where, "the condition after `where`")
                self._say(clause.since, DATE, "the date after `from`")
                self._say(clause.length, DURATION, "the time after `for`")
            case c.ForMonths():
                self._gate(clause.where, "the condition after `where`")
                self._say(clause.since, DATE, "the date after `from`")
            case c.OnceOn():
                self._gate(clause.where, "the condition after `where`")
                self._say(clause.date, DATE, "the date after `on`")
            case _:
                pass

    # --- lines -----------------------------------------------------------------------------------

    def _line(self, clause: c.Clause) -> None:
        match clause:
            case c.Earn():
                self._amount(clause.amount, "what is earned", units=True)
            case c.Pool():
                self._amount(clause.amount, "what is shared out")
                self._same_for_all(clause.amount)
                self._weight(clause.weight)
            case c.AtLeast():
                self._amount(clause.amount, "the least amount", units=True)
            case c.AtMost():
                self._amount(clause.amount, "the most that is earned", units=True)
            case c.Accelerate():
                self._amount(clause.amount, "what is added", units=True)
            case c.To():
                self._say(clause.share, PERCENT, "the share after `share`")
            case c.EarnedOn():
                self._say(clause.date, DATE, "the day on which it is earned")
            case c.Payable():
                self._payable(clause)
            case c.Leaving():
                self._leaving(clause)
            case c.Until():
                for each in clause.lines:
                    self._line(each)
            case d.Promise():
                self.scope = replace(self.scope, looks_ahead=True)
                self._say(clause.condition, YES_NO, "what must hold")
            case _:
                self._after_pay(clause)

    def _after_pay(self, clause: c.Clause) -> None:
        match clause:
            case c.ClawShare():
                self._claw_share(clause)
            case c.Recovery():
                self._say(clause.limit, PERCENT, "the most of each payment")
                until = leaving_scope(self.scope).to("the date after `until`")
                self._in(until, clause.until, BLANK_DATE)
            case c.DrawAmount():
                at_end = self.scope
                if clause.how == "advance":
                    self.scope = on_first_day(at_end)
                self._amount(clause.amount, "what is paid ahead")
                self.scope = at_end
            case c.DrawRecovery():
                if clause.how == "share":
                    self._say(clause.amount, PERCENT, "the share of pay")
                else:
                    self._amount(clause.amount, "the pay that stays untouched")
                until = leaving_scope(self.scope).to("the date after `until`")
                self._in(until, clause.until_date, BLANK_DATE)
                self._in(until.to("the date after `from`"), clause.since, BLANK_DATE)
            case c.PaymentRule():
                self._amount(clause.amount, "the limit of a payment")
            case c.Cliff():
                self._in(later_scope(self.scope, "the date of a cliff"), clause.date, BLANK_DATE)
                later = later_scope(self.scope, "the condition of a cliff")
                self._in(later, clause.condition, YES_NO)
            case _:
                pass

    def _payable(self, clause: c.Payable) -> None:
        release = clause.release
        scope = later_scope(self.scope, "the date on which it is payable")
        self._in(scope, release.date, self._release_type(release))
        self._in(scope.to("the condition after `when`"), release.condition, YES_NO)
        self._in(scope.to("the condition after `unless`"), clause.unless, YES_NO)
        if release.ratio is not None:
            beside = (release.record.name,) if release.record is not None else ()
            there = replace(scope, also=beside, purpose="the proportion")
            type_ = self._in(there, release.ratio, None)
            if type_.known and type_.kind not in ("percent", "number"):
                self._wrong(release.ratio, type_, "an amount over an amount", "the proportion")
            check_with_each(self.typed, scope, release, self.report)
        if release.wait is not None:
            self.typed.types[release.wait] = DURATION
        if isinstance(clause.share, x.Expr):
            self._in(scope, clause.share, None)

    def _release_type(self, release: c.Release) -> Type:
        """Return what stands in a release: a date, which may be blank, or a price."""
        return self.money if release.how == "in money" else BLANK_DATE

    def _leaving(self, clause: c.Leaving) -> None:
        scope = leaving_scope(self.scope)
        first = clause.date
        while isinstance(first, x.Arithmetic):
            first = first.left
        check_expression(self.typed, scope, first, Report(), BLANK_DATE)
        known = scope.knowing(fact(self.typed, first))  # the line waits for that day
        self._in((scope if first is clause.date else known).to("the date after `on`"), clause.date,
                 BLANK_DATE)  # fmt: skip
        scope = known
        self._in(scope.to("the condition after `when`"), clause.when, YES_NO)
        since = replace(later_scope(self.scope, "the date after `from`"), payee_fields="after")
        self._in(since, clause.since, DATE)
        self._in(scope, clause.share, None)

    def _claw_share(self, clause: c.ClawShare) -> None:
        if clause.share is not None:
            type_ = self._say(clause.share, None, "the share that is taken back")
            if type_.known and type_.kind not in ("percent", "number", "money", "units"):
                self._no_share(clause.share, type_)
        self._say(clause.high, PERCENT, "the first share")
        self._say(clause.low, PERCENT, "the last share")
        self._say(clause.over, DURATION, "the time after `over`")
        self._say(clause.since, DATE, "the date after `from`")

    def _no_share(self, share: x.Expr, type: Type) -> None:
        """Report a share that is none: a count of 50 might be meant as 50% or as 50 times all."""
        hint = "write a percentage such as `50%`, or an amount of money"
        related = origins(self.typed, share)
        wanted, purpose = "a percentage or an amount of money", "what is taken back"
        self.report.add(words.wrong_type(share, type, wanted, purpose, hint, related, ()))

    # --- amounts ---------------------------------------------------------------------------------

    def _amount(self, expr: x.Expr | None, purpose: str, units: bool = False) -> None:
        """Check an amount of money in the plan's currency (or of units)."""
        if expr is None:
            return
        type_ = self._say(expr, None, purpose)
        if not type_.known or (units and type_.kind == "units"):
            return
        if type_.kind != "money":
            self._wrong(expr, type_, "an amount of money", purpose)
        elif type_.currency and self.money.currency not in ("", type_.currency):
            related = origins(self.typed, expr)
            how = mend(self.typed, self.money.currency, (expr, type_))
            self.report.add(pays_in_another(expr, type_, self.money.currency, related, how))

    def _same_for_all(self, expr: x.Expr) -> None:
        """A pool is one amount: it must not differ from person to person."""
        grain = self.typed.grains.get(expr)
        differs = grain is not None and grain.payee
        of_a_record = self.scope.place == "record"
        if of_a_record:
            differs = grain is not None and not is_whole(self.typed, expr, of_groups=True)
        if differs and not self.scope.open:
            self.report.add(people.pool_per_person(expr, of_a_record=of_a_record))

    def _weight(self, expr: x.Expr) -> None:
        type_ = self._say(expr, None, "the weight after `by`")
        if type_.known and not type_.is_number and type_.kind != "money":
            self._wrong(expr, type_, "a number or money", "the weight after `by`")

    def _wrong(self, expr: x.Expr, type: Type, wanted: str, purpose: str) -> None:
        hint = f"write {wanted} here"
        fixes: tuple[Fix, ...] = ()
        if isinstance(expr, x.Number) and "money" in wanted:
            text = words.amount(self.money.currency, expr)
            hint, fixes = f"write it with its currency: `{text}`", replace_text(expr.span, text)
        elif isinstance(expr, x.Percent):
            hint = f"say of what: `{expr.span.text} of …`"
        elif type.is_number and "money" in wanted:
            hint = f"say how much each is worth, as in `{self.money.currency or 'EUR'} 50 * …`"
        related = origins(self.typed, expr)
        self.report.add(words.wrong_type(expr, type, wanted, purpose, hint, related, fixes))
