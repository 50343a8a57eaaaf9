"""What a plan declares: its header, its records, choices and other names, and their types."""
