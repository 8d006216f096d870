// SPDX-License-Identifier: GPL-3.0-or-later
// What another program does to records is found by check, and is in the history once somebody goes on with the record.
#include "store/alteration.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::ChangeSet;
using domain::Kind;
using domain::offeringTable;
using domain::Record;
using store::Catalogue;

class AlterationTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;
    Record m_offering;

    Record stored()
    {
        const auto loaded = store::load(*m_catalogue, Kind::Offering, m_offering.id());
        return loaded && *loaded ? **loaded : Record();
    }

    QStringList codesFound()
    {
        QStringList codes;
        const auto problems = store::check(*m_catalogue);
        for (const store::Problem &problem : problems ? *problems : QList<store::Problem>()) {
            codes.append(problem.message.code);
        }
        return codes;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Catalogue::create(m_folder->filePath(u"proef.llo"_s), {.author = u"Ans"_s, .device = u"d"_s});
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
        m_offering = Record(Kind::Offering);
        offeringTable().title.set(m_offering, {.nl = u"Lassen"_s, .en = u"Welding"_s});
        offeringTable().level.set(m_offering, u"mbo2"_s);
        ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        change.create(m_offering);
        SUCCEEDS(store::apply(*m_catalogue, change));
        QCOMPARE(codesFound(), QStringList());
    }

    void whatAnotherProgramChangedIsInTheHistory_data()
    {
        QTest::addColumn<bool>("isRemoved");
        QTest::newRow("the record is changed then") << false;
        QTest::newRow("the record is deleted then") << true;
    }

    void whatAnotherProgramChangedIsInTheHistory()
    {
        QFETCH(const bool, isRemoved);
        SUCCEEDS(m_catalogue->execute(u"UPDATE offering SET title_nl = 'Smeden', level = NULL, nlqf = '4'"_s));
        QVERIFY(codesFound().contains(u"check.recordAltered"_s));
        const Record altered = stored();
        ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        if (isRemoved) {
            change.remove(altered);
        } else {
            change.set(altered, offeringTable().code, u"L1"_s);
        }
        SUCCEEDS(store::apply(*m_catalogue, change));
        QCOMPARE(codesFound(), QStringList());
        const auto items = store::history(*m_catalogue);
        SUCCEEDS(items);
        QCOMPARE(items->size(), 3);
        QCOMPARE(items->at(1).label.code, u"change.outside"_s);
        QMap<QString, std::pair<QVariant, QVariant>> told;
        for (const changes::Entry &entry : items->at(1).entries) {
            told.insert(entry.field, {entry.before, entry.after});
        }
        QCOMPARE(told.keys(), (QStringList{u"level"_s, u"nlqf"_s, u"title"_s}));
        QCOMPARE(told[u"level"_s], (std::pair(QVariant(u"mbo2"_s), QVariant())));
        QCOMPARE(told[u"title"_s],
            (std::pair(QVariant(QVariantMap{{u"nl"_s, u"Lassen"_s}}), QVariant(QVariantMap{{u"nl"_s, u"Smeden"_s}}))));

        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(stored(), altered);
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(stored(), m_offering);
        QCOMPARE(codesFound(), QStringList());
    }

    /** Where another program put in what the journal does not know, and where it took out what that does. */
    void recordsThatCameOrWentAreFound()
    {
        SUCCEEDS(m_catalogue->execute(
            u"INSERT INTO organisation (id, name_nl, hash) VALUES ('01900000-0000-7000-8000-000000000001', 'x', 'y')"_s));
        QVERIFY(codesFound().contains(u"check.recordUnknown"_s));
        const auto organisations = store::loadAll(*m_catalogue, Kind::Organisation);
        SUCCEEDS(organisations);
        ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(organisations->first(), domain::organisationTable().shortName, u"X"_s);
        SUCCEEDS(store::apply(*m_catalogue, change));
        QCOMPARE(codesFound(), QStringList());
        QCOMPARE(store::history(*m_catalogue)->at(1).label.code, u"change.outside"_s);

        SUCCEEDS(m_catalogue->execute(u"DELETE FROM organisation"_s));
        QCOMPARE(codesFound(), QStringList{u"check.recordMissing"_s});
    }

    void onlyAnotherHashIsNoChange()
    {
        SUCCEEDS(m_catalogue->execute(u"UPDATE offering SET hash = 'x'"_s));
        ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(m_offering, offeringTable().code, u"L1"_s);
        SUCCEEDS(store::apply(*m_catalogue, change));
        QCOMPARE(store::history(*m_catalogue)->size(), 2);
        QCOMPARE(codesFound(), QStringList());
    }

    void settingsAndDismissalsAreWhatWasSaid()
    {
        SUCCEEDS(store::changeSetting(*m_catalogue, u"review"_s, u"off"_s));
        QCOMPARE(codesFound(), QStringList());
        SUCCEEDS(m_catalogue->execute(u"UPDATE catalogue_info SET value = 'on' WHERE key = 'setting.review'"_s));
        QCOMPARE(codesFound(), QStringList{u"check.settingAltered"_s});
        SUCCEEDS(m_catalogue->execute(u"DELETE FROM catalogue_info WHERE key = 'setting.review'"_s));
        QCOMPARE(codesFound(), QStringList{u"check.settingAltered"_s});
        SUCCEEDS(m_catalogue->execute(
            u"INSERT INTO catalogue_info (key, value) VALUES ('setting.review', 'off'), ('setting.other', 'x')"_s));
        QCOMPARE(codesFound(), QStringList{u"check.settingAltered"_s});
        SUCCEEDS(m_catalogue->execute(u"DELETE FROM catalogue_info WHERE key = 'setting.other'"_s));
        QCOMPARE(codesFound(), QStringList());

        SUCCEEDS(store::applyFacts(*m_catalogue, {.code = u"change.dismiss"_s, .arguments = {}}, u"dismiss"_s,
            {{.kind = u"dismissal"_s,
                .record = m_offering.id().toString(),
                .field = u"suggestion"_s,
                .element = u"https://example.org/c"_s,
                .before = {},
                .after = true}}));
        QCOMPARE(codesFound(), QStringList());
        SUCCEEDS(m_catalogue->execute(u"UPDATE dismissed_suggestion SET concept = 'https://example.org/d'"_s));
        QCOMPARE(codesFound(), (QStringList{u"check.dismissalAltered"_s, u"check.dismissalAltered"_s}));
        SUCCEEDS(m_catalogue->execute(u"DELETE FROM dismissed_suggestion"_s));
        QCOMPARE(codesFound(), QStringList{u"check.dismissalAltered"_s});
    }
};

LEERSCHAKEL_TEST_MAIN(AlterationTest)
#include "alteration_test.moc"
