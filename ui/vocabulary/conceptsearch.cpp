// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/conceptsearch.h"

#include "application/look.h"
#include "concepts/conceptfilter.h"
#include "concepts/conceptlookup.h"
#include "concepts/hitdelegate.h"
#include "session/session.h"
#include "vocabulary/concepttree.h"
#include "widgets/wholetip.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

constexpr int mostHits = 100;

} // namespace

ConceptSearch::ConceptSearch(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_query(new QLineEdit),
      m_filter(new ConceptFilter(session, u"skills"_s)),
      m_hits(new QTreeWidget)
{
    m_query->setObjectName(u"query"_s);
    m_query->setClearButtonEnabled(true);
    m_query->installEventFilter(this);
    new WholeTip(m_query);
    m_filter->setObjectName(u"filter"_s);
    m_hits->setHeaderHidden(true);
    m_hits->setFrameShape(QFrame::NoFrame);
    m_hits->setUniformRowHeights(true);
    m_hits->setRootIsDecorated(false);
    m_hits->setItemDelegate(new HitDelegate(m_hits));
    m_hits->setObjectName(u"hits"_s);
    m_hits->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(rhythm);
    row->addWidget(m_query, 1);
    row->addWidget(m_filter);

    m_typing.setSingleShot(true);
    m_typing.setInterval(120);
    connect(&m_typing, &QTimer::timeout, this, &ConceptSearch::search);
    connect(m_query, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_filter, &ConceptFilter::changed, this, &ConceptSearch::search);
    connect(m_hits, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item) {
            Q_EMIT conceptChosen(item->data(0, ConceptTree::UriRole).toString());
        }
    });
    retranslate();
}

bool ConceptSearch::isSettled() const
{
    return m_pending == 0 && !m_typing.isActive() && m_filter->isSettled();
}

void ConceptSearch::reload()
{
    m_filter->reload();
}

void ConceptSearch::retranslate()
{
    m_query->setPlaceholderText(tr("Search skills and occupations"));
    m_query->setAccessibleName(tr("Search skills and occupations"));
    m_hits->setAccessibleName(tr("Search results"));
}

bool ConceptSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_query && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down && m_hits->isVisible()) {
            m_hits->setFocus(Qt::OtherFocusReason);
            m_hits->setCurrentItem(m_hits->topLevelItem(0));
            return true;
        }
        if (key == Qt::Key_Escape && !m_query->text().isEmpty()) {
            m_query->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ConceptSearch::search()
{
    const QString text = m_query->text().trimmed();
    const int question = ++m_question;
    if (text.isEmpty()) {
        m_hits->hide();
        return;
    }
    vocabulary::SearchOptions options{.language = m_session.language(), .limit = mostHits};
    m_filter->applyTo(options);
    ++m_pending;
    m_session.background<QList<vocabulary::ConceptHit>>(
        this, [=](store::Catalogue &catalogue) { return vocabulary::search(catalogue, text, options); },
        [this, question](const Result<QList<vocabulary::ConceptHit>> &hits) {
            --m_pending;
            if (!hits || question != m_question) {
                return;
            }
            m_hits->clear();
            for (const vocabulary::ConceptHit &hit : *hits) {
                auto *item = new QTreeWidgetItem(m_hits);
                const QString below = HitDelegate::below(hit);
                item->setText(0, hit.label);
                item->setToolTip(0, below);
                item->setData(0, Qt::AccessibleTextRole, QString(hit.label + u", "_s + below));
                item->setData(0, HitDelegate::BelowRole, below);
                item->setData(0, HitDelegate::TagRole, ConceptLookup::schemeTag(hit));
                item->setData(0, ConceptTree::UriRole, hit.uri);
            }
            if (hits->isEmpty()) {
                auto *nothing = new QTreeWidgetItem(m_hits, {tr("Nothing found")});
                nothing->setData(0, HitDelegate::BelowRole, tr("Try another word, or fewer."));
                nothing->setFlags(Qt::NoItemFlags);
            }
            // No higher than the results: the tree gets the remaining space.
            const int rows = m_hits->topLevelItemCount();
            m_hits->setMaximumHeight(rows * m_hits->visualItemRect(m_hits->topLevelItem(0)).height());
            m_hits->show();
        });
}

} // namespace leerschakel::ui
