// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/oeapi6/reading/coursedrafts.h"

#include "domain/constant.h"
#include "exchange/reading/packing.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::oeapi6 {

using domain::Kind;
using domain::Record;
using reading::Packing;
using reading::Unpacking;

namespace {

QString keyOf(const QString &identifier)
{
    return identifier.trimmed().toLower();
}

CourseDraft courseIn(const QByteArray &bytes)
{
    CourseDraft draft;
    Unpacking(bytes) >> draft.offering >> draft.parts >> draft.place >> draft.isOurs >> draft.kept >> draft.outcomes
        >> draft.programmes >> draft.children;
    return draft;
}

RunDraft runIn(const QByteArray &bytes)
{
    RunDraft draft;
    Unpacking(bytes) >> draft.edition >> draft.parts >> draft.place >> draft.isOurs >> draft.owner;
    return draft;
}

OutcomeDraft outcomeIn(const QByteArray &bytes)
{
    OutcomeDraft draft;
    bool isSkill = false;
    Unpacking unpacking(bytes);
    unpacking >> draft.identifier >> draft.skills >> draft.place >> draft.isOurs >> draft.isDerived >> isSkill;
    if (!isSkill) {
        unpacking >> draft.outcome;
    }
    return draft;
}

/**
 * The records of \a outcome as parts of \a offering. Our own have ids of their own; those of others may belong to
 * several offerings, so each offering gets its own.
 */
QList<Record> recordsOf(const OutcomeDraft &outcome, const Id &offering, qsizetype number)
{
    const QString name = offering.toString() + u"/outcome/"_s + keyOf(outcome.identifier);
    QList<Record> records;
    Id id;
    if (!outcome.outcome.isNull()) {
        id = outcome.isOurs ? outcome.outcome.id() : Id::fromName(name);
        Record record = Record::fromMap(Kind::Outcome, id, outcome.outcome.toMap());
        domain::outcomeTable().offering.set(record, offering);
        if (!outcome.isOurs) {
            domain::outcomeTable().position.set(record, double(number));
        }
        records.append(record);
    }
    const auto &table = domain::skillLinkTable();
    for (const Record &skill : outcome.skills) {
        Record link = Record::fromMap(Kind::SkillLink,
            outcome.isOurs ? skill.id() : Id::fromName(name + u'/' + table.concept_(skill)), skill.toMap());
        table.offering.set(link, offering);
        table.outcome.set(link, id);
        records.append(link);
    }
    return records;
}

} // namespace

void CourseDrafts::add(const CourseDraft &draft)
{
    const auto &table = domain::offeringTable();
    const Id id = draft.offering.id();
    Packing packing;
    packing << draft.offering << draft.parts << draft.place << draft.isOurs << draft.kept << draft.outcomes
            << draft.programmes << draft.children;
    m_courseAt.insert(id, m_courses.add(packing.bytes()));
    offerings.append({.id = id,
        .code = table.code(draft.offering),
        .kind = table.kind(draft.offering),
        .provider = table.provider(draft.offering)});
    m_joins.append(
        {.offering = id, .outcomes = draft.outcomes, .programmes = draft.programmes, .children = draft.children});
    for (const Record &part : draft.parts) {
        if (part.kind() == Kind::Component) {
            m_composition.note(id, part);
        }
    }
}

Result<CourseDraft> CourseDrafts::course(qsizetype number)
{
    return m_courses.at(number).transform(courseIn);
}

void CourseDrafts::add(const RunDraft &draft)
{
    Packing packing;
    packing << draft.edition << draft.parts << draft.place << draft.isOurs << draft.owner;
    m_runAt.insert({draft.owner, draft.edition.id()}, m_runs.add(packing.bytes()));
    editionOwners.append(draft.owner);
}

Result<RunDraft> CourseDrafts::run(qsizetype number)
{
    return m_runs.at(number).transform(runIn);
}

void CourseDrafts::add(const OutcomeDraft &draft)
{
    if (draft.identifier.isEmpty() || m_outcomeAt.contains(keyOf(draft.identifier))) {
        return;
    }
    Packing packing;
    packing << draft.identifier << draft.skills << draft.place << draft.isOurs << draft.isDerived
            << draft.outcome.isNull();
    if (!draft.outcome.isNull()) {
        packing << draft.outcome;
    }
    m_outcomeAt.insert(keyOf(draft.identifier), {.number = m_outcomes.add(packing.bytes()), .isUsed = draft.isDerived});
}

