"""From the parser's tree to the headers of declarations."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from lark import Token, Tree

from compdsl.syntax import declarations as d
from compdsl.syntax.build_plan_clauses import maybe_type, period, type_name
from compdsl.syntax.builder import Builder, Child, Parsed, rule_name
from compdsl.syntax.clauses import Span_
from compdsl.syntax.expressions import Period

Rule = Callable[[Builder, Parsed], d.Header]


def _titled(b: Builder, t: Parsed) -> d.Header:
    word, title = t.children
    return d.Titled(b.span(t), b.word(word), b.maybe_text(title))


def _record(b: Builder, t: Parsed) -> d.Header:
    word, title, payee, on, *then = t.children
    return d.RecordHeader(
        b.span(t), b.word(word), b.maybe_text(title), b.maybe_path(payee), b.maybe_path(on),
        tuple(b.path(path) for path in then if path is not None),
    )  # fmt: skip


def _term(b: Builder, t: Parsed) -> d.Header:
    word, title, type_, code, *rest = t.children
    *by, per, from_data, value = rest
    return d.TermHeader(
        b.span(t), b.word(word), b.maybe_text(title), maybe_type(b, type_), str(code or ""),
        b.words(by), period(per), from_data is not None, b.maybe(value),
    )  # fmt: skip


def _quota(b: Builder, t: Parsed) -> d.Header:
    word, title, type_, value, from_data, per = t.children
    return d.QuotaHeader(
        b.span(t), b.word(word), b.maybe_text(title), maybe_type(b, type_), b.maybe(value),
        from_data is not None, period(per),
    )  # fmt: skip


def _metric(b: Builder, t: Parsed) -> d.Header:
    word, title, per, value = t.children
    return d.MetricHeader(
        b.span(t), b.word(word), b.maybe_text(title), b.maybe_word(per), b.expr(value)
    )


def _over(b: Builder, tree: Child) -> Span_ | None:
    if tree is None:
        return None
    assert isinstance(tree, Tree)
    span, items = b.span(tree), tree.children
    if tree.data == "over_each":
        return Span_(span, "each", cast(Period, rule_name(items[0])))
    if tree.data == "since_date":
        return Span_(span, "since", date=b.date(items[0]))
    return Span_(span, "plan" if tree.data == "over_plan" else "record")


def _tiers(b: Builder, t: Parsed) -> d.Header:
    word, title, measure, mode, span = t.children
    return d.TiersHeader(
        b.span(t), b.word(word), b.maybe_text(title), b.expr(measure),
        rule_name(mode), _over(b, span),  # type: ignore[arg-type]
    )  # fmt: skip


def _grid(b: Builder, t: Parsed) -> d.Header:
    word, title, across, down, mode, span = t.children
    return d.GridHeader(
        b.span(t), b.word(word), b.maybe_text(title), b.expr(across), b.expr(down),
        rule_name(mode), _over(b, span),  # type: ignore[arg-type]
    )  # fmt: skip


def _earning(b: Builder, t: Parsed) -> d.Header:
    kind, word, title = t.children
    return d.EarningHeader(
        b.span(t), b.word(word), b.maybe_text(title), cast(d.EarningKind, rule_name(kind))
    )


def _on(b: Builder, t: Parsed) -> d.Header:
    word, title, *targets = t.children
    return d.OnHeader(b.span(t), b.word(word), b.maybe_text(title), b.words(list(targets)))


def _function(b: Builder, t: Parsed) -> d.Header:
    word, *parameters, type_, value = t.children
    made = tuple(_parameter(b, each) for each in parameters if each is not None)
    return d.FunctionHeader(
        b.span(t), b.word(word), None, made, maybe_type(b, type_), b.expr(value)
    )


def _parameter(b: Builder, tree: Child) -> d.Parameter:
    assert isinstance(tree, Tree)
    return d.Parameter(b.span(tree), b.word(tree.children[0]), type_name(b, tree.children[1]))


def _use(b: Builder, t: Parsed) -> d.Header:
    library, alias, *settings = t.children
    is_path = isinstance(library, Token)
    name = b.text(library).value if is_path else b.span(cast(Parsed, library)).text
    made = [
        d.Setting(b.span(s), b.word(s.children[0]), b.expr(s.children[1]))
        for s in settings
        if isinstance(s, Tree)
    ]
    return d.UseHeader(b.span(t), name, is_path, b.maybe_word(alias), tuple(made))


def _only_title(b: Builder, t: Parsed) -> d.Header:
    return d.Titled(b.span(t), None, b.maybe_text(t.children[0]))


HEADERS: dict[str, Rule] = {
    "plan_header": lambda b, t: d.PlanHeader(
        b.span(t), None, b.maybe_text(t.children[0]), t.children[1] is not None
    ),
    "record_header": _record,
    "term_header": _term,
    "quota_header": _quota,
    "metric_header": _metric,
    "tiers_header": _tiers,
    "grid_header": _grid,
    "earning_header": _earning,
    "accelerator_header": _on,
    "cap_header": _on,
    "function_header": _function,
    "use_header": _use,
    "payment_header": _only_title,
    "ensure_header": _only_title,
    "example_header": _only_title,
    **{f"{kind}_header": _titled for kind in
       ("choice", "clawback", "draw", "vesting", "reward")},
}  # fmt: skip
