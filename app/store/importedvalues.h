// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "store/catalogue.h"

namespace leerschakel::store {

/**
 * What imports brought to one record so far, as the journal has it: what the values of a next import are compared with
 * to see who changed what since. Imports that were undone do not count.
 */
class ImportedValues
{
public:
    /** Errors: those of the catalogue. */
    [[nodiscard]] static Result<ImportedValues> of(Catalogue &catalogue, const changes::RecordRef &ref);

    /** No import ever brought or changed the record. */
    [[nodiscard]] bool isNone() const { return !m_isKnown; }
    /**
     * What the last import left in \a field, or of a text in one \a language of it; \a now, what is there, where nobody
     * changed it since. Absent where it was changed, and the journal does not have any more what it was.
     */
    [[nodiscard]] std::optional<QVariant> value(
        const domain::FieldSpec &field, const QVariant &now, const QString &language = {}) const;

private:
    /** One line of the journal about the record. */
    struct Line {
        bool isImport = false;
        /** The values were erased: by a compaction, say. */
        bool isErased = false;
        QString field;
        QString element;
        QVariant before;
        QVariant after;
    };
    void take(const domain::KindTable &table, const Line &line);
    /** \a value of a field, by language where it is a text. */
    void set(const domain::FieldSpec &field, const QString &element, const QVariant &value, bool isFirst);
    /** What it was is in the journal no more. */
    void forget(const domain::FieldSpec &field, const QString &element, bool isFirst);

    bool m_isKnown = false;
    /** An import made the record: a field that is in no line had no value then. */
    bool m_isMade = false;
    /** By key of the field, with a slash and the language where it is a text. */
    QHash<QString, QVariant> m_values;
    /** Keys as above that were changed since, and of which the journal does not have what came. */
    QSet<QString> m_forgotten;
};

/** Somebody deleted the record of this id here: not an import that was undone. */
[[nodiscard]] Result<bool> wasDeletedByHand(Catalogue &catalogue, const domain::Id &id);

} // namespace leerschakel::store
