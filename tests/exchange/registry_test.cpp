// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"
#include "rules/evaluator.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace leerschakel;

/** A destination is an entry in the registry and a folder of its own; no other code knows it by name. */
class RegistryTest : public QObject
{
    Q_OBJECT

private:
    /** \a code without comments, which may name any destination. */
    static QString withoutComments(QString code)
    {
        static const QRegularExpression comment(
            u"(\"(?:[^\"\\\\\\n]|\\\\.)*\")|/\\*.*?\\*/|//[^\\n]*"_s, QRegularExpression::DotMatchesEverythingOption);
        return code.replace(comment, u"\\1"_s);
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void entriesAreWhole()
    {
        QStringList ids;
        for (const exchange::Destination &each : exchange::allDestinations()) {
            QVERIFY(!each.id.isEmpty());
            QVERIFY2(!ids.contains(each.id), qPrintable(each.id));
            ids.append(each.id);
            QVERIFY2(exchange::nameOfDestination(each.id) != each.id, qPrintable(each.id));
            if (each.exporter) {
                QCOMPARE(each.exporter->destination(), each.id);
                // The card introduces the destination to those who can switch it on.
                const exchange::Introduction introduction = exchange::introductionTo(each.id);
                for (const QString &text : {introduction.about, introduction.audience, introduction.needs}) {
                    QVERIFY2(text.endsWith(u'.'), qPrintable(each.id));
                }
                // A destination with a reservation is on only for those who choose it.
                if (!introduction.reserve.isEmpty()) {
                    QVERIFY(introduction.reserve.endsWith(u'.'));
                    QVERIFY2(!rules::Evaluator::builtIn().onAtFirst().contains(each.id), qPrintable(each.id));
                }
            }
            if (each.importer) {
                QCOMPARE(each.importer->format(), each.id);
            }
            for (const exchange::Consumer &consumer : each.consumers) {
                const QString id = QString::fromLatin1(consumer.id);
                QVERIFY2(exchange::nameOfDestination(id) != id, consumer.id);
            }
        }
        QCOMPARE(exchange::knownDestinations(), ids);
        QVERIFY(exchange::usualImporter());
        // The window offers every format that can be imported, the usual one separately.
        QCOMPARE(
            QStringList{exchange::usualImporter()->format()} + exchange::otherFormats() + exchange::workingCopies(),
            exchange::formats());
        QVERIFY(!exchange::destinations().isEmpty());
    }

    void whatHasRulesCanBeExportedTo()
    {
        // The destinations that can be switched on are those with rules (store/switchedon.h); each needs an exporter.
        QStringList withRules = rules::Evaluator::builtIn().destinations();
        QStringList withExporter = exchange::destinations();
        withRules.sort();
        withExporter.sort();
        QCOMPARE(withRules, withExporter);
    }

    void whatIsReachedFollowsFromWhatIsOn()
    {
        for (const exchange::Destination &each : exchange::allDestinations()) {
            QCOMPARE(exchange::isReached(each.id, {each.id}), true);
            QVERIFY(!exchange::isReached(each.id, {}));
            for (const exchange::Consumer &consumer : each.consumers) {
                QVERIFY(exchange::isReached(QString::fromLatin1(consumer.id), {each.id}));
                QVERIFY(!exchange::isReached(QString::fromLatin1(consumer.id), {}));
            }
        }
    }

    void nobodyElseNamesOne()
    {
        // Types of codes use the same words; they belong to the author, wherever the offerings are published
        // (resources/codes/codeType.csv). Figures are written as CSV as well, which is not a catalogue.
        const QStringList otherMeanings{u"app/domain/kinds.h: edudex"_s, u"app/exchange/reading/identity.cpp: edudex"_s,
            u"app/cli/coverage.cpp: csv"_s, u"ui/radar/chartpage.cpp: csv"_s};
        const QRegularExpression literal(u"[\"'](%1)[\"']"_s.arg(exchange::knownDestinations().join(u'|')));
        const QDir root(tests::sourcePath(u""_s));
        QStringList named;
        int looked = 0;
        for (const QString &folder : {u"app"_s, u"ui"_s}) {
            QDirIterator files(
                root.filePath(folder), {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                const QString relative = root.relativeFilePath(path);
                const QString format = relative.section(u'/', 2, 2);
                const bool mayNameIt = relative.startsWith(u"app/exchange/"_s)
                    && (exchange::knownDestinations().contains(format) || format == u"sheets"
                        || format == u"registry.cpp");
                if (mayNameIt) {
                    continue;
                }
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                ++looked;
                const QString code = withoutComments(QString::fromUtf8(file.readAll()));
                for (auto it = literal.globalMatch(code); it.hasNext();) {
                    const QString found = relative + u": "_s + it.next().captured(1);
                    if (!otherMeanings.contains(found)) {
                        named.append(found);
                    }
                }
            }
        }
        QVERIFY(looked > 300);
        QVERIFY2(named.isEmpty(), qPrintable(named.join(u'\n')));
    }
};

LEERSCHAKEL_TEST_MAIN(RegistryTest)
#include "registry_test.moc"
