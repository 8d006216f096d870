// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/basis.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

namespace {

constexpr qsizetype signLength = 4;
constexpr QStringView headStart = u"leerschakel:";

/** FNV-1a (Fowler, Noll and Vo), 64 bits: fast for short values; it does not have to be secure. */
class Fnv
{
public:
    void addBytes(QByteArrayView bytes)
    {
        for (const char byte : bytes) {
            m_hash = (m_hash ^ quint8(byte)) * 0x100000001b3ULL;
        }
    }
    void addValue(const QVariant &value)
    {
        switch (value.typeId()) {
        case QMetaType::QVariantMap: {
            addBytes("{");
            const QVariantMap map = value.toMap();
            for (auto each = map.cbegin(); each != map.cend(); ++each) {
                addBytes(each.key().toUtf8());
                addBytes(":");
                addValue(each.value());
            }
            addBytes("}");
            break;
        }
        case QMetaType::QVariantList: {
            addBytes("[");
            const QVariantList list = value.toList();
            for (const QVariant &each : list) {
                addValue(each);
                addBytes(",");
            }
            addBytes("]");
            break;
        }
        case QMetaType::Double:
        case QMetaType::LongLong:
        case QMetaType::Int:
            addBytes("#");
            addBytes(QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest));
            break;
        case QMetaType::Bool:
            addBytes(value.toBool() ? "t" : "f");
            break;
        default:
            addBytes("\"");
            addBytes(value.toString().toUtf8());
        }
    }
    [[nodiscard]] quint64 hash() const { return m_hash; }

private:
    quint64 m_hash = 0xcbf29ce484222325ULL;
};

} // namespace

QString Basis::signOf(const QVariant &value)
{
    if (!value.isValid()) {
        return u"----"_s;
    }
    constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_~";
    constexpr int bits = 6;
    Fnv fnv;
    fnv.addValue(value);
    quint64 hash = fnv.hash() ^ (fnv.hash() >> 32);
    QString sign;
    for (qsizetype i = 0; i < signLength; ++i) {
        sign += QLatin1Char(letters[hash & ((1U << bits) - 1)]);
        hash >>= bits;
    }
    return sign;
}

QList<Basis::Entry> Basis::entriesOf(const QString &text)
{
    QList<Entry> entries;
    for (qsizetype at = 0; at + signLength < text.size(); at += signLength + 1) {
        if (text[at] != u'.' && text[at] != u'!') {
            return {};
        }
        entries.append({.sign = text.sliced(at + 1, signLength), .isExact = text[at] == u'.'});
    }
    return entries;
}

QString Basis::headOf(domain::Kind kind, const QList<Column> &columns)
{
    QStringList keys;
    for (const Column &column : columns) {
        if (column.role == Column::Role::Field) {
            keys.append(column.key());
        }
    }
    return headStart + domain::kindTable(kind).name() + u':' + keys.join(u' ');
}

std::optional<Basis::Head> Basis::headIn(const QString &text)
{
    if (!text.startsWith(headStart)) {
        return std::nullopt;
    }
    const QString rest = text.sliced(headStart.size());
    const domain::KindTable *table = domain::kindTable(rest.section(u':', 0, 0));
    if (!table || std::ranges::find(sheetKinds(), table->kind()) == sheetKinds().end()) {
        return std::nullopt;
    }
    return Head{.kind = table->kind(), .keys = rest.section(u':', 1).split(u' ', Qt::SkipEmptyParts)};
}

} // namespace leerschakel::exchange::sheets
