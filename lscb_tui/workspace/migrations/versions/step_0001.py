"""Notes, their journal, edits in progress, and who is where."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def _text(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text, nullable=False)


def upgrade() -> None:
    """Make the first tables."""
    op.create_table(
        "note",
        sa.Column("id", sa.String(8), primary_key=True),
        sa.Column("number", sa.Integer, nullable=False, unique=True),
        sa.Column("kind", sa.String(20), nullable=False),
        *map(_text, ("text", "answer", "asked_by", "owner")),
        sa.Column("due", sa.String(10), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        *map(_text, ("meeting", "agenda_item", "tags", "document", "paragraph", "citation", "quote", "figure")),
        _text("author"),
        sa.Column("created", sa.String(20), nullable=False),
        sa.Column("updated", sa.String(20), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("removed", sa.Boolean, nullable=False),
    )
    op.create_table(
        "journal",
        sa.Column("seq", sa.Integer, primary_key=True),
        *map(_text, ("who", "session")),
        sa.Column("at", sa.String(20), nullable=False),
        sa.Column("entity", sa.String(20), nullable=False),
        sa.Column("entity_id", sa.String(8), nullable=False, index=True),
        sa.Column("field", sa.String(20), nullable=False),
        *map(_text, ("before", "after")),
        sa.Column("undoes", sa.Integer, sa.ForeignKey("journal.seq")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "edit",
        sa.Column("session", sa.Text, primary_key=True),
        sa.Column("entity", sa.String(20), primary_key=True),
        sa.Column("entity_id", sa.String(8), primary_key=True),
        sa.Column("field", sa.String(20), primary_key=True),
        *map(_text, ("who", "base", "text")),
    )
    op.create_table(
        "presence",
        sa.Column("session", sa.Text, primary_key=True),
        _text("who"),
        sa.Column("entity", sa.String(20), nullable=False),
        sa.Column("entity_id", sa.String(8), nullable=False),
        sa.Column("beat", sa.Integer, nullable=False),
    )
