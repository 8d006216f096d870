// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/publishingview.h"

#include "application/look.h"
#include "exchange/registry.h"
#include "publishing/comparisonpage.h"
#include "publishing/deliveriespage.h"
#include "publishing/destinationspage.h"
#include "publishing/folderfield.h"
#include "publishing/publishingstate.h"
#include "publishing/readinesstable.h"
#include "publishing/reportpane.h"
#include "publishing/selectioncombo.h"
#include "publishing/sendpage.h"
#include "publishing/statefilter.h"
#include "publishing/withdrawal.h"
#include "publishing/worklistpage.h"
#include "session/session.h"
#include "widgets/labels.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

const QString deliveryPage = u"delivery"_s;
const QString cardsPage = u"destinations"_s;
const QString workPage = u"work-list"_s;
const QString profilesPage = u"deliveries"_s;
const QString comparisonPage = u"comparison"_s;

} // namespace

PublishingView::PublishingView(Session &session, QWidget *parent) : View(parent), m_session(session)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_pages = new QStackedWidget;
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
    auto *page = new QWidget;
    buildPage(page);
    m_pages->addWidget(page);

    connect(m_report, &ReportPane::offeringRequested, this, &PublishingView::offeringRequested);
    connect(&m_session, &Session::destinationsChanged, this, [this] {
        const QString before = m_destination->currentData().toString();
        fillDestinations();
        if (m_destination->currentData().toString() != before) {
            m_folder->showLastOf(m_destination->currentData().toString());
        }
    });
    const auto later = [this] {
        m_stale = true;
        if (m_pages->currentIndex() == 0 && isVisible() && !m_working) {
            reload();
        }
    };
    connect(&m_session, &Session::changed, this, later);
    connect(&m_session, &Session::stateChanged, this, later);
    retranslate();
}

