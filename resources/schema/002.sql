-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 2: concepts of schemes that are edited in this catalogue. Columns are those of the field table (app/domain/kinds.h).
-- In the journal, change_entry.offering holds the scheme that such a concept is a part of.

CREATE TABLE own_concept (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    scheme TEXT NOT NULL REFERENCES scheme (id) DEFERRABLE INITIALLY DEFERRED,
    position REAL,
    uri TEXT,
    type TEXT,
    label_nl TEXT,
    label_en TEXT,
    alternatives TEXT,
    hidden_labels TEXT,
    definition_nl TEXT,
    definition_en TEXT,
    scope_note_nl TEXT,
    scope_note_en TEXT,
    notation TEXT,
    broader TEXT,
    related TEXT,
    member_of TEXT,
    essential_skills TEXT,
    optional_skills TEXT,
    mappings TEXT,
    status TEXT,
    replaced_by TEXT,
    kept TEXT,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX own_concept_by_scheme ON own_concept (scheme);
CREATE INDEX own_concept_by_uri ON own_concept (uri, scheme);

-- Where a concept of an own scheme stands among its siblings. Null for what was imported: its notations, labels and rows give the order.
ALTER TABLE concept ADD COLUMN place REAL;
