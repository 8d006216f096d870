// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ooapi5/reading/comparing.h"
#include "exchange/reading/composition.h"
#include "exchange/reading/shelf.h"

namespace leerschakel::exchange::ooapi5 {

using domain::Id;

/**
 * The courses and programs of a source, with their offerings. They are put aside while the source is read, then
 * joined, and compared with the documents they came in when their turn comes.
 */
class CourseDrafts : public reading::Drafts
{
public:
    [[nodiscard]] Result<reading::Turn> turn(qsizetype offering, const QList<qsizetype> &editions) override;

    /** -1 if there is none with that id. */
    [[nodiscard]] qsizetype placeOf(const Id &offering) const { return m_courseAt.value(offering, -1); }
    void add(const CourseDraft &draft);
    void replace(qsizetype number, const CourseDraft &draft);
    [[nodiscard]] Result<CourseDraft> course(qsizetype number);

    [[nodiscard]] qsizetype placeOf(const Id &owner, const Id &edition) const
    {
        return m_runAt.value({owner, edition}, -1);
    }
    void add(const RunDraft &draft);
    [[nodiscard]] Result<RunDraft> run(qsizetype number);

    /** Of several with the same identifier, the first is kept. */
    void addSpecification(const QString &identifier, const QVariantMap &map, const Place &place);
    /**
     * The document and place of a specification, by its identifier; the place is null if the source does not have it.
     */
    [[nodiscard]] Result<std::pair<QVariantMap, Place>> specification(const QString &identifier);
    [[nodiscard]] bool hasSpecification(const QString &identifier) const;
    /** Marks the specification with \a identifier as belonging to an offering. */
    void useSpecification(const QString &identifier);
    /** Reports the specifications that belong to no offering. */
    [[nodiscard]] Result<void> rejectUnusedSpecifications();

    /** Makes \a module the last part of \a programme, if both are here and it is not a part yet. */
    void addComponent(const Id &programme, const Id &module);
    /** The components that were added to offering \a number. */
    [[nodiscard]] QList<domain::Record> addedComponents(qsizetype number) const;

    /** Called when all offerings are complete, except for what comparing them yields. */
    void compare(const QHash<Id, Id> &partners, const QHash<Id, QVariantMap> &organisations);

    /** A course or program, as far as it relates to the rest of its source. */
    struct Joins {
        bool isOurs = false;
        QString specification;
        QStringList programs;
        QStringList children;
    };
    [[nodiscard]] const QList<Joins> &joins() const { return m_joins; }
    /** The locations of the editions of \a owner. */
    [[nodiscard]] QSet<Id> locationsOf(const Id &owner) const { return m_locations.value(owner); }

private:
    struct Specification {
        qsizetype number = 0;
        bool isUsed = false;
    };
    reading::Shelf m_courses;
    reading::Shelf m_runs;
    reading::Shelf m_specifications;
    QHash<Id, qsizetype> m_courseAt;
    QList<Joins> m_joins;
    reading::Composition m_composition;
    /** By owner and id: published examples use one id under several owners. */
    QHash<std::pair<Id, Id>, qsizetype> m_runAt;
    QHash<Id, QSet<Id>> m_locations; ///< by owner
    QHash<QString, Specification> m_specificationAt;
    QHash<Id, Id> m_partners;
    std::optional<Comparing> m_comparing;
};

} // namespace leerschakel::exchange::ooapi5
