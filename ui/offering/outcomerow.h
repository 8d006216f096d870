// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/offeringdocument.h"

#include <QWidget>

class QLabel;

namespace leerschakel::ui {

class ConceptLookup;
class FieldForm;
class LocalizedFieldEditor;
class SkillChips;

/** One learning outcome in a box: its sentence in both languages, and its skills. */
class OutcomeRow : public QWidget
{
    Q_OBJECT

public:
    OutcomeRow(OfferingDocument &document, ConceptLookup &lookup, const domain::Id &outcome, QWidget *parent = nullptr);
    ~OutcomeRow() override;

    [[nodiscard]] const domain::Id &outcome() const { return m_outcome; }
    void setNumber(int number);
    /** Whether the text in the fields is empty in both languages, and there are no skills. */
    [[nodiscard]] bool isBlank() const;
    void takeFocus(const QString &language);
    [[nodiscard]] SkillChips &skills() const { return *m_skills; }
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    /** Enter was pressed: add another one below it. */
    void addRequested();
    void removeRequested();
    void moveRequested(int steps);
    /** Dragged by its number to \a y, in pixels of the list. */
    void dragged(int y);

private:
    /** Suggestions appear only below the outcome that is being edited. */
    void suggest();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    OfferingDocument &m_document;
    domain::Id m_outcome;
    QLabel *m_number;
    FieldForm *m_form;
    LocalizedFieldEditor *m_text;
    SkillChips *m_skills;
};

} // namespace leerschakel::ui
