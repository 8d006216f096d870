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

/** The actions on offerings, and undo: makes each act on the open catalogue and say what it will do. */
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
    /** Makes \a action do \a work in the open catalogue. */
    void on(QAction *action, const std::function<void(Workspace &)> &work);
    /** Sets what the list offers in its menu, and when it is empty. */
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
