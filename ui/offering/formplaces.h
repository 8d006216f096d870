// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/fieldplace.h"
#include "offering/offeringdocument.h"

namespace leerschakel::ui {

class CompositionSection;
class EditionsSection;
class FieldEditor;
class FieldForm;
class FoldSection;
class OutcomeList;
class PartList;

/** What the form of an offering is made of. */
struct FormParts {
    /** In the order of the form. */
    QList<FoldSection *> sections;
    QList<FieldForm *> forms;
    QList<PartList *> lists;
    OutcomeList *outcomes = nullptr;
    EditionsSection *editions = nullptr;
    CompositionSection *composition = nullptr;
    FoldSection *outcomesSection = nullptr;
    FoldSection *editionsSection = nullptr;
    FoldSection *compositionSection = nullptr;
    FoldSection *moneySection = nullptr;
    FoldSection *peopleSection = nullptr;
};

/** Where in the form of an offering something is. */
class FormPlaces
{
public:
    /** In the form of \a document that \a parts make; both outlive this. */
    FormPlaces(const OfferingDocument &document, const FormParts &parts) : m_document(document), m_parts(parts) {}

    /** Index of the section that has \a field of \a record; -1 when none has. */
    [[nodiscard]] int sectionOf(domain::Kind kind, const domain::Id &record, const QString &field) const;
    /** The field, or the part, that \a widget of the form shows; absent where it shows none. */
    [[nodiscard]] std::optional<FieldPlace> at(const QWidget *widget) const;
    /**
     * What shows the first of \a entries, as many as one sees at once: none of it is within another. Opens the cards
     * that they are in.
     */
    [[nodiscard]] QList<QWidget *> of(const QList<changes::Entry> &entries) const;

private:
    /** What shows the change \a entry; null when nothing does. Opens the card that it is in. */
    [[nodiscard]] QWidget *placeOf(const changes::Entry &entry) const;
    /** Where a part was that is gone: the edition's card, or its section. */
    [[nodiscard]] QWidget *placeOfGone(const domain::Record &part) const;
    [[nodiscard]] QWidget *placeOfPart(const domain::Id &record) const;
    /** The field that refers to \a record, or the part that does. */
    [[nodiscard]] QWidget *placeOfReference(const domain::Id &record) const;
    [[nodiscard]] FieldEditor *editorOf(const changes::RecordRef &record, const QString &field) const;

    const OfferingDocument &m_document;
    const FormParts &m_parts;
};

} // namespace leerschakel::ui
