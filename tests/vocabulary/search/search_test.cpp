// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"
#include "store/journal.h"
#include "support/freshcatalogue.h"
#include "support/result.h"
#include "support/testmain.h"
#include "vocabulary/content/content.h"
#include "vocabulary/search/conceptindex.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Language;
using vocabulary::ConceptType;
using vocabulary::ContentWriter;
using vocabulary::RelationKind;
using vocabulary::SearchOptions;
using vocabulary::StatusFilter;

/**
 * What search leaves out on request, and that it answers from the contents in use now. The rest of search is tested in
 * esco_test.
 */
class SearchTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    void use(const QString &scheme, const QString &version, const std::function<void(ContentWriter &)> &fill)
    {
        const auto written = vocabulary::writeContent(*m_catalogue,
            {.uri = scheme, .title = {.nl = u"Proef"_s, .en = {}}, .version = version, .attribution = {}, .source = {}},
            [&](ContentWriter &writer) -> store::Result<void> {
                fill(writer);
                return {};
            });
        SUCCEEDS(written);
        const auto change = vocabulary::changeToUse(*m_catalogue, {*written});
        SUCCEEDS(change);
        SUCCEEDS(store::apply(*m_catalogue, *change));
    }

    static vocabulary::ConceptNumber skill(
        ContentWriter &writer, const QByteArray &uri, const QString &label, const char *status = "released")
    {
        const auto number = writer.addConcept(uri, {.type = ConceptType::Skill, .status = status});
        writer.addLabel(number, {.nl = label, .en = {}});
        return number;
    }

    QStringList found(const QString &text, const SearchOptions &options = {})
    {
        const auto hits = vocabulary::search(*m_catalogue, text, options);
        if (!hits) {
            return {domain::sentence(hits.error())};
        }
        QStringList uris;
        for (const vocabulary::ConceptHit &hit : *hits) {
            uris.append(hit.uri);
        }
        return uris;
    }

