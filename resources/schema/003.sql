-- SPDX-License-Identifier: GPL-3.0-or-later
-- Local: up to which change of a replica values may be gone that newer ones replaced (app/store/compaction.h). The changes stay.
CREATE TABLE horizon (
    replica INTEGER PRIMARY KEY REFERENCES replica (row),
    number INTEGER NOT NULL,
    -- of the change with that number
    digest BLOB NOT NULL
) STRICT;
CREATE INDEX change_entry_emptied ON change_entry (change) WHERE erased IS NOT NULL;
