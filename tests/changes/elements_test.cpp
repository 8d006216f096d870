// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes/elements.h"
#include "domain/kinds.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::mergedValue;
using domain::offeringTable;

/** Values are merged element by element. */
class ElementsTest : public QObject
{
    Q_OBJECT

    static QVariantList list(std::initializer_list<QString> codes)
    {
        QVariantList list;
        for (const QString &code : codes) {
            list.append(code);
        }
        return list;
    }
    static std::optional<QVariant> some(const QVariant &value) { return value; }
    static QVariant load(const QString &unit, double value)
    {
        return QVariantMap{{u"unit"_s, unit}, {u"value"_s, value}};
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void elementsMakeTheValueAgain()
    {
        const auto &table = offeringTable();
        const std::pair<const domain::FieldSpec *, QVariant> values[] = {
            {&table.title, QVariantMap{{u"nl"_s, u"a"_s}, {u"en"_s, u"b"_s}}},
            {&table.regions, list({u"AM05"_s, u"AM01"_s, u"AM05"_s})},
            {&table.studyLoad, QVariantList{load(u"hours"_s, 70), load(u"ec"_s, 2.5), load(u"hours"_s, 71)}},
            {&table.regions, QVariant()}};
        for (const auto &[field, value] : values) {
            QVERIFY(changes::hasElements(*field));
            QCOMPARE(changes::valueOf(*field, changes::elementsOf(*field, value)), value);
        }
        QVERIFY(!changes::hasElements(table.code));
    }

    void additionsOfBothSurvive()
    {
        QCOMPARE(mergedValue(offeringTable().regions, list({u"A"_s}), list({u"A"_s, u"B"_s}), list({u"A"_s, u"C"_s})),
            some(list({u"A"_s, u"B"_s, u"C"_s})));
        QCOMPARE(mergedValue(
                     offeringTable().regions, list({u"A"_s, u"B"_s}), list({u"A"_s}), list({u"A"_s, u"B"_s, u"C"_s})),
            some(list({u"A"_s, u"C"_s})));
        QCOMPARE(mergedValue(offeringTable().regions, list({u"A"_s, u"B"_s}), list({u"A"_s, u"B"_s, u"C"_s}),
                     list({u"B"_s, u"A"_s})),
            some(list({u"B"_s, u"A"_s, u"C"_s})));
    }

    void itemsMergeByTheirKey()
    {
        const QVariantList base{load(u"hours"_s, 70), load(u"ec"_s, 2)};
        const QVariantList ours{load(u"hours"_s, 80), load(u"ec"_s, 2)};
        const QVariantList theirs{load(u"hours"_s, 70), load(u"ec"_s, 3)};
        QCOMPARE(mergedValue(offeringTable().studyLoad, base, ours, theirs),
            some(QVariantList{load(u"hours"_s, 80), load(u"ec"_s, 3)}));
        const QVariantList other{load(u"hours"_s, 90), load(u"ec"_s, 2)};
        QCOMPARE(mergedValue(offeringTable().studyLoad, base, ours, other), std::optional<QVariant>());
        QCOMPARE(mergedValue(offeringTable().studyLoad, base, ours, ours), some(ours));
    }

    void languagesMergeApart()
    {
        const auto text = [](const QString &nl, const QString &en) {
            return QVariantMap{{u"nl"_s, nl}, {u"en"_s, en}};
        };
        QCOMPARE(mergedValue(offeringTable().title, text(u"a"_s, u"b"_s), text(u"x"_s, u"b"_s), text(u"a"_s, u"y"_s)),
            some(text(u"x"_s, u"y"_s)));
        QCOMPARE(mergedValue(offeringTable().title, text(u"a"_s, u"b"_s), text(u"x"_s, u"b"_s), text(u"z"_s, u"b"_s)),
            std::optional<QVariant>());
    }

    void singleValuesAreWhole()
    {
        QCOMPARE(mergedValue(offeringTable().code, u"a"_s, u"b"_s, u"a"_s), some(u"b"_s));
        QCOMPARE(mergedValue(offeringTable().code, u"a"_s, u"a"_s, QVariant()), some({}));
        QCOMPARE(mergedValue(offeringTable().code, u"a"_s, u"b"_s, u"c"_s), std::optional<QVariant>());
    }
};

LEERSCHAKEL_TEST_MAIN(ElementsTest)
#include "elements_test.moc"
