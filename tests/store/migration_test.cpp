// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/records.h"
#include "store/sqlerror.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QDir>
#include <QSqlDatabase>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using store::Access;
using store::Catalogue;

/** This program has one schema more than the product, 007.sql next to this file, to which it migrates catalogues. */
class MigrationTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString path() const { return m_folder->filePath(u"oud.llo"_s); }

    /** A catalogue of schema 1 with one organisation, as an older program left it. */
    void makeOld(const QStringList &more = {})
    {
        {
            QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
            connection.setDatabaseName(path());
            QVERIFY(connection.open());
            QFile script(u":/schema/001.sql"_s);
            QVERIFY(script.open(QIODevice::ReadOnly));
            SUCCEEDS(store::runScript(connection, QString::fromUtf8(script.readAll())));
            QStringList statements{u"PRAGMA application_id = %1"_s.arg(Catalogue::applicationId),
                u"PRAGMA user_version = 1"_s, u"INSERT INTO catalogue_info VALUES ('id', 'x')"_s,
                u"INSERT INTO organisation (id, hash) VALUES ('01a20030-32e9-705b-890a-4fcd61aa4980', '')"_s,
                u"INSERT INTO offering (id, status, title_en, hash) VALUES "
                u"('01a20030-32e9-705b-890a-4fcd61aa4982', 'draft', 'Heat pumps', '')"_s};
            statements.append(more);
            for (const QString &statement : std::as_const(statements)) {
                SUCCEEDS(store::runScript(connection, statement));
            }
        }
        QSqlDatabase::removeDatabase(u"old"_s);
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(Catalogue::schemaVersion(), 7);
    }

    void anOlderCatalogueIsBackedUpAndMigrated()
    {
        makeOld();
        {
            const auto catalogue = Catalogue::open(path(), Access::Write, {});
            SUCCEEDS(catalogue);
            QCOMPARE((*catalogue)->fileSchema(), 7);
            SUCCEEDS((*catalogue)->single(u"SELECT word FROM proof"_s));
            QCOMPARE((*catalogue)->counts()->organisations, 1);
        }
        const QStringList backups = store::backupsOf(path());
        QCOMPARE(backups.size(), 1);
        const auto kept = Catalogue::open(backups.constFirst(), Access::Read, {});
        SUCCEEDS(kept);
        QCOMPARE((*kept)->fileSchema(), 1);
        QCOMPARE((*kept)->counts()->organisations, 1);

        // Opening it again makes no second backup.
        SUCCEEDS(Catalogue::open(path(), Access::Write, {}));
        QCOMPARE(store::backupsOf(path()).size(), 1);
    }

    void readingLeavesAnOlderCatalogueAsItIs()
    {
        makeOld();
        const auto catalogue = Catalogue::open(path(), Access::Read, {});
        SUCCEEDS(catalogue);
        QCOMPARE((*catalogue)->fileSchema(), 1);
        QCOMPARE((*catalogue)->counts()->organisations, 1);
        QVERIFY(store::backupsOf(path()).isEmpty());

        // A field of a later schema is absent; everything else is there.
        const auto id = domain::Id::fromString(u"01a20030-32e9-705b-890a-4fcd61aa4982"_s);
        const auto tree = store::loadTree(**catalogue, id);
        SUCCEEDS(tree);
        QVERIFY(tree->has_value());
        QCOMPARE(domain::offeringTable().title((*tree)->offering).en, u"Heat pumps"_s);
        QVERIFY(domain::offeringTable().timing((*tree)->offering).isEmpty());
        QVERIFY(!domain::offeringTable().contactMoments((*tree)->offering));
        const auto withTiming = store::loadWhere(
            **catalogue, domain::Kind::Offering, domain::offeringTable().timing, QVariantList{u"evening"_s});
        SUCCEEDS(withTiming);
        QVERIFY(withTiming->isEmpty());
        const auto problems = store::check(**catalogue);
        SUCCEEDS(problems);
        for (const store::Damage &problem : *problems) {
            QVERIFY2(problem.kind == u"hash", qPrintable(problem.kind)); // the records above have no hash
        }
    }

    void aMigrationThatFailsLeavesItAsItWas()
    {
        makeOld({u"INSERT INTO catalogue_info VALUES ('proof1', 'same'), ('proof2', 'same')"_s});
        FAILS_WITH(Catalogue::open(path(), Access::Write, {}), u"store.migrationFailed"_s);
        const auto catalogue = Catalogue::open(path(), Access::Read, {});
        SUCCEEDS(catalogue);
        QCOMPARE((*catalogue)->fileSchema(), 1);
        FAILS_WITH((*catalogue)->single(u"SELECT * FROM proof"_s), u"store.sql"_s);
        QCOMPARE(store::backupsOf(path()).size(), 1);
    }

    void referencesThatLeadNowhereStopAMigration()
    {
        makeOld({u"PRAGMA foreign_keys = OFF"_s,
            u"INSERT INTO contact (id, organisation, hash) VALUES ('01a20030-32e9-705b-890a-4fcd61aa4981', "
            "'nowhere', '')"_s});
        // The backup fails first, because it could not be verified.
        FAILS_WITH(Catalogue::open(path(), Access::Write, {}), u"store.backupFailed"_s);
        QVERIFY(store::backupsOf(path()).isEmpty());
        const auto catalogue = Catalogue::open(path(), Access::Read, {});
        SUCCEEDS(catalogue);
        QCOMPARE((*catalogue)->fileSchema(), 1);
    }
};

LEERSCHAKEL_TEST_MAIN(MigrationTest)
#include "migration_test.moc"
