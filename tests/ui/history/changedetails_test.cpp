// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/settings.h"
#include "history/changedetails.h"
#include "store/compaction.h"
#include "support/result.h"
#include "support/windowtest.h"
#include "ui/editorcatalogue.h"
#include "words/fieldlabels.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::offeringTable;

class ChangeDetailsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::failOnWarnings(); }

    /** For a change whose old values are no longer kept, the details show the fields and that the values are gone. */
    void detailsThatAreNoLongerKept()
    {
        tests::EditorCatalogue catalogue;
        for (const QString &text : {u"Een"_s, u"Twee"_s, u"Drie"_s}) {
            catalogue.set(offeringTable().summary, QVariantMap{{u"nl"_s, text}});
        }
        store::Catalogue &file = catalogue.session->catalogue();
        const auto compacted = store::compactJournal(file, QDateTime::currentDateTimeUtc().addDays(1));
        SUCCEEDS(compacted);
        QCOMPARE(compacted->changes, 2);
        const auto last = file.lastChange();
        SUCCEEDS(last);

        ui::ChangeDetails details(*catalogue.session);
        details.resize(900, 600);
        details.show();
        QVERIFY(QTest::qWaitForWindowExposed(&details));
        const auto *fields = details.findChild<QTreeWidget *>();
        details.showChange(*last - 1);
        QTRY_VERIFY(details.isSettled());
        QCOMPARE(fields->topLevelItemCount(), 1);
        QCOMPARE(fields->topLevelItem(0)->text(0), u"Details no longer kept"_s);
        QCOMPARE(fields->topLevelItem(0)->childCount(), 1);
        QVERIFY(fields->topLevelItem(0)->isExpanded());
        QCOMPARE(fields->topLevelItem(0)->child(0)->text(0),
            ui::fieldLabel(domain::Kind::Offering, offeringTable().summary.key()));

        details.showChange(*last);
        QTRY_VERIFY(details.isSettled());
        QCOMPARE(fields->topLevelItemCount(), 1);
        QCOMPARE(fields->topLevelItem(0)->text(0), u"Offering “Warmtepompen”"_s);
        QCOMPARE(fields->topLevelItem(0)->child(0)->text(1), u"Twee"_s);
        QCOMPARE(fields->topLevelItem(0)->child(0)->text(2), u"Drie"_s);
    }

    /** What a change did to settings is shown too, in words: alone, and together with what it did to records. */
    void settingsThatWereChanged()
    {
        tests::EditorCatalogue catalogue;
        store::Catalogue &file = catalogue.session->catalogue();
        domain::Record one(domain::Kind::Organisation);
        domain::organisationTable().name.set(one, {.nl = u"ROC Voorbeeld"_s, .en = {}});
        changes::ChangeSet made({.code = u"change.create"_s, .arguments = {u"organisation"_s}});
        made.create(one);
        SUCCEEDS(store::apply(file, made));
        SUCCEEDS(authoring::changeSetting(file, u"review"_s, u"off"_s));
        const auto review = file.lastChange();
        SUCCEEDS(review);
        domain::Record other(domain::Kind::Organisation);
        changes::ChangeSet both({.code = u"change.create"_s, .arguments = {u"organisation"_s}});
        both.create(other);
        class Unwatched : public domain::Progress
        {
            bool step(qint64, qint64, const domain::Message &) override { return true; }
        } progress;
        SUCCEEDS(
            store::apply(file, both, {store::settingFact(u"institution"_s, QString(), one.id().toString())}, progress));

        ui::ChangeDetails details(*catalogue.session);
        details.resize(900, 600);
        details.show();
        QVERIFY(QTest::qWaitForWindowExposed(&details));
        const auto *fields = details.findChild<QTreeWidget *>();
        details.showChange(*review);
        QTRY_VERIFY(details.isSettled());
        QCOMPARE(fields->topLevelItemCount(), 1);
        QCOMPARE(fields->topLevelItem(0)->text(0), u"Settings of the catalogue"_s);
        const QTreeWidgetItem *line = fields->topLevelItem(0)->child(0);
        QCOMPARE(line->text(0), u"Publish only what is approved"_s);
        QCOMPARE(line->text(1), u"yes"_s);
        QCOMPARE(line->text(2), u"no"_s);
        QCOMPARE(ui::changeLabel({.code = u"change.setting"_s, .arguments = {u"review"_s}}),
            u"Change the setting \"Publish only what is approved\""_s);

        details.showChange(*review + 1);
        QTRY_VERIFY(details.isSettled());
        QCOMPARE(fields->topLevelItemCount(), 2);
        QCOMPARE(fields->topLevelItem(1)->child(0)->text(1), u"–"_s);
        QCOMPARE(fields->topLevelItem(1)->child(0)->text(2), u"ROC Voorbeeld"_s);
    }

    /** The values before and after of an undo are those of the undo, so its heading has to say that it is one. */
    void anUndoIsCalledAnUndo()
    {
        tests::EditorCatalogue catalogue;
        catalogue.set(offeringTable().summary, QVariantMap{{u"nl"_s, u"Een"_s}});
        store::Catalogue &file = catalogue.session->catalogue();
        const auto changed = file.lastChange();
        SUCCEEDS(changed);
        SUCCEEDS(store::undo(file));
        const auto undone = file.lastChange();
        SUCCEEDS(undone);

        ui::ChangeDetails details(*catalogue.session);
        details.resize(900, 600);
        details.show();
        QVERIFY(QTest::qWaitForWindowExposed(&details));
        const auto *title = details.findChild<QLabel *>(u"changeTitle"_s);
        QVERIFY(title);
        details.showChange(*changed);
        QTRY_VERIFY(details.isSettled());
        const QString what = title->text();
        QVERIFY(!what.isEmpty());
        details.showChange(*undone);
        QTRY_VERIFY(details.isSettled());
        QCOMPARE(title->text(), u"Undone: "_s + what);
    }

    /** In the side panel columns would be a few words wide. */
    void inANarrowPanelTheValuesAreBelowTheField()
    {
        tests::EditorCatalogue catalogue;
        for (const QString &text : {u"Een "_s, u"Twee "_s}) {
            catalogue.set(offeringTable().summary, QVariantMap{{u"nl"_s, text.repeated(40).trimmed()}});
        }
        const auto last = catalogue.session->catalogue().lastChange();
        SUCCEEDS(last);
        ui::ChangeDetails details(*catalogue.session);
        details.resize(300, 600);
        details.show();
        QVERIFY(QTest::qWaitForWindowExposed(&details));
        const auto *fields = details.findChild<QTreeWidget *>();
        details.showChange(*last);
        QTRY_VERIFY(details.isSettled());
        QVERIFY(fields->isColumnHidden(1) && fields->isColumnHidden(2));
        const QStringList lines = fields->topLevelItem(0)->child(0)->text(0).split(u'\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[1].startsWith(u"Before: Een Een"_s), qPrintable(lines[1]));
        QVERIFY2(lines[2].startsWith(u"After: Twee Twee"_s), qPrintable(lines[2]));
        QTRY_COMPARE(fields->header()->length(), fields->viewport()->width());
        details.resize(900, 600);
        QTRY_VERIFY(!fields->isColumnHidden(1) && !fields->isColumnHidden(2));
        QVERIFY(fields->topLevelItem(0)->child(0)->text(1).startsWith(u"Een Een"_s));
        QTRY_COMPARE(fields->header()->length(), fields->viewport()->width());
    }

    void ofALargeChangeTheFirstHundredsAreShownAndHowManyMore()
    {
        tests::EditorCatalogue catalogue;
        store::Catalogue &file = catalogue.session->catalogue();
        changes::ChangeSet change({.code = u"change.import"_s, .arguments = {u"x"_s}});
        for (int i = 0; i < 620; ++i) {
            domain::Record offering(domain::Kind::Offering);
            offeringTable().title.set(offering, {.nl = u"Module %1"_s.arg(i), .en = {}});
            change.create(offering);
        }
        SUCCEEDS(store::apply(file, change));
        ui::ChangeDetails details(*catalogue.session);
        details.resize(900, 600);
        details.show();
        QVERIFY(QTest::qWaitForWindowExposed(&details));
        const auto *fields = details.findChild<QTreeWidget *>();
        details.showChange(*file.lastChange());
        QTRY_VERIFY(details.isSettled());
        QCOMPARE(fields->topLevelItemCount(), 501);
        QCOMPARE(fields->topLevelItem(500)->text(0), u"and 120 more"_s);
        QCOMPARE(fields->topLevelItem(499)->child(0)->text(2), u"Module 499"_s);
        QVERIFY(fields->topLevelItem(0)->isExpanded());
        QVERIFY(!fields->topLevelItem(1)->isExpanded());
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(ChangeDetailsTest)
#include "changedetails_test.moc"
