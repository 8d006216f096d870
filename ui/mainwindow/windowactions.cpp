// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/windowactions.h"

#include "domain/codelist.h"
#include "exchange/registry.h"
#include "mainwindow/views.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

WindowActions::WindowActions(QMainWindow *window) : QObject(window), m_window(window)
{
    makeFile();
    makeOfferings();
    makeView();
    help = add(tr("&Help"), u"help-contents"_s, QKeySequence(QKeySequence::HelpContents));
    keys = add(tr("&Keys"), u"configure-shortcuts"_s, QKeySequence(Qt::SHIFT | Qt::Key_F1));
    about = add(tr("&About Leerschakel"), u"help-about"_s);
    about->setMenuRole(QAction::AboutRole);
    setCatalogue(false, false);
}

QAction *WindowActions::add(const QString &text, const QString &icon, const QKeySequence &key)
{
    auto *action = new QAction(text, m_window);
    if (!icon.isEmpty()) {
        action->setIcon(QIcon::fromTheme(icon));
    }
    action->setShortcut(key);
    m_window->addAction(action); // so that its key also works while the menu bar is hidden
    return action;
}

QAction *WindowActions::addToggle(const QString &text, const QKeySequence &key)
{
    QAction *action = add(text, {}, key);
    action->setCheckable(true);
    return action;
}

