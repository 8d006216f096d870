// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/edudex/convention.h"
#include "exchange/edudex/mapping/mapper.h"
#include "exchange/edudex/mapping/texts.h"
#include "exchange/edudex/names.h"
#include "exchange/mapping/fields.h"

// What the mapper's sources share; nobody else includes it.
namespace leerschakel::exchange::edudex {

/** One offering being mapped. */
struct MapperTask {
    Source offering;
    const domain::OfferingTree &tree;
    const Mapper::Surroundings &around;
    domain::Record provider;
    QString programId;
    QString orgUnitId;
    /** Of the texts that are put together here: those of the title. */
    QList<domain::Language> languages;
    /** The editions that are runs: those with dates, cancelled ones too. */
    QList<Source> runs = {};

    [[nodiscard]] const domain::Record &record() const { return offering.record(); }
    /** Of the runs one that is not cancelled. */
    [[nodiscard]] bool hasDates() const;
    /** What is taught is in no place. */
    [[nodiscard]] bool isOnline() const;
};

/** Its own code, where that can be one and no other offering has it; else its id. */
[[nodiscard]] QString programIdOf(const domain::Id &offering, const Mapper::Surroundings &around);

/** Their names for \a codes, each once; those without one are left out. */
[[nodiscard]] QStringList namesOf(std::span<const Name> names, const QStringList &codes);
/** \a texts as a list, each of \a origin. */
[[nodiscard]] Node listOf(const QStringList &texts, const Origin &origin);

/** The part programClassification. */
[[nodiscard]] Node classification(const MapperTask &task);
/** The part programCurriculum. */
[[nodiscard]] Node curriculum(const MapperTask &task);
/** The part programExternalAcknowledgements; empty where there are none. */
[[nodiscard]] Node acknowledgements(const MapperTask &task);
/** The part programDescriptions. */
[[nodiscard]] Node descriptions(const MapperTask &task);
/** The part programSchedule. */
[[nodiscard]] Node schedule(const MapperTask &task);

/** What the cost of a price is called; null where it has no type, or is no amount in a currency. */
[[nodiscard]] const char *costTypeOf(const MapperTask &task, const Source &price);
/** The costs that hold for a run; those of no run in particular where \a run is absent. */
[[nodiscard]] Node costs(const MapperTask &task, const std::optional<Source> &run);

/** The items of the study load that are said by a member of their own. */
[[nodiscard]] bool hasMember(const MapperTask &task, const domain::StudyLoad &load);
/** The code under which an offering that is levelled is in the register of NCP NLQF; empty where it is not known. */
[[nodiscard]] QString nlqfRegisterCode(const MapperTask &task);

} // namespace leerschakel::exchange::edudex
