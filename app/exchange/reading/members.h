// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"
#include "exchange/names.h"
#include "exchange/reading/losses.h"

#include <QVarLengthArray>

namespace leerschakel::exchange::reading {

/**
 * The members of one JSON object while they are read: what is taken is gone; what is left, and what was put aside, is
 * kept with the record. Reading is lenient: it takes what it can make sense of, and reports what it could not.
 */
class Members
{
public:
    /**
     * \a isOurs: written by this program, so texts are taken unchanged, without a check for HTML. \a language: that of
     * texts that do not state theirs; when absent, that of the member "name".
     */
    Members(const QVariantMap &map, const Place &place, Losses &losses, bool isOurs = false,
        std::optional<domain::Language> language = {});

    [[nodiscard]] const Place &place() const { return m_place; }
    [[nodiscard]] bool has(const QString &key) const { return !m_taken.contains(key) && m_map.contains(key); }
    /** Takes the value; invalid when absent or null. */
    [[nodiscard]] QVariant take(const QString &key);
    /** Puts member \a key, or an item of its list, aside to be written back. */
    void keep(const QString &key, const QVariant &value);
    void lose(const QString &key, const QVariant &value, const QString &code = QStringLiteral("import.notUnderstood"));

    [[nodiscard]] QString text(const QString &key);
    /**
     * \a isMarkdown: for a field that holds Markdown, so HTML is converted to that; it is converted to plain text
     * otherwise.
     */
    [[nodiscard]] domain::LocalizedText texts(const QString &key, bool isMarkdown = false);
    /** One language-typed text that is not a member: texts in other languages are added to \a others. */
    [[nodiscard]] domain::LocalizedText textsOf(
        const QVariant &value, const Place &place, QVariantList *others, bool isMarkdown = false);
    /** The Dutch day; a time of day given with it is lost. */
    [[nodiscard]] QDate date(const QString &key);
    /** An amount of money in hundredths. An ambiguous one is taken, and reported. */
    [[nodiscard]] std::optional<qint64> cents(const QString &key);
    [[nodiscard]] std::optional<qint64> count(const QString &key);
    [[nodiscard]] std::optional<double> number(const QString &key);
    /** The values as a list, even when there is only one and no list; without nulls. */
    [[nodiscard]] QVariantList list(const QString &key);
    /**
     * Our codes for theirs, tolerant of spelling; other values are kept when they have the prefix "x-", and lost
     * otherwise.
     */
    [[nodiscard]] QStringList codes(const QString &key, std::span<const Name> names);
    /**
     * The identifier of a relation: a UUID, a name, or an object that has it in \a identifier (then the object is in \a
     * expanded).
     */
    struct Relation {
        QString identifier;
        QVariantMap expanded;
    };
    [[nodiscard]] Relation relation(const QString &key, const QString &identifier);
    /** Sets \a field from a plain value when the field accepts it; otherwise the value is lost under \a key. */
    void set(domain::Record &record, const domain::FieldSpec &field, const QVariant &value, const QString &key);

    /** What was not taken, and what was put aside. Nulls and empty values say nothing and are left out. */
    [[nodiscard]] QVariantMap rest() const;

private:
    const QVariantMap m_map;
    /** Keys of m_map; these are few, whereas removing them from the map would make a copy of it. */
    QVarLengthArray<QString, 32> m_taken;
    Place m_place;
    Losses &m_losses;
    QVariantMap m_kept;
    bool m_isOurs;
    /** The language of texts that do not state theirs. */
    domain::Language m_language = domain::Language::Dutch;
};

} // namespace leerschakel::exchange::reading
