// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openeducation/reading/codes.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::openeducation {

using reading::Members;

QList<domain::TypedCode> readCodes(Members &members, const QString &key, std::span<const Name> names)
{
    QList<domain::TypedCode> codes;
    const QVariantList items = members.list(key);
    for (const QVariant &item : items) {
        const QVariantMap map = item.toMap();
        const QString theirs = map.value(u"codeType"_s).toString();
        const QString code = map.value(u"code"_s).toString().trimmed();
        if (code.isEmpty()) {
            members.lose(key, item);
            continue;
        }
        const QString type = QString::fromLatin1(oursFor(names, theirs));
        const domain::TypedCode one{.type = type, .code = code};
        if (type.isEmpty() || map.size() > 2) {
            members.keep(key, QVariantList{item});
        } else if (!codes.contains(one)) {
            codes.append(one);
        }
    }
    return codes;
}

QString readPrimaryCode(Members &members)
{
    const QVariant value = members.take(u"primaryCode"_s);
    if (value.typeId() != QMetaType::QVariantMap) {
        return value.toString().trimmed();
    }
    QVariantMap map = value.toMap();
    const QString code = map.take(u"code"_s).toString().trimmed();
    map.removeIf([](auto each) { return each.value().toString().isEmpty(); });
    if (!map.isEmpty()) {
        members.keep(u"primaryCode"_s, map);
    }
    return code;
}

} // namespace leerschakel::exchange::openeducation