void WindowActions::makeFile()
{
    newCatalogue = add(tr("&New catalogue…"), u"document-new"_s, QKeySequence(tr("Ctrl+Shift+N")));
    open = add(tr("&Open catalogue…"), u"document-open"_s, QKeySequence::Open);
    recent = new QMenu(tr("Open &recent"), m_window);
    recent->setIcon(QIcon::fromTheme(u"document-open-recent"_s));
    sample = add(tr("Open the &sample"), u"document-new-from-template"_s);
    sample->setToolTip(tr("A small catalogue of three fictitious institutions, to try things with"));
    importFolder = add(tr("&Import offerings from a folder…"), u"document-import"_s);
    importFolder->setIconText(tr("Import…"));
    importAddress = add(tr("Import offerings from an a&ddress…"));
    importSheets = add(tr("Import a s&heet…"));
    importFrom = new QMenu(tr("Import &from another catalogue"), m_window);
    const QStringList others = exchange::otherFormats();
    for (const QString &format : others) {
        const QString name = exchange::nameOfDestination(format);
        importFrom->addAction(tr("%1, a file…").arg(name))->setData(QStringList{format, u"file"_s});
        importFrom->addAction(tr("%1, a folder…").arg(name))->setData(QStringList{format, u"folder"_s});
    }
    exportAs = new QMenu(tr("&Export as a spreadsheet"), m_window);
    exportAs->setIcon(QIcon::fromTheme(u"document-export"_s));
    const QStringList formats = exchange::workingCopies();
    for (const QString &format : formats) {
        exportAs->addAction(tr("%1…").arg(exchange::nameOfDestination(format)))->setData(format);
    }
    inspect = add(tr("Inspect a so&urce…"), u"document-preview"_s);
    backup = add(tr("Make a &backup now"), u"backup"_s);
    settings = add(tr("Se&ttings…"), u"configure"_s, QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
    close = add(tr("&Close catalogue"), u"document-close"_s, QKeySequence::Close);
    quit = add(tr("&Quit"), u"application-exit"_s, QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::makeOfferings()
{
    undo = add(tr("&Undo"), u"edit-undo"_s, QKeySequence::Undo);
    redo = add(tr("&Redo"), u"edit-redo"_s, QKeySequence::Redo);
    find = add(tr("&Find"), u"edit-find"_s, QKeySequence::Find);

    newModule = add(tr("New &module"), u"list-add"_s, QKeySequence(Qt::CTRL | Qt::Key_N));
    newModule->setIconText(tr("Module"));
    newProgramme = add(tr("New &programme"), u"list-add"_s, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N));
    newProgramme->setIconText(tr("Programme"));
    duplicate = add(tr("&Duplicate"), u"edit-duplicate"_s, QKeySequence(Qt::CTRL | Qt::Key_D));
    duplicateBare =
        add(tr("Duplicate &without editions"), u"edit-duplicate"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    remove = add(tr("D&elete"), u"edit-delete"_s, QKeySequence(Qt::CTRL | Qt::Key_Delete));
    changeFields = add(tr("&Change fields…"), QString(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    status = new QMenu(tr("&Status"), m_window);
    next = add(tr("&Next offering"), u"go-down"_s, QKeySequence(Qt::ALT | Qt::Key_Down));
    previous = add(tr("Pre&vious offering"), u"go-up"_s, QKeySequence(Qt::ALT | Qt::Key_Up));
    clearFilters = add(tr("Remove all &filters"), u"edit-clear-all"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    institution = add(tr("&Institution of new offerings…"));
    columns = new QMenu(tr("Columns of the &list"), m_window);

    showFindings = add(tr("&Findings of this offering"), u"dialog-warning"_s, QKeySequence(Qt::Key_F8));
    fieldAndSource = add(tr("Between field and s&ource"), u"code-context"_s, QKeySequence(Qt::Key_F12));
    loadVocabulary = add(tr("&Load a vocabulary…"), u"document-import"_s);
    review = addToggle(tr("Publish only what is &approved"));
    publish = add(tr("&Publish…"), u"document-send"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    publish->setIconText(tr("Publish…")); // with its ellipsis: it asks something first
}

void WindowActions::makeView()
{
    auto *sectionGroup = new QActionGroup(m_window);
    int number = 0;
    for (const ViewEntry &each : views()) {
        QAction *action = addToggle(viewTitle(each), QKeySequence(int(Qt::CTRL) | (int(Qt::Key_1) + number++)));
        sectionGroup->addAction(action);
        sections.append({each.name, action});
    }
    showSections = addToggle(tr("Column with &sections"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_1));
    showList = addToggle(tr("Column with the &list"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_2));
    showSide = addToggle(tr("Findings, preview and &history"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_3));
    showSide->setIcon(QIcon::fromTheme(u"sidebar-expand-right"_s));
    sideBelow = addToggle(tr("Side panel &below the editor"));
    editorAlone = addToggle(tr("&Only the editor"), QKeySequence(Qt::SHIFT | Qt::Key_F11));
    nextColumn = add(tr("&Next column"), {}, QKeySequence(Qt::Key_F6));
    previousColumn = add(tr("Pre&vious column"), {}, QKeySequence(Qt::SHIFT | Qt::Key_F6));
    largerText = add(tr("La&rger text"), u"zoom-in"_s, QKeySequence::ZoomIn);
    smallerText = add(tr("S&maller text"), u"zoom-out"_s, QKeySequence::ZoomOut);
    normalText = add(tr("&Text size of the system"), u"zoom-original"_s, QKeySequence(Qt::CTRL | Qt::Key_0));
    m_themeMenu = new QMenu(tr("&Colours"), m_window);
    auto *themeGroup = new QActionGroup(m_window);
    for (const auto &[theme, text] : {std::pair{Theme::System, tr("As in the &system")}, {Theme::Light, tr("&Light")},
             {Theme::Dark, tr("&Dark")}, {Theme::HighContrast, tr("&High contrast, dark")},
             {Theme::HighContrastLight, tr("High &contrast, light")}}) {
        QAction *action = addToggle(text);
        themeGroup->addAction(action);
        m_themeMenu->addAction(action);
        themes.insert(theme, action);
    }
    fullScreen = addToggle(tr("&Full screen"), QKeySequence(QKeySequence::FullScreen));
}

void WindowActions::fill(QMenuBar *bar)
{
    QMenu *file = bar->addMenu(tr("&File"));
    file->addActions({newCatalogue, open});
    file->addMenu(recent);
    file->addAction(sample);
    file->addSeparator();
    file->addActions({importFolder, importAddress, importSheets});
    file->addMenu(importFrom);
    file->addMenu(exportAs);
    file->addAction(inspect);
    file->addAction(backup);
    file->addSeparator();
    file->addActions({settings, close, quit});

    QMenu *edit = bar->addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addAction(find);

    QMenu *offerings = bar->addMenu(tr("&Offerings"));
    offerings->addActions({newModule, newProgramme, duplicate, duplicateBare, remove});
    offerings->addAction(changeFields);
    offerings->addMenu(status);
    offerings->addSeparator();
    offerings->addActions({next, previous});
    offerings->addSeparator();
    offerings->addAction(clearFilters);
    offerings->addMenu(columns);
    offerings->addSeparator();
    offerings->addAction(institution);

    QMenu *skills = bar->addMenu(tr("&Skills"));
    skills->addActions({loadVocabulary, section(u"skills"_s)});
    QMenu *publishing = bar->addMenu(tr("&Publish"));
    publishing->addActions({publish, showFindings, fieldAndSource});
    publishing->addSeparator();
    publishing->addAction(review);

    QMenu *view = bar->addMenu(tr("&View"));
    for (const auto &[name, action] : std::as_const(sections)) {
        view->addAction(action);
    }
    view->addSeparator();
    view->addActions({showSections, showList, showSide, sideBelow, editorAlone, nextColumn, previousColumn});
    view->addSeparator();
    view->addActions({largerText, smallerText, normalText});
    view->addMenu(m_themeMenu);
    view->addAction(fullScreen);

    bar->addMenu(tr("&Help"))->addActions({help, keys, about});
}

QAction *WindowActions::section(const QString &name) const
{
    const auto found = std::ranges::find(sections, name, &std::pair<QString, QAction *>::first);
    return found == sections.end() ? nullptr : found->second;
}

void WindowActions::setCatalogue(bool isOpen, bool isWritable)
{
    for (QAction *action : {backup, close, find, next, previous, clearFilters, publish, showFindings, fieldAndSource,
             showSections, showList, showSide, sideBelow, editorAlone, nextColumn, previousColumn}) {
        action->setEnabled(isOpen);
    }
    for (const auto &[name, action] : std::as_const(sections)) {
        action->setEnabled(isOpen);
    }
    for (QAction *action : {undo, redo, newModule, newProgramme, institution, duplicate, duplicateBare, remove,
             changeFields, review, loadVocabulary, importFolder, importAddress, importSheets}) {
        action->setEnabled(isOpen && isWritable);
    }
    status->setEnabled(isOpen && isWritable);
    importFrom->setEnabled(isOpen && isWritable);
    columns->setEnabled(isOpen);
    exportAs->setEnabled(isOpen);
}

QList<QAction *> WindowActions::withKeys() const
{
    QList<QAction *> found;
    const QList<QAction *> all = m_window->actions();
    std::ranges::copy_if(all, std::back_inserter(found),
        [](const QAction *action) { return !action->shortcut().isEmpty() && action->isVisible(); });
    return found;
}

} // namespace leerschakel::ui
