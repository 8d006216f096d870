// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changing.h"

#include "domain/cleantext.h"
#include "domain/sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

Result<void> applyAndTell(
    store::Catalogue &catalogue, const changes::ChangeSet &change, Output &output, const QString &text)
{
    if (change.isEmpty()) {
        output.value(QJsonObject{{u"change"_s, QJsonValue::Null}},
            QCoreApplication::translate("cli", "There was nothing to change"));
        return {};
    }
    const Result<store::AppliedChange> applied = store::apply(catalogue, change, output.progress());
    if (!applied) {
        return std::unexpected(applied.error());
    }
    output.value(QJsonObject{{u"change"_s, applied->id}}, text);
    return {};
}

void tellRemark(const QString &key, const QVariant &value, Output &output)
{
    if (const domain::Message remark = domain::remarkOn(key, value); !remark.isEmpty()) {
        output.message(domain::sentence(remark));
    }
}

} // namespace leerschakel::cli
