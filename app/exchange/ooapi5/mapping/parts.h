// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/fields.h"
#include "exchange/ooapi5/mapping/document.h"
#include "exchange/ooapi5/mapping/mapper.h"

// Shared by the mapper's sources; included nowhere else.
namespace leerschakel::exchange::ooapi5 {

/** One offering being mapped; what several of its documents need is looked up once. */
struct MapperTask {
    Source offering;
    const domain::OfferingTree &tree;
    const Mapper::Surroundings &around;
    domain::Record provider;
    Shape shape = Shape::Course;
    /** No change here has given it a different shape from the one it came in. */
    bool isAsItCame = true;
    /**
     * It goes to RIO: this was requested and is possible. The SURFeduhub mapper has no mbo, but what came from an
     * endpoint goes back as it came.
     */
    bool toRio = false;
    /** The alliances that its eduxchange consumer names; if empty, we make no such consumer. */
    QStringList alliances = {};
    /** For an offering that goes to RIO: summedPrices(). */
    QSet<domain::Id> summed = {};

    [[nodiscard]] const domain::Record &record() const { return offering.record(); }
    /** Whether a consumer that we make says that it is to reach \a consumer. */
    [[nodiscard]] bool isSaidTo(const QString &consumer) const
    {
        return consumer == QLatin1StringView("rio")
            ? toRio
            : consumer == QLatin1StringView("eduxchange") && !alliances.isEmpty();
    }
    [[nodiscard]] QVariantMap kept() const { return offering.look(offeringFields().kept); }
};

/** Whether it is offered. If cancelled, or without the dates that OOAPI requires, it is in ext only. */
[[nodiscard]] bool isOffered(const domain::Record &edition);

/** The study load as OOAPI takes it: one amount, for RIO a whole one if possible. Null if there is none. */
[[nodiscard]] const domain::StudyLoad *studyLoadFor(const QList<domain::StudyLoad> &loads, bool toRio);
/** {studyLoadUnit, value} */
[[nodiscard]] Node studyLoad(const domain::StudyLoad &load);

/** modeOfDelivery for our modes; those without a name in OOAPI are left out. */
[[nodiscard]] Node modesOfDelivery(const QStringList &modes);
[[nodiscard]] bool allNamed(const QStringList &modes);

/** The prices that are added to others for some edition, so that no document has their own amount. */
[[nodiscard]] QSet<domain::Id> summedPrices(const MapperTask &task);
/** The Costs of the prices that apply to \a edition; for RIO the single total. */
[[nodiscard]] Node priceInformation(const MapperTask &task, const Source &edition);

/** The offering document of an edition. */
[[nodiscard]] Node offeringDocument(const MapperTask &task, const Source &edition);

/** The learningOutcomes of an offering; outcomes without a text have no place among them. */
struct Outcomes {
    Node::Array texts;
    /** Index in texts, by id. */
    QHash<domain::Id, qint64> places;
};
[[nodiscard]] Outcomes outcomesOf(const Source &offering);

/**
 * Puts the parts of an offering, and the records it refers to, that plain OOAPI has no place for in our member of
 * ext. See convention.h.
 */
void putParts(Node &extension, const MapperTask &task, const Outcomes &outcomes);

/** Leaves only the consumers that the offering is meant to reach, and those that are not ours. */
void pruneConsumers(Node &document, const QStringList &reach);

/** The languages that are included, and books them: one, or up to three for a course or programme that goes to RIO. */
[[nodiscard]] QStringList teachingLanguages(const MapperTask &task);
/** The rio consumer of a Course or Program. */
[[nodiscard]] Node rioConsumer(const MapperTask &task);
/** The eduxchange consumer of a Course or Program, for the alliances of \a task. */
[[nodiscard]] Node eduxchangeConsumer(const MapperTask &task);
/** The eduxchange consumer of its offerings. */
[[nodiscard]] Node eduxchangeConsumerOfOffering(const MapperTask &task);
/**
 * Puts RIO's categories of private education, from the ISCED-F field, else from our theme. Source: RIO kenmerk
 * categorie, SURFeduhub's names for it.
 */
void putCategories(Node &consumer, const Source &offering);
/** What the rio profile requires in its consumer beyond what an offering contains. */
void putRioDefaults(Node &document, Shape shape);

} // namespace leerschakel::exchange::ooapi5
