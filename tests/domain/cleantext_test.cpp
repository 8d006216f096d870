// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cleantext.h"
#include "domain/kinds.h"
#include "domain/sentences.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel::domain;

/** Which characters are removed from a text, and that this happens in every field with texts. */
class CleanTextTest : public QObject
{
    Q_OBJECT

    static QString of(std::initializer_list<char32_t> points)
    {
        QString text;
        for (const char32_t point : points) {
            text += QChar::fromUcs4(point);
        }
        return text;
    }

private Q_SLOTS:
    void init() { leerschakel::tests::failOnWarnings(); }

    /**
     * Compared with the production itself: XML 1.0 (fifth edition), 2.2, Char; and with the noncharacters of Unicode.
     */
    void everyCodePointIsKeptOrGoes()
    {
        for (char32_t c = 0; c <= 0x10FFFF; ++c) {
            const bool isXml = c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
            const bool isNoncharacter = (c >= 0xFDD0 && c <= 0xFDEF) || (c % 0x10000) >= 0xFFFE;
            const bool stays = isXml && !isNoncharacter;
            const QString text = c >= 0xD800 && c <= 0xDFFF ? QString(QChar(char16_t(c))) : of({c});
            const Cleaned<QString> clean = cleanText(text);
            const QString gone = c == 0xB || c == 0xC ? u" "_s : QString();
            if (clean.value != (stays ? text : gone) || clean.removed != (stays ? 0 : 1)) {
                QFAIL(qPrintable(u"U+%1"_s.arg(uint(c), 4, 16)));
            }
            if (c >= 0xD800 && c <= 0xDFFF) {
                continue; // UTF-8 has none
            }
            const std::optional<Cleaned<QByteArray>> utf8 = cleanUtf8(QString(u"é"_s + text + u'n').toUtf8());
            if (utf8.has_value() == stays || (utf8 && utf8->value != QString(u"é"_s + gone + u'n').toUtf8())) {
                QFAIL(qPrintable(u"U+%1 in UTF-8"_s.arg(uint(c), 4, 16)));
            }
        }
    }

    /** Texts are checked in blocks: a character is found at any place in a block, whatever the length of the text. */
    void aCharacterIsSeenAtEachPlace()
    {
        for (qsizetype size = 1; size <= 40; ++size) {
            for (qsizetype at = 0; at < size; ++at) {
                for (const char16_t c : {u'\x1', u'\xFFFE', u'\n', u'\x2713'}) {
                    QString text(size, u'a');
                    text[at] = QChar(c);
                    const bool isClean = c == u'\n' || c == u'\x2713';
                    QCOMPARE(cleanText(text).removed, isClean ? 0 : 1);
                    QCOMPARE(cleanUtf8(text.toUtf8()).has_value(), !isClean);
                }
            }
        }
    }

