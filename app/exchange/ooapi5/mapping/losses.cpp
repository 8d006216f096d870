// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/ooapi5/mapping/parts.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::FieldSpec;
using domain::Kind;
using domain::Record;

namespace {

/** Collects what is lost of one offering. */
class LossList
{
public:
    explicit LossList(const MapperTask &task) : m_task(task) {}

    void inExtOnly(const QString &field, const QString &value)
    {
        add(field, value, {.code = u"lost.extOnly"_s, .arguments = {}});
    }
    void written(const QString &field, const QString &value, const QString &instead)
    {
        add(field, value, {.code = u"lost.instead"_s, .arguments = {instead}});
    }
    void add(const QString &field, const QString &value, const domain::Message &text)
    {
        constexpr qsizetype enough = 80;
        m_lost.append({.offering = m_task.offering().id(),
            .field = field,
            .value = value.size() > enough ? value.first(enough - 1) + u'…' : value,
            .text = text});
    }
    /** Fields of the offering that OOAPI has no member for. */
    void takeFields();
    void takeNarrowed();
    void takeParts();
    void takeEdition(const Record &edition);
    [[nodiscard]] QList<LostValue> taken() { return std::move(m_lost); }

private:
    const MapperTask &m_task;
    QList<LostValue> m_lost;
};

QString shown(const QVariant &value)
{
    if (value.typeId() == QMetaType::QVariantMap) {
        const QVariantMap map = value.toMap();
        return map.value(map.contains(u"nl"_s) ? u"nl"_s : u"en"_s).toString();
    }
    return value.typeId() == QMetaType::QVariantList ? value.toStringList().join(u", "_s) : value.toString();
}

void LossList::takeFields()
{
    const auto &table = domain::offeringTable();
    const Record &offering = m_task.offering();
    const std::array<const FieldSpec *, 13> without{&table.summary, &table.targetGroup, &table.accredited,
        &table.accreditation, &table.sector, &table.theme, &table.regions, &table.contact, &table.mkb, &table.workplace,
        &table.deal, &table.timing, &table.contactMoments};
    for (const FieldSpec *field : without) {
        if (!offering.has(*field)) {
            continue;
        }
        QString value = shown(offering.value(*field));
        if (field == &table.contact) {
            value = domain::contactTable().name(m_task.tree.target(table.contact(offering)));
        } else if (field == &table.deal) {
            value =
                domain::dealTable().name(m_task.tree.target(table.deal(offering))).preferring(domain::Language::Dutch);
        }
        inExtOnly(field->key(), value);
    }
}

void LossList::takeNarrowed()
{
    const auto &table = domain::offeringTable();
    const Record &offering = m_task.offering();
    const QList<domain::StudyLoad> loads = table.studyLoad(offering);
    const domain::StudyLoad *sent = studyLoadFor(loads, m_task.toRio);
    for (const domain::StudyLoad &load : loads) {
        if (&load != sent) {
            inExtOnly(table.studyLoad.key(), u"%1 %2"_s.arg(load.value).arg(load.unit));
        }
    }
    const QString result = table.result(offering);
    const char *formal = theirsFor(formalDocuments, result);
    if (formal && result != QLatin1StringView(oursFor(formalDocuments, QString::fromLatin1(formal)))) {
        written(table.result.key(), result, QString::fromLatin1(formal));
    }
    const LevelName *level = levelFor(table.level(offering));
    if (level && *level->sector == 0) {
        written(table.level.key(), QString::fromLatin1(level->ours), QString::fromLatin1(level->level));
    }
    constexpr qsizetype inRio = 3;
    const bool several = m_task.toRio && m_task.shape != Shape::PrivateProgram;
    for (const QString &language : constant(table.languages(offering).mid(several ? inRio : 1))) {
        inExtOnly(table.languages.key(), language);
    }
    for (const QString &mode : constant(table.modes(offering))) {
        if (!theirsFor(modes, mode)) {
            inExtOnly(table.modes.key(), mode);
        }
    }
    if (m_task.shape == Shape::Course && offering.has(table.nlqf)) {
        add(table.nlqf.key(), table.nlqf(offering), {.code = u"lost.specificationOnly"_s, .arguments = {}});
    }
}

void LossList::takeParts()
{
    for (const Record &link : m_task.tree.of(Kind::SkillLink)) {
        const auto &table = domain::skillLinkTable();
        const QString label = table.label(link).preferring(domain::Language::Dutch);
        inExtOnly(u"skills"_s, label.isEmpty() ? table.concept_(link) : label);
    }
    for (const Record &funding : m_task.tree.of(Kind::Funding)) {
        inExtOnly(u"funding"_s, domain::fundingTable().scheme(funding));
    }
    for (const Record &partner : m_task.tree.of(Kind::Partner)) {
        const Record organisation = m_task.tree.target(domain::partnerTable().organisation(partner));
        if (!organisation.isNull() && (!m_task.toRio || domain::partnerTable().role(partner) != u"coProvider")) {
            inExtOnly(
                u"partners"_s, domain::organisationTable().name(organisation).preferring(domain::Language::Dutch));
        }
    }
    for (const Record &component : m_task.tree.of(Kind::Component)) {
        if (domain::componentTable().elective(component)) {
            const auto module = m_task.tree.modules.constFind(domain::componentTable().module(component));
            const QString title = module == m_task.tree.modules.cend()
                ? QString()
                : domain::offeringTable().title(*module).preferring(domain::Language::Dutch);
            add(u"components"_s, title, {.code = u"lost.elective"_s, .arguments = {}});
        }
    }
}

void LossList::takeEdition(const Record &edition)
{
    const auto &table = domain::editionTable();
    const QString name =
        table.code(edition).isEmpty() ? table.start(edition).toString(Qt::ISODate) : table.code(edition);
    if (!isOffered(edition)) {
        add(u"editions"_s, name, {.code = u"lost.notOffered"_s, .arguments = {}});
        return;
    }
    for (const QString &language : constant(table.languages(edition).mid(1))) {
        inExtOnly(u"editions.languages"_s, language);
    }
    for (const QString &mode : constant(table.modes(edition))) {
        if (!theirsFor(modes, mode)) {
            inExtOnly(u"editions.modes"_s, mode);
        }
    }
    for (const Record &period : constant(m_task.tree.ofEdition(Kind::EnrolmentPeriod, edition.id()).mid(1))) {
        inExtOnly(u"editions.enrolmentPeriods"_s, domain::enrolmentPeriodTable().start(period).toString(Qt::ISODate));
    }
    if (m_task.toRio) {
        const QList<Record> prices = pricesFor(m_task.tree, edition.id());
        for (const Record &price : prices) {
            if (prices.size() > 1 && domain::priceTable().kind(price) != u"total") {
                written(u"prices"_s, domain::priceTable().kind(price), u"total costs"_s);
            }
        }
    }
}

} // namespace

QList<LostValue> lossesOf(const MapperTask &task)
{
    LossList losses(task);
    losses.takeFields();
    losses.takeNarrowed();
    losses.takeParts();
    for (const Record &edition : task.tree.of(Kind::Edition)) {
        losses.takeEdition(edition);
    }
    return losses.taken();
}

} // namespace leerschakel::exchange::ooapi5
