// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/availability.h"

#include "domain/codelist.h"
#include "domain/kinds.h"
#include "exchange/registry.h"

#include <QCoreApplication>

namespace leerschakel::ui {

bool isAvailable(const domain::FieldSpec &field, const QString &code)
{
    return &field != &domain::offeringTable().reach || exchange::isReached(code);
}

QString choiceLabel(const domain::FieldSpec &field, const QString &code, domain::Language language)
{
    const QString label = domain::CodeList::named(field.codes()).label(code, language);
    return isAvailable(field, code)
        ? label
        : QCoreApplication::translate("availability", "%1 (not available in this version)").arg(label);
}

} // namespace leerschakel::ui
