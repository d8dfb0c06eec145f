"""Create the append-only table of withdrawals of versions."""

import sqlalchemy as sa
from alembic import op

from geodata.store.models import Moment

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TABLE = "withdrawals"


def upgrade() -> None:
    """Create the table, and triggers that keep it append-only."""
    op.create_table(
        TABLE,
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("withdrawn_at", Moment, nullable=False),
        sa.Column("editor", sa.String(200), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_withdrawals"),
    )
    if op.get_bind().dialect.name == "sqlite":
        for action in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {TABLE}_no_{action.lower()} BEFORE {action} ON {TABLE} "
                f"BEGIN SELECT RAISE(ABORT, '{TABLE} is append-only'); END"
            )
        return
    # The function append_only() is from migration 0001.
    op.execute(
        f"CREATE TRIGGER {TABLE}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {TABLE} "
        "FOR EACH STATEMENT EXECUTE FUNCTION append_only()"
    )


def downgrade() -> None:
    """Drop the table; withdrawn versions become visible again."""
    op.drop_table(TABLE)
