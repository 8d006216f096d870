// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/evaluator.h"
#include "support/result.h"
#include "support/testmain.h"
#include "support/trees.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;
using rules::Evaluator;
using rules::Finding;
using rules::Severity;

class EvaluatorTest : public QObject
{
    Q_OBJECT

private:
    /** A module of a university of applied sciences that OOAPI and RIO both accept. */
    static OfferingTree complete()
    {
        const auto &table = domain::offeringTable();
        OfferingTree tree;
        Record provider(Kind::Organisation);
        domain::organisationTable().name.set(provider, {.nl = u"Hogeschool Proef"_s, .en = {}});
        domain::organisationTable().kind.set(provider, u"hbo"_s);
        domain::organisationTable().codes.set(provider, {{.type = u"rioOfferer"_s, .code = u"123A456"_s}});
        tree.referred.insert(provider.id(), provider);
        Record offering(Kind::Offering);
        table.kind.set(offering, u"module"_s);
        table.title.set(offering, {.nl = u"Warmtepompen"_s, .en = u"Heat pumps"_s});
        table.description.set(offering, {.nl = u"Over warmtepompen."_s, .en = u"About heat pumps."_s});
        table.code.set(offering, u"WP-1"_s);
        table.level.set(offering, u"hboBachelor"_s);
        table.languages.set(offering, {u"nld"_s});
        table.isced.set(offering, u"0713"_s);
        table.accreditation.set(offering, u"partOfAccredited"_s);
        table.provider.set(offering, provider.id());
        table.validFrom.set(offering, QDate(2027, 1, 1));
        table.duration.set(offering, u"P10W"_s);
        table.modes.set(offering, {u"onSite"_s});
        table.reach.set(offering, {u"rio"_s});
        table.studyLoad.set(offering, {{.unit = u"ec"_s, .value = 5}});
        tree.offering = offering;
        Record edition(Kind::Edition);
        domain::editionTable().offering.set(edition, offering.id());
        domain::editionTable().start.set(edition, QDate(2027, 2, 1));
        domain::editionTable().end.set(edition, QDate(2027, 4, 11));
        tree.parts[Kind::Edition] = {edition};
        Record period(Kind::EnrolmentPeriod);
        domain::enrolmentPeriodTable().edition.set(period, edition.id());
        domain::enrolmentPeriodTable().start.set(period, QDate(2026, 11, 1));
        tree.parts[Kind::EnrolmentPeriod] = {period};
        Record outcome(Kind::Outcome);
        domain::outcomeTable().text.set(outcome, {.nl = u"Kan een warmtepomp inregelen."_s, .en = {}});
        tree.parts[Kind::Outcome] = {outcome};
        return tree;
    }

    static QList<Finding> findings(const OfferingTree &tree)
    {
        return Evaluator::builtIn().evaluate(tree, u"ooapi5"_s, QDate(2026, 11, 1));
    }

    static QStringList blocking(const OfferingTree &tree)
    {
        QStringList ids;
        for (const Finding &finding : findings(tree)) {
            if (finding.severity == Severity::Blocks) {
                ids.append(finding.rule);
            }
        }
        return ids;
    }

    static std::optional<Finding> finding(const OfferingTree &tree, const QString &rule)
    {
        for (const Finding &each : findings(tree)) {
            if (each.rule == rule) {
                return each;
            }
        }
        return std::nullopt;
    }

    static std::expected<std::unique_ptr<Evaluator>, domain::Error> withRule(const QJsonObject &changes)
    {
        QFile file(u":/rules/ooapi5.json"_s);
        if (!file.open(QIODevice::ReadOnly)) {
            return std::unexpected(domain::Error{});
        }
        QJsonObject rule = QJsonDocument::fromJson(file.readAll())[u"rules"].toArray().first().toObject();
        for (auto it = changes.begin(); it != changes.end(); ++it) {
            rule.insert(it.key(), it.value());
        }
        const QJsonObject document{{u"destination"_s, u"ooapi5"_s}, {u"rules"_s, QJsonArray{rule}}};
        return Evaluator::fromFiles({{u"x.json"_s, QJsonDocument(document).toJson()}});
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void allRulesOfTheProgramAreSound()
    {
        const QDir folder(u":/rules"_s);
        const QStringList names = folder.entryList({u"*.json"_s});
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray json = file.readAll();
            SUCCEEDS(Evaluator::fromFiles({{name, json}}));
            QVERIFY2(QJsonDocument::fromJson(json)[u"rules"].toArray().size() > 20, qPrintable(name));
            QVERIFY(Evaluator::builtIn().destinations().contains(name.chopped(5)));
        }
        QVERIFY(names.contains(u"ooapi5.json"_s));
    }

