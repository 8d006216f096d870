// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/part.h"
#include "exchange/schemaorg/reading/jsonld.h"

namespace leerschakel::exchange::schemaorg {

using reading::Losses;
using reading::Part;
using reading::Place;

/** A node of a document while it is read; see reading::Part. */
class Thing : public Part
{
public:
    /** \a value: that of a member. A text or an address in place of a node is taken as the name of that node. */
    Thing(const QVariant &value, const Place &place, Losses &losses, bool isOurs, domain::Language language,
        JsonLd &document);
    /** As a node found in \a parent. */
    Thing(const QVariant &value, const Place &place, Thing &parent)
        : Thing(value, place, parent.losses(), parent.isOurs(), parent.language(), parent.m_document)
    {}

    [[nodiscard]] bool is(const char *type) const { return m_types.contains(QLatin1StringView(type)); }
    [[nodiscard]] const QStringList &types() const { return m_types; }
    /** Its @id; empty for none, and for one that is valid only within its document ("_:b0"). */
    [[nodiscard]] const QString &iri() const { return m_iri; }
    /** It contains only a reference, to something that is not in this document. */
    [[nodiscard]] bool isReference() const { return m_isReference; }
    [[nodiscard]] JsonLd &document() { return m_document; }

    /** The member \a key as a node; of several, the first, the others being left. */
    [[nodiscard]] Thing thing(const QString &key);
    /** Reads each item of the list \a key, then reports what is left of it. */
    void each(const QString &key, const std::function<void(Thing &)> &read);
    /** A text given as a text, a number, or the name of a node. */
    [[nodiscard]] QString word(const QString &key);
    /** The same for each item of a list. */
    [[nodiscard]] QStringList wordList(const QString &key);
    /**
     * A day, also in forms that people write but should not ("01-02-2027", day first); then the report states how it
     * was read.
     */
    [[nodiscard]] QDate day(const QString &key);
    /** A web address; a relative one is lost, except in our own documents, where it is taken as it is. */
    [[nodiscard]] QString address(const QString &key);
    void done();

private:
    [[nodiscard]] static QVariantMap mapOf(const QVariant &value, const Place &place, JsonLd &document);
    [[nodiscard]] static Place placeOf(const QVariantMap &map, const Place &place);
    [[nodiscard]] QString wordOf(const QVariant &value) const;

    JsonLd &m_document;
    QStringList m_types;
    QString m_iri;
    bool m_isReference = false;
};

/** The id of what \a iri names; null if \a iri is empty. \a source: the document of a relative \a iri. */
[[nodiscard]] domain::Id idOfIri(const QString &iri, const QString &source);
/** The code of \a list that \a text means, even with other characters around it ("“onsite”"); empty for none. */
[[nodiscard]] QString codeMeant(const char *list, const QString &text);

} // namespace leerschakel::exchange::schemaorg
