// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspection/deviations.h"

#include <QJsonObject>
#include <QSet>

namespace leerschakel::inspection {

/**
 * The vocabulary of schema.org, and what is required of the things that are described with it: what can be checked in
 * JSON-LD without knowing the meaning. Derived from the vocabulary (packaging/forms/vocabulary.mjs). Immutable after
 * loading; may be used from several threads.
 */
class Markup
{
public:
    /** A member that a thing should have. */
    struct Asked {
        /** Whose rule it is. */
        QString owner;
        QString type;
        QStringList blocks;
        QStringList warns;
    };

    struct Property {
        /** Types that have it, and types of its values. */
        QStringList of;
        QStringList range;
    };

    /** The markup of \a format; null for a format that does not use this vocabulary. */
    [[nodiscard]] static const Markup *of(const QString &format);

    [[nodiscard]] const QString &owner() const { return m_owner; }
    [[nodiscard]] bool hasType(const QString &type) const { return m_types.contains(type); }
    [[nodiscard]] QStringList types() const { return m_types.keys(); }
    /** Whether \a type is one of \a kinds, or a subtype of one. */
    [[nodiscard]] bool isA(const QString &type, const QStringList &kinds) const;
    /** Null for a word that is not a property. */
    [[nodiscard]] const Property *property(const QString &name) const;
    [[nodiscard]] QStringList properties() const { return m_properties.keys(); }
    /** What replaced \a word; empty if it is not retired. */
    [[nodiscard]] QString successor(const QString &word) const { return m_retired.value(word); }
    [[nodiscard]] const QList<Asked> &asked() const { return m_asked; }

    explicit Markup(const QJsonObject &json);

private:
    QString m_owner;
    QHash<QString, QStringList> m_types;
    QHash<QString, Property> m_properties;
    QHash<QString, QString> m_retired;
    QList<Asked> m_asked;
};

/** What is wrong with markup, and whose rule that is. */
struct MarkupDeviation {
    Deviation deviation;
    QString owner;
};

/** Where \a document, JSON-LD that was found at \a place, does not conform to \a markup. */
[[nodiscard]] QList<MarkupDeviation> markupDeviations(
    const Markup &markup, const QVariant &document, const exchange::reading::Place &place);

} // namespace leerschakel::inspection
