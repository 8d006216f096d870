// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"
#include "support/result.h"
#include "support/testmain.h"
#include "support/trees.h"
#include "support/validator.h"
#include "support/volume.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Record;

/**
 * Offerings with a value in every field, LEERSCHAKEL_VOLUME of them (60 if unset): each is ready, and every document is
 * valid against the official schema, even where a value does not have its usual form.
 */
class Oeapi6EverythingTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QList<Record> offering(int number)
    {
        QList<Record> records = tests::everything(number);
        for (Record &record : records) {
            if (record.kind() == domain::Kind::Offering) {
                domain::offeringTable().status.set(record, u"approved"_s);
                domain::offeringTable().webPage.set(record, u"https://example.org/é/%1?a=1&b=2"_s.arg(number));
            }
        }
        return records;
    }

private Q_SLOTS:
    void everyDocumentIsValid()
    {
        auto catalogue = store::Catalogue::create(m_folder.filePath(u"veel.llo"_s), {});
        SUCCEEDS(catalogue);
        int made = 0;
        tests::addOfferings(**catalogue, tests::volumeOr(60), offering, made);
        if (QTest::currentTestFailed()) {
            return;
        }
        const QString folder = m_folder.filePath(u"uit"_s);
        domain::NoProgress progress;
        const auto report =
            exchange::exporter(u"oeapi6"_s)
                ->write(**catalogue,
                    {.folder = folder, .selection = exchange::Selection::Ready, .offerings = {}, .language = {}},
                    progress);
        SUCCEEDS(report);
        QVERIFY2(report->skipped.isEmpty(), qPrintable(QString::number(report->skipped.size())));
        QCOMPARE(report->offerings, made);
        tests::tellSpeed(*report);
        if (!tests::hasValidators()) {
            QSKIP("LEERSCHAKEL_VALIDATE does not name a folder with the validators of exports (tools/validate, "
                  "installed)");
        }
        const QString verdict =
            tests::verdictOfExport(u"oeapi6.mjs"_s, {u"--refs"_s, u"--strict"_s, u"--quiet"_s}, folder);
        QVERIFY2(verdict.isEmpty(), qPrintable(verdict));
    }
};

LEERSCHAKEL_TEST_MAIN(Oeapi6EverythingTest)
#include "everything_test.moc"
