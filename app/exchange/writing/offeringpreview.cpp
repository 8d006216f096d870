// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/writing/offeringpreview.h"

#include "exchange/writing/facts.h"
#include "store/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::writing {

using domain::Id;

namespace {

/** The programmes that a module is a part of. */
Result<QList<Id>> programmesOf(store::Catalogue &catalogue, const Id &module)
{
    QList<Id> programmes;
    return catalogue
        .rows(u"SELECT DISTINCT offering FROM component WHERE module = ? ORDER BY offering"_s, {module.toString()},
            [&](const store::Row &row) { programmes.append(Id::fromString(row.string(0))); })
        .transform([&] { return std::move(programmes); });
}

} // namespace

Result<Preview> previewOf(store::Catalogue &catalogue, const Id &offering, std::optional<domain::Language> language,
    const std::function<PreviewDocuments(const domain::OfferingTree &, const Surroundings &)> &make, const Needs &needs)
{
    const Result<std::optional<domain::OfferingTree>> tree = store::loadTree(catalogue, offering);
    if (!tree) {
        return std::unexpected(tree.error());
    }
    if (!*tree) {
        return std::unexpected(
            domain::Error::of(domain::Failure::Usage, u"export.noOffering"_s, {offering.toString()}));
    }
    // A mapper asks for values and cannot handle errors: the first error is kept, and returned in place of what the
    // mapper made without the value.
    std::optional<domain::Error> failure;
    const auto orNothing = [&]<typename T>(const Result<T> &read) {
        if (!read && !failure) {
            failure = read.error();
        }
        return read.value_or(T());
    };
    QList<Id> related = orNothing(programmesOf(catalogue, offering));
    related.append(offering);
    Facts facts;
    if (const Result<void> loaded = facts.loadFew(catalogue, needs, related); !loaded) {
        return std::unexpected(loaded.error());
    }
    const PreviewDocuments made = make(**tree,
        {.language = language,
            .isExported = [](const Id &) { return true; },
            .programmesOf = [&](const Id &id) { return orNothing(programmesOf(catalogue, id)); },
            .code = [&](const Id &id) { return facts.code(id); },
            .lastEdited = [&](const Id &id) { return facts.lastEdited(id); },
            .lastChange = facts.lastChange(),
            .organisation =
                [&](const Id &id) {
                    return orNothing(store::load(catalogue, domain::Kind::Organisation, id)).value_or(domain::Record());
                }});
    if (failure) {
        return std::unexpected(*failure);
    }
    const document::PrettyText text = made.xml ? *made.xml : document::pretty(made.all);
    return Preview{.fileName = made.fileName,
        .text = text.text,
        .syntax = made.xml ? u"XML"_s : u"JSON"_s,
        .marks = text.marks,
        .bookings = made.bookings};
}

} // namespace leerschakel::exchange::writing
