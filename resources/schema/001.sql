-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1: the whole catalogue. Readable names, real columns: anybody with a SQLite browser can read a catalogue without us.
-- Lists and composite values are JSON text; money is whole cents; dates are 2027-02-01, instants are UTC.
-- Every record has: row (internal), id (UUID), hash (SHA-256 of its content), unknown (fields that a newer program wrote, a JSON object: kept,
-- hashed, passed on) and created (local: the change, by its place in the journal here, that made it as it is; see version).
-- Local is what no other catalogue is given, and what no hash covers.

CREATE TABLE catalogue_info (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- A copy has the id of its origin; a catalogue that goes its own way has an id of its own, and the lineage it came from.
CREATE TABLE catalogue (
    id TEXT PRIMARY KEY,
    lineage TEXT NOT NULL,
    -- format of the journal
    format INTEGER NOT NULL,
    -- the greatest clock of any change here
    clock INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Records: one table a kind, the columns are those of the field table (app/domain/kinds.h) ----------------------------

CREATE TABLE organisation (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT,
    name_nl TEXT,
    name_en TEXT,
    short_name TEXT,
    description_nl TEXT,
    description_en TEXT,
    codes TEXT,
    web_page TEXT,
    email TEXT,
    logo TEXT,
    parent TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    kept TEXT,
    unknown TEXT,
    created INTEGER,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE contact (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT,
    role_nl TEXT,
    role_en TEXT,
    email TEXT,
    phone TEXT,
    web_page TEXT,
    organisation TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    unknown TEXT,
    created INTEGER,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE location (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name_nl TEXT,
    name_en TEXT,
    street TEXT,
    number TEXT,
    postal_code TEXT,
    city TEXT,
    country TEXT,
    region TEXT,
    latitude REAL,
    longitude REAL,
    codes TEXT,
    organisation TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    kept TEXT,
    unknown TEXT,
    created INTEGER,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE deal (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name_nl TEXT,
    name_en TEXT,
    description_nl TEXT,
    description_en TEXT,
    theme TEXT,
    regions TEXT,
    partners TEXT,
    web_page TEXT,
    valid_from TEXT,
    valid_to TEXT,
    unknown TEXT,
    created INTEGER,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE scheme (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    uri TEXT,
    title_nl TEXT,
    title_en TEXT,
    version TEXT,
    attribution_nl TEXT,
    attribution_en TEXT,
    own INTEGER,
    content_digest TEXT,
    -- local: the number of that content, null while it is absent
    content INTEGER,
    unknown TEXT,
    created INTEGER,
    hash TEXT NOT NULL
) STRICT;

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
    unknown TEXT,
    created INTEGER,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE demand_set (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title_nl TEXT,
    title_en TEXT,
    source TEXT,
    period TEXT,
    content_digest TEXT,
    content INTEGER,
    unknown TEXT,
    created INTEGER,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE offering (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT,
    code TEXT,
    status TEXT,
    title_nl TEXT,
    title_en TEXT,
    summary_nl TEXT,
    summary_en TEXT,
    description_nl TEXT,
    description_en TEXT,
    target_group_nl TEXT,
    target_group_en TEXT,
    admission_nl TEXT,
    admission_en TEXT,
    assessment_nl TEXT,
    assessment_en TEXT,
    level TEXT,
    nlqf TEXT,
    study_load TEXT,
    duration TEXT,
    languages TEXT,
    modes TEXT,
    result TEXT,
    accredited INTEGER,
    accreditation TEXT,
    isced TEXT,
    sector TEXT,
    sector_edition TEXT,
    theme TEXT,
    regions TEXT,
    provider TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    contact TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
    web_page TEXT,
    codes TEXT,
    mkb INTEGER,
    workplace INTEGER,
    deal TEXT REFERENCES deal (id) DEFERRABLE INITIALLY DEFERRED,
    valid_from TEXT,
    valid_to TEXT,
    reach TEXT,
    kept TEXT,
    -- computed with every change: when it last changed, and one hash over it, its parts and what documents take of the records it refers to;
    -- where its readiness is stale, one of those changed since
    updated TEXT,
    whole_hash TEXT,
    unknown TEXT,
    created INTEGER,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE outcome (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    offering TEXT NOT NULL REFERENCES offering (id) DEFERRABLE INITIALLY DEFERRED,
    position REAL,
    text_nl TEXT,
    text_en TEXT,
    kept TEXT,
    unknown TEXT,
    created INTEGER,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE skill_link (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    offering TEXT NOT NULL REFERENCES offering (id) DEFERRABLE INITIALLY DEFERRED,
    outcome TEXT REFERENCES outcome (id) DEFERRABLE INITIALLY DEFERRED,
    position REAL,
    concept TEXT,
    role TEXT,
    level TEXT,
    label_nl TEXT,
    label_en TEXT,
    unknown TEXT,
    created INTEGER,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE edition (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    offering TEXT NOT NULL REFERENCES offering (id) DEFERRABLE INITIALLY DEFERRED,
    code TEXT,
    title_nl TEXT,
    title_en TEXT,
    status TEXT,
    start TEXT,
    "end" TEXT,
    entry_from TEXT,
    entry_to TEXT,
    places INTEGER,
    minimum_places INTEGER,
    location TEXT REFERENCES location (id) DEFERRABLE INITIALLY DEFERRED,
    modes TEXT,
    languages TEXT,
    permission_required INTEGER,
    permission_explanation_nl TEXT,
    permission_explanation_en TEXT,
    web_page TEXT,
    kept TEXT,
    unknown TEXT,
    created INTEGER,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE enrolment_period (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    offering TEXT NOT NULL REFERENCES offering (id) DEFERRABLE INITIALLY DEFERRED,
    edition TEXT REFERENCES edition (id) DEFERRABLE INITIALLY DEFERRED,
    start TEXT,
    "end" TEXT,
    target_group_nl TEXT,
    target_group_en TEXT,
    web_page TEXT,
    unknown TEXT,
    created INTEGER,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE price (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    offering TEXT NOT NULL REFERENCES offering (id) DEFERRABLE INITIALLY DEFERRED,
    edition TEXT REFERENCES edition (id) DEFERRABLE INITIALLY DEFERRED,
    position REAL,
    kind TEXT,
    cents INTEGER,
    currency TEXT,
    vat TEXT,
    description_nl TEXT,
    description_en TEXT,
    kept TEXT,
    unknown TEXT,
    created INTEGER,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE funding (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    offering TEXT NOT NULL REFERENCES offering (id) DEFERRABLE INITIALLY DEFERRED,
    position REAL,
    scheme TEXT,
    name_nl TEXT,
    name_en TEXT,
    valid_from TEXT,
    valid_to TEXT,
    unknown TEXT,
    created INTEGER,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE partner (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    offering TEXT NOT NULL REFERENCES offering (id) DEFERRABLE INITIALLY DEFERRED,
    position REAL,
    organisation TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT,
    unknown TEXT,
    created INTEGER,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE component (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    offering TEXT NOT NULL REFERENCES offering (id) DEFERRABLE INITIALLY DEFERRED,
    module TEXT REFERENCES offering (id) DEFERRABLE INITIALLY DEFERRED,
    position REAL,
    elective INTEGER,
    elective_group TEXT,
    unknown TEXT,
    created INTEGER,
    hash TEXT NOT NULL
) STRICT;

CREATE INDEX own_concept_by_scheme ON own_concept (scheme);
CREATE INDEX own_concept_by_uri ON own_concept (uri, scheme);
CREATE INDEX contact_by_organisation ON contact (organisation);
CREATE INDEX location_by_organisation ON location (organisation);
CREATE INDEX organisation_by_parent ON organisation (parent);
-- the list of offerings, in the order of its titles, with what it can be filtered and sorted by: read without the wide rows
CREATE INDEX offering_by_title_nl ON offering (coalesce(title_nl, title_en) COLLATE NOCASE, kind, status, level, provider, code, updated);
CREATE INDEX offering_by_title_en ON offering (coalesce(title_en, title_nl) COLLATE NOCASE, kind, status, level, provider, code, updated);
CREATE INDEX offering_by_code ON offering (code);
CREATE INDEX offering_by_provider ON offering (provider);
CREATE INDEX offering_by_contact ON offering (contact);
CREATE INDEX offering_by_deal ON offering (deal);
CREATE INDEX offering_by_updated ON offering (updated);
CREATE INDEX offering_by_status ON offering (status);
-- for coverage of a region or sector
CREATE INDEX offering_by_regions ON offering (regions) WHERE regions IS NOT NULL;
CREATE INDEX offering_by_sector ON offering (sector);
CREATE INDEX outcome_by_offering ON outcome (offering);
CREATE INDEX skill_link_by_offering ON skill_link (offering);
CREATE INDEX skill_link_by_outcome ON skill_link (outcome) WHERE outcome IS NOT NULL;
CREATE INDEX skill_link_by_concept ON skill_link (concept, offering);
CREATE INDEX edition_by_offering ON edition (offering);
CREATE INDEX edition_by_location ON edition (location, offering);
CREATE INDEX enrolment_period_by_offering ON enrolment_period (offering);
CREATE INDEX enrolment_period_by_edition ON enrolment_period (edition);
CREATE INDEX price_by_offering ON price (offering);
CREATE INDEX price_by_edition ON price (edition) WHERE edition IS NOT NULL;
CREATE INDEX funding_by_offering ON funding (offering);
CREATE INDEX partner_by_offering ON partner (offering);
CREATE INDEX partner_by_organisation ON partner (organisation);
CREATE INDEX component_by_offering ON component (offering);
CREATE INDEX component_by_module ON component (module);

-- The change journal ---------------------------------------------------------------------------------------------------
-- Changes are named by their id, and by the replica that made them and its number for them; what they speak of is named by its id.

-- One for a file and a device. What a copied or restored file makes is made by a replica of its own, which succeeds the one it had.
CREATE TABLE replica (
    row INTEGER PRIMARY KEY, -- local
    id TEXT NOT NULL UNIQUE,
    -- the device
    name TEXT NOT NULL,
    is_own INTEGER NOT NULL, -- local
    -- counts how often the file was found to be another one than it was
    incarnation INTEGER NOT NULL DEFAULT 1,
    successor TEXT,
    -- local: when this device last opened the file for writing; a guard outside the file knows of it too. Null in a copy: app/store/replicaguard.h
    session TEXT,
    -- local: changes up to this number left the catalogue, so that nothing may be added to them
    sealed INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Names of people stand here only, so that they can be erased.
CREATE TABLE person (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL) STRICT;

CREATE TABLE change (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, -- local: the order in which they came
    id TEXT NOT NULL UNIQUE,
    replica INTEGER NOT NULL REFERENCES replica (row),
    -- of that replica, from 1, without gaps
    number INTEGER NOT NULL,
    -- hybrid logical: 48 bits of milliseconds since 1970, 15 of a counter
    clock INTEGER NOT NULL,
    -- what it had seen of other replicas, a JSON object of their ids with numbers: those that are greater than in the change of its replica before; null when none is
    context TEXT,
    time TEXT NOT NULL,
    person INTEGER NOT NULL REFERENCES person (row),
    -- edit, undo, redo, import, merge, settle, publish, withdraw, dismiss, setting, redact, or what a newer program knows
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    label_arguments TEXT NOT NULL,
    -- of an undo or redo: the id of the change that was taken back or done again
    target TEXT,
    format INTEGER NOT NULL,
    -- what a program must know to take it, a JSON list of words; null when nothing but its format
    requires TEXT,
    -- how many entries it has
    entries INTEGER NOT NULL,
    -- SHA-256 over the change as JSON (RFC 8785), with salted hashes for values and the digest of the change of its replica before: app/changes/change.h
    digest BLOB NOT NULL,
    UNIQUE (replica, number)
) STRICT;
CREATE INDEX change_by_target ON change (target) WHERE target IS NOT NULL;

CREATE TABLE change_entry (
    change INTEGER NOT NULL REFERENCES change (seq),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    record TEXT NOT NULL,
    -- of a part: the record that it is a part of
    owner_kind TEXT,
    owner TEXT,
    -- null: the whole record
    field TEXT,
    -- a language of a text, the key of an item of a set; null: the whole value
    element TEXT,
    -- JSON (RFC 8785); null is absent
    before TEXT,
    after TEXT,
    -- random; null where the values are gone
    salt BLOB,
    -- the salted hash of values that are gone: erased, or no longer kept (app/store/compaction.h)
    erased BLOB,
    PRIMARY KEY (change, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_entry_by_record ON change_entry (record);
CREATE INDEX change_entry_by_owner ON change_entry (owner) WHERE owner IS NOT NULL;

-- Local: what of one's own can be taken back (done), done again (undone), or was left (abandoned: undone, and then another change was made).
CREATE TABLE undo_state (
    change INTEGER PRIMARY KEY REFERENCES change (seq),
    replica INTEGER NOT NULL REFERENCES replica (row),
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'abandoned'))
) STRICT;
CREATE INDEX undo_state_by_state ON undo_state (replica, state, change);

-- Which change a value is of, where that is another one than made the record: it survives a compaction of the journal.
CREATE TABLE version (
    record TEXT NOT NULL,
    field TEXT NOT NULL,
    element TEXT NOT NULL, -- empty: the whole value
    change INTEGER NOT NULL REFERENCES change (seq),
    PRIMARY KEY (record, field, element)
) STRICT, WITHOUT ROWID;

-- Records that were deleted. They never expire: what is not there was not therefore deleted.
CREATE TABLE tombstone (
    record TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    owner TEXT,
    change INTEGER NOT NULL REFERENCES change (seq)
) STRICT, WITHOUT ROWID;

-- What two people changed without having seen each other's change. Its id follows from both changes, so that it is the same everywhere.
CREATE TABLE conflict (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('value', 'deletedAndEdited', 'ownerGone', 'referenceGone')),
    record_kind TEXT NOT NULL,
    record TEXT NOT NULL,
    owner TEXT,
    field TEXT,
    element TEXT,
    -- JSON; ours is what the catalogue has
    base TEXT,
    ours TEXT,
    theirs TEXT,
    ours_change TEXT,
    theirs_change TEXT NOT NULL,
    -- local: id of the change that settled it; null while it is open
    settled TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX conflict_by_record ON conflict (record) WHERE settled IS NULL;
CREATE INDEX conflict_by_owner ON conflict (owner) WHERE settled IS NULL AND owner IS NOT NULL;

-- Changes of other replicas that cannot be taken yet: what they had seen is not here, or they need a newer program. They are taken when that is so no more.
CREATE TABLE held (
    replica TEXT NOT NULL,
    number INTEGER NOT NULL,
    -- gap, format, digest (it is not what its digest says, or another one has its number)
    reason TEXT NOT NULL,
    -- the whole change, as JSON
    change TEXT NOT NULL,
    PRIMARY KEY (replica, number)
) STRICT, WITHOUT ROWID;

-- Records of kinds that a newer program has: kept for it.
CREATE TABLE other_record (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    owner TEXT,
    content TEXT NOT NULL, -- JSON, by field
    hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Search over offerings: kept in step by the program with every change; row is that of the offering ---------------------

CREATE VIRTUAL TABLE offering_search USING fts5 (
    title_nl, title_en, code, summary, outcomes, description, target_group,
    content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3 4'
);

-- Readiness: what the rules found when the offering last changed; stale where the rules or a referred record changed since -

CREATE TABLE readiness (
    offering INTEGER NOT NULL REFERENCES offering (row) ON DELETE CASCADE,
    destination TEXT NOT NULL,
    blocks INTEGER NOT NULL,
    warns INTEGER NOT NULL,
    hints INTEGER NOT NULL,
    stale INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (offering, destination)
) STRICT, WITHOUT ROWID;
CREATE INDEX readiness_by_state ON readiness (destination, blocks);
CREATE INDEX readiness_stale ON readiness (stale) WHERE stale = 1;

-- What offerings teach, for the charts: kept in step by the program with every change -----------------------------------
-- Counting 800,000 links by their URIs takes half a second; by these short numbers a tenth of that.

CREATE TABLE linked_concept (number INTEGER PRIMARY KEY, uri TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE taught (
    offering INTEGER PRIMARY KEY REFERENCES offering (row) ON DELETE CASCADE,
    -- numbers of linked concepts, one for each link that teaches, with a space between; empty when there is none
    concepts TEXT NOT NULL
) STRICT;

-- Suggested skills that someone put away: no edit of the offering, and no undo brings them back -------------------------

CREATE TABLE dismissed_suggestion (
    offering TEXT NOT NULL,
    concept TEXT NOT NULL, -- URI
    PRIMARY KEY (offering, concept)
) STRICT, WITHOUT ROWID;

-- Publications: a log of what was delivered; facts, not edits, so that no undo takes them back --------------------------

CREATE TABLE publication (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    destination TEXT NOT NULL,
    time TEXT NOT NULL,
    author TEXT NOT NULL,
    device TEXT NOT NULL,
    -- where to: a folder or an address, without secrets
    target TEXT NOT NULL,
    -- local: the last change in the journal that it holds
    change INTEGER NOT NULL,
    offerings INTEGER NOT NULL,
    files INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    -- SHA-256 of the manifest
    hash TEXT NOT NULL,
    -- SHA-256 over the columns above but number and change
    digest TEXT NOT NULL
) STRICT;

-- The last delivery of each offering to each destination. The offering may be gone since; its id remains.
-- Each row has a digest of its own over its other columns.
CREATE TABLE published (
    offering TEXT NOT NULL,
    destination TEXT NOT NULL,
    publication INTEGER NOT NULL REFERENCES publication (number),
    -- of the offering as it was written (as in table offering), and of its documents
    whole_hash TEXT NOT NULL,
    document_hash TEXT NOT NULL,
    -- local: the last change in the journal that it holds
    change INTEGER NOT NULL,
    -- published, withdrawing (the next delivery carries it out) or withdrawn
    state TEXT NOT NULL CHECK (state IN ('published', 'withdrawing', 'withdrawn')),
    digest TEXT NOT NULL,
    PRIMARY KEY (offering, destination)
) STRICT, WITHOUT ROWID;

-- Vocabularies: a content is what one import read; a scheme record (journalled) says which content is in use --------------

CREATE TABLE vocabulary_content (
    number INTEGER PRIMARY KEY AUTOINCREMENT, -- local
    -- what scheme records call it: SHA-256 over what it holds; of a content that is written from records, "own " and the scheme
    name TEXT NOT NULL UNIQUE,
    scheme TEXT NOT NULL,
    version TEXT,
    source TEXT,
    imported TEXT NOT NULL,
    -- SHA-256 over scheme, source and imported
    origin TEXT NOT NULL,
    concepts INTEGER NOT NULL,
    relations INTEGER NOT NULL,
    -- its concepts are the rows from first_concept up to, not including, end_concept
    first_concept INTEGER NOT NULL,
    end_concept INTEGER NOT NULL,
    -- equal for equal contents, whatever the order they were read in
    digest INTEGER NOT NULL,
    -- every folded word of its labels, sorted, a line each: parts of compounds and words with a typing error are found in it
    words BLOB
) STRICT;

CREATE TABLE concept (
    row INTEGER PRIMARY KEY,
    content INTEGER NOT NULL REFERENCES vocabulary_content (number),
    uri TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('skill', 'knowledge', 'occupation', 'group', 'collection', 'other')),
    status TEXT NOT NULL,
    notation TEXT,
    reuse_level TEXT,
    modified TEXT,
    -- URI of the concept to use instead of a retired one
    replaced_by TEXT,
    digest INTEGER NOT NULL,
    -- its place among its siblings, in a scheme that has an order of its own
    place REAL,
    -- of a collection that has an order: the URIs of its members in that order, with a space between
    member_order TEXT,
    -- all its codes, where there are several or one has a datatype: a line each, the IRI of the datatype behind a tab
    notations TEXT
) STRICT;
CREATE UNIQUE INDEX concept_by_uri ON concept (uri, content);

CREATE TABLE concept_label (
    row INTEGER PRIMARY KEY, -- concept * 4096 + its place among the labels of that concept: no index is needed to find them
    content INTEGER NOT NULL,
    language TEXT NOT NULL, -- BCP 47, or empty
    kind INTEGER NOT NULL, -- 0 preferred, 1 alternative, 2 hidden
    text TEXT NOT NULL,
    folded TEXT NOT NULL -- words in lower case without diacritics, one space between them
) STRICT;
CREATE INDEX concept_label_by_start ON concept_label (content, kind, folded);

CREATE TABLE concept_note (
    row INTEGER PRIMARY KEY, -- concept * 256 + its place among the notes of that concept
    language TEXT NOT NULL,
    kind INTEGER NOT NULL, -- 0 definition, 1 scope note, 2 note, 3 example, 4 editorial, 5 history, 6 change
    text TEXT NOT NULL
) STRICT;

-- Every relation has a row for each of its sides.
CREATE TABLE concept_relation (
    concept INTEGER NOT NULL,
    kind INTEGER NOT NULL, -- 0 broader, 1 narrower, 2 related, 3 essential skill, 4 optional skill, 5 and 6 the other sides of these, 7 member, 8 member of
    target INTEGER NOT NULL,
    PRIMARY KEY (concept, kind, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE concept_mapping (
    concept INTEGER NOT NULL,
    kind INTEGER NOT NULL, -- 0 exact, 1 close, 2 broad, 3 narrow, 4 related
    target TEXT NOT NULL, -- URI, also when no scheme with it is loaded
    PRIMARY KEY (concept, kind, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX concept_mapping_by_target ON concept_mapping (target);

-- Search over labels: written with their content in one go, so one large memory buffer makes one segment. Words are cut and folded by us.
CREATE VIRTUAL TABLE concept_search USING fts5 (
    folded, content='concept_label', content_rowid='row', columnsize=0, detail=none, tokenize="ascii tokenchars '+#'"
);
INSERT INTO concept_search (concept_search, rank) VALUES ('hashsize', 33554432);

-- Demand: figures of an imported set; demand_set records (journalled) say which content is in use --------------------------

CREATE TABLE demand_content (
    number INTEGER PRIMARY KEY AUTOINCREMENT, -- local
    name TEXT NOT NULL UNIQUE, -- what demand_set records call it: SHA-256 over its figures
    source TEXT,
    imported TEXT NOT NULL,
    origin TEXT NOT NULL, -- SHA-256 over source and imported
    figures INTEGER NOT NULL
) STRICT;
CREATE TABLE demand_figure (
    row INTEGER PRIMARY KEY,
    content INTEGER NOT NULL REFERENCES demand_content (number) ON DELETE CASCADE,
    period TEXT NOT NULL,
    region TEXT,
    sector TEXT,
    occupation_scheme TEXT,
    occupation TEXT,
    skill TEXT,
    measure TEXT NOT NULL,
    value REAL NOT NULL,
    source TEXT
) STRICT;
CREATE INDEX demand_figure_by_content ON demand_figure (content, measure);

-- The window's own small things: widths of columns, the last view. Never a secret. ---------------------------------------

CREATE TABLE view_state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
