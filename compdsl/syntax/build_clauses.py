"""From the parser's tree to clauses: one small function a rule, found by the rule's name."""

from __future__ import annotations

from typing import Literal, cast

from lark import Tree

from compdsl.syntax import clauses as c
from compdsl.syntax import declarations as d
from compdsl.syntax import expressions as x
from compdsl.syntax.build_plan_clauses import PLAN_CLAUSES, Rule, period, scope_word
from compdsl.syntax.builder import Builder, Child, Parsed, leaf, rule_name


def _for_each_record(b: Builder, t: Parsed) -> c.Clause:
    record, where, within, of = t.children
    return c.ForEachRecord(b.span(t), b.word(record), b.maybe(where), b.maybe(within), b.maybe(of))


def _for_each_period(b: Builder, t: Parsed) -> c.Clause:
    unit, where = t.children
    return c.ForEachPeriod(b.span(t), period(unit) or "month", b.maybe(where))


def _for_each_period_of(b: Builder, t: Parsed) -> c.Clause:
    unit, record, since, length, where = t.children
    return c.ForEachPeriod(
        b.span(t), period(unit) or "month", b.maybe(where), b.word(record), b.expr(since),
        b.expr(length),
    )  # fmt: skip


def _for_months(b: Builder, t: Parsed) -> c.Clause:
    first, last, since, where = t.children
    return c.ForMonths(b.span(t), b.integer(first), b.integer(last), b.expr(since), b.maybe(where))


def _to_managers(b: Builder, t: Parsed) -> c.Clause:
    path, levels = t.children
    count = None if levels is None else b.integer(levels)
    return c.ToManagers(b.span(t), b.path(path), count)


def _less(b: Builder, t: Parsed) -> c.Clause:
    *window, sign = t.children
    unit = period(window[0]) if window else None
    rules = {"never below zero": "never", "may be negative": "allowed"}
    below = "" if sign is None else rules[rule_name(sign)]
    return c.LessEarlier(b.span(t), unit, cast(Literal["", "never", "allowed"], below))


def _at_most(b: Builder, t: Parsed) -> c.Clause:
    amount, scope, excess = t.children
    fate = "" if excess is None else rule_name(excess).removeprefix("excess ")
    return c.AtMost(
        b.span(t), b.expr(amount), scope_word(b, scope), cast(Literal["", "lost", "carried"], fate)
    )


def _share(b: Builder, tree: Child) -> x.Percent | x.Fraction | Literal["rest"] | None:
    if tree is None:
        return None
    assert isinstance(tree, Tree)
    if tree.data == "rest":
        return "rest"
    return cast(x.Percent | x.Fraction, b.expr(tree))


def _release(b: Builder, tree: Child) -> c.Release:
    assert isinstance(tree, Tree)
    kind, items, span = rule_name(tree).removeprefix("release "), tree.children, b.span(tree)
    if kind == "after":
        return c.Release(span, "after", wait=b.duration(items[0]), date=b.expr(items[1]))
    if kind == "when":
        return c.Release(span, "when", condition=b.expr(items[0]))
    if kind == "with each":
        record, of = b.word(items[0]), b.word(items[1])
        return c.Release(span, "with each", record=record, of=of, ratio=b.expr(items[2]))
    if kind == "by":
        return c.Release(span, "by", vesting=b.word(items[0]), date=b.expr(items[1]))
    date = b.expr(items[0]) if items else None
    return c.Release(span, cast(Literal["on", "now", "in money"], kind), date=date)


def _payable(b: Builder, t: Parsed) -> c.Clause:
    share, release, unless, by_then = t.children
    return c.Payable(
        b.span(t), _share(b, share), _release(b, release), b.maybe(unless), by_then is not None
    )


def _leaving(b: Builder, t: Parsed) -> c.Clause:
    date, case, action, *options = t.children
    assert isinstance(action, Tree)
    when = b.expr(case.children[0]) if isinstance(case, Tree) and case.children else None
    name, by, since, share = rule_name(action), "", None, None
    if name == "keep pro rata":
        by, since = rule_name(action.children[0]), b.maybe(action.children[1])
    elif name == "vest share":
        token = leaf(action)
        share = x.Percent(b.span(token), b.digits(b.span(token), str(token).rstrip("% \t")))
    elif " rest" in name:
        name = name.replace(" rest", " the rest")
    return c.Leaving(
        b.span(t), b.expr(date), when, isinstance(case, Tree) and not case.children,
        name, by, since, share, tuple(rule_name(option) for option in options),  # type: ignore[arg-type]
    )  # fmt: skip


