"""Holds the steps by which a store's tables come to their present shape, run by Alembic.

"versions/0001_tables.py" makes the tables of a new store. What the tables mean is said by
`ujar.store.schema`; nothing here changes the words in them. It reads no data file.
"""
