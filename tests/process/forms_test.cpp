// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/beside.h"
#include "support/drivenwindow.h"
#include "support/extent.h"
#include "support/program.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace leerschakel;

/**
 * A user who types in every field, clicks elsewhere at once, scrolls over everything, closes without waiting, and pulls
 * the plug.
 */
class FormsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

    QString all() const
    {
        const QJsonArray offerings = tests::runCli({u"list"_s, m_path, u"--json"_s}).json().toArray();
        QByteArray text;
        for (const QJsonValue &offering : offerings) {
            text += tests::runCli({u"show"_s, m_path, offering[u"id"_s].toString(), u"--json"_s}).out;
        }
        return QString::fromUtf8(text);
    }
    /** Fields of the offering itself, by name; those of parts are added by hand elsewhere. */
    static QStringList fieldsOf(tests::DrivenWindow &window)
    {
        QStringList names;
        const QStringList found = window.say({u"fields"_s}).text.split(u' ', Qt::SkipEmptyParts);
        for (const QString &name : found) {
            if (name.startsWith("offering."_L1) && name.endsWith("#0"_L1)) {
                names.append(name.chopped(2));
            }
        }
        return names;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"proef.llo"_s);
        QCOMPARE(tests::makeSampleCatalogue(m_path), QString());
    }

    void typesInEveryFieldAndClicksAway()
    {
        tests::DrivenWindow window(m_path);
        QCOMPARE(window.start(), QString());
        const QStringList fields = fieldsOf(window);
        QVERIFY(fields.size() > 20);
        QStringList typed;
        int row = 0;
        for (const QString &field : fields) {
            if (!field.contains(isText())) {
                continue; // keys choose a value there, they do not write text
            }
            for (const QString &language : {u"nl"_s, u"en"_s}) {
                const tests::Answer entered = window.say({u"field"_s, field, language});
                QVERIFY2(entered.isDone, qPrintable(entered.why));
                const QString word = u"w%1%2"_s.arg(typed.size()).arg(language);
                const tests::Answer answer =
                    window.sayAll({{u"key"_s, u"Ctrl+End"_s}, {u"type"_s, u' ' + word}, {u"shown"_s, field, language}});
                QVERIFY2(answer.isDone && answer.text.contains(word), qPrintable(field + answer.why + answer.text));
                typed.append(word);
                // To another offering at once, without a pause, and on from there.
                row = (row + 1) % 6;
                const tests::Answer away = window.say({u"row"_s, QString::number(row)});
                QVERIFY2(away.isDone, qPrintable(away.why));
            }
        }
        QVERIFY2(typed.size() >= 14, qPrintable(typed.join(u' ')));
        const tests::Answer quiet = window.sayAll({{u"settle"_s}, {u"look"_s}});
        QVERIFY2(
            quiet.isDone && quiet.saysSaved(), qPrintable(quiet.why + quiet.status + quiet.messages.join(u"; "_s)));
        window.kill();
        QCOMPARE(tests::missingFrom({all()}, typed), QStringList());
        QCOMPARE(tests::wrongWith(m_path), QString());
    }

    void scrollsOverEverythingAndChangesNothing()
    {
        const tests::Extent before = tests::extentOf(m_path);
        const QString texts = all();
        tests::DrivenWindow window(m_path);
        QCOMPARE(window.start(), QString());
        const QStringList fields = fieldsOf(window);
        for (const QString &field : fields) {
            std::ignore = window.say({u"wheel"_s, field, u"-1"_s});
            std::ignore = window.say({u"wheel"_s, field, u"2"_s});
        }
        const tests::Answer quiet = window.sayAll({{u"settle"_s}, {u"wait"_s, u"1000"_s}, {u"look"_s}});
        QVERIFY2(quiet.isDone && quiet.saysSaved(), qPrintable(quiet.why + quiet.status));
        window.kill();
        QCOMPARE(all(), texts);
        QCOMPARE(tests::extentOf(m_path)[u"change"_s], before[u"change"_s]);
    }

    void closesWithoutAPause_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("by a key") << u"Ctrl+Q"_s;
        QTest::newRow("the catalogue only") << u"Close catalogue"_s;
        QTest::newRow("logged off") << u"SIGTERM"_s;
        QTest::newRow("the terminal went away") << u"SIGHUP"_s;
    }
    void closesWithoutAPause()
    {
        QFETCH(const QString, how);
        tests::DrivenWindow window(m_path);
        QCOMPARE(window.start(), QString());
        QStringList typed;
        const QList<std::pair<QString, QString>> fields{{u"offering.title"_s, u"nl"_s},
            {u"offering.description"_s, u"en"_s}, {u"offering.code"_s, u""_s}, {u"offering.summary"_s, u"nl"_s}};
        for (const auto &[field, language] : fields) {
            typed.append(u"dicht%1x"_s.arg(typed.size()));
            const tests::Answer answer = window.sayAll(
                {{u"field"_s, field, language}, {u"key"_s, u"Ctrl+End"_s}, {u"type"_s, u' ' + typed.constLast()}});
            QVERIFY2(answer.isDone, qPrintable(answer.why));
        }
        if (how.startsWith("SIG"_L1)) {
            ::kill(pid_t(window.process()), how == "SIGHUP"_L1 ? SIGHUP : SIGTERM);
        } else if (how.startsWith("Ctrl"_L1)) {
            window.tell({u"key"_s, how});
        }
        if (how == "Close catalogue"_L1) {
            QVERIFY(window.say({u"take"_s, how}).isDone); // the window stays open, without a catalogue
            window.kill();
        } else {
            QVERIFY(window.waitForEnd());
            QCOMPARE(window.exitCode(), 0);
            QVERIFY(!QFile::exists(m_path + u"-wal"_s));
        }
        QCOMPARE(tests::missingFrom({all()}, typed), QStringList());
        QCOMPARE(tests::wrongWith(m_path), QString());
    }

private:
    static QRegularExpression isText()
    {
        return QRegularExpression(u"title|summary|description|targetGroup|admission|assessment|code$"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(FormsTest)
#include "forms_test.moc"
