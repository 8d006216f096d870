// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/loadbutton.h"

#include "session/session.h"
#include "vocabulary/sourcesdialog.h"
#include "vocabulary/vocabularyloader.h"

#include <QFileDialog>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

LoadButton::LoadButton(Session &session, QWidget *parent)
    : QPushButton(parent), m_session(session), m_loader(new VocabularyLoader(session, this))
{
    setIcon(QIcon::fromTheme(u"document-import"_s));
    auto *menu = new QMenu(this);
    m_folder = menu->addAction(QString(), this, &LoadButton::loadFolder);
    m_files = menu->addAction(QString(), this, &LoadButton::loadFiles);
    menu->addSeparator();
    m_sources = menu->addAction(QString(), this, &LoadButton::showSources);
    setMenu(menu);
    connect(m_loader, &VocabularyLoader::messageRequested, this, &LoadButton::messageRequested);
    connect(m_loader, &VocabularyLoader::changeMade, this, &LoadButton::changeMade);
    connect(m_loader, &VocabularyLoader::loaded, this, &LoadButton::loaded);
    connect(m_loader, &VocabularyLoader::ended, this, &LoadButton::ended);
    retranslate();
}

bool LoadButton::isSettled() const
{
    return m_pending == 0 && !isLoading();
}

bool LoadButton::isLoading() const
{
    return m_loader->isLoading();
}

void LoadButton::retranslate()
{
    setText(tr("Load"));
    setAccessibleName(tr("Load a vocabulary"));
    m_folder->setText(tr("A folder (ESCO, unpacked)…"));
    m_files->setText(tr("Files, or a download as it is (zip)…"));
    m_sources->setText(tr("Where to get vocabularies…"));
}

void LoadButton::showSources()
{
    const Result<QList<vocabulary::VocabularySource>> sources = vocabulary::vocabularySources();
    if (!sources) {
        Q_EMIT m_session.failed(sources.error());
        return;
    }
    ++m_pending;
    const domain::Language language = m_session.language();
    m_session.background<QList<vocabulary::SchemeSummary>>(
        this, [language](store::Catalogue &catalogue) { return vocabulary::schemes(catalogue, language); },
        [this, sources = *sources](const Result<QList<vocabulary::SchemeSummary>> &there) {
            --m_pending;
            if (!there) {
                Q_EMIT m_session.failed(there.error());
                return;
            }
            SourcesDialog dialog(sources, *there, m_session.language(), m_session.isWritable(), window());
            dialog.exec();
            m_loader->load(dialog.chosen());
        });
}

void LoadButton::loadFiles()
{
    m_loader->load(QFileDialog::getOpenFileNames(this, tr("Choose the files of a vocabulary")));
}

void LoadButton::loadFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Choose the folder of a vocabulary"));
    m_loader->load(folder.isEmpty() ? QStringList() : QStringList{folder});
}

} // namespace leerschakel::ui
