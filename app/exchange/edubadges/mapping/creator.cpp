// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edubadges/mapping/parts.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edubadges {

using domain::Id;
using domain::Record;

namespace {

void putAddress(Node &object, const QString &key, const Source &source, const domain::Field<QString> &field)
{
    const QString address = webAddress(source.look(field));
    if (address.isEmpty()) {
        source.drop(field, badForm());
        return;
    }
    object.put(key, address, source.origin(field));
    if (address == source.look(field)) {
        source.carried(field);
    } else {
        source.narrow(field, address);
    }
}

/** What the provider is part of, identified by name. */
void putParent(Node &profile, const Task &task, const Source &provider)
{
    const auto &table = domain::organisationTable();
    const Id parent = provider.carry(table.parent);
    if (parent.isNull()) {
        return;
    }
    Node whole = typed("Profile");
    whole.put(u"id"_s, iriOf(parent));
    if (const Record record = task.around.organisation(parent); !record.isNull()) {
        whole.put(u"name"_s, table.name(record).preferring(task.language));
    }
    profile.put(u"parentOrg"_s, std::move(whole), provider.origin(table.parent));
}

} // namespace

void putCreator(Node &achievement, const Task &task)
{
    const auto &fields = offeringFields();
    const auto &table = domain::organisationTable();
    const std::optional<Source> provider = task.offering.target(fields.provider);
    if (!provider) {
        task.offering.drop(fields.provider, noPlaceForIt());
        return;
    }
    Node profile = typed("Profile");
    profile.put(u"id"_s, iriOf(provider->id()));
    putText(profile, u"name"_s, task, *provider, table.name);
    putText(profile, u"description"_s, task, *provider, table.description);
    putAddress(profile, u"url"_s, *provider, table.webPage);
    if (isMailAddress(provider->look(table.email))) {
        profile.put(u"email"_s, provider->carry(table.email), provider->origin(table.email));
    } else {
        provider->drop(table.email, badForm());
    }
    Node image = Node::object();
    putAddress(image, u"id"_s, *provider, table.logo);
    if (!image.isEmpty()) {
        image.put(u"type"_s, "Image");
        profile.put(u"image"_s, std::move(image));
    }
    putAll(profile, u"otherIdentifier"_s, identifiers(provider->carry(table.codes), provider->origin(table.codes)));
    putParent(profile, task, *provider);
    achievement.put(u"creator"_s, std::move(profile), task.offering.origin(fields.provider));
    task.offering.carried(fields.provider);
}

} // namespace leerschakel::exchange::edubadges
