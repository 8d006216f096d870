// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/loading/difference.h"

#include <QAbstractTableModel>

namespace leerschakel::ui {

/** The changes in a vocabulary, one row per concept; all of them, or those of one fate. */
class DifferenceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Concept, What, Detail, Uses, ColumnCount };

    /** "no longer there", "split", "retired", "moved", "another name", "new" */
    [[nodiscard]] static QString fateText(vocabulary::Fate fate);

    DifferenceModel(const vocabulary::SchemeDifference &difference, domain::Language language, QObject *parent);

    /**
     * Shows concepts of \a fate (any when absent) whose label contains \a text; when \a inUse, only those that
     * offerings are linked to.
     */
    void showOnly(std::optional<vocabulary::Fate> fate, bool inUse, const QString &text);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const vocabulary::ConceptDifference &each, int column) const;
    [[nodiscard]] QString detail(const vocabulary::ConceptDifference &each) const;
    [[nodiscard]] QString renaming(const vocabulary::ConceptDifference &each) const;
    [[nodiscard]] QString moving(const vocabulary::ConceptDifference &each) const;
    [[nodiscard]] QString replacing(const vocabulary::ConceptDifference &each) const;
    /** Labels in the language of the window, without empty ones. */
    [[nodiscard]] QString joined(const QList<domain::LocalizedText> &labels) const;

    vocabulary::SchemeDifference m_difference;
    domain::Language m_language;
    QList<int> m_shown;
};

} // namespace leerschakel::ui
