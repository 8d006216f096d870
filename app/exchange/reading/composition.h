// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QHash>

namespace leerschakel::exchange::reading {

/** Which modules are in which programmes of a source, as stated by its documents on either side. */
class Composition
{
public:
    /** Notes a component that a programme has already. */
    void note(const domain::Id &programme, const domain::Record &component);
    /** Makes \a module the last part of \a programme, unless it is a part already. */
    void add(const domain::Id &programme, const domain::Id &module);
    /** Whether \a programme is a part of \a module already, or of a part of that. */
    [[nodiscard]] bool isWithin(const domain::Id &programme, const domain::Id &module) const;
    /** The components that were added to \a programme. */
    [[nodiscard]] QList<domain::Record> addedTo(const domain::Id &programme) const;
    /** The programmes that each module is in. */
    [[nodiscard]] QHash<domain::Id, QList<domain::Id>> programmes() const;

private:
    struct Component {
        domain::Id module;
        double position = 0;
        bool isAdded = false;
    };
    QHash<domain::Id, QList<Component>> m_components; ///< by programme
};

} // namespace leerschakel::exchange::reading
