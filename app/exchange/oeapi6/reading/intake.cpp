// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/oeapi6/reading/intake.h"

#include "exchange/openeducation/convention.h"
#include "exchange/openeducation/reading/organisations.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::oeapi6 {

using domain::Record;
using reading::Collection;

/** By members that only one kind has; if there are none, by where it was found. */
const Collection *Intake::kindOf(const SourceItem &item) const
{
    const QVariantMap map = item.value.toMap();
    // Offerings come first, as they also have the identifier of their course or programme.
    constexpr std::array signs{&collections::courseOfferings, &collections::programmeOfferings, &collections::courses,
        &collections::programmes, &collections::learningOutcomes, &collections::organisations,
        &collections::academicSessions};
    const auto found = std::ranges::find_if(
        signs, [&](const Collection *each) { return map.contains(QString::fromUtf16(each->identifier)); });
    return found == signs.end() ? item.collection : *found;
}

void Intake::takeExpanded(const QList<SourceItem> &items)
{
    constexpr int deepest = 8; // programmes in programmes in programmes
    if (m_depth >= deepest) {
        return;
    }
    ++m_depth;
    for (const SourceItem &each : items) {
        take(each);
    }
    --m_depth;
}

void Intake::take(const SourceItem &given)
{
    if (given.value.typeId() != QMetaType::QVariantMap) {
        if (given.value.isValid() && given.value.typeId() != QMetaType::Nullptr) {
            losses().reject(given.place(), u"import.notAnObject"_s);
        }
        return;
    }
    const SourceItem item = reading::cleaned(given, losses());
    const QVariantMap map = item.value.toMap();
    const Collection *kind = kindOf(item);
    if (kind == &collections::organisations) {
        takeOrganisation(item);
    } else if (kind == &collections::academicSessions) {
        losses().lose(item.place(), map.value(u"name"_s), u"import.noSessions"_s);
    } else if (kind == &collections::learningOutcomes) {
        m_drafts->add(readOutcome(item, losses()));
    } else if (kind == &collections::programmes || kind == &collections::courses) {
        takeOffering(item, kind == &collections::courses);
    } else if (kind == &collections::courseOfferings || kind == &collections::programmeOfferings) {
        takeEdition(item, kind == &collections::courseOfferings);
    } else if (!map.contains(u"contactEmail"_s) || !map.contains(u"specification"_s)) { // the service itself
        losses().reject(item.place(), u"import.unknownThing"_s);
    }
}

void Intake::takeReferred(const QList<ReferredDraft> &referred)
{
    for (const ReferredDraft &each : referred) {
        if (!m_referredIds.contains(each.record.id())) {
            m_referredIds.insert(each.record.id());
            m_drafts->referred.append(each);
        }
    }
}

void Intake::takeOrganisation(const SourceItem &item)
{
    QList<SourceItem> expanded;
    const openeducation::OrganisationDraft draft = openeducation::readOrganisation(item, losses(), expanded,
        {.format = QString::fromLatin1(destinationName),
            .collection = collections::organisations,
            .type = u"organisationType"_s,
            .parents = {u"parentId"_s, u"parent"_s},
            .codeTypes = codeTypes});
    if (!draft.record.isNull()) {
        takeReferred({draft});
    }
    takeExpanded(expanded);
}

void Intake::rejectOther(const Result<Record> &first, const Record &other, const Place &place)
{
    if (!first) {
        m_failure = first.error();
    } else if (*first != other) {
        losses().reject(place, u"import.twice"_s, {other.id().toString()});
    }
}

void Intake::takeOffering(const SourceItem &item, bool isCourse)
{
    const CourseDraft draft = readOffering(item, isCourse, losses());
    if (draft.isNull()) {
        return;
    }
    takeReferred(draft.referred);
    const qsizetype known = m_drafts->placeOf(draft.offering.id());
    if (known < 0) {
        m_drafts->add(draft);
    } else if (m_depth == 0) {
        rejectOther(m_drafts->course(known).transform([](const CourseDraft &first) { return first.offering; }),
            draft.offering, draft.place);
    }
    takeExpanded(draft.expanded);
}

void Intake::takeEdition(const SourceItem &item, bool isOfCourse)
{
    const RunDraft draft = readEdition(item, isOfCourse, losses());
    if (draft.isNull()) {
        return;
    }
    takeReferred(draft.referred);
    const qsizetype known = m_drafts->placeOf(draft.owner, draft.edition.id());
    if (known < 0) {
        m_drafts->add(draft);
    } else {
        rejectOther(m_drafts->run(known).transform([](const RunDraft &first) { return first.edition; }), draft.edition,
            draft.place);
    }
    takeExpanded(draft.expanded);
}

Result<std::unique_ptr<reading::Drafts>> Intake::finish()
{
    if (m_failure) {
        return std::unexpected(*m_failure);
    }
    if (const Result<void> joined = m_drafts->join(); !joined) {
        return std::unexpected(joined.error());
    }
    return std::move(m_drafts);
}

} // namespace leerschakel::exchange::oeapi6
