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
 * A document of one record that keeps the books of our convention: which fields are in standard members, and so which
 * must travel in ext.
 */
class EntityDocument
{
public:
    /** \a format: the destination, under which a record keeps what its source had besides. */
    EntityDocument(const mapping::Source &source, const QString &format)
        : m_source(source), m_format(format), m_object(document::Node::object())
    {}

    [[nodiscard]] document::Node &object() { return m_object; }

    /** Puts a member that came from \a field, which is booked apart. */
    void put(const QString &key, document::Node value, const domain::FieldSpec &field);
    void put(const QString &key, document::Node value) { m_object.put(key, std::move(value)); }
    /** Puts it where the field has a value and books it as carried; the field then need not travel in ext. */
    void carryText(const QString &key, const domain::FieldSpec &field);
    /** The same of an address of the web, encoded; one that is none, or is longer than 2,048 characters, stays in ext. */
    void carryAddress(const QString &key, const domain::FieldSpec &field);
    void carryTexts(const QString &key, const domain::Field<domain::LocalizedText> &field);
    void carryNumber(const QString &key, const domain::FieldSpec &field);
    /** The record's own code as primaryCode, whose type is completed later (completePrimaryCode). */
    void carryCode(const domain::Field<QString> &field);
    /** \a field comes back from standard members. */
    void comesBack(const domain::FieldSpec &field) { m_standard.append(field.key()); }

    /**
     * The object under "leerschakel" so far: version, standard and fields; the parts may be put behind them. What
     * nothing else booked of the record is booked here, so it comes behind all that does.
     */
    [[nodiscard]] document::Node extension(const QStringList &without = {}) const;
    /** Joins what was kept of the source document (field \a kept), and puts \a extension where it belongs. */
    void finish(document::Node extension, const QVariantMap &kept, const QStringList &without = {});

private:
    mapping::Source m_source;
    QString m_format;
    document::Node m_object;
    QStringList m_standard;
};

} // namespace leerschakel::exchange::openeducation