private Q_SLOTS:
    void init()
    {
        makeCatalogue({.author = u"Test"_s, .device = u"test"_s});
        use(u"urn:hout"_s, u"1"_s, [](ContentWriter &writer) {
            const auto handSaw = skill(writer, "urn:hand", u"zagen met de hand"_s);
            const auto machineSaw = skill(writer, "urn:machine", u"zagen met de machine"_s);
            skill(writer, "urn:oud", u"zagen met de trekzaag"_s, "retired");
            skill(writer, "urn:vervallen", u"zagen op de bok"_s, "obsolete");
            skill(writer, "urn:los", u"zagen in het donker"_s);
            const auto green = writer.addConcept(u"urn:groen"_s, ConceptType::Collection);
            writer.addLabel(green, {.nl = u"groene vaardigheden"_s, .en = {}});
            const auto quiet = writer.addConcept(u"urn:stil"_s, ConceptType::Collection);
            writer.addRelation(green, RelationKind::Member, quiet);
            writer.addRelation(quiet, RelationKind::Member, green); // a circle
            writer.addRelation(quiet, RelationKind::Member, handSaw);
            writer.addRelation(green, RelationKind::Member, machineSaw);
            writer.addRelation(green, RelationKind::Member, writer.find("urn:oud"));
        });
    }

    void cleanup() { dropCatalogue(); }

    void filtersByStatus()
    {
        QCOMPARE(found(u"zagen"_s).size(), 5); // nothing is left out by default
        QCOMPARE(found(u"zagen"_s, {.status = StatusFilter::Current}),
            (QStringList{u"urn:hand"_s, u"urn:los"_s, u"urn:machine"_s}));
        QCOMPARE(found(u"zagen"_s, {.status = StatusFilter::Retired}), (QStringList{u"urn:vervallen"_s, u"urn:oud"_s}));
        // Also where the words come later, are part of a word, or have a typing error.
        QCOMPARE(found(u"trekzaag"_s, {.status = StatusFilter::Retired}), QStringList{u"urn:oud"_s});
        QVERIFY(found(u"trekzaag"_s, {.status = StatusFilter::Current}).isEmpty());
        QVERIFY(found(u"zaag"_s, {.status = StatusFilter::Current}).isEmpty());
        QCOMPARE(found(u"trkezaag"_s), QStringList{u"urn:oud"_s});
        QVERIFY(found(u"trkezaag"_s, {.status = StatusFilter::Current}).isEmpty());
    }

    void findsNoOccupationWhereOneAsksForWhatIsTaught()
    {
        use(u"urn:werk"_s, u"1"_s, [](ContentWriter &writer) {
            const auto job = writer.addConcept("urn:zager", {.type = ConceptType::Occupation, .status = "released"});
            writer.addLabel(job, {.nl = u"zager van balken"_s, .en = {}});
            skill(writer, "urn:balken", u"zagen van balken"_s);
        });
        QCOMPARE(QSet<QString>({u"urn:zager"_s, u"urn:balken"_s}), [this] {
            const QStringList all = found(u"balken"_s);
            return QSet<QString>(all.cbegin(), all.cend());
        }());
        QCOMPARE(found(u"balken"_s, {.teachable = true}), QStringList{u"urn:balken"_s});
        QCOMPARE(found(u"balken"_s, {.type = u"occupation"_s, .teachable = true}), QStringList());
    }

    void filtersByCollection()
    {
        const SearchOptions green{.collection = u"urn:groen"_s};
        // Members of a collection inside it count too; the shortest label comes first.
        QCOMPARE(found(u"zagen"_s, green), (QStringList{u"urn:hand"_s, u"urn:machine"_s, u"urn:oud"_s}));
        QCOMPARE(found(u"trekzaag"_s, green), QStringList{u"urn:oud"_s});
        QVERIFY(found(u"donker"_s, green).isEmpty());
        QVERIFY(found(u"zagen"_s, {.collection = u"urn:hand"_s}).isEmpty()); // this is no collection
        QVERIFY(found(u"zagen"_s, {.collection = u"urn:nergens"_s}).isEmpty());
    }

    void filtersTogether()
    {
        QCOMPARE(found(u"zagen"_s, {.collection = u"urn:groen"_s, .status = StatusFilter::Current}),
            (QStringList{u"urn:hand"_s, u"urn:machine"_s}));
        QVERIFY(found(u"zagen"_s, {.type = u"knowledge"_s, .collection = u"urn:groen"_s}).isEmpty());
        QVERIFY(found(u"zagen"_s, {.scheme = u"urn:elders"_s, .collection = u"urn:groen"_s}).isEmpty());
        QVERIFY(found(u"zagen"_s, {.type = u"zomaar"_s}).isEmpty());
        QCOMPARE(found(u"zagen"_s, {.limit = 1, .status = StatusFilter::Current}).size(), 1);
    }

    void answersFromWhatIsInUseNow()
    {
        QCOMPARE(found(u"zagen"_s).size(), 5);
        use(u"urn:hout"_s, u"2"_s, [](ContentWriter &writer) { skill(writer, "urn:hand", u"zagen en vijlen"_s); });
        QCOMPARE(found(u"zagen"_s), QStringList{u"urn:hand"_s});
        QVERIFY(found(u"zagen"_s, {.collection = u"urn:groen"_s}).isEmpty());
        use(u"urn:metaal"_s, u"1"_s, [](ContentWriter &writer) { skill(writer, "urn:vijl", u"zagen en schuren"_s); });
        QCOMPARE(found(u"zagen"_s), (QStringList{u"urn:hand"_s, u"urn:vijl"_s}));
        QCOMPARE(found(u"zagen"_s, {.scheme = u"urn:hout"_s}), QStringList{u"urn:hand"_s});
        SUCCEEDS(store::undo(*m_catalogue));
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(found(u"zagen"_s).size(), 5);
        QCOMPARE(found(u"zagen"_s, {.collection = u"urn:stil"_s}).size(), 3);
    }

    void findsTheBestOfMany()
    {
        // More labels begin with the text than are ranked closely: the best still come first, in the requested
        // language.
        use(u"urn:veel"_s, u"1"_s, [](ContentWriter &writer) {
            for (int i = 100; i < 400; ++i) {
                const auto number = writer.addConcept(u"urn:%1"_s.arg(i));
                const QString label = u"verven nummer %1"_s.arg(i) + QString(i % 7, u'x');
                writer.addLabel(
                    number, i % 2 ? Language::English : Language::Dutch, vocabulary::LabelKind::Preferred, label);
            }
        });
        const auto hits = vocabulary::search(*m_catalogue, u"verven"_s, {.language = Language::Dutch, .limit = 12});
        SUCCEEDS(hits);
        QCOMPARE(hits->size(), 12);
        for (const vocabulary::ConceptHit &hit : *hits) {
            QVERIFY2(hit.uri.right(1).toInt() % 2 == 0 && !hit.label.contains(u'x'), qPrintable(hit.label));
        }
        QVERIFY(std::ranges::is_sorted(*hits, std::ranges::greater(), &vocabulary::ConceptHit::score));
    }
};

LEERSCHAKEL_TEST_MAIN(SearchTest)
#include "search_test.moc"
