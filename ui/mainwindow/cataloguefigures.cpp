// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/cataloguefigures.h"

#include "rules/evaluator.h"
#include "store/derived.h"

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
    }
    // After the rows of the list, which is asked for with the next event: they are waited for, the counts are not.
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
            const QString destination = rules::Evaluator::builtIn().destinations().value(0);
            const Result<publishing::ReadinessCounts> readiness = publishing::readinessCounts(catalogue, destination);
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
    if (!stale || *stale == 0) {
        if (!stale) {
            Q_EMIT failed(stale.error());
        }
        return;
    }
    constexpr int few = 25; // few enough not to be noticed
    if (*stale > few) {
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
        this, {.what = tr("Calculating the readiness of %Ln offering(s)…", nullptr, offerings)},
        [offerings](store::Catalogue &catalogue, domain::Progress &progress) -> Result<int> {
            // In small pieces, so that an edit in between is saved at once.
            constexpr int atOnce = 20;
            int done = 0;
            Result<int> refreshed = 1;
            while (refreshed && *refreshed > 0 && progress.step(qMin(done, offerings), offerings, {})) {
                refreshed = store::refreshStaleReadiness(catalogue, atOnce);
                done += refreshed.value_or(0);
            }
            return refreshed;
        },
        [this](const Result<int> &refreshed) {
            m_isRefreshing = false;
            if (!refreshed && refreshed.error().failure != domain::Failure::Cancelled) {
                Q_EMIT failed(refreshed.error());
            }
        });
}

} // namespace leerschakel::ui
