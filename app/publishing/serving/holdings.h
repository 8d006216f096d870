// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "domain/progress.h"
#include "exchange/exporter.h"
#include "exchange/reading/shelf.h"
#include "publishing/serving/sheet.h"

#include <QCache>
#include <QHash>

#include <array>
#include <memory>
#include <vector>

namespace leerschakel::exchange::ooapi5 {
class Mapper;
}
namespace leerschakel::exchange::writing {
class Scope;
}

namespace leerschakel::publishing::serving {

using store::Result;

/** One document that is served. Its text is on a shelf, not in memory. */
struct Held {
    Traits traits;
    /** Indices on the shelves of texts and of words. */
    qsizetype text = 0;
    qsizetype words = 0;
};

/** The documents of one entity, in the order of the offerings that they were made from. */
class View
{
public:
    void add(const Held *held);
    /** Null when none has that id. */
    [[nodiscard]] const Held *find(const domain::Id &id) const { return m_byId.value(id); }
    [[nodiscard]] const std::vector<const Held *> &all() const { return m_all; }
    /** Those with \a reference, in no particular order; fast from the second call on. */
    [[nodiscard]] const std::vector<const Held *> &with(Mark reference);

private:
    std::vector<const Held *> m_all;
    QHash<domain::Id, const Held *> m_byId;
    QHash<Mark, std::vector<const Held *>> m_byReference; ///< empty until asked for
};

/**
 * Everything that is served of a catalogue, as it is now. Documents are made once, and again when their sources have
 * changed; their texts are in a temporary file (some gigabytes for a whole country), so that only what is needed to
 * find and sort them is in memory.
 */
class Holdings
{
public:
    /** \a catalogue is opened for reading; another process may be writing to it. \a alliances: as in ExportRequest. */
    Holdings(std::unique_ptr<store::Catalogue> catalogue, exchange::Selection selection, QStringList alliances = {});
    ~Holdings();

    /**
     * Checks whether the catalogue was changed, which is fast, and takes over the changes. Errors: those of the
     * store; then everything stays as it was, and the next call tries again.
     */
    [[nodiscard]] Result<void> refresh(domain::Progress &progress);
    /** Changes whenever anything that is served changes. */
    [[nodiscard]] quint64 version() const { return m_version; }
    /** How many offerings are served. */
    [[nodiscard]] qsizetype offerings() const { return m_made.size(); }
    /** Today, according to the catalogue's clock. */
    [[nodiscard]] QDate today() const;

    [[nodiscard]] View &view(Entity entity) { return m_views[size_t(entity)]; }
    [[nodiscard]] Result<QByteArray> textOf(const Held &held) { return m_texts->at(held.text); }
    [[nodiscard]] Result<QByteArray> wordsOf(const Held &held) { return m_words->at(held.words); }
    /** The document of the service itself. */
    [[nodiscard]] const QByteArray &service() const { return m_service; }

    /**
     * The documents of \a entity, only those of \a owner if given, that \a choice selects, in its order. Cached until
     * something changes.
     */
    [[nodiscard]] Result<std::shared_ptr<const std::vector<const Held *>>> chosen(
        Entity entity, std::optional<Mark> owner, const Choice &choice);

private:
    struct Made;
    struct Draft;
    struct Organised {
        domain::Record record;
        Held held;
    };
    /** What was made from the offerings this time. */
    struct Making {
        QHash<domain::Id, std::shared_ptr<const Made>> made;
        /** The text of at least one of them has changed. */
        bool isOther = false;
    };

    [[nodiscard]] Result<bool> isOutdated();
    [[nodiscard]] Result<void> renew(domain::Progress &progress);
    /** Starts with new shelves when the old ones are full of what is no longer served. */
    [[nodiscard]] Result<void> renewAll(domain::Progress &progress);
    /** The offerings whose documents may have changed, because something they are made from did. */
    [[nodiscard]] Result<QList<domain::Id>> toMake(const exchange::writing::Scope &scope);
    [[nodiscard]] Result<Making> make(
        const exchange::writing::Scope &scope, const QList<domain::Id> &ids, domain::Progress &progress);
    [[nodiscard]] Draft draftOf(const exchange::ooapi5::Mapper &mapper, const exchange::writing::Scope &scope,
        const domain::OfferingTree &tree) const;
    void take(const exchange::writing::Scope &scope, std::vector<Draft> drafts, Making &making);
    [[nodiscard]] bool isAsBefore(const Draft &draft, const Made &before);
    [[nodiscard]] Held put(const Sheet &sheet);
    void show(const exchange::writing::Scope &scope);
    void showOrganisations(const exchange::writing::Scope &scope);

    std::unique_ptr<store::Catalogue> m_catalogue;
    exchange::Selection m_selection;
    QStringList m_alliances;
    qint64 m_dataVersion = -1; ///< SQLite's data_version when it was last checked
    QString m_journalEnd;
    QDate m_day;
    qint64 m_placeLookedAt = 0;
    quint64 m_version = 0;
    std::unique_ptr<exchange::reading::Shelf> m_texts;
    std::unique_ptr<exchange::reading::Shelf> m_words;
    qsizetype m_waste = 0; ///< documents on the shelves that are no longer served
    QHash<domain::Id, std::shared_ptr<const Made>> m_made;
    QHash<domain::Id, domain::Record> m_records; ///< all organisations, as they were then
    QHash<domain::Id, std::shared_ptr<const Organised>> m_organisations; ///< those that are served
    QByteArray m_service;
    std::array<View, entities + 1> m_views;
    QCache<QByteArray, std::shared_ptr<const std::vector<const Held *>>> m_chosen;
};

} // namespace leerschakel::publishing::serving
