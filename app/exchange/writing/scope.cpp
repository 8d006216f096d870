// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/writing/scope.h"

#include "store/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::writing {

using domain::Id;
using domain::Kind;
using domain::Record;

Result<void> Scope::load(store::Catalogue &catalogue, const QString &destination, const ExportRequest &request,
    const Needs &needs, domain::Progress &progress)
{
    Result<Selected> selection = selectionFor(catalogue, destination, request, progress);
    if (!selection) {
        return std::unexpected(selection.error());
    }
    m_selection = std::move(*selection);
    const Result<QList<Record>> organisations = store::loadAll(catalogue, Kind::Organisation);
    if (!organisations) {
        return std::unexpected(organisations.error());
    }
    for (const Record &organisation : *organisations) {
        m_organisations.insert(organisation.id(), organisation);
    }
    if (const Result<void> facts = m_facts.load(catalogue, needs, m_selection.set); !facts) {
        return facts;
    }
    return catalogue.rows(
        u"SELECT DISTINCT module, offering FROM component WHERE module IS NOT NULL ORDER BY offering, module"_s, {},
        [this](const store::Row &part) {
            const Id module = Id::fromString(part.string(0));
            const Id programme = Id::fromString(part.string(1));
            if (m_selection.set.contains(module) && m_selection.set.contains(programme)) {
                m_programmes[module].append(programme);
                m_modules[programme].append(module);
            }
        });
}

Surroundings Scope::surroundings(std::optional<domain::Language> language) const
{
    return {.language = language,
        .isExported = [this](const Id &id) { return m_selection.set.contains(id); },
        .programmesOf = [this](const Id &module) { return programmesOf(module); },
        .code = [this](const Id &offering) { return m_facts.code(offering); },
        .lastEdited = [this](const Id &record) { return m_facts.lastEdited(record); },
        .lastChange = m_facts.lastChange(),
        .organisation = [this](const Id &id) { return m_organisations.value(id); }};
}

QSet<Id> Scope::withParents(QSet<Id> organisations) const
{
    QList<Id> all(organisations.cbegin(), organisations.cend());
    for (qsizetype i = 0; i < all.size(); ++i) { // grows
        const auto organisation = m_organisations.constFind(all[i]);
        const Id parent =
            organisation == m_organisations.cend() ? Id() : domain::organisationTable().parent(*organisation);
        if (!parent.isNull() && !organisations.contains(parent)) {
            organisations.insert(parent);
            all.append(parent);
        }
    }
    return organisations;
}

} // namespace leerschakel::exchange::writing
