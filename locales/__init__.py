"""What we say, in every language: one Fluent file per conversation."""
