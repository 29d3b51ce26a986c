"""What officers look at: lists and records within their areas. Each file reads one noun, in a query or two.

All of it runs in an officer's transaction (`Database.officer`): row-level security decides what exists.
"""
