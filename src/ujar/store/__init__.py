"""Keeps pages, their records and the links between them in SQLite or PostgreSQL.

`Store("ujar.db").find("penolakan")` gives the statements and moves in which somebody "menolak".
`schema` says what the tables hold, `docs/store.md` how to use them.
"""
