// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/windowtools.h"

#include "application/look.h"
#include "list/offeringlist.h"
#include "mainwindow/views.h"
#include "mainwindow/windowactions.h"
#include "mainwindow/workspace.h"

#include <QAction>
#include <QEvent>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

WindowTools::WindowTools(WindowActions &actions, QWidget *parent)
    : QToolBar(tr("Tools"), parent), m_actions(actions), m_search(new QLineEdit(this))
{
    setObjectName(u"tools"_s);
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setContextMenuPolicy(Qt::PreventContextMenu);
    addActions({actions.newModule, actions.newProgramme, actions.undo, actions.redo, actions.publish});
    m_undo = qobject_cast<QToolButton *>(widgetForAction(actions.undo));
    addSearch();
    addAction(actions.showSide);
    for (QAction *withoutWords : {actions.redo, actions.showSide}) {
        qobject_cast<QToolButton *>(widgetForAction(withoutWords))->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    const QList<QAction *> all = QToolBar::actions();
    for (QAction *action : all) {
        if (auto *button = qobject_cast<QToolButton *>(widgetForAction(action))) {
            button->setFocusPolicy(Qt::TabFocus);
        }
    }
    fitToText();
    showForSection();
}

void WindowTools::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitToText();
        shortenUndo(); // in letters of the new size
    }
}

void WindowTools::fitToText()
{
    const int side = scaledTo(font(), 2 * rhythm);
    setIconSize({side, side});
    m_search->setMaximumWidth(scaledTo(font(), 48 * rhythm));
}

void WindowTools::addSearch()
{
    auto *space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    m_search->setObjectName(u"search"_s);
    m_search->setPlaceholderText(tr("Find an offering"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setToolTip(m_search->placeholderText()); // which a narrow window cuts off
    m_search->setClearButtonEnabled(true);
    m_search->addAction(QIcon::fromTheme(u"search"_s, QIcon::fromTheme(u"edit-find"_s)), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(12 * rhythm); // with large text on a small screen the buttons take the rest
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_searchHolder = addWidget(m_search);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_workspace) {
            m_workspace->list().setSearchText(text);
        }
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_workspace) {
            m_workspace->list().openFirst();
        }
    });
}

void WindowTools::follow(Workspace *workspace)
{
    m_workspace = workspace;
    m_search->clear();
    if (workspace) {
        connect(workspace, &Workspace::sectionChanged, this, &WindowTools::showForSection);
        connect(&workspace->columns(), &Columns::editorAloneChanged, this, &WindowTools::showForSection);
    }
    showForSection();
}

void WindowTools::showForSection()
{
    m_searchHolder->setVisible(m_workspace && m_workspace->section() == listSection());
    setVisible(m_workspace && !m_workspace->columns().isEditorAlone());
}

void WindowTools::clearSearch()
{
    m_search->clear();
}

void WindowTools::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void WindowTools::setNarrow(bool isNarrow)
{
    if (isNarrow != std::exchange(m_isNarrow, isNarrow)) {
        shortenUndo();
    }
}

void WindowTools::showUndo(const QString &words)
{
    m_undoWords = words;
    shortenUndo();
}

void WindowTools::shortenUndo()
{
    const int mostLetters = m_isNarrow ? 12 : 26;
    m_actions.undo->setIconText(m_undo->fontMetrics().elidedText(
        m_undoWords, Qt::ElideRight, mostLetters * m_undo->fontMetrics().averageCharWidth()));
}

} // namespace leerschakel::ui
