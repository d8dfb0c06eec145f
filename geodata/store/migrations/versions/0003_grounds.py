"""Add the grounds (sign-in rules) to sessions; existing sessions end."""

import sqlalchemy as sa
from alembic import op

from geodata.store.models import Moment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Recreate the table with longer names of editors and with grounds."""
    op.drop_table("sessions")
    _create(sa.Column("editor", sa.String(200), nullable=False), grounds=True)


def downgrade() -> None:
    """Recreate the table of migration 0002."""
    op.drop_table("sessions")
    _create(sa.Column("editor", sa.String(64), nullable=False), grounds=False)


def _create(editor: sa.Column[str], *, grounds: bool) -> None:
    more = [sa.Column("grounds", sa.String(64), nullable=False)] if grounds else []
    op.create_table(
        "sessions",
        sa.Column("key_hash", sa.String(64), nullable=False),
        editor,
        *more,
        sa.Column("started_at", Moment, nullable=False),
        sa.Column("seen_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("key_hash", name="pk_sessions"),
    )
