// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"
#include "exchange/exchange.h"
#include "exchange/ooapi5/names.h"
#include "exchange/ooapi5/readersource.h"

namespace leerschakel::exchange::ooapi5 {

/** A place in a source: the file or address, and the JSON Pointer in it. */
struct Place {
    QString source;
    QString path;

    [[nodiscard]] Place at(const QString &key) const;
    [[nodiscard]] Place at(qsizetype index) const { return at(QString::number(index)); }
};

/** What could not be taken, as it is collected while reading. */
class Losses
{
public:
    void reject(const Place &place, const QString &code, const QStringList &arguments = {});
    void lose(const Place &place, const QVariant &value, const QString &code = QStringLiteral("import.notUnderstood"),
        const QStringList &arguments = {});

    [[nodiscard]] const QList<Rejected> &rejected() const { return m_rejected; }
    [[nodiscard]] const QList<Lost> &lost() const { return m_lost; }

private:
    QList<Rejected> m_rejected;
    QList<Lost> m_lost;
};

/**
 * The members of one JSON object while they are read: what is taken is gone, what is left and what was put aside is kept with the record.
 * It is lenient: it takes what it can make sense of, and says what it could not.
 */
class Members
{
public:
    /** \a isOurs: written by this program, so that texts are taken as they are, without a look for HTML. */
    Members(const QVariantMap &map, const Place &place, Losses &losses, bool isOurs = false);

    [[nodiscard]] const Place &place() const { return m_place; }
    [[nodiscard]] bool has(const QString &key) const { return m_map.contains(key); }
    /** The value, taken; invalid when absent or null. */
    [[nodiscard]] QVariant take(const QString &key);
    /** Put aside, to be written back: member \a key, or an item of its list. */
    void keep(const QString &key, const QVariant &value);
    void lose(const QString &key, const QVariant &value, const QString &code = QStringLiteral("import.notUnderstood"));

    [[nodiscard]] QString text(const QString &key);
    [[nodiscard]] domain::LocalizedText texts(const QString &key);
    /** One language-typed text that is not a member: texts in other languages are added to \a others. */
    [[nodiscard]] domain::LocalizedText textsOf(const QVariant &value, const Place &place, QVariantList *others);
    /** The Dutch day; a time of the day that stands with it is lost. */
    [[nodiscard]] QDate date(const QString &key);
    /** An amount of money in hundredths. One that could be meant otherwise is taken, and told. */
    [[nodiscard]] std::optional<qint64> cents(const QString &key);
    [[nodiscard]] std::optional<qint64> count(const QString &key);
    [[nodiscard]] std::optional<double> number(const QString &key);
    /** The values as a list, also where one stands alone; nulls left out. */
    [[nodiscard]] QVariantList list(const QString &key);
    /** Ours for theirs, spelling forgiven; values with the prefix "x-" are kept, others lost. */
    [[nodiscard]] QStringList codes(const QString &key, std::span<const Name> names);
    /** The identifier of a relation: a UUID, a name, or an object that has it in \a identifier (then the object stands in \a expanded). */
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
    QVariantMap m_map;
    Place m_place;
    Losses &m_losses;
    QVariantMap m_kept;
    bool m_isOurs;
    /** The language of texts that do not say theirs. */
    domain::Language m_language = domain::Language::Dutch;
};

/** \a name as an id: a UUID is that, anything else gives the same id every time; null for an empty one. */
[[nodiscard]] domain::Id idOf(const QString &name);

/** As idOf(), for a course or program (the collection says which): numbers are given out in each by itself, so that course 1 and program 1 are two things. */
[[nodiscard]] domain::Id offeringIdOf(Collection collection, const QString &name);

/** ISO 639-2 for what endpoints write: "nld", "nl", "nl-NL", "Dutch"; the text itself where it is none of those. */
[[nodiscard]] QString languageOf(const QString &text);

/** A spelling made comparable: lower case, letters, digits and signs only ("On-Campus" and "on campus" are one). */
[[nodiscard]] QString spelling(const QString &text);

} // namespace leerschakel::exchange::ooapi5
