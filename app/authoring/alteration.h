// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"
#include "store/statement.h"

#include <QRegularExpression>

namespace leerschakel::authoring {

using store::Result;

/** Something to look for in texts, and what comes in its place. */
struct Replacement {
    QString from;
    /** With a regular expression \1, \2, … are what its groups matched. */
    QString with;
    /** \a from is a regular expression (PCRE2, Unicode). */
    bool isRegex = false;
};

/** Whether add() makes sense for it: a list of codes, references or items. */
[[nodiscard]] bool isList(const domain::FieldSpec &field);
/** Whether replace() looks in its text. */
[[nodiscard]] bool isText(const domain::FieldSpec &field);

/**
 * What is done to a field of each of many offerings, or of their parts; it knows no offering. Its makers fail (Usage)
 * where the field cannot take it.
 */
class Alteration
{
public:
    /**
     * The field becomes \a value (normalised here). With a language only the text in that one does: \a value is then a
     * QString.
     */
    [[nodiscard]] static Result<Alteration> set(
        const domain::FieldSpec &field, const QVariant &value, std::optional<domain::Language> language = std::nullopt);
    /**
     * \a value, an item or a list of them, comes at the end of a list that does not have it; in a list whose items have
     * a key it takes the place of the item with that key. Errors: authoring.noList (path).
     */
    [[nodiscard]] static Result<Alteration> add(const domain::FieldSpec &field, const QVariant &value);
    /**
     * What equals \a value goes: out of a list each such item (one of named members: each that has those), a single
     * value whole, a text in a language where one is given.
     */
    [[nodiscard]] static Result<Alteration> remove(
        const domain::FieldSpec &field, const QVariant &value, std::optional<domain::Language> language = std::nullopt);
    /**
     * In texts (in all languages, or in one) each occurrence is replaced, capitals and small letters being different; a
     * code or reference, in a list or single, where it is the whole of it. Errors: authoring.nothingToFind,
     * authoring.badPattern (what is wrong, at which character, from 1), authoring.noText (path).
     */
    [[nodiscard]] static Result<Alteration> replace(const domain::FieldSpec &field, const Replacement &replacement,
        std::optional<domain::Language> language = std::nullopt);
    /**
     * All dates of the offering, its editions and their enrolment periods move by \a days. The dates of funding schemes
     * do not: those are not the offering's.
     */
    [[nodiscard]] static Alteration shiftDates(int days);

    /** The fields it may change; of one kind, but for shiftDates(). */
    [[nodiscard]] const QList<const domain::FieldSpec *> &fields() const { return m_fields; }
    /** What it brings that was not there: to check where references lead. */
    [[nodiscard]] const QVariant &brought() const { return m_value; }
    /**
     * What becomes of \a current, the value of \a field. Errors: authoring.dateTooFar (path, date),
     * authoring.patternGaveUp (it takes too long), those of FieldSpec::normalised().
     */
    [[nodiscard]] Result<QVariant> applied(const domain::FieldSpec &field, const QVariant &current) const;

    /** What the change is called: of \a count offerings, or of the one called \a name. */
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
    /** Normalised; of a Replace among codes what comes in the place of m_from. */
    QVariant m_value;
    QVariant m_from;
    std::optional<domain::Language> m_language;
    QRegularExpression m_pattern;
    QString m_with;
    bool m_isRegex = false;
    int m_days = 0;
};

} // namespace leerschakel::authoring