def _pause(b: Builder, t: Parsed) -> c.Clause:
    record, first, last, moving = t.children
    how = "" if moving is None else rule_name(moving).removeprefix("moving ")
    return c.Pause(b.span(t), b.word(record), b.path(first), b.path(last), how)  # type: ignore[arg-type]


def _falling(b: Builder, t: Parsed) -> c.Clause:
    high, low, over, counting, since = t.children
    count = "" if counting is None else rule_name(counting).removeprefix("counting ")
    return c.ClawShare(
        b.span(t), "falling", high=b.expr(high), low=b.expr(low), over=b.expr(over),
        counting=cast(Literal["", "complete", "started"], count), since=b.maybe(since),
    )  # fmt: skip


def _draw_recovery(how: Literal["above", "share"]) -> Rule:
    def build(b: Builder, t: Parsed) -> c.Clause:
        amount, since, until = t.children
        start = b.expr(since.children[0]) if isinstance(since, Tree) else None
        if until is None:
            return c.DrawRecovery(b.span(t), how, b.maybe(amount), start)
        assert isinstance(until, Tree)
        if until.data == "until_repaid":
            return c.DrawRecovery(b.span(t), how, b.maybe(amount), start, "repaid")
        date = b.expr(until.children[0])
        return c.DrawRecovery(b.span(t), how, b.maybe(amount), start, "date", date)

    return build


def _vest_line(how: Literal["every", "after", "on"]) -> Rule:
    def build(b: Builder, t: Parsed) -> c.Clause:
        if how == "on":
            share, date = t.children
            return c.VestLine(b.span(t), "on", False, _share(b, share), date=b.date(date))
        then, share, *spans = t.children
        lengths = [b.duration(item) for item in spans]
        every = lengths[0] if how == "every" else None
        return c.VestLine(b.span(t), how, then is not None, _share(b, share), every, lengths[-1])

    return build


def _vest_days(b: Builder, t: Parsed) -> c.Clause:
    tree = t.children[0]
    assert isinstance(tree, Tree)
    rules = {
        "same_day": "same day", "first_day": "first", "last_day": "last",
        "day_before": "day before", "day_number": "day",
    }  # fmt: skip
    day = b.integer(tree.children[0]) if tree.data == "day_number" else None
    return c.VestDays(b.span(t), rules[tree.data], day)  # type: ignore[arg-type]


def _expected(b: Builder, tree: Child) -> x.Expr | None:
    return None if isinstance(tree, Tree) and tree.data == "nothing" else b.expr(tree)


def _expect_amount(b: Builder, t: Parsed) -> c.Clause:
    subject, fate, holder, in_period, expected = t.children
    assert isinstance(subject, Tree)
    assert isinstance(holder, Tree)
    name = None if subject.data == "total" else b.word(subject)
    what = cast(d.Fate, rule_name(fate).removesuffix(" fate"))
    by = cast(Literal["by", "to", "for"], rule_name(holder).split()[0])
    return d.ExpectAmount(
        b.span(t), name, what, by, b.word(holder), b.maybe(in_period), _expected(b, expected)
    )


def _expect_metric(b: Builder, t: Parsed) -> c.Clause:
    name, holder, in_period, expected = t.children
    return d.ExpectValue(
        b.span(t), b.word(name), b.word(holder), b.maybe(in_period), _expected(b, expected)
    )


def _expect_value(b: Builder, t: Parsed) -> c.Clause:
    name, in_period, expected = t.children
    return d.ExpectValue(b.span(t), b.word(name), None, b.maybe(in_period), _expected(b, expected))


def _expect_balance(b: Builder, t: Parsed) -> c.Clause:
    name, holder, in_period, expected = t.children
    return d.ExpectBalance(
        b.span(t), b.word(name), b.word(holder), b.maybe(in_period), _expected(b, expected)
    )


