// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/edudex/reading/program.h"
#include "exchange/reading/collection.h"
#include "exchange/reading/intake.h"
#include "exchange/reading/offeringdrafts.h"

namespace leerschakel::exchange::edudex {

/**
 * The kinds of documents in a feed, identified by their element; those of the Data API are identified by their
 * members.
 */
namespace documents {
inline constexpr reading::Collection program{.path = u"program", .identifier = u"programId"};
inline constexpr reading::Collection institute{.path = u"instituteData", .identifier = u"orgUnitId"};
inline constexpr reading::Collection xmlProgram{.path = u"xml/program", .identifier = u"programId"};
inline constexpr reading::Collection xmlInstitute{.path = u"xml/instituteData", .identifier = u"orgUnitId"};
inline constexpr reading::Collection directory{.path = u"xml/edudexDirectory", .identifier = u"orgUnitId"};
inline constexpr reading::Collection other{.path = u"", .identifier = u""};
} // namespace documents

/**
 * Joins programs with their organisations, and with the programmes they are part of. A program that comes both as
 * JSON and as XML, as in our own export, is taken once: the first one that is read.
 */
class Intake : public reading::Intake
{
public:
    Intake() : m_drafts(std::make_unique<reading::OfferingDrafts>()) {}

    void take(const reading::SourceItem &given) override;
    [[nodiscard]] const reading::Collection *kindOf(const reading::SourceItem &item) const override;
    [[nodiscard]] Result<std::unique_ptr<reading::Drafts>> finish() override;
    [[nodiscard]] Losses &losses() override { return m_drafts->losses; }

private:
    /** What is needed of each program once all are known. */
    struct Known {
        domain::Id id;
        Place place;
        QString orgUnitId;
        QString superProgramId;
        domain::Id superProgram;
        QList<domain::LocalizedText> modules;
        domain::LocalizedText title;
        bool isOurs = false;
        bool isXml = false;
    };
    /** A program that an address book names. */
    struct Named {
        QString key;
        QString programId;
        Place place;
    };

    void takeProgram(const reading::SourceItem &item);
    void takeInstitute(const reading::SourceItem &item);
    void takeDirectory(const reading::SourceItem &item);
    void takeReferred(const reading::ReferredDraft &referred);
    void compose();
    void checkNamed();
    [[nodiscard]] Result<void> settleKinds();
    /** Whether a contact is not a real one but was derived from the provider by our own export. */
    [[nodiscard]] bool isProvider(const domain::Record &contact, const domain::Id &provider) const;

    std::unique_ptr<reading::OfferingDrafts> m_drafts;
    QList<Known> m_programs;
    QHash<QString, domain::Id> m_byProgramId; ///< by organisation and programId
    QHash<domain::Id, qsizetype> m_at; ///< index in m_programs
    QList<Named> m_named;
    QHash<domain::Id, qsizetype> m_referredAt; ///< index in the drafts' referred
    QSet<domain::Id> m_programmes; ///< programmes that have parts
    std::optional<domain::Error> m_failure; ///< error from what was put aside
};

} // namespace leerschakel::exchange::edudex
