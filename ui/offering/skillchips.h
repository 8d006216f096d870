// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/offeringdocument.h"
#include "vocabulary/search/conceptindex.h"

#include <QWidget>

class QVBoxLayout;

namespace leerschakel::ui {

class Chip;
class ConceptLookup;
class FlowLayout;
class SkillPicker;
class SkillSuggestions;

/** The skills of one outcome, or of the offering as a whole, as chips that can be removed, and a way to add more. */
class SkillChips : public QWidget
{
    Q_OBJECT

public:
    /** \a outcome is null for the skills of the offering as a whole. */
    SkillChips(OfferingDocument &document, ConceptLookup &lookup, const domain::Id &outcome, QWidget *parent = nullptr);

    /** Opens the picker. */
    void addMore();
    /** The chip of \a link; null when it is not one of these. */
    [[nodiscard]] QWidget *chipOf(const domain::Id &link) const;
    /** Puts the focus on the chip of \a link; false when it is not one of these. */
    bool focusLink(const domain::Id &link);
    [[nodiscard]] bool isSettled() const;
    /** Suggests skills for \a text. */
    void suggestFor(const QString &text, domain::Language language);
    void suggestNothing();

private:
    void refresh();
    void showLink(Chip &chip, const domain::Record &link);
    void makeChip(const domain::Record &link);
    void link(const vocabulary::ConceptHit &hit);
    void unlink(const domain::Id &link);
    void openMenu(const domain::Id &link);
    void closePicker();
    [[nodiscard]] QString labelOf(const domain::Record &link);
    [[nodiscard]] QList<domain::Record> links() const { return m_document.tree().skillLinks(m_outcome); }

    OfferingDocument &m_document;
    ConceptLookup &m_lookup;
    domain::Id m_outcome;
    QVBoxLayout *m_column;
    FlowLayout *m_flow;
    Chip *m_add;
    SkillSuggestions *m_suggestions;
    SkillPicker *m_picker = nullptr;
    QList<std::pair<domain::Id, Chip *>> m_chips;
};

} // namespace leerschakel::ui
