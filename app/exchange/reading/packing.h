// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "exchange/reading/place.h"

namespace leerschakel::exchange::reading {

/** Writes values as bytes that are valid only while this program runs. */
class Packing
{
public:
    Packing &operator<<(bool value);
    Packing &operator<<(qint64 value);
    Packing &operator<<(const QString &text);
    Packing &operator<<(const QStringList &texts);
    Packing &operator<<(const domain::Id &id);
    /** What JSON can hold: null, booleans, numbers, texts, lists and maps. */
    Packing &operator<<(const QVariant &value);
    Packing &operator<<(const QVariantMap &map);
    Packing &operator<<(const domain::Record &record);
    Packing &operator<<(const QList<domain::Record> &records);
    Packing &operator<<(const Place &place);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    void raw(const void *bytes, qsizetype size);
    void count(qsizetype count);

    QByteArray m_bytes;
};

/** Reads what Packing wrote, in the same order. */
class Unpacking
{
public:
    explicit Unpacking(QByteArrayView bytes) : m_rest(bytes) {}

    Unpacking &operator>>(bool &value);
    Unpacking &operator>>(qint64 &value);
    Unpacking &operator>>(QString &text);
    Unpacking &operator>>(QStringList &texts);
    Unpacking &operator>>(domain::Id &id);
    Unpacking &operator>>(QVariant &value);
    Unpacking &operator>>(QVariantMap &map);
    Unpacking &operator>>(domain::Record &record);
    Unpacking &operator>>(QList<domain::Record> &records);
    Unpacking &operator>>(Place &place);

private:
    void raw(void *bytes, qsizetype size);
    [[nodiscard]] qsizetype count();

    QByteArrayView m_rest;
};

} // namespace leerschakel::exchange::reading
