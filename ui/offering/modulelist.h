// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
 * The modules of a programme, as a list that reads as the programme: electives under the name of their group, what it
 * comes to at the foot, and below that a field to add the next one by typing.
 */
class ModuleList : public QWidget
{
    Q_OBJECT

public:
    explicit ModuleList(OfferingDocument &document, QWidget *parent = nullptr);

    [[nodiscard]] qsizetype count() const { return m_rows.size(); }
    /**
     * Puts the focus on \a component, or in \a field of its group where that has one; when it is not one of these, in
     * the field to add one.
     */
    void takeFocus(const domain::Id &component, const QString &field = {});
    /** The row of \a component; null when it is not one of these. */
    [[nodiscard]] QWidget *placeOf(const domain::Id &component) const;
    /** Updates what is shown. */
    void refresh();

Q_SIGNALS:
    /** The user wants to see that module. */
    void offeringRequested(const leerschakel::domain::Id &offering);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /** Where something is let go: before the row at \a place, in \a group, with a line at \a y to show it. */
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
    /** What is typed in \a heading is in the draft until it is written. */
    void noteTyped(GroupHeading &heading);
    /** Writes the names and numbers of groups that were typed. */
    void writeGroups();
    [[nodiscard]] Gap gapAt(int y, const domain::Id &dragged) const;
    /** Does what \a change gives, once all that is typed is written. */
    void apply(const std::function<changes::ChangeSet()> &change);

    OfferingDocument &m_document;
    QVBoxLayout *m_lines;
    QLabel *m_empty;
    QLabel *m_totals;
    FieldEditor *m_add;
    ProblemLabel *m_problem;
    QList<ModuleRow *> m_rows;
    QList<GroupHeading *> m_headings;
    /** Where what is dragged would go; absent while nothing is. */
    std::optional<Gap> m_gap;
};

} // namespace leerschakel::ui
