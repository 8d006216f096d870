// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/packing.h"

#include "domain/kinds.h"

#include <QDataStream>
#include <QIODevice>

#include <cstring>

namespace leerschakel::exchange::reading {

using domain::FieldSpec;
using domain::Id;
using domain::Kind;
using domain::Record;

namespace {

/** What is in a QVariant. */
enum class Sort : char { Absent, Null, False, True, Whole, Real, Text, List, Map, Texts, Other };

} // namespace

void Packing::raw(const void *bytes, qsizetype size)
{
    m_bytes.append(static_cast<const char *>(bytes), size);
}

void Packing::count(qsizetype count)
{
    // Most are below 128: seven bits a byte.
    auto rest = quint64(count);
    for (; rest > 0x7f; rest >>= 7) {
        m_bytes.append(char(rest | 0x80));
    }
    m_bytes.append(char(rest));
}

Packing &Packing::operator<<(bool value)
{
    m_bytes.append(char(value));
    return *this;
}

Packing &Packing::operator<<(qint64 value)
{
    raw(&value, sizeof value);
    return *this;
}

Packing &Packing::operator<<(const QString &text)
{
    if (text.isNull()) {
        count(0);
        return *this;
    }
    const QByteArray utf8 = text.toUtf8();
    count(utf8.size() + 1);
    m_bytes.append(utf8);
    return *this;
}

Packing &Packing::operator<<(const QStringList &texts)
{
    count(texts.size());
    for (const QString &text : texts) {
        *this << text;
    }
    return *this;
}

Packing &Packing::operator<<(const Id &id)
{
    raw(&id, sizeof id);
    return *this;
}

Packing &Packing::operator<<(const QVariant &value)
{
    const auto sort = [this](Sort sort) -> Packing & {
        m_bytes.append(char(sort));
        return *this;
    };
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return sort(Sort::Absent);
    case QMetaType::Nullptr:
        return sort(Sort::Null);
    case QMetaType::Bool:
        return sort(value.toBool() ? Sort::True : Sort::False);
    case QMetaType::LongLong:
        return sort(Sort::Whole) << qint64(value.toLongLong());
    case QMetaType::Double: {
        const double number = value.toDouble();
        sort(Sort::Real).raw(&number, sizeof number);
        return *this;
    }
    case QMetaType::QString:
        return sort(Sort::Text) << *static_cast<const QString *>(value.constData());
    case QMetaType::QStringList:
        return sort(Sort::Texts) << value.toStringList();
    case QMetaType::QVariantMap:
        return sort(Sort::Map) << *static_cast<const QVariantMap *>(value.constData());
    case QMetaType::QVariantList: {
        const auto &items = *static_cast<const QVariantList *>(value.constData());
        sort(Sort::List).count(items.size());
        for (const QVariant &item : items) {
            *this << item;
        }
        return *this;
    }
    default: {
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream << value;
        sort(Sort::Other).count(bytes.size());
        m_bytes.append(bytes);
        return *this;
    }
    }
}

Packing &Packing::operator<<(const QVariantMap &map)
{
    count(map.size());
    for (auto each = map.cbegin(); each != map.cend(); ++each) {
        *this << each.key() << each.value();
    }
    return *this;
}

Packing &Packing::operator<<(const Record &record)
{
    *this << record.id();
    if (record.isNull()) {
        return *this;
    }
    count(qsizetype(record.kind()));
    for (const FieldSpec *field : domain::kindTable(record.kind()).fields()) {
        if (record.has(*field)) {
            count(field->index() + 1);
            *this << record.value(*field);
        }
    }
    count(0);
    return *this << record.unknown();
}

Packing &Packing::operator<<(const QList<Record> &records)
{
    count(records.size());
    for (const Record &record : records) {
        *this << record;
    }
    return *this;
}

Packing &Packing::operator<<(const Place &place)
{
    return *this << place.source << place.path;
}

