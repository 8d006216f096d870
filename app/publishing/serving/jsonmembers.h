// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

// Members of a JSON object as it was written, without taking it apart: our own documents are only joined here.
namespace leerschakel::publishing::serving {

/** The text of the value of \a name in \a object; a null view where it has none. */
[[nodiscard]] QByteArrayView memberOf(QByteArrayView object, QByteArrayView name);
/** The texts of the items of \a array. */
[[nodiscard]] QList<QByteArrayView> itemsOf(QByteArrayView array);

[[nodiscard]] QByteArray withoutMember(const QByteArray &object, QByteArrayView name);
/** With \a value instead of what \a name has in it; where it has none it stays without. */
[[nodiscard]] QByteArray withMember(const QByteArray &object, QByteArrayView name, const QByteArray &value);

} // namespace leerschakel::publishing::serving
