// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/reading/coursedrafts.h"

#include "exchange/ooapi5/reading/providers.h"
#include "exchange/reading/packing.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Kind;
using domain::offeringTable;
using domain::Record;
using reading::Packing;
using reading::Unpacking;

namespace {

/** What is read separately comes first: see offeringIn(). */
QByteArray packed(const CourseDraft &draft)
{
    Packing packing;
    packing << draft.offering << draft.parts << draft.place << draft.isOurs << draft.isCourse;
    if (!draft.isOurs) {
        packing << draft.kept << draft.level << draft.sector << draft.specification << draft.source;
    }
    return packing.bytes();
}

Record offeringIn(const QByteArray &bytes)
{
    Record offering;
    Unpacking(bytes) >> offering;
    return offering;
}

CourseDraft courseIn(const QByteArray &bytes)
{
    CourseDraft draft;
    Unpacking unpacking(bytes);
    unpacking >> draft.offering >> draft.parts >> draft.place >> draft.isOurs >> draft.isCourse;
    if (!draft.isOurs) {
        unpacking >> draft.kept >> draft.level >> draft.sector >> draft.specification >> draft.source;
    }
    return draft;
}

QByteArray packed(const RunDraft &draft)
{
    Packing packing;
    packing << draft.edition << draft.parts << draft.place << draft.isOurs << draft.owner;
    if (!draft.isOurs) {
        packing << draft.source;
    }
    return packing.bytes();
}

RunDraft runIn(const QByteArray &bytes)
{
    RunDraft draft;
    Unpacking unpacking(bytes);
    unpacking >> draft.edition >> draft.parts >> draft.place >> draft.isOurs >> draft.owner;
    if (!draft.isOurs) {
        unpacking >> draft.source;
    }
    return draft;
}

reading::OfferingHead headOf(const Record &offering)
{
    const auto &table = offeringTable();
    return {.id = offering.id(),
        .code = table.code(offering),
        .kind = table.kind(offering),
        .provider = table.provider(offering)};
}

QString keyOf(const QString &specification)
{
    return reading::idOf(specification).toString();
}

} // namespace

void CourseDrafts::add(const CourseDraft &draft)
{
    const Id id = draft.offering.id();
    m_courseAt.insert(id, m_courses.add(packed(draft)));
    offerings.append(headOf(draft.offering));
    m_joins.append({.isOurs = draft.isOurs,
        .specification = draft.specification,
        .programs = draft.programs,
        .children = draft.children});
    for (const Record &part : draft.parts) {
        if (part.kind() == Kind::Component) {
            m_composition.note(id, part);
        }
    }
}

void CourseDrafts::replace(qsizetype number, const CourseDraft &draft)
{
    m_courses.replace(number, packed(draft));
    offerings[number] = headOf(draft.offering);
}

Result<CourseDraft> CourseDrafts::course(qsizetype number)
{
    return m_courses.at(number).transform(courseIn);
}

void CourseDrafts::add(const RunDraft &draft)
{
    m_runAt.insert({draft.owner, draft.edition.id()}, m_runs.add(packed(draft)));
    editionOwners.append(draft.owner);
    const qsizetype owner = placeOf(draft.owner);
    const Id location = domain::editionTable().location(draft.edition);
    if (!location.isNull() && (owner < 0 || !m_joins[owner].isOurs)) { // our own documents are complete
        m_locations[draft.owner].insert(location);
    }
}

Result<RunDraft> CourseDrafts::run(qsizetype number)
{
    return m_runs.at(number).transform(runIn);
}

void CourseDrafts::addSpecification(const QString &identifier, const QVariantMap &map, const Place &place)
{
    const QString key = keyOf(identifier);
    if (!m_specificationAt.contains(key)) {
        Packing packing;
        packing << map << place;
        m_specificationAt.insert(key, {.number = m_specifications.add(packing.bytes()), .isUsed = false});
    }
}

Result<std::pair<QVariantMap, Place>> CourseDrafts::specification(const QString &identifier)
{
    std::pair<QVariantMap, Place> specification;
    const auto found = m_specificationAt.constFind(keyOf(identifier));
    if (found == m_specificationAt.cend()) {
        return specification;
    }
    return m_specifications.at(found->number).transform([&](const QByteArray &bytes) {
        Unpacking(bytes) >> specification.first >> specification.second;
        return specification;
    });
}

bool CourseDrafts::hasSpecification(const QString &identifier) const
{
    return m_specificationAt.contains(keyOf(identifier));
}

void CourseDrafts::useSpecification(const QString &identifier)
{
    if (const auto found = m_specificationAt.find(keyOf(identifier)); found != m_specificationAt.end()) {
        found->isUsed = true;
    }
}

Result<void> CourseDrafts::rejectUnusedSpecifications()
{
    const QStringList keys = m_specificationAt.keys();
    for (const QString &key : keys) {
        if (m_specificationAt.value(key).isUsed) {
            continue;
        }
        const auto unused = specification(key);
        if (!unused) {
            return std::unexpected(unused.error());
        }
        losses.reject(unused->second, u"import.specificationAlone"_s);
    }
    return {};
}

void CourseDrafts::addComponent(const Id &programme, const Id &module)
{
    if (m_courseAt.contains(programme)) {
        m_composition.add(programme, module);
    }
}

QList<Record> CourseDrafts::addedComponents(qsizetype number) const
{
    return m_composition.addedTo(offerings[number].id);
}

void CourseDrafts::compare(const QHash<Id, Id> &partners, const QHash<Id, QVariantMap> &organisations)
{
    m_partners = partners;
    ReadSource source{.offering = [this](const Id &id) -> Result<Record> {
                          const qsizetype number = placeOf(id);
                          return number < 0 ? Result<Record>(Record()) : m_courses.at(number).transform(offeringIn);
                      },
        .programmes = m_composition.programmes(),
        .specification = [this](const QString &identifier) { return specification(identifier); },
        .shared = {}};
    QSet<QString> seen;
    for (const Joins &each : std::as_const(m_joins)) {
        if (!each.specification.isEmpty() && !each.isOurs) {
            (seen.contains(each.specification) ? source.shared : seen).insert(each.specification);
        }
    }
    m_comparing.emplace(referred, losses, std::move(source));
    m_comparing->organisations(referred, organisations);
    m_locations = {};
    m_runAt = {};
    m_joins = {};
}

Result<reading::Turn> CourseDrafts::turn(qsizetype offering, const QList<qsizetype> &editions)
{
    CourseDraft draft;
    if (offering >= 0) {
        Result<CourseDraft> course = this->course(offering);
        if (!course) {
            return std::unexpected(course.error());
        }
        draft = *std::move(course);
        usePartners(m_partners, draft);
    }
    QList<RunDraft> runs;
    for (const qsizetype number : editions) {
        Result<RunDraft> run = this->run(number);
        if (!run) {
            return std::unexpected(run.error());
        }
        runs.append(*std::move(run));
    }
    if (!draft.isNull() && !draft.isOurs) {
        QList<RunDraft *> own;
        for (RunDraft &run : runs) {
            if (run.owner == draft.offering.id() && !run.isOurs) {
                own.append(&run);
            }
        }
        std::ranges::stable_sort(
            own, {}, [](const RunDraft *each) { return domain::editionTable().start(each->edition); });
        if (const Result<void> compared = m_comparing->offering(draft, own); !compared) {
            return std::unexpected(compared.error());
        }
    }
    return reading::Turn{
        .offering = std::move(draft), .editions = QList<reading::EditionDraft>(runs.cbegin(), runs.cend())};
}

} // namespace leerschakel::exchange::ooapi5
