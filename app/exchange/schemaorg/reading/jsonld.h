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
 * The nodes of one JSON-LD document in the vocabulary of schema.org: whatever its context calls them, "name" is
 * "name", "@type" is a list, and a value with a language is {"value", "language"}. Contexts are not fetched: of those
 * given by address only that of schema.org is known. Source: JSON-LD 1.1 (W3C, 2020), sections 3 and 4; nothing
 * beyond that is expanded.
 */
class JsonLd
{
public:
    /** \a place: of the document. */
    JsonLd(const QVariant &document, const reading::Place &place);

    /** The top-level nodes, in order: the document itself, the items of its list, or its @graph. */
    [[nodiscard]] const QVariantList &nodes() const { return m_nodes; }
    /** The default language of texts according to the document's context. */
    [[nodiscard]] std::optional<domain::Language> language() const { return m_language; }
    /** If \a value is a reference to a node of the document, that node; else \a value. */
    [[nodiscard]] QVariant resolved(const QVariant &value) const;

    /**
     * True the first time for each place: what is left of a node that is referred to several times is reported once.
     */
    [[nodiscard]] bool isFirstAt(const QString &path);

    /** True the first time for each place: a course that is referred to several times is taken once. */
    [[nodiscard]] bool isFirstTaken(const QString &path);

    /** The JSON Pointer of the place where \a node was found. */
    [[nodiscard]] static QString pathOf(const QVariantMap &node) { return node.value(placeKey()).toString(); }
    /** \a value as it was in the document, without places, to be shown to people. */
    [[nodiscard]] static QVariant shown(const QVariant &value);
    /** The member that holds the place; no member of a document has this name. */
    [[nodiscard]] static QString placeKey() { return QStringLiteral("\u0001place"); }

private:
    /** The names that a context defines. */
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
    QHash<QString, qint64> m_weights; ///< number of values in each node, by @id
    mutable qint64 m_work = 0; ///< number of values read through references
};

} // namespace leerschakel::exchange::schemaorg
