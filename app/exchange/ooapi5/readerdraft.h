// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ooapi5/readermembers.h"
#include "exchange/ooapi5/readersource.h"

namespace leerschakel::exchange::ooapi5 {

/** An organisation, contact, location or deal as a source tells it. */
struct Referred {
    domain::Record record;
    Place place;
    /** All that it has stands in the source: what is absent there is absent. */
    bool isOurs = false;
};

/** A course or program as a source tells it. Its ids, and those it refers to, are those of the source. */
struct OfferingDraft {
    domain::Record offering;
    /** In their order. */
    QList<domain::Record> parts;
    QList<Referred> referred;
    Place place;
    bool isOurs = false;
    /** What we have no field for; becomes kept["ooapi5"] when all has been read. Not used for our own documents. */
    QVariantMap kept;
    /** level and sector as they stood there: only together, and sometimes only with the specification's, do they mean one of our levels. */
    QString level;
    QString sector;
    QString specification;
    /** Programs that a course says it belongs to; the children that a program says it has. */
    QStringList programs;
    QStringList children;
    /** Things expanded inside it. */
    QList<SourceItem> expanded;

    [[nodiscard]] bool isNull() const { return offering.isNull(); }
};

/** An offering document: an edition with its periods and prices. */
struct EditionDraft {
    domain::Record edition;
    QList<domain::Record> parts;
    QList<Referred> referred;
    Place place;
    bool isOurs = false;
    /** The course or program it is an edition of. */
    domain::Id owner;
    QList<SourceItem> expanded;

    [[nodiscard]] bool isNull() const { return edition.isNull(); }
};

/** Our own member of ext (convention.h), taken out of \a map; empty when the document was not written by this program. */
[[nodiscard]] QVariantMap takeOurs(QVariantMap &map);

/** \a standard narrowed to what our member says that it has, with the fields that stand in our member itself. */
[[nodiscard]] domain::Record withOurs(
    const domain::Record &standard, const QVariantMap &ours, const Place &place, Losses &losses);

/** The part records of \a kind in a list of our member: each has "id" beside its plain values. */
[[nodiscard]] QList<domain::Record> ourRecords(
    domain::Kind kind, const QVariant &list, const Place &place, Losses &losses);

/** Null when it has no name and no identifier; then it was rejected. */
[[nodiscard]] OfferingDraft readOffering(const SourceItem &item, bool isCourse, Losses &losses);
[[nodiscard]] EditionDraft readEdition(const SourceItem &item, Losses &losses);
[[nodiscard]] Referred readOrganisation(const SourceItem &item, Losses &losses, QList<SourceItem> &expanded);

/** The location of an address; null when it says nothing. The same address gives the same id. */
[[nodiscard]] domain::Record readAddress(const QVariantMap &address, const Place &place, Losses &losses);

/** Codes out of otherCodes; those of types we do not know are kept. A crohoCreboCode is a CREBO code where \a isMbo. */
[[nodiscard]] QList<domain::TypedCode> readCodes(Members &members, const QString &key, bool isMbo);

/** The code of a primaryCode; its type is kept. */
[[nodiscard]] QString readPrimaryCode(Members &members);

/** The consumer called \a key, taken out of the consumers; the others are kept. */
[[nodiscard]] QVariantMap takeConsumer(Members &members, const QString &key);

/** The learning outcomes: one text each, in order, with texts in other languages. */
struct OutcomeText {
    domain::LocalizedText text;
    QVariantList others;
};
[[nodiscard]] QList<OutcomeText> readOutcomes(Members &members, const QString &key);

} // namespace leerschakel::exchange::ooapi5
