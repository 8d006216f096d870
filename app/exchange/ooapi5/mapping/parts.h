// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/fields.h"
#include "exchange/ooapi5/mapping/document.h"
#include "exchange/ooapi5/mapping/mapper.h"

// What the mapper's sources share; nobody else includes it.
namespace leerschakel::exchange::ooapi5 {

/** One offering being mapped: what several documents of it need is looked up once. */
struct MapperTask {
    Source offering;
    const domain::OfferingTree &tree;
    const Mapper::Surroundings &around;
    domain::Record provider;
    Shape shape = Shape::Course;
    /** Nothing was changed here that makes it another shape than it came in. */
    bool isAsItCame = true;
    /**
     * It goes to RIO: asked for, and possible. The SURFeduhub mapper has no mbo, but what came from an endpoint goes
     * back as it came.
     */
    bool toRio = false;
    /** Those that its eduxchange consumer names; it has none of ours where there are none. */
    QStringList alliances = {};
    /** Of those that go to RIO: summedPrices(). */
    QSet<domain::Id> summed = {};

    [[nodiscard]] const domain::Record &record() const { return offering.record(); }
    /** That it is to reach \a consumer is said by a consumer that we make. */
    [[nodiscard]] bool isSaidTo(const QString &consumer) const
    {
        return consumer == QLatin1StringView("rio")
            ? toRio
            : consumer == QLatin1StringView("eduxchange") && !alliances.isEmpty();
    }
    [[nodiscard]] QVariantMap kept() const { return offering.look(offeringFields().kept); }
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

/** The prices that are summed with others for some edition, so that their amount is in no document as it is. */
[[nodiscard]] QSet<domain::Id> summedPrices(const MapperTask &task);
/** The Costs of the prices that hold for \a edition; for RIO the one total. */
[[nodiscard]] Node priceInformation(const MapperTask &task, const Source &edition);

/** The offering document of an edition. */
[[nodiscard]] Node offeringDocument(const MapperTask &task, const Source &edition);

/** The learningOutcomes of an offering: outcomes without text have no place in it. */
struct Outcomes {
    Node::Array texts;
    /** Place in texts, by id. */
    QHash<domain::Id, qint64> places;
};
[[nodiscard]] Outcomes outcomesOf(const Source &offering);

/**
 * Puts the parts of an offering, and what it refers to, in our member of ext: what plain OOAPI has no place for. See
 * convention.h.
 */
void putParts(Node &extension, const MapperTask &task, const Outcomes &outcomes);

/** Leaves only the consumers that the offering is meant to reach, and those that are none of ours. */
void pruneConsumers(Node &document, const QStringList &reach);

/** The languages that go along, and books them: one, but for a course or programme of RIO, which has three at most. */
[[nodiscard]] QStringList teachingLanguages(const MapperTask &task);
/** The rio consumer of a Course or Program. */
[[nodiscard]] Node rioConsumer(const MapperTask &task);
/** The eduxchange consumer of a Course or Program, which belongs to the alliances of \a task. */
[[nodiscard]] Node eduxchangeConsumer(const MapperTask &task);
/** That of an offering of it. */
[[nodiscard]] Node eduxchangeConsumerOfOffering(const MapperTask &task);
/**
 * Puts RIO's categories of private education, from the ISCED-F field, else from our theme. Source: RIO kenmerk
 * categorie, SURFeduhub's names for it.
 */
void putCategories(Node &consumer, const Source &offering);
/** What the rio profile requires in its consumer beyond what an offering says. */
void putRioDefaults(Node &document, Shape shape);

} // namespace leerschakel::exchange::ooapi5
