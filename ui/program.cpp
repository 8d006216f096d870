// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "mainwindow/mainwindow.h"
#include "mainwindow/windowactions.h"

#include <QAction>
#include <QGuiApplication>
#include <QStyleHints>

namespace leerschakel::ui {

Program::Program(const Settings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    m_appearance.apply(m_settings);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_settings.theme == Theme::System) {
            m_appearance.setTheme(Theme::System);
        }
    });
}

Program::~Program() = default;

void Program::start(const QString &path)
{
    makeWindow(path);
}

void Program::makeWindow(const QString &path)
{
    if (m_window) {
        m_window->rememberState();
        m_window.reset(); // releases the catalogue before the next window opens it
    }
    m_window = std::make_unique<MainWindow>(m_settings, m_appearance);
    connect(
        m_window.get(), &MainWindow::languageChanged, this,
        [this] {
            const QString open = m_window->path();
            m_appearance.setLanguage(interfaceLanguage(m_settings.language));
            makeWindow(open);
            m_window->actions().settings->trigger(); // the user may want to choose more there, or go back
        },
        Qt::QueuedConnection);
    m_window->show();
    if (!path.isEmpty()) {
        std::ignore = m_window->openCatalogue(path);
    }
}

} // namespace leerschakel::ui
