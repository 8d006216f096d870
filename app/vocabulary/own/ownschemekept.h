// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/content/content.h"

namespace leerschakel::vocabulary {

/**
 * What an own concept has that there is no field for (field "kept"): it came with the scheme that was taken over, and
 * is written when the scheme is exported.
 */
struct KeptOfConcept {
    struct Label {
        LabelKind kind = LabelKind::Preferred;
        domain::TextIn text;
    };
    struct Note {
        NoteKind kind = NoteKind::Note;
        domain::TextIn text;
    };
    QList<Label> labels;
    QList<Note> notes;
    /** The word that its source uses for retired. */
    QString status;
    QString reuseLevel;
    QString modified;
    /** For an ordered collection: the URIs of its members. */
    QString memberOrder;
    /** All its codes, with their datatypes (notations.h). */
    QString notations;

    [[nodiscard]] QVariantMap toMap() const;
    [[nodiscard]] static KeptOfConcept fromMap(const QVariantMap &map);
};

/** "exact", "close", "broad", "narrow", "related": the codes of the list mappingKind. */
[[nodiscard]] QString mappingKindName(MappingKind kind);
[[nodiscard]] MappingKind mappingKindNamed(const QString &name);

} // namespace leerschakel::vocabulary
