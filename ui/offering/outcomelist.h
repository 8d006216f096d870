// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/offeringdocument.h"

#include <QWidget>

class QVBoxLayout;

namespace leerschakel::ui {

class Chip;
class ConceptLookup;
class OutcomeRow;
class SkillChips;

/** The learning outcomes of the offering in order, and below them the skills of the offering as a whole. */
class OutcomeList : public QWidget
{
    Q_OBJECT

public:
    OutcomeList(OfferingDocument &document, ConceptLookup &lookup, QWidget *parent = nullptr);

    /** Adds one after \a after (at the end when null) and puts the cursor in it. */
    void addOutcome(const domain::Id &after = {});
    /**
     * Focuses an outcome's text or a skill; false when it is neither. With a null record, the button that adds the
     * first one.
     */
    bool focusField(domain::Kind kind, const domain::Id &record, const QString &language);
    /** The widget that shows \a record, an outcome or a link to a skill; null when it is neither. */
    [[nodiscard]] QWidget *placeOf(const domain::Id &record) const;
    [[nodiscard]] bool isSettled() const;

private:
    void refresh();
    /** Bases suggestions for the whole offering on its summary and description. */
    void suggestForWhole();
    OutcomeRow *makeRow(const domain::Id &outcome);
    void removeOutcome(const domain::Id &outcome);
    void moveOutcome(const domain::Id &outcome, int steps);
    void dropOutcome(const domain::Id &outcome, int y);
    [[nodiscard]] OutcomeRow *rowOf(const domain::Id &outcome) const;
    [[nodiscard]] const QList<domain::Record> &outcomes() const { return m_document.tree().of(domain::Kind::Outcome); }

    OfferingDocument &m_document;
    ConceptLookup &m_lookup;
    QVBoxLayout *m_rowsBox;
    Chip *m_add;
    SkillChips *m_whole;
    QList<OutcomeRow *> m_rows;
};

} // namespace leerschakel::ui