void PublishingView::buildPage(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(3 * rhythm, 2 * rhythm, 3 * rhythm, 2 * rhythm);
    layout->setSpacing(rhythm);

    m_heading = headingLabel({}, 1.35);
    m_heading->setWordWrap(true);
    m_last = new QLabel;
    m_last->setForegroundRole(QPalette::PlaceholderText);
    m_last->setWordWrap(true);
    m_notApproved = new QLabel;
    m_notApproved->setObjectName(u"notApproved"_s);
    m_notApproved->setWordWrap(true);
    m_notApproved->hide();
    m_asDelivery = wrappedLabel({});
    m_asDelivery->setObjectName(u"asDelivery"_s);
    m_asDelivery->hide();
    m_table = new ReadinessTable; // created first: the choices show how many of its rows they include
    connect(m_table, &ReadinessTable::offeringRequested, this, &PublishingView::offeringRequested);
    connect(m_table, &ReadinessTable::selectedChanged, this, &PublishingView::refreshButton);
    auto *choices = new QWidget;
    buildChoices(choices);
    m_states = new StateFilter;
    connect(m_states, &StateFilter::chosen, this, [this](const QString &pattern) { m_table->setPattern(pattern); });
    m_report = new ReportPane;
    m_report->hide();

    m_showCards = new QPushButton;
    m_showCards->setObjectName(u"showDestinations"_s);
    m_showWork = new QPushButton;
    m_showWork->setObjectName(u"showWorkList"_s);
    m_showDeliveries = new QPushButton;
    m_showDeliveries->setObjectName(u"showDeliveries"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    for (const auto &[opener, id] :
        {std::pair(m_showWork, workPage), {m_showDeliveries, profilesPage}, {m_showCards, cardsPage}}) {
        head->addWidget(opener, 0, Qt::AlignTop);
        connect(opener, &QPushButton::clicked, this, [this, page = id] {
            showPage(page);
            m_pages->currentWidget()->setFocus();
        });
    }
    layout->addLayout(head);
    layout->addWidget(m_last);
    layout->addWidget(choices);
    layout->addWidget(m_asDelivery);
    layout->addWidget(m_notApproved);
    layout->addWidget(m_states);
    auto *parts = new QSplitter(Qt::Vertical);
    parts->addWidget(m_table);
    parts->addWidget(m_report);
    parts->setChildrenCollapsible(false);
    layout->addWidget(parts, 1);
}

bool PublishingView::showPage(const QString &page)
{
    if (!publishingPageIds().contains(page)) {
        return false;
    }
    if (page == cardsPage) {
        showMade(m_cards, m_showCards);
    } else if (page == workPage) {
        showMade(m_work, m_showWork);
    } else if (page == profilesPage) {
        showMade(m_deliveries, m_showDeliveries);
    } else if (page == comparisonPage) {
        compare(m_destination->currentData().toString(), m_table->selected(), m_selection->selection());
    } else {
        m_pages->setCurrentIndex(0);
        if (m_stale && isVisible()) {
            reload();
        }
    }
    return true;
}

template<typename Page>
void PublishingView::showMade(Page *&page, QWidget *opener)
{
    if (!page) {
        page = new Page(m_session);
        m_pages->addWidget(page);
        connect(page, &Page::failed, this, &PublishingView::failed);
        connect(page, &Page::closed, this, [this, opener] {
            showPage(deliveryPage);
            opener->setFocus();
        });
        if constexpr (requires { &Page::changeMade; }) {
            connect(page, &Page::changeMade, this, &PublishingView::changeMade);
        }
        if constexpr (requires { &Page::deliveryRequested; }) {
            connect(page, &Page::deliveryRequested, this, &PublishingView::deliver);
        } else if constexpr (requires { &Page::offeringsRequested; }) {
            connect(page, &Page::offeringsRequested, this, &PublishingView::offeringsRequested);
        } else {
            connect(page, &Page::offeringRequested, this, &PublishingView::offeringRequested);
        }
    }
    m_pages->setCurrentWidget(page);
}

void PublishingView::compare(const QString &destination, const QList<domain::Id> &offerings,
    exchange::Selection selection, const domain::Id &origin)
{
    showMade(m_comparison, m_compare);
    m_comparison->setFocus();
    m_comparison->compare(destination, offerings, selection, origin);
}

void PublishingView::send()
{
    showMade(m_sending, m_send);
    m_sending->open(
        m_destination->currentData().toString(), m_selection->selection(), m_table->titles(m_session.language()));
    m_sending->setFocus();
}

bool PublishingView::isSettled() const
{
    return m_pending == 0 && (!m_cards || m_cards->isSettled()) && (!m_work || m_work->isSettled())
        && (!m_deliveries || m_deliveries->isSettled()) && (!m_sending || m_sending->isSettled())
        && (!m_comparison || m_comparison->isSettled());
}

void PublishingView::buildChoices(QWidget *choices)
{
    m_destination = new QComboBox;
    m_destination->setObjectName(u"destination"_s);
    fillDestinations();
    m_folder = new FolderField;
    m_selection = new SelectionCombo;
    m_selection->setObjectName(u"selection"_s);
    m_options = new QPushButton;
    m_options->setObjectName(u"options"_s);
    m_publish = new QPushButton;
    m_publish->setDefault(true);
    m_compare = new QPushButton;
    m_compare->setObjectName(u"compare"_s);
    m_send = new QPushButton;
    m_send->setObjectName(u"send"_s);
    m_withdraw = new QPushButton;
    m_withdraw->setObjectName(u"withdraw"_s);

    auto *where = new QHBoxLayout;
    where->addWidget(m_destination);
    where->addWidget(m_folder, 1);
    where->addWidget(m_options);
    auto *what = new QHBoxLayout;
    for (QWidget *each : std::initializer_list<QWidget *>{m_selection, m_publish, m_send, m_compare, m_withdraw}) {
        what->addWidget(each);
    }
    what->addStretch();
    m_choices = new QBoxLayout(QBoxLayout::LeftToRight, choices);
    m_choices->setContentsMargins(0, rhythm, 0, rhythm);
    m_choices->addLayout(where, 1);
    m_choices->addLayout(what);
    for (QBoxLayout *each : {static_cast<QBoxLayout *>(where), static_cast<QBoxLayout *>(what), m_choices}) {
        each->setSpacing(rhythm);
    }

    connect(m_destination, &QComboBox::activated, this, [this] {
        m_folder->showLastOf(m_destination->currentData().toString());
        reload();
    });
    connect(m_selection, &QComboBox::currentIndexChanged, this, &PublishingView::refreshButton);
    connect(m_folder, &FolderField::edited, this, &PublishingView::showDelivery);
    connect(m_options, &QPushButton::clicked, this, &PublishingView::askForOptions);
    connect(m_publish, &QPushButton::clicked, this, &PublishingView::publish);
    connect(m_compare, &QPushButton::clicked, this, [this] { showPage(comparisonPage); });
    connect(m_send, &QPushButton::clicked, this, &PublishingView::send);
    connect(m_withdraw, &QPushButton::clicked, this, &PublishingView::withdraw);
    m_folder->showLastOf(m_destination->currentData().toString());
}

const publishing::Profile *PublishingView::delivery() const
{
    return PublishingState::deliveryTo(m_destination->currentData().toString(), m_folder->folder(), m_profiles);
}

void PublishingView::showDelivery()
{
    const publishing::Profile *const profile = delivery();
    m_asDelivery->setVisible(profile);
    if (profile) {
        m_asDelivery->setText(tr("As in delivery %1: %2.").arg(profile->name, optionsInWords(*profile)));
    }
    // Only when the delivery changes: what the user chooses here afterwards is for this time.
    if (const QString name = profile ? profile->name : QString(); m_shownDelivery != name) {
        m_shownDelivery = name;
        m_selection->setSelection(profile ? profile->request.selection : exchange::Selection::Approved);
    }
}

void PublishingView::askForOptions()
{
    publishing::Profile proposal;
    proposal.destination = m_destination->currentData().toString();
    proposal.request.folder = m_folder->folder();
    proposal.request.selection = m_selection->selection();
    const publishing::Profile *const known = delivery();
    showMade(m_deliveries, m_options);
    m_deliveries->ask(known ? *known : proposal, known == nullptr);
}

void PublishingView::fillDestinations()
{
    const QString before = m_destination->currentData().toString();
    m_destination->clear();
    for (const QString &destination : m_session.destinations()) {
        m_destination->addItem(exchange::nameOfDestination(destination), destination);
    }
    m_destination->setCurrentIndex(std::max(0, m_destination->findData(before)));
}

void PublishingView::retranslate()
{
    m_showCards->setText(tr("Destinations…"));
    m_showCards->setToolTip(tr("Where to publish: switch destinations on or off, and try them out"));
    m_showWork->setText(tr("Work list"));
    m_showWork->setToolTip(tr("What is still missing, by rule: fix the same gap in many offerings in one step"));
    m_compare->setText(tr("Compare…"));
    m_compare->setToolTip(tr("Compare with last publication: what a delivery now would change of the selected "
                             "offerings, or of all when none is selected"));
    m_send->setText(tr("Send…"));
    m_send->setToolTip(tr("Over the network, instead of as files that others fetch"));
    m_withdraw->setText(tr("Withdraw"));
    m_showDeliveries->setText(tr("Deliveries…"));
    m_showDeliveries->setToolTip(tr("Destinations with their folder and options, under a name"));
    m_options->setText(tr("Options…"));
    m_options->setToolTip(tr("More options of this destination, kept under a name for the next time"));
    m_destination->setAccessibleName(tr("Destination"));
    m_table->setAccessibleName(tr("Readiness of offerings"));
    refreshButton();
}

void PublishingView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale && m_pages->currentIndex() == 0) {
        reload();
    }
}

