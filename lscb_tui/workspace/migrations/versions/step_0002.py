"""Meetings, what was sent to the room, and a journal that names a place in a record and the step that was taken.

SQLite changes no type of a column: there the two tables are made anew, and the numbers of the journal go on.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_KEPT = 'seq, who, session, at, entity, entity_id, field, "before", "after", undoes'
_TYPED = "session, entity, entity_id, field, who, base, text"


def _text(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text, nullable=False)


def upgrade() -> None:
    """Make room for meetings."""
    op.create_table(
        "meeting",
        sa.Column("id", sa.String(8), primary_key=True),
        sa.Column("number", sa.Integer, nullable=False, unique=True),
        *map(_text, ("record", "title", "author")),
        sa.Column("created", sa.String(20), nullable=False),
        sa.Column("updated", sa.String(20), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("removed", sa.Boolean, nullable=False),
    )
    op.create_table(
        "room",
        sa.Column("meeting", sa.String(8), primary_key=True),
        sa.Column("counter", sa.Integer, nullable=False),
        *map(_text, ("slide", "who")),
    )
    if op.get_bind().dialect.name == "sqlite":
        _make_anew()
        return
    op.add_column("journal", _what())
    for table in ("journal", "edit"):
        op.alter_column(table, "field", type_=sa.Text)


def _what() -> "sa.Column[str]":
    return sa.Column("what", sa.Text, nullable=False, server_default="")


def _make_anew() -> None:
    op.drop_index("ix_journal_entity_id", "journal")
    op.rename_table("journal", "journal_0001")
    op.create_table(
        "journal",
        sa.Column("seq", sa.Integer, primary_key=True),
        *map(_text, ("who", "session")),
        sa.Column("at", sa.String(20), nullable=False),
        sa.Column("entity", sa.String(20), nullable=False),
        sa.Column("entity_id", sa.String(8), nullable=False, index=True),
        *map(_text, ("field", "before", "after")),
        _what(),
        sa.Column("undoes", sa.Integer, sa.ForeignKey("journal.seq")),
        sqlite_autoincrement=True,
    )
    op.execute(f"INSERT INTO journal ({_KEPT}) SELECT {_KEPT} FROM journal_0001 ORDER BY seq")  # noqa: S608
    op.execute("DELETE FROM sqlite_sequence WHERE name = 'journal'")
    op.execute("INSERT INTO sqlite_sequence SELECT 'journal', seq FROM sqlite_sequence WHERE name = 'journal_0001'")
    op.drop_table("journal_0001")
    op.rename_table("edit", "edit_0001")
    op.create_table(
        "edit",
        sa.Column("session", sa.Text, primary_key=True),
        sa.Column("entity", sa.String(20), primary_key=True),
        sa.Column("entity_id", sa.String(8), primary_key=True),
        sa.Column("field", sa.Text, primary_key=True),
        *map(_text, ("who", "base", "text")),
    )
    op.execute(f"INSERT INTO edit ({_TYPED}) SELECT {_TYPED} FROM edit_0001")  # noqa: S608
    op.drop_table("edit_0001")
