// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/readingpanel.h"

#include "domain/sentences.h"
#include "exchange/page/offeringpage.h"
#include "store/records.h"

#include <QFontMetricsF>
#include <QScrollBar>
#include <QTabBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextList>
#include <QVBoxLayout>

namespace leerschakel::ui {

using domain::Language;
using store::Result;

namespace {

/**
 * Qt draws bullets a space away from their texts, which looks as if they touch. A second space in front of the text
 * hangs outside its lines, so that these stay aligned.
 */
void separateBullets(QTextDocument &document)
{
    const QChar space(QChar::Nbsp);
    const qreal gap = QFontMetricsF(document.defaultFont()).horizontalAdvance(space);
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.textList()) {
            QTextBlockFormat format = block.blockFormat();
            format.setTextIndent(-gap);
            cursor.setPosition(block.position());
            cursor.setBlockFormat(format);
            cursor.insertText(QString(space));
        }
    }
    cursor.endEditBlock();
}

} // namespace

ReadingPanel::ReadingPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_languages(new QTabBar(this)), m_page(new QTextBrowser(this))
{
    m_languages->setDrawBase(false);
    m_languages->setExpanding(false);
    m_languages->setAccessibleName(tr("Language of the page"));
    m_languages->addTab(tr("Dutch"));
    m_languages->addTab(tr("English"));
    m_languages->setCurrentIndex(session.language() == Language::Dutch ? 0 : 1);
    m_page->setAccessibleName(tr("What learners read"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenExternalLinks(true);
    m_page->setTabChangesFocus(true);
    m_page->document()->setDocumentMargin(12);
    m_page->document()->setIndentWidth(20); // the panel is narrow

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(4);
    all->addWidget(m_languages);
    all->addWidget(m_page, 1);

    m_soon.setSingleShot(true);
    m_soon.setInterval(200);
    connect(&m_soon, &QTimer::timeout, this, &ReadingPanel::ask);
    connect(m_languages, &QTabBar::currentChanged, this, &ReadingPanel::ask);
    connect(&session, &Session::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(&session, &Session::stateChanged, &m_soon, qOverload<>(&QTimer::start));
    showOffering({});
}

Language ReadingPanel::language() const
{
    return m_languages->currentIndex() == 0 ? Language::Dutch : Language::English;
}

void ReadingPanel::showOffering(const domain::Id &id)
{
    if (id != m_offering) {
        m_page->verticalScrollBar()->setValue(0);
    }
    m_offering = id;
    m_soon.stop();
    ask();
}

void ReadingPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        ask();
    }
}

void ReadingPanel::ask()
{
    const int asked = ++m_asked;
    m_isStale = !isVisible();
    if (m_isStale) {
        return;
    }
    if (m_offering.isNull()) {
        showPage(tr("Choose an offering to see what learners read.").toHtmlEscaped());
        return;
    }
    ++m_running;
    m_session.background<QString>(
        this,
        [id = m_offering, language = language()](store::Catalogue &catalogue) -> Result<QString> {
            return store::loadTree(catalogue, id)
                .transform([language](const std::optional<domain::OfferingTree> &tree) {
                    return tree ? exchange::page::offeringPage(*tree, language) : QString();
                });
        },
        [this, asked](const Result<QString> &page) {
            --m_running;
            if (asked != m_asked) {
                return;
            }
            if (!page) {
                showPage(domain::sentence(page.error()).toHtmlEscaped());
            } else if (page->isEmpty()) {
                showPage(tr("What learners read is shown here as soon as the offering is in the catalogue.")
                        .toHtmlEscaped());
            } else {
                showPage(*page);
            }
        });
}

void ReadingPanel::showPage(const QString &html)
{
    const int place = m_page->verticalScrollBar()->value();
    m_page->setHtml(html);
    separateBullets(*m_page->document());
    m_page->verticalScrollBar()->setValue(place);
}

} // namespace leerschakel::ui
