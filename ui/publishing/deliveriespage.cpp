// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/deliveriespage.h"

#include "application/look.h"
#include "exchange/registry.h"
#include "publishing/deliverydialog.h"
#include "publishing/pagehead.h"
#include "publishing/selectioncombo.h"
#include "session/session.h"
#include "widgets/emptystate.h"
#include "widgets/labels.h"

#include <QDir>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using publishing::Profile;

DeliveriesPage::DeliveriesPage(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_heading(headingLabel({}, 1.35)),
      m_about(wrappedLabel({})),
      m_back(new QPushButton),
      m_deliver(new QPushButton),
      m_new(new QPushButton),
      m_change(new QPushButton),
      m_remove(new QPushButton),
      m_pages(new QStackedWidget),
      m_empty(new EmptyState(u"document-send"_s)),
      m_table(new QTableWidget)
{
    setObjectName(u"deliveriesPage"_s);
    m_back->setObjectName(u"deliveriesBack"_s);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    buildTable();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    setFocusProxy(m_new);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * rhythm, 2 * rhythm, 3 * rhythm, 2 * rhythm);
    layout->setSpacing(rhythm);
    layout->addLayout(pageHead(this, m_heading, m_back));
    layout->addWidget(m_about);
    layout->addWidget(makeTools());
    layout->addWidget(m_pages, 1);

    connect(m_back, &QPushButton::clicked, this, &DeliveriesPage::closed);
    const auto later = [this] {
        m_isStale = true;
        if (isVisible()) {
            reload();
        }
    };
    connect(&session, &Session::changed, this, later);
    connect(&session, &Session::stateChanged, this, later);
    retranslate();
}

void DeliveriesPage::buildTable()
{
    m_table->setObjectName(u"deliveries"_s);
    m_table->setColumnCount(Options + 1);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Folder, QHeaderView::Stretch);
    connect(m_table, &QTableWidget::currentCellChanged, this, &DeliveriesPage::refreshTools);
    connect(m_table, &QTableWidget::activated, m_change, &QPushButton::click);
}

QWidget *DeliveriesPage::makeTools()
{
    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(rhythm);
    m_deliver->setObjectName(u"deliverNow"_s);
    m_new->setObjectName(u"newDelivery"_s);
    m_change->setObjectName(u"changeDelivery"_s);
    m_remove->setObjectName(u"removeDelivery"_s);
    for (QPushButton *each : {m_deliver, m_new, m_change, m_remove}) {
        row->addWidget(each);
    }
    row->addStretch(1);
    connect(m_deliver, &QPushButton::clicked, this, [this] {
        if (const Profile *profile = current()) {
            Q_EMIT deliveryRequested(*profile);
        }
    });
    connect(m_new, &QPushButton::clicked, this, [this] {
        Profile proposal;
        proposal.destination = m_session.destinations().value(0);
        ask(std::move(proposal), true);
    });
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (const Profile *profile = current()) {
            ask(*profile, false);
        }
    });
    connect(m_remove, &QPushButton::clicked, this, &DeliveriesPage::removeCurrent);
    return tools;
}

void DeliveriesPage::retranslate()
{
    m_heading->setText(tr("Deliveries"));
    m_about->setText(tr("Where and how to deliver, under a name. A nightly job makes the same delivery by that name: "
                        "leerschakel-cli export --profile."));
    m_back->setText(tr("Back to publishing"));
    m_deliver->setText(tr("Deliver now"));
    m_new->setText(tr("New…"));
    m_new->setAccessibleName(tr("New delivery"));
    m_change->setText(tr("Change…"));
    m_change->setAccessibleName(tr("Change this delivery"));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove this delivery"));
    m_remove->setToolTip(tr("Removes the name and its options. What was delivered stays."));
    m_empty->setText(tr("No deliveries yet"),
        tr("Give a destination, its folder and its options a name, and repeat it with one key."));
    m_table->setAccessibleName(tr("Deliveries"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Destination"), tr("Folder"), tr("Options")});
    show(m_profiles);
}

void DeliveriesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        reload();
    }
}

void DeliveriesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void DeliveriesPage::arrange()
{
    constexpr int letters = 110; // leaves room for the folder
    m_table->setColumnHidden(Options, isNarrowerThan(letters, *this));
}

void DeliveriesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void DeliveriesPage::reload()
{
    m_isStale = false;
    ++m_pending;
    m_session.background<QList<Profile>>(
        this, [](store::Catalogue &catalogue) { return publishing::profiles(catalogue); },
        [this](const Result<QList<Profile>> &profiles) {
            --m_pending;
            if (profiles) {
                show(*profiles);
            } else {
                Q_EMIT failed(profiles.error());
            }
        });
}

void DeliveriesPage::show(const QList<Profile> &profiles)
{
    const Profile *const before = current();
    const QString name = !m_wanted.isEmpty() ? std::exchange(m_wanted, {}) : before ? before->name : QString();
    m_profiles = profiles;
    m_table->setRowCount(int(m_profiles.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Profile &profile = m_profiles[row];
        const QString options = optionsInWords(profile);
        const QStringList texts{profile.name, exchange::nameOfDestination(profile.destination),
            QDir::toNativeSeparators(profile.request.folder), options};
        for (int column = Name; column <= Options; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setToolTip(column == Folder ? texts[column] : options);
            m_table->setItem(row, column, item);
        }
    }
    const auto same = std::ranges::find(std::as_const(m_profiles), name, &Profile::name);
    m_table->setCurrentCell(same == m_profiles.cend() ? 0 : int(same - m_profiles.cbegin()), Name);
    m_pages->setCurrentWidget(m_profiles.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    refreshTools();
}

const Profile *DeliveriesPage::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_profiles.size() ? &m_profiles[row] : nullptr;
}

void DeliveriesPage::refreshTools()
{
    const Profile *const profile = current();
    const bool isWritable = m_session.isWritable();
    const bool isCopy = profile && exchange::workingCopies().contains(profile->destination);
    m_deliver->setEnabled(profile && (isWritable || isCopy));
    m_deliver->setAccessibleName(profile ? tr("Deliver %1 now").arg(profile->name) : tr("Deliver now"));
    m_new->setEnabled(isWritable);
    m_change->setEnabled(profile && isWritable);
    m_remove->setEnabled(profile && isWritable);
}

void DeliveriesPage::ask(Profile proposal, bool isNew)
{
    auto *dialog = new DeliveryDialog(m_session, std::move(proposal), isNew, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DeliveryDialog::kept, this, [this](const QString &name) {
        m_wanted = name;
        Q_EMIT changeMade(tr("Delivery %1 is kept.").arg(name));
        reload();
    });
    dialog->open();
}

void DeliveriesPage::removeCurrent()
{
    const Profile *const profile = current();
    if (!profile) {
        return;
    }
    if (window()->focusWidget() == m_remove) {
        m_new->setFocus(); // with no rows left the button is disabled, which would lose the focus
    }
    ++m_pending;
    m_session.longWork<store::AppliedChange>(
        this, {.what = tr("Changing a setting…")},
        [name = profile->name](
            store::Catalogue &catalogue, domain::Progress &) { return publishing::removeProfile(catalogue, name); },
        [this, name = profile->name](const Result<store::AppliedChange> &removed) {
            --m_pending;
            if (removed) {
                Q_EMIT changeMade(tr("Delivery %1 is removed.").arg(name));
            } else {
                Q_EMIT failed(removed.error());
            }
            reload();
        });
}

QString optionsInWords(const Profile &profile)
{
    const exchange::ExportRequest &request = profile.request;
    QStringList parts{SelectionCombo::nameOf(request.selection)};
    if (request.language) {
        parts.append(*request.language == domain::Language::Dutch ? DeliveriesPage::tr("texts in Dutch only")
                                                                  : DeliveriesPage::tr("texts in English only"));
    }
    if (!request.columns.isEmpty()) {
        parts.append(DeliveriesPage::tr("%Ln column(s)", nullptr, int(request.columns.size())));
    }
    if (!request.address.isEmpty()) {
        parts.append(request.address);
    }
    for (const exchange::Alliance &each : exchange::knownAlliances) {
        if (request.alliances.contains(QLatin1StringView(each.id))) {
            parts.append(QString::fromLatin1(each.name));
        }
    }
    return parts.join(u", "_s);
}

} // namespace leerschakel::ui
