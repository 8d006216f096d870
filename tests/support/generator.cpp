// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/generator.h"

#include "domain/codelist.h"
#include "support/generatorwords.h"

using namespace Qt::StringLiterals;

namespace leerschakel::tests {

using changes::ChangeSet;
using domain::Id;
using domain::Kind;
using domain::LocalizedText;
using domain::Record;
using namespace wordlists;

Generator::Generator(const GeneratorOptions &options) : m_options(options), m_random(options.seed)
{
    if (m_options.concepts.isEmpty()) {
        for (int i = 0; i < 3000; ++i) {
            m_options.concepts.append(
                u"http://data.europa.eu/esco/skill/%1"_s.arg(Id::fromName(u"generated skill %1"_s.arg(i)).toString()));
        }
    }
}

Id Generator::nextId()
{
    // In the form of Id::make() (version 7, ascending), but from the seed, so that a run can be repeated.
    const quint64 time = 1767225600000ULL + m_ids++; // 2026-01-01
    const quint64 random = m_random.generate64();
    return Id(QUuid(uint(time >> 16), ushort(time & 0xffff), ushort(0x7000 | (random & 0x0fff)),
        uchar(0x80 | ((random >> 56) & 0x3f)), uchar(random >> 48), uchar(random >> 40), uchar(random >> 32),
        uchar(random >> 24), uchar(random >> 16), uchar(random >> 12), uchar(m_options.seed)));
}

int Generator::around(double average)
{
    const double low = average / 2;
    return int(low + m_random.generateDouble() * (average - low) * 2 + 0.5);
}

QString Generator::code(const domain::FieldSpec &field)
{
    const QList<domain::Code> &list = domain::CodeList::named(field.codes()).codes();
    return list[below(int(list.size()))].code;
}

QStringList Generator::codes(const domain::FieldSpec &field, int atMost)
{
    QStringList result;
    const int count = below(atMost + 1);
    for (int i = 0; i < count; ++i) {
        if (const QString one = code(field); !result.contains(one)) {
            result.append(one);
        }
    }
    return result;
}

QDate Generator::date()
{
    return QDate(2025, 1, 1).addDays(below(1500));
}

LocalizedText Generator::words(int count)
{
    LocalizedText result;
    for (int i = 0; i < count; ++i) {
        const Word topic = oneOf(topics);
        result.nl += (i ? u" en "_s : QString()) + text(topic.nl);
        result.en += (i ? u" and "_s : QString()) + text(topic.en);
    }
    result.nl = capital(result.nl);
    result.en = capital(result.en);
    return result;
}

LocalizedText Generator::sentence()
{
    const Word topic = oneOf(topics);
    const Word verb = oneOf(verbs);
    const Word end = oneOf(ends);
    LocalizedText result{.nl = u"De deelnemer "_s + text(verb.nl) + u' ' + text(topic.nl) + u' ' + text(end.nl) + u'.',
        .en = u"The learner "_s + text(verb.en) + u' ' + text(topic.en) + u' ' + text(end.en) + u'.'};
    if (oneIn(12)) {
        result.en.clear(); // not everything is translated
    } else if (oneIn(30)) {
        result.nl.clear();
    }
    return result;
}

LocalizedText Generator::paragraphs()
{
    const bool isLong = m_options.longTextEvery > 0 && oneIn(m_options.longTextEvery);
    const int count = isLong ? 40 : 2 + below(4);
    LocalizedText result;
    for (int i = 0; i < count; ++i) {
        const Word opening = oneOf(openings);
        const Word topic = oneOf(topics);
        const LocalizedText more = sentence();
        const QString between = i == 0 ? QString() : oneIn(4) ? u"\n- "_s : oneIn(3) ? u"\n\n"_s : u" "_s;
        result.nl += between + text(opening.nl) + u" **"_s + text(topic.nl) + u"**. "_s + more.nl;
        result.en += between + text(opening.en) + u" **"_s + text(topic.en) + u"**. "_s + more.en;
    }
    result.nl = result.nl.trimmed();
    result.en = oneIn(10) ? QString() : result.en.trimmed();
    return result;
}

Record Generator::organisation(int number)
{
    const auto &table = domain::organisationTable();
    Record record(Kind::Organisation, nextId());
    table.kind.set(record, number < 3 ? QStringList{u"mbo"_s, u"hbo"_s, u"wo"_s}[number] : code(table.kind));
    const QString city = text(oneOf(cities));
    table.name.set(
        record, {.nl = u"Instelling %1 %2"_s.arg(city).arg(number), .en = u"Institute %1 %2"_s.arg(city).arg(number)});
    table.shortName.set(record, u"I%1"_s.arg(number));
    table.description.set(record, paragraphs());
    table.codes.set(record,
        {{.type = u"brin"_s, .code = u"%1AB"_s.arg(10 + number % 90)},
            {.type = u"rioOfferer"_s, .code = u"%1A%2"_s.arg(100 + number % 900).arg(100 + below(900))}});
    table.webPage.set(record, u"https://instelling%1.example/"_s.arg(number));
    table.email.set(record, u"info@instelling%1.example"_s.arg(number));
    table.logo.set(record, oneIn(2) ? u"https://instelling%1.example/logo.svg"_s.arg(number) : QString());
    if (!m_organisations.isEmpty() && oneIn(4)) {
        table.parent.set(record, m_organisations[below(int(m_organisations.size()))]);
    }
    if (oneIn(3)) {
        table.kept.set(record,
            kept({{u"addresses"_s, QVariantList{QVariantMap{{u"addressType"_s, u"postal"_s}, {u"city"_s, city}}}},
                {u"name"_s, inGerman(u"Anstalt "_s + city)}}));
    }
    m_organisations.append(record.id());
    return record;
}

Record Generator::contact()
{
    const auto &table = domain::contactTable();
    Record record(Kind::Contact, nextId());
    const QString name = text(oneOf(people));
    table.name.set(record, name);
    table.role.set(record, {.nl = u"opleidingsadviseur"_s, .en = u"study adviser"_s});
    table.email.set(record, u"advies%1@instelling.example"_s.arg(m_ids));
    table.phone.set(record, u"+31 53 %1"_s.arg(1000000 + below(8999999)));
    table.webPage.set(record, oneIn(2) ? u"https://instelling.example/contact"_s : QString());
    table.organisation.set(record, oneOf(m_organisations));
    m_contacts.append(record.id());
    return record;
}

Record Generator::location()
{
    const auto &table = domain::locationTable();
    Record record(Kind::Location, nextId());
    const QString city = text(oneOf(cities));
    table.name.set(record, {.nl = u"Leslocatie "_s + city, .en = u"Site "_s + city});
    table.street.set(record, text(oneOf(streets)));
    table.number.set(record, QString::number(1 + below(200)) + (oneIn(5) ? u"a"_s : QString()));
    table.postalCode.set(record, u"%1 %2"_s.arg(1000 + below(8999)).arg(u"AB"_s));
    table.city.set(record, city);
    table.country.set(record, oneIn(20) ? u"DE"_s : u"NL"_s);
    table.region.set(record, code(table.region));
    table.latitude.set(record, 50.75 + below(2800) / 1000.0);
    table.longitude.set(record, 3.4 + below(3700) / 1000.0);
    table.codes.set(
        record, {{.type = u"rioLocation"_s, .code = u"%1X%2"_s.arg(100 + below(900)).arg(100 + below(900))}});
    table.organisation.set(record, oneOf(m_organisations));
    if (oneIn(4)) {
        table.kept.set(record, kept({{u"addressType"_s, u"visit"_s}, {u"ext"_s, QVariantMap{{u"room"_s, u"B1.2"_s}}}}));
    }
    m_locations.append(record.id());
    return record;
}

Record Generator::deal()
{
    const auto &table = domain::dealTable();
    Record record(Kind::Deal, nextId());
    table.name.set(record, words(2));
    table.description.set(record, paragraphs());
    table.theme.set(record, code(table.theme));
    table.regions.set(record, codes(table.regions, 3));
    table.partners.set(record, {m_organisations.first(), m_organisations.last()});
    table.webPage.set(record, u"https://deal.example/%1"_s.arg(m_ids));
    table.validFrom.set(record, date());
    table.validTo.set(record, table.validFrom(record).addYears(3));
    m_deals.append(record.id());
    return record;
}

ChangeSet Generator::referred()
{
    ChangeSet change({.code = u"change.import"_s, .arguments = {u"0"_s, u"generator"_s}});
    const int organisations = qMax(3, m_options.organisations);
    for (int i = 0; i < organisations; ++i) {
        create(change, organisation(i));
    }
    for (int i = 0; i < organisations; ++i) {
        create(change, contact());
        create(change, location());
        create(change, location());
    }
    for (int i = 0; i < 5; ++i) {
        create(change, deal());
    }
    return change;
}

const QSet<const domain::FieldSpec *> &Generator::knownFields()
{
    static const QSet<const domain::FieldSpec *> known = [] {
        constexpr int enough = 100; // for each field to have a value somewhere
        Generator trial({.seed = 1, .offerings = enough});
        trial.m_fillsOthers = false;
        QSet<const domain::FieldSpec *> fields;
        for (const ChangeSet &change : {trial.referred(), trial.next(enough)}) {
            for (const changes::Entry &entry : change.entries()) {
                const QStringList keys = entry.after.toMap().keys();
                for (const QString &key : keys) {
                    fields.insert(domain::kindTable(entry.record.kind).field(key));
                }
            }
        }
        return fields;
    }();
    return known;
}

void Generator::create(ChangeSet &change, Record record)
{
    if (m_fillsOthers) {
        for (const domain::FieldSpec *field : domain::kindTable(record.kind()).fields()) {
            if (field->isHidden() || knownFields().contains(field) || oneIn(3)) {
                continue;
            }
            switch (field->type()) {
            case domain::FieldType::Code:
                record.setValue(*field, code(*field));
                break;
            case domain::FieldType::CodeList:
                record.setValue(*field, domain::Plain<QStringList>::to(codes(*field, 3)));
                break;
            case domain::FieldType::Integer:
                record.setValue(*field, qlonglong(1 + below(40)));
                break;
            case domain::FieldType::Decimal:
                record.setValue(*field, (1 + below(80)) / 2.0);
                break;
            case domain::FieldType::Boolean:
                record.setValue(*field, domain::Plain<bool>::to(oneIn(2)));
                break;
            case domain::FieldType::LocalizedText:
                record.setValue(*field, domain::Plain<LocalizedText>::to(sentence()));
                break;
            default:
                break;
            }
        }
    }
    change.create(record);
}

void Generator::describe(Record &record)
{
    const auto &table = domain::offeringTable();
    table.title.set(record, words(1 + below(2)));
    table.summary.set(record, sentence());
    table.description.set(record, paragraphs());
    table.targetGroup.set(record, oneIn(3) ? LocalizedText() : sentence());
    table.admission.set(record, oneIn(3) ? LocalizedText() : sentence());
    table.assessment.set(record, oneIn(2) ? LocalizedText() : sentence());
}

Record Generator::offering()
{
    const auto &table = domain::offeringTable();
    Record record(Kind::Offering, nextId());
    const bool isProgramme = m_modules.size() > 5 && oneIn(10);
    table.kind.set(record, isProgramme ? u"programme"_s : u"module"_s);
    table.code.set(record, u"GEN-%1-%2"_s.arg(m_options.seed).arg(m_made, 6, 10, QChar(u'0')));
    table.status.set(record, code(table.status));
    describe(record);
    table.level.set(record, code(table.level));
    table.nlqf.set(record, code(table.nlqf));
    const double credits = (1 + below(60)) / 2.0;
    QList<domain::StudyLoad> loads{{.unit = u"ec"_s, .value = credits}};
    if (oneIn(2)) {
        loads.append({.unit = u"sbu"_s, .value = credits * 28});
    }
    if (oneIn(3)) {
        loads.append({.unit = u"contactHours"_s, .value = credits * 8});
    }
    table.studyLoad.set(record, loads);
    table.duration.set(record, text(oneOf(durations)));
    table.languages.set(record, oneIn(4) ? QStringList{u"eng"_s, u"nld"_s} : QStringList{u"nld"_s});
    table.modes.set(record, codes(table.modes, 3));
    table.result.set(record, code(table.result));
    table.accredited.set(record, oneIn(2));
    table.accreditation.set(record, oneIn(2) ? code(table.accreditation) : QString());
    table.isced.set(record, code(table.isced));
    table.sector.set(record, code(table.sector));
    table.sectorEdition.set(record, code(table.sectorEdition));
    table.theme.set(record, code(table.theme));
    table.regions.set(record, codes(table.regions, 3));
    table.provider.set(record, oneOf(m_organisations));
    table.contact.set(record, oneIn(4) ? Id() : oneOf(m_contacts));
    table.webPage.set(record, u"https://instelling.example/aanbod/%1?taal=nl&van=%2"_s.arg(m_made).arg(m_options.seed));
    table.codes.set(record,
        oneIn(3) ? QList<domain::TypedCode>()
                 : QList<domain::TypedCode>{{.type = u"crebo"_s, .code = QString::number(25000 + below(999))},
                       {.type = u"rioUnit"_s, .code = u"1%1O%2"_s.arg(100 + below(900)).arg(1000 + below(9000))}});
    table.mkb.set(record, oneIn(3));
    table.workplace.set(record, oneIn(3));
    table.deal.set(record, oneIn(6) ? oneOf(m_deals) : Id());
    table.validFrom.set(record, date());
    table.validTo.set(record, oneIn(2) ? table.validFrom(record).addYears(4) : QDate());
    table.reach.set(record, codes(table.reach, 2));
    if (oneIn(5)) {
        table.kept.set(record,
            kept({{u"resources"_s, QVariantList{u"boek"_s, u"laptop"_s}},
                {u"ext"_s,
                    QVariantMap{{u"elders"_s,
                        QVariantMap{{u"code"_s, 7LL}, {u"deel"_s, 2.5}, {u"leeg"_s, QVariant::fromValue(nullptr)}}}}},
                {u"otherCodes"_s, QVariantList{QVariantMap{{u"codeType"_s, u"x-eigen"_s}, {u"code"_s, u"A/1"_s}}}},
                {u"consumers"_s,
                    QVariantList{QVariantMap{{u"consumerKey"_s, u"x-portaal"_s}, {u"kleur"_s, u"blauw"_s}}}},
                {u"name"_s, inGerman(u"Wärmepumpen"_s)}, {u"abbreviation"_s, u"AFK"_s}}));
    }
    if (!isProgramme) {
        constexpr qsizetype rememberedModules = 500;
        if (m_modules.size() == rememberedModules) {
            m_modules[below(rememberedModules)] = record.id();
        } else {
            m_modules.append(record.id());
        }
    }
    return record;
}

ChangeSet Generator::next(int atMost)
{
    const int last = qMin(m_options.offerings, m_made + atMost);
    ChangeSet change({.code = u"change.import"_s, .arguments = {QString::number(last - m_made), u"generator"_s}});
    for (; m_made < last; ++m_made) {
        const Record record = offering();
        create(change, record);
        addOutcomes(change, record, around(m_options.skillLinksPerOffering));
        const int editions = around(m_options.editionsPerOffering);
        for (int i = 0; i < editions; ++i) {
            addEdition(change, record);
        }
        addSmallParts(change, record);
        if (domain::offeringTable().kind(record) == u"programme") {
            addComponents(change, record);
        }
    }
    return change;
}

} // namespace leerschakel::tests
