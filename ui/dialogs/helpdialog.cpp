// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/helpdialog.h"

#include "application/look.h"
#include "domain/constant.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

constexpr int textRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;

/** A page without its licence comment, which is not for readers. */
QString pageOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QString text = QString::fromUtf8(file.readAll());
    return text.sliced(qMax(qsizetype(0), text.indexOf(u"# "_s)));
}

} // namespace

HelpDialog::HelpDialog(domain::Language language, QWidget *parent)
    : QDialog(parent), m_topics(new QListWidget), m_page(new QTextBrowser)
{
    setWindowTitle(tr("Help"));
    m_topics->setAccessibleName(tr("Topics"));
    m_topics->setFrameShape(QFrame::NoFrame);
    m_page->setAccessibleName(tr("Page"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenExternalLinks(true);
    m_page->document()->setDocumentMargin(2 * rhythm);
    const QDir folder(u":/help/"_s + domain::languageCode(language));
    for (const QString &name : constant(folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name))) {
        const QString text = pageOf(folder.filePath(name));
        auto *topic = new QListWidgetItem(text.section(u'\n', 0, 0).mid(2), m_topics);
        topic->setData(textRole, text);
        topic->setData(nameRole, name.chopped(3).section(u'-', 1)); // without its number
    }
    connect(m_topics, &QListWidget::currentRowChanged, this, &HelpDialog::showPage);
    m_topics->ensurePolished(); // so that it has its final font
    m_topics->setMinimumWidth(m_topics->sizeHintForColumn(0) + 2 * rhythm);

    auto *parts = new QSplitter(Qt::Horizontal);
    parts->addWidget(m_topics);
    parts->addWidget(m_page);
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    const int character = fontMetrics().averageCharWidth();
    parts->setSizes({28 * character, 80 * character});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm, rhythm, rhythm, rhythm);
    layout->addWidget(parts, 1);
    layout->addWidget(buttons);
    resize(112 * character, 36 * fontMetrics().height());
    m_topics->setCurrentRow(0);
}

void HelpDialog::showTopic(const QString &name)
{
    for (int row = 0; row < m_topics->count(); ++row) {
        if (m_topics->item(row)->data(nameRole).toString() == name) {
            m_topics->setCurrentRow(row);
        }
    }
}

void HelpDialog::showPage(int row)
{
    if (const QListWidgetItem *topic = m_topics->item(row)) {
        m_page->setMarkdown(topic->data(textRole).toString());
    }
}

} // namespace leerschakel::ui
