"""Alembic environment: run the migrations on the connection of the store."""

from alembic import context

from geodata.store.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
)
context.run_migrations()
