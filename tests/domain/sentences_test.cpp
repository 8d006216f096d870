// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace leerschakel;

class SentencesTest : public QObject
{
    Q_OBJECT

private:
    /** Every code that app/ and ui/ hand out ("store.missing"), with the place it stands at. */
    static QHash<QString, QString> codesInSources()
    {
        // A code is what begins as the known ones do, and stands where an Error or a Message is made (also on the line before).
        QSet<QString> beginnings;
        for (const QString &code : domain::sentenceCodes()) {
            if (code.contains(u'.')) {
                beginnings.insert(code.section(u'.', 0, 0));
            }
        }
        const QRegularExpression use(u"u\"((?:%1)\\.[a-z][A-Za-z0-9]*)\"_s"_s.arg(
            QStringList(beginnings.cbegin(), beginnings.cend()).join(u'|')));
        static const QRegularExpression handsOut(
            u"\\.code = |Error::of|Message|wrong\\(|refused\\(|failed\\(|failure\\(|problem\\("_s);
        QHash<QString, QString> codes;
        for (const QString &root : {u"app"_s, u"ui"_s}) {
            QDirIterator files(
                tests::sourcePath(root), {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                if (!file.open(QIODevice::ReadOnly)) {
                    continue;
                }
                const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
                for (qsizetype i = 0; i < lines.size(); ++i) {
                    if (!QString(lines.value(i - 1) + lines[i]).contains(handsOut)) {
                        continue;
                    }
                    QRegularExpressionMatchIterator matches = use.globalMatch(lines[i]);
                    while (matches.hasNext()) {
                        codes.insert(matches.next().captured(1), file.fileName() + u':' + QString::number(i + 1));
                    }
                }
            }
        }
        return codes;
    }

private Q_SLOTS:
    void everyCodeHasASentence()
    {
        const QStringList known = domain::sentenceCodes();
        const QHash<QString, QString> used = codesInSources();
        QVERIFY(used.size() > 40);
        QStringList missing;
        for (auto it = used.cbegin(); it != used.cend(); ++it) {
            if (!known.contains(it.key())) {
                missing.append(it.key() + u" in "_s + it.value());
            }
        }
        missing.sort();
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void noCodeHasTwoSentences()
    {
        const QStringList known = domain::sentenceCodes();
        QCOMPARE(QSet<QString>(known.cbegin(), known.cend()).size(), known.size());
    }

    void sentencesAreCalm()
    {
        const QStringList known = domain::sentenceCodes();
        for (const QString &code : known) {
            const QStringList arguments{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s};
            const QString text = domain::sentence(domain::Message{.code = code, .arguments = arguments});
            QVERIFY2(!text.contains(u'!') && !text.contains(u'\n') && !text.isEmpty(), qPrintable(code));
        }
    }

    void argumentsAreFilledInOnce()
    {
        const domain::Message message{.code = u"store.cannotWrite"_s, .arguments = {u"a %2 b"_s, u"c"_s}};
        QCOMPARE(domain::sentence(message), u"a %2 b cannot be written: c."_s);
    }

    void whatIsNotThereLeavesNoGap()
    {
        const auto loaded = [](const QStringList &arguments) {
            return domain::sentence(domain::Message{.code = u"change.vocabulary"_s, .arguments = arguments});
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
