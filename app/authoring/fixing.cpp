// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/fixing.h"

#include "authoring/naming.h"

using namespace Qt::StringLiterals;

namespace leerschakel::authoring {

Result<changes::ChangeSet> fixing(
    const domain::OfferingTree &tree, const rules::QuickFix &fix, domain::Language language)
{
    changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {fix.field, nameOf(tree.offering, language)}});
    const domain::FieldSpec *field = domain::kindTable(fix.kind).field(fix.field);
    const domain::Record record = tree.record(fix.kind, fix.record);
    if (!field || record.isNull()) {
        return change;
    }
    const auto value = field->normalised(fix.value);
    if (!value) {
        return std::unexpected(value.error());
    }
    change.set(record, *field, *value);
    return change;
}

} // namespace leerschakel::authoring
