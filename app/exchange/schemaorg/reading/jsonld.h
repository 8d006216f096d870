// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"
#include "exchange/reading/place.h"

#include <QHash>
#include <QSet>
#include <QVariantMap>

#include <optional>

namespace leerschakel::exchange::schemaorg {

/**
 * The nodes of one JSON-LD document in the words of schema.org: whatever its context calls them, "name" is "name",
 * "@type" is a list, and a value with a language is {"value", "language"}. Contexts are not fetched: of those given by
 * address only that of schema.org is known. Source: JSON-LD 1.1 (W3C, 2020), sections 3 and 4; deeper than that nothing
 * is expanded.
 */
class JsonLd
{
public:
    /** \a place: of the document. */
    JsonLd(const QVariant &document, const reading::Place &place);

    /** Those that are in nothing else, in their order: of the document, its list, its @graph. */
    [[nodiscard]] const QVariantList &nodes() const { return m_nodes; }
    /** What the document's context says of texts without a language. */
    [[nodiscard]] std::optional<domain::Language> language() const { return m_language; }
    /** A node of the document where \a value is a reference to one; else \a value. */
    [[nodiscard]] QVariant resolved(const QVariant &value) const;

    /** True the first time for each place: what is left of a node that many refer to is reported once. */
    [[nodiscard]] bool isFirstAt(const QString &path);

    /** True the first time for each place: a course that others refer to is taken once. */
    [[nodiscard]] bool isFirstTaken(const QString &path);

    /** Where \a node was found: a JSON Pointer. */
    [[nodiscard]] static QString pathOf(const QVariantMap &node) { return node.value(placeKey()).toString(); }
    /** \a value as people may see it: as it was, without the places. */
    [[nodiscard]] static QVariant shown(const QVariant &value);
    /** The member with that; no member of a document is called so. */
    [[nodiscard]] static QString placeKey() { return QStringLiteral("\u0001place"); }

private:
    /** How a context calls things. */
    struct Context {
        QHash<QString, QString> prefixes;
        QHash<QString, QString> terms;
    };
    void learn(const QVariant &context, Context &into);
    [[nodiscard]] static QString wordOf(const QString &key, const Context &context);
    [[nodiscard]] QVariant value(const QVariant &given, const Context &context, const QString &path, int depth);
    [[nodiscard]] QVariantMap node(const QVariantMap &given, Context context, const QString &path, int depth);
    void addTop(const QVariant &given, const Context &context, const QString &path);
    void note(const QVariantMap &node);

    QVariantList m_nodes;
    QHash<QString, QVariantMap> m_byId;
    std::optional<domain::Language> m_language;
    QSet<QString> m_told;
    QSet<QString> m_taken;
    qint64 m_values = 0;
    QHash<QString, qint64> m_weights; ///< by @id: how many values there are in it
    mutable qint64 m_work = 0; ///< values that were read by reference
};

} // namespace leerschakel::exchange::schemaorg
