// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/formplaces.h"
#include "rules/finding.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace leerschakel::ui {

class ConceptLookup;
class FieldForm;
class FoldSection;
class FormScroll;
class SectionStrip;

/**
 * Shows and edits all of one offering, in sections that fold. There is no save button: edits are written at once,
 * typing after a pause of 600 ms.
 */
class OfferingEditor : public QWidget
{
    Q_OBJECT

public:
    explicit OfferingEditor(Session &session, QWidget *parent = nullptr);
    ~OfferingEditor() override;

    /** Shows \a id; with a null id, a hint on how to see one. */
    void showOffering(const domain::Id &id);
    [[nodiscard]] const domain::Id &offering() const { return m_document->id(); }
    [[nodiscard]] ShownLanguages shownLanguages() const { return m_document->shownLanguages(); }
    void showLanguages(ShownLanguages languages) { m_document->showLanguages(languages); }

    /**
     * Unfolds, scrolls to and puts the cursor in \a field of \a record (the offering, a part of it or a record it
     * refers to), in its text for \a language ("nl", "en") where it has two. For a part that does not exist yet, the
     * button to add one.
     */
    void focusField(domain::Kind kind, const domain::Id &record, const QString &field, const QString &language);

    /** The field or part that has the focus; absent when neither has. */
    [[nodiscard]] std::optional<FieldPlace> focusedPlace() const;

    /**
     * Scrolls to what \a entries changed in the offering shown, or in what it refers to, and marks it for a moment;
     * unfolds the sections and cards that it is in. The caret stays where it is. False when none of it is in this form.
     */
    bool showChanged(const QList<changes::Entry> &entries);

    /** Marks the sections that \a findings are about in the section strip. */
    void showFindings(const QList<rules::Finding> &findings);

    /** Whether nothing is pending: no pause in typing, no answer from another thread. */
    [[nodiscard]] bool isSettled() const;
    /** Writes what is being typed now, without waiting for a pause. */
    void commitPending() { m_document->flush(); }

Q_SIGNALS:
    /** The user wants to see another offering: a programme that this module is a part of. */
    void offeringRequested(const leerschakel::domain::Id &offering);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void makeText();
    void makeOutcomes();
    void makeFeatures();
    void makeEditions();
    void makeMoney();
    void makePeople();
    void makeComposition();
    void makeReach();
    FoldSection *addSection(const QString &title);
    FieldForm *addForm(FoldSection *section, std::initializer_list<const domain::FieldSpec *> fields);
    void refresh();
    void jumpTo(int section);
    /** Marks the section that has the focus, if that is in view, or else the one at the top of the view. */
    void markCurrent();
    bool placeFocus(domain::Kind kind, const domain::Id &record, const QString &field, const QString &language);

    OfferingDocument *m_document;
    ConceptLookup *m_lookup;
    QStackedWidget *m_pages;
    FormScroll *m_scroll;
    SectionStrip *m_strip;
    QVBoxLayout *m_column;
    FormParts m_parts;
    FormPlaces m_places;
};

} // namespace leerschakel::ui
