// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/viewactions.h"

#include "application/appearance.h"
#include "list/listcolumns.h"
#include "list/offeringlist.h"
#include "mainwindow/panes.h"
#include "mainwindow/views.h"
#include "mainwindow/windowactions.h"
#include "mainwindow/workspace.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace leerschakel::ui {

using Column = Columns::Column;

ViewActions::ViewActions(WindowActions &actions, Settings &settings, Appearance &appearance, QWidget *window)
    : QObject(window), m_actions(actions), m_settings(settings), m_appearance(appearance)
{
    connectSections();
    connectColumns();
    connectLooks(window);
}

void ViewActions::connectSections()
{
    for (const auto &[name, action] : std::as_const(m_actions.sections)) {
        connect(action, &QAction::triggered, this, [this, section = name] {
            if (m_workspace) {
                m_workspace->showSection(section);
            }
        });
    }
    const auto step = [this](QAction *action, int by) {
        connect(action, &QAction::triggered, this, [this, by] {
            if (m_workspace) {
                m_workspace->stepColumn(by);
            }
        });
    };
    step(m_actions.nextColumn, 1);
    step(m_actions.previousColumn, -1);
}

void ViewActions::toggle(QAction *action, bool Settings::*setting, const std::function<void(Columns &, bool)> &work)
{
    action->setChecked(m_settings.*setting);
    connect(action, &QAction::toggled, this, [this, setting, work](bool isOn) {
        m_settings.*setting = isOn;
        if (m_workspace) {
            work(m_workspace->columns(), isOn);
        }
    });
}

void ViewActions::connectColumns()
{
    toggle(m_actions.showSections, &Settings::sectionsShown,
        [](Columns &columns, bool isOn) { columns.setShown(Column::Sections, isOn); });
    toggle(m_actions.showList, &Settings::listShown,
        [](Columns &columns, bool isOn) { columns.setShown(Column::List, isOn); });
    toggle(m_actions.sideBelow, &Settings::sideBelow, [](Columns &columns, bool isOn) { columns.setSideBelow(isOn); });
    // Not toggled(): the action also shows the state at another width, which is not a choice of the user.
    connect(m_actions.showSide, &QAction::triggered, this, [this](bool isOn) {
        if (m_workspace) {
            m_workspace->columns().setShown(Column::Side, isOn);
        }
    });
    connect(m_actions.editorAlone, &QAction::triggered, this, [this](bool isOn) {
        if (m_workspace) {
            m_workspace->showSection(listSection());
            m_workspace->columns().setEditorAlone(isOn);
        }
    });
}

void ViewActions::connectLooks(QWidget *window)
{
    constexpr int textStep = 10;
    connect(m_actions.largerText, &QAction::triggered, this, [this] { setTextSize(m_settings.textSize + textStep); });
    connect(m_actions.smallerText, &QAction::triggered, this, [this] { setTextSize(m_settings.textSize - textStep); });
    connect(m_actions.normalText, &QAction::triggered, this, [this] { setTextSize(100); });
    for (auto it = m_actions.themes.cbegin(); it != m_actions.themes.cend(); ++it) {
        it.value()->setChecked(it.key() == m_settings.theme);
        connect(it.value(), &QAction::triggered, this, [this, theme = it.key()] { setTheme(theme); });
    }
    connect(m_actions.fullScreen, &QAction::toggled, window,
        [window](bool isOn) { isOn ? window->showFullScreen() : window->showNormal(); });
}

void ViewActions::follow(Workspace *workspace)
{
    m_workspace = workspace;
    m_actions.columns->clear();
    if (!workspace) {
        return;
    }
    restore(*workspace);
    m_actions.columns->addActions(workspace->list().columns().actions());
    connect(workspace, &Workspace::sectionChanged, this, &ViewActions::showSection);
    Columns &columns = workspace->columns();
    connect(&columns, &Columns::sideShownChanged, this, [this, &columns](bool isShown) {
        m_actions.showSide->setChecked(isShown);
        m_settings.sideShown = columns.isSideChosen();
    });
    connect(&columns, &Columns::editorAloneChanged, m_actions.editorAlone, &QAction::setChecked);
    showSection();
}

void ViewActions::restore(Workspace &workspace)
{
    workspace.list().columns().restore(m_settings.offeringColumns);
    Columns &columns = workspace.columns();
    columns.setSideBelow(m_settings.sideBelow);
    columns.restore(m_settings.panes);
    columns.setShown(Column::Sections, m_settings.sectionsShown);
    columns.setShown(Column::List, m_settings.listShown);
    columns.setShown(Column::Side, m_settings.sideShown);
    m_actions.showSide->setChecked(m_settings.sideShown);
    workspace.panes().showLanguages(m_settings.formLanguages);
}

void ViewActions::showSection()
{
    if (m_workspace) {
        m_actions.section(m_workspace->section())->setChecked(true);
    }
}

void ViewActions::remember()
{
    if (m_workspace) {
        m_settings.offeringColumns = m_workspace->list().columns().state();
        m_settings.panes = m_workspace->columns().state();
        m_settings.formLanguages = m_workspace->panes().shownLanguages();
    }
}

void ViewActions::setTextSize(int percent)
{
    m_settings.textSize = std::clamp(percent, 80, 300);
    m_appearance.setTextSize(m_settings.textSize);
}

void ViewActions::setTheme(Theme theme)
{
    m_settings.theme = theme;
    m_appearance.setTheme(theme);
    m_actions.themes.value(theme)->setChecked(true);
}

} // namespace leerschakel::ui
