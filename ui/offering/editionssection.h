// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/offeringdocument.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace leerschakel::ui {

class Chip;
class FieldForm;
class PartList;

/** The editions as a table, and below it a form for the selected one. */
class EditionsSection : public QWidget
{
    Q_OBJECT

public:
    explicit EditionsSection(OfferingDocument &document, QWidget *parent = nullptr);

    bool focusField(domain::Kind kind, const domain::Id &record, const QString &field, const QString &language);
    [[nodiscard]] bool isSettled() const;
    /** "2 planned, 1 running"; empty when there are none. */
    [[nodiscard]] QString summary() const;

private:
    void makeDetail();
    void refresh();
    void showRow(int row, const domain::Record &edition);
    void choose(const domain::Id &edition);
    void addEdition();
    void duplicateEdition();
    [[nodiscard]] QString priceOf(const domain::Record &edition) const;
    [[nodiscard]] const QList<domain::Record> &editions() const { return m_document.tree().of(domain::Kind::Edition); }

    OfferingDocument &m_document;
    QTableWidget *m_table;
    Chip *m_add;
    QWidget *m_detail;
    FieldForm *m_form = nullptr;
    PartList *m_periods = nullptr;
    PartList *m_prices = nullptr;
    domain::Id m_chosen;
};

} // namespace leerschakel::ui
