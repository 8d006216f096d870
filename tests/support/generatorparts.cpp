// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Generator for what belongs to an offering: outcomes, editions, prices, modules.
#include "support/generator.h"
#include "support/generatorwords.h"

using namespace Qt::StringLiterals;

namespace leerschakel::tests {

using changes::ChangeSet;
using domain::Id;
using domain::Kind;
using domain::LocalizedText;
using domain::Record;
using namespace wordlists;

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
    QList<Id> ids{Id()}; // the null id: links of the offering as a whole
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
        if (!table.electiveGroup(record).isEmpty()) {
            table.electiveCount.set(record, 1);
        }
        create(change, record);
    }
}

} // namespace leerschakel::tests
