// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/writing/scope.h"

#include "store/records.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::writing {

using domain::Id;
using domain::Kind;
using domain::Record;

Result<void> Scope::load(store::Catalogue &catalogue, const QString &destination, const ExportRequest &request,
    const Needs &needs, domain::Progress &progress, const QSet<Id> &moreProviders)
{
    Result<Selected> selection = selectionFor(catalogue, destination, request, progress);
    if (!selection) {
        return std::unexpected(selection.error());
    }
    m_selection = std::move(*selection);
    return loadAround(catalogue, needs, moreProviders, nullptr);
}

Result<void> Scope::loadPast(
    store::Catalogue &catalogue, store::PastRecords &past, const QSet<Id> &exported, const Needs &needs)
{
    m_selection.set = exported;
    m_selection.ids = QList<Id>(exported.cbegin(), exported.cend());
    std::sort(m_selection.ids.begin(), m_selection.ids.end());
    return loadAround(catalogue, needs, {}, &past);
}

Result<void> Scope::loadAround(
    store::Catalogue &catalogue, const Needs &needs, const QSet<Id> &moreProviders, store::PastRecords *past)
{
    using Touched = QHash<Id, std::optional<Record>>;
    const auto touchedOf = [past](Kind kind) { return past ? past->touched(kind) : Result<Touched>(Touched()); };
    const Result<QList<Record>> organisations = store::loadAll(catalogue, Kind::Organisation);
    const Result<Touched> touchedOrganisations = touchedOf(Kind::Organisation);
    const Result<Touched> touchedParts = touchedOf(Kind::Component);
    for (const Result<Touched> &touched : {touchedOrganisations, touchedParts}) {
        if (!touched) {
            return std::unexpected(touched.error());
        }
    }
    if (!organisations) {
        return std::unexpected(organisations.error());
    }
    for (const Record &organisation : *organisations) {
        m_organisations.insert(organisation.id(), organisation);
    }
    for (auto each = touchedOrganisations->cbegin(); each != touchedOrganisations->cend(); ++each) {
        m_organisations.remove(each.key());
        if (*each) {
            m_organisations.insert(each.key(), **each);
        }
    }
    if (const Result<void> facts = m_facts.load(catalogue, needs, m_selection.set, moreProviders, past); !facts) {
        return facts;
    }
    std::set<std::pair<Id, Id>> parts; // programme and module
    const auto addPart = [&](const Id &programme, const Id &module) {
        if (m_selection.set.contains(module) && m_selection.set.contains(programme)) {
            parts.emplace(programme, module);
        }
    };
    for (const std::optional<Record> &part : *touchedParts) {
        if (part) {
            addPart(domain::componentTable().offering(*part), domain::componentTable().module(*part));
        }
    }
    return catalogue
        .rows(u"SELECT id, module, offering FROM component WHERE module IS NOT NULL"_s, {},
            [&](const store::Row &part) {
                if (touchedParts->isEmpty() || !touchedParts->contains(Id::fromString(part.string(0)))) {
                    addPart(Id::fromString(part.string(2)), Id::fromString(part.string(1)));
                }
            })
        .transform([&] {
            for (const auto &[programme, module] : parts) {
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
