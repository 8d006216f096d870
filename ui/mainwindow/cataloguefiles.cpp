// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/cataloguefiles.h"

#include "dialogs/addressdialog.h"
#include "exchange/importer.h"
#include "exchange/registry.h"
#include "exchange/sample/sample.h"
#include "mainwindow/opening.h"
#include "mainwindow/welcomeview.h"
#include "mainwindow/windowactions.h"
#include "mainwindow/workspace.h"
#include "store/backup.h"
#include "vocabulary/own/ownscheme.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using store::Catalogue;
using store::Result;

namespace {

QString catalogueFilter()
{
    return CatalogueFiles::tr("Catalogues (*.llo)");
}

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

/** The common name of the format of the endpoints that are imported from. */
QString importedFormat()
{
    return exchange::nameOfDestination(exchange::usualImporter()->format());
}

} // namespace

CatalogueFiles::CatalogueFiles(
    WindowActions &actions, WelcomeView &welcome, Settings &settings, Show show, QWidget *window)
    : QObject(window),
      m_actions(actions),
      m_welcome(welcome),
      m_settings(settings),
      m_show(std::move(show)),
      m_window(window)
{
    connect(actions.newCatalogue, &QAction::triggered, this, &CatalogueFiles::askToCreate);
    connect(actions.open, &QAction::triggered, this, &CatalogueFiles::askToOpen);
    connect(actions.sample, &QAction::triggered, this, &CatalogueFiles::openSample);
    connect(actions.importFolder, &QAction::triggered, this, &CatalogueFiles::askForImportFolder);
    connect(actions.importAddress, &QAction::triggered, this, &CatalogueFiles::askForImportAddress);
    connect(actions.importSheets, &QAction::triggered, this, &CatalogueFiles::askForImportSheets);
    connect(actions.importFrom, &QMenu::triggered, this, [this](const QAction *action) {
        const QStringList chosen = action->data().toStringList();
        askForImport(chosen.value(0), chosen.value(1) == u"folder");
    });
    connect(actions.exportAs, &QMenu::triggered, this,
        [this](const QAction *action) { askForExport(action->data().toString()); });
    connect(actions.backup, &QAction::triggered, this, &CatalogueFiles::makeBackup);
    connect(&welcome, &WelcomeView::recentChosen, this,
        [this](const QString &path) { std::ignore = open(path, store::Access::WriteIfPossible); });
    fillRecent();
}

void CatalogueFiles::follow(Workspace *workspace)
{
    m_workspace = workspace;
}

QString CatalogueFiles::path() const
{
    return m_workspace ? m_workspace->session().catalogue().path() : QString();
}

Result<void> CatalogueFiles::open(const QString &path, store::Access access)
{
    // Opening the same file again would find it locked by this very window.
    if (m_workspace && QFileInfo(path).canonicalFilePath() == QFileInfo(this->path()).canonicalFilePath()
        && access != store::Access::Read) {
        return {};
    }
    return take(openWatched(path, access, m_window), path);
}

Result<void> CatalogueFiles::create(const QString &path)
{
    return take(Catalogue::create(path, vocabulary::derivations()), path);
}

Result<void> CatalogueFiles::take(Result<std::unique_ptr<Catalogue>> catalogue, const QString &path)
{
    if (!catalogue) {
        Q_EMIT failed(catalogue.error());
        return std::unexpected(catalogue.error());
    }
    m_show(std::move(*catalogue));
    m_settings.remember(path);
    fillRecent();
    return {};
}

void CatalogueFiles::askToOpen()
{
    const QString folder = path().isEmpty() ? documents() : QFileInfo(path()).absolutePath();
    const QString chosen = QFileDialog::getOpenFileName(m_window, tr("Open a catalogue"), folder, catalogueFilter());
    if (!chosen.isEmpty()) {
        std::ignore = open(chosen, store::Access::WriteIfPossible);
    }
}

void CatalogueFiles::askToCreate()
{
    QString chosen = QFileDialog::getSaveFileName(m_window, tr("Make a new catalogue"),
        documents() + u'/' + tr("catalogue") + u".llo"_s, catalogueFilter(), nullptr,
        QFileDialog::DontConfirmOverwrite);
    if (chosen.isEmpty()) {
        return;
    }
    if (QFileInfo(chosen).suffix().isEmpty()) {
        chosen += u".llo"_s;
    }
    std::ignore = create(chosen);
}

void CatalogueFiles::openSample()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/leerschakel"_s);
    const QString path = folder.filePath(u"voorbeeld.llo"_s);
    if (QFileInfo::exists(path)) {
        std::ignore = open(path, store::Access::WriteIfPossible);
        return;
    }
    folder.mkpath(u"."_s);
    if (create(path)) {
        if (const Result<void> filled = exchange::sample::fill(m_workspace->session().catalogue()); !filled) {
            Q_EMIT failed(filled.error());
        }
    }
}

void CatalogueFiles::askForImportFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(
        m_window, tr("Choose a folder laid out as an endpoint of %1").arg(importedFormat()));
    if (m_workspace && !folder.isEmpty()) {
        m_workspace->importOfferings(folder);
    }
}

void CatalogueFiles::askForImportAddress()
{
    auto *dialog = new AddressDialog(importedFormat(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (m_workspace) {
            m_workspace->importOfferings(dialog->address());
        }
    });
    dialog->open();
}

void CatalogueFiles::askForImportSheets()
{
    const QString file = QFileDialog::getOpenFileName(m_window, tr("Choose a spreadsheet"), documents(),
        tr("Spreadsheets (%1)").arg(u"*.xlsx *.ods *.xls *.csv *.tsv *.txt"_s));
    if (m_workspace && !file.isEmpty()) {
        m_workspace->importSheets(file);
    }
}

void CatalogueFiles::askForImport(const QString &format, bool isFolder)
{
    const QString title = tr("Choose what to import from: %1").arg(exchange::nameOfDestination(format));
    const QString source = isFolder ? QFileDialog::getExistingDirectory(m_window, title, documents())
                                    : QFileDialog::getOpenFileName(m_window, title, documents());
    if (m_workspace && !source.isEmpty()) {
        m_workspace->importIn(format, source);
    }
}

void CatalogueFiles::askForExport(const QString &format)
{
    const QString folder = QFileDialog::getExistingDirectory(m_window,
        tr("Choose an empty folder, or that of an earlier export, for: %1").arg(exchange::nameOfDestination(format)));
    if (m_workspace && !folder.isEmpty()) {
        m_workspace->exportSheets(format, folder);
    }
}

void CatalogueFiles::makeBackup()
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
                Q_EMIT done(tr("Backup made and checked: %1").arg(QDir::toNativeSeparators(*backup)));
            } else {
                Q_EMIT failed(backup.error());
            }
        });
}

void CatalogueFiles::fillRecent()
{
    QMenu *menu = m_actions.recent;
    menu->clear();
    for (const QString &path : std::as_const(m_settings.recent)) {
        QAction *action = menu->addAction(QFileInfo(path).completeBaseName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this,
            [this, path] { std::ignore = open(path, store::Access::WriteIfPossible); });
    }
    menu->setEnabled(!m_settings.recent.isEmpty());
    m_welcome.setRecent(m_settings.recent);
}

} // namespace leerschakel::ui
