// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leerschakel::exchange::reading {

/** A place in a source: the file or address, and the JSON Pointer in it. */
struct Place {
    QString source;
    QString path;

    [[nodiscard]] Place at(const QString &key) const;
    [[nodiscard]] Place at(qsizetype index) const { return at(QString::number(index)); }
};

/** \a key as a step of a JSON Pointer (RFC 6901, section 3). */
[[nodiscard]] QString pointerStep(QString key);

} // namespace leerschakel::exchange::reading
