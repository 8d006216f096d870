// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneoffering.h"
#include "store/facts.h"
#include "store/integrity.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using store::Fact;

class FactsTest : public QObject
{
    Q_OBJECT

private:
    tests::OneOffering m_one;
    std::unique_ptr<store::Catalogue> m_catalogue;

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_catalogue.reset();
        m_catalogue = m_one.fresh();
        QVERIFY(m_catalogue);
    }

    void settingsAreInTheHistoryAndCanBeTakenBack()
    {
        SUCCEEDS(store::changeSetting(*m_catalogue, u"review"_s, u"off"_s));
        const auto same = store::changeSetting(*m_catalogue, u"review"_s, u"off"_s);
        SUCCEEDS(same);
        QCOMPARE(same->seq, 0);
        const auto items = store::history(*m_catalogue);
        SUCCEEDS(items);
        QCOMPARE(items->size(), 3); // after the two that made the offering
        QCOMPARE(items->first().kind, u"setting"_s);
        QCOMPARE(items->first().facts.size(), 1);
        QCOMPARE(*store::catalogueSetting(*m_catalogue, u"review"_s), u"off"_s);
        SUCCEEDS(store::undo(*m_catalogue));
        QVERIFY(store::catalogueSetting(*m_catalogue, u"review"_s)->isNull());
        SUCCEEDS(store::redo(*m_catalogue));
        QCOMPARE(*store::catalogueSetting(*m_catalogue, u"review"_s), u"off"_s);
        QVERIFY(store::check(*m_catalogue)->isEmpty());
    }

    void aFactHasToFit_data()
    {
        QTest::addColumn<Fact>("fact");
        QTest::addColumn<QString>("code");
        const auto setting = [](const QVariant &before, const QVariant &after) {
            return Fact{.kind = u"setting"_s,
                .record = {},
                .field = u"review"_s,
                .element = {},
                .before = before,
                .after = after};
        };
        QTest::newRow("from nothing") << setting({}, u"off"_s) << QString();
        QTest::newRow("from what it is not") << setting(u"on"_s, u"off"_s) << u"change.conflict"_s;
        const auto dismissal = [](const QVariant &before, const QVariant &after) {
            return Fact{.kind = u"dismissal"_s,
                .record = u"o"_s,
                .field = {},
                .element = u"urn:c"_s,
                .before = before,
                .after = after};
        };
        QTest::newRow("a dismissal") << dismissal({}, true) << QString();
        QTest::newRow("a dismissal that is not there to be taken back") << dismissal(true, {}) << u"change.conflict"_s;
        QTest::newRow("a delivery that is not known here") << Fact{.kind = u"delivery"_s,
            .record = u"o"_s,
            .field = u"state"_s,
            .element = u"ergens"_s,
            .before = u"published"_s,
            .after = u"withdrawn"_s} << u"change.conflict"_s;
    }

    void aFactHasToFit()
    {
        QFETCH(const Fact, fact);
        QFETCH(const QString, code);
        const auto taken = store::takeFact(*m_catalogue, fact);
        QCOMPARE(taken ? QString() : taken.error().message.code, code);
        if (!taken) {
            return;
        }
        // The reverse can be applied now, once.
        Fact back = fact;
        std::swap(back.before, back.after);
        SUCCEEDS(store::takeFact(*m_catalogue, back));
        FAILS_WITH(store::takeFact(*m_catalogue, back), u"change.conflict"_s);
    }

    void whatIsPutIsPutWhateverThereIs()
    {
        const Fact fact{.kind = u"setting"_s,
            .record = {},
            .field = u"review"_s,
            .element = {},
            .before = u"nonsense"_s,
            .after = u"off"_s};
        SUCCEEDS(store::putFact(*m_catalogue, fact));
        QCOMPARE(store::catalogueSetting(*m_catalogue, u"review"_s).value_or(u"?"_s), u"off"_s);
    }

    void anEntryOfTheJournalGivesItBack()
    {
        const Fact fact{.kind = u"setting"_s,
            .record = u"r"_s,
            .field = u"languages"_s,
            .element = {},
            .before = {},
            .after = u"nl,en"_s};
        const changes::ChangeEntry entry = store::entryOf(fact);
        QCOMPARE(store::factFrom(entry), fact);
        QCOMPARE(entry.salt.size(), 16);
        QVERIFY(store::entryOf(fact).salt != entry.salt);
    }

    void kindsThatAreKnown_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("isKnown");
        for (const auto *kind : {"setting", "dismissal", "delivery", "publication"}) {
            QTest::newRow(kind) << QString::fromLatin1(kind) << true;
        }
        QTest::newRow("a record") << u"offering"_s << false;
        QTest::newRow("of a newer program") << u"bookmark"_s << false;
    }

    void kindsThatAreKnown()
    {
        QFETCH(const QString, kind);
        QFETCH(const bool, isKnown);
        QCOMPARE(store::isFact(kind), isKnown);
    }
};

LEERSCHAKEL_TEST_MAIN(FactsTest)
#include "facts_test.moc"
