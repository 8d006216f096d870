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

Result<void> withdraw(store::Catalogue &catalogue, const Id &offering, const QString &destination)
{
    const Result<QVariant> state = catalogue.single(
        u"SELECT state FROM published WHERE offering = ? AND destination = ?"_s, {offering.toString(), destination});
    if (!state) {
        return std::unexpected(state.error());
    }
    if (state->toString() == u"withdrawing") {
        return {};
    }
    if (state->toString() != u"published") {
        return std::unexpected(Error::of(Failure::Usage, u"publish.notPublished"_s, {destination}));
    }
    const Result<std::optional<domain::Record>> record = store::load(catalogue, domain::Kind::Offering, offering);
    if (!record) {
        return std::unexpected(record.error());
    }
    const QString title =
        *record ? domain::offeringTable().title(**record).preferring(domain::Language::Dutch) : offering.toString();
    return store::applyFacts(catalogue, {.code = u"change.withdraw"_s, .arguments = {title, destination}},
        u"withdraw"_s,
        {{.kind = u"delivery"_s,
            .record = offering.toString(),
            .field = u"state"_s,
            .element = destination,
            .before = *state,
            .after = u"withdrawing"_s}})
        .transform([](const store::AppliedChange &) {});
}

Result<QList<exchange::Ending>> endingsFor(store::Catalogue &catalogue, const QString &destination)
{
    QList<exchange::Ending> endings;
    if (exchange::withdrawalFrom(destination) == exchange::Withdrawal::Way::LeftOut) {
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
                // The day before: what reads it by the day is to see it as past.
                endings.append({.offering = Id::fromString(row.string(0)),
                    .change = row.integer(1),
                    .day = QDateTime::fromString(time, Qt::ISODateWithMs).toLocalTime().date().addDays(-1),
                    .time = time});
            })
        .transform([&] { return std::move(endings); });
}

} // namespace leerschakel::publishing
