// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/creation.h"
#include "authoring/settings.h"
#include "store/journal.h"
#include "support/freshcatalogue.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::Record;

/** The settings of a catalogue are in its history, and determine what a new offering begins with. */
class SettingsTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    Record organisation(const QString &kind, const Id &parent = {})
    {
        Record made(Kind::Organisation);
        domain::organisationTable().kind.set(made, kind);
        domain::organisationTable().name.set(made, {.nl = kind, .en = {}});
        domain::organisationTable().parent.set(made, parent);
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {kind}});
        change.create(made);
        return store::apply(*m_catalogue, change) ? made : Record();
    }
    authoring::Settings now() { return authoring::settings(*m_catalogue).value(); }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
    }

    void cleanup() { dropCatalogue(); }

    void atFirstThereIsReviewInTwoLanguagesAndNoInstitution() { QCOMPARE(now(), authoring::Settings()); }

    void aSettingIsKeptAndUndone()
    {
        const auto changed = authoring::changeSetting(*m_catalogue, u"review"_s, u"off"_s);
        SUCCEEDS(changed);
        QVERIFY(changed->seq > 0);
        QVERIFY(!now().review);
        QCOMPARE(authoring::changeSetting(*m_catalogue, u"review"_s, u"off"_s)->seq, 0);
        SUCCEEDS(store::undo(*m_catalogue));
        QVERIFY(now().review);
        SUCCEEDS(authoring::changeSetting(*m_catalogue, u"languages"_s, u"en, nl"_s));
        QCOMPARE(now().languages, (QList{domain::Language::English, domain::Language::Dutch}));
        SUCCEEDS(authoring::changeSetting(*m_catalogue, u"languages"_s, u"en"_s));
        QCOMPARE(now().languages, (QList{domain::Language::English}));
        SUCCEEDS(authoring::changeSetting(*m_catalogue, u"languages"_s, {}));
        QCOMPARE(now(), authoring::Settings());
    }

    void whatCannotBeIsRefused()
    {
        FAILS_WITH(authoring::changeSetting(*m_catalogue, u"colour"_s, u"red"_s), u"authoring.noSetting"_s);
        FAILS_WITH(authoring::changeSetting(*m_catalogue, u"review"_s, u"maybe"_s), u"authoring.badSetting"_s);
        FAILS_WITH(authoring::changeSetting(*m_catalogue, u"languages"_s, u"nl,fr"_s), u"authoring.badSetting"_s);
        FAILS_WITH(authoring::changeSetting(*m_catalogue, u"institution"_s, u"ROC"_s), u"authoring.badSetting"_s);
        FAILS_WITH(
            authoring::changeSetting(*m_catalogue, u"institution"_s, Id::make().toString()), u"authoring.noTarget"_s);
        QCOMPARE(now(), authoring::Settings());
    }

    void destinationsAreSwitchedOneByOne()
    {
        const QStringList atFirst = now().destinations;
        QVERIFY(!atFirst.isEmpty() && !atFirst.contains(u"trial"_s));
        const auto switched = authoring::switchDestination(*m_catalogue, u"trial"_s, true);
        SUCCEEDS(switched);
        QVERIFY(switched->seq > 0);
        QVERIFY(now().destinations.contains(u"trial"_s));
        QCOMPARE(authoring::switchDestination(*m_catalogue, u"trial"_s, true)->seq, 0);
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(now(), authoring::Settings());
        QCOMPARE(authoring::switchDestination(*m_catalogue, u"trial"_s, false)->seq, 0);

        SUCCEEDS(authoring::changeSetting(*m_catalogue, u"destinations"_s, u" trial ,trial"_s));
        QCOMPARE(now().destinations, QStringList{u"trial"_s});
        // Without a destination nothing could be checked, so the last one stays.
        FAILS_WITH(authoring::switchDestination(*m_catalogue, u"trial"_s, false), u"authoring.lastDestination"_s);
        QCOMPARE(now().destinations, QStringList{u"trial"_s});
        SUCCEEDS(authoring::changeSetting(*m_catalogue, u"destinations"_s, {}));
        QCOMPARE(now(), authoring::Settings());
        // The default is not stored, however it is given.
        QCOMPARE(authoring::changeSetting(*m_catalogue, u"destinations"_s, atFirst.join(u','))->seq, 0);
        FAILS_WITH(
            authoring::changeSetting(*m_catalogue, u"destinations"_s, u"trial,nowhere"_s), u"authoring.badSetting"_s);
        FAILS_WITH(authoring::changeSetting(*m_catalogue, u"destinations"_s, u","_s), u"authoring.badSetting"_s);
        FAILS_WITH(authoring::switchDestination(*m_catalogue, u"nowhere"_s, true), u"authoring.badSetting"_s);
    }

    void theOnlyInstitutionProvidesUnlessAnotherIsChosen()
    {
        QVERIFY(authoring::institutionOf(*m_catalogue)->isNull());
        const Record employer = organisation(u"employer"_s);
        QVERIFY(authoring::institutionOf(*m_catalogue)->isNull());
        const Record college = organisation(u"mbo"_s);
        const Record faculty = organisation(u"faculty"_s, college.id());
        QCOMPARE(*authoring::institutionOf(*m_catalogue), college.id());
        const Record university = organisation(u"wo"_s);
        QVERIFY(authoring::institutionOf(*m_catalogue)->isNull());
        SUCCEEDS(authoring::changeSetting(*m_catalogue, u"institution"_s, university.id().toString()));
        const auto offering = authoring::newOffering(*m_catalogue, u"module"_s);
        SUCCEEDS(offering);
        QCOMPARE(domain::offeringTable().provider(*offering), university.id());
        QCOMPARE(domain::offeringTable().status(*offering), u"draft"_s);
        QCOMPARE(authoring::creation(*offering).label().arguments, QStringList{u"module"_s});

        // A deleted organisation is no longer the institution.
        changes::ChangeSet gone({.code = u"change.delete"_s, .arguments = {u"wo"_s}});
        gone.remove(university);
        SUCCEEDS(store::apply(*m_catalogue, gone));
        QVERIFY(now().institution.isNull());
        QCOMPARE(*authoring::institutionOf(*m_catalogue), college.id());
    }

    void withoutReviewAllButWhatIsRetiredCounts()
    {
        QVERIFY(authoring::countsAsApproved(u"approved"_s, true));
        QVERIFY(!authoring::countsAsApproved(u"draft"_s, true));
        QVERIFY(authoring::countsAsApproved(u"draft"_s, false));
        QVERIFY(authoring::countsAsApproved({}, false));
        QVERIFY(!authoring::countsAsApproved(u"retired"_s, false));
    }
};

LEERSCHAKEL_TEST_MAIN(SettingsTest)
#include "settings_test.moc"
