// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/availability.h"

#include "domain/codelist.h"
#include "domain/kinds.h"
#include "exchange/registry.h"

#include <QCoreApplication>

namespace leerschakel::ui {

bool isAvailable(const domain::FieldSpec &field, const QString &code, const QStringList &destinations)
{
    return &field != &domain::offeringTable().reach || exchange::isReached(code, destinations);
}

QString choiceLabel(
    const domain::FieldSpec &field, const QString &code, domain::Language language, const QStringList &destinations)
{
    const QString label = domain::CodeList::named(field.codes()).label(code, language);
    if (isAvailable(field, code, destinations)) {
        return label;
    }
    return isAvailable(field, code, exchange::destinations())
        ? QCoreApplication::translate("availability", "%1 (switched off)").arg(label)
        : QCoreApplication::translate("availability", "%1 (not available in this version)").arg(label);
}

} // namespace leerschakel::ui
