// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/lastdelivery.h"

#include "authoring/settings.h"
#include "publishing/profiles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing {

using domain::Error;
using domain::Failure;
using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using exchange::ExportRequest;
using exchange::Selection;
using exchange::writing::FileMaker;
using exchange::writing::Layout;
using store::Delivery;

namespace {

/** The number of offerings that is enough to determine the settings of a delivery. */
constexpr qsizetype fewToProve = 10;

Result<DocumentMaking> past(
    store::Catalogue &catalogue, const exchange::Exporter &exporter, const ExportRequest &request, LastDelivery &last)
{
    Result<std::unique_ptr<Layout>> layout = exporter.layout(catalogue, request, &last.past);
    if (!layout) {
        return std::unexpected(layout.error());
    }
    DocumentMaking making{.layout = *std::move(layout), .scope = {}, .maker = {}, .organisations = {}};
    const QSet<Id> ids(last.offerings.keyBegin(), last.offerings.keyEnd());
    return making.scope.loadPast(catalogue, last.past, ids, making.layout->needs()).transform([&] {
        return std::move(making);
    });
}

/** How many of the first few offerings \a making makes as they were delivered. */
Result<qsizetype> proves(const DocumentMaking &making, const ExportRequest &request, LastDelivery &last)
{
    const std::unique_ptr<FileMaker> maker = making.layout->maker(making.scope.surroundings(request.language));
    return last.past.trees(making.scope.selection().ids.first(qMin(fewToProve, last.offerings.size())))
        .transform([&](const QList<OfferingTree> &trees) {
            return qsizetype(std::ranges::count_if(trees, [&](const OfferingTree &tree) {
                return last.proofOf(tree, maker->offering(tree).files) == Proof::Proven;
            }));
        });
}

/** Whether an offering was delivered that was not approved. */
Result<bool> tookUnapproved(store::Catalogue &catalogue, LastDelivery &last)
{
    const Result<authoring::Settings> settings = authoring::settings(catalogue);
    const auto touched = last.past.touched(Kind::Offering);
    if (!settings || !touched) {
        return std::unexpected(settings ? touched.error() : settings.error());
    }
    bool isUnapproved = false;
    const auto look = [&](const Id &id, const QString &status) {
        isUnapproved =
            isUnapproved || (last.offerings.contains(id) && !authoring::countsAsApproved(status, settings->review));
    };
    for (auto each = touched->cbegin(); each != touched->cend(); ++each) {
        if (*each) {
            look(each.key(), domain::offeringTable().status(**each));
        }
    }
    return catalogue
        .rows(u"SELECT id, status FROM offering"_s, {},
            [&](const store::Row &row) {
                const Id id = Id::fromString(row.string(0));
                if (!touched->contains(id)) {
                    look(id, row.string(1));
                }
            })
        .transform([&] { return isUnapproved; });
}

} // namespace

Proof LastDelivery::proofOf(const OfferingTree &tree, const std::vector<exchange::writing::File> &files) const
{
    const Delivery delivery = offerings.value(tree.offering.id());
    return hashOf(files) == delivery.documentHash      ? Proof::Proven
        : tree.deliverableHash() == delivery.wholeHash ? Proof::OtherDocuments
                                                       : Proof::OtherRecords;
}

Result<LastDelivery> lastDelivery(store::Catalogue &catalogue, const QString &destination)
{
    const Result<QList<PublicationSummary>> all = publications(catalogue, destination);
    const Result<QVariant> change = catalogue.single(
        u"SELECT change FROM publication WHERE destination = ? ORDER BY number DESC LIMIT 1"_s, {destination});
    if (!all || !change) {
        return std::unexpected(all ? change.error() : all.error());
    }
    if (all->isEmpty()) {
        return std::unexpected(Error::of(Failure::System, u"publish.neverDelivered"_s, {destination}));
    }
    QHash<Id, Delivery> delivered;
    return store::eachDelivery(catalogue, u"WHERE d.destination = ? AND d.state IN ('published', 'withdrawing')"_s,
        {destination},
        [&](const Delivery &delivery, const QString &, const QString &) -> Result<void> {
            delivered.insert(Id::fromString(delivery.offering), delivery);
            return {};
        })
        .and_then([&] { return store::PastRecords::of(catalogue, change->toLongLong()); })
        .transform([&](store::PastRecords past) {
            return LastDelivery{
                .publication = all->constFirst(), .offerings = std::move(delivered), .past = std::move(past)};
        });
}

Result<DeliverySettings> settingsOf(store::Catalogue &catalogue, const exchange::Exporter &exporter, LastDelivery &last,
    std::optional<Selection> selection)
{
    const Result<QList<Profile>> all = profiles(catalogue);
    if (!all) {
        return std::unexpected(all.error());
    }
    QList<ExportRequest> possible;
    for (const std::optional<domain::Language> language : {std::optional<domain::Language>(),
             std::optional(domain::Language::Dutch), std::optional(domain::Language::English)}) {
        possible.append({.folder = {}, .selection = Selection::Approved, .offerings = {}, .language = language});
    }
    bool isProfile = false;
    for (const Profile &profile : *all) {
        if (profile.destination == exporter.destination()) {
            const bool isIts = profile.request.folder == last.publication.target;
            possible.insert(isIts ? 0 : possible.size(), profile.request);
            isProfile = isProfile || isIts;
        }
    }
    qsizetype best = -1;
    DeliverySettings found;
    for (const ExportRequest &request : std::as_const(possible)) {
        Result<DocumentMaking> making = past(catalogue, exporter, request, last);
        const Result<qsizetype> proven = making ? proves(*making, request, last) : std::unexpected(making.error());
        if (!proven) {
            return std::unexpected(proven.error());
        }
        if (*proven > best) { // the first of equally good ones: that of its profile, or the usual one
            best = *proven;
            found = {.request = request, .making = *std::move(making)};
        }
        if (best == qMin(fewToProve, last.offerings.size())) {
            break;
        }
    }
    if (selection) {
        found.request.selection = *selection;
    } else if (!isProfile) {
        const Result<bool> unapproved = tookUnapproved(catalogue, last);
        if (!unapproved) {
            return std::unexpected(unapproved.error());
        }
        found.request.selection = *unapproved ? Selection::Ready : Selection::Approved;
    }
    found.request.offerings.clear();
    return found;
}

} // namespace leerschakel::publishing
