// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/delivery/round.h"

#include "authoring/eachtree.h"
#include "exchange/registry.h"

using namespace Qt::StringLiterals;

namespace leerschakel::publishing::delivery {

using domain::Error;
using domain::Failure;
using domain::Id;

namespace {

/** After so many consecutive failures the server is considered unavailable. */
constexpr int mostFailures = 3;
/** The most characters quoted from a server's text. */
constexpr qsizetype mostWords = 1'000;

/** Reports what is being done where the work itself reports only how far it is. */
class Preparing : public domain::Progress
{
public:
    explicit Preparing(Courier &courier) : m_courier(courier) {}
    [[nodiscard]] bool step(qint64 done, qint64 total, const domain::Message &) override
    {
        return m_courier.step(done, total, {.code = u"deliver.preparing"_s, .arguments = {}});
    }

private:
    Courier &m_courier;
};

} // namespace

Round::Round(store::Catalogue &catalogue, const QString &destination, const PushRequest &request, const QUrl &address,
    domain::Progress &progress)
    : m_catalogue(catalogue),
      m_request(request),
      m_wanted(request.offerings.cbegin(), request.offerings.cend()),
      m_courier(address, request.credentials, progress, request.limits),
      m_progress(progress)
{
    m_report.destination = destination;
    m_report.address = address.toString();
    m_report.isDryRun = request.isDryRun;
}

Result<PushReport> Round::run()
{
    const Result<void> prepared = m_catalogue.atOneMoment([this] {
        return pushedTo(m_catalogue, m_report.address).and_then([this](const QHash<QString, Pushed> &all) {
            m_pushed = all;
            return prepare();
        });
    });
    if (!prepared) {
        return std::unexpected(prepared.error());
    }
    const Result<void> brought = bring();
    // What the server accepted is recorded, whatever happened afterwards.
    const Result<void> closed = m_request.isDryRun ? Result<void>() : close();
    if (!brought || !closed) {
        return std::unexpected(brought ? closed.error() : brought.error());
    }
    return std::move(m_report);
}

Result<void> Round::eachMade(const QString &destination, exchange::Selection selection,
    const std::function<QList<Id>(const exchange::writing::Scope &)> &which,
    const std::function<Result<void>(const domain::OfferingTree &, const exchange::writing::OfferingFiles &)> &take)
{
    const exchange::ExportRequest all{.folder = {}, .selection = selection, .offerings = {}, .language = std::nullopt};
    const Result<std::unique_ptr<exchange::writing::Layout>> layout =
        exchange::exporter(destination)->layout(m_catalogue, all);
    if (!layout) {
        return std::unexpected(layout.error());
    }
    exchange::writing::Scope scope;
    return scope.load(m_catalogue, destination, all, (*layout)->needs(), m_progress).and_then([&] {
        const std::unique_ptr<exchange::writing::FileMaker> maker = (*layout)->maker(scope.surroundings(std::nullopt));
        Preparing preparing(m_courier);
        return authoring::eachTree(m_catalogue, which(scope), preparing,
            [&](const domain::OfferingTree &tree) { return take(tree, maker->offering(tree)); });
    });
}

Result<QSet<Id>> Round::leaving(const QString &publications, const QString &condition)
{
    QSet<Id> withdrawn;
    QSet<Id> present;
    return m_catalogue
        .rows(u"SELECT p.offering FROM published p WHERE p.destination = ? AND "_s + condition, {publications},
            [&](const store::Row &row) { withdrawn.insert(Id::fromString(row.string(0))); })
        .and_then([&] {
            return m_catalogue.rows(u"SELECT id FROM offering"_s, {},
                [&](const store::Row &row) { present.insert(Id::fromString(row.string(0))); });
        })
        .transform([&] {
            for (const Pushed &each : std::as_const(m_pushed)) {
                if (!present.contains(each.offering)) {
                    withdrawn.insert(each.offering);
                }
            }
            return std::move(withdrawn);
        });
}

Result<void> Round::noteTaken(const Pushed &taken)
{
    worked();
    return m_request.isDryRun
        ? Result<void>()
        : m_catalogue.inTransaction([&] { return notePushed(m_catalogue, m_report.address, taken); });
}

Result<void> Round::noteGone(const QString &resource)
{
    worked();
    return m_request.isDryRun
        ? Result<void>()
        : m_catalogue.inTransaction([&] { return noteDeleted(m_catalogue, m_report.address, resource); });
}

domain::Message Round::said(const QString &words) const
{
    return {.code = u"deliver.said"_s,
        .arguments = {exchange::nameOfDestination(m_report.destination), words.simplified().left(mostWords)}};
}

Result<void> Round::failedFor(const Id &offering, const Error &error)
{
    const bool isHopeless = error.failure == Failure::Cancelled || error.failure == Failure::Usage
        || error.message.code == u"import.refused" || error.message.code == u"import.redirect"
        || error.message.code == u"import.tls" || error.message.code == u"import.comeBack";
    if (isHopeless || ++m_failures >= mostFailures) {
        return std::unexpected(error);
    }
    m_report.failed.append({.offering = offering, .text = error.message});
    return {};
}

Error Round::notUnderstood() const
{
    return Error::of(Failure::System, u"deliver.notUnderstood"_s, {m_report.address});
}

} // namespace leerschakel::publishing::delivery
