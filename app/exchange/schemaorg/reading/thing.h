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
    /** \a value: of a member. A text or an address where a node is due is the name of that node. */
    Thing(const QVariant &value, const Place &place, Losses &losses, bool isOurs, domain::Language language,
        JsonLd &document);
    /** As found in \a parent. */
    Thing(const QVariant &value, const Place &place, Thing &parent)
        : Thing(value, place, parent.losses(), parent.isOurs(), parent.language(), parent.m_document)
    {}

    [[nodiscard]] bool is(const char *type) const { return m_types.contains(QLatin1StringView(type)); }
    [[nodiscard]] const QStringList &types() const { return m_types; }
    /** Its @id; empty for none, and for one that holds in its document only ("_:b0"). */
    [[nodiscard]] const QString &iri() const { return m_iri; }
    /** It says nothing but what it refers to, and that is not in this document. */
    [[nodiscard]] bool isReference() const { return m_isReference; }
    [[nodiscard]] JsonLd &document() { return m_document; }

    /** The member \a key as a node: the first of several, the others are left. */
    [[nodiscard]] Thing thing(const QString &key);
    /** Each of the list \a key, with what is left of it. */
    void each(const QString &key, const std::function<void(Thing &)> &read);
    /** A text that is a text, a number, or the name of a node. */
    [[nodiscard]] QString word(const QString &key);
    /** The same of each of a list. */
    [[nodiscard]] QStringList wordList(const QString &key);
    /**
     * A day, also as people write it where they should not ("01-02-2027", day first); then the report has how it was
     * read.
     */
    [[nodiscard]] QDate day(const QString &key);
    /** An address of the web; a relative one is lost. Of ours it is taken as it is. */
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

/** The id of what \a iri names; null for none. \a source: what a relative one is in. */
[[nodiscard]] domain::Id idOfIri(const QString &iri, const QString &source);
/** The code of \a list that \a text means, also with other signs around it ("“onsite”"); empty for none. */
[[nodiscard]] QString codeMeant(const char *list, const QString &text);

} // namespace leerschakel::exchange::schemaorg
