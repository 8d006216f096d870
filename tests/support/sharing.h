// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"
#include "store/journal.h"
#include "support/result.h"

namespace leerschakel::tests {

/** Creates individual records in a catalogue. */
class Maker
{
public:
    explicit Maker(store::Catalogue &catalogue) : m_catalogue(catalogue) {}

    /** Adds \a record as a change of its own. */
    void add(const domain::Record &record)
    {
        changes::ChangeSet change({.code = QStringLiteral("change.create"), .arguments = {QStringLiteral("x")}});
        change.create(record);
        SUCCEEDS(store::apply(m_catalogue, change));
    }
    domain::Record organisation(const QString &name, const domain::Id &parent = {})
    {
        domain::Record made(domain::Kind::Organisation);
        domain::organisationTable().name.set(made, {.nl = name, .en = {}});
        domain::organisationTable().parent.set(made, parent);
        add(made);
        return made;
    }
    domain::Record location(const QString &name, const QString &city = {})
    {
        domain::Record made(domain::Kind::Location);
        domain::locationTable().name.set(made, {.nl = name, .en = {}});
        domain::locationTable().city.set(made, city);
        add(made);
        return made;
    }
    domain::Record contact(const QString &name, const QString &email, const domain::Id &organisation = {})
    {
        domain::Record made(domain::Kind::Contact);
        domain::contactTable().name.set(made, name);
        domain::contactTable().email.set(made, email);
        domain::contactTable().organisation.set(made, organisation);
        add(made);
        return made;
    }
    domain::Record deal(const QString &name, const QList<domain::Id> &partners)
    {
        domain::Record made(domain::Kind::Deal);
        domain::dealTable().name.set(made, {.nl = name, .en = {}});
        domain::dealTable().partners.set(made, partners);
        add(made);
        return made;
    }
    domain::Record offering(const QString &title, const domain::Id &provider = {})
    {
        domain::Record made(domain::Kind::Offering);
        domain::offeringTable().kind.set(made, QStringLiteral("module"));
        domain::offeringTable().title.set(made, {.nl = title, .en = {}});
        domain::offeringTable().provider.set(made, provider);
        add(made);
        return made;
    }
    domain::Record partner(const domain::Record &offering, const domain::Id &organisation, const QString &role = {})
    {
        domain::Record made(domain::Kind::Partner);
        domain::partnerTable().offering.set(made, offering.id());
        domain::partnerTable().organisation.set(made, organisation);
        domain::partnerTable().role.set(made, role);
        add(made);
        return made;
    }
    domain::Record edition(const domain::Record &offering, const domain::Id &location)
    {
        domain::Record made(domain::Kind::Edition);
        domain::editionTable().offering.set(made, offering.id());
        domain::editionTable().location.set(made, location);
        add(made);
        return made;
    }

private:
    store::Catalogue &m_catalogue;
};

} // namespace leerschakel::tests
