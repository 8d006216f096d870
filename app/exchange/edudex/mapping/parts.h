// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/edudex/convention.h"
#include "exchange/edudex/mapping/mapper.h"
#include "exchange/edudex/mapping/texts.h"
#include "exchange/edudex/names.h"
#include "exchange/mapping/fields.h"

// Shared by the mapper's sources; included nowhere else.
namespace leerschakel::exchange::edudex {

/** One offering being mapped. */
struct MapperTask {
    Source offering;
    const domain::OfferingTree &tree;
    const Mapper::Surroundings &around;
    domain::Record provider;
    QString programId;
    QString orgUnitId;
    /** The languages of texts composed here: those of the title. */
    QList<domain::Language> languages;
    /** The editions that are runs: those with dates, including cancelled ones. */
    QList<Source> runs = {};

    [[nodiscard]] const domain::Record &record() const { return offering.record(); }
    /** Whether at least one run is not cancelled. */
    [[nodiscard]] bool hasDates() const;
    /** Whether it is taught in no physical place. */
    [[nodiscard]] bool isOnline() const;
};

/** Its own code if that is valid and no other offering has it, else its id. */
[[nodiscard]] QString programIdOf(const domain::Id &offering, const Mapper::Surroundings &around);

/** The EDU-DEX names for \a codes, each once; codes without one are left out. */
[[nodiscard]] QStringList namesOf(std::span<const Name> names, const QStringList &codes);
/** \a texts as a list, each with \a origin. */
[[nodiscard]] Node listOf(const QStringList &texts, const Origin &origin);

/** The part programClassification. */
[[nodiscard]] Node classification(const MapperTask &task);
/** The part programCurriculum. */
[[nodiscard]] Node curriculum(const MapperTask &task);
/** The part programExternalAcknowledgements; empty if there are none. */
[[nodiscard]] Node acknowledgements(const MapperTask &task);
/** The part programDescriptions. */
[[nodiscard]] Node descriptions(const MapperTask &task);
/** The part programSchedule. */
[[nodiscard]] Node schedule(const MapperTask &task);

/** The costType of a price; null if it has none, or if the price is not an amount in a currency. */
[[nodiscard]] const char *costTypeOf(const MapperTask &task, const Source &price);
/** The costs of a run; without \a run, those that belong to no run in particular. */
[[nodiscard]] Node costs(const MapperTask &task, const std::optional<Source> &run);

/** Whether \a load has a member of its own. */
[[nodiscard]] bool hasMember(const MapperTask &task, const domain::StudyLoad &load);
/** The code of an NLQF-levelled offering in the register of NCP NLQF; empty if unknown. */
[[nodiscard]] QString nlqfRegisterCode(const MapperTask &task);

} // namespace leerschakel::exchange::edudex
