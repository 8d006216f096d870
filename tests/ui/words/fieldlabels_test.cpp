// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowtest.h"
#include "words/fieldlabels.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;

class FieldLabelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::failOnWarnings(); }

    /** A change of any field of an offering or of a part of it is shown with the field's label, not its key. */
    void everyFieldThatCanChangeHasAName()
    {
        for (const domain::FieldSpec *field : domain::offeringTable().fields()) {
            QCOMPARE(ui::changedFieldLabel(field->key()), ui::fieldLabelWithin(domain::Kind::Offering, field->key()));
        }
        for (const domain::Kind kind : domain::partKinds()) {
            const domain::KindTable &table = domain::kindTable(kind);
            QVERIFY2(
                !domain::offeringTable().field(table.name()), qPrintable(table.name())); // the two would be confused
            QCOMPARE(ui::changedFieldLabel(table.name()), ui::kindLabel(kind));
            for (const domain::FieldSpec *field : table.fields()) {
                QCOMPARE(ui::changedFieldLabel(table.name() + u'.' + field->key()),
                    ui::kindLabel(kind) + u": "_s + ui::fieldLabelWithin(kind, field->key()));
            }
        }
        QCOMPARE(ui::changedFieldLabel(u"studyLoad"_s), u"study load"_s);
        QCOMPARE(ui::changedFieldLabel(u"edition.places"_s), u"edition: places"_s);
        QCOMPARE(ui::changedFieldLabel(u"mystery.field"_s), u"mystery.field"_s);
    }

    void aDeliveryNamesItsDestination()
    {
        QCOMPARE(ui::changeLabel({.code = u"change.publish"_s, .arguments = {u"3"_s, u"ooapi5"_s}}),
            u"Publish 3 offerings to OOAPI 5"_s);
        QCOMPARE(ui::changeLabel({.code = u"change.withdraw"_s, .arguments = {u"Solderen"_s, u"oeapi6"_s}}),
            u"Withdraw Solderen from OEAPI 6"_s);
        QCOMPARE(ui::changeLabel({.code = u"change.withdrawMany"_s, .arguments = {u"12"_s, u"rio"_s}}),
            u"Withdraw 12 offerings from RIO"_s);
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(FieldLabelsTest)
#include "fieldlabels_test.moc"
