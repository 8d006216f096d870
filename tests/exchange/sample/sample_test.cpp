// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sample/sample.h"
#include "exchange/sample/samplerecords.h"
#include "rules/evaluator.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/result.h"
#include "support/rows.h"
#include "support/testmain.h"
#include "vocabulary/own/ownscheme.h"
#include "vocabulary/search/conceptindex.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::Record;
using exchange::sample::SampleRecords;

class SampleTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Catalogue> m_catalogue;

    static QJsonObject json(const QString &name)
    {
        QFile file(u":/sample/"_s + name);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

    /** Keys of \a object that are neither a field of \a kind nor one of \a parts. */
    static QStringList unknownKeys(Kind kind, const QJsonObject &object, const QStringList &parts)
    {
        QStringList unknown;
        for (const QString &key : object.keys()) {
            if (key != u"key" && !domain::kindTable(kind).field(key) && !parts.contains(key)) {
                unknown.append(domain::kindTable(kind).name() + u'.' + key);
            }
        }
        return unknown;
    }

    std::unique_ptr<store::Catalogue> filled(const QString &name)
    {
        auto made = store::Catalogue::create(
            m_folder->filePath(name), vocabulary::derivations(), {.author = u"Test"_s, .device = u"test"_s});
        if (!made || !exchange::sample::fill(**made)) {
            return nullptr;
        }
        return std::move(*made);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = store::Catalogue::create(m_folder->filePath(u"voorbeeld.llo"_s), vocabulary::derivations(),
            {.author = u"Test"_s, .device = u"test"_s});
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
        SUCCEEDS(exchange::sample::fill(*m_catalogue));
    }

    void cleanupTestCase()
    {
        m_catalogue.reset();
        m_folder.reset();
    }

    void hasNoMisspelledKeys()
    {
        const QJsonObject catalogue = json(u"catalogue.json"_s);
        QStringList unknown;
        for (const auto &[list, kind] :
            {std::pair{"organisations"_L1, Kind::Organisation}, std::pair{"contacts"_L1, Kind::Contact},
                std::pair{"locations"_L1, Kind::Location}, std::pair{"deals"_L1, Kind::Deal}}) {
            QVERIFY(!catalogue[list].toArray().isEmpty());
            for (const QJsonValue &each : catalogue[list].toArray()) {
                unknown += unknownKeys(kind, each.toObject(), {});
            }
        }
        const QStringList parts{
            u"outcomes"_s, u"skills"_s, u"editions"_s, u"prices"_s, u"funding"_s, u"partners"_s, u"components"_s};
        for (const QJsonValue &each : catalogue[u"offerings"].toArray()) {
            unknown += unknownKeys(Kind::Offering, each.toObject(), parts);
            for (const QJsonValue &edition : each[u"editions"].toArray()) {
                unknown += unknownKeys(Kind::Edition, edition.toObject(), {u"enrolmentPeriods"_s, u"prices"_s});
            }
            for (const auto &[list, kind] :
                {std::pair{"prices"_L1, Kind::Price}, std::pair{"funding"_L1, Kind::Funding},
                    std::pair{"partners"_L1, Kind::Partner}, std::pair{"components"_L1, Kind::Component}}) {
                for (const QJsonValue &part : each[list].toArray()) {
                    unknown += unknownKeys(kind, part.toObject(), {});
                }
            }
        }
        for (const QJsonValue &each : json(u"skills.json"_s)[u"concepts"].toArray()) {
            unknown += unknownKeys(Kind::OwnConcept, each.toObject(), {u"alternative"_s});
        }
        QCOMPARE(unknown, QStringList());
    }

    void holdsWhatItPromises()
    {
        const auto counts = m_catalogue->counts();
        SUCCEEDS(counts);
        QCOMPARE(counts->offerings, 28);
        QCOMPARE(counts->programmes, 5);
        QCOMPARE(counts->organisations, 9);
        QCOMPARE(counts->schemes, 1);
        QCOMPARE(counts->concepts, 99);
        QVERIFY(counts->skillLinks > 80);
        QVERIFY(counts->editions > 25);
        QCOMPARE(counts->changes, 1);
        const auto problems = store::check(*m_catalogue);
        SUCCEEDS(problems);
        QVERIFY2(problems->isEmpty(), problems->isEmpty() ? "" : qPrintable(problems->first().text));
    }

    void keepsTextsWithinTheirLimits()
    {
        const domain::OfferingTable &table = domain::offeringTable();
        const auto offerings = store::loadAll(*m_catalogue, Kind::Offering);
        SUCCEEDS(offerings);
        for (const Record &offering : *offerings) {
            for (const domain::Field<domain::LocalizedText> *field : {&table.title, &table.summary}) {
                const domain::LocalizedText text = (*field)(offering);
                const QList<rules::Limit> limits = rules::Evaluator::builtIn().limits(Kind::Offering, field->key());
                QVERIFY(!limits.isEmpty());
                QVERIFY(std::max(text.nl.size(), text.en.size()) <= limits.constFirst().characters);
            }
            QVERIFY(!table.title(offering).nl.isEmpty());
            QVERIFY(!table.code(offering).isEmpty());
        }
    }

    /** The scheme can be edited like one made by a user, and is kept in step with its records. */
    void itsSchemeIsAnOwnOne()
    {
        const auto catalogue = filled(u"eigen.llo"_s);
        QVERIFY(catalogue);
        const QString uri = json(u"skills.json"_s)[u"scheme"][u"uri"].toString();
        const auto childrenOf = [&](const QString &parent) {
            QStringList labels;
            const QList<vocabulary::ConceptHit> hits =
                vocabulary::children(*catalogue, uri, parent, domain::Language::Dutch)
                    .value_or(QList<vocabulary::ConceptHit>());
            for (const vocabulary::ConceptHit &hit : hits) {
                labels.append(hit.label);
            }
            return labels;
        };
        // In the listed order, not by label.
        QCOMPARE(childrenOf({}).first(3),
            (QStringList{u"warmte en koude"_s, u"elektriciteit en opslag"_s, u"waterstof en gassen"_s}));
        auto own = vocabulary::OwnScheme::load(*catalogue, uri);
        SUCCEEDS(own);
        QVERIFY(own->has_value());
        QCOMPARE((*own)->concepts().size(), 100); // 99 and a collection
        const Record *installing = (*own)->find(QString(uri + u"/warmtepomp-installeren"));
        QVERIFY(installing);
        const auto &table = domain::ownConceptTable();
        QCOMPARE(table.mappings(*installing).size(), 1);
        QCOMPARE(table.alternatives(*installing).size(), 4);
        const auto page =
            vocabulary::page(*catalogue, QString(uri + u"/digitale-vaardigheden"), domain::Language::Dutch);
        SUCCEEDS(page);
        QCOMPARE((*page)->children.size(), 7);

        const domain::Id group = table.broader(*installing).constFirst();
        SUCCEEDS(store::apply(*catalogue, (*own)->changeToMove(installing->id(), group, -9)));
        QCOMPARE(childrenOf(QString(uri + u"/warmtepompen")).first(), u"warmtepomp installeren"_s);
        for (int i = 0; i < 2; ++i) {
            const auto problems = store::check(*catalogue);
            SUCCEEDS(problems);
            QVERIFY2(problems->isEmpty(), problems->isEmpty() ? "" : qPrintable(problems->first().text));
            SUCCEEDS(store::undo(*catalogue));
        }
    }

    void linksSkillsOfItsScheme()
    {
        const auto tree = store::loadTree(*m_catalogue, SampleRecords::idOf(u"offering"_s, u"wp-ont-05"_s));
        SUCCEEDS(tree);
        QVERIFY(tree->has_value());
        QCOMPARE(domain::offeringTable().title((*tree)->offering).en, u"Heat pumps: design and tuning"_s);
        const QList<Record> outcomes = (*tree)->of(Kind::Outcome);
        QCOMPARE(outcomes.size(), 4);
        const QList<Record> links = (*tree)->skillLinks(outcomes.first().id());
        QCOMPARE(links.size(), 2);
        QCOMPARE(domain::skillLinkTable().label(links.first()).nl, u"warmteverlies berekenen"_s);
        QCOMPARE(tests::textRows(*m_catalogue,
                     u"SELECT l.text, c.type FROM concept c JOIN concept_label l ON l.row >= "
                     u"c.row * 4096 AND l.row < (c.row + 1) * 4096 "
                     "WHERE c.uri = ? AND l.language = 'en' AND l.kind = 0"_s,
                     {domain::skillLinkTable().concept_(links.first())}),
            QStringList{u"calculate heat loss|skill"_s});
    }

    void isTheSameEachTime()
    {
        const auto other = filled(u"tweede.llo"_s);
        QVERIFY(other);
        for (const Kind kind :
            {Kind::Offering, Kind::SkillLink, Kind::Edition, Kind::Organisation, Kind::Scheme, Kind::OwnConcept}) {
            const auto ours = store::loadAll(*m_catalogue, kind);
            const auto theirs = store::loadAll(*other, kind);
            SUCCEEDS(ours);
            SUCCEEDS(theirs);
            QCOMPARE(*ours, *theirs);
        }
    }

    void isMadeOnce()
    {
        FAILS_WITH(exchange::sample::fill(*m_catalogue), u"vocabulary.schemeExists"_s);
        const auto counts = m_catalogue->counts();
        SUCCEEDS(counts);
        QCOMPARE(counts->concepts, 99);
    }

    void isOneStepToUndo()
    {
        const auto catalogue = filled(u"terug.llo"_s);
        QVERIFY(catalogue);
        const auto undone = store::undo(*catalogue);
        SUCCEEDS(undone);
        QCOMPARE(undone->code, u"change.sample"_s);
        auto counts = catalogue->counts();
        SUCCEEDS(counts);
        QCOMPARE(counts->offerings, 0);
        QCOMPARE(counts->organisations, 0);
        QCOMPARE(counts->schemes, 0);
        SUCCEEDS(store::redo(*catalogue));
        counts = catalogue->counts();
        SUCCEEDS(counts);
        QCOMPARE(counts->offerings, 28);
        QCOMPARE(counts->concepts, 99);
    }
};

LEERSCHAKEL_TEST_MAIN(SampleTest)
#include "sample_test.moc"
