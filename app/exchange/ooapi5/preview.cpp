// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/jsontext.h"
#include "exchange/ooapi5/mapper.h"
#include "exchange/ooapi5/writer.h"
#include "store/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Id;

namespace {

/** The programmes that a module is a part of. */
QList<Id> programmesOf(store::Catalogue &catalogue, const Id &module)
{
    QList<Id> programmes;
    const Result<QSqlQuery *> query = catalogue.run(
        u"SELECT DISTINCT offering FROM component WHERE module = ? ORDER BY offering"_s, {module.toString()});
    while (query && (*query)->next()) {
        programmes.append(Id::fromString((*query)->value(0).toString()));
    }
    return programmes;
}

} // namespace

Result<Preview> Writer::preview(store::Catalogue &catalogue, const Id &offering) const
{
    const Result<std::optional<domain::OfferingTree>> tree = store::loadTree(catalogue, offering);
    if (!tree) {
        return std::unexpected(tree.error());
    }
    if (!*tree) {
        return std::unexpected(
            domain::Error::of(domain::Failure::Usage, u"export.noOffering"_s, {offering.toString()}));
    }
    const auto organisation = [&](const Id &id) {
        const Result<std::optional<domain::Record>> record = store::load(catalogue, domain::Kind::Organisation, id);
        return record && *record ? **record : domain::Record();
    };
    const Mapper mapper({.language = std::nullopt,
        .isExported = [](const Id &) { return true; },
        .programmesOf = [&](const Id &id) { return programmesOf(catalogue, id); },
        .organisation = organisation});
    Documents documents = mapper.documents(**tree);

    // One JSON value, so that what is shown can be copied and read as JSON: the documents by the path under which they are served.
    const QString path = (documents.shape == Shape::Course ? u"/courses/"_s : u"/programs/"_s) + offering.toString();
    JsonValue all = JsonValue::object();
    all.put(path, std::move(documents.main));
    all.put(path + u"/offerings"_s, JsonValue::Array(documents.offerings));
    all.put(u"/education-specifications/"_s + documents.specificationId.toString(), std::move(documents.specification));
    const PrettyText text = pretty(all);
    return Preview{.fileName = path.sliced(1).replace(u'/', u'-') + u".json"_s,
        .text = text.text,
        .syntax = u"JSON"_s,
        .marks = text.marks};
}

} // namespace leerschakel::exchange::ooapi5
