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

/** What is shown and how: sections, columns, the size of text and the colours; what one chooses is in the settings. */
class ViewActions : public QObject
{
    Q_OBJECT

public:
    /** Both \a settings and \a appearance must outlive it. */
    ViewActions(WindowActions &actions, Settings &settings, Appearance &appearance, QWidget *window);

    /** The catalogue that is shown, which gets the columns as they were left; none when null. */
    void follow(Workspace *workspace);
    /** Notes in the settings how columns and form are now. */
    void remember();
    void setTextSize(int percent);
    void setTheme(Theme theme);

private:
    void connectSections();
    void connectColumns();
    void connectLooks(QWidget *window);
    /** \a action switches \a setting, and what \a work does with it. */
    void toggle(QAction *action, bool Settings::*setting, const std::function<void(Columns &, bool)> &work);
    void restore(Workspace &workspace);
    void showSection();

    WindowActions &m_actions;
    Settings &m_settings;
    Appearance &m_appearance;
    QPointer<Workspace> m_workspace;
};

} // namespace leerschakel::ui
