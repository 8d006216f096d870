// SPDX-License-Identifier: GPL-3.0-or-later
#include <jemalloc/jemalloc.h>

/**
 * Options of the allocator of the command line (https://jemalloc.net/jemalloc.3.html#tuning). Its defaults reserve
 * memory for each of many threads: two areas are enough, threads keep only small blocks for themselves, and what is
 * free soon goes back to the system.
 */
const char *malloc_conf = "narenas:2,lg_tcache_max:14,dirty_decay_ms:1000,muzzy_decay_ms:0";
