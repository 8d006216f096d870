// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/writing/facts.h"
#include "exchange/writing/selection.h"

namespace leerschakel::exchange::writing {

/**
 * What is included for a destination at one moment, and what no offering can know of the others. It is read once; after
 * that, any thread may ask it.
 */
class Scope
{
public:
    /**
     * \a moreProviders: these have a document too, for what is ended (ExportRequest::endings). Errors: those of
     * selectionFor().
     */
    [[nodiscard]] Result<void> load(store::Catalogue &catalogue, const QString &destination,
        const ExportRequest &request, const Needs &needs, domain::Progress &progress,
        const QSet<domain::Id> &moreProviders = {});

    /** Loads \a exported as they were, and what was around them then. */
    [[nodiscard]] Result<void> loadPast(
        store::Catalogue &catalogue, store::PastRecords &past, const QSet<domain::Id> &exported, const Needs &needs);

    [[nodiscard]] const Selected &selection() const { return m_selection; }
    [[nodiscard]] const Facts &facts() const { return m_facts; }
    /** All those of the catalogue, by id. */
    [[nodiscard]] const QHash<domain::Id, domain::Record> &organisations() const { return m_organisations; }
    /** The included programmes that a module is a part of, ascending. */
    [[nodiscard]] QList<domain::Id> programmesOf(const domain::Id &module) const { return m_programmes.value(module); }
    /** The included modules that are a part of a programme, by module. */
    [[nodiscard]] QList<domain::Id> modulesOf(const domain::Id &programme) const { return m_modules.value(programme); }
    /** \a organisations and those that these are a part of. */
    [[nodiscard]] QSet<domain::Id> withParents(QSet<domain::Id> organisations) const;
    /** For mappers; the scope must outlive them. */
    [[nodiscard]] Surroundings surroundings(std::optional<domain::Language> language) const;

private:
    [[nodiscard]] Result<void> loadAround(store::Catalogue &catalogue, const Needs &needs,
        const QSet<domain::Id> &moreProviders, store::PastRecords *past);

    Selected m_selection;
    Facts m_facts;
    QHash<domain::Id, domain::Record> m_organisations;
    QHash<domain::Id, QList<domain::Id>> m_programmes;
    QHash<domain::Id, QList<domain::Id>> m_modules;
};

} // namespace leerschakel::exchange::writing
