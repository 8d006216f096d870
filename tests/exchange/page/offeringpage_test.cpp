// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/page/offeringpage.h"
#include "exchange/page/pagewords.h"
#include "support/testmain.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::Language;
using domain::LocalizedText;
using domain::OfferingTree;
using domain::Record;

/** What a learner reads: in the language of the page, escaped, and only what is there. */
class OfferingPageTest : public QObject
{
    Q_OBJECT

    static OfferingTree heatPumps()
    {
        OfferingTree tree;
        const auto &fields = domain::offeringTable();
        Record school(Kind::Organisation);
        domain::organisationTable().name.set(school, {.nl = u"Proefschool"_s, .en = {}});
        tree.referred.insert(school.id(), school);
        tree.offering = Record(Kind::Offering);
        fields.kind.set(tree.offering, u"module"_s);
        fields.title.set(tree.offering, {.nl = u"Warmtepompen & cv"_s, .en = u"Heat pumps"_s});
        fields.description.set(tree.offering, {.nl = u"Over **koudemiddel**."_s, .en = {}});
        fields.studyLoad.set(tree.offering, {{.unit = u"hours"_s, .value = 12.5}});
        fields.duration.set(tree.offering, u"P10W"_s);
        fields.provider.set(tree.offering, school.id());
        Record outcome(Kind::Outcome);
        domain::outcomeTable().text.set(outcome, {.nl = u"U stelt een pomp in."_s, .en = u"You set a pump."_s});
        tree.parts[Kind::Outcome] = {outcome};
        Record link(Kind::SkillLink);
        domain::skillLinkTable().outcome.set(link, outcome.id());
        domain::skillLinkTable().label.set(link, {.nl = u"inregelen"_s, .en = u"commissioning"_s});
        Record needed(Kind::SkillLink);
        domain::skillLinkTable().role.set(needed, u"requires"_s);
        domain::skillLinkTable().label.set(needed, {.nl = u"veilig werken"_s, .en = {}});
        tree.parts[Kind::SkillLink] = {link, needed};
        Record edition(Kind::Edition);
        domain::editionTable().start.set(edition, QDate(2027, 2, 3));
        domain::editionTable().end.set(edition, QDate(2027, 4, 15));
        tree.parts[Kind::Edition] = {edition};
        Record price(Kind::Price);
        domain::priceTable().kind.set(price, u"tuition"_s);
        domain::priceTable().cents.set(price, 125'000);
        tree.parts[Kind::Price] = {price};
        return tree;
    }

    static QString plain(QString html)
    {
        static const QRegularExpression tag(u"<[^>]*>"_s);
        return html.remove(tag).simplified();
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void allOfItIsInTheLanguageOfThePage()
    {
        const QString dutch = exchange::page::offeringPage(heatPumps(), Language::Dutch);
        QVERIFY(dutch.contains(u"<h1>Warmtepompen &amp; cv</h1>"_s));
        QVERIFY(dutch.contains(u"<p>module · Proefschool</p>"_s));
        QVERIFY(dutch.contains(u"<p>Over <strong>koudemiddel</strong>.</p>"_s));
        QVERIFY(dutch.contains(u"<li>U stelt een pomp in.<br><small>Vaardigheden: inregelen</small></li>"_s));
        const QString text = plain(dutch);
        QVERIFY(text.contains(u"Studielast12,5 uren"_s));
        QVERIFY(text.contains(u"Duur10 weken"_s));
        QVERIFY(text.contains(u"3 februari 2027 – 15 april 2027"_s));
        QVERIFY2(text.contains(u"cursusgeld: € 1.250,00"_s), qPrintable(text));

        const QString english = plain(exchange::page::offeringPage(heatPumps(), Language::English));
        QVERIFY(english.contains(u"Heat pumps"_s));
        QVERIFY(english.contains(u"You set a pump.Skills: commissioning"_s));
        QVERIFY(english.contains(u"Study load12.5 hours"_s));
        QVERIFY(english.contains(u"3 February 2027 – 15 April 2027"_s));
        QVERIFY2(english.contains(u"tuition: €1,250.00"_s), qPrintable(english));
    }

    void whatIsThereInTheOtherLanguageOnlySaysSo()
    {
        const QString english = exchange::page::offeringPage(heatPumps(), Language::English);
        QVERIFY(english.contains(u"This text is available in Dutch only."_s));
        QVERIFY(english.contains(u"<div lang=\"nl\"><p>Over <strong>koudemiddel</strong>.</p>"_s));
        QVERIFY(!exchange::page::offeringPage(heatPumps(), Language::Dutch).contains(u"lang="_s));
    }

    void requiredSkillsAreNotPromised()
    {
        QVERIFY(!exchange::page::offeringPage(heatPumps(), Language::Dutch).contains(u"veilig werken"_s));
    }

    void headingsInTextsAreBelowThoseOfThePage()
    {
        OfferingTree tree = heatPumps();
        const auto &fields = domain::offeringTable();
        fields.description.set(tree.offering, {.nl = u"# Een\n\n#### Diep\n\n# Twee"_s, .en = {}});
        fields.admission.set(tree.offering, {.nl = u"### Eisen"_s, .en = {}});
        const QString html = exchange::page::offeringPage(tree, Language::Dutch);
        QVERIFY(html.contains(u"<h2>Een</h2>\n<h3>Diep</h3>\n<h2>Twee</h2>"_s));
        QVERIFY(html.contains(u"<h2>Toelating</h2>\n<h3>Eisen</h3>"_s));
    }

    void aModuleLeadsToItsPage()
    {
        OfferingTree tree = heatPumps();
        Record module(Kind::Offering);
        domain::offeringTable().title.set(module, {.nl = u"Koelen & vriezen"_s, .en = {}});
        tree.modules.insert(module.id(), module);
        Record component(Kind::Component);
        domain::componentTable().module.set(component, module.id());
        tree.parts[Kind::Component] = {component};
        QVERIFY(exchange::page::offeringPage(tree, Language::Dutch).contains(u"<li>Koelen &amp; vriezen</li>"_s));
        QVERIFY(exchange::page::offeringPage(tree, Language::Dutch, [&](const Id &id) {
            return id == module.id() ? u"koelen.html"_s : QString();
        }).contains(u"<li><a href=\"koelen.html\">Koelen &amp; vriezen</a></li>"_s));
    }

    void whatIsNotThereHasNoHeading()
    {
        OfferingTree bare;
        bare.offering = Record(Kind::Offering);
        QCOMPARE(exchange::page::offeringPage(bare, Language::Dutch), u"<h1></h1>\n<p></p>\n"_s);
    }

    void aChoiceSaysOfHowMany()
    {
        OfferingTree tree;
        tree.offering = Record(Kind::Offering);
        for (const QString &group : {u""_s, u"Materiaal"_s, u"Materiaal"_s, u"Taal"_s}) {
            Record module(Kind::Offering);
            domain::offeringTable().title.set(module, {.nl = u"Hout"_s, .en = {}});
            tree.modules.insert(module.id(), module);
            Record component(Kind::Component);
            domain::componentTable().module.set(component, module.id());
            domain::componentTable().elective.set(component, !group.isEmpty());
            domain::componentTable().electiveGroup.set(component, group);
            if (group == u"Materiaal") {
                domain::componentTable().electiveCount.set(component, 1);
            }
            tree.parts[Kind::Component].append(component);
        }
        const QString dutch = exchange::page::offeringPage(tree, Language::Dutch);
        QVERIFY2(
            dutch.contains(u"<li>Hout</li>\n<li>Hout (naar keuze: Materiaal, kies 1 van 2)</li>"_s), qPrintable(dutch));
        QVERIFY2(dutch.contains(u"<li>Hout (naar keuze: Taal)</li>"_s), qPrintable(dutch));
        const QString english = plain(exchange::page::offeringPage(tree, Language::English));
        QVERIFY2(english.contains(u"(elective: Materiaal, choose 1 of 2)"_s), qPrintable(english));
    }

    void nothingThatPeopleTypeIsHtml()
    {
        const QString evil = u"<script>alert('&')</script>\"javascript:x"_s;
        OfferingTree tree;
        const auto fill = [&](Record record) {
            const auto &fields = domain::kindTable(record.kind()).fields();
            for (const domain::FieldSpec *field : fields) {
                switch (field->type()) {
                case domain::FieldType::Text:
                case domain::FieldType::Code:
                    record.setValue(*field, evil);
                    break;
                case domain::FieldType::LocalizedText:
                    record.setValue(*field, LocalizedText{.nl = evil, .en = evil}.toMap());
                    break;
                case domain::FieldType::CodeList:
                    record.setValue(*field, QStringList{evil});
                    break;
                case domain::FieldType::Boolean:
                    record.setValue(*field, true);
                    break;
                case domain::FieldType::Integer:
                    record.setValue(*field, qlonglong(7));
                    break;
                default:
                    break;
                }
            }
            return record;
        };
        Record module = fill(Record(Kind::Offering));
        tree.modules.insert(module.id(), module);
        for (const Kind kind : {Kind::Organisation, Kind::Contact, Kind::Location}) {
            const Record record = fill(Record(kind));
            tree.referred.insert(record.id(), record);
        }
        tree.offering = fill(Record(Kind::Offering));
        for (const auto &[id, record] : tree.referred.asKeyValueRange()) {
            if (record.kind() == Kind::Organisation) {
                domain::offeringTable().provider.set(tree.offering, id);
            } else if (record.kind() == Kind::Contact) {
                domain::offeringTable().contact.set(tree.offering, id);
            }
        }
        domain::offeringTable().studyLoad.set(tree.offering, {{.unit = evil, .value = 1}});
        domain::offeringTable().webPage.set(tree.offering, u"https://x.example/\"><script>"_s);
        for (const Kind kind : domain::partKinds()) {
            Record part = fill(Record(kind));
            if (kind == Kind::Component) {
                domain::componentTable().module.set(part, module.id());
            }
            tree.parts[kind] = {part};
        }
        for (const Language language : {Language::Dutch, Language::English}) {
            const QString html = exchange::page::offeringPage(tree, language);
            QVERIFY(html.size() > 1000);
            QVERIFY(!html.contains(u"<script"_s, Qt::CaseInsensitive));
            QVERIFY(!html.contains(u"href=\"javascript"_s, Qt::CaseInsensitive));
        }
    }
};

LEERSCHAKEL_TEST_MAIN(OfferingPageTest)
#include "offeringpage_test.moc"
