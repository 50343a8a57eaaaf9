"""The columns of the ledger, in order: what a run writes and what an example may expect."""

LEDGER_COLUMNS = (
    "entry_id",
    "plan",
    "version",
    "payee",
    "component",
    "kind",
    "record",
    "record_key",
    "earned_on",
    "payable_on",
    "pay_period",
    "amount",
    "currency",
    "status",
    "reason",
)
