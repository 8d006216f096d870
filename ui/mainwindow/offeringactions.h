// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"
#include "domain/message.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;

namespace leerschakel::ui {

class ReviewAction;
class WindowActions;
class WindowTools;
class Workspace;

/** What one does with offerings, and undo: each action in the open catalogue, and what it says that it will do. */
class OfferingActions : public QObject
{
    Q_OBJECT

public:
    /** \a language is that of the window. */
    OfferingActions(WindowActions &actions, WindowTools &tools, domain::Language language, QObject *parent);

    /** The catalogue they act on; none when null. */
    void follow(Workspace *workspace);

private:
    void connectMaking();
    void connectFinding();
    void fillStatusMenu(domain::Language language);
    /** \a action does \a work in the open catalogue. */
    void on(QAction *action, const std::function<void(Workspace &)> &work);
    /** What the list offers in its menu, and where it is empty. */
    void offerInList(Workspace &workspace);
    void showUndo();
    void showSelection();
    void enable();

    WindowActions &m_actions;
    WindowTools &m_tools;
    ReviewAction *m_review;
    QPointer<Workspace> m_workspace;
};

} // namespace leerschakel::ui
