"""The contract in plain sentences, for the party that signs it.

Every construct of the language has one sentence here, made from the tree and never from the text of
the plan: `figures`, `phrases` and `questions` say expressions, `plan_sentences`,
`earning_sentences`, `release_sentences` and `pay_sentences` say clauses. `sayings` gathers them;
a test asks that none is missing. `sections` puts the sentences in the order of a contract, and
`contract_text` and `contract_markdown` write it down.
"""
