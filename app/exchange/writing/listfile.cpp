// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/writing/listfile.h"

namespace leerschakel::exchange::writing {

Result<void> ListFile::open(const BundleFolder &folder, const QString &name)
{
    m_name = name;
    const Result<void> opened = m_file.open(folder.pathOf(name));
    return opened ? m_file.write(m_layout.beforeItems()) : opened;
}

Result<void> ListFile::add(std::string_view item)
{
    const Result<void> separated = m_file.write(m_items == 0 ? "\n" : ",\n");
    ++m_items;
    return separated ? m_file.write(item) : separated;
}

Result<void> ListFile::close(BundleFolder &folder)
{
    if (const Result<void> written = m_file.write(m_layout.behindItems(m_items)); !written) {
        return written;
    }
    const Result<void> closed = m_file.close();
    return closed ? folder.note(m_name, m_file) : closed;
}

} // namespace leerschakel::exchange::writing
