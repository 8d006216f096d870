// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

#include <QHash>

namespace leerschakel::domain {

/** An offering with all its parts, and the records it refers to: the input of rules, mappers and charts. */
struct OfferingTree {
    Record offering;
    /** Parts by kind (partKinds()), in their order: by position, then by id; editions by start. */
    QHash<Kind, QList<Record>> parts;
    /** Organisations, contacts, locations and deals that are referred to, by id. */
    QHash<Id, Record> referred;
    /** The modules (Kind::Offering, without parts) that a programme is composed of, by id. */
    QHash<Id, Record> modules;

    [[nodiscard]] const QList<Record> &of(Kind kind) const;
    /** The offering itself, a part of it, a module or a record that it refers to; null when it is none of these. */
    [[nodiscard]] Record record(Kind kind, const Id &id) const;
    /** The record referred to, or a null Record where the reference is empty or its target no longer exists. */
    [[nodiscard]] Record target(const Id &id) const { return referred.value(id); }
    /** The links of one outcome; of the offering as a whole when \a outcome is null. */
    [[nodiscard]] QList<Record> skillLinks(const Id &outcome) const;
    /**
     * The records of \a kind (EnrolmentPeriod, Price) that belong to one edition; those for every edition when \a
     * edition is null.
     */
    [[nodiscard]] QList<Record> ofEdition(Kind kind, const Id &edition) const;

    /**
     * The parts of \a kind that are within \a part (FieldTraits::within); those not within any part when it is null.
     */
    [[nodiscard]] QList<Record> within(Kind kind, const Id &part) const;
    /**
     * Everything that is deleted or copied together with \a part: the parts within it, of any kind, and those within
     * them. Inner ones first.
     */
    [[nodiscard]] QList<Record> partsWithin(const Record &part) const;

    /** One hash over the offering and its parts (not what it refers to): changes if and only if they do. */
    [[nodiscard]] QString wholeHash() const;
    /**
     * One hash over everything that documents are made from: the whole, the records that it refers to, and the titles
     * and codes of its modules.
     */
    [[nodiscard]] QString deliverableHash() const;
};

/** The amount of \a unit among \a loads; absent when there is none. */
[[nodiscard]] std::optional<double> studyLoadIn(const QList<StudyLoad> &loads, const QString &unit);
/** The code of \a type among \a codes; empty when there is none. */
[[nodiscard]] QString codeOf(const QList<TypedCode> &codes, const QString &type);

} // namespace leerschakel::domain
