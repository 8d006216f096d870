// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/folderfield.h"

#include "application/look.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

QString keyOf(const QString &destination)
{
    return u"publishing/folder/"_s + destination;
}

} // namespace

FolderField::FolderField(QWidget *parent) : QWidget(parent), m_line(new QLineEdit), m_browse(new QPushButton)
{
    m_line->setClearButtonEnabled(true);
    setFocusProxy(m_line);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(rhythm);
    row->addWidget(m_line, 1);
    row->addWidget(m_browse);
    connect(m_line, &QLineEdit::textEdited, this, &FolderField::edited);
    connect(m_browse, &QPushButton::clicked, this, &FolderField::choose);
    retranslate();
}

QString FolderField::folder() const
{
    return m_line->text().trimmed();
}

void FolderField::setFolder(const QString &folder)
{
    m_line->setText(folder);
}

void FolderField::showLastOf(const QString &destination)
{
    setFolder(QSettings().value(keyOf(destination)).toString());
}

void FolderField::keepAsLastOf(const QString &destination) const
{
    QSettings().setValue(keyOf(destination), QDir::cleanPath(folder()));
}

void FolderField::choose()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Choose the folder to publish to"), m_line->text());
    if (!folder.isEmpty()) {
        m_line->setText(folder);
        Q_EMIT edited();
    }
}

void FolderField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void FolderField::retranslate()
{
    m_line->setAccessibleName(tr("Folder to publish to"));
    m_line->setPlaceholderText(tr("Folder to publish to"));
    m_browse->setText(tr("Choose…"));
    m_browse->setAccessibleName(tr("Choose the folder to publish to"));
}

} // namespace leerschakel::ui
