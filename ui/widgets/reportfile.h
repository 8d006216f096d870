// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

#include <QCoreApplication>

class QWidget;

namespace leerschakel::ui {

/** A report as a text file, to share with others. */
class ReportFile
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::ui::ReportFile)

public:
    /** Asks where to save it, in a dialog over \a parent; empty when cancelled. */
    [[nodiscard]] static QString ask(QWidget *parent);
    /** Writes \a head, an empty line and \a lines to \a path. Errors: store.cannotWrite (path, why). */
    [[nodiscard]] static std::expected<void, domain::Error> save(
        const QString &path, const QStringList &head, const QStringList &lines);
};

} // namespace leerschakel::ui
