"""The intermediate representation: its models, and lowering to it."""
