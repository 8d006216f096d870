-- SPDX-License-Identifier: GPL-3.0-or-later
-- A next schema as tests need one: it has a table more, and fails on a catalogue that says so twice.
CREATE TABLE proof (word TEXT PRIMARY KEY) STRICT;
INSERT INTO proof SELECT value FROM catalogue_info WHERE key LIKE 'proof%';
