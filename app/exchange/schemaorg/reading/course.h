// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/draft.h"
#include "exchange/schemaorg/reading/thing.h"

namespace leerschakel::exchange::schemaorg {

/** What a node refers to as a part, or as what it is a part of. */
struct Relation {
    domain::Id other;
    /** The other is the programme. */
    bool isWhole = false;
    /** Short, for people. */
    QString name;
    Place place;
};

/** A course as one document, in one language, describes it. */
struct CourseDraft : reading::OfferingDraft {
    QList<reading::EditionDraft> editions;
    QList<reading::ReferredDraft> referred;
    QList<Relation> relations;
    /** Courses that are in it as wholes: to be taken like others. */
    QVariantList inside;
};

/**
 * The id of a course: its @id, else its address, else what it is called. The same node has the same one every time;
 * null for one that has none of these.
 */
[[nodiscard]] domain::Id courseIdOf(Thing &thing);
[[nodiscard]] domain::Id courseIdOf(const QVariant &node, const Place &place, Thing &parent);
/** It is a course, a programme or the like. */
[[nodiscard]] bool isCourse(const Thing &thing);
/** It takes place. */
[[nodiscard]] bool isInstance(const Thing &thing);
[[nodiscard]] bool isOrganisation(const Thing &thing);

/** Null when it has no name; then it was rejected. */
[[nodiscard]] CourseDraft readCourse(Thing &thing);
/**
 * A course of which nothing is known but that it takes place: itself with one edition. Null when it has no name; then
 * it was rejected.
 */
[[nodiscard]] CourseDraft readAlone(Thing &instance);
/** An organisation with its contact, where it names one; a null record when it has no name. */
struct OrganisationRead {
    reading::ReferredDraft organisation;
    std::optional<reading::ReferredDraft> contact;
};
[[nodiscard]] OrganisationRead readOrganisation(Thing &thing);

// Parts of readCourse().
void readParties(Thing &course, CourseDraft &draft);
void readSubjects(Thing &course, CourseDraft &draft);
void readSkills(Thing &course, CourseDraft &draft);
void readFunding(Thing &course, CourseDraft &draft);
/** The offers of a course, or of an edition of it where \a edition is not null. */
void readOffers(Thing &thing, CourseDraft &draft, domain::Record *edition, QList<domain::Record> &parts);
/** The editions, and what they say of the course as a whole. */
void readInstances(Thing &course, CourseDraft &draft);

/** Codes out of identifiers, of the types that we know; what is one text goes to \a plain. */
[[nodiscard]] QList<domain::TypedCode> readIdentifiers(Thing &thing, QString *plain);
[[nodiscard]] QStringList readRegions(Thing &thing, const QString &key);
[[nodiscard]] QStringList readLanguages(Thing &thing);
/** Hours of "PT140H"; what is no such duration is lost. */
[[nodiscard]] std::optional<double> readHours(Thing &thing, const QString &key);
/** A duration of ISO 8601 as we keep them; anything else is lost. */
[[nodiscard]] QString readDuration(Thing &thing, const QString &key);
void setTexts(
    Thing &thing, domain::Record &record, const domain::Field<domain::LocalizedText> &field, const QString &key);
void addCodes(domain::Record &record, const domain::Field<QStringList> &field, const QStringList &codes);
/** A part of \a draft whose id follows from \a name, the same in each language. */
[[nodiscard]] domain::Record partOf(const CourseDraft &draft, domain::Kind kind, const QString &name, qsizetype number);

/**
 * \a into, a course in one language, with what \a other says of the same course in another. Where that says something
 * else than the first, it is lost.
 */
void joinLanguages(CourseDraft &into, const CourseDraft &other, Losses &losses);
/** The same of one record, which was read at \a place. */
void joinLanguages(domain::Record &into, const domain::Record &other, const Place &place, Losses &losses);

} // namespace leerschakel::exchange::schemaorg
