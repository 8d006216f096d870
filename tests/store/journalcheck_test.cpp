// SPDX-License-Identifier: GPL-3.0-or-later
// Changes by another program are found by comparing the catalogue with its journal.
#include "store/journal.h"
#include "store/journalcheck.h"
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

class JournalCheckTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;
    Record m_offering;

    QStringList codesFound()
    {
        QStringList codes;
        const auto problems = store::check(*m_catalogue);
        for (const store::Damage &problem : problems ? *problems : QList<store::Damage>()) {
            codes.append(problem.message.code);
        }
        return codes;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Catalogue::create(m_folder->filePath(u"proef.llo"_s), {}, {.author = u"Ans"_s, .device = u"d"_s});
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
        m_offering = Record(Kind::Offering);
        offeringTable().title.set(m_offering, {.nl = u"Lassen"_s, .en = u"Welding"_s});
        offeringTable().level.set(m_offering, u"mbo2"_s);
        ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        change.create(m_offering);
        Record outcome(Kind::Outcome);
        domain::outcomeTable().offering.set(outcome, m_offering.id());
        change.create(outcome);
        SUCCEEDS(store::apply(*m_catalogue, change));
        QCOMPARE(codesFound(), QStringList());
    }

    /** Another program inserted a record that is not in the journal, or deleted one that is. */
    void recordsThatCameOrWentAreFound()
    {
        SUCCEEDS(m_catalogue->execute(
            u"INSERT INTO organisation (id, name_nl, hash) VALUES ('01900000-0000-7000-8000-000000000001', 'x', "
            "'y')"_s));
        QVERIFY(codesFound().contains(u"check.recordUnknown"_s));
        SUCCEEDS(m_catalogue->execute(u"DELETE FROM organisation"_s));
        QCOMPARE(codesFound(), QStringList());
        SUCCEEDS(m_catalogue->execute(u"DELETE FROM outcome"_s));
        QVERIFY(codesFound().contains(u"check.recordMissing"_s));
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

LEERSCHAKEL_TEST_MAIN(JournalCheckTest)
#include "journalcheck_test.moc"
