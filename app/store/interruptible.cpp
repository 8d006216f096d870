// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/interruptible.h"

#include "store/sqlitehandle.h"

#include <sqlite3.h>

namespace leerschakel::store {

Interruptible::Interruptible(Catalogue &catalogue, GoOn goOn)
    : m_handle(goOn ? sharedHandle(catalogue) : nullptr), m_goOn(std::move(goOn))
{
    if (!m_handle) {
        return;
    }
    constexpr int instructions =
        10'000; // of SQLite's virtual machine: about a millisecond, or some hundred rows of a search table
    sqlite3_progress_handler(
        m_handle, instructions, [](void *self) { return static_cast<Interruptible *>(self)->m_goOn() ? 0 : 1; }, this);
}

Interruptible::~Interruptible()
{
    finish();
}

void Interruptible::finish()
{
    if (m_handle) {
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
        m_handle = nullptr;
    }
}

} // namespace leerschakel::store
