// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/departures.h"
#include "exchange/ooapi5/mapping/mapper.h"
#include "exchange/ooapi5/reading/draft.h"
#include "exchange/result.h"

namespace leerschakel::exchange::ooapi5 {

/** What is needed of the rest of the source to compare the documents of one offering. */
struct ReadSource {
    /** A course or program of the source; null if it has none with that id. */
    std::function<Result<domain::Record>(const domain::Id &)> offering;
    /** The programmes that each module is in. */
    QHash<domain::Id, QList<domain::Id>> programmes;
    /**
     * The document and place of a specification, by its identifier; the place is null if the source does not have it.
     */
    std::function<Result<std::pair<QVariantMap, Place>>(const QString &)> specification;
    /** The identifiers of the specifications that several of the offerings have. */
    QSet<QString> shared;
};

/**
 * Stores with each draft where the documents that the mapper makes from it depart from those that it was read from,
 * so that what is not changed in the catalogue goes out as it came (mapping/departures.h, convention.h).
 */
class Comparing
{
public:
    Comparing(const QList<ReferredDraft> &referred, const Losses &losses, ReadSource source);

    /** \a editions are those of \a draft. Errors: those of reading what was put aside. */
    [[nodiscard]] Result<void> offering(CourseDraft &draft, const QList<RunDraft *> &editions) const;
    /** \a documents are those of organisations, by id. */
    void organisations(QList<ReferredDraft> &referred, const QHash<domain::Id, QVariantMap> &documents) const;

private:
    [[nodiscard]] Mapper mapper() const;
    [[nodiscard]] Result<domain::OfferingTree> treeOf(
        const CourseDraft &draft, const QList<RunDraft *> &editions) const;
    [[nodiscard]] mapping::LostPlaces lostIn(const Place &document) const;

    ReadSource m_source;
    QHash<domain::Id, domain::Record> m_referred;
    /** Source and path of each loss. */
    QStringList m_lost;
};

} // namespace leerschakel::exchange::ooapi5
