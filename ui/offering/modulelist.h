// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authoring/chosenload.h"
#include "offering/offeringdocument.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace leerschakel::ui {

class FieldEditor;
class GroupHeading;
class ModuleRow;
class ProblemLabel;

/**
 * The modules of a programme in the order of the programme: electives under the name of their group, the totals at the
 * foot, and below them a field that adds the next module by typing.
 */
class ModuleList : public QWidget
{
    Q_OBJECT

public:
    explicit ModuleList(OfferingDocument &document, QWidget *parent = nullptr);

    [[nodiscard]] qsizetype count() const { return m_rows.size(); }
    /**
     * Puts the focus on \a component, or on \a field of its group if it has that field; when \a component is not in
     * this list, on the field that adds one.
     */
    void takeFocus(const domain::Id &component, const QString &field = {});
    /** The row of \a component; null when it is not in this list. */
    [[nodiscard]] QWidget *placeOf(const domain::Id &component) const;
    /** Updates what is shown. */
    void refresh();

Q_SIGNALS:
    /** The user wants to see \a offering, one of the modules. */
    void offeringRequested(const leerschakel::domain::Id &offering);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /** Where a dragged row is dropped: before the row at \a place, in \a group; a line at \a y marks it. */
    struct Gap {
        qsizetype place = 0;
        std::optional<QString> group;
        int y = 0;
    };
    ModuleRow *rowOf(const domain::Id &component) const;
    ModuleRow *makeRow(const domain::Id &component);
    GroupHeading *makeHeading();
    void arrange(const QList<domain::Record> &components);
    void showRow(ModuleRow &row, const domain::Record &component, int number);
    void showTotals();
    void addTyped();
    void remove(const domain::Id &component);
    /** Notes what is typed in \a heading as part of the draft until it is written. */
    void noteTyped(GroupHeading &heading);
    /** Writes the group names and numbers that were typed. */
    void writeGroups();
    [[nodiscard]] Gap gapAt(int y, const domain::Id &dragged) const;
    /** Applies the change set that \a change returns, after writing all that is typed. */
    void apply(const std::function<changes::ChangeSet()> &change);

    OfferingDocument &m_document;
    QVBoxLayout *m_lines;
    QLabel *m_empty;
    QLabel *m_totals;
    FieldEditor *m_add;
    ProblemLabel *m_problem;
    QList<ModuleRow *> m_rows;
    QList<GroupHeading *> m_headings;
    /** Where the dragged row would go; absent when none is being dragged. */
    std::optional<Gap> m_gap;
};

/** "15–18 EC · 504 hours" */
[[nodiscard]] QString inOneLine(const authoring::LoadRange &range, domain::Language language);

} // namespace leerschakel::ui
