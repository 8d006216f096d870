// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that opens, creates and closes catalogues and shows dialogs.
#include "dialogs/aboutdialog.h"
#include "dialogs/helpdialog.h"
#include "dialogs/keysdialog.h"
#include "dialogs/settingsdialog.h"
#include "exchange/importer.h"
#include "exchange/registry.h"
#include "exchange/sample/sample.h"
#include "list/offeringlist.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/panes.h"
#include "mainwindow/reviewaction.h"
#include "mainwindow/savedlabel.h"
#include "mainwindow/welcomeview.h"
#include "mainwindow/windowactions.h"
#include "mainwindow/workspace.h"
#include "store/backup.h"
#include "vocabulary/own/ownscheme.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using store::Catalogue;
using store::Result;

namespace {

QString catalogueFilter()
{
    return MainWindow::tr("Catalogues (*.llo)");
}

} // namespace

void MainWindow::connectFileActions()
{
    connect(m_actions->newCatalogue, &QAction::triggered, this, &MainWindow::askForNewCatalogue);
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::askForCatalogue);
    connect(m_actions->sample, &QAction::triggered, this, &MainWindow::openSample);
    connect(m_actions->importFolder, &QAction::triggered, this, &MainWindow::askForImportFolder);
    connect(m_actions->importAddress, &QAction::triggered, this, &MainWindow::askForImportAddress);
    connect(m_actions->backup, &QAction::triggered, this, &MainWindow::makeBackup);
    connect(m_actions->close, &QAction::triggered, this, &MainWindow::closeCatalogue);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
}

Result<void> MainWindow::openCatalogue(const QString &path, store::Access access)
{
    // Opening the same file again would find it locked by this very window.
    if (m_workspace && QFileInfo(path).canonicalFilePath() == QFileInfo(this->path()).canonicalFilePath()
        && access != store::Access::Read) {
        return {};
    }
    Result<std::unique_ptr<Catalogue>> catalogue = Catalogue::open(path, access, vocabulary::derivations());
    if (!catalogue) {
        say(catalogue.error());
        return std::unexpected(catalogue.error());
    }
    setWorkspace(std::move(*catalogue));
    m_settings.remember(path);
    fillRecent();
    return {};
}

Result<void> MainWindow::createCatalogue(const QString &path)
{
    Result<std::unique_ptr<Catalogue>> catalogue = Catalogue::create(path, vocabulary::derivations());
    if (!catalogue) {
        say(catalogue.error());
        return std::unexpected(catalogue.error());
    }
    setWorkspace(std::move(*catalogue));
    m_settings.remember(path);
    fillRecent();
    return {};
}

void MainWindow::askForCatalogue()
{
    const QString folder = path().isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                            : QFileInfo(path()).absolutePath();
    const QString chosen = QFileDialog::getOpenFileName(this, tr("Open a catalogue"), folder, catalogueFilter());
    if (!chosen.isEmpty()) {
        std::ignore = openCatalogue(chosen);
    }
}

void MainWindow::askForNewCatalogue()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString chosen = QFileDialog::getSaveFileName(this, tr("Make a new catalogue"),
        folder + u'/' + tr("catalogue") + u".llo"_s, catalogueFilter(), nullptr, QFileDialog::DontConfirmOverwrite);
    if (chosen.isEmpty()) {
        return;
    }
    if (QFileInfo(chosen).suffix().isEmpty()) {
        chosen += u".llo"_s;
    }
    std::ignore = createCatalogue(chosen);
}

void MainWindow::openSample()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/leerschakel"_s);
    const QString path = folder.filePath(u"voorbeeld.llo"_s);
    if (QFileInfo::exists(path)) {
        std::ignore = openCatalogue(path);
        return;
    }
    folder.mkpath(u"."_s);
    if (createCatalogue(path)) {
        const Result<void> filled = exchange::sample::fill(m_workspace->session().catalogue());
        if (!filled) {
            say(filled.error());
        }
    }
}

void MainWindow::askForImportFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this,
        tr("Choose a folder laid out as an endpoint of %1")
            .arg(exchange::nameOfDestination(exchange::usualImporter()->format())));
    if (m_workspace && !folder.isEmpty()) {
        m_workspace->importOfferings(folder);
    }
}

void MainWindow::askForImportAddress()
{
    const QString address = QInputDialog::getText(this,
        tr("Import from an endpoint of %1").arg(exchange::nameOfDestination(exchange::usualImporter()->format())),
        tr("Address of the endpoint"), QLineEdit::Normal, u"https://"_s);
    if (m_workspace && !address.trimmed().isEmpty()) {
        m_workspace->importOfferings(address.trimmed());
    }
}