Result<OutcomeDraft> CourseDrafts::outcome(qsizetype number)
{
    return m_outcomes.at(number).transform(outcomeIn);
}

Result<void> CourseDrafts::joinOutcomes()
{
    for (qsizetype number = 0; number < m_joins.size(); ++number) {
        const QStringList &identifiers = m_joins[number].outcomes;
        for (qsizetype i = 0; i < identifiers.size(); ++i) {
            const auto known = m_outcomeAt.find(keyOf(identifiers[i]));
            if (known != m_outcomeAt.end()) {
                known->isUsed = true;
                continue;
            }
            const Result<CourseDraft> draft = course(number);
            if (!draft) {
                return std::unexpected(draft.error());
            }
            losses.lose(draft->place.at(u"learningOutcomeIds"_s).at(i), identifiers[i], u"import.noSuchRecord"_s);
        }
    }
    for (const KnownOutcome &known : std::as_const(m_outcomeAt)) {
        if (known.isUsed) {
            continue;
        }
        const Result<OutcomeDraft> alone = outcome(known.number);
        if (!alone) {
            return std::unexpected(alone.error());
        }
        losses.reject(alone->place, u"import.outcomeAlone"_s);
    }
    return {};
}

Result<void> CourseDrafts::join()
{
    for (const Joins &each : std::as_const(m_joins)) {
        for (const QString &programme : each.programmes) {
            m_composition.add(offeringIdOf(collections::programmes, programme), each.offering);
        }
        for (const QString &child : each.children) {
            if (const Id module = offeringIdOf(collections::programmes, child); placeOf(module) >= 0) {
                m_composition.add(each.offering, module);
            }
        }
    }
    const Result<void> joined = joinOutcomes();
    m_joins = {};
    m_runAt = {};
    return joined;
}

Result<void> CourseDrafts::addOutcomes(CourseDraft &draft)
{
    qsizetype number = 0;
    for (const QString &identifier : std::as_const(draft.outcomes)) {
        const auto known = m_outcomeAt.constFind(keyOf(identifier));
        if (known == m_outcomeAt.cend()) {
            continue;
        }
        const Result<OutcomeDraft> outcome = this->outcome(known->number);
        if (!outcome) {
            return std::unexpected(outcome.error());
        }
        if (!outcome->isDerived) {
            draft.parts += recordsOf(*outcome, draft.offering.id(), ++number);
        }
    }
    return {};
}

void CourseDrafts::keepRelations(CourseDraft &draft) const
{
    const QString programmes =
        domain::offeringTable().kind(draft.offering) == u"module" ? u"programmeIds"_s : u"parentId"_s;
    for (const auto &[key, list] :
        {std::pair(programmes, draft.programmes), std::pair(u"childIds"_s, draft.children)}) {
        QStringList others = list;
        others.removeIf(
            [this](const QString &each) { return placeOf(offeringIdOf(collections::programmes, each)) >= 0; });
        if (!others.isEmpty()) {
            draft.kept.insert(key,
                key == u"parentId" ? QVariant(others.constFirst())
                                   : QVariant(QVariantList(others.cbegin(), others.cend())));
        }
    }
}

Result<reading::Turn> CourseDrafts::turn(qsizetype offering, const QList<qsizetype> &editions)
{
    CourseDraft draft;
    if (offering >= 0) {
        Result<CourseDraft> course = this->course(offering);
        const Result<void> joined = course ? addOutcomes(*course) : std::unexpected(course.error());
        if (!joined) {
            return std::unexpected(joined.error());
        }
        draft = *std::move(course);
        draft.parts += m_composition.addedTo(draft.offering.id());
        if (!draft.isOurs) {
            keepRelations(draft);
        }
    }
    QList<reading::EditionDraft> runs;
    for (const qsizetype number : editions) {
        Result<RunDraft> run = this->run(number);
        if (!run) {
            return std::unexpected(run.error());
        }
        runs.append(*std::move(run));
    }
    return reading::Turn{.offering = std::move(draft), .editions = std::move(runs)};
}

} // namespace leerschakel::exchange::oeapi6
