// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/integrity.h"
#include "store/journal.h"
#include "support/generator.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::Generator;

/** The generator for benchmarks and round trips makes data that a catalogue could hold. */
class GeneratorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void theSameSeedMakesTheSameRecords()
    {
        Generator one({.seed = 7, .offerings = 40});
        Generator other({.seed = 7, .offerings = 40});
        QCOMPARE(one.referred().entries(), other.referred().entries());
        const changes::ChangeSet whole = one.next(40);
        changes::ChangeSet parts = other.next(15);
        const changes::ChangeSet rest = other.next(40);
        for (const changes::Entry &entry : rest.entries()) {
            parts.append(entry);
        }
        QCOMPARE(whole.entries(), parts.entries());
        QVERIFY(one.atEnd() && other.atEnd());
        QVERIFY(Generator({.seed = 8, .offerings = 40}).referred().entries()
            != Generator({.seed = 7, .offerings = 40}).referred().entries());
    }

    void everyValueIsAsItsFieldKeepsIt()
    {
        Generator generator({.seed = 3, .offerings = 300});
        QSet<QString> used;
        const changes::ChangeSet referred = generator.referred();
        const changes::ChangeSet offerings = generator.next(300);
        for (const QList<changes::Entry> &entries : {referred.entries(), offerings.entries()}) {
            for (const changes::Entry &entry : entries) {
                const QVariantMap map = entry.after.toMap();
                const domain::KindTable &table = domain::kindTable(entry.record.kind);
                for (auto it = map.cbegin(); it != map.cend(); ++it) {
                    const domain::FieldSpec *field = table.field(it.key());
                    QVERIFY(field);
                    SUCCEEDS(field->normalised(it.value()));
                    QCOMPARE(*field->normalised(it.value()), it.value());
                    used.insert(table.name() + u'.' + it.key());
                }
            }
        }
        for (const domain::Kind kind : domain::partKinds()) {
            for (const domain::FieldSpec *field : domain::kindTable(kind).fields()) {
                const QString name = domain::kindTable(kind).name() + u'.' + field->key();
                QVERIFY2(field->key() == u"kept" || used.contains(name), qPrintable(name));
            }
        }
        for (const domain::FieldSpec *field : domain::offeringTable().fields()) {
            QVERIFY2(field->key() == u"kept" || used.contains(u"offering."_s + field->key()), qPrintable(field->key()));
        }
    }

    void aCatalogueTakesThem()
    {
        const QTemporaryDir folder;
        auto catalogue = store::Catalogue::create(folder.filePath(u"g.llo"_s), {});
        SUCCEEDS(catalogue);
        Generator generator({.seed = 1, .offerings = 200, .organisations = 5});
        SUCCEEDS(store::apply(**catalogue, generator.referred()));
        while (!generator.atEnd()) {
            SUCCEEDS(store::apply(**catalogue, generator.next(100)));
        }
        const auto counts = (*catalogue)->counts();
        SUCCEEDS(counts);
        QCOMPARE(counts->offerings, 200);
        QVERIFY(counts->programmes > 5);
        QVERIFY(counts->skillLinks > 200 * 6 && counts->skillLinks < 200 * 10);
        QVERIFY(counts->editions > 200 && counts->editions < 600);
        const auto problems = store::check(**catalogue);
        SUCCEEDS(problems);
        QVERIFY2(problems->isEmpty(),
            problems->isEmpty() ? "" : qPrintable(problems->first().kind + problems->first().text));
    }
};

LEERSCHAKEL_TEST_MAIN(GeneratorTest)
#include "generator_test.moc"
