// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"

#include <QSet>
#include <QVariantMap>

/**
 * Makes an imported document go out as it came in, unless it was changed here: merges a document with its source.
 *
 * When a document is imported, it is compared with the one that we would make from what was read. Where the two differ,
 * the departure is kept: what the source had, and a digest of what ours was then. When the document is made again, a
 * member that is still what ours was then goes out as the source had it, and one that has changed since goes out as it
 * is made now. Only differences are kept, in this form (plain, so that it fits in a field "kept"):
 *
 *   {"in": {"<member>": …}}      of an object: the members that differ
 *   {"of": {"<name>": …}, "order": ["<name>", …]}   of a list whose items have names (a language, a consumer); the
 *       order only where that differs
 *   {"items": [{"was", "is"}, …]}   of another list, of the same length: the items that differ
 *   {"was": "<digest>", "is": <value>}   of a value: "was" is empty where ours had none; without "is" the source
 *       had none
 *   {"own": true, "is": <value>}   the same, whatever ours has become
 */
namespace leerschakel::exchange::mapping {

/** What a destination specifies about the members of its documents. */
struct DepartureTerms {
    /** Members by which the items of a list may be told apart. */
    QStringList itemKeys = {};
    /** The name of an item that has \a text in its member \a key. */
    QString (*nameOf)(const QString &key, const QString &text) = nullptr;
    /**
     * Whether the standard allows \a value, neither a list nor an object, in the member \a key or in the list there.
     */
    bool (*isFit)(const QString &key, const QVariant &value) = nullptr;
    /**
     * Members of this document that are never left out, by path ("consumers/rio/category"; the items of a list by their
     * name).
     */
    QSet<QString> required = {};
    /** Members of this document that stay as the source had them where they differ, whatever ours become. */
    QSet<QString> own = {};
};

/** Where values of a source were lost, by JSON Pointer within one document. */
class LostPlaces
{
public:
    void add(const QString &path);
    [[nodiscard]] bool isEmpty() const { return m_at.isEmpty(); }
    /** \a path itself was lost. */
    [[nodiscard]] bool isAt(const QString &path) const { return m_at.contains(path); }
    /** Something was lost there, or below it. */
    [[nodiscard]] bool isIn(const QString &path) const { return m_above.contains(path); }

private:
    QSet<QString> m_at;
    QSet<QString> m_above;
};

struct Departures {
    /** Empty when there are none. */
    QVariantMap held;
    /** Everything that differs is held, so restore() gives what the source had. */
    bool isAll = true;
};

/**
 * Where \a ours departs from \a theirs. What the standard does not allow, or what was reported as \a lost, is not held.
 */
[[nodiscard]] Departures departures(
    const document::Node &ours, const QVariantMap &theirs, const DepartureTerms &terms, const LostPlaces &lost = {});

/** Restores what the source had in \a document, wherever our value is still the same as at the import. */
void restore(document::Node &document, const QVariantMap &departures, const DepartureTerms &terms);

} // namespace leerschakel::exchange::mapping
