// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ooapi5/mapping/document.h"
#include "exchange/ooapi5/mapping/mapper.h"

// What the mapper's sources share; nobody else includes it.
namespace leerschakel::exchange::ooapi5 {

/** One offering being mapped: what several documents of it need is looked up once. */
struct MapperTask {
    const domain::OfferingTree &tree;
    const Mapper::Surroundings &around;
    domain::Record provider;
    Shape shape = Shape::Course;
    /** It goes to RIO: asked for, and possible (the SURFeduhub mapper has no mbo). */
    bool toRio = false;

    [[nodiscard]] const domain::Record &offering() const { return tree.offering; }
};

/** An edition that is not offered travels in ext only: cancelled, or without the dates that OOAPI requires. */
[[nodiscard]] bool isOffered(const domain::Record &edition);

/** The study load as OOAPI takes it: one amount; a whole one for RIO where there is one. Null when there is none. */
[[nodiscard]] const domain::StudyLoad *studyLoadFor(const QList<domain::StudyLoad> &loads, bool toRio);
/** {studyLoadUnit, value} */
[[nodiscard]] Node studyLoad(const domain::StudyLoad &load);

/** modeOfDelivery for our modes, those without a name in OOAPI left out. */
[[nodiscard]] Node modesOfDelivery(const QStringList &modes);
[[nodiscard]] bool allNamed(const QStringList &modes);

/** The prices that hold for an edition: its own, and those of every edition whose kind it has none of. */
[[nodiscard]] QList<domain::Record> pricesFor(const domain::OfferingTree &tree, const domain::Id &edition);

/** The Costs of \a prices; for RIO the one total. */
[[nodiscard]] Node priceInformation(const QList<domain::Record> &prices, bool toRio);

/** The offering document of an edition. */
[[nodiscard]] Node offeringDocument(const MapperTask &task, const domain::Record &edition);

/** The learningOutcomes of an offering: outcomes without text have no place in it. */
struct Outcomes {
    Node::Array texts;
    /** Place in texts, by id. */
    QHash<domain::Id, qint64> places;
};
[[nodiscard]] Outcomes outcomesOf(const domain::OfferingTree &tree, std::optional<domain::Language> language);

/** Leaves only the consumers that the offering is meant to reach, and those that are none of ours. */
void pruneConsumers(Node &document, const QStringList &reach);

/** The rio consumer of a Course or Program. */
[[nodiscard]] Node rioConsumer(const MapperTask &task);
/** RIO's categories of private education, from the ISCED-F field, else from our theme. Source: RIO kenmerk categorie, SURFeduhub's names for it. */
[[nodiscard]] Node categoriesOf(const domain::Record &offering);
/** What the rio profile requires in its consumer beyond what an offering says. */
void putRioDefaults(Node &document, Shape shape);

/** What a reader of plain OOAPI does not get of it. */
[[nodiscard]] QList<LostValue> lossesOf(const MapperTask &task);

} // namespace leerschakel::exchange::ooapi5
