// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/writing/layout.h"
#include "exchange/writing/scope.h"
#include "publishing/delivery/push.h"
#include "publishing/delivery/pushed.h"

namespace leerschakel::publishing::delivery {

/** A push in progress: what all ways of pushing share. */
class Round
{
public:
    Round(store::Catalogue &catalogue, const QString &destination, const PushRequest &request, const QUrl &address,
        domain::Progress &progress);
    virtual ~Round() = default;
    Round(const Round &) = delete;
    Round &operator=(const Round &) = delete;

    /** See push(). */
    [[nodiscard]] Result<PushReport> run();

protected:
    /** Determines what is to be done; the catalogue is a snapshot during this call. */
    [[nodiscard]] virtual Result<void> prepare() = 0;
    /** Does it. */
    [[nodiscard]] virtual Result<void> bring() = 0;
    /** After bring(), however it ended. */
    [[nodiscard]] virtual Result<void> close() { return {}; }

    [[nodiscard]] store::Catalogue &catalogue() const { return m_catalogue; }
    [[nodiscard]] const PushRequest &request() const { return m_request; }
    [[nodiscard]] const QString &destination() const { return m_report.destination; }
    [[nodiscard]] Courier &courier() { return m_courier; }
    [[nodiscard]] domain::Progress &progress() { return m_progress; }
    [[nodiscard]] PushReport &report() { return m_report; }
    /** What the server has, as far as known. */
    [[nodiscard]] const QHash<QString, Pushed> &pushed() const { return m_pushed; }
    [[nodiscard]] bool isWanted(const domain::Id &offering) const
    {
        return m_wanted.isEmpty() || m_wanted.contains(offering);
    }
    /**
     * Makes the documents that an export to \a destination would contain for the offerings that \a selection admits,
     * and passes them to \a take, one offering at a time. \a which chooses the offerings, given the scope of that
     * export; the scope always covers all offerings, because documents refer to each other.
     */
    [[nodiscard]] Result<void> eachMade(const QString &destination, exchange::Selection selection,
        const std::function<QList<domain::Id>(const exchange::writing::Scope &)> &which,
        const std::function<Result<void>(const domain::OfferingTree &, const exchange::writing::OfferingFiles &)>
            &take);
    /**
     * The offerings whose publication to \a publications is withdrawn according to \a condition, which is about a row
     * of published (p), and those that the server has but the catalogue no longer has.
     */
    [[nodiscard]] Result<QSet<domain::Id>> leaving(const QString &publications, const QString &condition);

    [[nodiscard]] Result<void> noteTaken(const Pushed &taken);
    [[nodiscard]] Result<void> noteGone(const QString &resource);
    /** A message that quotes \a words of the server about an offering. */
    [[nodiscard]] domain::Message said(const QString &words) const;
    /**
     * Records that something of \a offering could not be sent because of \a error. Returns an error where continuing
     * is pointless: nothing can be sent any more, or the user stopped it.
     */
    [[nodiscard]] Result<void> failedFor(const domain::Id &offering, const domain::Error &error);
    void worked() { m_failures = 0; }
    [[nodiscard]] domain::Error notUnderstood() const;

private:
    store::Catalogue &m_catalogue;
    const PushRequest &m_request;
    QSet<domain::Id> m_wanted;
    Courier m_courier;
    domain::Progress &m_progress;
    PushReport m_report;
    QHash<QString, Pushed> m_pushed;
    /** Consecutive failures. */
    int m_failures = 0;
};

} // namespace leerschakel::publishing::delivery
