// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"
#include "exchange/names.h"
#include "exchange/reading/losses.h"

#include <QVarLengthArray>

namespace leerschakel::exchange::reading {

/**
 * The members of one JSON object while they are read: what is taken is gone, what is left and what was put aside is
 * kept with the record. It is lenient: it takes what it can make sense of, and says what it could not.
 */
class Members
{
public:
    /**
     * \a isOurs: written by this program, so that texts are taken as they are, without a look for HTML. \a language: of
     * texts that do not say theirs; where it is absent that of the member "name".
     */
    Members(const QVariantMap &map, const Place &place, Losses &losses, bool isOurs = false,
        std::optional<domain::Language> language = {});

    [[nodiscard]] const Place &place() const { return m_place; }
    [[nodiscard]] bool has(const QString &key) const { return !m_taken.contains(key) && m_map.contains(key); }
    /** The value, taken; invalid when absent or null. */
    [[nodiscard]] QVariant take(const QString &key);
    /** Put aside, to be written back: member \a key, or an item of its list. */
    void keep(const QString &key, const QVariant &value);
    void lose(const QString &key, const QVariant &value, const QString &code = QStringLiteral("import.notUnderstood"));

    [[nodiscard]] QString text(const QString &key);
    /** \a isMarkdown: of a field that holds Markdown, so that HTML becomes that; it becomes plain text otherwise. */
    [[nodiscard]] domain::LocalizedText texts(const QString &key, bool isMarkdown = false);
    /** One language-typed text that is not a member: texts in other languages are added to \a others. */
    [[nodiscard]] domain::LocalizedText textsOf(
        const QVariant &value, const Place &place, QVariantList *others, bool isMarkdown = false);
    /** The Dutch day; a time of day given with it is lost. */
    [[nodiscard]] QDate date(const QString &key);
    /** An amount of money in hundredths. One that could mean something else is taken, and reported. */
    [[nodiscard]] std::optional<qint64> cents(const QString &key);
    [[nodiscard]] std::optional<qint64> count(const QString &key);
    [[nodiscard]] std::optional<double> number(const QString &key);
    /** The values as a list, also where there is only one and no list; without nulls. */
    [[nodiscard]] QVariantList list(const QString &key);
    /** Ours for theirs, spelling forgiven; values with the prefix "x-" are kept, others lost. */
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
    /** Sets \a field from a plain value, when the field takes it; otherwise the value is lost under \a key. */
    void set(domain::Record &record, const domain::FieldSpec &field, const QVariant &value, const QString &key);

    /** What was not taken, and what was put aside. Nulls, and empty values, say nothing and are left out. */
    [[nodiscard]] QVariantMap rest() const;

private:
    const QVariantMap m_map;
    /** Of m_map; these are few, and a map without them would be a copy of it. */
    QVarLengthArray<QString, 32> m_taken;
    Place m_place;
    Losses &m_losses;
    QVariantMap m_kept;
    bool m_isOurs;
    /** The language of texts that do not say theirs. */
    domain::Language m_language = domain::Language::Dutch;
};

} // namespace leerschakel::exchange::reading
