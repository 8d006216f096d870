// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/mapping/source.h"
#include "exchange/ooapi5/convention.h"
#include "exchange/ooapi5/names.h"

namespace leerschakel::exchange::ooapi5 {

using document::Node;
using mapping::Source;

/** A LocalizedText as OOAPI's list of language-typed strings, each from \a origin. Empty list when there is no text. */
[[nodiscard]] Node languageTyped(const domain::LocalizedText &text, const document::Origin &origin = {});

/**
 * Of texts in Dutch and English only the one in \a language, where there is one; ext is narrowed already. Texts in
 * other languages are none of ours, and stay with it.
 */
void narrowTo(Node &node, domain::Language language);

/** {"id", <key>: <plain value>, …} of \a record without the fields in \a without: how parts travel in ext. */
[[nodiscard]] Node wholeRecord(const domain::Record &record, const QStringList &without = {});

/** The codes as IdentifierEntries, from index \a first; types that OOAPI has no name for begin with "x-". */
[[nodiscard]] Node identifierEntries(const QList<domain::TypedCode> &codes, qsizetype first);
/** Whether \a codes come back the same: OOAPI has one name for two of our types. */
[[nodiscard]] bool readBack(const QList<domain::TypedCode> &codes);

/**
 * A document of one record that keeps the books of our convention: which fields are in standard members, and so which
 * must travel in ext.
 */
class MapperDocument
{
public:
    explicit MapperDocument(const Source &source) : m_source(source), m_object(Node::object()) {}

    [[nodiscard]] Node &object() { return m_object; }

    /** Puts a member that came from \a field, which is booked apart. */
    void put(const QString &key, Node value, const domain::FieldSpec &field);
    void put(const QString &key, Node value) { m_object.put(key, std::move(value)); }
    /** Puts it where the field has a value and books it as carried; the field then need not travel in ext. */
    void carryText(const QString &key, const domain::FieldSpec &field);
    void carryTexts(const QString &key, const domain::Field<domain::LocalizedText> &field);
    void carryNumber(const QString &key, const domain::FieldSpec &field);
    /** \a field comes back from standard members. */
    void comesBack(const domain::FieldSpec &field) { m_standard.append(field.key()); }

    /**
     * The object under "leerschakel" so far: version, standard and fields; the parts may be put behind them. What
     * nothing else booked of the record is booked here, so it comes behind all that does.
     */
    [[nodiscard]] Node extension(const QStringList &without = {}) const;
    /** Joins what was kept of the source document (field \a kept), and puts \a extension where it belongs. */
    void finish(Node extension, const QVariantMap &kept, const QStringList &without = {});

private:
    Source m_source;
    Node m_object;
    QStringList m_standard;
};

} // namespace leerschakel::exchange::ooapi5
