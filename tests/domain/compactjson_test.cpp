// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/compactjson.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace leerschakel;

/** Content hashes stay what they were: the text is that of QJsonDocument. */
class CompactJsonTest : public QObject
{
    Q_OBJECT

    static QString textOf(QRandomGenerator &random)
    {
        static const QStringList pieces{u"a"_s, u"Lassen"_s, u"é"_s, u"\""_s, u"\\"_s, u"/"_s, u"\n"_s, u"\t"_s,
            u"\r"_s, u"\b"_s, u"\f"_s, QString(QChar(1)), QString(QChar(0x1f)), QString(QChar(0x7f)),
            QString(QChar(0x2028)), u"😀"_s, u"<b>&"_s, u" "_s, u""_s, QString(QChar(0xd800)), QString(QChar(0xdc00))};
        QString text;
        for (int i = random.bounded(6); i > 0; --i) {
            text += pieces[random.bounded(pieces.size())];
        }
        return text;
    }

    static QVariant valueOf(QRandomGenerator &random, int depth)
    {
        switch (random.bounded(depth > 3 ? 7 : 10)) {
        case 0:
            return random.bounded(2) == 1;
        case 1:
            return random.bounded(-1000, 1000);
        case 2:
            return qlonglong(random.generate64());
        case 3:
            return double(random.bounded(-100, 100));
        case 4:
            return random.generateDouble() * std::pow(10, random.bounded(-20, 40));
        case 5:
            return random.bounded(20) == 0 ? QVariant() : QVariant(-0.0);
        case 6:
            return textOf(random);
        case 7: {
            QVariantList list;
            for (int i = random.bounded(4); i > 0; --i) {
                list.append(valueOf(random, depth + 1));
            }
            return list;
        }
        case 8:
            return QStringList{textOf(random), textOf(random)};
        default:
            return mapOf(random, depth + 1);
        }
    }

    static QVariantMap mapOf(QRandomGenerator &random, int depth)
    {
        static const QStringList keys{u"nl"_s, u"en"_s, u"title"_s, u"a b"_s, u"Z"_s, u"_"_s, u"é"_s, u"\""_s, u""_s,
            u"asItCame"_s, u"10"_s, u"9"_s};
        QVariantMap map;
        for (int i = random.bounded(6); i > 0; --i) {
            map.insert(keys[random.bounded(keys.size())], valueOf(random, depth));
        }
        return map;
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void itIsTheTextOfQt()
    {
        QRandomGenerator random(20261129);
        for (int i = 0; i < 20'000; ++i) {
            const QVariantMap map = mapOf(random, 0);
            QCOMPARE(domain::compactJson(map),
                QJsonDocument(QJsonObject::fromVariantMap(map)).toJson(QJsonDocument::Compact));
        }
    }
};

LEERSCHAKEL_TEST_MAIN(CompactJsonTest)
#include "compactjson_test.moc"
