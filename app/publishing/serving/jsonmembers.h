// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

// Access to members of a JSON object as written, without parsing it in full: our own documents are only joined here.
namespace leerschakel::publishing::serving {

/** The text of the value of \a name in \a object; a null view if it has no such member. */
[[nodiscard]] QByteArrayView memberOf(QByteArrayView object, QByteArrayView name);
/** The texts of the items of \a array. */
[[nodiscard]] QList<QByteArrayView> itemsOf(QByteArrayView array);

[[nodiscard]] QByteArray withoutMember(const QByteArray &object, QByteArrayView name);
/** With \a value in place of the value of \a name; unchanged where it has no such member. */
[[nodiscard]] QByteArray withMember(const QByteArray &object, QByteArrayView name, const QByteArray &value);

} // namespace leerschakel::publishing::serving
