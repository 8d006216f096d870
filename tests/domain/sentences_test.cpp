// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"
#include "support/sentencetables.h"
#include "support/testmain.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace leerschakel;

class SentencesTest : public QObject
{
    Q_OBJECT

private:
    struct Use {
        QString room;
        QString place;
    };

    /** Every code that app/ and ui/ use ("store.missing"), with the places. */
    static QMultiHash<QString, Use> codesInSources(const QStringList &known)
    {
        // A code begins like a known one, and is on the line where an Error or a Message is made, or on the next.
        QSet<QString> beginnings;
        for (const QString &code : known) {
            if (code.contains(u'.')) {
                beginnings.insert(code.section(u'.', 0, 0));
            }
        }
        const QRegularExpression use(u"u\"((?:%1)\\.[a-z][A-Za-z0-9]*)\"_s"_s.arg(
            QStringList(beginnings.cbegin(), beginnings.cend()).join(u'|')));
        static const QRegularExpression handsOut(
            u"\\.code = |Error::of|Message|wrong\\(|refused\\(|failed\\(|failure\\(|problem\\("_s);
        QMultiHash<QString, Use> codes;
        const QStringList paths = tests::sourcesNamed({u"*.cpp"_s, u"*.h"_s});
        for (const QString &path : paths) {
            const QStringList lines = tests::textOf(path).split(u'\n');
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (!QString(lines.value(i - 1) + lines[i]).contains(handsOut)) {
                    continue;
                }
                QRegularExpressionMatchIterator matches = use.globalMatch(lines[i]);
                while (matches.hasNext()) {
                    codes.insert(
                        matches.next().captured(1), {tests::roomOf(path), path + u':' + QString::number(i + 1)});
                }
            }
        }
        return codes;
    }

private Q_SLOTS:
    void everyCodeHasASentenceWhereItIsUsed()
    {
        static const QStringList order{u"domain"_s, u"text"_s, u"changes"_s, u"rules"_s, u"store"_s, u"authoring"_s,
            u"vocabulary"_s, u"exchange"_s, u"publishing"_s, u"inspection"_s, u"coverage"_s, u"cli"_s, u"ui"_s};
        const QMultiHash<QString, QString> rooms = tests::sentenceTables();
        const QMultiHash<QString, Use> used = codesInSources(rooms.uniqueKeys());
        QVERIFY(used.size() > 200);
        QStringList wrong;
        for (auto it = used.cbegin(); it != used.cend(); ++it) {
            const QString room = rooms.value(it.key());
            if (room.isEmpty()) {
                wrong.append(it.key() + u" has no sentence: "_s + it->place);
            } else if (order.indexOf(room) > order.indexOf(it->room) || (room == u"cli" && it->room == u"ui")) {
                wrong.append(it.key() + u" has its sentence in "_s + room + u", which does not know "_s + it->place);
            }
        }
        wrong.sort();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void noCodeHasTwoSentences()
    {
        const QMultiHash<QString, QString> rooms = tests::sentenceTables();
        const QList<QString> codes = rooms.uniqueKeys();
        QVERIFY(codes.size() > 250);
        for (const QString &code : codes) {
            QVERIFY2(rooms.count(code) == 1, qPrintable(code + u": "_s + rooms.values(code).join(u", ")));
        }
    }

    void aProgramHasTheSentencesOfWhatItLinks()
    {
        // This test links domain, and changes for its support; those in tests/cli and tests/ui check all of app and ui.
        const QStringList here = domain::sentenceCodes();
        const QMultiHash<QString, QString> rooms = tests::sentenceTables();
        for (auto it = rooms.cbegin(); it != rooms.cend(); ++it) {
            QCOMPARE(here.contains(it.key()), *it == u"domain" || *it == u"changes");
        }
    }

    void argumentsAreFilledInOnce()
    {
        const domain::Message message{.code = u"store.cannotWrite"_s, .arguments = {u"a %2 b"_s, u"c"_s}};
        QCOMPARE(domain::sentence(message), u"a %2 b cannot be written: c."_s);
    }

    void whatIsNotThereLeavesNoGap()
    {
        static constexpr domain::Sentence loading[] = {{"test.loaded", "Load vocabulary %1 %2"}};
        QVERIFY(domain::addSentences(loading));
        const auto loaded = [](const QStringList &arguments) {
            return domain::sentence(domain::Message{.code = u"test.loaded"_s, .arguments = arguments});
        };
        QCOMPARE(loaded({u"ESCO"_s, u"1.2.0"_s}), u"Load vocabulary ESCO 1.2.0"_s);
        QCOMPARE(loaded({u"EuroSciVoc"_s, QString()}), u"Load vocabulary EuroSciVoc"_s);
    }

    void anUnknownCodeHidesNothing()
    {
        QCOMPARE(domain::sentence(domain::Message{.code = u"x.y"_s, .arguments = {u"1"_s, u"2"_s}}), u"x.y: 1, 2"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(SentencesTest)
#include "sentences_test.moc"
