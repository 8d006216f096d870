-- SPDX-License-Identifier: GPL-3.0-or-later
-- Local: what a server took over the network, by its address. Only what is not so is sent the next time; where this is
-- lost, all is sent again.
CREATE TABLE pushed (
    -- the address, without secrets
    target TEXT NOT NULL,
    -- what the server calls it: the path below the address
    resource TEXT NOT NULL,
    -- it may be gone since
    offering TEXT NOT NULL,
    -- SHA-256 of what was sent, or told
    hash TEXT NOT NULL,
    PRIMARY KEY (target, resource)
) STRICT, WITHOUT ROWID;
