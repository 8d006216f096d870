// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/worklistpage.h"

#include "application/look.h"
#include "exchange/registry.h"
#include "list/bulkchange.h"
#include "list/changeform.h"
#include "publishing/pagehead.h"
#include "publishing/rowtable.h"
#include "publishing/worklistmodel.h"
#include "session/session.h"
#include "widgets/emptystate.h"
#include "widgets/labels.h"

#include <QComboBox>
#include <QEvent>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using publishing::Gap;

WorkListPage::WorkListPage(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_heading(headingLabel({}, 1.35)),
      m_about(wrappedLabel({})),
      m_back(new QPushButton),
      m_destination(new QComboBox),
      m_show(new QPushButton),
      m_change(new QPushButton),
      m_pages(new QStackedWidget),
      m_empty(new EmptyState(u"checkmark"_s)),
      m_table(new QTableView),
      m_model(new WorkListModel(this)),
      m_filtered(new QSortFilterProxyModel(this))
{
    setObjectName(u"workListPage"_s);
    setFocusProxy(m_table);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    buildTable();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * rhythm, 2 * rhythm, 3 * rhythm, 2 * rhythm);
    layout->setSpacing(rhythm);
    m_back->setObjectName(u"workListBack"_s);
    connect(m_back, &QPushButton::clicked, this, &WorkListPage::closed);
    layout->addLayout(pageHead(this, m_heading, m_back));
    layout->addWidget(m_about);
    layout->addWidget(makeTools());
    layout->addWidget(m_pages, 1);

    constexpr int pause = 400; // milliseconds
    m_later.setSingleShot(true);
    m_later.setInterval(pause);
    connect(&m_later, &QTimer::timeout, this, &WorkListPage::reload);
    const auto later = [this] {
        m_isStale = true;
        if (isVisible()) {
            m_later.start();
        }
    };
    connect(&session, &Session::changed, this, later);
    connect(&session, &Session::stateChanged, this, later);
    connect(&session, &Session::destinationsChanged, this, later);
    retranslate();
}

void WorkListPage::buildTable()
{
    m_table->setObjectName(u"workList"_s);
    m_filtered->setSourceModel(m_model);
    m_filtered->setSortRole(WorkListModel::sortRole);
    m_filtered->setFilterRole(WorkListModel::destinationRole);
    setUpRows(*m_table, *m_filtered, WorkListModel::Text);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_table, &QTableView::activated, this, &WorkListPage::showOfferings);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WorkListPage::refreshTools);
}

QWidget *WorkListPage::makeTools()
{
    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(rhythm);
    m_destination->setObjectName(u"workListDestination"_s);
    m_show->setObjectName(u"workListShow"_s);
    m_change->setObjectName(u"workListChange"_s);
    row->addWidget(m_destination);
    row->addWidget(m_show);
    row->addWidget(m_change);
    row->addStretch(1);
    connect(m_destination, &QComboBox::currentIndexChanged, this, [this] {
        const QString destination = m_destination->currentData().toString();
        m_filtered->setFilterRegularExpression(destination.isEmpty() ? QString() : u"^%1$"_s.arg(destination));
        refreshTools();
    });
    connect(m_show, &QPushButton::clicked, this, &WorkListPage::showOfferings);
    connect(m_change, &QPushButton::clicked, this, &WorkListPage::change);
    return tools;
}

void WorkListPage::retranslate()
{
    m_heading->setText(tr("Work list"));
    m_back->setText(tr("Back to publishing"));
    m_destination->setAccessibleName(tr("Destination"));
    m_table->setAccessibleName(tr("What is missing, by rule"));
    fillDestinations();
    refreshTools();
}

void WorkListPage::fillDestinations()
{
    const QString before = m_destination->currentData().toString();
    m_destination->clear();
    m_destination->addItem(tr("All destinations"), QString());
    for (const QString &destination : m_session.destinations()) {
        m_destination->addItem(exchange::nameOfDestination(destination), destination);
    }
    m_destination->setCurrentIndex(std::max(0, m_destination->findData(before)));
}

void WorkListPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        reload();
    }
}

void WorkListPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void WorkListPage::arrange()
{
    constexpr int letters = 110;
    m_table->setColumnHidden(WorkListModel::Owner, isNarrowerThan(letters, *this));
    constexpr int fewLetters = 70;
    m_table->setColumnHidden(WorkListModel::Destination, isNarrowerThan(fewLetters, *this));
}

void WorkListPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_isStale = true;
        if (isVisible()) {
            reload();
        }
    }
}

void WorkListPage::reload()
{
    if (m_pending > 0) {
        m_later.start(); // the running count predates the last edit
        return;
    }
    m_isStale = false;
    ++m_pending;
    m_about->setText(tr("Checking what is still missing…"));
    m_session.longWork<QList<Gap>>(
        this, {.what = tr("Checking what is still missing…"), .access = LongWork::Access::Reads, .endsAnywhere = true},
        [on = m_session.destinations()](store::Catalogue &catalogue, domain::Progress &progress) {
            return publishing::workList(catalogue, on, publishing::Judged::NotRetired, progress);
        },
        [this](const Result<QList<Gap>> &gaps) {
            --m_pending;
            if (gaps) {
                show(*gaps);
            } else if (gaps.error().failure != domain::Failure::Cancelled) {
                Q_EMIT failed(gaps.error());
            } else {
                m_isStale = true; // reload when next shown
            }
        });
}

void WorkListPage::show(const QList<Gap> &gaps)
{
    const publishing::Gap *const before = current();
    const QString rule = before ? before->rule : QString();
    m_model->setGaps(gaps, m_session.language());
    fillDestinations();
    QSet<domain::Id> blocked;
    for (const Gap &gap : gaps) {
        if (gap.severity == rules::Severity::Blocks) {
            blocked.unite(QSet<domain::Id>(gap.offerings.cbegin(), gap.offerings.cend()));
        }
    }
    m_about->setText(blocked.isEmpty()
            ? tr("Nothing blocks an offering. Each row is one rule, with the offerings that it is about.")
            : tr("%Ln offering(s) are blocked. Each row is one rule, with the offerings that it is about.", nullptr,
                  int(blocked.size())));
    m_empty->setText(tr("Nothing is missing"), tr("No destination that is switched on finds anything to fix."));
    m_pages->setCurrentWidget(gaps.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    const auto same = std::ranges::find(gaps, rule, &Gap::rule);
    const int row = same == gaps.cend() ? 0 : int(same - gaps.cbegin());
    m_table->setCurrentIndex(m_filtered->mapFromSource(m_model->index(row, WorkListModel::Text)));
    refreshTools();
}

const Gap *WorkListPage::current() const
{
    const QModelIndex index = m_filtered->mapToSource(m_table->currentIndex());
    return index.isValid() ? &m_model->gap(index.row()) : nullptr;
}

const domain::FieldSpec *WorkListPage::fieldOf(const Gap &gap)
{
    const domain::FieldSpec *const field = domain::kindTable(gap.kind).field(gap.field);
    return field && ChangeForm::canSet(*field) ? field : nullptr;
}

void WorkListPage::refreshTools()
{
    const Gap *const gap = current();
    const int count = gap ? int(gap->offerings.size()) : 0;
    m_show->setText(gap ? tr("Show these %Ln", nullptr, count) : tr("Show these"));
    m_show->setEnabled(gap);
    m_change->setText(gap ? tr("Change these %Ln…", nullptr, count) : tr("Change these…"));
    m_change->setEnabled(gap && fieldOf(*gap) && m_session.isWritable());
    m_change->setToolTip(gap && !fieldOf(*gap) ? tr("This cannot be set in several offerings at once.") : QString());
}

void WorkListPage::showOfferings()
{
    if (const Gap *const gap = current()) {
        Q_EMIT offeringsRequested(gap->offerings,
            exchange::nameOfDestination(gap->destination) + u": "_s + gap->text.preferring(m_session.language()));
    }
}

void WorkListPage::change()
{
    const Gap *const gap = current();
    if (!gap || !fieldOf(*gap)) {
        return;
    }
    askToChange(
        m_session, this, this, gap->offerings.size(),
        [ids = gap->offerings](store::Catalogue &) -> Result<QList<domain::Id>> { return ids; }, fieldOf(*gap),
        [this](const Result<int> &changed) {
            if (changed) {
                Q_EMIT changeMade(tr("%Ln offering(s) changed", nullptr, *changed));
            } else if (changed.error().failure != domain::Failure::Cancelled) {
                Q_EMIT failed(changed.error());
            }
        });
}

} // namespace leerschakel::ui
