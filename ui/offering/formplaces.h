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

/** The parts that the form of an offering consists of. */
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

/** Where things are in the form of an offering. */
class FormPlaces
{
public:
    /** For the form of \a document, which consists of \a parts; both must outlive this object. */
    FormPlaces(const OfferingDocument &document, const FormParts &parts) : m_document(document), m_parts(parts) {}

    /** Index of the section that contains \a field of \a record; -1 when none does. */
    [[nodiscard]] int sectionOf(domain::Kind kind, const domain::Id &record, const QString &field) const;
    /** The field or part that \a widget of the form shows; absent when it shows none. */
    [[nodiscard]] std::optional<FieldPlace> at(const QWidget *widget) const;
    /**
     * The widgets that show the first of \a entries (no more than fit on a screen); none of them is inside another.
     * Opens the cards that they are in.
     */
    [[nodiscard]] QList<QWidget *> of(const QList<changes::Entry> &entries) const;

private:
    /** The widget that shows the change \a entry; null when none does. Opens the card that it is in. */
    [[nodiscard]] QWidget *placeOf(const changes::Entry &entry) const;
    /** Where a deleted part was: the card of its edition, or its section. */
    [[nodiscard]] QWidget *placeOfGone(const domain::Record &part) const;
    [[nodiscard]] QWidget *placeOfPart(const domain::Id &record) const;
    /** The widget of the field or part that refers to \a record. */
    [[nodiscard]] QWidget *placeOfReference(const domain::Id &record) const;
    [[nodiscard]] FieldEditor *editorOf(const changes::RecordRef &record, const QString &field) const;

    const OfferingDocument &m_document;
    const FormParts &m_parts;
};

} // namespace leerschakel::ui
