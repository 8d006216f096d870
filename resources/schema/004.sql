-- SPDX-License-Identifier: GPL-3.0-or-later
-- stale: 1 where what rules found may be out of date, and so the offering's whole_hash; 2 where only that is, as no rule reads what changed.
DROP INDEX readiness_stale;
CREATE INDEX readiness_stale ON readiness (stale) WHERE stale > 0;
