// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/cataloguefigures.h"

#include "exchange/registry.h"
#include "store/derived.h"
#include "store/switchedon.h"

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

CatalogueFigures::CatalogueFigures(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_counting.setSingleShot(true);
    m_counting.setInterval(250);
    connect(&m_counting, &QTimer::timeout, this, &CatalogueFigures::count);
    connect(&session, &Session::changed, &m_counting, qOverload<>(&QTimer::start));
    connect(&session, &Session::stateChanged, &m_counting, qOverload<>(&QTimer::start));
    // Naming an organisation resolves findings of offerings that refer to it.
    m_stale.setSingleShot(true);
    m_stale.setInterval(50);
    connect(&m_stale, &QTimer::timeout, this, &CatalogueFigures::refreshReadiness);
    if (session.isWritable()) {
        m_stale.start();
        connect(&session, &Session::changed, &m_stale, qOverload<>(&QTimer::start));
        connect(&session, &Session::destinationsChanged, &m_stale, qOverload<>(&QTimer::start));
    }
    // After the rows of the list, which are requested in the next event: the user waits for them, not for the counts.
    QMetaObject::invokeMethod(this, &CatalogueFigures::count, Qt::QueuedConnection);
}

void CatalogueFigures::count()
{
    m_isCounting = true;
    m_session.background<Overview>(
        this,
        [](store::Catalogue &catalogue) -> Result<Overview> {
            const Result<store::Counts> counts = catalogue.counts();
            if (!counts) {
                return std::unexpected(counts.error());
            }
            const Result<QStringList> on = exchange::switchedOn(catalogue);
            const Result<publishing::ReadinessCounts> readiness =
                on ? publishing::readinessCounts(catalogue, *on) : std::unexpected(on.error());
            if (!readiness) {
                return std::unexpected(readiness.error());
            }
            const Result<int> unknown = store::staleReadiness(catalogue);
            if (!unknown) {
                return std::unexpected(unknown.error());
            }
            return Overview{.counts = *counts, .readiness = *readiness, .unknown = *unknown};
        },
        [this](const Result<Overview> &overview) {
            m_isCounting = false;
            if (!overview) {
                Q_EMIT failed(overview.error());
                return;
            }
            m_overview = *overview;
            Q_EMIT changed();
        });
}

void CatalogueFigures::refreshReadiness()
{
    if (m_isRefreshing) {
        return;
    }
    const Result<int> stale = store::staleReadiness(m_session.catalogue());
    const Result<bool> keepsMore =
        stale ? store::keepsSwitchedOff(m_session.catalogue()) : std::unexpected(stale.error());
    if (!keepsMore) {
        Q_EMIT failed(keepsMore.error());
        return;
    }
    if (*stale == 0 && !*keepsMore) {
        return;
    }
    constexpr int few = 25; // few enough not to be noticed
    if (*stale > few || *keepsMore) {
        refreshReadinessOfMany(*stale);
        return;
    }
    const Result<int> refreshed = store::refreshStaleReadiness(m_session.catalogue(), few);
    if (refreshed) {
        Q_EMIT m_session.stateChanged();
    } else if (refreshed.error().failure == domain::Failure::Locked) {
        m_stale.start(std::chrono::seconds(1)); // when the writer is done
    } else {
        Q_EMIT failed(refreshed.error());
    }
}

void CatalogueFigures::refreshReadinessOfMany(int offerings)
{
    m_isRefreshing = true;
    m_session.longWork<int>(
        this,
        {.what = offerings > 0 ? tr("Calculating the readiness of %Ln offering(s)…", nullptr, offerings)
                               : tr("Switching off a destination…"),
            .givesWay = true},
        [offerings](store::Catalogue &catalogue, domain::Progress &progress) -> Result<int> {
            // In small pieces, so that an edit in between is saved at once.
            constexpr int rowsAtOnce = 1000;
            Result<qint64> forgotten = 1;
            while (forgotten && *forgotten > 0 && progress.step(0, offerings, {})) {
                forgotten = store::forgetSwitchedOff(catalogue, rowsAtOnce);
            }
            constexpr int atOnce = 20;
            int done = 0;
            Result<int> refreshed = forgotten ? Result<int>(1) : std::unexpected(forgotten.error());
            while (refreshed && *refreshed > 0 && progress.step(qMin(done, offerings), offerings, {})) {
                refreshed = store::refreshStaleReadiness(catalogue, atOnce);
                done += refreshed.value_or(0);
            }
            return refreshed;
        },
        [this](const Result<int> &refreshed) {
            m_isRefreshing = false;
            if (refreshed && *refreshed == 0) {
                m_stale.start(); // a destination may have been switched on or off meanwhile
            } else if (!refreshed && refreshed.error().failure != domain::Failure::Cancelled) {
                Q_EMIT failed(refreshed.error());
            }
        });
}

} // namespace leerschakel::ui