void MainWindow::makeBackup()
{
    if (!m_workspace) {
        return;
    }
    m_workspace->commitPending();
    m_workspace->session().longWork<QString>(
        m_workspace, {.what = tr("Making a backup…"), .access = LongWork::Access::Reads, .endsAnywhere = true},
        [](Catalogue &catalogue, domain::Progress &) { return store::backup(catalogue, {}); },
        [this](const Result<QString> &backup) {
            if (backup) {
                messages().tell(tr("Backup made and checked: %1").arg(QDir::toNativeSeparators(*backup)));
            } else {
                say(backup.error());
            }
        });
}

void MainWindow::fillRecent()
{
    QMenu *menu = m_actions->recent;
    menu->clear();
    for (const QString &path : std::as_const(m_settings.recent)) {
        QAction *action = menu->addAction(QFileInfo(path).completeBaseName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { std::ignore = openCatalogue(path); });
    }
    menu->setEnabled(!m_settings.recent.isEmpty());
    m_welcome->setRecent(m_settings.recent);
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::themeChosen, this, &MainWindow::setTheme);
    connect(dialog, &SettingsDialog::textSizeChosen, this, &MainWindow::setTextSize);
    connect(dialog, &SettingsDialog::languageChosen, this, [this](const QString &language) {
        m_settings.language = language;
        m_settings.save();
        Q_EMIT languageChanged();
    });
    dialog->open();
}

void MainWindow::showHelp()
{
    auto *dialog = new HelpDialog(interfaceLanguage(m_settings.language), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_workspace) {
        dialog->showTopic(m_workspace->section());
    }
    dialog->show();
}

void MainWindow::showKeys()
{
    auto *dialog = new KeysDialog(m_actions->withKeys(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::setWorkspace(std::unique_ptr<store::Catalogue> catalogue)
{
    closeCatalogue();
    m_workspace = new Workspace(std::move(catalogue), interfaceLanguage(m_settings.language), this);
    m_pages->addWidget(m_workspace);
    OfferingList &list = m_workspace->list();
    list.setEmptyActions(m_workspace->session().isWritable()
            ? QList<QAction *>{m_actions->newModule, m_actions->newProgramme, m_actions->importFolder}
            : QList<QAction *>());
    list.table().setContextMenuPolicy(Qt::ActionsContextMenu);
    list.table().addActions({m_actions->duplicate, m_actions->duplicateBare, m_actions->remove, m_actions->changeFields,
        m_actions->status->menuAction()});
    list.restoreColumns(m_settings.offeringColumns);
    m_actions->columns->clear();
    m_actions->columns->addActions(list.columnActions());
    m_workspace->panes().showLanguages(m_settings.formLanguages);
    Columns &columns = m_workspace->columns();
    using Column = Columns::Column;
    columns.setSideBelow(m_settings.sideBelow);
    columns.restore(m_settings.panes);
    columns.setShown(Column::Sections, m_settings.sectionsShown);
    columns.setShown(Column::List, m_settings.listShown);
    columns.setShown(Column::Side, m_settings.sideShown);
    m_actions->showSide->setChecked(m_settings.sideShown);
    connect(&columns, &Columns::sideShownChanged, this, [this, &columns](bool isShown) {
        m_actions->showSide->setChecked(isShown);
        m_settings.sideShown = columns.isSideChosen();
    });
    connect(&columns, &Columns::editorAloneChanged, this, [this](bool isAlone) {
        m_actions->editorAlone->setChecked(isAlone);
        m_tools->setVisible(!isAlone);
    });
    m_pages->setCurrentWidget(m_workspace); // so that they get the room this window has

    connect(m_workspace, &Workspace::sectionChanged, this, &MainWindow::updateSection);
    connect(m_workspace, &Workspace::overviewChanged, this, &MainWindow::updateStatus);
    connect(m_workspace, &Workspace::selectionChanged, this, &MainWindow::updateSelection);
    connect(&m_workspace->session(), &Session::changed, this, &MainWindow::updateUndo);
    connect(&m_workspace->session(), &Session::waitingChanged, this, &MainWindow::updateUndo);
    m_saved->follow(&m_workspace->session());
    m_review->follow(&m_workspace->session(), &m_workspace->messages());
    m_actions->setCatalogue(true, m_workspace->session().isWritable());
    updateUndo();
    updateSection();
    updateStatus();
    list.table().setFocus();
}

void MainWindow::closeCatalogue()
{
    if (!m_workspace) {
        return;
    }
    rememberState();
    m_workspace->commitPending();
    m_search->clear();
    m_saved->follow(nullptr);
    m_review->follow(nullptr, nullptr);
    delete m_workspace;
    m_workspace = nullptr;
    m_actions->columns->clear();
    m_actions->setCatalogue(false, false);
    m_pages->setCurrentIndex(0);
    updateUndo();
    updateSection();
    updateStatus();
}

} // namespace leerschakel::ui
