"""Lowering of adjustments: what a person adds to a payment, or takes off it, with a reason.

A row enters the pay period of its date as it is. It is no pay that a plan works out: neither
figures nor limits nor draws see it, only the payment and the statement.
"""

from __future__ import annotations

from compdsl.ir.lower import data
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.measured import smallest_unit
from compdsl.ir.lower.pay_periods import PayPeriods
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import ONE, day, text
from compdsl.ir.model import Component, Posting, Rule, Running, TableSchema
from compdsl.names.built_in import ADJUSTED, ADJUSTMENT
from compdsl.syntax.clauses import Effective

CAUSE = ("date", "reason", "author", "approver", "record")


def adjustment_table(low: Lowering) -> None:
    """Make the schema of the table of adjustments, which need not be there, and its rule."""
    record = low.typed.symbols.built_in[ADJUSTMENT]
    fields = tuple(
        data.field_schema(each).model_copy(update={"built_in": True})
        for each in record.fields.values()
    )
    low.tables.append(
        TableSchema(
            name=ADJUSTMENT, kind="record", fields=fields, about=record.title, optional=True
        )
    )
    at = data.row_context(low, ADJUSTMENT, data.table(low, ADJUSTMENT))
    low.dated.append((at.frame, str(at.date)))
    assert low.plan.first is not None
    lines = low.plan.block.all(Effective)
    began = low.steps.row(at.frame, "ge", str(at.date), day(low.plan.first.isoformat()))
    low.rules.append(
        Rule(
            table=ADJUSTMENT, frame=at.frame, column=began, field="date",
            what=lines[0].span.text if lines else f"effective {low.plan.first}",
        )
    )  # fmt: skip


def adjusted(periods: PayPeriods) -> str:
    """Post the adjustments of every pay period; return what they come to."""
    low = periods.low
    at = data.placed(low, ADJUSTMENT)
    amount = low.steps.row(
        at.frame, "round", data.row_field(low, at, "amount"), smallest_unit(low),
        option=low.plan.rounding, unit=low.plan.currency,
    )  # fmt: skip
    low.components.append(Component(name=ADJUSTED, kind="adjustment", title="Adjustment"))
    _post(low, at, amount)
    start = low.steps.row(at.frame, "start_of", str(at.date), option="pay period")
    match = ((str(at.payee), str(periods.at.payee)), (start, str(periods.at.start)))
    return data.fold(low, periods.frame, at.frame, "sum", match, amount, unit=low.plan.currency)


def _post(low: Lowering, at: Context, amount: str) -> None:
    """Post each row. Its words are its cause; rows with the same words are counted apart."""
    told = {name: data.row_field(low, at, name) for name in CAUSE}
    about = low.steps.row(at.frame, "otherwise", told["record"], text(""))
    cause = (*(told[name] for name in CAUSE[:-1]), about)
    one = low.steps.as_column(at.frame, ONE)
    same = Running(agg="count", value=one, partition=(str(at.payee), *cause), order=(amount,))
    which = low.steps.column(at.frame, same, "number")
    date = str(at.date)
    low.postings.append(
        Posting(
            frame=at.frame, component=ADJUSTED, kind="adjustment", payee=str(at.payee),
            amount=amount, currency=low.plan.currency, earned_on=date, payable_on=date,
            status="payable", record=ADJUSTMENT, record_key=about, period=date,
            cause=(*cause, which),
            reason=f"{{{told['reason']}}}, by {{{told['author']}}}, "
                   f"approved by {{{told['approver']}}}",
        )
    )  # fmt: skip
    low.note(at.frame, ADJUSTED,
             f"{{{told['author']}}} asked for it and {{{told['approver']}}} approved it; it counts "
             "for the payment alone", 1)  # fmt: skip
    about_what = low.steps.row(at.frame, "defined", told["record"])
    low.note(at.frame, ADJUSTED, f"about {{{told['record']}}}", 1, about_what)
