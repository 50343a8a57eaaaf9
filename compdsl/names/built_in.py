"""The record that every plan has without saying so: a person's adjustment, with its reason.

Takes the plan's names, gives the record. It is written in Comp, as any other record is; only its
rows come into pay in a way of their own.
"""

from __future__ import annotations

from compdsl.diagnostics.model import Report
from compdsl.names.symbols import Field, Record, Symbols
from compdsl.names.type_names import read_type
from compdsl.source import SourceFile
from compdsl.syntax.clauses import FieldLine
from compdsl.syntax.declarations import RecordHeader
from compdsl.syntax.parse import parse

ADJUSTMENT, ADJUSTED = "Adjustment", "adjustment"
"""The record, and the component of its rows in the ledger."""

TEXT = """\
record Adjustment for payee on date
  payee    : {payee}
  amount   : money
  date     : date
  reason   : text
  author   : text
  approver : text
  record   : text, may be blank
"""


def add_adjustment(symbols: Symbols, report: Report) -> None:
    """Add the record of adjustments to a plan whose payees and currency are known."""
    plan = symbols.plan
    payee = symbols.record(plan.payee) if plan is not None else None
    if plan is None or payee is None or payee.key is None or not plan.currency:
        return
    written = parse(SourceFile("<built in>", TEXT.format(payee=payee.name)), Report())
    block = written.blocks[0]
    head = block.header
    assert isinstance(head, RecordHeader)
    assert head.word is not None
    made = Record(head.word.name, "Adjustments", "record", block, head.span)
    made.payee, made.on = head.payee, head.on
    for line in block.all(FieldLine):
        type_ = read_type(line.type, symbols, report).maybe(line.may_be_blank)
        name = line.word.name
        made.fields[name] = Field(name, made.name, type_, False, False, name, line)
    symbols.built_in[made.name] = made
