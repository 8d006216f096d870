// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/draft.h"
#include "exchange/schemaorg/reading/thing.h"

namespace leerschakel::exchange::schemaorg {

/** Another node that a node refers to, as a part of it or as what it is part of. */
struct Relation {
    domain::Id other;
    /** The other is the programme. */
    bool isWhole = false;
    /** A short name, for people. */
    QString name;
    Place place;
};

/** A course as one document, in one language, describes it. */
struct CourseDraft : reading::OfferingDraft {
    QList<reading::EditionDraft> editions;
    QList<reading::ReferredDraft> referred;
    QList<Relation> relations;
    /** Courses described in full inside it, to be taken like others. */
    QVariantList inside;
};

/**
 * The id of a course: its @id, else its address, else its name. It is the same each time for the same node, and null
 * if the node has none of these.
 */
[[nodiscard]] domain::Id courseIdOf(Thing &thing);
[[nodiscard]] domain::Id courseIdOf(const QVariant &node, const Place &place, Thing &parent);
/** Whether it is a course, a programme or the like. */
[[nodiscard]] bool isCourse(const Thing &thing);
/** Whether it is something that takes place. */
[[nodiscard]] bool isInstance(const Thing &thing);
[[nodiscard]] bool isOrganisation(const Thing &thing);

/** Null when it has no name, in which case it was rejected. */
[[nodiscard]] CourseDraft readCourse(Thing &thing);
/**
 * A course that is only known to take place: it is read as a course with one edition. Null when it has no name, in
 * which case it was rejected.
 */
[[nodiscard]] CourseDraft readAlone(Thing &instance);
/** An organisation with its contact, if it names one; a null record when it has no name. */
struct OrganisationRead {
    reading::ReferredDraft organisation;
    std::optional<reading::ReferredDraft> contact;
};
[[nodiscard]] OrganisationRead readOrganisation(Thing &thing);

// Used by readCourse().
void readParties(Thing &course, CourseDraft &draft);
void readSubjects(Thing &course, CourseDraft &draft);
void readSkills(Thing &course, CourseDraft &draft);
void readFunding(Thing &course, CourseDraft &draft);
/** The offers of a course or, if \a edition is not null, of that edition. */
void readOffers(Thing &thing, CourseDraft &draft, domain::Record *edition, QList<domain::Record> &parts);
/** The editions, and what they say about the course as a whole. */
void readInstances(Thing &course, CourseDraft &draft);

/** Codes from identifiers, of the types that we know; an identifier that is a plain text goes to \a plain. */
[[nodiscard]] QList<domain::TypedCode> readIdentifiers(Thing &thing, QString *plain);
[[nodiscard]] QStringList readRegions(Thing &thing, const QString &key);
[[nodiscard]] QStringList readLanguages(Thing &thing);
/** The hours of "PT140H"; anything that is not such a duration is lost. */
[[nodiscard]] std::optional<double> readHours(Thing &thing, const QString &key);
/** An ISO 8601 duration in the form in which we keep them; anything else is lost. */
[[nodiscard]] QString readDuration(Thing &thing, const QString &key);
void setTexts(
    Thing &thing, domain::Record &record, const domain::Field<domain::LocalizedText> &field, const QString &key);
void addCodes(domain::Record &record, const domain::Field<QStringList> &field, const QStringList &codes);
/** A part of \a draft whose id is derived from \a name, so that it is the same in each language. */
[[nodiscard]] domain::Record partOf(const CourseDraft &draft, domain::Kind kind, const QString &name, qsizetype number);

/**
 * Adds to \a into, a course in one language, what \a other says about the same course in another language. Where the
 * two contradict each other, the value of \a other is lost.
 */
void joinLanguages(CourseDraft &into, const CourseDraft &other, Losses &losses);
/** The same for one record, which was read at \a place. */
void joinLanguages(domain::Record &into, const domain::Record &other, const Place &place, Losses &losses);

} // namespace leerschakel::exchange::schemaorg
