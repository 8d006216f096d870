// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/intake.h"
#include "exchange/reading/offeringdrafts.h"
#include "exchange/schemaorg/reading/course.h"

namespace leerschakel::exchange::schemaorg {

/**
 * Takes whole JSON-LD documents: an item's value is the document, its owner the language of its page if that is
 * known. Joins what documents in two languages say about one course, and courses with the programmes they are part
 * of.
 */
class Intake : public reading::Intake
{
public:
    Intake() : m_drafts(std::make_unique<reading::OfferingDrafts>()) {}

    void take(const reading::SourceItem &given) override;
    [[nodiscard]] Result<std::unique_ptr<reading::Drafts>> finish() override;
    [[nodiscard]] Losses &losses() override { return m_drafts->losses; }

    /** Addresses in lists of courses that the list does not describe, with where they were found; each once. */
    struct Listed {
        QString address;
        Place place;
    };
    [[nodiscard]] QList<Listed> takeListed() { return std::exchange(m_listed, {}); }

private:
    /** A course that was taken, in one or both languages. */
    struct Known {
        qsizetype number = 0; ///< number on the shelf
        QStringList prints; ///< digests of the documents it was read from
        QList<domain::Language> languages;
    };

    void takeNode(const QVariant &node, const reading::SourceItem &item, JsonLd &document, int depth);
    void takeList(Thing &list);
    void takeCourse(const CourseDraft &draft, const QVariant &node, domain::Language language);
    void takeReferred(const QList<reading::ReferredDraft> &referred);
    void compose();

    std::unique_ptr<reading::OfferingDrafts> m_drafts;
    reading::Shelf m_shelf;
    QHash<domain::Id, Known> m_known;
    QList<domain::Id> m_order;
    QHash<domain::Id, qsizetype> m_referredAt; ///< index in the drafts' referred
    QList<std::pair<domain::Id, Relation>> m_relations;
    QList<Listed> m_listed;
    QVariantList m_inside; ///< nodes inside the current one that are objects of their own
    std::optional<domain::Error> m_failure; ///< error from what was put aside
};

} // namespace leerschakel::exchange::schemaorg
