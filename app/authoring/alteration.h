// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"
#include "store/statement.h"

#include <QRegularExpression>

namespace leerschakel::authoring {

using store::Result;

/** What to find in texts, and its replacement. */
struct Replacement {
    QString from;
    /** With a regular expression, \1, \2, … stand for what its groups matched. */
    QString with;
    /** \a from is a regular expression (PCRE2, Unicode). */
    bool isRegex = false;
};

/** Whether add() makes sense for it: a list of codes, references or items. */
[[nodiscard]] bool isList(const domain::FieldSpec &field);
/** Whether replace() looks in its text. */
[[nodiscard]] bool isText(const domain::FieldSpec &field);

/**
 * What is done to a field of each of many offerings, or of their parts; it does not depend on any offering. The
 * functions that create one fail (Usage) where the field does not support it.
 */
class Alteration
{
public:
    /**
     * Sets the field to \a value (normalised here). With a language, only the text in that language: \a value is then
     * a QString.
     */
    [[nodiscard]] static Result<Alteration> set(
        const domain::FieldSpec &field, const QVariant &value, std::optional<domain::Language> language = std::nullopt);
    /**
     * Adds \a value, an item or a list of them, at the end of a list that does not contain it; in a list whose items
     * have a key it replaces the item with that key. Errors: authoring.noList (path).
     */
    [[nodiscard]] static Result<Alteration> add(const domain::FieldSpec &field, const QVariant &value);
    /**
     * Removes what equals \a value: from a list each such item (with some members given: each item that has those), a
     * single value as a whole, a text in one language where that is given.
     */
    [[nodiscard]] static Result<Alteration> remove(
        const domain::FieldSpec &field, const QVariant &value, std::optional<domain::Language> language = std::nullopt);
    /**
     * Replaces each occurrence in texts (in all languages, or in one), case-sensitively; a code or reference, in a
     * list or single, where it matches as a whole. Errors: authoring.nothingToFind, authoring.badPattern (what is
     * wrong, at which character, from 1), authoring.noText (path).
     */
    [[nodiscard]] static Result<Alteration> replace(const domain::FieldSpec &field, const Replacement &replacement,
        std::optional<domain::Language> language = std::nullopt);
    /**
     * Moves all dates of the offering, its editions and their enrolment periods by \a days. The dates of funding
     * schemes do not move: they are not the offering's.
     */
    [[nodiscard]] static Alteration shiftDates(int days);

    /** The fields it may change; all of one kind, except for shiftDates(). */
    [[nodiscard]] const QList<const domain::FieldSpec *> &fields() const { return m_fields; }
    /** The values it introduces: to check that references lead somewhere. */
    [[nodiscard]] const QVariant &brought() const { return m_value; }
    /**
     * What becomes of \a current, the value of \a field. Errors: authoring.dateTooFar (path, date),
     * authoring.patternGaveUp (it takes too long), those of FieldSpec::normalised().
     */
    [[nodiscard]] Result<QVariant> applied(const domain::FieldSpec &field, const QVariant &current) const;

    /** The label of the change: for \a count offerings, or for the one called \a name. */
    [[nodiscard]] domain::Message label(qsizetype count, const QString &name) const;

private:
    enum class Action { Set, Add, Remove, Replace, ShiftDates };
    Alteration(Action action, QList<const domain::FieldSpec *> fields) : m_action(action), m_fields(std::move(fields))
    {}
    [[nodiscard]] QVariant withAdded(const domain::FieldSpec &field, const QVariant &current) const;
    [[nodiscard]] QVariant withRemoved(const domain::FieldSpec &field, const QVariant &current) const;
    [[nodiscard]] Result<QVariant> withReplaced(const domain::FieldSpec &field, const QVariant &current) const;
    [[nodiscard]] Result<QVariant> shifted(const domain::FieldSpec &field, const QVariant &current) const;

    Action m_action;
    QList<const domain::FieldSpec *> m_fields;
    /** Normalised; for a Replace among codes, what replaces m_from. */
    QVariant m_value;
    QVariant m_from;
    std::optional<domain::Language> m_language;
    QRegularExpression m_pattern;
    QString m_with;
    bool m_isRegex = false;
    int m_days = 0;
};

} // namespace leerschakel::authoring