void PublishingView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PublishingView::arrange()
{
    // Leaves room for the folder and the titles.
    constexpr int lettersOfChoices = 155;
    constexpr int lettersOfTable = 110;
    m_choices->setDirection(
        isNarrowerThan(lettersOfChoices, *this) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_table->arrange(isNarrowerThan(lettersOfTable, *this), m_isPublished);
}

void PublishingView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        reload();
    }
}

void PublishingView::reload()
{
    m_stale = false;
    ++m_pending;
    const QString destination = m_destination->currentData().toString();
    m_session.background<PublishingState>(
        this, [destination](store::Catalogue &catalogue) { return PublishingState::read(catalogue, destination); },
        [this](const Result<PublishingState> &answer) {
            --m_pending;
            if (answer) {
                show(*answer);
                if (answer->unknown > 0 && !m_session.isWritable()) {
                    showUnknown();
                }
            } else {
                Q_EMIT m_session.failed(answer.error());
            }
        });
}

void PublishingView::show(const PublishingState &state)
{
    m_table->setRows(state.rows, m_session.language());
    m_states->setRows(state.rows);
    m_heading->setText(state.inWords());
    m_last->setText(state.lastInWords());
    m_profiles = state.profiles;
    m_isPublished = !state.publications.isEmpty();
    arrange();
    if (m_folder->folder().isEmpty() && m_isPublished) {
        m_folder->setFolder(state.publications.first().target);
    }
    showDelivery();
    refreshButton();
}

void PublishingView::showUnknown()
{
    m_heading->setText(tr("Readiness is not calculated for a catalogue that is open read-only"));
    m_table->setRows({}, m_session.language());
    m_states->hideAll();
    refreshButton();
}

