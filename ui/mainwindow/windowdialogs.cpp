// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/windowdialogs.h"

#include "application/appearance.h"
#include "dialogs/aboutdialog.h"
#include "dialogs/helpdialog.h"
#include "dialogs/keysdialog.h"
#include "dialogs/settingsdialog.h"
#include "inspection/inspectdialog.h"
#include "mainwindow/panes.h"
#include "mainwindow/viewactions.h"
#include "mainwindow/windowactions.h"
#include "mainwindow/workspace.h"

#include <QAction>

namespace leerschakel::ui {

WindowDialogs::WindowDialogs(WindowActions &actions, ViewActions &views, Settings &settings, QWidget *window)
    : QObject(window), m_actions(actions), m_views(views), m_settings(settings), m_window(window)
{
    connect(actions.settings, &QAction::triggered, this, &WindowDialogs::showSettings);
    connect(actions.help, &QAction::triggered, this, &WindowDialogs::showHelp);
    connect(actions.inspect, &QAction::triggered, this, &WindowDialogs::showInspection);
    connect(actions.keys, &QAction::triggered, this, &WindowDialogs::showKeys);
    connect(actions.about, &QAction::triggered, this, &WindowDialogs::showAbout);
}

void WindowDialogs::follow(Workspace *workspace)
{
    m_workspace = workspace;
}

void WindowDialogs::showSettings()
{
    auto *dialog = new SettingsDialog(m_settings, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::themeChosen, &m_views, &ViewActions::setTheme);
    connect(dialog, &SettingsDialog::textSizeChosen, &m_views, &ViewActions::setTextSize);
    connect(dialog, &SettingsDialog::languageChosen, this, [this](const QString &language) {
        m_settings.language = language;
        m_settings.save();
        Q_EMIT languageChanged();
    });
    dialog->open();
}

void WindowDialogs::showHelp()
{
    auto *dialog = new HelpDialog(interfaceLanguage(m_settings.language), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_workspace) {
        dialog->showTopic(m_workspace->section());
    }
    dialog->show();
}

void WindowDialogs::showInspection()
{
    auto *dialog = new InspectDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void WindowDialogs::showKeys()
{
    QList<QAction *> actions = m_actions.withKeys();
    if (m_workspace) {
        actions.append(m_workspace->panes().sourceKeys());
    }
    auto *dialog = new KeysDialog(actions, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::showAbout()
{
    auto *dialog = new AboutDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace leerschakel::ui
