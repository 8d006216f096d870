// SPDX-License-Identifier: GPL-3.0-or-later
#include "concepts/mappingname.h"

#include <QCoreApplication>

namespace leerschakel::ui {

using vocabulary::MappingKind;

QString mappingName(MappingKind kind)
{
    switch (kind) {
    case MappingKind::Exact:
        return QCoreApplication::translate("leerschakel::ui::MappingName", "The same");
    case MappingKind::Close:
        return QCoreApplication::translate("leerschakel::ui::MappingName", "Nearly the same");
    case MappingKind::Broad:
        return QCoreApplication::translate("leerschakel::ui::MappingName", "Broader");
    case MappingKind::Narrow:
        return QCoreApplication::translate("leerschakel::ui::MappingName", "Narrower");
    case MappingKind::Related:
        break;
    }
    return QCoreApplication::translate("leerschakel::ui::MappingName", "Related");
}

} // namespace leerschakel::ui
