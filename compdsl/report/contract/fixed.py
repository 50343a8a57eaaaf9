"""What holds for every plan: the meaning of the words, and the order of calculation."""

from __future__ import annotations

GOVERNS = (
    "This text is made from the plan. Quoted remarks are the parties' own words; where a remark "
    "and a clause differ, the clause governs."
)

DEFINITIONS = (
    ("Earned", "an amount is earned on the day on which the clause says so; that day decides who "
     "takes part, which limits it counts towards, and which month shows it"),
    ("Payable", "an earned amount is payable once its day has come or its condition holds; until "
     "then it is pending. It may be forfeited or cancelled before"),
    ("Paid", "a payment is what is payable in a pay period, less what is taken back, with draws "
     "and what was carried forward"),
    ("To date", "a figure to date counts up to and including the record at hand, or the last day "
     "of the period at hand"),
    ("In the whole period", "a figure in a period counts what lies in the whole of it"),
    ("Attainment", "a figure divided by its quota; it has no cap unless a clause says so"),
)  # fmt: skip

ORDER = (
    "Records are taken in the order of their dates, and on one day by the fields named for it and "
    "then by their key",
    "Each record is credited to whom it belongs",
    "The figures of section 2 are worked out from what is credited",
    "Each earning is worked out: its condition, its amount, its limits for each record; then it is "
    "rounded once, and its limits for a period apply",
    "Accelerators are worked out on these amounts, each on the earning alone; they count towards "
    "no limit that does not name them",
    "Limits over several earnings apply",
    "What becomes of each amount follows in order of date: on one day parts become payable first, "
    "then leaving takes effect, then what is taken back",
    "Pay periods follow in order: what is taken back is set off, draws are settled, the payment is "
    "made, and what is left is carried forward",
    "Rewards that are not money come last",
)

ALWAYS = (
    "Only who takes part on the day on which something is earned, earns it",
    "Amounts are exact; each is rounded once, when it is final, and every later step reads the "
    "rounded amount",
    "A clawback takes first what is not yet payable, the latest part first, and is dated by what "
    "set it off",
    "A clawback does not give back room under a limit, and an award keeps what it was earned on",
    "A limit for a period holds for each person, and excess over a limit for one record is lost",
    "An adjustment by a person, with its reason and who approved it, counts towards the payment "
    "alone",
    "A negative record gives back what it lifts through tiers, from the top",
    "Once a period is closed, its signed entries stay as they are; what a later correction changes "
    "of them is an entry of its own, with its reason, on the first day that is still open",
)
