// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openeducation/reading/organisations.h"

#include "exchange/openeducation/reading/codes.h"
#include "exchange/openeducation/reading/records.h"
#include "exchange/reading/words.h"

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::openeducation {

using domain::Id;
using domain::Kind;
using domain::Record;
using reading::Losses;
using reading::Members;
using reading::SourceItem;

namespace {

/** What kind of part an organisation is; one whose kind is not "faculty" is an institution of its own. */
constexpr std::array kinds{
    Name{"faculty", "faculty"},
    Name{"faculty", "academy"},
    Name{"faculty", "school"},
    Name{"faculty", "department"},
};

} // namespace

OrganisationDraft readOrganisation(
    const SourceItem &item, Losses &losses, QList<SourceItem> &expanded, const OrganisationNames &names)
{
    const auto &table = domain::organisationTable();
    QVariantMap map = item.value.toMap();
    const QVariantMap ours = takeOurs(map);
    const QString identifierKey = QString::fromUtf16(names.collection.identifier);
    Members members(map, item.place(), losses, !ours.isEmpty());
    const QString identifier = members.text(identifierKey);
    const domain::LocalizedText name = members.texts(u"name"_s);
    const QString shortName = members.text(u"shortName"_s);
    const QString fallback = !shortName.isEmpty() ? shortName : name.preferring(domain::Language::Dutch);
    const Id id = reading::idOf(!identifier.isEmpty() ? identifier : fallback);
    if (id.isNull()) {
        losses.reject(members.place(), u"import.unnamed"_s);
        return {};
    }
    Record record(Kind::Organisation, id);
    members.set(record, table.name, name.toMap(), u"name"_s);
    members.set(record, table.shortName, shortName, u"shortName"_s);
    members.set(record, table.description, members.texts(u"description"_s, table.description.isMarkdown()).toMap(),
        u"description"_s);
    table.webPage.set(record, members.text(u"link"_s));
    table.logo.set(record, members.text(u"logo"_s));
    const QString type = members.text(names.type);
    table.kind.set(record, QString::fromLatin1(oursFor(kinds, type)));
    if (!type.isEmpty()) {
        members.keep(names.type, type);
    }
    // A primary code is treated like other codes, unless its type is unknown.
    QList<domain::TypedCode> codes;
    const QVariantMap primary = map.value(u"primaryCode"_s).toMap();
    if (const char *ourType = oursFor(names.codeTypes, primary.value(u"codeType"_s).toString());
        ourType && !primary.value(u"code"_s).toString().isEmpty()) {
        codes.append({.type = QString::fromLatin1(ourType), .code = primary.value(u"code"_s).toString().trimmed()});
        static_cast<void>(members.take(u"primaryCode"_s));
    }
    const QList<domain::TypedCode> others = readCodes(members, u"otherCodes"_s, names.codeTypes);
    for (const domain::TypedCode &each : others) {
        if (!codes.contains(each)) {
            codes.append(each);
        }
    }
    table.codes.set(record, codes);
    for (const QString &key : names.parents) {
        const Members::Relation parent = members.relation(key, identifierKey);
        if (!parent.identifier.isEmpty()) {
            table.parent.set(record, reading::idOf(parent.identifier));
        }
        if (!parent.expanded.isEmpty()) {
            expanded.append({.collection = &names.collection,
                .source = item.source,
                .path = item.path + u'/' + key,
                .value = parent.expanded});
        }
    }
    if (!ours.isEmpty()) {
        return {{.record = withOurs(record, ours, placeOfOurs(members.place()), losses),
                    .place = members.place(),
                    .isOurs = true},
            {}};
    }
    if (const QVariantMap rest = members.rest(); !rest.isEmpty()) {
        table.kept.set(record, {{names.format, rest}});
    }
    return {{.record = record, .place = members.place(), .isOurs = false}, map};
}

} // namespace leerschakel::exchange::openeducation
