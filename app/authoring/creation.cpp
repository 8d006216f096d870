// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/creation.h"

#include "authoring/naming.h"
#include "authoring/settings.h"
#include "store/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::authoring {

using domain::Id;
using domain::Kind;
using domain::Record;

bool isInstitution(const Record &organisation)
{
    static const QStringList others{u"employer"_s, u"sector"_s, u"government"_s};
    return !others.contains(domain::organisationTable().kind(organisation));
}

Result<QList<Record>> institutions(store::Catalogue &catalogue)
{
    return store::loadAll(catalogue, Kind::Organisation).transform([](QList<Record> organisations) {
        organisations.removeIf([](const Record &organisation) { return !isInstitution(organisation); });
        return organisations;
    });
}

Result<Id> institutionOf(store::Catalogue &catalogue)
{
    const Result<Settings> chosen = settings(catalogue);
    if (!chosen || !chosen->institution.isNull()) {
        return chosen.transform([](const Settings &found) { return found.institution; });
    }
    return institutions(catalogue).transform([](const QList<Record> &found) {
        // A faculty belongs to its institution, which is the one meant unless otherwise stated.
        Id only;
        for (const Record &organisation : found) {
            const Id parent = domain::organisationTable().parent(organisation);
            if (!parent.isNull() && std::ranges::contains(found, parent, &Record::id)) {
                continue;
            }
            if (!only.isNull()) {
                return Id();
            }
            only = organisation.id();
        }
        return only;
    });
}

Result<Record> newOffering(store::Catalogue &catalogue, const QString &kind)
{
    return institutionOf(catalogue).transform([&](const Id &institution) {
        Record offering(Kind::Offering);
        domain::offeringTable().kind.set(offering, kind);
        domain::offeringTable().status.set(offering, u"draft"_s);
        domain::offeringTable().provider.set(offering, institution);
        return offering;
    });
}

changes::ChangeSet creation(const Record &offering, domain::Language language)
{
    changes::ChangeSet change({.code = u"change.create"_s, .arguments = {nameOf(offering, language)}});
    change.create(offering);
    return change;
}

} // namespace leerschakel::authoring
