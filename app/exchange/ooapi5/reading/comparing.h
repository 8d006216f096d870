// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/departures.h"
#include "exchange/ooapi5/mapping/mapper.h"
#include "exchange/ooapi5/reading/draft.h"
#include "exchange/result.h"

namespace leerschakel::exchange::ooapi5 {

/** What the documents of one offering are compared with, of the rest of its source. */
struct ReadSource {
    /** A course or program of the source; null where it has none of that id. */
    std::function<Result<domain::Record>(const domain::Id &)> offering;
    /** The programmes that a module is in. */
    QHash<domain::Id, QList<domain::Id>> programmes;
    /** Of a specification by its identifier: its document and place; a null place where the source does not have it. */
    std::function<Result<std::pair<QVariantMap, Place>>(const QString &)> specification;
    /** The specifications, by identifier, that several of the offerings have. */
    QSet<QString> shared;
};

/**
 * Keeps with each draft where the documents that the mapper makes of it depart from those that it was read from, so
 * that what is not changed in the catalogue goes out as it came (mapping/departures.h, convention.h).
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
