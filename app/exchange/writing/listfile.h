// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/writing/bundlefolder.h"
#include "exchange/writing/layout.h"

namespace leerschakel::exchange::writing {

/** A list of a layout: items as they come, followed by what is known only at the end. */
class ListFile
{
public:
    explicit ListFile(const Layout &layout) : m_layout(layout) {}

    [[nodiscard]] Result<void> open(const BundleFolder &folder, const QString &name);
    [[nodiscard]] Result<void> add(std::string_view item);
    /** Lists it in \a folder. */
    [[nodiscard]] Result<void> close(BundleFolder &folder);

private:
    const Layout &m_layout;
    QString m_name;
    BundleFile m_file;
    qint64 m_items = 0;
};

} // namespace leerschakel::exchange::writing
