// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/destinationspage.h"

#include "application/look.h"
#include "authoring/settings.h"
#include "exchange/registry.h"
#include "publishing/destinationcard.h"
#include "publishing/pagehead.h"
#include "session/session.h"
#include "store/derived.h"
#include "widgets/labels.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

DestinationsPage::DestinationsPage(Session &session, QWidget *parent)
    : QScrollArea(parent),
      m_session(session),
      m_heading(headingLabel({}, 1.35)),
      m_explanation(wrappedLabel({})),
      m_back(new QPushButton)
{
    setObjectName(u"destinationsPage"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusProxy(m_back);
    m_back->setObjectName(u"destinationsBack"_s);
    m_explanation->setForegroundRole(QPalette::PlaceholderText);

    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(3 * rhythm, 2 * rhythm, 3 * rhythm, 2 * rhythm);
    column->setSpacing(rhythm);
    column->addLayout(pageHead(this, m_heading, m_back));
    column->addWidget(m_explanation);
    const QStringList destinations = exchange::destinations(); // all of them, since they are switched on here
    for (const QString &destination : destinations) {
        auto *card = new DestinationCard(destination);
        column->addWidget(card);
        m_cards.append(card);
        connect(card, &DestinationCard::switchRequested, this,
            [this, destination](bool isOn) { change(destination, isOn); });
        connect(card, &DestinationCard::trialRequested, this, [this, card] { tryOut(*card); });
        connect(card, &DestinationCard::offeringsRequested, this, &DestinationsPage::offeringsRequested);
    }
    column->addStretch(1);
    setWidget(content);

    connect(m_back, &QPushButton::clicked, this, &DestinationsPage::closed);
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

void DestinationsPage::retranslate()
{
    m_heading->setText(tr("Destinations"));
    m_explanation->setText(tr("Switch on where your institution publishes. Only what is on is checked and shown."));
    m_back->setText(tr("Back to publishing"));
}

void DestinationsPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    if (m_isStale) {
        reload();
    }
}

void DestinationsPage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void DestinationsPage::reload()
{
    m_isStale = false;
    ++m_pending;
    using Counts = QHash<QString, publishing::ReadinessCounts>;
    m_session.background<std::optional<Counts>>(
        this,
        [on = m_session.destinations()](store::Catalogue &catalogue) -> Result<std::optional<Counts>> {
            const Result<int> stale = store::staleReadiness(catalogue);
            if (!stale || *stale > 0) {
                return stale.transform([](int) { return std::optional<Counts>(); });
            }
            Counts counts;
            for (const QString &destination : on) {
                const Result<publishing::ReadinessCounts> own = publishing::readinessCounts(catalogue, {destination});
                if (!own) {
                    return std::unexpected(own.error());
                }
                counts.insert(destination, *own);
            }
            return counts;
        },
        [this](const Result<std::optional<Counts>> &counts) {
            --m_pending;
            if (!counts) {
                Q_EMIT failed(counts.error());
                return;
            }
            const QStringList &on = m_session.destinations();
            for (DestinationCard *card : std::as_const(m_cards)) {
                DestinationCard::State state{.isOn = on.contains(card->destination()),
                    .isLast = on == QStringList{card->destination()},
                    .isWritable = m_session.isWritable()};
                if (*counts && (*counts)->contains(card->destination())) {
                    state.counts = (*counts)->value(card->destination());
                }
                card->setState(state);
            }
        });
}

void DestinationsPage::change(const QString &destination, bool isOn)
{
    ++m_pending;
    m_session.longWork<store::AppliedChange>(
        this, {.what = tr("Changing a setting…")},
        [destination, isOn](store::Catalogue &catalogue, domain::Progress &) {
            return authoring::switchDestination(catalogue, destination, isOn);
        },
        [this, destination, isOn](const Result<store::AppliedChange> &changed) {
            --m_pending;
            const QString name = exchange::nameOfDestination(destination);
            if (!changed) {
                Q_EMIT failed(changed.error());
            } else if (changed->seq > 0) {
                Q_EMIT changeMade(isOn ? tr("%1 is switched on.").arg(name) : tr("%1 is switched off.").arg(name));
            }
            reload(); // resets the switch if the change was refused
        });
}

void DestinationsPage::tryOut(DestinationCard &card)
{
    ++m_pending;
    card.setTrying(true);
    const QString destination = card.destination();
    m_session.longWork<publishing::Trial>(
        this,
        {.what = tr("Trying out %1…").arg(exchange::nameOfDestination(destination)), .access = LongWork::Access::Reads},
        [destination](store::Catalogue &catalogue, domain::Progress &progress) {
            return publishing::tryOut(catalogue, destination, progress);
        },
        [this, &card](const Result<publishing::Trial> &trial) {
            --m_pending;
            card.setTrying(false);
            if (trial) {
                card.setTrial(*trial, m_session.language());
                // Once its widgets have been laid out: before that they have no place to scroll to.
                QTimer::singleShot(0, this, [this, tried = &card] { scrollToTrial(*tried); });
            } else if (trial.error().failure != domain::Failure::Cancelled) {
                Q_EMIT failed(trial.error());
            }
        });
}

void DestinationsPage::scrollToTrial(const DestinationCard &card)
{
    if (!isVisible()) {
        return;
    }
    // From the bottom up, so that the first part is visible where there is no room for all of them.
    const QList<QWidget *> parts = card.trialParts();
    for (auto part = parts.crbegin(); part != parts.crend(); ++part) {
        ensureWidgetVisible(*part, 0, 2 * rhythm);
    }
}

} // namespace leerschakel::ui
