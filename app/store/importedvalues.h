// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "store/catalogue.h"

namespace leerschakel::store {

/**
 * What imports have brought to one record so far, according to the journal: the values of the next import are compared
 * with these to see who changed what since. Imports that were undone do not count.
 */
class ImportedValues
{
public:
    /** Errors: those of the catalogue. */
    [[nodiscard]] static Result<ImportedValues> of(Catalogue &catalogue, const changes::RecordRef &ref);

    /** Whether no import ever brought or changed the record. */
    [[nodiscard]] bool isNone() const { return !m_isKnown; }
    /**
     * What the last import left in \a field, or in one \a language of a text field; \a now, the current value, where
     * nobody changed it since. Absent where it was changed and the journal no longer has what it was.
     */
    [[nodiscard]] std::optional<QVariant> value(
        const domain::FieldSpec &field, const QVariant &now, const QString &language = {}) const;

private:
    /** One line of the journal about the record. */
    struct Line {
        bool isImport = false;
        /** The values were erased, by compaction for instance. */
        bool isErased = false;
        QString field;
        QString element;
        QVariant before;
        QVariant after;
    };
    void take(const domain::KindTable &table, const Line &line);
    /** \a value of a field, by language where it is a text. */
    void set(const domain::FieldSpec &field, const QString &element, const QVariant &value, bool isFirst);
    /** Notes that the journal no longer has what it was. */
    void forget(const domain::FieldSpec &field, const QString &element, bool isFirst);

    bool m_isKnown = false;
    /** An import made the record: a field that is in no line had no value then. */
    bool m_isMade = false;
    /** By the field's key, followed by a slash and the language for a text. */
    QHash<QString, QVariant> m_values;
    /** Keys as above of values that were changed since, for which the journal no longer has the imported value. */
    QSet<QString> m_forgotten;
};

/** Whether somebody deleted the record of this id here, as opposed to undoing an import. */
[[nodiscard]] Result<bool> wasDeletedByHand(Catalogue &catalogue, const domain::Id &id);

} // namespace leerschakel::store
