// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/exporter.h"

#include "exchange/document/jsontext.h"
#include "exchange/ooapi5/layout.h"
#include "exchange/ooapi5/mapping/mapper.h"
#include "exchange/writing/export.h"
#include "store/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

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

QString Exporter::destination() const
{
    return Layout().destination();
}

Result<ExportReport> Exporter::write(
    store::Catalogue &catalogue, const ExportRequest &request, domain::Progress &progress) const
{
    return writing::exportAs(Layout(), catalogue, request, progress);
}

Result<Preview> Exporter::preview(
    store::Catalogue &catalogue, const Id &offering, std::optional<domain::Language> language) const
{
    const Result<std::optional<domain::OfferingTree>> tree = store::loadTree(catalogue, offering);
    if (!tree) {
        return std::unexpected(tree.error());
    }
    if (!*tree) {
        return std::unexpected(
            domain::Error::of(domain::Failure::Usage, u"export.noOffering"_s, {offering.toString()}));
    }
    // The mapper asks for values and takes no errors: the first of them is kept, and reported instead of what it made
    // of nothing.
    std::optional<domain::Error> failure;
    const auto orNothing = [&]<typename T>(const Result<T> &read) {
        if (!read && !failure) {
            failure = read.error();
        }
        return read.value_or(T());
    };
    const Mapper mapper({.language = language,
        .isExported = [](const Id &) { return true; },
        .programmesOf = [&](const Id &id) { return orNothing(programmesOf(catalogue, id)); },
        .organisation =
            [&](const Id &id) {
                return orNothing(store::load(catalogue, domain::Kind::Organisation, id)).value_or(domain::Record());
            }});
    mapping::Ledger ledger(**tree, mapper.terms());
    Documents documents = mapper.documents(ledger);
    if (failure) {
        return std::unexpected(*failure);
    }

    // One JSON value, so that what is shown can be copied and read as JSON: the documents by the path under which they
    // are served.
    const QString path = (documents.shape == Shape::Course ? u"/courses/"_s : u"/programs/"_s) + offering.toString();
    Node all = Node::object();
    all.put(path, std::move(documents.main));
    all.put(path + u"/offerings"_s, Node::Array(documents.offerings));
    all.put(u"/education-specifications/"_s + documents.specificationId.toString(), std::move(documents.specification));
    const document::PrettyText text = document::pretty(all);
    return Preview{.fileName = path.sliced(1).replace(u'/', u'-') + u".json"_s,
        .text = text.text,
        .syntax = u"JSON"_s,
        .marks = text.marks,
        .bookings = ledger.bookings()};
}

std::span<const mapping::NoPlace> Exporter::noPlace() const
{
    return Mapper::noPlace();
}

} // namespace leerschakel::exchange::ooapi5
