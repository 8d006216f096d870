// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/settings.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;

namespace leerschakel::ui {

class Appearance;
class Columns;
class WindowActions;
class Workspace;

/** What is shown and how: sections, columns, text size and colours; the user's choices are kept in the settings. */
class ViewActions : public QObject
{
    Q_OBJECT

public:
    /** Both \a settings and \a appearance must outlive it. */
    ViewActions(WindowActions &actions, Settings &settings, Appearance &appearance, QWidget *window);

    /** The catalogue that is shown, which gets the columns as they were left; none when null. */
    void follow(Workspace *workspace);
    /** Stores the current state of columns and form in the settings. */
    void remember();
    void setTextSize(int percent);
    void setTheme(Theme theme);

private:
    void connectSections();
    void connectColumns();
    void connectLooks(QWidget *window);
    /** Makes \a action switch \a setting, and apply it to the columns with \a work. */
    void toggle(QAction *action, bool Settings::*setting, const std::function<void(Columns &, bool)> &work);
    void restore(Workspace &workspace);
    void showSection();

    WindowActions &m_actions;
    Settings &m_settings;
    Appearance &m_appearance;
    QPointer<Workspace> m_workspace;
};

} // namespace leerschakel::ui
