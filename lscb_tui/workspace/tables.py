"""The tables of the workspace, the same in SQLite and PostgreSQL."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, MetaData, String, Table, Text

SCHEMA = "0002"
"""The migration that these tables stand for; `migrations/versions` holds the way there."""

metadata = MetaData()

note = Table(
    "note",
    metadata,
    Column("id", String(8), primary_key=True),
    Column("number", Integer, nullable=False, unique=True, comment="the order in which notes were made"),
    Column("kind", String(20), nullable=False),
    Column("text", Text, nullable=False, default=""),
    Column("answer", Text, nullable=False, default=""),
    Column("asked_by", Text, nullable=False, default="", comment="the role that asked a question"),
    Column("owner", Text, nullable=False, default=""),
    Column("due", String(10), nullable=False, default="", comment="an ISO day, or empty"),
    Column("state", String(40), nullable=False, default=""),
    Column("meeting", Text, nullable=False, default=""),
    Column("agenda_item", Text, nullable=False, default=""),
    Column("tags", Text, nullable=False, default="", comment="parted by commas"),
    Column("document", Text, nullable=False, default="", comment="empty where the note has no source"),
    Column("paragraph", Text, nullable=False, default=""),
    Column("citation", Text, nullable=False, default=""),
    Column("quote", Text, nullable=False, default=""),
    Column("figure", Text, nullable=False, default=""),
    Column("author", Text, nullable=False),
    Column("created", String(20), nullable=False, comment="ISO, UTC"),
    Column("updated", String(20), nullable=False, comment="ISO, UTC"),
    Column("version", Integer, nullable=False, default=1),
    Column("removed", Boolean, nullable=False, default=False),
)

meeting = Table(
    "meeting",
    metadata,
    Column("id", String(8), primary_key=True),
    Column("number", Integer, nullable=False, unique=True, comment="the order in which meetings were made"),
    Column("record", Text, nullable=False, comment="the meeting record, in JSON"),
    Column("title", Text, nullable=False, comment="what people call it, its body and its day, a line each"),
    Column("author", Text, nullable=False),
    Column("created", String(20), nullable=False, comment="ISO, UTC"),
    Column("updated", String(20), nullable=False, comment="ISO, UTC"),
    Column("version", Integer, nullable=False, default=1),
    Column("removed", Boolean, nullable=False, default=False),
)

room = Table(
    "room",
    metadata,
    Column("meeting", String(8), primary_key=True),
    Column("counter", Integer, nullable=False, comment="grows with everything that is sent"),
    Column("slide", Text, nullable=False, comment="what the room is to see now, in JSON"),
    Column("who", Text, nullable=False),
    comment="what was sent to the view for the room",
)

journal = Table(
    "journal",
    metadata,
    Column("seq", Integer, primary_key=True, comment="the order of changes; clocks do not decide it"),
    Column("who", Text, nullable=False),
    Column("session", Text, nullable=False, comment="the window the change was made in"),
    Column("at", String(20), nullable=False, comment="ISO, UTC; for people, not for order"),
    Column("entity", String(20), nullable=False, comment="note or meeting"),
    Column("entity_id", String(8), nullable=False, index=True),
    Column("field", Text, nullable=False, comment="the field of a note; where in the record of a meeting"),
    Column("before", Text, nullable=False, comment="of a meeting in JSON, and empty where nothing was there"),
    Column("after", Text, nullable=False),
    Column("what", Text, nullable=False, default="", server_default="", comment="the step, as people call it"),
    Column("undoes", Integer, ForeignKey("journal.seq"), comment="the change that this one takes back"),
    sqlite_autoincrement=True,
)

edit = Table(
    "edit",
    metadata,
    Column("session", Text, primary_key=True),
    Column("entity", String(20), primary_key=True),
    Column("entity_id", String(8), primary_key=True),
    Column("field", Text, primary_key=True),
    Column("who", Text, nullable=False),
    Column("base", Text, nullable=False, comment="the text that the edit began from"),
    Column("text", Text, nullable=False, comment="the text as typed so far"),
    comment="what is being typed and is not yet the text",
)

presence = Table(
    "presence",
    metadata,
    Column("session", Text, primary_key=True),
    Column("who", Text, nullable=False),
    Column("entity", String(20), nullable=False),
    Column("entity_id", String(8), nullable=False),
    Column("beat", Integer, nullable=False, comment="grows while the window is open"),
    comment="who is in what",
)
