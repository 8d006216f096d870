// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/interruption.h"

#include "store/sqlitehandle.h"

#include <sqlite3.h>

namespace leerschakel::store {

void interrupt(const Catalogue &catalogue)
{
    sqlite3_interrupt(handleOf(catalogue));
}

} // namespace leerschakel::store