void PublishingView::refreshButton()
{
    const exchange::Selection selection = m_selection->selection();
    const int count = m_table->toPublish(selection);
    const int notApproved =
        selection == exchange::Selection::Approved ? m_table->toPublish(exchange::Selection::Ready) - count : 0;
    m_notApproved->setText(
        tr("%Ln offering(s) ready but not approved: not published unless you choose “%1”.", nullptr, notApproved)
            .arg(SelectionCombo::nameOf(exchange::Selection::Ready)));
    m_notApproved->setVisible(notApproved > 0);
    m_publish->setText(tr("Publish %Ln offering(s)", nullptr, count));
    m_compare->setEnabled(m_destination->count() > 0);
    m_send->setVisible(exchange::pushable().contains(m_destination->currentData().toString()));
    m_withdraw->setEnabled(!m_working && m_session.isWritable() && !m_table->selected(true).isEmpty());
    m_withdraw->setToolTip(tr("Take back the selected offerings that were published: the next delivery does it.")
        + u'\n' + exchange::introductionTo(m_destination->currentData().toString()).withdrawal);
    m_publish->setEnabled(!m_working && count > 0 && m_session.isWritable() && m_destination->count() > 0);
}

void PublishingView::withdraw()
{
    const QString destination = m_destination->currentData().toString();
    ++m_pending;
    m_session.longWork<int>(
        this, {.what = tr("Withdrawing…")},
        [destination, offerings = m_table->selected(true)](store::Catalogue &catalogue, domain::Progress &) {
            return publishing::withdraw(catalogue, offerings, destination);
        },
        [this, destination](const Result<int> &withdrawn) {
            --m_pending;
            if (withdrawn) {
                Q_EMIT changeMade(tr("%Ln offering(s) will be withdrawn with the next delivery.", nullptr, *withdrawn)
                    + u' ' + exchange::introductionTo(destination).withdrawal);
            } else {
                Q_EMIT m_session.failed(withdrawn.error());
            }
            reload();
        });
}

void PublishingView::publish()
{
    if (m_folder->folder().isEmpty()) {
        m_folder->choose();
        if (m_folder->folder().isEmpty()) {
            return;
        }
    }
    publishing::Profile here;
    if (const publishing::Profile *const known = delivery()) {
        here = *known;
    }
    here.destination = m_destination->currentData().toString();
    here.request.folder = QDir::cleanPath(m_folder->folder());
    here.request.selection = m_selection->selection();
    m_folder->keepAsLastOf(here.destination);
    deliver(here);
}

void PublishingView::deliver(const publishing::Profile &profile)
{
    if (m_pages->currentIndex() != 0) {
        if (const int index = m_destination->findData(profile.destination); index >= 0) {
            m_destination->setCurrentIndex(index);
            m_folder->setFolder(profile.request.folder);
            m_stale = true;
        }
        showPage(deliveryPage);
    }
    m_working = true;
    ++m_pending;
    m_report->hide();
    refreshButton();
    const bool isCopy = exchange::workingCopies().contains(profile.destination);
    m_session.longWork<exchange::ExportReport>(
        this,
        {.what = isCopy ? tr("Exporting offerings…") : tr("Publishing…"),
            .access = isCopy ? LongWork::Access::Reads : LongWork::Access::Writes,
            .endsAnywhere = isCopy},
        [profile, isCopy](store::Catalogue &catalogue, domain::Progress &progress) {
            return isCopy ? exchange::exporter(profile.destination)->write(catalogue, profile.request, progress)
                          : publishing::publish(catalogue, profile.destination, profile.request, progress);
        },
        [this, isCopy, selection = profile.request.selection](
            const Result<exchange::ExportReport> &report) { finish(report, selection, isCopy); });
}

void PublishingView::finish(const Result<exchange::ExportReport> &report, exchange::Selection selection, bool isCopy)
{
    m_working = false;
    --m_pending;
    if (report) {
        m_report->setReport(*report, m_table->titles(m_session.language()), m_session.language());
        m_report->show();
        Q_EMIT messageRequested(isCopy ? tr("%Ln offering(s) written to %1", nullptr, report->offerings)
                                             .arg(QDir::toNativeSeparators(report->folder))
                : selection == exchange::Selection::All
                ? tr("%Ln offering(s) written for inspection; nothing was published", nullptr, report->offerings)
                : tr("%Ln offering(s) published", nullptr, report->offerings));
    } else {
        Q_EMIT m_session.failed(report.error());
    }
    reload();
}

QStringList publishingPageIds()
{
    return {deliveryPage, cardsPage, workPage, profilesPage, comparisonPage};
}

} // namespace leerschakel::ui
