// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/oeapi6/reading/draft.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::oeapi6 {

using domain::Id;

QStringList readLanguages(Members &members)
{
    const QString key = u"teachingLanguages"_s;
    QStringList languages;
    for (const QVariant &each : constant(members.list(key))) {
        const QString language = reading::languageOf(each.toString());
        if (language.isEmpty() || !domain::offeringTable().languages.normalised(QVariantList{language})) {
            members.keep(key, QVariantList{each});
        } else if (!languages.contains(language)) {
            languages.append(language);
        }
    }
    return languages;
}

QString readNamed(Members &members, const QString &key, std::span<const Name> names)
{
    const QString theirs = members.text(key);
    const char *ours = oursFor(names, theirs);
    if (!ours && !theirs.isEmpty()) {
        members.keep(key, theirs);
    }
    return QString::fromLatin1(ours);
}

Id readOrganisationOf(Members &members, QList<SourceItem> &expanded)
{
    const QString identifier = members.text(u"organisationId"_s);
    const Members::Relation organisation = members.relation(u"organisation"_s, u"organisationId"_s);
    if (!organisation.expanded.isEmpty()) {
        expanded.append({.collection = &collections::organisations,
            .source = members.place().source,
            .path = members.place().at(u"organisation"_s).path,
            .value = organisation.expanded});
    }
    return reading::idOf(identifier.isEmpty() ? organisation.identifier : identifier);
}

Id offeringIdOf(const reading::Collection &collection, const QString &name)
{
    const QString trimmed = name.trimmed();
    const Id id = Id::fromString(trimmed);
    return !id.isNull() || trimmed.isEmpty() ? id
                                             : Id::fromName(QString::fromUtf16(collection.identifier) + u' ' + trimmed);
}

} // namespace leerschakel::exchange::oeapi6