    void textsAreClean_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<qsizetype>("removed");
        QTest::addColumn<QString>("which");
        const auto row = [](const char *name, const QString &given, const QString &kept, qsizetype removed,
                             const QString &which) { QTest::newRow(name) << given << kept << removed << which; };
        row("nothing to do", u"Één € – \t\n\U0001F600"_s, u"Één € – \t\n\U0001F600"_s, 0, {});
        row("a line break from Word", u"Plakken\vuit Word"_s, u"Plakken uit Word"_s, 1, u"U+000B"_s);
        row("in the middle of a word", u"ge\u0002plande"_s, u"geplande"_s, 1, u"U+0002"_s);
        row("a high half alone", u"a"_s + QChar(0xD83D) + u"b"_s, u"ab"_s, 1, u"U+D83D"_s);
        row("halves the wrong way round", u"a"_s + QChar(0xDE00) + QChar(0xD83D), u"a"_s, 2, u"U+DE00 U+D83D"_s);
        row("a whole one behind a half", QChar(0xD83D) + u"\U0001F600"_s, u"\U0001F600"_s, 1, u"U+D83D"_s);
        row("each is named once", u"\uffff\uffff\ufffea"_s, u"a"_s, 3, u"U+FFFF U+FFFE"_s);
        row("of another plane", u"a"_s + of({0x1FFFE}), u"a"_s, 1, u"U+1FFFE"_s);
        row("nothing is left", u"\uffff"_s, QString(), 1, u"U+FFFF"_s);
        row("empty", QString(), QString(), 0, {});
    }

    void textsAreClean()
    {
        QFETCH(QString, given);
        const Cleaned<QString> clean = cleanText(given);
        QTEST(clean.value, "kept");
        QTEST(clean.removed, "removed");
        QTEST(clean.which, "which");
        QCOMPARE(cleanText(clean.value).removed, 0);
    }

    void valuesAreCleanHoweverDeep()
    {
        const QVariant given =
            QVariantMap{{u"a\u0001"_s, QVariantList{1, u"x\uffff"_s, QVariantMap{{u"k"_s, u"\u0002"_s}}}},
                {u"b"_s, QStringList{u"y\u0003"_s}}, {u"n"_s, 2.5}};
        QStringList places;
        const Cleaned<QVariant> clean = cleanValue(given, [&](const QStringList &path, const Cleaned<QString> &text) {
            places.append(path.join(u'/') + u' ' + text.which);
        });
        const QVariant kept = QVariantMap{{u"a"_s, QVariantList{1, u"x"_s, QVariantMap{{u"k"_s, QString()}}}},
            {u"b"_s, QStringList{u"y"_s}}, {u"n"_s, 2.5}};
        QCOMPARE(clean.value, kept);
        QCOMPARE(clean.removed, 4);
        QCOMPARE(places, QStringList({u" U+0001"_s, u"a\u0001/1 U+FFFF"_s, u"a\u0001/2/k U+0002"_s, u"b/0 U+0003"_s}));
        QCOMPARE(cleanValue(clean.value).removed, 0);
    }

    void aKeyThatBecomesAnotherDoesNotTakeItsPlace()
    {
        const Cleaned<QVariant> clean = cleanValue(QVariantMap{{u"k"_s, u"first"_s}, {u"k\u0001"_s, u"second"_s}});
        QCOMPARE(clean.value, QVariant(QVariantMap{{u"k"_s, u"first"_s}}));
        QCOMPARE(clean.removed, 1);
    }

    /** Every field of every kind, by the field table: a text with such characters is stored without them. */
    void everyFieldIsClean()
    {
        const QString dirty = u"be\u0002gin\uffff \ufdd0eind\U0001ffff"_s + QChar(0xD800) + u'\v';
        int texts = 0;
        for (const Kind kind : allKinds()) {
            for (const FieldSpec *field : kindTable(kind).fields()) {
                QVariant given = dirty;
                QVariant kept = u"begin eind"_s;
                switch (field->type()) {
                case FieldType::Text:
                    break;
                case FieldType::LocalizedText:
                    given = QVariantMap{{u"nl"_s, dirty}, {u"en"_s, u"\uffff"_s}};
                    kept = QVariantMap{{u"nl"_s, kept}};
                    break;
                case FieldType::Items: {
                    QVariantMap item;
                    QVariantMap cleanItem;
                    for (const Member &member : field->members()) {
                        if (member.type == FieldType::Text) {
                            item.insert(QString::fromLatin1(member.name), given);
                            cleanItem.insert(QString::fromLatin1(member.name), kept);
                        }
                    }
                    if (item.isEmpty()) {
                        continue;
                    }
                    given = QVariantList{item};
                    kept = QVariantList{cleanItem};
                    break;
                }
                case FieldType::Tree:
                    given = QVariantMap{{dirty, QVariantList{dirty}}};
                    kept = QVariantMap{{u"begin eind "_s, QVariantList{u"begin eind "_s}}};
                    break;
                default:
                    continue; // codes, ids, dates and numbers have their own formats
                }
                ++texts;
                const auto normal = field->normalised(given);
                QVERIFY2(normal, qPrintable(field->key()));
                QVERIFY2(*normal == kept, qPrintable(kindTable(kind).name() + u'.' + field->key()));
            }
        }
        QVERIFY(texts > 60);
    }

    void aPersonIsToldWhatWent()
    {
        QVERIFY(remarkOn(u"title"_s, QVariantMap{{u"nl"_s, u"Gewoon"_s}}).isEmpty());
        QCOMPARE(sentence(remarkOn(u"title"_s, QVariantMap{{u"nl"_s, u"a\u000b\u0002"_s}})),
            u"title: invisible characters that a text cannot hold were left out (2: U+000B U+0002)."_s);
    }
};

LEERSCHAKEL_TEST_MAIN(CleanTextTest)
#include "cleantext_test.moc"
