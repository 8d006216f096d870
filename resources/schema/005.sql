-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many modules of a group of electives are to be chosen.
ALTER TABLE component ADD COLUMN elective_count INTEGER;
