// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace leerschakel::ui {

class Chip;

/**
 * One line for a module of a programme: a handle with its number, its full title, its study load and whether it is an
 * elective. It can have the focus: Enter shows the module, Alt+Up and Alt+Down move it, Delete removes it.
 */
class ModuleRow : public QWidget
{
    Q_OBJECT

public:
    explicit ModuleRow(const domain::Id &component, QWidget *parent = nullptr);
    ~ModuleRow() override;

    [[nodiscard]] const domain::Id &component() const { return m_component; }
    struct Shown {
        int number = 0;
        /** Empty when the module no longer exists. */
        QString title;
        /** "5 EC"; empty when there is none. \a loads has it in all units. */
        QString load;
        QString loads;
        bool isElective = false;
        /** The name of its group of electives. */
        QString group;
        bool isWritable = false;
    };
    void setShown(const Shown &shown);

Q_SIGNALS:
    void openRequested();
    void removeRequested();
    /** Alt+Up (-1) or Alt+Down (1). */
    void moveRequested(int steps);
    void electiveRequested(bool isElective);
    /** Dragged by its handle to \a y, in pixels of the list. */
    void dragged(int y);
    /** Dropped at \a y. */
    void dropped(int y);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    domain::Id m_component;
    QLabel *m_handle;
    QLabel *m_title;
    QLabel *m_load;
    Chip *m_elective;
    QToolButton *m_remove;
    bool m_isWritable = false;
    bool m_isDragged = false;
};

} // namespace leerschakel::ui
