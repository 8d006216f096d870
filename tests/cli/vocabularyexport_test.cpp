// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel::tests;

/** leerschakel-cli vocabulary export: what it writes, prints and refuses. */
class VocabularyExportTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_catalogue;
    QString m_scheme;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    Ended exported(const QStringList &rest) const
    {
        return runCli(QStringList{u"vocabulary"_s, u"export"_s, m_catalogue} + rest);
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QJsonArray listed(const QString &catalogue)
    {
        return runCli({u"vocabulary"_s, u"list"_s, catalogue, u"--json"_s}).json().toArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalogue = path(u"voorbeeld.llo"_s);
        QCOMPARE(runCli({u"init"_s, m_catalogue, u"--sample"_s}).code, 0);
        const QJsonArray schemes = listed(m_catalogue);
        QCOMPARE(schemes.size(), 1);
        m_scheme = schemes[0][u"uri"].toString();
        QVERIFY(schemes[0][u"own"].isBool());
    }

    void theSampleSchemeTravels_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("options");
        QTest::addRow("Turtle") << u"lijst.ttl"_s << QStringList();
        QTest::addRow("JSON-LD") << u"lijst.jsonld"_s << QStringList();
        QTest::addRow("named") << u"lijst.txt"_s << QStringList{u"--format"_s, u"jsonld"_s};
    }

    void theSampleSchemeTravels()
    {
        QFETCH(const QString, file);
        QFETCH(const QStringList, options);
        const Ended written = exported(QStringList{m_scheme, path(file), u"--json"_s} + options);
        QCOMPARE(written.code, 0);
        const QJsonObject told = written.json().toObject();
        QCOMPARE(told[u"scheme"].toString(), m_scheme);
        QCOMPARE(told[u"file"].toString(), path(file));
        QCOMPARE(told[u"bytes"].toInteger(), QFile(path(file)).size());
        QVERIFY(told[u"concepts"].toInt() > 10);

        const QString other = path(file + u".llo"_s);
        QCOMPARE(runCli({u"init"_s, other}).code, 0);
        QCOMPARE(runCli({u"vocabulary"_s, u"import"_s, other, path(file)}).code, 0);
        QJsonArray before = listed(m_catalogue), after = listed(other);
        QCOMPARE(after.size(), 1);
        for (const QString &key : {u"uri"_s, u"title"_s, u"version"_s, u"concepts"_s, u"labels"_s}) {
            QCOMPARE(after[0][key], before[0][key]);
        }
        // Exporting it again gives the same bytes.
        const QString again = path(u"opnieuw-"_s + file);
        QCOMPARE(runCli(QStringList{u"vocabulary"_s, u"export"_s, other, m_scheme, again} + options).code, 0);
        QCOMPARE(bytesOf(again), bytesOf(path(file)));
    }

    void itIsPrinted()
    {
        QCOMPARE(exported({m_scheme, path(u"a.ttl"_s)}).code, 0);
        const Ended printed = exported({m_scheme, u"-"_s});
        QCOMPARE(printed.code, 0);
        QCOMPARE(printed.out, bytesOf(path(u"a.ttl"_s)));
        QVERIFY(printed.messages.isEmpty());
        const Ended full = runShell(u"$CLI vocabulary export \"$1\" \"$2\" - > /dev/full"_s, {m_catalogue, m_scheme});
        QCOMPARE(full.code, 3);
        QVERIFY2(full.messages.contains("disk is full"), full.messages.constData());
    }

    void whatIsWrongIsOneLine_data()
    {
        QTest::addColumn<QStringList>("rest");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        QTest::addRow("no such scheme") << QStringList{u"urn:x:y"_s, path(u"b.ttl"_s)} << 2
                                        << "no vocabulary urn:x:y"_ba;
        QTest::addRow("no format") << QStringList{m_scheme, path(u"b.doc"_s)} << 2 << "--format"_ba;
        QTest::addRow("no such format") << QStringList{m_scheme, path(u"b.ttl"_s), u"--format"_s, u"rdf"_s} << 2
                                        << "turtle, jsonld"_ba;
        QTest::addRow("printed twice") << QStringList{m_scheme, u"-"_s, u"--json"_s} << 2 << "--json"_ba;
        QTest::addRow("no such folder") << QStringList{m_scheme, path(u"weg/b.ttl"_s)} << 3 << "cannot be written"_ba;
        QTest::addRow("no file") << QStringList{m_scheme} << 2 << "OUTPUT"_ba;
    }

    void whatIsWrongIsOneLine()
    {
        QFETCH(const QStringList, rest);
        QFETCH(const int, code);
        QFETCH(const QByteArray, says);
        const Ended ended = exported(rest);
        QCOMPARE(ended.code, code);
        QVERIFY2(ended.isOneLine(), ended.messages.constData());
        QVERIFY2(ended.messages.contains(says), ended.messages.constData());
        QVERIFY(!QFile::exists(path(u"b.ttl"_s)));
    }
};

LEERSCHAKEL_TEST_MAIN(VocabularyExportTest)
#include "vocabularyexport_test.moc"
