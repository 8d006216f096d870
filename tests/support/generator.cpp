// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/generator.h"

#include "domain/codelist.h"

using namespace Qt::StringLiterals;

namespace leerschakel::tests {

using changes::ChangeSet;
using domain::Id;
using domain::Kind;
using domain::LocalizedText;
using domain::Record;

namespace {

struct Word {
    const char16_t *nl;
    const char16_t *en;
};

constexpr Word topics[] = {
    {u"warmtepompen", u"heat pumps"},
    {u"zonnepanelen", u"solar panels"},
    {u"waterstof", u"hydrogen"},
    {u"batterijen", u"batteries"},
    {u"circulair ontwerp", u"circular design"},
    {u"biobased materialen", u"bio-based materials"},
    {u"datageletterdheid", u"data literacy"},
    {u"machinaal leren", u"machine learning"},
    {u"wondzorg", u"wound care"},
    {u"palliatieve zorg", u"palliative care"},
    {u"taalonderwijs", u"language teaching"},
    {u"lassen", u"welding"},
    {u"inkoop", u"procurement"},
    {u"ketensamenwerking", u"supply chain cooperation"},
    {u"cybersecurity", u"cybersecurity"},
    {u"bodemkunde", u"soil science"},
    {u"energieadvies", u"energy advice"},
    {u"coachend leidinggeven", u"leading by coaching"},
    {u"crème brûlée en patisserie", u"crème brûlée and pâtisserie"},
    {u"Übersetzen für Anfänger", u"translating for beginners"},
    {u"reïntegratie", u"reintegration"},
    {u"robotica 🤖", u"robotics 🤖"},
    {u"Ελληνικά in de zorg", u"Ελληνικά in care"},
    {u"украинский als tweede taal", u"Ukrainian (українська) as a second language"},
};
constexpr Word verbs[] = {
    {u"ontwerpt", u"designs"},
    {u"installeert", u"installs"},
    {u"onderhoudt", u"maintains"},
    {u"beoordeelt", u"assesses"},
    {u"verklaart", u"explains"},
    {u"vergelijkt", u"compares"},
    {u"plant", u"plans"},
    {u"begeleidt", u"guides"},
};
constexpr Word ends[] = {
    {u"in de eigen werkpraktijk", u"in one's own practice"},
    {u"volgens de geldende normen", u"according to the standards in force"},
    {u"samen met collega's", u"together with colleagues"},
    {u"bij kleine bedrijven", u"at small companies"},
    {u"binnen een budget van € 2.500", u"within a budget of € 2,500"},
    {u"\"van begin tot eind\"", u"\"from start to finish\""},
    {u"in minder dan 5 % van de tijd", u"in less than 5 % of the time"},
    {u"zonder <hulp> & met zorg", u"without <help> & with care"},
};
constexpr Word openings[] = {
    {u"Deze module gaat over", u"This module is about"},
    {u"Je werkt aan", u"You work on"},
    {u"Centraal staat", u"At the centre is"},
    {u"Bedoeld voor wie verder wil met", u"Meant for those who want to go on with"},
};
constexpr const char16_t *cities[] = {u"Enschede", u"Zwolle", u"’s-Hertogenbosch", u"Den Haag", u"Groningen",
    u"Súdwest-Fryslân", u"Maastricht", u"Eindhoven"};
constexpr const char16_t *streets[] = {
    u"Hogekamp", u"Burgemeester de Zeeuwlaan", u"Kanaalstraat", u"Plein 1944", u"Zuiderval"};
constexpr const char16_t *people[] = {
    u"Aïsha van den Berg", u"Jan de Vries", u"Zoë Müller", u"Mehmet Yılmaz", u"Fenna Hoekstra"};
constexpr const char16_t *durations[] = {u"P10W", u"P6M", u"P1Y", u"P3D", u"P2Y6M", u"PT16H"};

QString text(const char16_t *words)
{
    return QString::fromUtf16(words);
}

/** What a source might have said besides what we have fields for (exchange/ooapi5/convention.h). */
QVariantMap kept(const QVariantMap &members)
{
    return {{u"ooapi5"_s, members}};
}

QVariantList inGerman(const QString &words)
{
    return {QVariantMap{{u"language"_s, u"de-DE"_s}, {u"value"_s, words}}};
}

QString capital(QString words)
{
    if (!words.isEmpty()) {
        words[0] = words[0].toUpper();
    }
    return words;
}

} // namespace

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
    // As Id::make() makes them (version 7, ascending), but from the seed: a run can be repeated.
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
        constexpr int enough = 100; // that each field has a value somewhere
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

Record Generator::skillLink(const Id &offering, const Id &outcome, double position)
{
    const auto &table = domain::skillLinkTable();
    Record record(Kind::SkillLink, nextId());
    table.offering.set(record, offering);
    table.outcome.set(record, outcome);
    table.position.set(record, position);
    table.concept_.set(record, oneOf(m_options.concepts));
    table.role.set(record, code(table.role));
    table.level.set(record, oneIn(5) ? u"gevorderd"_s : QString());
    table.label.set(record, words(1));
    return record;
}

void Generator::addOutcomes(ChangeSet &change, const Record &offering, int links)
{
    const auto &table = domain::outcomeTable();
    const int outcomes = 2 + below(4);
    QList<Id> ids{Id()}; // the null one: links of the offering as a whole
    for (int i = 0; i < outcomes; ++i) {
        Record record(Kind::Outcome, nextId());
        table.offering.set(record, offering.id());
        table.position.set(record, i + 1);
        table.text.set(record, sentence());
        if (oneIn(10)) {
            table.kept.set(record, kept({{u"text"_s, inGerman(u"Kann es"_s)}}));
        }
        create(change, record);
        ids.append(record.id());
    }
    for (int i = 0; i < links; ++i) {
        create(change, skillLink(offering.id(), ids[i % ids.size()], i + 1));
    }
}

void Generator::addPrice(ChangeSet &change, const Id &offering, const Id &edition, double position)
{
    const auto &table = domain::priceTable();
    Record record(Kind::Price, nextId());
    table.offering.set(record, offering);
    table.edition.set(record, edition);
    table.position.set(record, position);
    table.kind.set(record, position == 1 ? u"total"_s : code(table.kind));
    table.cents.set(record, 100 * below(4000) + (oneIn(3) ? 95 : 0));
    table.currency.set(record, u"EUR"_s);
    table.vat.set(record, code(table.vat));
    table.description.set(record,
        oneIn(3) ? LocalizedText{.nl = u"inclusief materiaal"_s, .en = u"materials included"_s} : LocalizedText());
    if (oneIn(8)) {
        table.kept.set(record, kept({{u"displayAmount"_s, inGerman(u"kostenlos"_s)}}));
    }
    create(change, record);
}

void Generator::addEdition(ChangeSet &change, const Record &offering)
{
    const auto &table = domain::editionTable();
    Record record(Kind::Edition, nextId());
    table.offering.set(record, offering.id());
    table.code.set(record, u"U%1"_s.arg(m_ids));
    table.title.set(record, oneIn(3) ? words(1) : LocalizedText());
    table.status.set(record, code(table.status));
    const QDate start = date();
    table.start.set(record, start);
    table.end.set(record, start.addDays(7 * (1 + below(40))));
    if (oneIn(5)) {
        table.entryFrom.set(record, start);
        table.entryTo.set(record, start.addMonths(2));
    }
    table.places.set(record, oneIn(4) ? std::nullopt : std::optional<qint64>(8 + below(40)));
    table.minimumPlaces.set(record, oneIn(2) ? std::nullopt : std::optional<qint64>(1 + below(8)));
    table.location.set(record, oneIn(5) ? Id() : oneOf(m_locations));
    table.modes.set(record, codes(table.modes, 2));
    table.languages.set(record, oneIn(3) ? QStringList{u"nld"_s} : QStringList());
    table.permissionRequired.set(record, oneIn(4));
    table.permissionExplanation.set(record, table.permissionRequired(record) ? sentence() : LocalizedText());
    table.webPage.set(record, oneIn(2) ? u"https://instelling.example/uitvoering/%1"_s.arg(m_ids) : QString());
    if (oneIn(5)) {
        table.kept.set(record,
            kept({{u"resultValueType"_s, u"1-10"_s}, {u"enrolledNumberStudents"_s, 12LL},
                {u"academicSession"_s, u"373500c0-ce95-4956-864e-1c8776b9e195"_s}}));
    }
    create(change, record);

    const auto &periods = domain::enrolmentPeriodTable();
    const int count = 1 + (oneIn(6) ? 1 : 0);
    for (int i = 0; i < count; ++i) {
        Record period(Kind::EnrolmentPeriod, nextId());
        periods.offering.set(period, offering.id());
        periods.edition.set(period, record.id());
        periods.start.set(period, start.addDays(-120 + 50 * i));
        periods.end.set(period, start.addDays(-80 + 50 * i));
        periods.targetGroup.set(period, oneIn(5) ? sentence() : LocalizedText());
        periods.webPage.set(period, oneIn(5) ? u"https://instelling.example/aanmelden/%1"_s.arg(m_ids) : QString());
        create(change, period);
    }
    if (oneIn(3)) {
        addPrice(change, offering.id(), record.id(), 1);
    }
}

void Generator::addSmallParts(ChangeSet &change, const Record &offering)
{
    addPrice(change, offering.id(), {}, 1);
    if (oneIn(3)) {
        addPrice(change, offering.id(), {}, 2);
    }
    if (oneIn(3)) {
        const auto &table = domain::fundingTable();
        Record record(Kind::Funding, nextId());
        table.offering.set(record, offering.id());
        table.position.set(record, 1);
        table.scheme.set(record, code(table.scheme));
        table.name.set(record, words(1));
        table.validFrom.set(record, date());
        table.validTo.set(record, table.validFrom(record).addYears(1));
        create(change, record);
    }
    if (oneIn(4)) {
        const auto &table = domain::partnerTable();
        Record record(Kind::Partner, nextId());
        table.offering.set(record, offering.id());
        table.position.set(record, 1);
        table.organisation.set(record, oneOf(m_organisations));
        table.role.set(record, code(table.role));
        create(change, record);
    }
}

void Generator::addComponents(ChangeSet &change, const Record &offering)
{
    const auto &table = domain::componentTable();
    const int count = 2 + below(5);
    QSet<Id> taken;
    for (int i = 0; i < count; ++i) {
        const Id module = oneOf(m_modules);
        if (taken.contains(module)) {
            continue;
        }
        taken.insert(module);
        Record record(Kind::Component, nextId());
        table.offering.set(record, offering.id());
        table.module.set(record, module);
        table.position.set(record, i + 1);
        table.elective.set(record, oneIn(3));
        table.electiveGroup.set(record, table.elective(record) && oneIn(2) ? u"Keuze A"_s : QString());
        create(change, record);
    }
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
