// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/offeringdocument.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace leerschakel::ui {

class Chip;
class EditionForm;
class PartCard;

/** The editions of an offering as cards: one line each, with all fields when opened. */
class EditionsSection : public QWidget
{
    Q_OBJECT

public:
    explicit EditionsSection(OfferingDocument &document, QWidget *parent = nullptr);

    bool focusField(domain::Kind kind, const domain::Id &record, const QString &field, const QString &language);
    /** What shows \a record: the card of an edition, or a part of it in a card that is open; null when nothing does. */
    [[nodiscard]] QWidget *placeOf(const domain::Id &record) const;
    /** Opens the card of \a edition. */
    void openCard(const domain::Id &edition);
    [[nodiscard]] bool isSettled() const;
    /** "2 planned, 1 running"; empty when there are none. */
    [[nodiscard]] QString summary() const;

private:
    struct Row {
        domain::Id id;
        PartCard *card = nullptr;
        /** Null until the card was opened. */
        EditionForm *form = nullptr;
    };
    void refresh();
    Row makeRow(const domain::Id &edition);
    [[nodiscard]] QList<PartCard *> cards() const;
    void addEdition();
    void duplicateEdition(const domain::Id &edition);
    void removeEdition(const domain::Id &edition);
    [[nodiscard]] const QList<domain::Record> &editions() const { return m_document.tree().of(domain::Kind::Edition); }

    OfferingDocument &m_document;
    QVBoxLayout *m_lines;
    QLabel *m_empty;
    Chip *m_add;
    QList<Row> m_rows;
};

} // namespace leerschakel::ui
