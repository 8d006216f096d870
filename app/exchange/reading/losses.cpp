// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/losses.h"

#include "store/plainjson.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

namespace {

QString shownValue(const QVariant &value)
{
    constexpr qsizetype enough = 300;
    const bool isPlain = value.isValid() && value.typeId() != QMetaType::Nullptr
        && value.typeId() != QMetaType::QVariantMap && value.typeId() != QMetaType::QVariantList;
    const QString text = isPlain ? value.toString() : store::toJson(value);
    return text.size() > enough ? text.left(enough) + u'…' : text;
}

} // namespace

void Losses::reject(const Place &place, const QString &code, const QStringList &arguments)
{
    m_rejected.append({.source = place.source, .path = place.path, .text = {.code = code, .arguments = arguments}});
}

void Losses::lose(const Place &place, const QVariant &value, const QString &code, const QStringList &arguments)
{
    // An import ends once it has taken a document with more losses than this, so the rest need not be held.
    constexpr qsizetype most = 200'000;
    if (m_lost.size() > most) {
        return;
    }
    m_lost.append({.source = place.source,
        .path = place.path,
        .value = shownValue(value),
        .text = {.code = code, .arguments = arguments}});
}

} // namespace leerschakel::exchange::reading
