"""Create the table of sessions of editors."""

import sqlalchemy as sa
from alembic import op

from geodata.store.models import Moment

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "sessions",
        sa.Column("key_hash", sa.String(64), nullable=False),
        sa.Column("editor", sa.String(64), nullable=False),
        sa.Column("started_at", Moment, nullable=False),
        sa.Column("seen_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("key_hash", name="pk_sessions"),
    )


def downgrade() -> None:
    """Drop the table; editors must sign in again."""
    op.drop_table("sessions")