    void badRulesAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::newRow("no such field") << QJsonObject{{u"field"_s, u"titel"_s}};
        QTest::newRow("no such kind") << QJsonObject{{u"kind"_s, u"course"_s}};
        QTest::newRow("no such check") << QJsonObject{{u"check"_s, QJsonObject{{u"type"_s, u"isNice"_s}}}};
        QTest::newRow("no limit") << QJsonObject{{u"check"_s, QJsonObject{{u"type"_s, u"maxLength"_s}}}};
        QTest::newRow("broken pattern") << QJsonObject{
            {u"check"_s, QJsonObject{{u"type"_s, u"pattern"_s}, {u"pattern"_s, u"("_s}}}};
        QTest::newRow("no such severity") << QJsonObject{{u"severity"_s, u"kills"_s}};
        QTest::newRow("no such value") << QJsonObject{{u"when"_s, QJsonObject{{u"level"_s, QJsonArray{u"phd"_s}}}}};
        QTest::newRow("condition on no field")
            << QJsonObject{{u"when"_s, QJsonObject{{u"levels"_s, QJsonArray{u"mbo1"_s}}}}};
        QTest::newRow("no such type of code")
            << QJsonObject{{u"when"_s, QJsonObject{{u"provider.codes.brinn"_s, QJsonArray{u"*"_s}}}}};
        QTest::newRow("no such member") << QJsonObject{{u"sevrity"_s, u"warns"_s}};
        QTest::newRow("no such fix") << QJsonObject{{u"fix"_s, u"magic"_s}};
        QTest::newRow("no such consumer") << QJsonObject{{u"consumer"_s, u"duo"_s}};
        QTest::newRow("no source") << QJsonObject{{u"source"_s, u""_s}};
        QTest::newRow("of no edition") << QJsonObject{
            {u"check"_s, QJsonObject{{u"type"_s, u"notAfterEdition"_s}, {u"other"_s, u"end"_s}}}};
        const auto upToAlike = [](const QJsonArray &fields) {
            return QJsonObject{{u"type"_s, u"upToAlike"_s}, {u"min"_s, 1}, {u"alike"_s, fields}};
        };
        QTest::newRow("alike in no field")
            << QJsonObject{{u"kind"_s, u"component"_s}, {u"field"_s, u"electiveCount"_s}, {u"check"_s, upToAlike({})}};
        QTest::newRow("alike in no such field") << QJsonObject{
            {u"kind"_s, u"component"_s}, {u"field"_s, u"electiveCount"_s}, {u"check"_s, upToAlike({u"group"_s})}};
        QTest::newRow("alike, but no part") << QJsonObject{{u"check"_s, upToAlike({u"title"_s})}};
        QTest::newRow("other destination") << QJsonObject{{u"id"_s, u"rio.title"_s}};
    }

    void badRulesAreRefused()
    {
        QFETCH(QJsonObject, changes);
        SUCCEEDS(withRule({}));
        FAILS_WITH(withRule(changes), u"rules.bad"_s);
    }

    void aDestinationCanBeAboutSomeOfferings()
    {
        const Evaluator &rules = Evaluator::builtIn();
        OfferingTree tree;
        tree.offering = Record(Kind::Offering);
        const auto &table = domain::offeringTable();
        for (const QString &result : {u"edubadge"_s, u"microcredential"_s, u"diploma"_s, u"none"_s, QString()}) {
            table.result.set(tree.offering, result);
            const bool isBadge = result == u"edubadge" || result == u"microcredential";
            QCOMPARE(rules.isAbout(u"edubadges"_s, tree.offering), isBadge);
            QCOMPARE(rules.isAbout(u"ooapi5"_s, tree.offering), true);
            QCOMPARE(rules.evaluate(tree, u"edubadges"_s, {}).isEmpty(), !isBadge);
            QCOMPARE(rules.counts({u"edubadges"_s}, tree, {}).constFirst().blocks > 0, isBadge);
        }
        QVERIFY(rules.scope(u"ooapi5"_s).empty());
        QVERIFY(rules.readers(table.result).contains(u"edubadges"_s));
    }

    void whatItIsForIsSaidByCodesOfTheOffering_data()
    {
        QTest::addColumn<QJsonObject>("scope");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("a code") << QJsonObject{{u"level"_s, QJsonArray{u"mbo1"_s, u"mbo2"_s}}} << true;
        QTest::newRow("two codes") << QJsonObject{{u"level"_s, QJsonArray{u"mbo1"_s}},
            {u"result"_s, QJsonArray{u"diploma"_s}}}
                                   << true;
        QTest::newRow("no such value") << QJsonObject{{u"level"_s, QJsonArray{u"phd"_s}}} << false;
        QTest::newRow("any value") << QJsonObject{{u"level"_s, QJsonArray{u"*"_s}}} << false;
        QTest::newRow("a list") << QJsonObject{{u"modes"_s, QJsonArray{u"online"_s}}} << false;
        QTest::newRow("a text") << QJsonObject{{u"code"_s, QJsonArray{u"x"_s}}} << false;
        QTest::newRow("the provider's") << QJsonObject{{u"provider.kind"_s, QJsonArray{u"mbo"_s}}} << false;
        QTest::newRow("a consideration") << QJsonObject{{u"formal"_s, true}} << false;
    }

    void whatItIsForIsSaidByCodesOfTheOffering()
    {
        QFETCH(QJsonObject, scope);
        QFETCH(bool, isTaken);
        const QJsonObject document{{u"destination"_s, u"ooapi5"_s}, {u"for"_s, scope}, {u"rules"_s, QJsonArray()}};
        const auto made = Evaluator::fromFiles({{u"x.json"_s, QJsonDocument(document).toJson()}});
        QCOMPARE(made.has_value(), isTaken);
        if (!isTaken) {
            FAILS_WITH(made, u"rules.bad"_s);
        }
    }

    void aMicrocredentialOfHigherEducationHasBounds_data()
    {
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("level");
        QTest::addColumn<double>("credits");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("just enough") << u"microcredential"_s << u"hboBachelor"_s << 3.0 << false;
        QTest::newRow("too little") << u"microcredential"_s << u"hboBachelor"_s << 2.9 << true;
        QTest::newRow("at most") << u"microcredential"_s << u"woMaster"_s << 30.0 << false;
        QTest::newRow("too much") << u"microcredential"_s << u"woMaster"_s << 30.5 << true;
        QTest::newRow("mbo") << u"microcredential"_s << u"mbo4"_s << 2.0 << false;
        QTest::newRow("no level") << u"microcredential"_s << QString() << 2.0 << false;
        QTest::newRow("an edubadge") << u"edubadge"_s << u"hboBachelor"_s << 1.0 << false;
        QTest::newRow("a diploma") << u"diploma"_s << u"hboBachelor"_s << 240.0 << false;
    }

    void aMicrocredentialOfHigherEducationHasBounds()
    {
        QFETCH(QString, result);
        QFETCH(QString, level);
        QFETCH(double, credits);
        QFETCH(bool, isFound);
        OfferingTree tree;
        tree.offering = Record(Kind::Offering);
        const auto &table = domain::offeringTable();
        table.result.set(tree.offering, result);
        table.level.set(tree.offering, level);
        // Amounts in other units have no bounds.
        table.studyLoad.set(tree.offering, {{.unit = u"sbu"_s, .value = 8400}, {.unit = u"ec"_s, .value = credits}});
        const QList<Finding> all = Evaluator::builtIn().evaluate(tree, u"edubadges"_s, {});
        const auto found = std::ranges::find(all, u"edubadges.microcredential.credits"_s, &Finding::rule);
        QCOMPARE(found != all.cend(), isFound);
        if (isFound) {
            QCOMPARE(found->severity, Severity::Blocks);
            QCOMPARE(found->field, u"studyLoad"_s);
            QVERIFY(found->text.en.contains(QLocale(u"en"_s).toString(credits, 'f', 1)));
        }
    }

    void aCompleteModuleIsNotBlocked() { QCOMPARE(blocking(complete()), QStringList()); }

    void whatTheSchemaRequiresBlocks()
    {
        OfferingTree tree;
        tree.offering = Record(Kind::Offering);
        domain::offeringTable().kind.set(tree.offering, u"module"_s);
        Record edition(Kind::Edition);
        tree.parts[Kind::Edition] = {edition};
        QCOMPARE(blocking(tree),
            (QStringList{u"ooapi5.code.required"_s, u"ooapi5.title.required"_s, u"ooapi5.description.required"_s,
                u"ooapi5.languages.required"_s, u"ooapi5.edition.start.required"_s, u"ooapi5.edition.end.required"_s}));
        domain::editionTable().status.set(tree.parts[Kind::Edition].first(), u"cancelled"_s);
        QVERIFY(!blocking(tree).contains(u"ooapi5.edition.start.required"_s));
    }

    void asManyAsThereAreCanBeChosen_data()
    {
        QTest::addColumn<QList<int>>("counts"); // of four electives in one group; -1: absent
        QTest::addColumn<QStringList>("found");
        QTest::newRow("nothing said") << QList<int>{-1, -1, -1, -1} << QStringList();
        QTest::newRow("one") << QList<int>{1, 1, 1, 1} << QStringList();
        QTest::newRow("all") << QList<int>{4, 4, 4, 4} << QStringList();
        QTest::newRow("none") << QList<int>{0, 0, 0, 0} << QStringList{u"0: From a group of 4 you cannot choose 0."_s};
        QTest::newRow("more than there are")
            << QList<int>{5, 5, 5, 5} << QStringList{u"0: From a group of 4 you cannot choose 5."_s};
        QTest::newRow("said by some") << QList<int>{-1, 5, -1, 5}
                                      << QStringList{u"1: From a group of 4 you cannot choose 5."_s};
    }

    void asManyAsThereAreCanBeChosen()
    {
        QFETCH(QList<int>, counts);
        QFETCH(QStringList, found);
        OfferingTree tree = complete();
        domain::offeringTable().kind.set(tree.offering, u"programme"_s);
        const auto add = [&](bool isElective, const QString &group, int count) {
            Record component(Kind::Component);
            domain::componentTable().elective.set(component, isElective);
            domain::componentTable().electiveGroup.set(component, group);
            if (count >= 0) {
                domain::componentTable().electiveCount.set(component, count);
            }
            tree.parts[Kind::Component].append(component);
        };
        for (const int count : std::as_const(counts)) {
            add(true, u"Materiaal"_s, count);
        }
        // These are in no group, or in another one.
        add(false, u"Materiaal"_s, 9);
        add(true, {}, -1);
        add(true, u"Taal"_s, 1);
        QStringList said;
        const QList<Finding> findings = Evaluator::builtIn().evaluate(tree, u"ooapi5"_s, {});
        for (const Finding &finding : findings) {
            if (finding.rule == u"ooapi5.component.electiveCount") {
                const auto place = std::ranges::find(tree.parts[Kind::Component], finding.record, &Record::id)
                    - tree.parts[Kind::Component].begin();
                said.append(QString::number(place) + u": "_s + finding.text.en);
            }
        }
        QCOMPARE(said, found);
    }

    void rioAsksOnlyOfWhatMustReachIt()
    {
        OfferingTree tree = complete();
        domain::offeringTable().code.set(tree.offering, QString(41, u'x'));
        domain::offeringTable().level.set(tree.offering, u"mbo4"_s);
        domain::offeringTable().isced.set(tree.offering, u"07"_s);
        domain::offeringTable().validFrom.set(tree.offering, {});
        domain::offeringTable().duration.set(tree.offering, {});
        tree.parts.remove(Kind::EnrolmentPeriod);
        QCOMPARE(blocking(tree),
            (QStringList{u"ooapi5.rio.code.length"_s, u"ooapi5.rio.level.mbo"_s, u"ooapi5.rio.duration.required"_s,
                u"ooapi5.rio.isced.digits"_s, u"ooapi5.rio.validFrom.required"_s, u"ooapi5.rio.edition.enrolment"_s}));
        domain::offeringTable().reach.set(tree.offering, {});
        QCOMPARE(blocking(tree), QStringList());
    }

    void descriptionsForRioArePlainAndShort()
    {
        OfferingTree tree = complete();
        domain::offeringTable().description.set(
            tree.offering, {.nl = QString(3001, u'a'), .en = u"2 < 3 and <b>bold</b>"_s});
        const auto length = finding(tree, u"ooapi5.rio.description.length"_s);
        QVERIFY(length.has_value());
        QCOMPARE(length->language, u"nl"_s);
        QCOMPARE(length->limit, 3000);
        QVERIFY(length->text.en.contains(u"3,001"_s));
        QVERIFY(length->text.nl.contains(u"3.001"_s));
        const auto html = finding(tree, u"ooapi5.rio.description.html"_s);
        QVERIFY(html.has_value());
        QCOMPARE(html->language, u"en"_s);
        domain::offeringTable().description.set(tree.offering, {.nl = u"2 < 3 & meer"_s, .en = u"x"_s});
        QVERIFY(!finding(tree, u"ooapi5.rio.description.html"_s));
        QVERIFY(!finding(tree, u"ooapi5.rio.title.html"_s));
        domain::offeringTable().title.set(tree.offering, {.nl = u"Onderzoek &amp; ontwerp"_s, .en = {}});
        const auto entity = finding(tree, u"ooapi5.rio.title.html"_s);
        QVERIFY(entity && entity->severity == Severity::Blocks);
        domain::offeringTable().title.set(tree.offering, {.nl = u"Onderzoek & ontwerp < 2027"_s, .en = {}});
        QVERIFY(!finding(tree, u"ooapi5.rio.title.html"_s));
        // 3000 characters outside the basic plane are 3000 characters
        domain::offeringTable().description.set(tree.offering, {.nl = u"\U0001F525"_s.repeated(3000), .en = u"x"_s});
        QVERIFY(!finding(tree, u"ooapi5.rio.description.length"_s));
    }

    void aStudyLoadIsMoreThanNothing()
    {
        OfferingTree tree = complete();
        for (const double load : {-1.0, 0.0, 2.5}) {
            domain::offeringTable().studyLoad.set(tree.offering, {{.unit = u"ec"_s, .value = load}});
            const QList<Finding> all = findings(tree);
            QCOMPARE(std::ranges::contains(all, u"ooapi5.studyLoad.positive"_s, &Finding::rule), load <= 0);
        }
    }

    void numbersAreWrittenAsEachLanguageDoes()
    {
        OfferingTree tree = complete();
        domain::offeringTable().studyLoad.set(tree.offering, {{.unit = u"ec"_s, .value = -0.5}});
        const auto found = finding(tree, u"ooapi5.studyLoad.positive"_s);
        QVERIFY(found.has_value());
        QVERIFY(found->text.nl.contains(u"-0,5"_s));
        QVERIFY(found->text.en.contains(u"-0.5"_s));
    }

    void fixesMendWhatTheyAreOfferedFor()
    {
        OfferingTree tree = complete();
        const auto &table = domain::offeringTable();
        table.studyLoad.set(tree.offering, {{.unit = u"ec"_s, .value = 2.5}});
        table.title.set(tree.offering, {.nl = u"Twee  spaties"_s, .en = {}});
        table.description.set(tree.offering, {.nl = u"Alleen Nederlands"_s, .en = {}});
        table.languages.set(tree.offering, {});
        table.validFrom.set(tree.offering, {});
        table.duration.set(tree.offering, {});
        QVERIFY(blocking(tree).contains(u"ooapi5.rio.studyLoad.whole"_s));
        int mended = 0;
        for (const Finding &each : findings(tree)) {
            if (each.fix && each.severity == Severity::Blocks) {
                QCOMPARE(each.fix->record, tree.offering.id());
                const domain::FieldSpec *field = table.field(each.fix->field);
                const auto value = field->normalised(each.fix->value);
                SUCCEEDS(value);
                tree.offering.setValue(*field, *value);
                ++mended;
            }
        }
        QCOMPARE(mended, 5);
        QCOMPARE(blocking(tree), QStringList());
        QCOMPARE(table.studyLoad(tree.offering).last(), (domain::StudyLoad{.unit = u"sbu"_s, .value = 70}));
        QCOMPARE(table.languages(tree.offering), QStringList{u"nld"_s});
        QCOMPARE(table.validFrom(tree.offering), QDate(2026, 11, 1));
        QCOMPARE(table.duration(tree.offering), u"P10W"_s);
    }

    void daysThatCannotBe()
    {
        OfferingTree tree = complete();
        const auto &table = domain::offeringTable();
        table.validTo.set(tree.offering, table.validFrom(tree.offering).addDays(1));
        QVERIFY(!finding(tree, u"ooapi5.validTo.order"_s));
        // The last day itself does not count.
        table.validTo.set(tree.offering, table.validFrom(tree.offering));
        QCOMPARE(finding(tree, u"ooapi5.validTo.order"_s)->field, u"validTo"_s);

        Record &period = tree.parts[Kind::EnrolmentPeriod].first();
        const QDate end = domain::editionTable().end(tree.parts[Kind::Edition].first());
        domain::enrolmentPeriodTable().start.set(period, end);
        QVERIFY(!finding(tree, u"ooapi5.period.edition"_s));
        domain::enrolmentPeriodTable().start.set(period, end.addDays(1));
        QCOMPARE(finding(tree, u"ooapi5.period.edition"_s)->record, period.id());
        // Without an edition that has an end, there is nothing to compare with.
        domain::enrolmentPeriodTable().edition.set(period, domain::Id());
        QVERIFY(!finding(tree, u"ooapi5.period.edition"_s));
    }

    void aFindingKnowsWhereAndWhy()
    {
        OfferingTree tree = complete();
        Record &provider = tree.referred[domain::offeringTable().provider(tree.offering)];
        domain::organisationTable().codes.set(provider, {{.type = u"rioOfferer"_s, .code = u"123456"_s}});
        const auto found = finding(tree, u"ooapi5.rio.provider.code"_s);
        QVERIFY(found.has_value());
        QCOMPARE(found->kind, Kind::Organisation);
        QCOMPARE(found->record, provider.id());
        QCOMPARE(found->field, u"codes"_s);
        QCOMPARE(found->consumer, u"rio"_s);
        QVERIFY(!found->owner.isEmpty() && !found->source.isEmpty() && !found->reason.nl.isEmpty()
            && !found->reason.en.isEmpty());

        // A code that came with the offering itself will do if its provider has none.
        const auto came = [&](const QString &code) {
            return QVariantMap{{u"ooapi5"_s,
                QVariantMap{{u"consumers"_s,
                    QVariantList{QVariantMap{{u"consumerKey"_s, u"rio"_s}, {u"educationOffererCode"_s, code}}}}}}};
        };
        domain::offeringTable().kept.set(tree.offering, came(u"123A456"_s));
        QVERIFY(finding(tree, u"ooapi5.rio.provider.code"_s));
        domain::organisationTable().codes.set(provider, {});
        QVERIFY(!finding(tree, u"ooapi5.rio.provider.code"_s));
        domain::offeringTable().kept.set(tree.offering, came(u"123456"_s));
        QVERIFY(finding(tree, u"ooapi5.rio.provider.code"_s));

        tree.parts.remove(Kind::EnrolmentPeriod);
        const auto missing = finding(tree, u"ooapi5.rio.edition.enrolment"_s);
        QVERIFY(missing.has_value());
        QCOMPARE(missing->kind, Kind::EnrolmentPeriod);
        QCOMPARE(missing->record, tree.of(Kind::Edition).first().id());
    }

    void theKindOfAProviderIsAskedWhereNothingTells_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("brin");
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("accreditation");
        QTest::addColumn<bool>("accredited");
        QTest::addColumn<QStringList>("asked");
        const QStringList nothing;
        const QStringList whose{u"ooapi5.rio.provider.kind"_s};
        const QStringList which{u"ooapi5.rio.provider.kind.sector"_s};
        QTest::newRow("nothing tells") << u""_s << u""_s << u"hboBachelor"_s << u""_s << false << whose;
        QTest::newRow("said") << u"private"_s << u""_s << u""_s << u""_s << false << nothing;
        QTest::newRow("its own mark") << u""_s << u""_s << u""_s << u"own"_s << false << nothing;
        QTest::newRow("recognised") << u""_s << u""_s << u""_s << u""_s << true << nothing;
        QTest::newRow("BRIN and level") << u""_s << u"25BE"_s << u"woMaster"_s << u""_s << true << nothing;
        QTest::newRow("BRIN, and a level of no sector")
            << u""_s << u"25BE"_s << u"postInitial"_s << u""_s << true << which;
        QTest::newRow("BRIN, and no level") << u""_s << u"25BE"_s << u""_s << u"own"_s << false << which;
        QTest::newRow("BRIN, and said") << u"hbo"_s << u"25BE"_s << u""_s << u""_s << false << nothing;
    }

    void theKindOfAProviderIsAskedWhereNothingTells()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, brin);
        QFETCH(const QString, level);
        QFETCH(const QString, accreditation);
        QFETCH(const bool, accredited);
        QFETCH(const QStringList, asked);
        const auto &table = domain::offeringTable();
        OfferingTree tree = complete();
        table.level.set(tree.offering, level);
        table.accreditation.set(tree.offering, accreditation);
        table.accredited.set(tree.offering, accredited);
        Record &provider = tree.referred.begin().value();
        domain::organisationTable().kind.set(provider, kind);
        QList<domain::TypedCode> codes = domain::organisationTable().codes(provider);
        if (!brin.isEmpty()) {
            codes.append({.type = u"brin"_s, .code = brin});
        }
        domain::organisationTable().codes.set(provider, codes);
        QStringList ids;
        const QList<Finding> all = findings(tree);
        for (const Finding &each : all) {
            if (each.rule.startsWith(u"ooapi5.rio.provider.kind"_s)) {
                QCOMPARE(each.field, u"kind"_s);
                QCOMPARE(each.record, provider.id());
                ids.append(each.rule);
            }
        }
        QCOMPARE(ids, asked);
        // These rules are for RIO only.
        table.reach.set(tree.offering, {});
        QVERIFY(!finding(tree, u"ooapi5.rio.provider.kind"_s) && !finding(tree, u"ooapi5.rio.provider.kind.sector"_s));
    }

    void partnersForRio()
    {
        OfferingTree tree = complete();
        const auto partner = [&](const QString &role, const QString &name, const QString &code) {
            Record organisation(Kind::Organisation, domain::Id::make());
            domain::organisationTable().name.set(organisation, {.nl = name, .en = {}});
            if (!code.isEmpty()) {
                domain::organisationTable().codes.set(organisation, {{.type = u"rioOfferer"_s, .code = code}});
            }
            tree.referred.insert(organisation.id(), organisation);
            Record part(Kind::Partner, domain::Id::make());
            domain::partnerTable().organisation.set(part, organisation.id());
            domain::partnerTable().role.set(part, role);
            tree.parts[Kind::Partner].append(part);
        };
        partner(u"coProvider"_s, u"Hogeschool Ernaast"_s, u"101A777"_s);
        partner(u"foreignPartner"_s, QString(250, u'a'), {});
        partner(u"employer"_s, QString(300, u'a'), {});
        for (const QString &rule :
            {u"ooapi5.rio.partner.code"_s, u"ooapi5.rio.partner.foreign.length"_s, u"ooapi5.rio.partners.number"_s}) {
            QVERIFY2(!finding(tree, rule), qPrintable(rule));
        }
        partner(u"coProvider"_s, u"Zonder code"_s, {});
        partner(u"foreignPartner"_s, QString(251, u'a'), {});
        QVERIFY(finding(tree, u"ooapi5.rio.partner.code"_s));
        QVERIFY(finding(tree, u"ooapi5.rio.partner.foreign.length"_s));
        while (tree.of(Kind::Partner).size() <= 99) {
            partner(u"coProvider"_s, u"Nog een"_s, u"101A777"_s);
        }
        QVERIFY(finding(tree, u"ooapi5.rio.partners.number"_s));
    }

    void countsAreThoseOfTheFindings()
    {
        OfferingTree bare;
        bare.offering = Record(Kind::Offering);
        QList<OfferingTree> trees{complete(), bare};
        for (int number = 0; number < 12; ++number) {
            trees.append(tests::treesOf(tests::everything(number)));
        }
        // One location of two editions is one thing to mend; so is the same code twice.
        OfferingTree twice = complete();
        Record location(Kind::Location);
        twice.referred.insert(location.id(), location);
        for (int i = 0; i < 2; ++i) {
            Record edition(Kind::Edition);
            domain::editionTable().location.set(edition, location.id());
            twice.parts[Kind::Edition].append(edition);
        }
        domain::offeringTable().codes.set(
            twice.offering, {{.type = u"rioUnit"_s, .code = u"x"_s}, {.type = u"rioUnit"_s, .code = u"x"_s}});
        trees.append(twice);
        const QStringList destinations = Evaluator::builtIn().destinations();
        int all = 0;
        for (const OfferingTree &tree : std::as_const(trees)) {
            const QList<rules::FindingCounts> counts =
                Evaluator::builtIn().counts(destinations, tree, QDate(2027, 1, 1));
            QCOMPARE(counts.size(), destinations.size());
            for (qsizetype i = 0; i < destinations.size(); ++i) {
                const QList<Finding> findings = Evaluator::builtIn().evaluate(tree, destinations[i], QDate(2027, 1, 1));
                const auto of = [&](Severity severity) {
                    return int(std::ranges::count(findings, severity, &Finding::severity));
                };
                QCOMPARE(counts[i].blocks, of(Severity::Blocks));
                QCOMPARE(counts[i].warns, of(Severity::Warns));
                QCOMPARE(counts[i].hints, of(Severity::Hints));
                all += int(findings.size());
            }
        }
        QVERIFY(all > 20);
    }

    void eachDestinationHasAVersionOfItsOwn()
    {
        const auto version = [](const QByteArray &first, const QByteArray &second) {
            return Evaluator::fromFiles({{u"a.json"_s, "{\"destination\": \"a\", \"rules\": []" + first + "}"},
                {u"b.json"_s, "{\"destination\": \"b\", \"rules\": []" + second + "}"}});
        };
        const auto now = version({}, {});
        const auto later = version({}, ", \"about\": \"x\"");
        SUCCEEDS(now);
        SUCCEEDS(later);
        QCOMPARE((*now)->outdated((*now)->version()), QStringList());
        QCOMPARE((*now)->outdated({}), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE((*later)->outdated((*now)->version()), QStringList{u"b"_s});
        QCOMPARE((*now)->outdated((*now)->version({u"b"_s})), QStringList{u"a"_s});
        QVERIFY((*now)->onAtFirst().isEmpty());
        const auto on = version(", \"isOnAtFirst\": true", {});
        SUCCEEDS(on);
        QCOMPARE((*on)->onAtFirst(), QStringList{u"a"_s});
        QCOMPARE(Evaluator::builtIn().onAtFirst(), QStringList{u"ooapi5"_s});
        QCOMPARE(Evaluator::builtIn().outdated(Evaluator::builtIn().version()), QStringList());
    }

    void limitsAreForTheCountersOfTheForm()
    {
        const QList<rules::Limit> code = Evaluator::builtIn().limits(Kind::Offering, u"code"_s);
        QCOMPARE(code.size(), 4); // of OOAPI, its consumer rio, OEAPI 6, and RIO itself
        QCOMPARE(code.first().characters, 40);
        QCOMPARE(code.first().consumer, u"rio"_s);
        QCOMPARE(code.last().characters, 256);
        const QList<rules::Limit> description = Evaluator::builtIn().limits(Kind::Offering, u"description"_s);
        QCOMPARE(description.first().destination, u"edudex"_s);
        QCOMPARE(description.first().characters, 1200);
        QVERIFY(std::ranges::contains(description, 3000, &rules::Limit::characters));
        QVERIFY(Evaluator::builtIn().limits(Kind::Offering, u"level"_s).isEmpty());
    }

    void manyOfferingsAreHeldAgainstTheRulesQuickly()
    {
        const OfferingTree tree = complete();
        QElapsedTimer timer;
        timer.start();
        constexpr int count = 5000;
        qsizetype found = 0;
        for (int i = 0; i < count; ++i) {
            found += findings(tree).size();
        }
        QVERIFY(found > 0);
        qInfo("%d offerings a second", int(count * 1000.0 / double(qMax<qint64>(1, timer.elapsed()))));
    }
};

LEERSCHAKEL_TEST_MAIN(EvaluatorTest)
#include "evaluator_test.moc"
