// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"

#include <QByteArrayView>
#include <QString>
#include <QVariant>

#include <span>

namespace leerschakel::store {

/** A plain value as canonical JSON; the null string for an absent one. */
[[nodiscard]] QString toJson(const QVariant &value);
/** The plain value of \a json (UTF-8); absent for an empty text or what is not JSON. */
[[nodiscard]] QVariant fromJson(QByteArrayView json);
[[nodiscard]] QVariant fromJson(const QString &json);

/** \a ids, \a numbers or \a names, as a JSON list for json_each() in a statement. */
[[nodiscard]] QString jsonList(std::span<const domain::Id> ids);
[[nodiscard]] QString jsonList(std::span<const qint64> numbers);
[[nodiscard]] QString jsonList(const QStringList &names);

} // namespace leerschakel::store
