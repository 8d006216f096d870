// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/withdrawal.h"

#include "exchange/registry.h"
#include "store/journal.h"
#include "store/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::publishing {

using domain::Error;
using domain::Failure;
using domain::Id;

namespace {

/** The label of a change that withdraws \a offerings. */
Result<domain::Message> labelOf(store::Catalogue &catalogue, const QList<Id> &offerings, const QString &destination)
{
    if (offerings.size() > 1) {
        return domain::Message{
            .code = u"change.withdrawMany"_s, .arguments = {QString::number(offerings.size()), destination}};
    }
    const Id offering = offerings.constFirst();
    return store::load(catalogue, domain::Kind::Offering, offering)
        .transform([&](const std::optional<domain::Record> &record) {
            const QString title = record ? domain::offeringTable().title(*record).preferring(domain::Language::Dutch)
                                         : offering.toString();
            return domain::Message{.code = u"change.withdraw"_s, .arguments = {title, destination}};
        });
}

} // namespace

Result<int> withdraw(store::Catalogue &catalogue, const QList<Id> &offerings, const QString &destination)
{
    QList<store::Fact> facts;
    QList<Id> marked;
    for (const Id &offering : offerings) {
        const Result<QVariant> state =
            catalogue.single(u"SELECT state FROM published WHERE offering = ? AND destination = ?"_s,
                {offering.toString(), destination});
        if (!state) {
            return std::unexpected(state.error());
        }
        if (state->toString() == u"withdrawing") {
            continue;
        }
        if (state->toString() != u"published") {
            return std::unexpected(Error::of(Failure::Usage, u"publish.notPublished"_s, {destination}));
        }
        marked.append(offering);
        facts.append({.kind = u"delivery"_s,
            .record = offering.toString(),
            .field = u"state"_s,
            .element = destination,
            .before = *state,
            .after = u"withdrawing"_s});
    }
    if (marked.isEmpty()) {
        return 0;
    }
    return labelOf(catalogue, marked, destination)
        .and_then(
            [&](const domain::Message &label) { return store::applyFacts(catalogue, label, u"withdraw"_s, facts); })
        .transform([&](const store::AppliedChange &) { return int(marked.size()); });
}

Result<void> withdraw(store::Catalogue &catalogue, const Id &offering, const QString &destination)
{
    return withdraw(catalogue, QList{offering}, destination).transform([](int) {});
}

Result<QList<exchange::Ending>> endingsFor(store::Catalogue &catalogue, const QString &destination)
{
    QList<exchange::Ending> endings;
    const exchange::Withdrawal::Way way = exchange::withdrawalFrom(destination);
    if (way == exchange::Withdrawal::Way::LeftOut) {
        return endings;
    }
    return catalogue
        .rows(
            u"SELECT p.offering, p.change, (SELECT c.time FROM change_entry e JOIN change c ON c.seq = e.change WHERE "
            "e.record = p.offering AND e.kind = 'delivery' AND e.element = p.destination ORDER BY e.change DESC LIMIT "
            "1) FROM published p WHERE p.destination = ? AND p.state = 'withdrawing' ORDER BY p.offering"_s,
            {destination},
            [&](const store::Row &row) {
                const QString time =
                    row.isNull(2) ? catalogue.now().toUTC().toString(Qt::ISODateWithMs) : row.string(2);
                // The day before, so that a reader that compares days sees it as past.
                endings.append({.offering = Id::fromString(row.string(0)),
                    .change = row.integer(1),
                    .day = QDateTime::fromString(time, Qt::ISODateWithMs).toLocalTime().date().addDays(-1),
                    .time = time,
                    .isExpired = way == exchange::Withdrawal::Way::Expired});
            })
        .transform([&] { return std::move(endings); });
}

} // namespace leerschakel::publishing