CLAUSES: dict[str, Rule] = {
    **PLAN_CLAUSES,
    "for_each_record": _for_each_record,
    "for_each_period": _for_each_period,
    "for_each_period_of": _for_each_period_of,
    "for_months": _for_months,
    "once_on": lambda b, t: c.OnceOn(b.span(t), b.expr(t.children[0]), b.maybe(t.children[1])),
    "to_path": lambda b, t: c.To(b.span(t), b.path(t.children[0]), b.maybe(t.children[1])),
    "to_managers": _to_managers,
    "gate": lambda b, t: c.When(b.span(t), b.expr(t.children[0])),
    "earn": lambda b, t: c.Earn(b.span(t), b.expr(t.children[0])),
    "pool": lambda b, t: c.Pool(b.span(t), b.expr(t.children[0]), b.expr(t.children[1])),
    "less": _less,
    "floor": lambda b, t: c.AtLeast(b.span(t), b.expr(t.children[0]), scope_word(b, t.children[1])),
    "cap_line": _at_most,
    "earned_on": lambda b, t: c.EarnedOn(b.span(t), b.expr(t.children[0])),
    "payable": _payable,
    "also_after_leaving": lambda b, t: c.AlsoAfter(b.span(t), "leaving"),
    "also_after_end": lambda b, t: c.AlsoAfter(b.span(t), "end"),
    "leaving": _leaving,
    "pause": _pause,
    "accelerate_add": lambda b, t: c.Accelerate(b.span(t), "add", b.expr(t.children[0])),
    "accelerate_reduce": lambda b, t: c.Accelerate(b.span(t), "reduce", b.expr(t.children[0])),
    "take_back": lambda b, t: c.TakeBack(
        b.span(t), b.path(t.children[0]), b.words(list(t.children[1:]))
    ),
    "give_back": lambda b, t: c.GiveBack(
        b.span(t), None if t.children[0] is None else b.path(t.children[0]),
        b.word(t.children[1]), b.word(t.children[2]),
    ),
    "share_all": lambda b, t: c.ClawShare(b.span(t), "all"),
    "share_of": lambda b, t: c.ClawShare(b.span(t), "of", share=b.expr(t.children[0])),
    "share_falling": _falling,
    "attainment_stays": lambda b, t: c.AttainmentRule(b.span(t), False),
    "attainment_falls": lambda b, t: c.AttainmentRule(b.span(t), True),
    "by_offset": lambda b, t: c.Recovery(
        b.span(t), "offset", b.maybe(t.children[0]), b.maybe(t.children[1])
    ),
    "by_invoice": lambda b, t: c.Recovery(b.span(t), "invoice"),
    "top_up": lambda b, t: c.DrawAmount(b.span(t), "top up", b.expr(t.children[0])),
    "advance": lambda b, t: c.DrawAmount(b.span(t), "advance", b.expr(t.children[0])),
    "lend": lambda b, t: c.DrawAmount(b.span(t), "lend", b.expr(t.children[0])),
    "counting": lambda b, t: c.Counting(b.span(t), b.words(list(t.children))),
    "recover_nothing": lambda b, t: c.DrawRecovery(b.span(t), "nothing"),
    "recover_above": _draw_recovery("above"),
    "recover_share": _draw_recovery("share"),
    "carry_negative": lambda b, t: c.PaymentRule(b.span(t), "carry"),
    "invoice_negative": lambda b, t: c.PaymentRule(b.span(t), "invoice"),
    "hold_under": lambda b, t: c.PaymentRule(b.span(t), "hold", b.expr(t.children[0])),
    "payment_cap": lambda b, t: c.PaymentRule(b.span(t), "cap", b.expr(t.children[0])),
    "vest_every": _vest_line("every"),
    "vest_after": _vest_line("after"),
    "vest_on": _vest_line("on"),
    "vest_start": lambda b, t: c.VestLine(b.span(t), "start", False, _share(b, t.children[0])),
    "cliff_after": lambda b, t: c.Cliff(b.span(t), wait=b.duration(t.children[0])),
    "cliff_on": lambda b, t: c.Cliff(b.span(t), date=b.expr(t.children[0])),
    "cliff_when": lambda b, t: c.Cliff(b.span(t), condition=b.expr(t.children[0])),
    "vest_days": _vest_days,
    "vest_allocate": lambda b, t: c.Allocate(b.span(t), rule_name(t.children[0])),
    "vest_units": lambda b, t: c.InUnits(b.span(t)),
    "give_thing": lambda b, t: c.Give(b.span(t), b.text(t.children[0])),
    "give_points": lambda b, t: c.Give(
        b.span(t), None, str(b.integer(t.children[0])), b.word(t.children[1])
    ),
    "promise": lambda b, t: d.Promise(b.span(t), b.expr(t.children[0])),
    "given": lambda b, t: d.Given(b.span(t), b.word(t.children[0]), b.maybe(t.children[1]), ()),
    "as_of": lambda b, t: d.AsOf(b.span(t), b.date(t.children[0])),
    "expect_amount": _expect_amount,
    "expect_metric": _expect_metric,
    "expect_value": _expect_value,
    "expect_balance": _expect_balance,
    "expect_ledger": lambda b, t: d.ExpectLedger(b.span(t), False, ()),
    "expect_some_ledger": lambda b, t: d.ExpectLedger(b.span(t), True, ()),
    "expect_error": lambda b, t: d.ExpectError(b.span(t), b.text(t.children[0])),
}  # fmt: skip
