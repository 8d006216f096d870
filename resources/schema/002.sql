-- SPDX-License-Identifier: GPL-3.0-or-later
-- When an offering is taught, and how often its learners and teachers meet.
ALTER TABLE offering ADD COLUMN timing TEXT;
ALTER TABLE offering ADD COLUMN contact_moments INTEGER;
