// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/source.h"
#include "exchange/openeducation/convention.h"

namespace leerschakel::exchange::openeducation {

/** Why a value is in ext only. */
[[nodiscard]] inline domain::Message inExtension()
{
    return {.code = QStringLiteral("lost.extOnly"), .arguments = {}};
}

/**
 * A document of one record that implements our convention: it tracks which fields are in standard members, and so
 * which must be in ext.
 */
class EntityDocument
{
public:
    /** \a format: the destination, under which a record keeps other values of its source. */
    EntityDocument(const mapping::Source &source, const QString &format)
        : m_source(source), m_format(format), m_object(document::Node::object())
    {}

    [[nodiscard]] document::Node &object() { return m_object; }

    /** Puts a member that came from \a field, which is booked separately. */
    void put(const QString &key, document::Node value, const domain::FieldSpec &field);
    void put(const QString &key, document::Node value) { m_object.put(key, std::move(value)); }
    /** Puts the field's value, if there is one, and books it as carried; the field is then not needed in ext. */
    void carryText(const QString &key, const domain::FieldSpec &field);
    /** The same for a web address, encoded; one that is invalid, or longer than 2,048 characters, stays in ext. */
    void carryAddress(const QString &key, const domain::FieldSpec &field);
    void carryTexts(const QString &key, const domain::Field<domain::LocalizedText> &field);
    void carryNumber(const QString &key, const domain::FieldSpec &field);
    /** Puts the record's own code as primaryCode; its type is completed later (completePrimaryCode). */
    void carryCode(const domain::Field<QString> &field);
    /** Marks \a field as one that can be read back from standard members. */
    void comesBack(const domain::FieldSpec &field) { m_standard.append(field.key()); }

    /**
     * The object under "leerschakel" so far: version, standard and fields; the parts may be put after them. It also
     * books every value of the record that is not booked yet, so it must be called after everything else that books.
     */
    [[nodiscard]] document::Node extension(const QStringList &without = {}) const;
    /** Joins what was kept from the source document (field \a kept), and puts \a extension in ext. */
    void finish(document::Node extension, const QVariantMap &kept, const QStringList &without = {});

private:
    mapping::Source m_source;
    QString m_format;
    document::Node m_object;
    QStringList m_standard;
};

} // namespace leerschakel::exchange::openeducation
