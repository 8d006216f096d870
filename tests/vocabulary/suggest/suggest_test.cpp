// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"
#include "support/result.h"
#include "support/testmain.h"
#include "vocabulary/content/content.h"
#include "vocabulary/search/conceptindex.h"
#include "vocabulary/suggest/suggester.h"
#include "vocabulary/suggest/suggestingschemes.h"

#include <QScopeGuard>
#include <QTemporaryDir>

#include <thread>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Language;
using store::Catalogue;
using vocabulary::ConceptNumber;
using vocabulary::ConceptType;
using vocabulary::ContentWriter;
using vocabulary::LabelKind;
using vocabulary::NoteKind;
using vocabulary::RelationKind;
using vocabulary::Suggester;
using vocabulary::Suggestion;
using vocabulary::SuggestOptions;

/** What is suggested for texts, from a small vocabulary of our own. */
class SuggestTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;

    static ConceptNumber add(ContentWriter &writer, const char *name, ConceptType type, const QString &nl,
        const QString &en, const QString &definition = {})
    {
        const ConceptNumber number = writer.addConcept(u"urn:"_s + QString::fromLatin1(name), type);
        writer.addLabel(number, {.nl = nl, .en = en});
        writer.addNote(number, NoteKind::Definition, {.nl = {}, .en = definition});
        return number;
    }

    static store::Result<void> fill(ContentWriter &writer)
    {
        const auto skill = [&](const char *name, const QString &nl, const QString &en, const QString &definition = {}) {
            return add(writer, name, ConceptType::Skill, nl, en, definition);
        };
        skill("install-pump", u"warmtepompen installeren"_s, u"install heat pumps"_s);
        skill("repair-pump", u"pompen repareren"_s, u"repair pumps"_s);
        skill("clean-pump", u"pompen reinigen"_s, u"clean pumps"_s);
        skill("repair-boiler", u"ketels repareren"_s, u"repair boilers"_s);
        skill("clean-boiler", u"ketels reinigen"_s, u"clean boilers"_s);
        skill("liquids", u"stromingsleer toepassen"_s, u"apply fluid mechanics"_s,
            u"Work out how much a boiler or a pump has to move."_s);
        skill("wound", u"wondverzorging uitvoeren"_s, u"carry out wound care"_s);
        skill("bandage", u"wondverbanden aanbrengen"_s, u"apply bandages"_s);
        skill("care", u"verzorging plannen"_s, u"plan care"_s);
        skill("care-home", u"verzorging thuis geven"_s, u"give care at home"_s);
        skill("care-night", u"verzorging in de nacht"_s, u"care by night"_s);
        skill("dressing", u"verbanden kiezen"_s, u"choose bandages"_s);
        skill("dressing-2", u"verbanden bestellen"_s, u"order bandages"_s);
        skill("dressing-3", u"verbanden bewaren"_s, u"store bandages"_s);
        skill("cook", u"soep koken"_s, u"cook soup"_s);
        skill("budget", u"begroting bewaken"_s, u"monitor budgets"_s);
        skill("listen", u"actief luisteren"_s, u"listen actively"_s);
        skill("python", u"Python"_s, u"Python"_s);
        const ConceptNumber group = add(writer, "group", ConceptType::Group, u"soep"_s, u"soup"_s);
        add(writer, "collection", ConceptType::Collection, u"soep en meer"_s, u"soup and more"_s);
        const ConceptNumber old = writer.addConcept("urn:old", {.type = ConceptType::Skill, .status = "obsolete"});
        writer.addLabel(old, {.nl = u"soep roeren"_s, .en = u"stir soup"_s});
        writer.addRelation(old, RelationKind::Broader, group);
        const ConceptNumber nurse =
            add(writer, "nurse", ConceptType::Occupation, u"wijkverpleegkundige"_s, u"community nurse"_s);
        for (const char *name : {"urn:wound", "urn:bandage", "urn:listen"}) {
            writer.addRelation(nurse, RelationKind::EssentialSkill, writer.find(name));
        }
        return {};
    }

    /** Loads \a filling as the scheme \a uri. */
    void load(const std::function<store::Result<void>(ContentWriter &)> &filling, const QString &uri = u"urn:test"_s)
    {
        const vocabulary::SchemeDescription scheme{.uri = uri,
            .title = {.nl = u"Proef"_s, .en = u"Trial"_s},
            .version = u"1"_s,
            .attribution = {},
            .source = {}};
        const auto written = vocabulary::writeContent(*m_catalogue, scheme, filling);
        SUCCEEDS(written);
        const auto change = vocabulary::changeToUse(*m_catalogue, {*written});
        SUCCEEDS(change);
        SUCCEEDS(store::apply(*m_catalogue, *change));
    }

    QList<Suggestion> suggest(const QString &text, const SuggestOptions &options = {})
    {
        const auto suggester = Suggester::of(*m_catalogue);
        return suggester ? (*suggester)->suggest(text, options) : QList<Suggestion>();
    }

    static QStringList uris(const QList<Suggestion> &suggestions)
    {
        QStringList list;
        for (const Suggestion &suggestion : suggestions) {
            list.append(suggestion.uri);
        }
        return list;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto catalogue = Catalogue::create(m_folder->filePath(u"proef.llo"_s), {});
        SUCCEEDS(catalogue);
        m_catalogue = std::move(*catalogue);
        const auto empty = Suggester::of(*m_catalogue);
        SUCCEEDS(empty);
        QVERIFY((*empty)->isEmpty());
        QVERIFY((*empty)->suggest(u"warmtepompen installeren"_s).isEmpty());
        load(&SuggestTest::fill);
    }

    void inflectedWordsFindTheirSkill()
    {
        const QList<Suggestion> found = suggest(u"De student installeert zelf een warmtepomp."_s);
        QVERIFY(!found.isEmpty());
        QCOMPARE(found.first().uri, u"urn:install-pump"_s);
        QCOMPARE(found.first().label, u"warmtepompen installeren"_s);
        QCOMPARE(found.first().because, (QStringList{u"installeert"_s, u"warmtepomp"_s}));
        QVERIFY(found.first().score > 0 && found.first().score < 1);
        for (qsizetype i = 1; i < found.size(); ++i) {
            QVERIFY(found[i].score <= found[i - 1].score);
        }
    }

    void nounsFindTheVerbTheyWereMadeFrom()
    {
        QCOMPARE(suggest(u"De installatie van warmtepompen"_s).value(0).uri, u"urn:install-pump"_s);
    }

    void partsOfCompoundsCount()
    {
        // "wond" is no word of this vocabulary, but the first part of two of its words.
        const QStringList found = uris(suggest(u"Je reinigt een wond."_s));
        QVERIFY(found.contains(u"urn:wound"_s));
        QVERIFY(found.contains(u"urn:bandage"_s));
        QVERIFY(uris(suggest(u"de verzorgingsbegroting"_s)).contains(u"urn:budget"_s));
    }

    void textsOfTheOtherLanguageHelp()
    {
        // Only its English description has "pump"; that pompen are pumps is learnt from the labels.
        QVERIFY(uris(suggest(u"Je kiest de juiste pomp."_s)).contains(u"urn:liquids"_s));
        vocabulary::SuggestWeights without;
        without.translation = 0;
        QVERIFY(!uris(suggest(u"Je kiest de juiste pomp."_s, {.weights = without})).contains(u"urn:liquids"_s));
    }

    void englishTextsAreReadAsEnglish()
    {
        const QList<Suggestion> found =
            suggest(u"Students are repairing boilers and write Python."_s, {.language = Language::English});
        QVERIFY(found.size() >= 2);
        QCOMPARE(found[0].uri, u"urn:repair-boiler"_s);
        QCOMPARE(found[0].label, u"repair boilers"_s);
        QVERIFY(uris(found).contains(u"urn:python"_s));
    }

    void anOccupationLiftsWhatItNeeds()
    {
        QVERIFY(!uris(suggest(u"Je bent straks geschikt als thuishulp."_s)).contains(u"urn:listen"_s));
        const QList<Suggestion> found = suggest(u"Je bent straks geschikt als wijkverpleegkundige."_s);
        const qsizetype place = uris(found).indexOf(u"urn:listen"_s);
        QVERIFY(place >= 0);
        QCOMPARE(found[place].because, QStringList{u"wijkverpleegkundige"_s});
        QVERIFY(!uris(found).contains(u"urn:nurse"_s));
    }

    void groupsCollectionsAndRetiredConceptsAreLeftOut()
    {
        QCOMPARE(uris(suggest(u"soep koken, soep roeren, soep en meer"_s)), QStringList{u"urn:cook"_s});
    }

    void wordsThatHaveBeenUsedCountForLess()
    {
        const QString text = u"pompen en ketels repareren, begroting bewaken"_s;
        vocabulary::SuggestWeights loose;
        loose.repetition = 0;
        vocabulary::SuggestWeights strict;
        strict.repetition = 1;
        const auto scoreOf = [&](const vocabulary::SuggestWeights &weights, const QString &uri) {
            const QList<Suggestion> found = suggest(text, {.weights = weights});
            const qsizetype place = uris(found).indexOf(uri);
            return place < 0 ? 0 : found[place].score;
        };
        QVERIFY(scoreOf(strict, u"urn:clean-pump"_s) < scoreOf(loose, u"urn:clean-pump"_s));
        QCOMPARE(scoreOf(strict, u"urn:budget"_s), scoreOf(loose, u"urn:budget"_s));
    }

    void limitAndNothing()
    {
        QCOMPARE(suggest(u"pompen en ketels reinigen"_s, {.limit = 2}).size(), 2);
        QVERIFY(suggest(QString()).isEmpty());
        QVERIFY(suggest(u"  \n\t … — 😀 "_s).isEmpty());
        QVERIFY(suggest(u"de het een van de cursus"_s).isEmpty());
        QVERIFY(suggest(QString(QChar(0xD800)) + u"pomp"_s).size() >= 0); // half a surrogate pair is accepted
    }

    void wordsAreToldAsWritten()
    {
        const QList<Suggestion> found = suggest(u"KETELS, ketels en Ketels REPAREREN"_s);
        QCOMPARE(found.value(0).uri, u"urn:repair-boiler"_s);
        QCOMPARE(found.value(0).because.size(), 2);
        QCOMPARE(found.value(0).because.last(), u"REPAREREN"_s);
    }

    void aLongTextEnds()
    {
        QString text = QString(400'000, u'x') + u" ketels repareren. "_s;
        while (text.size() < 1'000'000) {
            text += u"Je leert pompen reinigen en warmtepompen installeren; "_s;
        }
        const QStringList found = uris(suggest(text));
        QVERIFY(found.contains(u"urn:repair-boiler"_s));
        QVERIFY(found.contains(u"urn:install-pump"_s));
        int asked = 0;
        QVERIFY(suggest(text, {.isCancelled = [&asked] { return ++asked > 3; }}).isEmpty());
        QVERIFY(asked > 3);
    }

    void oneServesAllThreadsUntilTheVocabularyChanges()
    {
        const auto first = Suggester::of(*m_catalogue);
        SUCCEEDS(first);
        const QStringList expected = uris((*first)->suggest(u"ketels repareren"_s));
        std::shared_ptr<const Suggester> other;
        QStringList found;
        std::thread([&] {
            const auto reader = m_catalogue->reader();
            const auto suggester = reader ? Suggester::of(**reader) : std::unexpected(reader.error());
            other = suggester ? *suggester : nullptr;
            found = other ? uris(other->suggest(u"ketels repareren"_s)) : QStringList();
        }).join();
        QCOMPARE(other, *first);
        QCOMPARE(found, expected);

        load([](ContentWriter &writer) -> store::Result<void> {
            add(writer, "new", ConceptType::Skill, u"ketels ontwerpen"_s, u"design boilers"_s);
            return {};
        });
        QCOMPARE(uris(suggest(u"ketels repareren"_s)), QStringList{u"urn:new"_s});
        QCOMPARE(uris((*first)->suggest(u"ketels repareren"_s)), expected); // an old suggester can still be used
    }

    void fieldsOfScienceDoNotSuggestBesideSkills()
    {
        auto fresh = Catalogue::create(m_folder->filePath(u"velden.llo"_s), {});
        SUCCEEDS(fresh);
        m_catalogue.swap(*fresh);
        const auto putBack = qScopeGuard([&] { m_catalogue.swap(*fresh); });
        // Like a thesaurus that does not declare its concepts as skills.
        load(
            [](ContentWriter &writer) -> store::Result<void> {
                add(writer, "field-pumps", ConceptType::Other, u"warmtepompen"_s, u"heat pumps"_s);
                return {};
            },
            u"urn:fields"_s);
        const QString text = u"Je leert warmtepompen installeren."_s;
        const auto suggested = [&] { return uris(suggest(text)); };
        QCOMPARE(suggested(), QStringList{u"urn:field-pumps"_s}); // where there is nothing else
        load(fill);
        QVERIFY(suggested().contains(u"urn:install-pump"_s));
        QVERIFY(!suggested().contains(u"urn:field-pumps"_s));

        // The user's choice takes precedence over that.
        SUCCEEDS(vocabulary::chooseToSuggest(*m_catalogue, u"urn:fields"_s, true));
        QVERIFY(suggested().contains(u"urn:field-pumps"_s));
        QVERIFY(suggested().contains(u"urn:install-pump"_s));
        SUCCEEDS(vocabulary::chooseToSuggest(*m_catalogue, u"urn:test"_s, false));
        QCOMPARE(suggested(), QStringList{u"urn:field-pumps"_s});
        const auto schemes = vocabulary::schemes(*m_catalogue, Language::Dutch);
        SUCCEEDS(schemes);
        QCOMPARE(schemes->size(), 2);
        QVERIFY((*schemes)[0].suggests && !(*schemes)[1].suggests);
        SUCCEEDS(vocabulary::chooseToSuggest(*m_catalogue, u"urn:fields"_s, false));
        QVERIFY(suggested().isEmpty()); // what was switched off does not come back
        QVERIFY((*Suggester::of(*m_catalogue))->isEmpty());

        // A scheme that the caller names is used, chosen or not.
        const auto named = Suggester::of(*m_catalogue, u"urn:test"_s);
        SUCCEEDS(named);
        QCOMPARE(uris((*named)->suggest(text)).value(0), u"urn:install-pump"_s);
        FAILS_WITH(Suggester::of(*m_catalogue, u"urn:nowhere"_s), u"vocabulary.noScheme"_s);
        FAILS_WITH(vocabulary::chooseToSuggest(*m_catalogue, u"urn:nowhere"_s, true), u"vocabulary.noScheme"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(SuggestTest)
#include "suggest_test.moc"
