"""Runs the migrations over the connection that `ujar.store.migrate` hands in.

It has no settings of its own and opens no database ("ujar.db" is opened by the store). It reads no
data file.
"""

from alembic import context

from ujar.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
