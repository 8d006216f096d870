// SPDX-License-Identifier: GPL-3.0-or-later
#include "radar/radarview.h"

#include "application/look.h"
#include "radar/pages.h"

#include <QAction>
#include <QEvent>
#include <QListWidget>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

/** Below this width, in characters, the list of pages is placed above the page. */
constexpr int charactersBeside = 110;

constexpr QLatin1StringView pageSetting("radar/page");

} // namespace

RadarView::RadarView(Session &session, QWidget *parent)
    : View(parent), m_session(session), m_made(radarPages().size(), nullptr)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    buildList();
    m_pages = new QStackedWidget;
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_layout->setContentsMargins(rhythm, rhythm, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_list);
    m_layout->addWidget(m_pages, 1);
    retranslate();
    if (!showPage(QSettings().value(pageSetting).toString())) {
        m_list->setCurrentRow(0);
    }
    connect(m_list, &QListWidget::currentRowChanged, this,
        [](int row) { QSettings().setValue(pageSetting, QString(radarPages().at(row).id)); });
}

void RadarView::buildList()
{
    m_list = new QListWidget;
    m_list->setObjectName(u"radarPages"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (qsizetype i = 0; i < m_made.size(); ++i) {
        m_list->addItem(QString());
    }
    connect(m_list, &QListWidget::currentRowChanged, this, &RadarView::choose);
    addKeys(QKeySequence::NextChild, 1);
    addKeys(QKeySequence::PreviousChild, -1);
}

void RadarView::addKeys(QKeySequence::StandardKey keys, int step)
{
    auto *action = new QAction(this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this,
        [this, step] { m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1)); });
    addAction(action);
}

void RadarView::choose(int row)
{
    RadarPage *page = m_made[row] ? m_made[row] : makePage(row);
    m_pages->setCurrentWidget(page);
}

RadarPage *RadarView::makePage(int row)
{
    RadarPage *page = radarPages().at(row).make(m_session, m_pages);
    connect(page, &RadarPage::offeringsRequested, this, &RadarView::offeringsRequested);
    connect(page, &RadarPage::messageRequested, this, &RadarView::messageRequested);
    connect(page, &RadarPage::everythingRequested, this, [this] { setOfferings({}, {}); });
    page->setScope(m_scope);
    m_pages->addWidget(page);
    m_made[row] = page;
    return page;
}

bool RadarView::showPage(const QString &page)
{
    const qsizetype row = radarPageIds().indexOf(page);
    if (row < 0) {
        return false;
    }
    const QSignalBlocker quiet(m_list); // only the user's own choice is remembered
    m_list->setCurrentRow(int(row));
    choose(int(row));
    return true;
}

QString RadarView::page() const
{
    return radarPages().at(m_list->currentRow()).id;
}

void RadarView::setOfferings(const QList<domain::Id> &offerings, const QString &filter)
{
    m_scope = {.offerings = filter.isEmpty() ? QList<domain::Id>() : offerings, .filter = filter};
    for (RadarPage *page : std::as_const(m_made)) {
        if (page) {
            page->setScope(m_scope);
        }
    }
}

bool RadarView::isSettled() const
{
    return std::ranges::all_of(m_made, [](const RadarPage *page) { return !page || page->isSettled(); });
}

void RadarView::retranslate()
{
    m_list->setAccessibleName(tr("Pages of the Radar"));
    for (int row = 0; row < m_list->count(); ++row) {
        m_list->item(row)->setText(radarPageTitle(radarPages().at(row)));
    }
    arrange();
}

void RadarView::arrange()
{
    const bool isBeside = !isNarrowerThan(charactersBeside, *this);
    m_layout->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_list->setFlow(isBeside ? QListView::TopToBottom : QListView::LeftToRight);
    const int height = fontMetrics().height() + rhythm + rhythm / 2;
    int widest = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const int width = fontMetrics().horizontalAdvance(item->text()) + 3 * rhythm;
        item->setSizeHint({width, height});
        widest = std::max(widest, width);
    }
    m_list->setMinimumSize(isBeside ? widest : 0, isBeside ? 0 : height);
    m_list->setMaximumSize(isBeside ? widest : QWIDGETSIZE_MAX, isBeside ? QWIDGETSIZE_MAX : height);
}

void RadarView::changeEvent(QEvent *event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        arrange();
    }
}

void RadarView::resizeEvent(QResizeEvent *event)
{
    View::resizeEvent(event);
    arrange();
}

} // namespace leerschakel::ui
