// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/writing/remembered.h"
#include "publishing/delivery/round.h"

namespace leerschakel::publishing::delivery {

/**
 * Sends a document for each offering to the Data API of EDU-DEX (1.0.2): PUT and DELETE of
 * suppliers/{orgUnitId}/programs/{programId}/public; in a dry run POST of validations/programs. Each objection of
 * EDU-DEX is reported on the field that it is about.
 */
class ProgramRound : public Round
{
public:
    using Round::Round;

private:
    /** The document of an offering. */
    struct Program {
        domain::Id offering;
        QString resource;
        /** Of the document alone, and of everything that an export writes for the offering. */
        QString hash;
        exchange::WrittenHashes written;
        /** Its index in m_documents; -1: the server already has it. */
        qsizetype document = -1;
    };
    [[nodiscard]] Result<void> prepare() override;
    [[nodiscard]] Result<void> bring() override;
    [[nodiscard]] Result<void> close() override;

    [[nodiscard]] Result<void> add(
        const domain::Id &offering, const exchange::WrittenHashes &written, const std::string &text);
    void planDeletions(const QSet<domain::Id> &present, const QSet<domain::Id> &leaving);
    [[nodiscard]] Result<void> send(const Program &program);
    [[nodiscard]] Result<void> take(const Program &program, const Receipt &receipt);
    [[nodiscard]] Result<void> remove(const Pushed &program);
    /** Reports the messages in \a receipt about \a program: objections and remarks. */
    void tell(const Program &program, const Receipt &receipt, bool isTaken);

    QList<Program> m_programs;
    exchange::writing::Remembered m_documents;
    QList<Pushed> m_deletions;
    /** Offerings whose current version the server now has. */
    QHash<domain::Id, exchange::WrittenHashes> m_taken;
    qint64 m_change = 0;
    qint64 m_bytes = 0;
};

} // namespace leerschakel::publishing::delivery
