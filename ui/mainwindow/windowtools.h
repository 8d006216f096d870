// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QToolBar>

class QLineEdit;
class QToolButton;

namespace leerschakel::ui {

class WindowActions;
class Workspace;

/** The tool bar: the most used actions to add, undo and publish, and the field that searches the list. */
class WindowTools : public QToolBar
{
    Q_OBJECT

public:
    explicit WindowTools(WindowActions &actions, QWidget *parent);

    /** The catalogue that is searched; none when null. */
    void follow(Workspace *workspace);
    void clearSearch();
    void focusSearch();
    /** Sets whether there is little room for the text on the undo button. */
    void setNarrow(bool isNarrow);
    /** Shows \a words, as far as there is room for them, on the undo button. */
    void showUndo(const QString &words);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addSearch();
    /** Makes the icons and the search as large as the text asks for. */
    void fitToText();
    /** Shows the search and the tools that belong to the section on screen. */
    void showForSection();
    void shortenUndo();

    WindowActions &m_actions;
    QPointer<Workspace> m_workspace;
    QToolButton *m_undo;
    QString m_undoWords;
    bool m_isNarrow = false;
    QLineEdit *m_search;
    QAction *m_searchHolder = nullptr;
};

} // namespace leerschakel::ui
