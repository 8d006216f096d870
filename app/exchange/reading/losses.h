// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/place.h"
#include "exchange/report.h"

#include <QVariant>

namespace leerschakel::exchange::reading {

/** Collects what could not be taken while a source is read. */
class Losses
{
public:
    void reject(const Place &place, const QString &code, const QStringList &arguments = {});
    void lose(const Place &place, const QVariant &value, const QString &code = QStringLiteral("import.notUnderstood"),
        const QStringList &arguments = {});

    [[nodiscard]] const QList<Rejected> &rejected() const { return m_rejected; }
    [[nodiscard]] const QList<LostInput> &lost() const { return m_lost; }

private:
    QList<Rejected> m_rejected;
    QList<LostInput> m_lost;
};

} // namespace leerschakel::exchange::reading
