// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUuid>

namespace leerschakel::domain {

/** The identity of a record: a UUID, version 7 when created here (RFC 9562, section 5.7: sorts by creation time). */
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}

    /** A new version 7 UUID; ids made by one process are strictly ascending. */
    [[nodiscard]] static Id make();
    /** Reads the 36-character form, upper or lower case; null when \a text is something else. */
    [[nodiscard]] static Id fromString(QStringView text);
    /** The same id for the same \a name in every run (version 5), for records whose source has a name but no UUID. */
    [[nodiscard]] static Id fromName(const QString &name);

    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    /** Lower case, 36 characters, no braces; empty when null. */
    [[nodiscard]] QString toString() const;
    [[nodiscard]] const QUuid &uuid() const { return m_uuid; }

    friend bool operator==(const Id &a, const Id &b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id &a, const Id &b) { return a.toString() < b.toString(); }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

} // namespace leerschakel::domain