void Unpacking::raw(void *bytes, qsizetype size)
{
    Q_ASSERT(size <= m_rest.size());
    std::memcpy(bytes, m_rest.data(), size_t(size));
    m_rest = m_rest.sliced(size);
}

qsizetype Unpacking::count()
{
    quint64 count = 0;
    for (int shift = 0;; shift += 7) {
        quint8 byte = 0;
        raw(&byte, 1);
        count |= quint64(byte & 0x7f) << shift;
        if (byte <= 0x7f) {
            return qsizetype(count);
        }
    }
}

Unpacking &Unpacking::operator>>(bool &value)
{
    char byte = 0;
    raw(&byte, 1);
    value = byte != 0;
    return *this;
}

Unpacking &Unpacking::operator>>(qint64 &value)
{
    raw(&value, sizeof value);
    return *this;
}

Unpacking &Unpacking::operator>>(QString &text)
{
    const qsizetype size = count();
    if (size == 0) {
        text = QString();
        return *this;
    }
    text = size == 1 ? QStringLiteral("") : QString::fromUtf8(m_rest.first(size - 1));
    m_rest = m_rest.sliced(size - 1);
    return *this;
}

Unpacking &Unpacking::operator>>(QStringList &texts)
{
    texts.resize(count());
    for (QString &text : texts) {
        *this >> text;
    }
    return *this;
}

Unpacking &Unpacking::operator>>(Id &id)
{
    raw(&id, sizeof id);
    return *this;
}

Unpacking &Unpacking::operator>>(QVariant &value)
{
    char byte = 0;
    raw(&byte, 1);
    switch (Sort(byte)) {
    case Sort::Absent:
        value = QVariant();
        break;
    case Sort::Null:
        value = QVariant::fromValue(nullptr);
        break;
    case Sort::False:
    case Sort::True:
        value = Sort(byte) == Sort::True;
        break;
    case Sort::Whole: {
        qint64 number = 0;
        *this >> number;
        value = qlonglong(number);
        break;
    }
    case Sort::Real: {
        double number = 0;
        raw(&number, sizeof number);
        value = number;
        break;
    }
    case Sort::Text: {
        QString text;
        *this >> text;
        value = QVariant(std::move(text));
        break;
    }
    case Sort::Texts: {
        QStringList texts;
        *this >> texts;
        value = QVariant(std::move(texts));
        break;
    }
    case Sort::Map: {
        QVariantMap map;
        *this >> map;
        value = QVariant(std::move(map));
        break;
    }
    case Sort::List: {
        QVariantList items(count());
        for (QVariant &item : items) {
            *this >> item;
        }
        value = QVariant(std::move(items));
        break;
    }
    case Sort::Other: {
        const qsizetype size = count();
        QDataStream stream(m_rest.first(size).toByteArray());
        stream >> value;
        m_rest = m_rest.sliced(size);
        break;
    }
    }
    return *this;
}

Unpacking &Unpacking::operator>>(QVariantMap &map)
{
    map.clear();
    for (qsizetype left = count(); left > 0; --left) {
        QString key;
        QVariant value;
        *this >> key >> value;
        map.insert(map.cend(), key, value); // they come in its order
    }
    return *this;
}

Unpacking &Unpacking::operator>>(Record &record)
{
    Id id;
    *this >> id;
    if (id.isNull()) {
        record = Record();
        return *this;
    }
    const auto kind = Kind(count());
    record = Record(kind, id);
    const QList<const FieldSpec *> &fields = domain::kindTable(kind).fields();
    QVariant value;
    for (qsizetype index = count(); index > 0; index = count()) {
        *this >> value;
        record.setValue(*fields[index - 1], value);
    }
    QVariantMap unknown;
    *this >> unknown;
    record.setUnknown(unknown);
    return *this;
}

Unpacking &Unpacking::operator>>(QList<Record> &records)
{
    records.resize(count());
    for (Record &record : records) {
        *this >> record;
    }
    return *this;
}

Unpacking &Unpacking::operator>>(Place &place)
{
    return *this >> place.source >> place.path;
}

} // namespace leerschakel::exchange::reading
