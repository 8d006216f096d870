// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"
#include "support/result.h"
#include "support/testmain.h"
#include "support/trees.h"
#include "support/validator.h"
#include "support/volume.h"

#include <QDirIterator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::Record;

/**
 * Offerings with a value in every field, LEERSCHAKEL_VOLUME of them (200 if unset): each is ready, and both documents
 * of each are valid against the official schema.
 */
class EdudexEverythingTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /** The records of tests::everything(), with valid values in the fields that require a particular form. */
    static QList<Record> offering(int number)
    {
        QList<Record> records = tests::everything(number);
        const auto &table = domain::offeringTable();
        const auto &organisations = domain::organisationTable();
        const auto &periods = domain::enrolmentPeriodTable();
        for (Record &record : records) {
            switch (record.kind()) {
            case Kind::Offering: {
                const domain::LocalizedText text = table.description(record);
                const QString more = u" **en meer** — &eacute; "_s.repeated(number % 90 + 8);
                table.description.set(record, {.nl = text.nl + more, .en = text.en + more});
                table.status.set(record, u"approved"_s);
                table.webPage.set(record, u"https://example.org/%1?a=1&b=2"_s.arg(number));
                table.codes.set(record,
                    {{.type = u"croho"_s, .code = u"12345"_s}, {.type = u"crebo"_s, .code = u"A1234"_s},
                        {.type = u"identifier"_s, .code = u"012-34"_s}, {.type = u"rioUnit"_s, .code = u"1234O5678"_s},
                        {.type = u"edudex"_s,
                            .code = u"LLO %1-%2"_s.arg(number).arg(record.id().toString().right(8))}});
                table.validTo.set(record, QDate(2099, 1, 1));
                break;
            }
            case Kind::Organisation:
                organisations.codes.set(record,
                    {{.type = u"edudex"_s, .code = u"school-%1"_s.arg(number % 7)},
                        {.type = u"kvk"_s, .code = u"12345678"_s}});
                organisations.email.set(record, u"llo@example.org"_s);
                organisations.webPage.set(record, u"https://example.org"_s);
                break;
            case Kind::Contact:
                domain::contactTable().email.set(record, u"contact+%1@example.org"_s.arg(number));
                domain::contactTable().webPage.set(record, u"https://example.org/contact"_s);
                break;
            case Kind::Price:
                if (domain::priceTable().kind(record) == u"other") {
                    domain::priceTable().kind.set(record, u"tuition"_s);
                }
                domain::priceTable().currency.set(record, number % 2 == 0 ? u"EUR"_s : u"USD"_s);
                break;
            case Kind::EnrolmentPeriod:
                periods.end.set(record, periods.start(record).addDays(number % 30));
                break;
            default:
                break;
            }
        }
        const QList<Record> all = records;
        for (const Record &record : all) {
            if (record.kind() == Kind::Offering) { // required by Studytube
                Record fee(Kind::Price, domain::Id::fromName(u"fee of "_s + record.id().toString()));
                domain::priceTable().offering.set(fee, record.id());
                domain::priceTable().kind.set(fee, u"tuition"_s);
                domain::priceTable().cents.set(fee, 100 * number + 95);
                domain::priceTable().vat.set(fee, u"exempt"_s);
                records.append(fee);
            }
        }
        return records;
    }

private Q_SLOTS:
    void everyDocumentIsValid()
    {
        auto catalogue = store::Catalogue::create(m_folder.filePath(u"veel.llo"_s), {});
        SUCCEEDS(catalogue);
        const int offerings = tests::volumeOr(200);
        int made = 0;
        tests::addOfferings(**catalogue, offerings, offering, made);
        if (QTest::currentTestFailed()) {
            return;
        }
        domain::NoProgress progress;
        const auto report = exchange::exporter(u"edudex"_s)
                                ->write(**catalogue,
                                    {.folder = m_folder.filePath(u"uit"_s),
                                        .selection = exchange::Selection::Ready,
                                        .offerings = {},
                                        .language = {},
                                        .address = u"https://feeds.example.org"_s},
                                    progress);
        SUCCEEDS(report);
        QVERIFY2(report->skipped.isEmpty(), qPrintable(QString::number(report->skipped.size())));
        QCOMPARE(report->offerings, made);
        tests::tellSpeed(*report);
        if (!tests::hasValidators()) {
            QSKIP("LEERSCHAKEL_VALIDATE does not name a folder with the validators of exports (tools/validate, "
                  "installed)");
        }
        QStringList files;
        for (const QString &folder : {u"json"_s, u"xml"_s}) {
            QDirIterator it(m_folder.filePath(u"uit/"_s + folder), QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                files.append(it.next());
            }
        }
        QVERIFY(files.size() > 2 * made);
        const QString verdict = tests::verdictOf(u"edudex.mjs"_s, QStringList{u"--strict"_s} + files);
        QStringList wrong = verdict.split(u'\n');
        wrong.removeIf([](const QString &line) { return line.startsWith(u"valid "_s); });
        QVERIFY2(verdict.isEmpty(), qPrintable(wrong.mid(0, 30).join(u'\n')));
    }
};

LEERSCHAKEL_TEST_MAIN(EdudexEverythingTest)
#include "everything_test.moc"
