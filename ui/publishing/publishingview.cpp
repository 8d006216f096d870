// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/publishingview.h"

#include "application/look.h"
#include "exchange/registry.h"
#include "publishing/comparisonpage.h"
#include "publishing/destinationspage.h"
#include "publishing/readinesstable.h"
#include "publishing/reportpane.h"
#include "publishing/statefilter.h"
#include "publishing/withdrawal.h"
#include "publishing/worklistpage.h"
#include "session/session.h"
#include "store/derived.h"
#include "widgets/labels.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using publishing::Readiness;

namespace {

/** In the order of the choice: first the default of the command line. Drafts are published only on request. */
constexpr std::array selections{exchange::Selection::Approved, exchange::Selection::Ready, exchange::Selection::All};

const QString deliveryPage = u"delivery"_s;
const QString cardsPage = u"destinations"_s;
const QString workPage = u"work-list"_s;
const QString comparisonPage = u"comparison"_s;

/** The folder this catalogue was last published to, on this machine. */
QString folderKey(const QString &destination)
{
    return u"publishing/folder/"_s + destination;
}

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
            showFolder();
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
    m_table = new ReadinessTable; // the choices show how many of its rows they cover
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
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_showWork, 0, Qt::AlignTop);
    head->addWidget(m_showCards, 0, Qt::AlignTop);
    connect(m_showWork, &QPushButton::clicked, this, [this] {
        showPage(workPage);
        m_work->setFocus();
    });
    connect(m_showCards, &QPushButton::clicked, this, [this] {
        showPage(cardsPage);
        m_cards->setFocus();
    });
    layout->addLayout(head);
    layout->addWidget(m_last);
    layout->addWidget(choices);
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
    } else if (page == comparisonPage) {
        compare();
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
            connect(page, &Page::offeringsRequested, this, &PublishingView::offeringsRequested);
            connect(page, &Page::changeMade, this, &PublishingView::changeMade);
        } else {
            connect(page, &Page::offeringRequested, this, &PublishingView::offeringRequested);
        }
    }
    m_pages->setCurrentWidget(page);
}

void PublishingView::compare()
{
    showMade(m_comparison, m_compare);
    m_comparison->compare(m_destination->currentData().toString(), m_table->selected(), selection());
}

bool PublishingView::isSettled() const
{
    return m_pending == 0 && (!m_cards || m_cards->isSettled()) && (!m_work || m_work->isSettled())
        && (!m_comparison || m_comparison->isSettled());
}

void PublishingView::buildChoices(QWidget *choices)
{
    m_destination = new QComboBox;
    m_destination->setObjectName(u"destination"_s);
    fillDestinations();
    m_folder = new QLineEdit;
    m_folder->setClearButtonEnabled(true);
    m_browse = new QPushButton;
    m_selection = new QComboBox;
    m_selection->setObjectName(u"selection"_s);
    m_selection->addItems({QString(), QString(), QString()});
    m_publish = new QPushButton;
    m_publish->setDefault(true);
    m_compare = new QPushButton;
    m_compare->setObjectName(u"compare"_s);
    m_withdraw = new QPushButton;
    m_withdraw->setObjectName(u"withdraw"_s);

    auto *where = new QHBoxLayout;
    where->addWidget(m_destination);
    where->addWidget(m_folder, 1);
    where->addWidget(m_browse);
    auto *what = new QHBoxLayout;
    what->addWidget(m_selection);
    what->addWidget(m_publish);
    what->addWidget(m_compare);
    what->addWidget(m_withdraw);
    what->addStretch();
    m_choices = new QBoxLayout(QBoxLayout::LeftToRight, choices);
    m_choices->setContentsMargins(0, rhythm, 0, rhythm);
    m_choices->addLayout(where, 1);
    m_choices->addLayout(what);
    for (QBoxLayout *each : {static_cast<QBoxLayout *>(where), static_cast<QBoxLayout *>(what), m_choices}) {
        each->setSpacing(rhythm);
    }

    connect(m_destination, &QComboBox::activated, this, [this] {
        showFolder();
        reload();
    });
    connect(m_selection, &QComboBox::currentIndexChanged, this, &PublishingView::refreshButton);
    connect(m_browse, &QPushButton::clicked, this, &PublishingView::chooseFolder);
    connect(m_publish, &QPushButton::clicked, this, &PublishingView::publish);
    connect(m_compare, &QPushButton::clicked, this, &PublishingView::compare);
    connect(m_withdraw, &QPushButton::clicked, this, &PublishingView::withdraw);
    showFolder();
}

