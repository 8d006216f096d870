// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QVariant>

namespace leerschakel::store {

/** A plain value as canonical JSON; the null string for an absent one. */
[[nodiscard]] QString toJson(const QVariant &value);
/** The plain value of \a json (UTF-8); absent for an empty text or what is not JSON. */
[[nodiscard]] QVariant fromJson(QByteArrayView json);
[[nodiscard]] QVariant fromJson(const QString &json);

} // namespace leerschakel::store
