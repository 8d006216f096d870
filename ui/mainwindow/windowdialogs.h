// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/settings.h"

#include <QObject>
#include <QPointer>

namespace leerschakel::ui {

class ViewActions;
class WindowActions;
class Workspace;

/** The dialogs that are not about a catalogue: settings, manual, keys, about, inspection of another party's source. */
class WindowDialogs : public QObject
{
    Q_OBJECT

public:
    WindowDialogs(WindowActions &actions, ViewActions &views, Settings &settings, QWidget *window);

    /** The manual opens at the section that \a workspace shows. */
    void follow(Workspace *workspace);

Q_SIGNALS:
    /** Another language was chosen; it is in the settings. */
    void languageChanged();

private:
    void showSettings();
    void showHelp();
    void showInspection();
    void showKeys();
    void showAbout();

    WindowActions &m_actions;
    ViewActions &m_views;
    Settings &m_settings;
    QWidget *m_window;
    QPointer<Workspace> m_workspace;
};

} // namespace leerschakel::ui
