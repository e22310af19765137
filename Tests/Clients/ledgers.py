"""Ledgers as an older plantain left them."""

import contextlib
import sqlite3
from datetime import datetime
from pathlib import Path

from facts import FLASH_25

# The schema of format 1, as plantain 0.1 made it.
FORMAT_1 = """
PRAGMA journal_mode = WAL;
CREATE TABLE entry (
    id INTEGER PRIMARY KEY, time INTEGER NOT NULL, session TEXT NOT NULL, key TEXT NOT NULL, model TEXT NOT NULL, operation TEXT NOT NULL,
    status INTEGER NOT NULL, prompt_text INTEGER NOT NULL, prompt_image INTEGER NOT NULL, cached INTEGER NOT NULL, candidates_text INTEGER NOT NULL,
    candidates_image INTEGER NOT NULL, thoughts INTEGER NOT NULL, tool_use INTEGER NOT NULL, images INTEGER NOT NULL, cost INTEGER NOT NULL,
    duration INTEGER NOT NULL, ending TEXT NOT NULL, source TEXT NOT NULL, bytes_sent INTEGER NOT NULL
) STRICT;
CREATE INDEX entry_time ON entry (time);
PRAGMA application_id = 0x706c6e74;
PRAGMA user_version = 1;
"""


def older(file: Path, *times: datetime, padding: str = "") -> None:
    """A ledger of format 1 with a picture of 0.0387 USD at each of these times."""
    rows = [
        (int(time.timestamp() * 1_000_000), "default", "0123456789abcdef" + padding, FLASH_25.id, "generateContent", 200)
        + (7, 0, 0, 0, 1290, 0, 0, 1, 38_702_100, 31_000, "performed", "synthesize", 160_000)
        for time in times
    ]
    with contextlib.closing(sqlite3.connect(file)) as database:
        database.executescript(FORMAT_1)
        database.executemany(f"INSERT INTO entry VALUES (NULL{', ?' * 19})", rows)
        database.commit()
