// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/oeapi6/reading/draft.h"
#include "exchange/openeducation/reading/codes.h"
#include "exchange/openeducation/reading/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::oeapi6 {

using domain::Id;
using domain::Kind;
using domain::Record;

namespace {

/** Whether codes of \a type are addresses of skills (names.h). */
bool isOfSkill(const QString &type)
{
    return type == u"x-skill" || std::ranges::contains(skillSchemes, type, [](const Name &scheme) {
        return QString::fromLatin1(scheme.theirs);
    });
}

Record skillOf(const QString &concept_, qsizetype number)
{
    const auto &table = domain::skillLinkTable();
    Record link(Kind::SkillLink, Id::fromName(u"skill/"_s + concept_));
    table.concept_.set(link, concept_);
    table.role.set(link, u"teaches"_s);
    table.position.set(link, double(number));
    return link;
}

/** The skills among the codes of an outcome; the others are kept. */
QList<Record> readSkills(Members &members)
{
    QList<Record> skills;
    for (const QVariant &each : constant(members.list(u"otherCodes"_s))) {
        const QVariantMap map = each.toMap();
        const QString code = map.value(u"code"_s).toString().trimmed();
        const Record link = skillOf(code, skills.size() + 1);
        if (code.isEmpty() || !isOfSkill(map.value(u"codeType"_s).toString())) {
            members.keep(u"otherCodes"_s, QVariantList{each});
        } else if (!std::ranges::contains(skills, link.id(), &Record::id)) {
            skills.append(link);
        }
    }
    return skills;
}

} // namespace

OutcomeDraft readOutcome(const SourceItem &item, Losses &losses)
{
    const auto &table = domain::outcomeTable();
    QVariantMap map = item.value.toMap();
    const QVariantMap ours = openeducation::takeOurs(map);
    Members members(map, item.place(), losses, !ours.isEmpty());
    OutcomeDraft draft;
    draft.place = item.place();
    draft.isOurs = !ours.isEmpty();
    draft.isDerived = ours.contains(u"skill"_s);
    draft.identifier = members.text(u"learningOutcomeId"_s);
    if (draft.identifier.isEmpty()) {
        losses.reject(draft.place, u"import.unnamed"_s);
        return draft;
    }
    if (draft.isDerived) {
        return draft;
    }
    const QVariantMap primary = map.value(u"primaryCode"_s).toMap();
    const domain::LocalizedText name = members.texts(u"name"_s);
    if (!draft.isOurs && isOfSkill(primary.value(u"codeType"_s).toString())) {
        Record link = skillOf(primary.value(u"code"_s).toString().trimmed(), 1);
        members.set(link, domain::skillLinkTable().label, name.toMap(), u"name"_s);
        draft.skills.append(link);
        return draft;
    }
    draft.outcome = Record(Kind::Outcome, reading::idOf(draft.identifier));
    members.set(draft.outcome, table.text, name.toMap(), u"name"_s);
    if (draft.isOurs) {
        const Place place = openeducation::placeOfOurs(draft.place);
        draft.outcome = openeducation::withOurs(draft.outcome, ours, place, losses);
        draft.skills =
            openeducation::ourRecords(Kind::SkillLink, ours.value(u"skills"_s), place.at(u"skills"_s), losses);
        return draft;
    }
    draft.skills = readSkills(members);
    if (const QVariantMap rest = members.rest(); !rest.isEmpty()) {
        table.kept.set(draft.outcome, {{QString::fromLatin1(destinationName), rest}});
    }
    return draft;
}

} // namespace leerschakel::exchange::oeapi6