void PublishingView::showFolder()
{
    m_folder->setText(QSettings().value(folderKey(m_destination->currentData().toString())).toString());
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
    m_showWork->setToolTip(tr("What is still missing, by rule: mend equal gaps in one step"));
    m_compare->setText(tr("Compare…"));
    m_compare->setToolTip(tr("Compare with last publication: what a delivery now would change of the selected "
                             "offerings, or of all when none is selected"));
    m_withdraw->setText(tr("Withdraw"));
    m_destination->setAccessibleName(tr("Destination"));
    m_folder->setAccessibleName(tr("Folder to publish to"));
    m_folder->setPlaceholderText(tr("Folder to publish to"));
    m_browse->setText(tr("Choose…"));
    m_browse->setAccessibleName(tr("Choose the folder to publish to"));
    m_selection->setAccessibleName(tr("Which offerings"));
    m_selection->setItemText(0, tr("Approved and ready"));
    m_selection->setItemText(1, tr("All that are ready"));
    m_selection->setItemText(2, tr("Everything, for inspection"));
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
    // The folder and the titles keep room for what is in them.
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
    struct Answer {
        QList<publishing::OfferingReadiness> rows;
        QList<publishing::PublicationSummary> publications;
        int unknown = 0;
    };
    m_session.background<Answer>(
        this,
        [destination](store::Catalogue &catalogue) -> Result<Answer> {
            const auto rows = publishing::readiness(catalogue, destination, true);
            if (!rows) {
                return std::unexpected(rows.error());
            }
            const auto publications = publishing::publications(catalogue, destination);
            const auto unknown = store::staleReadiness(catalogue);
            if (!publications || !unknown) {
                return std::unexpected(publications ? unknown.error() : publications.error());
            }
            return Answer{.rows = *rows, .publications = *publications, .unknown = *unknown};
        },
        [this](const Result<Answer> &answer) {
            --m_pending;
            if (answer) {
                show(answer->rows, answer->publications);
                if (answer->unknown > 0 && !m_session.isWritable()) {
                    showUnknown();
                }
            } else {
                Q_EMIT m_session.failed(answer.error());
            }
        });
}

void PublishingView::show(
    const QList<publishing::OfferingReadiness> &rows, const QList<publishing::PublicationSummary> &publications)
{
    m_table->setRows(rows, m_session.language());
    QHash<int, int> counts;
    for (const publishing::OfferingReadiness &row : rows) {
        ++counts[int(row.readiness)];
    }
    const QLocale locale;
    m_states->setRows(rows);
    const int blocked = counts.value(int(Readiness::Blocked));
    const int changed = counts.value(int(Readiness::Changed));
    const int ready = counts.value(int(Readiness::Ready));
    QStringList parts;
    if (ready > 0) {
        parts.append(tr("%Ln offering(s) ready for the first time", nullptr, ready));
    }
    if (changed > 0) {
        parts.append(tr("%Ln changed since last time", nullptr, changed));
    }
    if (blocked > 0) {
        parts.append(tr("%Ln blocked", nullptr, blocked));
    }
    m_heading->setText(parts.isEmpty() ? tr("Everything is published as it is now") : parts.join(u", "_s));
    m_last->setText(publications.isEmpty()
            ? tr("Nothing has been published to this destination yet.")
            : tr("Last published %1 by %2: %Ln offering(s), to %3", nullptr, publications.first().offerings)
                  .arg(locale.toString(publications.first().time.toLocalTime(), QLocale::ShortFormat),
                      publications.first().author, publications.first().target));
    m_isPublished = !publications.isEmpty();
    arrange();
    if (m_folder->text().isEmpty() && !publications.isEmpty()) {
        m_folder->setText(publications.first().target);
    }
    refreshButton();
}

void PublishingView::showUnknown()
{
    m_heading->setText(tr("Readiness is not calculated for a catalogue that is open read-only"));
    m_table->setRows({}, m_session.language());
    m_states->hideAll();
    refreshButton();
}

exchange::Selection PublishingView::selection() const
{
    return selections[size_t(std::max(0, m_selection->currentIndex()))];
}

void PublishingView::refreshButton()
{
    const int count = m_table->toPublish(selection());
    const int notApproved =
        selection() == exchange::Selection::Approved ? m_table->toPublish(exchange::Selection::Ready) - count : 0;
    m_notApproved->setText(
        tr("%Ln offering(s) ready but not approved: not published unless you choose “%1”.", nullptr, notApproved)
            .arg(m_selection->itemText(1)));
    m_notApproved->setVisible(notApproved > 0);
    m_publish->setText(tr("Publish %Ln offering(s)", nullptr, count));
    m_compare->setEnabled(m_destination->count() > 0);
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

void PublishingView::chooseFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Choose the folder to publish to"), m_folder->text());
    if (!folder.isEmpty()) {
        m_folder->setText(folder);
    }
}

void PublishingView::publish()
{
    if (m_folder->text().trimmed().isEmpty()) {
        chooseFolder();
        if (m_folder->text().trimmed().isEmpty()) {
            return;
        }
    }
    const QString destination = m_destination->currentData().toString();
    exchange::ExportRequest request;
    request.folder = QDir::cleanPath(m_folder->text().trimmed());
    request.selection = selection();
    QSettings().setValue(folderKey(destination), request.folder);

    m_working = true;
    ++m_pending;
    m_report->hide();
    refreshButton();
    m_session.longWork<exchange::ExportReport>(
        this, {.what = tr("Publishing…")},
        [=](store::Catalogue &catalogue, domain::Progress &progress) {
            return publishing::publish(catalogue, destination, request, progress);
        },
        [this, selection = request.selection](
            const Result<exchange::ExportReport> &report) { finish(report, selection); });
}

void PublishingView::finish(const Result<exchange::ExportReport> &report, exchange::Selection selection)
{
    m_working = false;
    --m_pending;
    if (report) {
        m_report->setReport(*report, m_table->titles(m_session.language()), m_session.language());
        m_report->show();
        Q_EMIT messageRequested(selection == exchange::Selection::All
                ? tr("%Ln offering(s) written for inspection; nothing was published", nullptr, report->offerings)
                : tr("%Ln offering(s) published", nullptr, report->offerings));
    } else {
        Q_EMIT m_session.failed(report.error());
    }
    reload();
}

QStringList publishingPageIds()
{
    return {deliveryPage, cardsPage, workPage, comparisonPage};
}

} // namespace leerschakel::ui
