// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catalogues.h"
#include "support/program.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::Ended;
using tests::runCli;

/**
 * The command line accepts a text with characters that cannot be stored, leaves those out, and reports so on stderr.
 */
class CleanTextTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    tests::SmallCatalogue m_catalogue;

    QJsonObject shown()
    {
        return runCli({u"show"_s, m_catalogue.path, m_catalogue.offering, u"--json"_s}).json().toObject();
    }

    void isSound()
    {
        const Ended checked = runCli({u"check"_s, m_catalogue.path, u"--json"_s});
        QCOMPARE(checked.code, 0);
        const Ended backup =
            runCli({u"backup"_s, m_catalogue.path, u"--to"_s, m_folder->filePath(u"kopie"_s), u"--json"_s});
        QVERIFY2(backup.code == 0, backup.messages.constData());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_catalogue = tests::makeSmallCatalogue(m_folder->filePath(u"proef.llo"_s));
        QVERIFY2(!m_catalogue.offering.isEmpty(), "build leerschakel-cli, and set LEERSCHAKEL_BIN to its folder");
    }

    void setAndNew()
    {
        const Ended set = runCli({u"set"_s, m_catalogue.path, m_catalogue.offering, u"title"_s, u"Ook\vhier\uffff"_s,
            u"--lang"_s, u"en"_s, u"--json"_s});
        QCOMPARE(set.code, 0);
        QVERIFY(set.json().toObject()[u"change"].isString());
        QVERIFY2(set.messages.contains("2: U+000B U+FFFF") && set.messages.count('\n') == 1, set.messages.constData());
        QCOMPARE(shown()[u"title"][u"en"].toString(), u"Ook hier"_s);

        const Ended added =
            runCli({u"new"_s, m_catalogue.path, u"--kind"_s, u"module"_s, u"--title"_s, u"Nieuw\ufffe"_s});
        QCOMPARE(added.code, 0);
        QVERIFY2(added.messages.contains("U+FFFE"), added.messages.constData());
        isSound();
    }

    void compositeValuesAndParts()
    {
        const Ended codes = runCli({u"set"_s, m_catalogue.path, m_catalogue.offering, u"codes"_s,
            u"[{\"type\":\"crebo\",\"code\":\"25\\u00021\\uffff\"}]"_s});
        QVERIFY2(codes.code == 0 && codes.messages.contains("U+0002"), codes.messages.constData());
        QCOMPARE(shown()[u"codes"][0][u"code"].toString(), u"251"_s);
        const Ended outcomes = runCli({u"set"_s, m_catalogue.path, m_catalogue.offering, u"outcomes"_s,
            u"[{\"text\":{\"nl\":\"Zo\\ufdd0maar\"}},\"Los\\u0001\"]"_s});
        QVERIFY2(outcomes.code == 0 && outcomes.messages.contains("U+FDD0"), outcomes.messages.constData());
        QCOMPARE(shown()[u"outcomes"][0][u"text"][u"nl"].toString(), u"Zomaar"_s);
        isSound();
    }

    void aPlainTextIsNotRemarkedOn()
    {
        const Ended set = runCli({u"set"_s, m_catalogue.path, m_catalogue.offering, u"description"_s,
            u"Een\tregel\nen één € \U0001F600"_s, u"--lang"_s, u"nl"_s});
        QCOMPARE(set.code, 0);
        QVERIFY2(set.messages.isEmpty(), set.messages.constData());
    }
};

LEERSCHAKEL_TEST_MAIN(CleanTextTest)
#include "cleantext_test.moc"
